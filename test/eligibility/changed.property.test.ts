import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { confirm } from '../../src/eligibility/confirm.ts';
import { decisionActs } from '../../src/eligibility/decision-states.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
import { enrolments } from '../../src/eligibility/rosters/enrolments.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import {
  type Columns,
  comesTo,
  county,
  decideOn,
  declineOn,
  edit,
  type HouseholdEdit,
  type TestSession,
  use,
  VILLAGES,
} from './support.ts';

/*
 * A refresh of what changed against the whole refresh of the same moment, over random lives: facts of households and members,
 * birthdays and births, people who leave, figures that change, lists that are imported and taken back, decisions, confirmations, and
 * any distance between the days. The lists balance on every day.
 */

const numbers = ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'];

/** The eldest of each, around their sixtieth birthday at the turn of a year or in March. */
const births = ['1954-01-01', '1953-12-31', '1954', '1955', '1954-03-02', '1954-02', '1954-12', '1954-02-28'];
const starts = fc.constantFrom('2013-12-20', '2014-02-18', '2014-12-20');

/** A pack that reads ages, sizes and a figure with several values; where `dated`, the day judged as well. */
const pack = (dated: boolean, ages: boolean): string => `pack: ages
title: {zh: 年龄, en: ages}
confirm: person
figures:
  line:
    unit: yuan/person/year
    values:
      - {from: 2013-01-01, value: 2000, source: 文件一}
      - {from: 2014-03-10, value: 2600, source: 文件二}
      - {from: 2015-02-01, value: 2800, source: 文件三}
programs:
  old:
    title: {zh: 老年, en: old}
    enter:
      - {id: low-income, when: income_per_capita < line}
      - {id: old, when: "${ages ? 'members.exists(m, m.age >= 60)' : 'persons >= 2'}"}
    exclude:
      - {id: vehicle, when: owns_vehicle}
      - {id: many, when: members.size() > 3}
${dated ? '      - {id: stale, when: "surveyed_on > as_of"}\n' : ''}    leave_period: 2 months
  poor:
    title: {zh: 困难, en: poor}
    enter:
      - {id: low-income, when: income_per_capita < line}
`;

const birth = fc.constantFrom(
  '1954-01-01',
  '1954-02-28',
  '1954-03-01',
  '1954',
  '1954-03',
  '1954-12-31',
  '1952-02-29',
  '2014-04-02',
  '2014-05',
  '2015',
  null,
);
const leaving = fc.constantFrom(null, null, '2014-03-20', '2014-06-01');
const member: fc.Arbitrary<Columns> = fc.record({ birth_date: birth, left_on: leaving });
const facts: fc.Arbitrary<Columns> = fc.record({
  income_per_capita: fc.constantFrom(150_000, 230_000, 270_000, 500_000, null),
  owns_vehicle: fc.constantFrom(0, 0, 1, null),
  surveyed_on: fc.constantFrom('2014-03-15', '2014-04-10', null),
  left_on: fc.constantFrom(null, null, null, '2014-04-01'),
});

type Step =
  | { kind: 'edit'; edit: HouseholdEdit }
  | { kind: 'refresh'; days: number }
  | { kind: 'confirm' }
  | { kind: 'decline' }
  | { kind: 'import'; household: string; back: number }
  | { kind: 'undo' }
  | { kind: 'decide'; household: string; act: (typeof decisionActs)[number]; holds: number | undefined };

const household = fc.constantFrom(...numbers);
const edited: fc.Arbitrary<HouseholdEdit> = fc
  .record({
    no: household,
    household: fc.option(facts, { nil: undefined }),
    members: fc.option(fc.array(member, { maxLength: 4 }), { nil: undefined }),
    village: fc.option(fc.constantFrom(...VILLAGES), { nil: undefined }),
  })
  .map(({ no, ...some }) => ({ no, ...(JSON.parse(JSON.stringify(some)) as Omit<HouseholdEdit, 'no'>) }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit: edited }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('refresh' as const),
      days: fc.constantFrom(0, 1, 2, 5, 9, 14, 31, 62),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decline' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('import' as const), household, back: fc.constantFrom(0, 3, 40, 400) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      household,
      act: fc.constantFrom(...decisionActs),
      holds: fc.constantFrom(undefined, 0, 2, 40),
    }),
  },
);

const run = (session: TestSession, asOf: string, of: { dryRun: boolean; changed: boolean }) =>
  refresh(session, { asOf, knownAt: undefined, accept: true, ...of }, () => undefined);

