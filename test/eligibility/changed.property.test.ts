import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { confirm } from '../../src/eligibility/confirm.ts';
import { decisionActs } from '../../src/eligibility/decision-states.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
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
 * birthdays and births, people who leave, figures that change, decisions, confirmations, and any distance between the days.
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
  const session = await county();
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
    if (each.kind === 'edit') await edit(session, [each.edit]);
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
}

/** Some acts are rightly refused. */
function forbidden(error: unknown): void {
  if (!['eligibility.decide-forbidden', 'eligibility.decline-gone'].includes((error as { code: string }).code))
    throw error;
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
