import { describe, expect, it } from 'vitest';
import { importSheet, importSheets, rowsOf, smallCounty } from './support/county.ts';

const HEADINGS = '户编号,村编码,户主,家庭人口';
const FACTS = 'SELECT household_no, head_name, household_size FROM household ORDER BY household_no';

describe('files of one command', () => {
  it('may not contradict each other about a record; the error names the other file and line', async () => {
    const session = await smallCounty();
    const sheets = [
      [HEADINGS, 'H0,370181105230,乙,2', 'H1,370181105230,甲,3'],
      [HEADINGS, 'H1,370181105230,甲,4'],
    ];
    const refused = await importSheets(session, 'households', sheets);
    expect(refused.result.saved).toBe(false);
    expect(refused.result.batches[1]?.issues).toMatchObject([
      { line: 2, code: 'row.contradicts', severity: 'error', params: { file: 'households-1.csv', line: 3 } },
    ]);
    expect(rowsOf(session, FACTS)).toEqual([]);
  });

  it('contradict each other also about a record that the first of them leaves as it stands', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [HEADINGS, 'H1,370181105230,甲,3']);
    const sheets = [
      [HEADINGS, 'H1,370181105230,甲,3'],
      [HEADINGS, 'H1,370181105230,甲,4'],
    ];
    const done = await importSheets(session, 'households', sheets, { skipInvalid: true });
    expect(done.result.batches.map(({ rows }) => [rows.unchanged, rows.rejected])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('change nothing when the same command is given again', async () => {
    const session = await smallCounty();
    const sheets = [
      [HEADINGS, 'H1,370181105230,甲,3', 'H2,370181105230,乙,2'],
      [HEADINGS, 'H1,370181105230,甲,4', 'H2,370181105230,乙,2'],
    ];
    const first = await importSheets(session, 'households', sheets, { skipInvalid: true });
    expect(first.result.batches[1]?.issues.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 row.contradicts',
      '3 row.repeats',
    ]);
    const facts = rowsOf(session, FACTS);
    const again = await importSheets(session, 'households', sheets, { skipInvalid: true });
    expect(again.result.batches.map(({ rows }) => [rows.added, rows.changed])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(rowsOf(session, FACTS)).toEqual(facts);
  });

  it('lose nobody when one states the number that another’s row would have been given', async () => {
    for (const turned of [false, true]) {
      const session = await smallCounty();
      const sheets = [
        ['村编码,户主', '370181105230,甲'],
        ['户编号,村编码,户主', '370181105230001,370181105230,乙'],
      ];
      const done = await importSheets(session, 'households', turned ? sheets.reverse() : sheets);
      expect(done.result.saved).toBe(true);
      expect(rowsOf(session, 'SELECT head_name FROM household ORDER BY head_name')).toEqual([
        { head_name: '乙' },
        { head_name: '甲' },
      ]);
    }
  });

  it('may each name a town in the same way, but not in another', async () => {
    const session = await smallCounty();
    const headings = 'village_code,village_name,town_name';
    const same = await importSheets(session, 'villages', [
      [headings, '370181105203,甲村,垛庄镇'],
      [headings, '370181105204,乙村,垛庄镇'],
    ]);
    expect(same.result.batches.flatMap(({ issues }) => issues)).toEqual([]);
    const other = await importSheets(session, 'villages', [
      [headings, '370181105205,丙村,垛庄镇'],
      [headings, '370181105206,丁村,垛庄街道'],
    ]);
    expect(other.result.batches[1]?.issues).toMatchObject([
      { code: 'town.name-differs', params: { name: '垛庄镇', file: 'villages-1.csv', line: 2 } },
    ]);
    expect(rowsOf(session, "SELECT name FROM place WHERE code = '370181105'")).toEqual([{ name: '垛庄镇' }]);
  });
});

describe('two rows about one household that were surveyed on different days', () => {
  const headings = '户编号,村编码,户主,存款,调查日期';
  const older = 'H1,370181105230,甲,100,2014-03-01';
  const newer = 'H1,370181105230,甲,900,2014-03-05';

  it.each([
    ['2014-02-01', 'before both'],
    ['2014-03-03', 'between them'],
    ['2014-03-05', 'on the day of the later one'],
    ['2014-03-09', 'after both'],
    ['', 'never'],
  ])('contradict each other in either order, the one on file being surveyed %s, %s', async (onFile) => {
    for (const rows of [
      [older, newer],
      [newer, older],
    ]) {
      const session = await smallCounty();
      if (onFile !== '') {
        await importSheet(session, 'households', [headings, `H1,370181105230,甲,900,${onFile}`]);
      }
      const done = await importSheet(session, 'households', [headings, ...rows]);
      expect(done.issues.filter((issue) => issue.endsWith('row.contradicts'))).toEqual(['3 row.contradicts']);
      expect(done.saved).toBe(false);
    }
  });

  it('are both passed over, without an error, when they are one row twice', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [headings, newer]);
    const done = await importSheet(session, 'households', [headings, older, older]);
    expect([done.rows.unchanged, done.saved]).toEqual([2, true]);
  });
});
