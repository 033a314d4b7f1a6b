import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { showHousehold } from '../../src/registry/households.ts';
import { registryAuditedTables } from '../../src/registry/store/audited-tables.ts';
import { importSheet, importTogether, rowsOf, smallCounty } from './support/county.ts';

describe('former versions', () => {
  it('keep every fact that stood before, with its batch, its line and its time on record', async () => {
    const session = await smallCounty();
    await importSheet(session, 'households', [
      '户编号,村编码,户主,存款',
      'H0,370181105230,乙,1',
      'H1,370181105230,甲,500',
    ]);
    await importSheet(session, 'households', ['户编号,户主,存款', 'H1,甲,600']);
    await importSheet(session, 'households', ['户编号,户主,存款', 'H1,甲,700']);
    const columns = 'household_no, head_name, savings, batch, line, recorded_from';
    expect(rowsOf(session, `SELECT ${columns} FROM household WHERE household_no = 'H1'`)).toEqual([
      { household_no: 'H1', head_name: '甲', savings: 70_000, batch: 5, line: 2, recorded_from: 5 },
    ]);
    expect(rowsOf(session, `SELECT ${columns}, recorded_to FROM household_former ORDER BY recorded_from`)).toEqual([
      { household_no: 'H1', head_name: '甲', savings: 50_000, batch: 3, line: 3, recorded_from: 3, recorded_to: 4 },
      { household_no: 'H1', head_name: '甲', savings: 60_000, batch: 4, line: 2, recorded_from: 4, recorded_to: 5 },
    ]);
    const ids = rowsOf(
      session,
      "SELECT id FROM household WHERE household_no = 'H1' UNION SELECT id FROM household_former",
    );
    expect(ids).toHaveLength(1);
  });

  it('keep what the first of two files of one command said, though it never stood for anyone', async () => {
    const session = await smallCounty();
    const heading = '户编号,村编码,户主,存款';
    await importTogether(session, 'households', [
      [heading, 'H1,370181105230,甲,500'],
      [heading, 'H1,370181105230,甲,600'],
    ]);
    const columns = 'savings, batch, recorded_from';
    expect(rowsOf(session, `SELECT ${columns} FROM household`)).toEqual([
      { savings: 60_000, batch: 4, recorded_from: 3 },
    ]);
    expect(rowsOf(session, `SELECT ${columns}, recorded_to, ended_batch FROM household_former`)).toEqual([
      { savings: 50_000, batch: 3, recorded_from: 3, recorded_to: 3, ended_batch: 4 },
    ]);
    expect(showHousehold(session, 'H1').provenance.former_versions).toBe(0);
    expect(verifyAudit(session.db, registryAuditedTables).breaches).toEqual([]);
  });

  it('do not arise from a file that says nothing new, which makes neither batch nor event', async () => {
    const session = await smallCounty();
    const sheet = ['户编号,村编码,户主,户类型,存款', 'H1,370181105230,甲,低保,500'];
    await importSheet(session, 'households', sheet);
    const again = await importSheet(session, 'households', sheet);
    expect(again.rows).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(again.outcome.result.batches[0]?.batch).toBeNull();
    expect(rowsOf(session, 'SELECT count(*) AS n FROM household_former')).toEqual([{ n: 0 }]);
    expect(rowsOf(session, 'SELECT max(event) AS event FROM audit_event')).toEqual([{ event: 3 }]);
  });

  it('are vouched for by the audit log, event by event', async () => {
    const session = await smallCounty();
    await importSheet(session, 'units', ['unit_no,unit_name,包村', '001,民政局,十八盘']);
    await importSheet(session, 'units', ['unit_no,unit_name,包村', '001,民政局,南垛庄']);
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,甲,001']);
    await importSheet(session, 'kin', ['干部编号,亲属姓名,关系', 'G1,乙,配偶']);
    await importSheet(session, 'households', ['户编号,村编码,户主,存款', 'H1,370181105230,甲,500']);
    await importSheet(session, 'members', ['户编号,姓名,与户主关系,健康状况', 'H1,甲,户主,健康']);
    await importSheet(session, 'members', ['户编号,姓名,与户主关系,健康状况', 'H1,甲,户主,残疾']);
    expect(verifyAudit(session.db, registryAuditedTables)).toMatchObject({ events: 9, breaches: [] });

    session.db.exec("UPDATE person_former SET health = 'weak'");
    expect(verifyAudit(session.db, registryAuditedTables).breaches).toEqual([
      { event: 8, what: 'rows' },
      { event: 9, what: 'rows' },
    ]);
  });

  it.each(registryAuditedTables)('of $name are found by the index of the event', ({ added, ended, name }) => {
    const plan = (sql: string): string => JSON.stringify(session.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(1));
    for (const sql of [added, ended]) expect(plan(sql)).not.toMatch(new RegExp(`SCAN ${name}(_former)?\\b`));
  });
});

const session = await smallCounty();
