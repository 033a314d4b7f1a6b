import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths } from '../../src/base/civil-date.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { actsIn, type DecisionAct, type DecisionKind, decisionState } from '../../src/eligibility/decision-states.ts';
import { explain } from '../../src/eligibility/explain.ts';
import {
  confirmOn,
  county,
  decideOn,
  declineOn,
  edit,
  listedOn,
  packText,
  refreshOn,
  type TestSession,
  use,
} from './support.ts';

/*
 * Random sequences of edits, refreshes (whole and of what changed), confirmations, refusals of proposals and decisions against a model of dynamic management written down from the
 * rules' words, household by household and without SQL.
 */

type Known<T> = T | null;

interface Facts {
  income: Known<number>;
  rural: Known<boolean>;
  car: Known<boolean>;
}

interface Model extends Facts {
  listed: boolean;
  leaveFrom: string | undefined;
  proposal: 'enter' | 'leave' | undefined;
  verdict: string;
  decision: { kind: DecisionKind; until: string | undefined } | undefined;
}

type Step =
  | { kind: 'edit'; household: number; facts: Facts }
  | { kind: 'refresh'; days: number; changed: boolean }
  | { kind: 'confirm'; days: number }
  | { kind: 'decline'; days: number; holds: number | undefined }
  | { kind: 'decide'; days: number; household: number; act: DecisionAct; holds: number | undefined };

const START = '2014-01-10';
const LEAVE_MONTHS = 6;
const numbers = ['H0', 'H1', 'H2'];

const good: Facts = { income: 1800, rural: true, car: false };

/** Mostly one thing wrong at a time, so that households come onto the list and off it for every reason. */
const facts = fc.oneof(
  { weight: 2, arbitrary: fc.constant(good) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(2599, 2600, 3119, 3120, 5000, null).map((income): Facts => ({ ...good, income })),
  },
  { weight: 1, arbitrary: fc.constantFrom(true, null).map((car): Facts => ({ ...good, car })) },
  {
    weight: 1,
    arbitrary: fc.record<Facts>({
      income: fc.constantFrom(1800, 5000, null),
      rural: fc.constantFrom(true, false, null),
      car: fc.constantFrom(false, true, null),
    }),
  },
);

const days = fc.constantFrom(0, 1, 20, 181, 184, 200);
const holds = fc.constantFrom(undefined, 0, 5, 30, 190);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decline' as const), days: fc.constantFrom(0, 1), holds }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      days: fc.constantFrom(0, 1, 20),
      household: fc.nat(2),
      act: fc.constantFrom('admit' as const, 'refuse' as const, 'pause' as const, 'remove' as const, 'lift' as const),
      holds,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), household: fc.nat(2), facts }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('refresh' as const), days, changed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), days: fc.constantFrom(0, 1, 20) }) },
);

const below = (income: Known<number>, line: number): Known<boolean> => (income === null ? null : income < line);

const and = (parts: readonly Known<boolean>[]): Known<boolean> =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

function refreshed(model: Model, day: string): Model {
  const { income, rural, car, listed } = model;
  const met = listed ? below(income, 3120) : and([below(income, 2600), rural]);
  const right = and([met, car === null ? null : !car]);
  const verdict = right === null ? 'undecided' : right ? 'eligible' : 'not_eligible';
  const held = inForce(model, day);
  if (!listed) {
    const barred = held === 'refuse' || held === 'remove';
    return { ...model, verdict, leaveFrom: undefined, proposal: right === true && !barred ? 'enter' : undefined };
  }
  let { leaveFrom } = model;
  if (met === false) leaveFrom ??= day;
  else if (met === true && right !== null) leaveFrom = undefined;
  const over = met === false && leaveFrom !== undefined && addMonths(leaveFrom, LEAVE_MONTHS) <= day;
  const kept = held === 'admit' || held === 'pause';
  return { ...model, verdict, leaveFrom, proposal: !kept && (car === true || over) ? 'leave' : undefined };
}

const inForce = ({ decision }: Model, day: string): DecisionKind | undefined =>
  decision !== undefined && (decision.until === undefined || decision.until >= day) ? decision.kind : undefined;

function differs(model: Model, day: string): boolean {
  const held = inForce(model, day);
  if (held === 'admit' || held === 'pause') return model.verdict === 'not_eligible';
  return (held === 'refuse' || held === 'remove') && model.verdict === 'eligible';
}

function decided(model: Model, act: DecisionAct, until: string | undefined): Model {
  const decision = act === 'lift' ? undefined : { kind: act, until };
  const after = { ...model, proposal: undefined, decision };
  if (act === 'admit') return { ...after, listed: true };
  return act === 'remove' ? { ...after, listed: false, leaveFrom: undefined } : after;
}

function declined(model: Model, until: string | undefined): Model {
  if (model.proposal === undefined) return model;
  return decided(model, model.proposal === 'enter' ? 'refuse' : 'admit', until);
}

function confirmed(model: Model): Model {
  if (model.proposal === undefined) return model;
  const leaves = model.proposal === 'leave';
  return { ...model, proposal: undefined, listed: !leaves, ...(leaves ? { leaveFrom: undefined } : {}) };
}

