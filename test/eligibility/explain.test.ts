import { describe, expect, it } from 'vitest';
import { explanationText } from '../../src/cli/views/eligibility.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { explain } from '../../src/eligibility/explain.ts';
import { answersWhile } from '../support/interleaving.ts';
import {
  confirmOn,
  county,
  decideOn,
  edit,
  listedOn,
  needy,
  packText,
  refreshOn,
  type TestSession,
  use,
} from './support.ts';

const DAY = '2014-03-19';

const ask = (session: TestSession, householdNo: string, options: { asOf?: string; knownAt?: number } = {}) =>
  explain(session, { householdNo, program: undefined, asOf: options.asOf ?? DAY, knownAt: options.knownAt });

async function withHousehold(household: object): Promise<TestSession> {
  const session = await county();
  await edit(session, [{ no: 'A', household: { ...needy, ...household } }]);
  await use(session, packText());
  return session;
}

describe('explain', () => {
  it('shows every criterion with its values, its figure and its source', async () => {
    const session = await withHousehold({ owns_vehicle: 1 });
    expect(ask(session, 'A')).toEqual({
      household_no: 'A',
      program: 'needy',
      as_of: DAY,
      verdict: 'not_eligible',
      on_list: false,
      standing: { list: null, decision: null, proposal: null, leave_period_since: null },
      because: ['vehicle'],
      criteria: [
        {
          id: 'low-income',
          kind: 'enter',
          when: 'income_per_capita < line',
          result: true,
          values: { income_per_capita: 1800, line: 2600 },
          missing: [],
          ask: [],
          figures: [
            {
              name: 'line',
              title: null,
              value: 2600,
              unit: 'yuan/person/year',
              stated: { value: 2600, unit: 'yuan/person/year' },
              from: '2014-01-01',
              source: '文件二',
              assumption: false,
            },
          ],
          source: '办法',
        },
        {
          id: 'rural',
          kind: 'enter',
          when: 'hukou == "rural"',
          result: true,
          values: { hukou: 'rural' },
          missing: [],
          ask: [],
          figures: [],
        },
        {
          id: 'vehicle',
          kind: 'exclude',
          when: 'owns_vehicle',
          result: true,
          values: { owns_vehicle: true },
          missing: [],
          ask: [],
          figures: [],
        },
      ],
      near: [],
    });
  });

  it('says what is missing when it is undecided', async () => {
    const parts = ['income_wage', 'income_business', 'income_property', 'income_transfer', 'business_cost', 'persons'];
    const explained = ask(await withHousehold({ hukou: null, income_per_capita: null }), 'A');
    expect(explained).toMatchObject({ verdict: 'undecided', because: ['low-income', 'rural'] });
    expect(explained.criteria.map(({ missing, result }) => [missing, result])).toEqual([
      [['income_per_capita', ...parts], null],
      [['hukou'], null],
      [[], false],
    ]);
    expect(explained.criteria.map(({ ask: whom }) => whom[0])).toEqual([
      { missing: 'income_per_capita', supplier: 'household' },
      { missing: 'hukou', supplier: 'police' },
      undefined,
    ]);
  });

  it('judges a household on the list by what it takes to remain', async () => {
    const session = await withHousehold({});
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { income_per_capita: 300_000 } }]);
    const explained = ask(session, 'A');
    expect(explained).toMatchObject({ verdict: 'eligible', on_list: true });
    expect(explained.criteria.map(({ id }) => id)).toEqual(['still-low', 'vehicle']);
    expect(ask(session, 'A', { asOf: '2014-03-18' })).toMatchObject({ verdict: 'not_eligible', on_list: false });
  });

  it('lists the single change that would alter the verdict, on either side of the line', async () => {
    expect(ask(await withHousehold({ income_per_capita: 272_050 }), 'A').near).toEqual([
      { criterion: 'low-income', fact: 'income_per_capita', value: 2720.5, to_line: -120.5 },
    ]);
    expect(ask(await withHousehold({}), 'A').near).toEqual([
      { criterion: 'low-income', fact: 'income_per_capita', value: 1800, to_line: 800 },
    ]);
  });

  it('lists no change that would not alter the verdict', async () => {
    expect(ask(await withHousehold({ income_per_capita: 272_050, owns_vehicle: 1 }), 'A').near).toEqual([]);
    expect(ask(await withHousehold({ income_per_capita: null }), 'A').near).toEqual([]);
  });

  it('takes an income from its parts when it looks for a near change', async () => {
    const parts = {
      income_wage: 900_000,
      income_business: 0,
      income_property: 0,
      income_transfer: 0,
      business_cost: 0,
    };
    const session = await withHousehold({ income_per_capita: null, household_size: 3, ...parts });
    expect(ask(session, 'A')).toMatchObject({
      verdict: 'not_eligible',
      near: [{ fact: 'income_per_capita', value: 3000, to_line: -400 }],
    });
  });

  it('tells the facts read about each member, a partly known age as the two that it may be', async () => {
    const session = await county();
    await edit(session, [
      {
        no: 'A',
        household: {},
        members: [
          { relation: 'head', birth_date: '1954', disability_grade: 2 },
          { relation: 'son', birth_date: '1976-03-20' },
          { relation: 'spouse', birth_date: null, absence: 'prison' },
          { relation: 'daughter', birth_date: '1980', left_on: '2014-03-19' },
        ],
      },
    ]);
    const text = packText().replace(
      'when: owns_vehicle',
      'when: "members.exists(m, m.age >= 60 && m.disability_grade == 1)"',
    );
    await use(session, text);
    const vehicle = ask(session, 'A').criteria.find(({ id }) => id === 'vehicle');
    expect(vehicle).toMatchObject({
      result: false,
      values: {
        members: [
          { age: [59, 60], disability_grade: 2 },
          { age: 37, disability_grade: null },
        ],
      },
      missing: [],
    });
  });

  it('says since when and why a household is on the list, what a person decided and what is proposed', async () => {
    const session = await withHousehold({});
    await refreshOn(session, DAY);
    expect(ask(session, 'A')).toMatchObject({
      on_list: false,
      standing: { list: null, proposal: { kind: 'enter', reason: 'eligible', proposed_on: DAY } },
    });
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'A', household: { income_per_capita: 900_000 } }]);
    await refreshOn(session, '2014-04-01');
    await decideOn(session, '2014-04-02', 'A', 'pause', '2014-04-30');
    expect(ask(session, 'A', { asOf: '2014-04-10' })).toMatchObject({
      on_list: true,
      verdict: 'not_eligible',
      standing: {
        list: { since: DAY, until: null, entered_why: 'eligible', document: '章民字〔2014〕1号' },
        decision: { kind: 'pause', since: '2014-04-02', until: '2014-04-30', reason: '评议' },
        proposal: null,
        leave_period_since: '2014-04-01',
      },
    });
    expect(ask(session, 'A', { asOf: '2014-05-01' }).standing.decision).toBeNull();
    const text = explanationText('zh', ask(session, 'A', { asOf: '2014-04-10' })).split('\n');
    expect(text.slice(1, 4)).toEqual([
      '  在册：自 2014-03-19 起，符合条件，章民字〔2014〕1号',
      '  渐退期：自 2014-04-01 起',
      '  人工决定：暂停，自 2014-04-02 起至 2014-04-30，评议，章民字〔2014〕2号',
    ]);
  });

  it('refuses a household that nobody knows, or that is not on file on the day', async () => {
    const session = await withHousehold({ left_on: '2014-02-01' });
    expect(() => ask(session, 'Z')).toThrow('eligibility.household-unknown');
    expect(() => ask(session, 'A')).toThrow('eligibility.household-absent');
    expect(ask(session, 'A', { asOf: '2014-01-31' }).verdict).toBe('eligible');
  });
});

