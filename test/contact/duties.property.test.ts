import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactDue } from '../../src/contact/due.ts';
import { add, check, county, enrol, pair, setting } from './support.ts';

/*
 * Duties and gaps against a model that knows no SQL and walks day by day: a household's life is a function of the day.
 */

interface Period {
  from: number;
  to: number | null;
}

interface Life {
  type: 'dibao' | 'veteran' | 'general';
  enrolments: Period[];
  pairings: (Period & { cadre: number; role: 'lead' | 'support' })[];
  visits: { day: number; cadre: number; kind: string; purpose: string; outcome: string }[];
}

interface World {
  start: string;
  cadres: Period[];
  lives: Life[];
  asOf: number;
}

const DAYS = 150;

const dayAt = (start: string, offset: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

/** A day some months later, found by trying: the same day of the month, or the last one there is. */
function later(date: string, months: number): string {
  let [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months];
  while (month > 12) {
    month -= 12;
    year += 1;
  }
  for (let day = Number(date.slice(8)); ; day -= 1) {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const parsed = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)) return text;
  }
}

/** The policy of the test: a cadence in months and one in days, of each role, of a class, and two festivals by the common calendar. */
const POLICY = `policy: test
title: {zh: 试, en: test}
duties:
  monthly: {title: {zh: 月, en: month}, role: any, every: 1 month}
  lead-home: {title: {zh: 户, en: home}, role: lead, every: 2 months, kinds: [home]}
  support: {title: {zh: 助, en: support}, role: support, every: 20 days, kinds: [phone, home]}
  archive: {title: {zh: 档, en: archive}, role: any, every: 45 days, purposes: [verify], households: {types: [dibao]}}
festivals:
  leap: {title: {zh: 一, en: one}, solar: 2-28, before: 5, after: 3}
  army: {title: {zh: 二, en: two}, solar: 4-1, before: 6, after: 0, kinds: [home], households: {veterans: true}}
grace: 9 days
climb:
  unit: {attempts: 2, days: 6}
  bureau: {attempts: 3, days: 11}
`;

const DUTIES = [
  { id: 'monthly', role: 'any', months: 1, days: 0, kinds: null, purposes: null, types: null },
  { id: 'lead-home', role: 'lead', months: 2, days: 0, kinds: ['home'], purposes: null, types: null },
  { id: 'support', role: 'support', months: 0, days: 20, kinds: ['phone', 'home'], purposes: null, types: null },
  { id: 'archive', role: 'any', months: 0, days: 45, kinds: null, purposes: ['verify'], types: ['dibao'] },
] as const;
const FESTIVALS = [
  { id: 'leap', on: '02-28', before: 5, after: 3, kinds: null, types: null },
  { id: 'army', on: '04-01', before: 6, after: 0, kinds: ['home'], types: ['veteran'] },
] as const;

const allows = (list: readonly string[] | null, value: string): boolean => list === null || list.includes(value);

