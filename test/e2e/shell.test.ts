import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, binary, data, workbench } from './binary.ts';

let bench: Bench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove());

describe('the shell', () => {
  it('says a short help without arguments and in the language that is asked for', () => {
    const english = bench.run([]);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out).toContain('Usage: bangfu');
    const chinese = bench.run(['--lang', 'zh']);
    expect(chinese.out).toContain('用法：');
    expect(bench.run([], { env: { LC_ALL: 'zh_CN.UTF-8' } }).out).toBe(chinese.out);
    expect(bench.run([], { env: { BANGFU_LANG: 'zh', LC_ALL: 'en_US.UTF-8' } }).out).toBe(chinese.out);
  });

  it('finds the shipped pack that a pack in the present folder extends', () => {
    const figures = 'figures: {rural_line: {values: [{from: 2014-01-01, value: 2650, source: a}]}}';
    writeFileSync(join(bench.folder, 'own.yaml'), `pack: own\nextends: zhangqiu-2014\n${figures}\n`);
    writeFileSync(join(bench.folder, 'base'), `pack: base\nextends: zhangqiu-2014\n`);
    writeFileSync(join(bench.folder, 'top.yaml'), `pack: top\nextends: ./base\n${figures}\n`);
    for (const file of ['own.yaml', './own.yaml', 'top.yaml']) {
      expect(bench.run(['rules', 'check', file]), file).toMatchObject({ code: 0, err: '' });
    }
  });

  it('ends wrong usage with 64, says what to try and leaves standard output empty', () => {
    for (const args of [
      ['nothing'],
      ['init', '--cuonty', '370181'],
      ['init'],
      ['init', '--county'],
      ['init', '--county', '3701'],
      ['--lang', 'fr'],
      ['help', 'nothing'],
      ['init', '--county', '370181', '--format', 'pdf'],
    ]) {
      const ran = bench.run(args);
      expect(ran.code, args.join(' ')).toBe(64);
      expect(ran.out).toBe('');
      expect(ran.err).toMatch(/^error: .+\ntry: .+\n$/);
    }
    expect(bench.run(['init', '--county', '370181', '--time-zoen', 'UTC']).err).toContain('--time-zone?');
    expect(existsSync(bench.file)).toBe(false);
  });

  it('says where there is no database (66), how to make one, and says so as JSON where JSON is wanted', () => {
    const ran = bench.run(['audit', 'verify']);
    expect(ran.code).toBe(66);
    expect(ran.err).toContain('init --county');
    const asJson = bench.run(['audit', 'verify', '--json', '--lang', 'zh']);
    expect(asJson).toMatchObject({ code: 66, out: '' });
    expect(JSON.parse(asJson.err)).toMatchObject({
      error: { code: 'db.missing', hint: expect.stringContaining('bangfu init') },
    });
  });

  it('makes a database for its owner only, and never over another', () => {
    const file = join(bench.folder, 'a.db');
    expect(bench.run(['init', '--county', '370181', '--db', file, '--lang', 'zh']).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(bench.run(['init', '--county', '370181', '--db', file]).code).toBe(73);
    expect(bench.run(['audit', 'verify', '--db', file]).out).toMatch(/^1 次操作，记录完整/);
  });

  it('refuses a file that is no database with 78', () => {
    const file = join(bench.folder, 'text.db');
    writeFileSync(file, 'not a database, just a text that goes on for a while\n'.repeat(50));
    expect(bench.run(['audit', 'verify', '--db', file]).code).toBe(78);
  });

  it('writes data to --output and what it has to say to standard error, which --quiet silences', () => {
    const file = join(bench.folder, 'b.db');
    bench.run(['init', '--county', '370181', '--db', file]);
    const target = join(bench.folder, 'verified.json');
    const ran = bench.run(['audit', 'verify', '--db', file, '--json', '--output', target]);
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toContain(target);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(bench.run(['audit', 'verify', '--db', file, '--output', target, '--quiet'])).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    expect(bench.run(['audit', 'verify', '--db', file, '--output', join(bench.folder, 'no/such/folder/x')]).code).toBe(
      73,
    );
  });

  it('writes over neither the database nor an input, and replaces no device', () => {
    const file = join(bench.folder, 'c.db');
    bench.run(['init', '--county', '370181', '--db', file]);
    const sheet = join(bench.folder, 'villages.csv');
    copyFileSync(data('villages.csv'), sheet);
    const before = readFileSync(sheet);
    const link = join(bench.folder, 'link.csv');
    symlinkSync(file, link);
    for (const args of [
      ['audit', 'verify', '--output', file],
      ['audit', 'verify', '--output', link],
      ['audit', 'verify', '--output', `${file}-wal`],
      ['import', 'villages', sheet, '--output', sheet],
      ['import', 'villages', sheet, '--dry-run', '--output', sheet],
      ['import', 'villages', sheet, '--skip-invalid', '--rejects', file],
      ['pair', 'plan', '--dry-run', '--dimacs', file],
    ]) {
      expect(bench.run([...args, '--db', file]).code, args.join(' ')).toBe(64);
    }
    expect(readFileSync(sheet).equals(before)).toBe(true);
    expect(bench.run(['audit', 'verify', '--db', file]).out).toMatch(/^1 event/);
    expect(bench.run(['audit', 'verify', '--db', file, '--output', '/dev/null'])).toMatchObject({ code: 0, out: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(bench.run(['audit', 'verify', '--db', file, '--output', '-']).out).toMatch(/^1 event/);
    expect(existsSync(join(bench.folder, '-'))).toBe(false);
  });

  it('refuses what a command cannot honour before it does anything', () => {
    const file = join(bench.folder, 'd.db');
    const init = ['init', '--county', '370181', '--db', file];
    for (const [args, code] of [
      [['--as-of', '2014-03-19'], 64],
      [['--as-known', '2014-03-19'], 64],
      [['--as-of', 'yesterday'], 64],
      [['--format', 'csv'], 64],
      [['--output', join(bench.folder, 'no/such/folder/x')], 73],
      [['--output', bench.folder], 73],
    ] as const) {
      expect(bench.run([...init, ...args]).code, args.join(' ')).toBe(code);
      expect(existsSync(file)).toBe(false);
    }
    expect(bench.run(['init', '--county', '370181', '--db', join(bench.folder, 'no/such/folder/x.db')]).code).toBe(73);
    expect(existsSync(join(bench.folder, 'no'))).toBe(false);
    bench.run(init);
    const rejects = ['--skip-invalid', '--rejects', join(bench.folder, 'no/such/folder/x.csv')];
    expect(bench.run(['import', 'villages', data('villages.csv'), '--db', file, ...rejects]).code).toBe(73);
    expect(bench.run(['batch', 'list', '--db', file, '--json']).out).toContain('"rows": []');
  });

  it('helps with a topic, a roster, a command', () => {
    expect(bench.run(['help', 'rules']).out).toContain('members.exists');
    expect(bench.run(['help', 'households', '--lang', 'zh']).out).toContain('户主身份证号');
    expect(bench.run(['help', 'import']).out).toBe(bench.run(['import', '--help']).out);
    expect(bench.run(['batch', 'shwo']).err).toContain('bangfu batch --help');
  });

  it('prints no colour and no escape code, whatever the terminal claims', () => {
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, {}])
      expect(bench.run([], { env }).out).not.toContain('\u001b');
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [binary, '--help'], { env: bench.env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    const code = await new Promise((settle) => child.on('close', settle));
    expect([code, err]).toEqual([0, '']);
  });
});
