import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/intake/import-files.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { importSheet, rowsOf, smallCounty } from './support/county.ts';

/** Imports a sheet of `fixtures/intake/` into a county that has the household H1. */
async function trap(roster: string, file: string) {
  const session = await smallCounty();
  await importSheet(session, 'households', ['户编号,村编码,户主', 'H1,370181105201,韩新国']);
  const found = registryRosters.find(({ name }) => name === roster);
  if (found === undefined) throw new Error(`no roster ${roster}`);
  const bytes = readFileSync(new URL(`../../fixtures/intake/${file}`, import.meta.url));
  const files = [{ source: file, bytes: () => bytes, rejectsFile: undefined }];
  const how = { blank: 'keep', skipInvalid: true, dryRun: false } as const;
  const { result, exit } = await importFiles(session, { roster: found, rosters: registryRosters, files, ...how });
  const [batch] = result.batches;
  if (batch === undefined) throw new Error('no batch');
  const issues = batch.issues.map(({ line, column, code }) => [line, column, code].filter(Boolean).join(' '));
  const { read, added, rejected, ignored } = batch.rows;
  // Of a file that can be read every physical line is a row, layout, the header or what a quoted line break continues.
  const physical =
    bytes
      .toString('latin1')
      .replaceAll('\r\n', '\n')
      .split(/[\r\n]/).length - 1;
  if (exit !== 65 && batch.encoding !== 'xlsx') expect(batch.lines).toBe(physical);
  return { session, batch, exit, issues, counts: { read, added, rejected, ignored } };
}

