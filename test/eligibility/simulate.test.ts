import { describe, expect, it } from 'vitest';
import { closeToLine, shareOf } from '../../src/eligibility/close-to-line.ts';
import { packsWithFigures } from '../../src/eligibility/drafts.ts';
import { fraction } from '../../src/eligibility/expression/fraction.ts';
import { simulate } from '../../src/eligibility/simulate.ts';
import { commandLine } from '../support/command-line.ts';
import {
  confirmOn,
  county,
  edit,
  listedOn,
  needy,
  packOf,
  packText,
  refreshOn,
  type TestSession,
  use,
  VILLAGES,
} from './support.ts';

const DAY = '2014-03-19';

const paying = (line: number): string =>
  packText({ line }).replace(
    '    leave_period',
    '    benefit: {per: month, round: 0.01 yuan, amount: (line - income_per_capita) * persons}\n    leave_period',
  );

/** Households with incomes of 1,000 to 4,000 yuan, every fifth without one, in two towns; those under 2,600 are on the list. */
async function onTheList(): Promise<TestSession> {
  const session = await county();
  await edit(
    session,
    Array.from({ length: 40 }, (_, at) => ({
      no: `H${String(at).padStart(2, '0')}`,
      village: VILLAGES[at % 2] ?? '',
      household: {
        ...needy,
        household_type: at % 3 === 0 ? 'dibao' : 'general',
        income_per_capita: at % 5 === 4 ? null : 100_000 + at * 7_500,
        household_size: 1 + (at % 4),
      },
    })),
  );
  await use(session, paying(2600));
  await refreshOn(session, DAY);
  await confirmOn(session, DAY);
  return session;
}

const asked = { asOf: DAY, place: undefined, knownAt: undefined };

describe('a simulation', () => {
  it.each([1800, 2200, 3000, 4000])(
    'with a line of %i comes to what a refresh by it would propose and pay',
    async (line) => {
      const session = await onTheList();
      const before = listedOn(session.db, 'needy', DAY);
      const { rows, programs } = simulate(session, { drafts: [packOf(paying(line))], ...asked });
      const found = programs.needy;
      // Carried out for good: what the draft says, without a leave period.
      await use(session, paying(line).replace('    leave_period: 6 months\n', ''));
      const counts = await refreshOn(session, DAY);
      const changes = (change: string) => rows.filter((row) => row.change === change).map((row) => row.household_no);
      expect([found?.enter, found?.leave]).toEqual([counts.proposed_enter, counts.proposed_leave]);
      await confirmOn(session, DAY);
      const after = listedOn(session.db, 'needy', DAY);
      expect(changes('enter')).toEqual(after.filter((no) => !before.includes(no)));
      expect(changes('leave')).toEqual(before.filter((no) => !after.includes(no)));
      const paid = session.db
        .prepare<[], { fen: number | null }>(
          `SELECT SUM(v.benefit) AS fen FROM verdict AS v JOIN enrolment AS e ON e.household_id = v.household_id
         WHERE v.recorded_to IS NULL AND e.recorded_to IS NULL AND e.valid_to IS NULL`,
        )
        .get();
      expect(found?.cost?.draft).toBe((paid?.fen ?? 0) / 100);
    },
  );

  it('foots: by town and by type it adds up to the whole, and one town is what the whole says of it', async () => {
    const session = await onTheList();
    const drafts = [packOf(paying(3000))];
    const found = simulate(session, { drafts, ...asked }).programs.needy;
    for (const groups of [found?.by_town ?? [], found?.by_type ?? []]) {
      for (const count of ['assessed', 'on_list', 'enter', 'leave', 'undecided'] as const) {
        expect(groups.reduce((sum, each) => sum + each[count], 0)).toBe(found?.[count]);
      }
      const cents = groups.reduce((sum, { cost }) => sum + Math.round((cost?.draft ?? 0) * 100), 0);
      expect(cents / 100).toBe(found?.cost?.draft);
    }
    const town = simulate(session, { drafts, ...asked, place: '370181105' }).programs.needy;
    expect(town?.by_town).toEqual(found?.by_town.filter(({ town_code }) => town_code === '370181105'));
  });

  it('tells what the rules in force come to already, and who becomes undecided', async () => {
    const session = await onTheList();
    await edit(session, [{ no: 'H00', household: { income_per_capita: 900_000 } }]);
    const text = paying(2600).replace(
      '{id: vehicle, when: owns_vehicle}',
      '{id: vehicle, when: owns_vehicle || new_house}',
    );
    const { rows, programs } = simulate(session, { drafts: [packOf(text)], ...asked });
    expect(rows.find(({ household_no }) => household_no === 'H00')).toMatchObject({ change: 'leave', already: true });
    expect(programs.needy).toMatchObject({ leave: 1, leave_already: 1, enter: 0 });
    expect(
      rows.filter(({ change }) => change === 'undecided').every(({ because }) => because.includes('vehicle')),
    ).toBe(true);
    expect(programs.needy?.undecided).toBe(rows.filter(({ change }) => change === 'undecided').length);
    expect(programs.needy?.undecided).toBeGreaterThan(10);
  });

  it('writes nothing', async () => {
    const session = await onTheList();
    const dump = () =>
      ['verdict', 'proposal', 'enrolment', 'leave_period', 'pack', 'pack_use', 'audit_event'].map((table) =>
        session.db.prepare(`SELECT * FROM ${table}`).all(),
      );
    const before = dump();
    simulate(session, { drafts: [packOf(paying(4000))], ...asked });
    closeToLine(session, { packs: [packOf(paying(2600))], within: fraction(1n, 20n), ...asked });
    expect(dump()).toEqual(before);
  });

  it('takes the packs in force with another figure, in the unit in which they state it', async () => {
    const session = await onTheList();
    const [pack] = packsWithFigures(session, new Map([['line', fraction(3000n)]]), undefined);
    expect(simulate(session, { drafts: pack ? [pack] : [], ...asked }).programs.needy).toMatchObject({
      enter: simulate(session, { drafts: [packOf(paying(3000))], ...asked }).programs.needy?.enter,
    });
    expect(() => packsWithFigures(session, new Map([['lien', fraction(1n)]]), undefined)).toThrow(
      'eligibility.figure-unknown',
    );
  });
});