const columns = ({ income, rural, car }: Facts) => ({
  income_per_capita: income === null ? null : income * 100,
  hukou: rural === null ? null : rural ? 'rural' : 'urban',
  owns_vehicle: car === null ? null : Number(car),
});

const listed = ({ db }: TestSession, day: string): string[] => listedOn(db, 'needy', day);

/** Enrolments on record: every day opening + entered - left = closing, and no household is twice on the list. */
function checkDays(session: TestSession, changes: readonly string[]): void {
  const rows = session.db
    .prepare<[], { id: number; from: string; to: string | null }>(
      'SELECT household_id AS id, valid_from AS "from", valid_to AS "to" FROM enrolment WHERE recorded_to IS NULL',
    )
    .all();
  const on = (day: string): number[] =>
    rows.filter(({ from, to }) => from <= day && (to === null || to >= day)).map(({ id }) => id);
  for (const day of changes.flatMap((each) => [each, addDays(each, 1)])) {
    const entered = rows.filter(({ from }) => from === day).length;
    const left = rows.filter(({ to }) => to !== null && addDays(to, 1) === day).length;
    expect(on(addDays(day, -1)).length + entered - left).toBe(on(day).length);
    expect(new Set(on(day)).size).toBe(on(day).length);
    expect(listed(session, day)).toHaveLength(on(day).length);
  }
}

async function play(steps: readonly Step[]): Promise<void> {
  const session = await county();
  await edit(
    session,
    numbers.map((no) => ({ no, household: columns(good) })),
  );
  await use(session, packText());
  let models: Model[] = numbers.map(() => ({
    ...good,
    listed: false,
    leaveFrom: undefined,
    proposal: undefined,
    verdict: 'none',
    decision: undefined,
  }));
  let day = START;
  const changes: string[] = [];
  const counted = (matches: (model: Model) => boolean): number => models.filter(matches).length;
  for (const each of steps) {
    if (each.kind === 'edit') {
      await edit(session, [{ no: numbers[each.household] ?? '', household: columns(each.facts) }]);
      models = models.map((model, index) => (index === each.household ? { ...model, ...each.facts } : model));
      continue;
    }
    day = addDays(day, each.days);
    changes.push(day);
    if (each.kind === 'decline') {
      const until = each.holds === undefined ? undefined : addDays(day, each.holds);
      const { programs } = await declineOn(session, day, until);
      expect(programs.needy).toEqual({
        refused: counted((model) => model.proposal === 'enter'),
        kept: counted((model) => model.proposal === 'leave'),
      });
      models = models.map((model) => declined(model, until));
      expect(listed(session, day)).toEqual(numbers.filter((_, index) => models[index]?.listed));
      continue;
    }
    if (each.kind === 'decide') {
      const until = each.holds === undefined ? undefined : addDays(day, each.holds);
      const model = models[each.household];
      if (model === undefined) throw new Error('no such household');
      const act = decideOn(session, day, numbers[each.household] ?? '', each.act, until);
      if (actsIn(decisionState(model.listed, inForce(model, day))).includes(each.act)) {
        const after = decided(model, each.act, until);
        expect(await act).toMatchObject({
          entered: after.listed && !model.listed,
          left: model.listed && !after.listed,
          proposal_ended: model.proposal !== undefined,
        });
        models = models.map((own, index) => (index === each.household ? after : own));
      } else await expect(act).rejects.toMatchObject({ code: 'eligibility.decide-forbidden', exit: 65 });
      expect(listed(session, day)).toEqual(numbers.filter((_, index) => models[index]?.listed));
      continue;
    }
    const opening = counted((model) => model.listed);
    const before = models;
    models = models.map((model) => (each.kind === 'refresh' ? refreshed(model, day) : confirmed(model)));
    const counts = await (each.kind === 'refresh'
      ? refreshOn(session, day, { changed: each.changed })
      : confirmOn(session, day));
    expect(counts).toMatchObject({
      opening,
      entered: before.filter((model, index) => !model.listed && models[index]?.listed).length,
      left: before.filter((model, index) => model.listed && !models[index]?.listed).length,
      on_list: counted((model) => model.listed),
      proposed_enter: counted((model) => model.proposal === 'enter'),
      proposed_leave: counted((model) => model.proposal === 'leave'),
      in_leave_period: counted((model) => model.leaveFrom !== undefined),
      paused: counted((model) => model.listed && inForce(model, day) === 'pause'),
      differing: counted((model) => differs(model, day)),
    });
    expect(counts.opening + counts.entered - counts.left).toBe(counts.on_list);
    expect(listed(session, day)).toEqual(numbers.filter((_, index) => models[index]?.listed));
    if (each.kind === 'refresh') {
      expect(await refreshOn(session, day)).toEqual(counts);
      const verdicts = numbers.map((householdNo) =>
        explain(session, { householdNo, program: 'needy', asOf: day, knownAt: undefined }),
      );
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(models.map(({ verdict }) => verdict));
    }
  }
  checkDays(session, changes);
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
}

it('keeps lists, leave periods and proposals as the rules say, over any sequence of events', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 28 }), play), { numRuns: 15 });
});