async function play(
  { start, dated, ages, automatic }: { start: string; dated: boolean; ages: boolean; automatic: boolean },
  steps: readonly Step[],
  partial: () => void,
): Promise<void> {
  const session = await county('2013-12-01T02:00:00.000Z');
  session.audited = [...intakeTables, ...session.audited];
  const batches: number[] = [];
  const days: string[] = [];
  await edit(
    session,
    numbers.map((no, at) => ({
      no,
      household: { income_per_capita: 150_000, owns_vehicle: 0 },
      members: [{ birth_date: births[at] ?? null }, { birth_date: '1980-05' }],
    })),
  );
  const text = pack(dated, ages);
  await use(session, automatic ? text.replace('confirm: person', 'confirm: automatic') : text);
  let day = start;
  for (const each of steps) {
    comesTo(session, day);
    days.push(day);
    if (each.kind === 'import') {
      const batch = await bring(session, each.household, addDays(day, -each.back));
      if (batch !== null) batches.push(batch);
    } else if (each.kind === 'undo') {
      const batch = batches.pop();
      if (batch !== undefined) await undoBatch(session, { batch, dryRun: false }, undoParticipants);
    } else if (each.kind === 'edit') await edit(session, [each.edit]);
    else if (each.kind === 'confirm') {
      await confirm(session, { which: { all: true }, document: '文', asOf: day }, () => undefined);
    } else if (each.kind === 'decline') await declineOn(session, day, addDays(day, 10)).catch(forbidden);
    else if (each.kind === 'decide') {
      const until = each.holds === undefined ? undefined : addDays(day, each.holds);
      await decideOn(session, day, each.household, each.act, until, 'old').catch(forbidden);
    } else {
      day = addDays(day, each.days);
      comesTo(session, day);
      const whole = await run(session, day, { dryRun: true, changed: false });
      const some = await run(session, day, { dryRun: false, changed: true });
      const { judged, ...told } = some;
      expect(told).toEqual({ ...whole, judged: undefined });
      if (judged < whole.judged) partial();
      expect(await run(session, day, { dryRun: true, changed: false })).toMatchObject({ changed: 0, run: some.run });
    }
  }
  checkLists(session, days);
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
}

/** Imports an open enrolment; gives the batch, null where the row was rejected or said nothing new. */
async function bring(session: TestSession, householdNo: string, from: string): Promise<number | null> {
  const bytes = new TextEncoder().encode(`household_no,program,from\n${householdNo},old,${from}\n`);
  const { result } = await importFiles(session, {
    roster: enrolments,
    rosters: [enrolments],
    files: [{ source: 'list.csv', bytes: () => bytes }],
    blank: 'keep',
    skipInvalid: true,
    dryRun: false,
  });
  return result.batches[0]?.batch ?? null;
}

/** By program and village, every day: opening + entered - left = closing, and no household twice. */
function checkLists({ db }: TestSession, days: readonly string[]): void {
  const rows = db
    .prepare<[], { of: string; id: number; from: string; to: string | null }>(
      `SELECT e.program || ' ' || h.village_id AS "of", e.household_id AS id, e.valid_from AS "from", e.valid_to AS "to"
       FROM enrolment AS e JOIN household AS h ON h.id = e.household_id WHERE e.recorded_to IS NULL`,
    )
    .all();
  for (const of of new Set(rows.map((row) => row.of))) {
    const own = rows.filter((row) => row.of === of);
    const on = (day: string): number[] =>
      own.filter(({ from, to }) => from <= day && (to === null || to >= day)).map(({ id }) => id);
    for (const day of days.flatMap((each) => [each, addDays(each, 1)])) {
      const entered = own.filter(({ from }) => from === day).length;
      const left = own.filter(({ to }) => to !== null && addDays(to, 1) === day).length;
      expect(on(addDays(day, -1)).length + entered - left).toBe(on(day).length);
      expect(new Set(on(day)).size).toBe(on(day).length);
    }
  }
}

const RIGHTLY_REFUSED = ['decide-forbidden', 'decide-too-early', 'decline-gone', 'household-absent'];

/** Some acts are rightly refused. */
function forbidden(error: unknown): void {
  const { code } = error as { code: string };
  if (!RIGHTLY_REFUSED.some((each) => code === `eligibility.${each}`)) throw error;
}

it('comes to the same as the whole refresh, whatever happened in between, and judges fewer households', async () => {
  let partial = 0;
  const kinds = fc.record({
    start: starts,
    dated: fc.constantFrom(false, false, false, true),
    ages: fc.constantFrom(true, true, false),
    automatic: fc.constantFrom(false, false, true),
  });
  const count = (): void => {
    partial += 1;
  };
  await fc.assert(
    fc.asyncProperty(kinds, fc.array(step, { minLength: 10, maxLength: 26 }), (kind, steps) =>
      play(kind, steps, count),
    ),
    { numRuns: 30 },
  );
  expect(partial).toBeGreaterThan(20);
});
