import { describe, expect, it } from 'vitest';
import { showHousehold } from '../../src/registry/households.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HERE = '370181105230';
const THERE = '370181105201';
const HEADINGS = '户编号,村编码,户主,户主身份证号';
const one = identityOf('1965-10-22', 1);
const two = identityOf('1970-01-02', 3);
const FACTS =
  'SELECT household_no, place.code AS village, head_name, head_id_number, head_id_key FROM household JOIN place ON place.id = village_id';

async function oneHousehold(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [
    `${HEADINGS},联系电话,银行账号`,
    `1,${HERE},甲,${one},13800000000,62284800`,
  ]);
  return session;
}

describe('a household number on file', () => {
  it.each([
    ['village and head', `1,${THERE},乙,`],
    ['head and identity number', `1,${HERE},乙,${two}`],
    ['head and identity number, no village being given', `1,,乙,${two}`],
    ['village and identity number', `1,${THERE},甲,${two}`],
  ])('is not overwritten by a row of another %s', async (_what, row) => {
    const session = await oneHousehold();
    const before = rowsOf(session, FACTS);
    const done = await importSheet(session, 'households', [HEADINGS, row]);
    expect(done.issues).toEqual(['2 household.number-taken']);
    expect(done.params('household.number-taken')).toEqual({ number: '1', head: '甲', village: '十八盘村委会' });
    expect(rowsOf(session, FACTS)).toEqual(before);
  });

  it('stands for the household when only the village is another, with a warning', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', [HEADINGS, `1,${THERE},甲,`]);
    expect(done.issues).toEqual(['2 household.village-changed']);
    expect(done.params('household.village-changed')).toEqual({ from: '十八盘村委会' });
    expect(rowsOf(session, FACTS)).toMatchObject([{ village: THERE, head_name: '甲', head_id_key: one }]);
  });

  it('stands for the household when the identity number is the same, whatever else differs', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', [HEADINGS, `1,${THERE},佳,${one}`]);
    expect([done.rows.changed, done.rows.rejected]).toEqual([1, 0]);
  });

  it('stands for the household when it moved and the new head is a member, told by the name', async () => {
    const session = await oneHousehold();
    await importSheet(session, 'members', ['户编号,姓名,身份证号,与户主关系', `1,乙,${two},妻子`]);
    const done = await importSheet(session, 'households', [HEADINGS, `1,${THERE},乙,`]);
    expect([done.rows.changed, done.rows.rejected]).toEqual([1, 0]);
  });

  it('stands for the household when the new head is one of its members', async () => {
    const session = await oneHousehold();
    await importSheet(session, 'members', ['户编号,姓名,身份证号,与户主关系', `1,乙,${two},妻子`]);
    const done = await importSheet(session, 'households', [HEADINGS, `1,${HERE},乙,${two}`]);
    expect(done.issues).toEqual(['2 household.head-changed', '2 household.head-contact-kept']);
    expect(rowsOf(session, FACTS)).toMatchObject([{ head_name: '乙', head_id_key: two }]);
  });
});

describe('a new head', () => {
  it('does not inherit the identity number, and keeps phone and account with a warning that names them', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', [HEADINGS, `1,${HERE},乙,`]);
    expect(done.issues).toEqual([
      '2 household.head-changed',
      '2 household.head-number-cleared',
      '2 household.head-contact-kept',
    ]);
    expect(done.params('household.head-contact-kept')).toEqual({
      columns: '联系电话 (phone)、银行账号 (bank_account)',
    });
    expect(rowsOf(session, `${FACTS}`)).toMatchObject([{ head_name: '乙', head_id_number: null, head_id_key: null }]);
    expect(rowsOf(session, 'SELECT phone, bank_account FROM household')).toEqual([
      { phone: '13800000000', bank_account: '62284800' },
    ]);
    const again = await importSheet(session, 'households', [HEADINGS, `1,${HERE},乙,`]);
    expect([again.rows.unchanged, again.issues]).toEqual([1, []]);
  });

  it('brings what the row brings', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', [
      `${HEADINGS},联系电话,银行账号`,
      `1,${HERE},乙,无,13900000000,无`,
    ]);
    expect(done.issues).toEqual(['2 household.head-changed']);
    expect(rowsOf(session, 'SELECT head_id_key, phone, bank_account FROM household')).toEqual([
      { head_id_key: null, phone: '13900000000', bank_account: null },
    ]);
  });
});

describe('numbers given to records without one', () => {
  it('go on from sequences only, not from other numbers that begin alike', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', [
      '干部编号,姓名,单位编号',
      'C37018119750101123X,甲,001',
      'C370181197501011234567890,乙,001',
      'C0007,丙,001',
      'C12x,丁,001',
    ]);
    const done = await importSheet(session, 'cadres', ['姓名,单位编号', '戊,001', '己,001']);
    expect(done.rows.added).toBe(2);
    expect(rowsOf(session, "SELECT cadre_no FROM cadre WHERE name IN ('戊', '己') ORDER BY 1")).toEqual([
      { cadre_no: 'C0008' },
      { cadre_no: 'C0009' },
    ]);
  });
});

describe('personal numbers in the wrong place', () => {
  it('are masked in messages that name a record, and the numbers of records are not', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'members', [
      '户编号,姓名,与户主关系',
      `${one},甲,户主`,
      '370181105230001,甲,户主',
      '138-1234-5678,甲,户主',
    ]);
    expect(done.outcome.result.batches[0]?.issues.map(({ params }) => params?.key)).toEqual([
      `379901********${one.slice(-4)}`,
      '370181105230001',
      '138****5678',
    ]);
  });

  it('are masked in the free texts of a household that is shown', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [
      '户编号,村编码,户主,主要困难,帮扶需求,家庭住址,主要致贫原因',
      `1,${HERE},甲,找乙${one},电话138-1234-5678,村东13812345678,因病`,
    ]);
    const { facts } = showHousehold(session, '1');
    expect(facts).toMatchObject({
      village_code: HERE,
      difficulty: `找乙379901********${one.slice(-4)}`,
      need: '电话138****5678',
      address: '村东138****5678',
    });
    expect(JSON.stringify(facts)).not.toMatch(/19651022|12345678|1234-5678/);
  });
});

describe('a member’s row', () => {
  it('does not join the household of its number when that has another head in another village', async () => {
    const session = await oneHousehold();
    const headings = '户编号,村编码,户主,姓名,与户主关系';
    const done = await importSheet(session, 'members', [
      headings,
      `1,${HERE},甲,甲,户主`,
      `1,${THERE},乙,乙,户主`,
      `1,${HERE},丙,丁,儿子`,
      `1,${THERE},甲,戊,女儿`,
    ]);
    expect(done.issues).toEqual(['3 household.number-taken']);
    expect(done.params('household.number-taken')).toEqual({ number: '1', head: '甲', village: '十八盘村委会' });
    expect([done.rows.added, done.rows.rejected]).toEqual([3, 1]);
  });
});
