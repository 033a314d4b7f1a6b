import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { showCadre } from '../../src/registry/cadres.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { registryAuditedTables } from '../../src/registry/store/audited-tables.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const number = identityOf('1970-05-05', 1);
const request = { cadreNo: 'G1', on: '2014-04-30', reason: 'retired', document: '章人社〔2014〕12号' } as const;
const nobody = () => ({ households: [], supported: [] });

async function county(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'branches', ['支部编号,党支部,单位编号', 'B1,机关支部,001']);
  await importSheet(session, 'cadres', [
    '干部编号,姓名,单位编号,支部编号,职级,身份证号,联系电话,任职日期,离任日期',
    `G1,王秋玲,001,B1,科员,${number},13812345678,2014-02-01,`,
    'G2,李建国,001,,,,,,2014-04-30',
  ]);
  return session;
}

const events = (session: TestSession): number => rowsOf(session, 'SELECT * FROM audit_event').length;

describe('a cadre who leaves', () => {
  it('is closed on the last day, and what hangs on the cadre is told in the same transaction', async () => {
    const session = await county();
    const before = events(session);
    const told: unknown[] = [];
    const result = await leaveOffice(session, request, (_db, left) => {
      told.push({ on: left.lastDay, reason: left.reason, event: left.event });
      return { households: ['H1'], supported: ['H2'] };
    });
    expect(result).toEqual({
      cadre_no: 'G1',
      name: '王秋玲',
      on: '2014-04-30',
      reason: 'retired',
      document: '章人社〔2014〕12号',
      households: ['H1'],
      supported: ['H2'],
    });
    expect(told).toEqual([{ on: '2014-04-30', reason: 'retired', event: before + 1 }]);
    expect(events(session)).toBe(before + 1);
    expect(verifyAudit(session.db, registryAuditedTables)).toMatchObject({ breaches: [] });
  });

  it('stays on record as it was before, and where the listener fails nothing is saved', async () => {
    const session = await county();
    const failing = () => {
      throw new Error('no');
    };
    await expect(leaveOffice(session, request, failing)).rejects.toThrow('no');
    expect(showCadre(session, 'G1').facts).toMatchObject({ to: null, left_by_command: false });
    await leaveOffice(session, request, nobody);
    expect(showCadre(session, 'G1').facts).toMatchObject({
      to: '2014-04-30',
      left_by_command: true,
      left_why: 'retired',
      left_document: '章人社〔2014〕12号',
    });
    expect(rowsOf(session, 'SELECT valid_to, left_by_command FROM cadre_former')).toEqual([
      { valid_to: null, left_by_command: 0 },
    ]);
  });

  it('is not brought back by an import', async () => {
    const session = await county();
    await leaveOffice(session, request, nobody);
    const done = await importSheet(session, 'cadres', ['干部编号,姓名,单位编号,离任日期', 'G1,王秋玲,001,'], {
      blank: 'clear',
    });
    expect(done.issues).toContain('2 cadre.left-by-command');
    expect(showCadre(session, 'G1').facts).toMatchObject({ to: '2014-04-30', left_why: 'retired' });
  });

  it.each([
    ['nobody knows', { ...request, cadreNo: 'G9' }, 'cadre.none', 66],
    ['the day comes before the first', { ...request, on: '2014-01-31' }, 'cadre.leaves-before-start', 65],
    ['a roster ended the term before', { ...request, cadreNo: 'G2', on: '2014-05-01' }, 'cadre.already-left', 65],
  ])('is refused where %s', async (_why, asked, code, exit) => {
    const session = await county();
    const before = events(session);
    await expect(leaveOffice(session, asked, nobody)).rejects.toMatchObject({ code, exit });
    expect(events(session)).toBe(before);
  });

  it('leaves once; a last day that a roster gave can be confirmed or brought forward', async () => {
    const session = await county();
    await leaveOffice(session, request, nobody);
    await expect(leaveOffice(session, request, nobody)).rejects.toMatchObject({ code: 'cadre.already-left', exit: 65 });
    await leaveOffice(session, { ...request, cadreNo: 'G2', on: '2014-03-31' }, nobody);
    expect(showCadre(session, 'G2').facts).toMatchObject({ to: '2014-03-31', left_by_command: true });
  });
});

describe('a cadre shown', () => {
  it('has unit, branch and what each version changed, the latest first', async () => {
    const session = await county();
    await importSheet(session, 'cadres', ['干部编号,姓名,职务', 'G1,王秋玲,主任']);
    await leaveOffice(session, { ...request, document: undefined }, nobody);
    const shown = showCadre(session, 'G1');
    expect(shown.facts).toMatchObject({ name: '王秋玲', branch_no: 'B1', branch_name: '机关支部', rank: 'staff' });
    expect(shown.facts).toMatchObject({ unit_no: '001', from: '2014-02-01', title: '主任' });
    expect(shown.provenance).toMatchObject({ batch: null, line: null, former_versions: 2 });
    expect(shown.history.map(({ command, source, line, changed }) => ({ command, source, line, changed }))).toEqual([
      {
        command: 'cadre leave',
        source: null,
        line: null,
        changed: { to: '2014-04-30', left_by_command: true, left_why: 'retired' },
      },
      { command: 'import cadres', source: 'cadres.csv', line: 2, changed: { title: '主任' } },
      { command: 'import cadres', source: 'cadres.csv', line: 2, changed: expect.objectContaining({ name: '王秋玲' }) },
    ]);
  });

  it('shows no personal number in full and no row id', async () => {
    const json = JSON.stringify(showCadre(await county(), 'G1'));
    for (const secret of [number, '13812345678', '"id":', 'id_key', 'unit_id']) expect(json).not.toContain(secret);
    expect(json).toContain('138****5678');
  });
});