/** What the model says of one household on a day. */
function model(world: World, life: Life) {
  const { start, asOf, cadres } = world;
  const at = (offset: number): string => dayAt(start, offset);
  const covers = ({ from, to }: Period, day: number): boolean => from <= day && (to === null || to >= day);
  const listed = (day: number): boolean => life.enrolments.some((each) => covers(each, day));
  if (!listed(asOf)) return undefined;
  let since = asOf;
  while (listed(since - 1)) since -= 1;
  const inOffice = (cadre: number, day: number): boolean => covers(cadres[cadre] as Period, day);
  const rolesOn = (cadre: number, day: number): string[] =>
    life.pairings.filter((each) => each.cadre === cadre && covers(each, day)).map(({ role }) => role);
  const helpers = (role: string) =>
    life.pairings
      .filter((each) => each.role === role && covers(each, asOf) && inOffice(each.cadre, asOf))
      .sort((a, b) => a.from - b.from || a.cadre - b.cadre);
  const meetings = life.visits.filter(({ outcome, day }) => outcome === 'met' && day <= asOf);

  const owed: { id: string; due: string }[] = [];
  for (const duty of DUTIES) {
    if (!allows(duty.types, life.type)) continue;
    const [helper] = duty.role === 'any' ? [] : helpers(duty.role);
    if (duty.role === 'support' && helper === undefined) continue;
    // Day by day back to the last day on which the duty was done.
    let base = since;
    for (let day = asOf; day >= since; day -= 1) {
      const done = meetings.some((visit) => {
        if (visit.day !== day || !allows(duty.kinds, visit.kind) || !allows(duty.purposes, visit.purpose)) return false;
        const roles = rolesOn(visit.cadre, day);
        return duty.role === 'any' || roles.length === 0 || roles.includes(duty.role);
      });
      if (done) {
        base = day;
        break;
      }
    }
    let due = duty.months > 0 ? later(at(base), duty.months) : at(base + duty.days);
    if (helper !== undefined && at(helper.from + 9) > due) due = at(helper.from + 9);
    owed.push({ id: duty.id, due });
  }
  const gaps = owed.filter(({ due }) => due < at(asOf)).map(({ id, due }) => `overdue ${id} ${dayAt(due, 1)}`);
  const pending = owed.filter(({ due }) => due >= at(asOf)).map(({ id, due }) => `${id} ${due}`);

  for (const { id, on, before, after, kinds, types } of FESTIVALS) {
    if (!allows(types, life.type)) continue;
    const metSince = (from: number): boolean =>
      meetings.some((visit) => visit.day >= from && allows(kinds, visit.kind));
    let closed: number | undefined;
    for (let day = asOf + after + before + 1; day > -400; day -= 1) {
      if (!at(day).endsWith(on)) continue;
      const [from, to] = [day - before, day + after];
      if (to >= asOf) {
        if (from <= asOf && since <= from && !metSince(from)) pending.push(`${id} ${at(to)}`);
      } else {
        closed ??= day;
      }
    }
    if (closed === undefined) continue;
    const [from, to] = [closed - before, closed + after];
    if (since <= from && !metSince(from)) gaps.push(`festival ${id} ${at(to + 1)}`);
  }

  if (helpers('lead').length === 0) {
    let day = asOf;
    const ledOn = (each: number): string[] =>
      life.pairings
        .filter((p) => p.role === 'lead' && covers(p, each) && inOffice(p.cadre, each))
        .map(({ cadre }) => String(cadre));
    while (day > -400 && ledOn(day).length === 0) day -= 1;
    const [last] = ledOn(day);
    const first = Math.max(since, day > -400 ? day + 1 : since);
    const left = last !== undefined && (cadres[Number(last)]?.to ?? asOf) < asOf;
    gaps.push(`${left ? 'lead_left' : 'no_lead'}  ${at(first)}`);
  }

  const lastMet = Math.max(-1000, ...meetings.map(({ day }) => day));
  const tries = life.visits
    .filter(({ outcome, day }) => outcome !== 'met' && day <= asOf && day >= since && day > lastMet)
    .sort((a, b) => a.day - b.day);
  const days = [...new Set(tries.map(({ day }) => day))];
  const moved = tries.find(({ outcome }) => outcome === 'moved');
  if (moved !== undefined) gaps.push(`moved  ${at(moved.day)}`);
  else if (days[0] !== undefined) {
    const unit = Math.min(days[0] + 6, days[1] ?? Number.POSITIVE_INFINITY);
    if (unit <= asOf) gaps.push(`attempts  ${at(unit)}`);
  }
  const age = asOf - (lastMet === -1000 ? since : lastMet);
  const month = meetings.some(({ day }) => at(day).slice(0, 7) === at(asOf).slice(0, 7));
  return { gaps: gaps.sort(), pending: pending.sort(), age, month };
}

const period = fc
  .tuple(fc.integer({ min: -40, max: DAYS }), fc.option(fc.integer({ min: 0, max: 90 }), { freq: 2 }))
  .map(([from, days]): Period => ({ from, to: days === null ? null : from + days }));

/** Periods one after the other, with or without a day between. */
const chain = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 0, 1, 7)), { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.tuple(fc.integer({ min: -30, max: 60 }), fc.boolean()).map(([start, open]) => {
      let from = start;
      return parts.map(([days, gap], at): Period => {
        const to = open && at === parts.length - 1 ? null : from + days;
        const made = { from, to };
        from += days + 1 + gap;
        return made;
      });
    }),
  );

