import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, earliestDay, latestDay } from '../../src/base/civil-date.ts';
import { openMemory } from '../../src/db/open.ts';
import { explain } from '../../src/eligibility/explain.ts';
import type { StoredValue } from '../../src/eligibility/pack/pack.ts';
import { factsOf } from '../../src/eligibility/store/evidence.ts';
import { registrySource, statedSource } from '../../src/eligibility/store/fact-source.ts';
import { county, edit, needy, packOf, packText, refreshOn, type TestSession, use, VILLAGES } from './support.ts';

const db = openMemory();
const pack = packOf(packText());
const [program] = pack.programs;
if (program === undefined) throw new Error('no program');
const judging = (asOf: string) => ({ county: '370181', pack, program, asOf });

const stated = (
  household: Record<string, StoredValue>,
  members: Record<string, StoredValue>[] = [],
  asOf = '2014-03-19',
) =>
  factsOf(
    db,
    judging(asOf),
    statedSource(
      '370181',
      new Map(Object.entries(household)),
      members.map((member) => new Map(Object.entries(member))),
    ),
  );

const parts = { income_wage: 700, income_business: 200, income_property: 0, income_transfer: 100, business_cost: 300 };

describe('income per person', () => {
  const income = (household: Record<string, StoredValue>, members: Record<string, StoredValue>[] = []) => {
    const facts = stated(household, members)?.household;
    return [facts?.income_per_capita_total, facts?.income_per_capita_persons];
  };

  it('is the declared value where there is one', () => {
    expect(income({ ...parts, income_per_capita: 999, household_size: 3 })).toEqual([999, 1]);
  });

  it('is else an exact quotient of the parts and the persons', () => {
    expect(income({ ...parts, household_size: 3 })).toEqual([700, 3]);
    expect(income({ ...parts, business_cost: 3000, household_size: 2 })).toEqual([-2000, 2]);
  });

  it('is unknown when a part or the number of persons is', () => {
    expect(income({ ...parts, income_property: null, household_size: 3 })).toEqual([null, null]);
    expect(income(parts)).toEqual([null, null]);
    expect(income({ ...parts, household_size: 0 })).toEqual([null, null]);
  });

  it('counts the members who are present and counted where no size is on file', () => {
    const members = [
      { birth_date: '1950' },
      { absence: 'prison' },
      { left_on: '2014-03-19' },
      { left_on: '2014-03-20' },
    ];
    expect(income(parts, [...members, { birth_date: '2014-03-20' }])).toEqual([700, 2]);
  });

  it('takes an amount that no household has for a blank', () => {
    expect(stated({ savings: 100_000_000_001 })?.household.savings).toBe(null);
    expect(stated({ savings: 100_000_000_000 })?.household.savings).toBe(100_000_000_000);
  });
});

it('gives the least and the greatest age that a birth date known in part allows', () => {
  const birth = fc
    .tuple(
      fc.integer({ min: 1930, max: 2013 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(2),
    )
    .map(([year, month, day, precision]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return text.slice(0, [4, 7, 10][precision]);
    });
  const asOf = fc.constantFrom('2014-03-19', '2014-02-28', '2016-02-29', '2014-12-31', '2015-01-01', '2014-04-30');
  fc.assert(
    fc.property(birth, asOf, (date, on) => {
      const [member] = stated({}, [{ birth_date: date }], on)?.members ?? [];
      expect([member?.age_least, member?.age_most]).toEqual([ageOn(latestDay(date), on), ageOn(earliestDay(date), on)]);
      expect([member?.birth_date_earliest, member?.birth_date_latest]).toEqual([earliestDay(date), latestDay(date)]);
    }),
  );
});

it('tells a household whose members have all left, died or are not counted from one without any on file', async () => {
  const hasMembers = (...members: Record<string, StoredValue>[]) => stated({}, members)?.household.has_members;
  expect(hasMembers()).toBe(0);
  expect(hasMembers({ left_on: '2014-01-01' })).toBe(1);
  expect(hasMembers({ absence: 'prison' })).toBe(1);
  expect(hasMembers({ left_on: '2014-01-01' }, { birth_date: '1950' })).toBe(1);
  const session = await county();
  await edit(session, [
    { no: 'A', household: needy, members: [{ birth_date: '1950', left_on: '2014-01-01' }] },
    { no: 'B', household: needy, members: [{ birth_date: '1950' }] },
    { no: 'C', household: needy, members: [] },
  ]);
  const text = packText().replace('when: owns_vehicle', 'when: "members.exists(m, m.age >= 60)"');
  await use(session, text);
  expect(await refreshOn(session, '2014-03-19')).toMatchObject({ eligible: 1, not_eligible: 1, undecided: 1 });
  const found = (householdNo: string, knownAt?: number) =>
    explain(session, { householdNo, program: undefined, asOf: '2014-03-19', knownAt }).criteria.find(
      ({ id }) => id === 'vehicle',
    );
  expect(found('A')).toMatchObject({ result: false, values: { members: [] }, missing: [] });
  expect(found('C')).toMatchObject({ result: null, values: { members: [] }, missing: ['members'] });
  await edit(session, [{ no: 'A', household: {}, members: [] }]);
  const last = session.db.prepare('SELECT MAX(event) FROM audit_event').pluck().get() as number;
  expect([found('A')?.result, found('A', last - 1)?.result]).toEqual([null, false]);
});

it('has the same facts for a household on file, as known then, and stated', async () => {
  const session: TestSession = await county();
  const household = { ...parts, hukou: 'rural', house_area: 8050, surveyed_on: '2013-11', owns_vehicle: 0 };
  const members = [
    { relation: 'head', birth_date: '1950-02', disability_grade: 2, student: 0 },
    { relation: 'son', birth_date: '1980', left_on: '2014-01-01' },
  ];
  await edit(session, [{ no: 'A', household, members }]);
  const event = session.db.prepare('SELECT MAX(event) FROM audit_event').pluck().get() as number;
  const now = factsOf(session.db, judging('2014-03-19'), registrySource({ householdId: 1 }));
  expect(now).toEqual(stated({ ...household, village_code: VILLAGES[0] }, members));
  await edit(session, [{ no: 'A', household: { hukou: 'urban', income_wage: null }, members: [] }]);
  const then = factsOf(session.db, judging('2014-03-19'), registrySource({ householdId: 1, knownAt: event }));
  expect(then).toEqual(now);
  expect(factsOf(session.db, judging('2014-03-19'), registrySource({ householdId: 1 }))).not.toEqual(now);
});
