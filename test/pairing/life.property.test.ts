import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { Failure } from '../../src/base/failure.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { handOver } from '../../src/pairing/hand-over.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { endPairingsWithEnrolments } from '../../src/pairing/on-enrolments-ended.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { releaseHousehold } from '../../src/pairing/release.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { lastPlan } from '../../src/pairing/store/plans.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, bureau, change, idOf, record, shippedPolicy } from './support/bureau.ts';

const HOUSEHOLDS = ['H1', 'H2', 'H3', 'H4', 'H5'];
const FIRST = '2014-03-19';

interface Step {
  kind:
    | 'leave'
    | 'arrive'
    | 'set'
    | 'release'
    | 'end'
    | 'off'
    | 'on'
    | 'plan'
    | 'support'
    | 'set-support'
    | 'hand-over'
    | 'pass';
  household: string;
  cadre: number;
  days: number;
  open: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...(['leave', 'arrive', 'arrive', 'set', 'set', 'release', 'end', 'off', 'on', 'plan', 'plan'] as const),
    ...(['support', 'support', 'set-support', 'hand-over', 'pass'] as const),
  ),
  household: fc.constantFrom(...HOUSEHOLDS),
  cadre: fc.nat({ max: 5 }),
  days: fc.nat({ max: 20 }),
  open: fc.boolean(),
});

interface Life {
  session: Session;
  today: string;
  cadres: string[];
  /** What has been pinned and neither lifted nor overtaken: the cadre and the last day. */
  pins: Map<string, { cadre: string; until: string }>;
}

/** Takes one step; a refusal (65, 66) is part of life and changes nothing. */
async function live(life: Life, { kind, household, cadre: index, days, open }: Step): Promise<void> {
  const { session, today, cadres, pins } = life;
  const { db } = session;
  const cadre = cadres[index % cadres.length] ?? '';
  if (kind === 'pass') life.today = addDays(today, days);
  if (kind === 'arrive') {
    const no = `C${cadres.length + 1}`;
    await record(session, (event) => {
      add(db, 'cadre', event, { cadre_no: no, name: no, unit_id: open ? 1 + (days % 2) : null, valid_from: today });
    });
    cadres.push(no);
  }
  if (kind === 'leave') {
    await leaveOffice(session, { cadreNo: cadre, on: today, reason: 'other', document: undefined }, endPairingsOfCadre);
    for (const [pinned, pin] of pins) if (pin.cadre === cadre) pins.delete(pinned);
    life.today = addDays(today, 1);
  }
  if (kind === 'set') {
    const until = open ? undefined : addDays(today, days);
    const request = { householdNo: household, cadreNo: cadre, reason: 'r', until, asOf: today, shipped: shippedPolicy };
    await setPair(session, request);
    pins.set(household, { cadre, until: until ?? '9999-12-31' });
  }
  if (kind === 'release' || kind === 'end') {
    await releaseHousehold(session, { householdNo: household, reason: 'r', end: kind === 'end', asOf: today });
    pins.delete(household);
  }
  if (kind === 'off') {
    const id = idOf(db, 'household', household);
    const lastDay = addDays(today, -1);
    await record(session, (event) => {
      const [period] = db
        .prepare<[number, number], { valid_from: string }>(
          'UPDATE enrolment SET recorded_to = ? WHERE household_id = ? AND recorded_to IS NULL AND valid_to IS NULL RETURNING valid_from',
        )
        .all(event, id);
      if (period !== undefined && period.valid_from <= lastDay) {
        const ended = { valid_to: lastDay, left_why: 'improved' };
        add(db, 'enrolment', event, {
          program: 'needy',
          household_id: id,
          ...period,
          entered_why: 'eligible',
          ...ended,
        });
      }
      endPairingsWithEnrolments(db, { county: '370181', event, program: 'needy', householdIds: [id], lastDay });
    });
    pins.delete(household);
  }
  if (kind === 'on') {
    const id = idOf(db, 'household', household);
    const enrolled = db
      .prepare(
        "SELECT 1 FROM enrolment WHERE household_id = ? AND recorded_to IS NULL AND coalesce(valid_to, '9999') >= ?",
      )
      .get(id, today);
    if (enrolled !== undefined) return;
    await record(session, (event) => {
      add(db, 'enrolment', event, {
        program: 'needy',
        household_id: id,
        valid_from: today,
        entered_why: 'eligible',
      });
    });
  }
  if (kind === 'set-support') {
    const until = addDays(today, days);
    const request = { householdNo: household, cadreNo: cadre, reason: 'r', until, asOf: today, shipped: shippedPolicy };
    await setPair(session, { ...request, role: 'support' });
  }
  if (kind === 'hand-over') {
    const to = cadres[(index + 1 + days) % cadres.length] ?? '';
    if (!open && to === cadre) return;
    const asked = open ? { kind: 'unit' as const, from: 'U1', to: 'U2' } : { kind: 'cadre' as const, from: cadre, to };
    const handed = await handOver(session, {
      ...asked,
      reason: 'r',
      asOf: today,
      dryRun: false,
      shipped: shippedPolicy,
    });
    for (const { household_no, role } of handed.rows) if (role === 'lead') pins.delete(household_no);
  }
  if (kind === 'plan' || kind === 'support') {
    const role = kind === 'plan' ? 'lead' : 'support';
    const request = { role, asOf: today, policy: shippedPolicy, knownAt: undefined, dryRun: false } as const;
    const planned = await planPairing(session, { ...request, detail: true });
    await applyPlan(session, planned.plan ?? 0);
    // What the plan says becomes of every place is what is on record afterwards.
    const said = (planned.rows ?? []).flatMap(({ household_no, cadre_no }) =>
      cadre_no === null ? [] : [`${household_no} ${cadre_no}`],
    );
    const shown = showPairings(session, {}, today).rows.filter((row) => row.role === role);
    expect(shown.map(({ household_no, cadre_no }) => `${household_no} ${cadre_no}`).sort()).toEqual(said.sort());
  }
}