const life = fc.record({
  type: fc.constantFrom<Life['type']>('dibao', 'veteran', 'general'),
  enrolments: chain,
  pairings: fc
    .tuple(chain, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), fc.option(period))
    .map(([leads, who, support]): Life['pairings'] => [
      ...leads.map((each, at) => ({ ...each, cadre: who[at] ?? 0, role: 'lead' as const })),
      ...(support === null ? [] : [{ ...support, cadre: 4, role: 'support' as const }]),
    ]),
  visits: fc.array(
    fc.record({
      day: fc.integer({ min: -30, max: DAYS }),
      cadre: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom('home', 'phone', 'office'),
      purpose: fc.constantFrom('contact', 'verify', 'festival'),
      outcome: fc.constantFrom('met', 'met', 'met', 'absent', 'moved', 'refused'),
    }),
    { maxLength: 9 },
  ),
});

const world: fc.Arbitrary<World> = fc.record({
  // Leap years, century rules and month ends lie within the days that follow.
  start: fc.constantFrom('2011-12-31', '2015-12-30', '2013-12-31', '2012-08-31', '1999-12-30'),
  cadres: fc.array(
    fc.option(fc.integer({ min: 0, max: DAYS })).map((to): Period => ({ from: -1000, to })),
    { minLength: 6, maxLength: 6 },
  ),
  lives: fc.array(life, { minLength: 1, maxLength: 4 }),
  asOf: fc.integer({ min: 0, max: DAYS }),
});

function store(world: World) {
  const session = county();
  const { db } = session;
  const at = (offset: number): string => dayAt(world.start, offset);
  const end = (offset: number | null): string | null => (offset === null ? null : at(offset));
  const { village, unit, branch } = setting(db);
  const cadres = world.cadres.map(({ to }, n) =>
    add(db, 'cadre', { cadre_no: `C${n}`, name: `干部${n}`, unit_id: unit, branch_id: branch, valid_to: end(to) }),
  );
  let visit = 0;
  for (const [n, each] of world.lives.entries()) {
    const row = { household_no: `H${n}`, village_id: village, head_name: `户主${n}`, household_type: each.type };
    const household = add(db, 'household', row);
    for (const { from, to } of each.enrolments) enrol(db, household, at(from), end(to));
    for (const { cadre, role, from, to } of each.pairings) {
      pair(db, { household, cadre: cadres[cadre] ?? 0, role, from: at(from), to: end(to) });
    }
    for (const { day, cadre, ...told } of each.visits) {
      visit += 1;
      add(db, 'visit', {
        visit_no: visit,
        household_id: household,
        cadre_id: cadres[cadre] ?? 0,
        visited_on: at(day),
        ...told,
      });
    }
  }
  return session;
}

describe('duties', () => {
  it('are what a walk day by day over random lives says, leap days and month ends included', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const session = store(made);
        const asOf = dayAt(made.start, made.asOf);
        const found = await check(session, asOf, { policy: POLICY });
        const { list } = await contactDue(session, {
          asOf,
          days: 200,
          knownAt: undefined,
          shipped: () => ({ text: POLICY, file: 'test.yaml' }),
        });
        const models = made.lives.map((each) => model(made, each));
        const active = models.filter((each) => each !== undefined);
        expect(found.households).toBe(active.length);
        expect(found.longest_days).toBe(active.length === 0 ? null : Math.max(...active.map(({ age }) => age)));
        expect(found.met_in_month).toBe(active.filter(({ month }) => month).length);
        for (const [n, said] of models.entries()) {
          const own = found.rows.filter(({ household_no }) => household_no === `H${n}`);
          expect(own.map(({ code, duty, since }) => `${code} ${duty ?? ''} ${since}`).sort()).toEqual(said?.gaps ?? []);
          // Festivals that open only later are asked about elsewhere.
          const due = list.rows
            .filter(({ household_no, overdue }) => household_no === `H${n}` && !overdue)
            .filter(
              ({ duty, due_on }) =>
                said?.pending.includes(`${duty} ${due_on}`) || !FESTIVALS.some(({ id }) => id === duty),
            )
            .map(({ duty, due_on }) => `${duty} ${due_on}`);
          expect(due.sort()).toEqual(said?.pending ?? []);
        }
      }),
      { numRuns: 100 },
    );
  });
});
