import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { Failure } from '../../src/base/failure.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import type { Session } from '../../src/db/session.ts';
import { applyPlan } from '../../src/pairing/apply.ts';
import { endPairingsOfCadre } from '../../src/pairing/on-cadre-left.ts';
import { endPairingsWithEnrolments } from '../../src/pairing/on-enrolments-ended.ts';
import { planPairing } from '../../src/pairing/plan.ts';
import { releaseHousehold } from '../../src/pairing/release.ts';
import { setPair } from '../../src/pairing/set-pair.ts';
import { showPairings } from '../../src/pairing/show.ts';
import { lastPlan } from '../../src/pairing/store/plans.ts';
import { verifyPlan } from '../../src/pairing/verify.ts';
import { leaveOffice } from '../../src/registry/leave.ts';
import { add, bureau, idOf, record, shippedPolicy } from './support/bureau.ts';

const HOUSEHOLDS = ['H1', 'H2', 'H3', 'H4', 'H5'];
const FIRST = '2014-03-19';

interface Step {
  kind: 'leave' | 'arrive' | 'set' | 'release' | 'end' | 'off' | 'plan' | 'pass';
  household: string;
  cadre: number;
  days: number;
  open: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('leave', 'arrive', 'set', 'set', 'release', 'end', 'off', 'plan', 'plan', 'pass'),
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
      add(db, 'cadre', event, { cadre_no: no, name: no, unit_id: null, valid_from: today });
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
      db.prepare('UPDATE enrolment SET recorded_to = ? WHERE household_id = ? AND recorded_to IS NULL').run(event, id);
      endPairingsWithEnrolments(db, { county: '370181', event, program: 'needy', householdIds: [id], lastDay });
    });
    pins.delete(household);
  }
  if (kind === 'plan') {
    const request = { asOf: today, policy: shippedPolicy, knownAt: undefined, dryRun: false };
    const { plan } = await planPairing(session, request);
    await applyPlan(session, plan ?? 0);
  }
}

test('through any life, a household has one lead a day at most, pins hold, plans stay proved and the chain stays whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const session = await bureau();
      const life: Life = { session, today: FIRST, cadres: ['C1', 'C2', 'C3'], pins: new Map() };
      for (const each of steps) {
        await live(life, each).catch((error: unknown) => {
          if (!(error instanceof Failure) || (error.exit !== 65 && error.exit !== 66)) throw error;
        });
        for (const [household, { cadre, until }] of life.pins) {
          if (until < life.today) continue;
          const rows = showPairings(session, { household }, life.today).rows;
          expect(rows.map(({ cadre_no }) => cadre_no)).toEqual([cadre]);
        }
      }
      const last = addDays(life.today, 1);
      for (let day = FIRST; day <= last; day = addDays(day, 1)) {
        const rows = showPairings(session, {}, day).rows;
        expect(new Set(rows.map(({ household_no }) => household_no)).size).toBe(rows.length);
      }
      for (let plan = 1; plan <= lastPlan(session.db, session.county); plan += 1) {
        expect(verifyPlan(session, plan)).toMatchObject({ verified: true });
      }
      expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
