import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, workbench } from './binary.ts';

let bench: Bench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove());

/** Seconds since 1970 at noon, in the bureau's time zone, of a day in March 2014. */
const noon = (day: number) => ({ SOURCE_DATE_EPOCH: String(Date.UTC(2014, 2, day, 4) / 1000) });

it('an import is taken back, still known on the day between, and its file brings the rows again', () => {
  const put = (file: string, text: string): void => writeFileSync(join(bench.folder, file), text);
  put('villages.csv', '村编码,行政村,镇街\n370181105230,十八盘村,垛庄镇\n');
  put('first.csv', '户编号,村编码,户主,户籍类别,年人均收入\nH1,370181105230,甲,农业,1800\n');
  put(
    'second.csv',
    '户编号,村编码,户主,户籍类别,年人均收入\nH1,370181105230,甲,农业,9000\nH2,370181105230,乙,农业,1000\n',
  );
  const on = (day: number, args: string[], code = 0): Record<string, unknown> => {
    const ran = bench.run([...args, '--json'], { env: noon(day) });
    expect(ran.code, ran.err).toBe(code);
    return JSON.parse(ran.code === 0 || ran.out !== '' ? ran.out : ran.err);
  };
  const income = (args: string[]): unknown => {
    const ran = bench.run(['eligibility', 'explain', ...args, '--as-of', '2014-03-14', '--json'], { env: noon(14) });
    return ran.code === 0
      ? (JSON.parse(ran.out) as { criteria: { values: { income_per_capita?: number } }[] }).criteria[0]?.values
          .income_per_capita
      : ran.code;
  };
  bench.run(['init', '--county', '370181'], { env: noon(10) });
  on(10, ['rules', 'use', 'zhangqiu-2014']);
  on(10, ['import', 'villages', 'villages.csv']);
  on(10, ['import', 'households', 'first.csv']);
  on(11, ['import', 'households', 'second.csv']);
  on(11, ['eligibility', 'refresh', '--as-of', '2014-03-11']);
  expect(on(12, ['batch', 'undo', '2'], 65)).toMatchObject({
    saved: false,
    obstacles: [{ code: 'undo.changed-later', record: 'household', key: 'H1', params: { batch: 3 } }],
  });
  expect(on(13, ['batch', 'undo', '3', '--dry-run'])).toMatchObject({ saved: false, restored: { household: 1 } });
  expect(on(13, ['batch', 'undo', '3'])).toMatchObject({
    saved: true,
    removed: { household: 1 },
    restored: { household: 1 },
    ended: { verdict: 1 },
    due: ['eligibility refresh'],
  });
  expect([income(['H1']), income(['H2'])]).toEqual([1800, 66]);
  expect([income(['H1', '--as-known', '2014-03-12']), income(['H2', '--as-known', '2014-03-12'])]).toEqual([
    9000, 1000,
  ]);
  expect(on(14, ['batch', 'show', '3'])).toMatchObject({
    undone: { event: 7, instant: '2014-03-13T04:00:00.000Z', actor: 'tester' },
    records: [
      { key: 'H1', did: 'changed' },
      { key: 'H2', did: 'added' },
    ],
  });
  expect(on(14, ['batch', 'undo', '3'], 65)).toMatchObject({ error: { code: 'batch.undone-already' } });
  expect(on(14, ['import', 'households', 'second.csv'])).toMatchObject({
    batches: [{ batch: 4, rows: { added: 1, changed: 1 } }],
  });
  expect([income(['H1']), income(['H2'])]).toEqual([9000, 1000]);
  expect(income(['H2', '--as-known', '2014-03-12'])).toBe(1000);
  expect(on(14, ['eligibility', 'refresh', '--as-of', '2014-03-14'])).toMatchObject({
    programs: { needy: { assessed: 2 } },
  });
  expect(on(14, ['audit', 'verify'])).toMatchObject({ breaches: [] });
});