const listedOn = ({ db }: Session, household: number, day: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM enrolment WHERE household_id = ? AND valid_from <= ? AND coalesce(valid_to, '9999') >= ?
       AND recorded_to IS NULL LIMIT 1`,
    )
    .get(household, day, day) !== undefined;

const inOfficeOn = ({ db }: Session, cadre: string, day: string): boolean =>
  db
    .prepare(
      "SELECT 1 FROM cadre WHERE cadre_no = ? AND coalesce(valid_from, '') <= ? AND coalesce(valid_to, '9999') >= ?",
    )
    .get(cadre, day, day) !== undefined;

test('through any life, a household has one lead a day at most and nobody twice, nobody is paired off the list or out of office, pins hold, plans stay proved and the chain stays whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const session = await bureau();
      for (const no of HOUSEHOLDS)
        await change(session, 'household', { household_no: no }, { other_causes: 'illness,schooling' });
      const life: Life = { session, today: FIRST, cadres: ['C1', 'C2', 'C3'], pins: new Map() };
      for (const each of steps) {
        await live(life, each).catch((error: unknown) => {
          if (!(error instanceof Failure) || (error.exit !== 65 && error.exit !== 66)) throw error;
        });
        for (const [household, { cadre, until }] of life.pins) {
          if (until < life.today) continue;
          const rows = showPairings(session, { household }, life.today).rows;
          expect(rows.filter(({ role }) => role === 'lead').map(({ cadre_no }) => cadre_no)).toEqual([cadre]);
        }
      }
      const last = addDays(life.today, 1);
      for (let day = FIRST; day <= last; day = addDays(day, 1)) {
        const rows = showPairings(session, {}, day).rows;
        const leads = rows.filter(({ role }) => role === 'lead');
        expect(new Set(leads.map(({ household_no }) => household_no)).size).toBe(leads.length);
        // Nobody is at a household's side twice.
        expect(new Set(rows.map(({ household_no, cadre_no }) => `${household_no} ${cadre_no}`)).size).toBe(rows.length);
        for (const { household_no, cadre_no } of rows) {
          const { household, cadre } = { household: idOf(session.db, 'household', household_no), cadre: cadre_no };
          expect([day, household_no, listedOn(session, household, day)]).toEqual([day, household_no, true]);
          expect([day, cadre, inOfficeOn(session, cadre, day)]).toEqual([day, cadre, true]);
        }
      }
      for (let plan = 1; plan <= lastPlan(session.db, session.county); plan += 1) {
        expect(verifyPlan(session, plan)).toMatchObject({ verified: true });
      }
      expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
