import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import type { EnrolmentsEnded } from '../../src/eligibility/enrolments-ended.ts';
import { endEnrolmentsOfHouseholds } from '../../src/eligibility/households-left.ts';
import { listVerdicts } from '../../src/eligibility/list-verdicts.ts';
import { isListed } from '../../src/eligibility/store/households.ts';
import { confirmOn, county, edit, event, needy, packText, refreshOn, type TestSession, use } from './support.ts';

const idOf = ({ db }: TestSession, no: string): number =>
  db.prepare<[string], number>('SELECT id FROM household WHERE household_no = ?').pluck().get(no) ?? 0;

/** A and B are on the list since 2014-03-19, C is proposed. */
async function listed(): Promise<TestSession> {
  const session = await county();
  await use(session, packText());
  await edit(session, [
    { no: 'A', household: needy },
    { no: 'B', household: needy },
  ]);
  await refreshOn(session, '2014-03-19');
  await confirmOn(session, '2014-03-19');
  await edit(session, [{ no: 'C', household: needy }]);
  await refreshOn(session, '2014-03-20');
  return session;
}

async function leave(
  session: TestSession,
  nos: readonly string[],
  reason: 'duplicate' | 'married',
): Promise<unknown[]> {
  const told: EnrolmentsEnded[] = [];
  const from = '2014-04-01';
  session.setNow('2014-04-01T02:00:00.000Z');
  await edit(
    session,
    nos.map((no) => ({ no, household: { left_on: from, left_reason: reason } })),
  );
  await event(session, (number) => {
    const householdIds = nos.map((no) => idOf(session, no));
    endEnrolmentsOfHouseholds((_db, ended) => told.push(ended))(session.db, {
      ...{ county: session.county, event: number, householdIds, from, reason },
    });
  });
  return told.map(({ householdIds, lastDay, program }) => ({ householdIds, lastDay, program }));
}

const left = ({ db }: TestSession): unknown[] =>
  db
    .prepare('SELECT valid_from, valid_to, left_why FROM enrolment WHERE recorded_to IS NULL AND valid_to IS NOT NULL')
    .raw()
    .all();

describe('a household that leaves the registry', () => {
  it('leaves every list on the day before, by its own reason, and whoever listens is told', async () => {
    const session = await listed();
    const told = await leave(session, ['A'], 'duplicate');
    expect(told).toEqual([{ householdIds: [idOf(session, 'A')], lastDay: '2014-03-31', program: 'needy' }]);
    expect(left(session)).toEqual([['2014-03-19', '2014-03-31', 'duplicate']]);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('is still on the list as it was known before, and for the days before', async () => {
    const session = await listed();
    await leave(session, ['A'], 'duplicate');
    const of = { county: session.county, program: 'needy', householdId: idOf(session, 'A') };
    const known = knownAt(session.db, '2014-03-31', 'Asia/Shanghai');
    expect(isListed(session.db, { ...of, asOf: '2014-03-31', knownAt: undefined })).toBe(true);
    expect(isListed(session.db, { ...of, asOf: '2014-04-01', knownAt: undefined })).toBe(false);
    expect(isListed(session.db, { ...of, asOf: '2014-04-01', knownAt: known })).toBe(true);
  });

  it('is no longer proposed, nor by the next refresh', async () => {
    const session = await listed();
    await leave(session, ['B', 'C'], 'married');
    expect(left(session)).toEqual([['2014-03-19', '2014-03-31', 'moved']]);
    const every = { verdict: undefined, proposed: undefined, program: undefined, place: undefined, differing: false };
    const proposed = () =>
      listVerdicts(session, { ...every, asOf: '2014-04-01', knownAt: undefined }).rows.filter(
        ({ proposal }) => proposal !== null,
      );
    expect(proposed()).toEqual([]);
    await refreshOn(session, '2014-04-01');
    expect(proposed()).toEqual([]);
  });
});
