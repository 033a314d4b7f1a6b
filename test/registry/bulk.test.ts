import { describe, expect, it } from 'vitest';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HOUSEHOLDS = 3_000;
const HEADING = '户编号,姓名,身份证号,与户主关系';
const RELATIONS = ['户主', '配偶', '之子'];

/** Nine thousand people, some of whom stand in two households, one of whom has left the first. */
function members(): string[] {
  return Array.from({ length: HOUSEHOLDS * RELATIONS.length }, (_, at) => {
    const household = Math.floor(at / RELATIONS.length);
    const person = at % 700 === 699 ? at - 650 : at;
    const number = identityOf(`19${30 + (person % 60)}-0${1 + (person % 9)}-11`, Math.floor(person / 60));
    return `H${household + 1},甲${household},${number},${RELATIONS[at % RELATIONS.length]}`;
  });
}

async function county(): Promise<TestSession> {
  const session = await smallCounty();
  const rows = Array.from({ length: HOUSEHOLDS }, (_, at) => `H${at + 1},370181105230,甲${at}`);
  await importSheet(session, 'households', ['户编号,村编码,户主', ...rows]);
  return session;
}

const people = (session: TestSession) =>
  rowsOf(
    session,
    `SELECT household_no, person_no, name, id_key, relation, sex, birth_date FROM person
     JOIN household ON household.id = household_id ORDER BY household_no, person_no`,
  );
const schema = (session: TestSession) =>
  rowsOf(session, 'SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name');
/** The last entries of the schema: the indexes of people, once they have been made anew. */
const lastInSchema = (session: TestSession) =>
  rowsOf(session, 'SELECT name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid DESC LIMIT 4').map(
    ({ name }) => name,
  );
const usesIndex = (session: TestSession): string =>
  String(
    rowsOf(session, "EXPLAIN QUERY PLAN SELECT id FROM person WHERE county = '370181' AND id_key = 'x'")[0]?.detail,
  );

const ANEW = ['person_by_leaving', 'person_by_id_key', 'person_by_event', 'person_by_birthday'];

describe('members that come by the thousand', () => {
  it('are on file as if they had come a few at a time, are warned of alike, and can be taken back', async () => {
    const rows = members();
    const atOnce = await county();
    const before = schema(atOnce);
    const lastBefore = lastInSchema(atOnce);
    const once = await importSheet(atOnce, 'members', [HEADING, ...rows]);

    const byHalves = await county();
    const half = rows.length / 2;
    const first = await importSheet(byHalves, 'members', [HEADING, ...rows.slice(0, half)]);
    const second = await importSheet(byHalves, 'members', [HEADING, ...rows.slice(half)]);
    const later = second.issues.map((issue) => issue.replace(/^\d+/, (line) => String(Number(line) + half)));

    expect(once.issues.length).toBeGreaterThan(10);
    expect(once.issues).toEqual([...first.issues, ...later]);
    expect(once.issues.every((issue) => issue.endsWith('person.elsewhere'))).toBe(true);
    expect(people(atOnce)).toEqual(people(byHalves));
    expect(lastInSchema(atOnce)).toEqual(ANEW);
    expect(lastInSchema(byHalves)).toEqual(lastBefore);
    expect(schema(atOnce)).toEqual(before);
    expect(usesIndex(atOnce)).toContain('person_by_id_key');
    expect(rowsOf(atOnce, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(verifyAudit(atOnce.db, atOnce.audited).breaches).toEqual([]);

    const batch = once.outcome.result.batches[0]?.batch ?? 0;
    expect((await undoBatch(atOnce, { batch, dryRun: false }, undoParticipants)).result.saved).toBe(true);
    expect(people(atOnce)).toEqual([]);
    expect(schema(atOnce)).toEqual(before);
  });

  it('leave the database as it was when the file cannot be read to its end', async () => {
    const session = await county();
    const before = schema(session);
    const cut = await importSheet(session, 'members', [HEADING, ...members(), 'H1,"甲']);
    expect(cut).toMatchObject({ saved: false, issues: expect.arrayContaining(['9002 csv.unclosed-quote']) });
    expect(people(session)).toEqual([]);
    expect(schema(session)).toEqual(before);
    expect(usesIndex(session)).toContain('person_by_id_key');
  });

  it('are still searched by the digits that are left of a number, whatever came before', async () => {
    const session = await county();
    const rows = members();
    const number = rows[103]?.split(',')[2] ?? '';
    const lost = `H2999,甲34,${number.slice(0, 15)}000,之孙`;
    const { issues, params } = await importSheet(session, 'members', [HEADING, ...rows, lost], { skipInvalid: true });
    expect(issues.at(-1)).toBe('9002 id-number.perhaps');
    expect(params('id-number.perhaps')?.candidates).toContain(`甲34 ${number.slice(0, 6)}********${number.slice(-4)}`);
    expect(usesIndex(session)).toContain('person_by_id_key');
  });
});
