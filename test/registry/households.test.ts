import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, importSheets, rowsOf, smallCounty } from './support/county.ts';

const head = identityOf('1965-10-22', 1);
const numbers = 'SELECT household_no, head_name, head_id_key FROM household ORDER BY household_no';

describe('households', () => {
  it('match by number, whatever the head is called, and say that the head changed', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['户编号,村编码,户主', 'H1,370181105230,韩新国']);
    const done = await importSheet(session, 'households', ['户编号,户主', 'H1,韩兴国']);
    expect(done.rows).toMatchObject({ added: 0, changed: 1 });
    expect(done.issues).toEqual(['2 household.head-changed']);
  });

  it('get the village code and the next free sequence where they come without a number, which the result counts', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['户编号,村编码,户主', '370181105230007,370181105230,甲']);
    const done = await importSheet(session, 'households', [
      '序号,镇街,行政村,户主',
      '1,垛庄镇,十八盘村,乙',
      '2,垛庄镇,十八盘村,丙',
      '3,垛庄镇,南垛庄,丁',
    ]);
    expect(done.records).toEqual({ households: 3, persons: 0, numbers_given: 3 });
    expect(rowsOf(session, 'SELECT household_no, head_name FROM household ORDER BY household_no')).toEqual([
      { household_no: '370181105201001', head_name: '丁' },
      { household_no: '370181105230007', head_name: '甲' },
      { household_no: '370181105230008', head_name: '乙' },
      { household_no: '370181105230009', head_name: '丙' },
    ]);
  });

  it('are never given a number that a row of the same files states, and the result says which were given', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'households', [
      '户编号,村编码,户主',
      ',370181105230,乙',
      '370181105230001,370181105230,甲',
      ',370181105230,丙',
    ]);
    expect(done.rows).toMatchObject({ added: 3, rejected: 0 });
    expect(done.outcome.result.batches[0]?.given).toEqual([
      { line: 2, household_no: '370181105230002' },
      { line: 4, household_no: '370181105230003' },
    ]);
    expect(rowsOf(session, 'SELECT household_no, head_name, line FROM household ORDER BY household_no')).toEqual([
      { household_no: '370181105230001', head_name: '甲', line: 3 },
      { household_no: '370181105230002', head_name: '乙', line: 2 },
      { household_no: '370181105230003', head_name: '丙', line: 4 },
    ]);
  });

  it('are not given a number that a later file of the same import states', async () => {
    const session = await smallCounty();
    const [first, second] = [
      ['村编码,户主', '370181105230,乙'],
      ['户编号,村编码,户主', '370181105230001,370181105230,甲'],
    ];
    await importSheets(
      session,
      'households',
      [first, second].map((lines) => lines ?? []),
    );
    expect(rowsOf(session, 'SELECT household_no, head_name FROM household ORDER BY household_no')).toEqual([
      { household_no: '370181105230001', head_name: '甲' },
      { household_no: '370181105230002', head_name: '乙' },
    ]);
  });

  it('match without a number by village and the head’s identity number', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['村编码,户主,户主身份证号', `370181105230,韩新国,${head}`]);
    const again = await importSheet(session, 'households', [
      '村编码,户主,户主身份证号,家庭人口',
      `370181105230,韩兴国,${head},3`,
    ]);
    expect(again.rows).toMatchObject({ added: 0, changed: 1 });
    const elsewhere = await importSheet(session, 'households', [
      '村编码,户主,户主身份证号',
      `370181105201,韩新国,${head}`,
    ]);
    expect(elsewhere.rows.added).toBe(1);
  });

  it('match without a number by the identity number of the head among the members', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['村编码,户主', '370181105230,韩新国']);
    await importSheet(session, 'members', [
      '村编码,户主,姓名,与户主关系,身份证号',
      `370181105230,韩新国,韩新国,户主,${head}`,
    ]);
    const done = await importSheet(session, 'households', ['村编码,户主,户主身份证号', `370181105230,韩兴国,${head}`]);
    expect(done.rows).toMatchObject({ added: 0, changed: 1 });
    expect(rowsOf(session, numbers)).toEqual([
      { household_no: '370181105230001', head_name: '韩兴国', head_id_key: head },
    ]);
  });

  it('match without numbers by village and the head’s name where that is unique, and gain the identity number', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['村编码,户主', '370181105230,韩新国']);
    const done = await importSheet(session, 'households', ['村编码,户主,户主身份证号', `370181105230,韩新国,${head}`]);
    expect(done.rows).toMatchObject({ added: 0, changed: 1 });
    expect(rowsOf(session, numbers)).toEqual([
      { household_no: '370181105230001', head_name: '韩新国', head_id_key: head },
    ]);
  });

  it('are not the same where both heads have identity numbers that differ', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['村编码,户主,户主身份证号', `370181105230,韩新国,${head}`]);
    const namesake = identityOf('1930-01-01', 3);
    const done = await importSheet(session, 'households', [
      '村编码,户主,户主身份证号',
      `370181105230,韩新国,${namesake}`,
    ]);
    expect(done.rows.added).toBe(1);
  });

  it('are never chosen between when two heads of a village have one name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [
      '户编号,村编码,户主',
      'H1,370181105230,韩新国',
      'H2,370181105230,韩新国',
    ]);
    const done = await importSheet(session, 'households', ['村编码,户主,家庭人口', '370181105230,韩新国,4']);
    expect(done.issues).toEqual(['2 household.ambiguous']);
    expect(done.params('household.ambiguous')).toEqual({ key: '韩新国', candidates: 'H1、H2' });
    expect(done.saved).toBe(false);
  });

  it('need a village that is on file', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'households', [
      '户编号,村编码,镇街,行政村,户主',
      'H1,370181105999,,,甲',
      'H2,,垛庄镇,没有村,乙',
      'H3,,,,丙',
    ]);
    expect(done.issues).toEqual(['2 village.unknown', '3 village.unknown', '4 household.village-missing']);
    expect(done.params('village.unknown')).toEqual({ key: '370181105999' });
  });

  it('are told of an unknown village, member, unit or cadre also where another cell of the row is wrong', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'households', [
      '户编号,村编码,户主,存款',
      'H1,370181105999,甲,很多',
      'H2,370181105230,乙,很多',
      'H3,,丙,很多',
    ]);
    expect(done.issues).toEqual(['2 cell.number', '2 village.unknown', '3 cell.number', '4 cell.number']);
    const members = ['户编号,姓名,与户主关系,出生日期', 'H9,甲,户主,昨天', '3.7E+14,乙,户主,昨天'];
    expect((await importSheet(session, 'members', members)).issues).toEqual([
      '2 cell.date',
      '2 household.unknown',
      '3 cell.lost-digits',
      '3 cell.date',
    ]);
    const kin = ['干部编号,亲属姓名,与干部关系', 'C9,甲,不知道'];
    expect((await importSheet(session, 'kin', kin)).issues).toEqual(['2 cell.code', '2 cadre.unknown']);
    const roster = ['镇街,行政村,户主,姓名,与户主关系,存款', '垛庄镇,没有村,甲,甲,户主,很多'];
    expect((await importSheet(session, 'roster', roster)).issues).toEqual(['2 cell.number', '2 village.unknown']);
  });

  it('are found in the town that is named when two towns have a village of that name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['户编号,镇街,行政村,户主', 'H1,双山街道,官庄,甲', 'H2,垛庄镇,官庄,乙']);
    expect(
      rowsOf(session, 'SELECT household_no, place.code FROM household JOIN place ON place.id = village_id ORDER BY 1'),
    ).toEqual([
      { household_no: 'H1', code: '370181002201' },
      { household_no: 'H2', code: '370181105202' },
    ]);
  });

  it('keep a later survey against an earlier one, with a warning', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', ['户编号,村编码,户主,存款,调查日期', 'H1,370181105230,甲,100,2014-03-01']);
    const older = await importSheet(session, 'households', ['户编号,户主,存款,调查日期', 'H1,甲,900,2014-02-28']);
    expect(older.rows).toMatchObject({ unchanged: 1, changed: 0 });
    expect(older.issues).toEqual(['2 household.surveyed-earlier']);
    const sameDay = await importSheet(session, 'households', ['户编号,户主,存款,调查日期', 'H1,甲,800,2014-03-01']);
    expect(sameDay.rows.changed).toBe(1);
    expect(rowsOf(session, 'SELECT savings FROM household')).toEqual([{ savings: 80_000 }]);
  });

  it('may repeat a row with a warning but not contradict it', async () => {
    const session = await smallCounty();
    const repeated = await importSheet(session, 'households', [
      '户编号,村编码,户主,家庭人口',
      'H1,370181105230,甲,3',
      'H2,370181105230,乙,3',
      'H1,370181105230,甲,3',
    ]);
    expect([repeated.issues, repeated.rows.unchanged, repeated.saved]).toEqual([['4 row.repeats'], 1, true]);
    const contradictory = await importSheet(session, 'households', [
      '户编号,户主,家庭人口',
      'H1,甲,4',
      'H2,乙,3',
      'H1,甲,5',
    ]);
    expect([contradictory.issues, contradictory.saved]).toEqual([['4 row.contradicts'], false]);
    expect(contradictory.params('row.contradicts')).toEqual({ file: 'households.csv', line: 2 });
  });

  it('store money in fen, areas in hundredths of m², yes and no as 1 and 0, codes as values with the clerk’s words', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [
      '户编号,村编码,户主,户类型,主要致贫原因,其他致贫原因,年人均收入,住房面积,有机动车,近年新建房',
      'H1,370181105230,甲,低保,因病致贫,缺资金、因学,1536.67,90.5,否,是',
    ]);
    const columns =
      'household_type, main_cause, other_causes, income_per_capita, house_area, owns_vehicle, new_house, savings, raw';
    expect(rowsOf(session, `SELECT ${columns} FROM household`)).toEqual([
      {
        household_type: 'dibao',
        main_cause: 'illness',
        other_causes: 'capital,schooling',
        income_per_capita: 153_667,
        house_area: 9_050,
        owns_vehicle: 0,
        new_house: 1,
        savings: null,
        raw: '{"household_type":"低保","main_cause":"因病致贫"}',
      },
    ]);
  });
});