describe('near a line', () => {
  it('are those within the share of it on either side, by the line that judges them', async () => {
    const session = await onTheList();
    const rows = closeToLine(session, { packs: [packOf(paying(2600))], within: fraction(1n, 20n), ...asked });
    const listed = new Set(listedOn(session.db, 'needy', DAY));
    const expected = Array.from({ length: 40 }, (_, at) => ({
      no: `H${String(at).padStart(2, '0')}`,
      income: 1000 + at * 75,
      at,
    }))
      .filter(({ at }) => at % 5 !== 4)
      .flatMap(({ no, income }) => {
        const line = listed.has(no) ? 3120 : 2600;
        const near = Math.abs(income - line) * 20 <= line;
        return near ? [[no, listed.has(no) ? 'still-low' : 'low-income', income, line, line - income]] : [];
      });
    expect(expected.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row.household_no, row.criterion, row.value, row.line, row.to_line])).toEqual(expected);
  });

  it.each([
    ['5%', 5n, 100n],
    ['5', 5n, 100n],
    ['0.5%', 1n, 200n],
  ])('%s is a share', (text, over, under) => {
    expect(shareOf(text)).toEqual(fraction(over, under));
  });

  it.each(['', '%', 'x', '-5', '100', '5%%'])('"%s" is none', (text) => {
    expect(shareOf(text)).toBeUndefined();
  });
});

it('the command refuses what it cannot make sense of, and says what to try', async () => {
  const { bangfu, put } = commandLine();
  await bangfu('init', '--county', '370181');
  expect((await bangfu('eligibility', 'simulate')).code).toBe(64);
  expect(await bangfu('eligibility', 'simulate', '--set', 'line=1')).toMatchObject({ code: 66 });
  expect(await bangfu('eligibility', 'simulate', put('p.yaml', packText()), '--set', 'line')).toMatchObject({
    code: 64,
  });
  expect((await bangfu('eligibility', 'simulate', put('p.yaml', packText()), '--set', 'lien=1')).err).toContain(
    '(line?)',
  );
  expect((await bangfu('eligibility', 'simulate', '--near', 'much')).code).toBe(64);
  const broken = await bangfu('eligibility', 'simulate', put('q.yaml', packText().replace('confirm', 'confrim')));
  expect([broken.code, broken.out]).toEqual([65, expect.stringContaining('confrim (confirm?)')]);
  const empty = await bangfu('eligibility', 'simulate', put('p.yaml', packText()));
  expect([empty.code, empty.out]).toEqual([0, expect.stringContaining('assessed 0')]);
});