it('explains by what stood at one moment, whatever is written meanwhile', async () => {
  const session = await withHousehold({});
  await refreshOn(session, DAY);
  await confirmOn(session, DAY);
  // Off the list and without income: every part of the answer shows which of the two it was read from.
  const answers = answersWhile(session.db, (db) => ask({ ...session, db }, 'A'), {
    write: 'UPDATE enrolment SET recorded_to = 99; UPDATE household SET income_per_capita = NULL',
    undo: 'UPDATE enrolment SET recorded_to = NULL; UPDATE household SET income_per_capita = 180000',
  });
  const before = ask(session, 'A');
  session.db.exec('UPDATE enrolment SET recorded_to = 99; UPDATE household SET income_per_capita = NULL');
  const after = ask(session, 'A');
  expect(after).not.toEqual(before);
  for (const answer of answers) expect([before, after]).toContainEqual(answer);
  expect(answers).toContainEqual(before);
  expect(answers).toContainEqual(after);
});

describe('looking back', () => {
  it('gives the facts, the pack and the list of the day it is known as of', async () => {
    const session = await county('2014-03-01T02:00:00.000Z');
    await edit(session, [{ no: 'A', household: needy }]);
    await use(session, packText());
    session.setNow('2014-03-19T02:00:00.000Z');
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    const then = ask(session, 'A');

    session.setNow('2014-05-01T02:00:00.000Z');
    await use(session, packText({ line: 1500 }));
    await edit(session, [{ no: 'A', household: { income_per_capita: 190_000 } }]);
    await refreshOn(session, '2014-11-01', { dryRun: true });

    const event = (day: string): number => knownAt(session.db, day, session.timeZone);
    expect(ask(session, 'A')).toMatchObject({ verdict: 'not_eligible', because: ['still-low'] });
    expect(ask(session, 'A', { knownAt: event('2014-04-30') })).toEqual(then);
    expect(() => ask(session, 'A', { knownAt: event('2014-02-28') })).toThrow('eligibility.no-pack');
    expect(ask(session, 'A', { asOf: '2013-12-31', knownAt: event('2014-03-31') })).toMatchObject({
      on_list: false,
      criteria: [{ values: { line: 2400, income_per_capita: 1800 } }, {}, {}],
    });
    const listed = (knownAtEvent: number) => listedOn(session.db, 'needy', DAY, knownAtEvent);
    expect([listed(event('2014-03-18')), listed(event('2014-03-19'))].map((each) => each.length)).toEqual([0, 1]);
  });

  it('refreshes as it would have then, as a dry run', async () => {
    const session = await county('2014-03-01T02:00:00.000Z');
    await edit(session, [
      { no: 'A', household: needy, members: [{ birth_date: '1950' }] },
      { no: 'B', household: { ...needy, income_per_capita: null } },
    ]);
    await use(session, packText());
    const then = await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    session.setNow('2014-05-01T02:00:00.000Z');
    await edit(session, [
      { no: 'A', household: { owns_vehicle: 1 } },
      { no: 'B', household: needy },
    ]);
    const before = knownAt(session.db, '2014-04-30', session.timeZone);
    expect(await refreshOn(session, DAY, { dryRun: true, knownAt: before })).toMatchObject({
      eligible: then.eligible,
      not_eligible: 0,
      undecided: 1,
      opening: 1,
      proposed_enter: 0,
      proposed_leave: 0,
    });
    expect(await refreshOn(session, DAY, { dryRun: true })).toMatchObject({ proposed_enter: 1, proposed_leave: 1 });
  });
});