describe('a trap', () => {
  it('semicolons.csv is read by its semicolons', async () => {
    const { session, counts } = await trap('households', 'semicolons.csv');
    expect(counts).toEqual({ read: 1, added: 1, rejected: 0, ignored: 0 });
    expect(rowsOf(session, "SELECT savings FROM household WHERE head_name = '张三'")).toEqual([{ savings: 120_050 }]);
  });

  it('quoted-line-breaks.csv and a CSV by LibreOffice in GB18030 keep the lines of a text', async () => {
    const { session, batch } = await trap('households', 'quoted-line-breaks.csv');
    expect([batch.lines, batch.rows.added]).toEqual([4, 2]);
    expect(rowsOf(session, 'SELECT difficulty FROM household WHERE difficulty IS NOT NULL ORDER BY id')).toEqual([
      { difficulty: '第一行\n第二行' },
      { difficulty: '他说"难"' },
    ]);
    const saved = await trap('households', 'gb18030-written-by-libreoffice.csv');
    expect([saved.batch.encoding, saved.counts.added, saved.issues]).toEqual(['gb18030', 2, []]);
    const written =
      'SELECT head_name, head_id_number, savings, surveyed_on, difficulty FROM household WHERE savings > 0';
    expect(rowsOf(saved.session, written)).toEqual([
      {
        head_name: '张三',
        head_id_number: '379901196502030010',
        savings: 120_050,
        surveyed_on: '2014-03-19',
        difficulty: '第一行\n第二行',
      },
    ]);
  });

  it('serials-that-restart.csv: titles, two-level and repeated headers, sums, remarks and signatures are layout, merged cells filled', async () => {
    const { session, counts, issues } = await trap('households', 'serials-that-restart.csv');
    expect(counts).toEqual({ read: 4, added: 4, rejected: 0, ignored: 8 });
    expect(issues).toEqual(
      [6, 11].flatMap((line) => [`${line} town_name row.carried-down`, `${line} village_name row.carried-down`]),
    );
    const rows =
      'SELECT head_name, code, income_business FROM household JOIN place ON place.id = village_id ORDER BY household.id';
    expect(rowsOf(session, rows).slice(1)).toEqual([
      { head_name: '张三', code: '370181105230', income_business: 20_000 },
      { head_name: '李四', code: '370181105230', income_business: 0 },
      { head_name: '王五', code: '370181105201', income_business: 20_000 },
      { head_name: '赵六', code: '370181105201', income_business: 100 },
    ]);
  });

  it('dates-in-every-form.csv: dates keep the precision they have, doubtful ones are warned of, impossible ones rejected', async () => {
    const { session, issues } = await trap('members', 'dates-in-every-form.csv');
    const born = rowsOf(session, 'SELECT birth_date FROM person ORDER BY id').map(({ birth_date }) => birth_date);
    expect(born).toEqual([
      ...[
        '2014-03-19',
        '2014-03-19',
        '2014-03-19',
        '1976-02',
        '1976-02-03',
        '2014-03-19',
        '2014-03',
        '2014-03-19',
        '1976',
      ],
    ]);
    expect(issues.filter((issue) => /cell/.test(issue))).toEqual([
      '6 birth_date cell.date-century',
      '7 birth_date cell.date-serial',
      '11 birth_date cell.date',
    ]);
  });

  it('money-in-every-unit.csv: units of the heading and of the cell, months and mu, yes and no', async () => {
    const { session, issues } = await trap('households', 'money-in-every-unit.csv');
    const columns = 'savings, income_wage, income_per_capita, house_area, owns_vehicle';
    expect(
      rowsOf(session, `SELECT ${columns} FROM household WHERE household_no LIKE 'N%' ORDER BY household_no`),
    ).toEqual([
      { savings: 120_000, income_wage: 120_000, income_per_capita: 120_000, house_area: 10_000, owns_vehicle: 1 },
      { savings: 120_000, income_wage: 120_000, income_per_capita: 120_000, house_area: 8_000, owns_vehicle: 0 },
    ]);
    expect(issues).toEqual(['4 owns_vehicle cell.yes-no']);
  });

  it('identity-numbers-as-typed.csv: every writing is understood, what is lost is said to be, what is hidden says nothing', async () => {
    const { session, issues } = await trap('members', 'identity-numbers-as-typed.csv');
    const people = 'SELECT name, id_number, id_key, disability_type, disability_grade FROM person ORDER BY id';
    expect(rowsOf(session, people).map((row) => Object.values(row).map(String).join(' '))).toEqual([
      '甲 379901197602030012 379901197602030012 null null',
      '乙 37990119760203008X 37990119760203008X null null',
      '丙 379901760203003 379901197602030039 null null',
      '丁 37990119760203016X 37990119760203016X null null',
      '戊 null null null null',
      '辛 379901197602030055 379901197602030055 limb 2',
    ]);
    expect(issues.filter((issue) => /id-number/.test(issue))).toEqual([
      '4 id_number id-number.old-form',
      '7 id_number id-number.lost-digits',
      '8 id_number id-number.lost-digits',
      '9 id_number id-number.certificate',
    ]);
  });

  it('village-of-two-towns.csv: the town tells two villages of one name apart, and another town guesses none', async () => {
    const { session, batch, issues } = await trap('households', 'village-of-two-towns.csv');
    const homes = 'SELECT head_name, code FROM household JOIN place ON place.id = village_id ORDER BY household.id';
    expect(rowsOf(session, homes).slice(1)).toEqual([
      { head_name: '张三', code: '370181105202' },
      { head_name: '李四', code: '370181002201' },
    ]);
    expect(issues).toEqual(['4 village_name village.elsewhere']);
    expect(batch.issues[0]?.params).toEqual({
      key: '枣园街道 官庄',
      candidates: '370181002201 双山街道办事处官庄村委会、370181105202 垛庄镇官庄村委会',
    });
  });

  it.each([
    ['old-workbook.xls', 'xlsx.old-workbook'],
    ['old-table.et', 'xlsx.old-workbook'],
    ['archive.xlsx', 'xlsx.not-a-workbook'],
    ['web-page.xls', 'sheet.markup'],
    ['binary.csv', 'csv.binary'],
  ])('%s is refused by what it is: %s', async (file, code) => {
    const { exit, batch } = await trap('households', file);
    expect(exit).toBe(65);
    expect(batch.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
