import { describe, expect, it } from 'vitest';
import { importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const FACTS = 'SELECT household_type, savings, owns_vehicle, need, phone FROM household';
const before = { household_type: 'dibao', savings: 50_000, owns_vehicle: 1, need: '化肥', phone: '13800000000' };

async function oneHousehold(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [
    '户编号,村编码,户主,户类型,存款,有机动车,帮扶需求,联系电话',
    'H1,370181105230,甲,低保户,500,是,化肥,13800000000',
  ]);
  return session;
}

describe('blanks', () => {
  it('in a column that is absent change nothing', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', ['户编号,户主', 'H1,甲'], { blank: 'clear' });
    expect(done.rows.unchanged).toBe(1);
    expect(rowsOf(session, FACTS)).toEqual([before]);
  });

  it('keep what stands', async () => {
    const session = await oneHousehold();
    const done = await importSheet(session, 'households', [
      '户编号,户主,户类型,存款,有机动车,帮扶需求,联系电话',
      'H1,甲,,,,,',
    ]);
    expect(done.rows.unchanged).toBe(1);
    expect(rowsOf(session, FACTS)).toEqual([before]);
  });

  it('erase under --blank clear, apart from what names the record', async () => {
    const session = await oneHousehold();
    const done = await importSheet(
      session,
      'households',
      ['户编号,村编码,户主,户类型,存款,有机动车,帮扶需求,联系电话', 'H1,,甲,,,,,'],
      {
        blank: 'clear',
      },
    );
    expect(done.rows.changed).toBe(1);
    expect(rowsOf(session, FACTS)).toEqual([
      { household_type: null, savings: null, owns_vehicle: null, need: null, phone: null },
    ]);
    expect(rowsOf(session, 'SELECT place.code FROM household JOIN place ON place.id = village_id')).toEqual([
      { code: '370181105230' },
    ]);
  });

  it('are not meant by 无, 否 and 0, which say that there is none', async () => {
    const session = await oneHousehold();
    await importSheet(session, 'households', ['户编号,户主,存款,有机动车,帮扶需求,联系电话', 'H1,甲,0,否,无,无']);
    expect(rowsOf(session, FACTS)).toEqual([
      { household_type: 'dibao', savings: 0, owns_vehicle: 0, need: null, phone: null },
    ]);
  });

  it('erase the clerk’s word together with the value it stood for', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [
      '户编号,村编码,户主,户类型,主要致贫原因',
      'H1,370181105230,甲,低保,因病致贫',
    ]);
    await importSheet(session, 'households', ['户编号,户主,户类型,主要致贫原因', 'H1,甲,,因病'], { blank: 'clear' });
    expect(rowsOf(session, 'SELECT household_type, main_cause, raw FROM household')).toEqual([
      { household_type: null, main_cause: 'illness', raw: '{"main_cause":"因病致贫"}' },
    ]);
  });
});
