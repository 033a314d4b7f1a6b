import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../support/programs.ts';
import { type Bench, workbench } from './binary.ts';

let bench: Bench;
beforeAll(() => {
  bench = workbench();
  bench.json(['init', '--county', '370181']);
  const villages = join(bench.folder, 'villages.csv');
  writeFileSync(villages, '村编码,村名,镇街代码,镇街\n370181105230,十八盘村委会,370181105,垛庄镇\n');
  bench.json(['import', 'villages', villages]);
});
afterAll(() => bench.remove());

/** Converts a file of the bench's folder by LibreOffice; 85 is GB18030 among its characters of a CSV. */
function converted(source: string, to: string, ...options: string[]): string {
  const profile = `-env:UserInstallation=file://${bench.folder}/profile`;
  const done = spawnSync('soffice', [
    ...['--headless', profile, ...options, '--convert-to', to, '--outdir', join(bench.folder, 'out')],
    join(bench.folder, source),
  ]);
  expect(done.status).toBe(0);
  const [extension = ''] = to.split(':');
  return join(bench.folder, 'out', source.replace(/\w+$/, extension));
}

describe.skipIf(!hasProgram('soffice'))('sheets that LibreOffice writes (Debian: libreoffice-calc)', () => {
  it('come in as a workbook and as a CSV in GB18030, and say the same', () => {
    const sheet = [
      '垛庄镇困难户花名册,,,,,',
      '村编码,户主,户主身份证号,存款,调查日期,主要困难',
      '370181105230,张三,379901196502030010,1200.5,2014-03-19,"第一行\n第二行"',
      '370181105230,李四,37990119470319002X,0,2014-03-05,看病',
      '合计,2户,,1200.5,,',
    ];
    writeFileSync(join(bench.folder, 'sheet.csv'), `\ufeff${sheet.join('\n')}\n`);
    // Commas, quotes, UTF-8; codes and numbers are text, as in a sheet whose columns are formatted so, and days are days.
    const workbook = converted('sheet.csv', 'xlsx', '--infilter=CSV:44,34,76,1,1/2/2/2/3/2/5/5/6/2');
    const first = bench.json(['import', 'households', workbook]).batches as Record<string, unknown>[];
    expect(first).toMatchObject([{ encoding: 'xlsx', rows: { read: 2, added: 2, rejected: 0, ignored: 2 } }]);
    expect(bench.json(['household', 'show', '370181105230001'])).toMatchObject({
      facts: { head_name: '张三', savings: 1200.5, surveyed_on: '2014-03-19', difficulty: '第一行\n第二行' },
    });
    writeFileSync(join(bench.folder, 'again.xlsx'), readFileSync(workbook));
    const csv = converted('again.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,85');
    const second = bench.json(['import', 'households', csv]).batches as Record<string, unknown>[];
    expect(second).toMatchObject([
      { batch: null, encoding: 'gb18030', rows: { read: 2, unchanged: 2, rejected: 0, ignored: 2 } },
    ]);
  });
});
