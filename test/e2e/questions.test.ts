import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binary, workbench } from './binary.ts';

const TMUX = spawnSync('tmux', ['-V']).status === 0;
const bench = workbench();
afterAll(() => {
  tmux('kill-server');
  bench.remove();
});

const socket = join(bench.folder, 'tmux');
function tmux(...args: string[]): string {
  return spawnSync('tmux', ['-u', '-S', socket, ...args], { encoding: 'utf8', env: bench.env }).stdout;
}

/** Waits until the screen of the pseudo-terminal shows a text, and gives the screen. */
async function shows(text: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const screen = tmux('capture-pane', '-p', '-t', 'clerk');
    if (screen.includes(text)) return screen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never shown: ${text}\n${tmux('capture-pane', '-p', '-t', 'clerk')}`);
}

const type = (...keys: string[]): string => tmux('send-keys', '-t', 'clerk', ...keys);

describe.skipIf(!TMUX)('questions on a real terminal (tmux)', () => {
  it('settle an unknown layout; an interrupt ends with 130 and saves nothing', async () => {
    bench.run(['init', '--county', '370181']);
    writeFileSync(join(bench.folder, 'villages.csv'), '村编码,村名,镇街\n370181105230,十八盘村委会,垛庄镇\n');
    bench.run(['import', 'villages', 'villages.csv']);
    writeFileSync(join(bench.folder, 'own.csv'), '村居名称,当家人\n十八盘村,张三\n');
    const command = `cd ${bench.folder}; BANGFU_DB=${bench.file} LC_ALL=C.UTF-8 ${process.execPath} ${binary} import households own.csv; echo code=$?`;
    tmux('new-session', '-d', '-s', 'clerk', '-x', '120', '-y', '40', 'sh');

    type(command, 'Enter');
    await shows('column by column?');
    type('Enter');
    await shows('Column 1, 村居名称 (十八盘村), is');
    type('C-c');
    await shows('code=130');
    expect(bench.json(['batch', 'list']).rows).toHaveLength(1);
    expect(bench.json(['mapping', 'list']).rows).toEqual([]);

    type('clear', 'Enter');
    type(command, 'Enter');
    await shows('column by column?');
    type('Enter');
    await shows('Column 1');
    type('Enter');
    await shows('Column 2');
    type('Enter');
    await shows('no 镇街 (town_name)');
    type('-l', '垛庄镇');
    type('Enter');
    await shows('Import under this mapping?');
    type('Enter');
    const screen = await shows('code=0');
    expect(screen).toContain('1 added');
    expect(bench.json(['mapping', 'list']).rows).toHaveLength(1);
  });
});
