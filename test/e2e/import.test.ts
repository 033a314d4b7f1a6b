import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, workbench } from './binary.ts';

let bench: Bench;
beforeAll(() => {
  bench = workbench();
  bench.run(['init', '--county', '370181']);
});
afterAll(() => bench.remove());

const HEADER = '行政村,村编码,镇街\n';
const GOOD = `${HEADER}甲村,370181101201,某镇\n`;
const BAD = `${HEADER}乙村,370181101202,某镇\n,370181101203,某镇\n`;
const put = (file: string, text: string): void => writeFileSync(join(bench.folder, file), text);

describe('import', () => {
  it('prints the same object whether the files are refused, saved in part, saved, or as they were', () => {
    put('bad.csv', BAD);
    const refused = bench.json(['import', 'villages', 'bad.csv'], 65);
    expect(refused).toMatchObject({
      saved: false,
      batches: [
        {
          batch: null,
          source: 'bad.csv',
          rows: { read: 2, rejected: 1 },
          issues: [{ line: 3, code: 'cell.required' }],
        },
      ],
    });
    const partly = bench.json(['import', 'villages', 'bad.csv', '--skip-invalid'], 1);
    expect(partly).toMatchObject({ saved: true, batches: [{ batch: 1, rows: { added: 1, rejected: 1 } }] });
    put('good.csv', GOOD);
    const saved = bench.json(['import', 'villages', 'good.csv']);
    expect(saved).toMatchObject({ saved: true, batches: [{ batch: 2, rows: { added: 1 } }] });
    const again = bench.json(['import', 'villages', 'good.csv']);
    expect(again).toMatchObject({ saved: true, batches: [{ batch: null, rows: { unchanged: 1 } }] });
    for (const result of [partly, saved, again]) expect(Object.keys(result)).toEqual(Object.keys(refused));
  });

  it('names file, line and column of an error and says what to try', () => {
    put('bad.csv', BAD);
    const { code, out } = bench.run(['import', 'villages', 'bad.csv', '--lang', 'en']);
    expect(code).toBe(65);
    expect(out).toContain('bad.csv:3:行政村: error: required, must not be blank');
    expect(out).toContain('--skip-invalid');
    put('wrong.csv', '单位编号,单位名称,职能\n1,民政局,民政\n');
    expect(bench.run(['import', 'villages', 'wrong.csv', '--lang', 'en']).out).toContain('try: bangfu import units');
  });

  it('writes rejected rows for their owner only, one file an input, and never over an input', () => {
    put('bad.csv', BAD);
    put('good.csv', GOOD);
    expect(bench.run(['import', 'villages', 'bad.csv', '--rejects', 'rejects.csv']).code).toBe(65);
    const rejects = join(bench.folder, 'rejects.csv');
    expect(statSync(rejects).mode & 0o777).toBe(0o600);
    expect(readFileSync(rejects, 'utf8')).toMatch(
      /^行政村,村编码,镇街,line,reason\r\n,370181101203,某镇,3,[^\r]+\r\n$/,
    );
    bench.run(['import', 'villages', 'good.csv', 'bad.csv', '--skip-invalid', '--rejects', 'several.csv']);
    expect(existsSync(join(bench.folder, 'several.1.csv'))).toBe(false);
    expect(existsSync(join(bench.folder, 'several.2.csv'))).toBe(true);
    expect(bench.run(['import', 'villages', 'bad.csv', '--rejects', './bad.csv']).code).toBe(64);
    expect(readFileSync(join(bench.folder, 'bad.csv'), 'utf8')).toBe(BAD);
  });

  it('reads standard input', () => {
    const input = Buffer.from(`${HEADER}丙村,370181101204,某镇\n`);
    const { code, out } = bench.run(['import', 'villages', '-', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ batches: [{ source: '-', rows: { added: 1 } }] });
  });

  it('saves nothing when one of several files is missing, or the roster is unknown', () => {
    put('more.csv', `${HEADER}丁村,370181101205,某镇\n`);
    const before = bench.run(['batch', 'list', '--json']).out;
    expect(bench.run(['import', 'villages', 'more.csv', 'missing.csv']).code).toBe(66);
    expect(bench.run(['import', 'vilages', 'more.csv']).code).toBe(64);
    expect(bench.run(['batch', 'list', '--json']).out).toBe(before);
  });
});

describe('batch list', () => {
  it('lists every batch with what it did, the file that it came from and who imported it', () => {
    const { rows } = bench.json(['batch', 'list']) as { rows: Record<string, unknown>[] };
    expect(rows[0]).toMatchObject({
      batch: 1,
      roster: 'villages',
      source: 'bad.csv',
      actor: 'tester',
      rows: { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1, ignored: 0 },
    });
    expect(bench.run(['batch', 'list']).out.split('\n')[0]).toMatch(
      /^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}tester {2}villages {2}bad\.csv/,
    );
  });
});
