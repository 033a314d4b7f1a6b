import { describe, expect, it } from 'vitest';
import { recordUseCase } from '../../src/db/use-case.ts';
import type { RegistryTable } from '../../src/registry/store/tables.ts';
import { householdTable, personTable } from '../../src/registry/store/tables.ts';
import { VersionedTable } from '../../src/registry/store/versioned-table.ts';
import { closeRecord } from '../../src/registry/write/leaving.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HOUSEHOLDS = ['户编号,村编码,户主,家庭人口', 'H1,370181105230,甲,2'];
const MEMBERS = ['户编号,姓名,与户主关系,离户日期,离户原因', 'H1,甲,户主,,', 'H1,乙,子,,'];

async function oneHousehold(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', HOUSEHOLDS);
  await importSheet(session, 'members', MEMBERS);
  return session;
}

/** Closes the records of a table that a condition names. */
function close(session: TestSession, table: RegistryTable<never>, condition: string): Promise<void> {
  const { db, county } = session;
  return recordUseCase(session, { command: 'test', parameters: {} }, (event) => {
    const records = new VersionedTable(db, table, { county, batch: null, event });
    const found = records.finder(condition)();
    for (const each of found) closeRecord(records, each, { from: '2014-03-01', reason: 'duplicate' });
    return { result: undefined, changed: found.length > 0, counts: {} };
  });
}

const left = (session: TestSession, table: string): unknown =>
  rowsOf(session, `SELECT left_on, left_reason FROM ${table} WHERE left_on IS NOT NULL`);
const CLOSED = [{ left_on: '2014-03-01', left_reason: 'duplicate' }];

describe('a record that was closed as a duplicate', () => {
  it('stays closed when its household is imported again, which says so', async () => {
    const session = await oneHousehold();
    await close(session, householdTable as RegistryTable<never>, "household_no = 'H1'");
    const again = await importSheet(session, 'households', ['户编号,村编码,户主,家庭人口', 'H1,370181105230,甲,3']);
    expect(again.issues).toEqual(['2 household.has-left']);
    expect(again.params('household.has-left')).toEqual({ date: '2014-03-01', reason: 'duplicate' });
    expect(left(session, 'household')).toEqual(CLOSED);
    expect(rowsOf(session, 'SELECT left_on FROM household_former')).toEqual([
      { left_on: null },
      { left_on: '2014-03-01' },
    ]);
  });

  it('stays closed when its member is imported again, blanks clearing or another day given', async () => {
    const session = await oneHousehold();
    await close(session, personTable as RegistryTable<never>, "name = '乙'");
    const cleared = await importSheet(session, 'members', MEMBERS, { blank: 'clear' });
    expect(cleared.issues).toEqual(['3 person.stays-duplicate']);
    const other = await importSheet(session, 'members', [MEMBERS[0] ?? '', 'H1,乙,子,2014-02-01,迁出']);
    expect(other.issues).toEqual(['2 person.stays-duplicate']);
    const silent = await importSheet(session, 'members', ['户编号,姓名,与户主关系,性别', 'H1,乙,子,男']);
    expect(silent.issues).toEqual([]);
    expect(left(session, 'person')).toEqual(CLOSED);
  });

  it('is no other household in which somebody stands', async () => {
    const session = await oneHousehold();
    const number = identityOf('1980-01-01', 1);
    await importSheet(session, 'households', [...HOUSEHOLDS, 'H2,370181105201,丙,1']);
    await importSheet(session, 'members', ['户编号,姓名,与户主关系,身份证号', `H1,乙,子,${number}`]);
    await close(session, householdTable as RegistryTable<never>, "household_no = 'H1'");
    const elsewhere = await importSheet(session, 'members', [
      '户编号,姓名,与户主关系,身份证号',
      `H2,乙,户主,${number}`,
    ]);
    expect(elsewhere.issues).toEqual([]);
  });
});
