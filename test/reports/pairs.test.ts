import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveReport } from '../../src/reports/give-report.ts';
import type { ReportOptions } from '../../src/reports/options.ts';
import { pairsReport } from '../../src/reports/pairs.ts';
import { variantOf } from '../../src/reports/report.ts';
import { partsOf } from '../../src/reports/split.ts';
import type { Row, Table } from '../../src/reports/table.ts';
import { memorySession } from '../support/session.ts';
import { add, covers, DAY, enrol, pair, store, type World, world } from './world.ts';

const OPTIONS: ReportOptions = { programs: ['needy'], asOf: DAY };

const rowsOf = (table: Table): Row[] => [...table.rows];

/** Household, cadre and role of every line that the list should have, counted from the world itself. */
function expected({ households }: World): string[] {
  return households.flatMap(({ enrolments, lead, supports }, n) => {
    if (!enrolments.some(covers)) return [];
    const no = `H${String(n).padStart(2, '0')}`;
    const helpers = [
      ...(lead === null ? [] : [`${no} C${lead} lead`]),
      ...supports.filter((each) => each !== lead).map((each) => `${no} C${each} support`),
    ];
    return helpers.length === 0 ? [`${no} - -`] : helpers;
  });
}

const shown = ({ household_no, cadre_no, role }: Row): string => `${household_no} ${cadre_no ?? '-'} ${role ?? '-'}`;

test('the list has every pair of every household on the list, and who has none, in any order and for any helper', () => {
  fc.assert(
    fc.property(world, (made) => {
      const session = memorySession();
      store(session, made);
      const lines = expected(made).sort();
      for (const by of ['cadre', 'unit', 'branch']) {
        const table = giveReport(variantOf(pairsReport, by), session, OPTIONS);
        expect(rowsOf(table).map(shown).sort()).toEqual(lines);
        expect(table.breaks).toEqual([]);
      }
      for (const [n, cadre] of made.cadres.entries()) {
        const unit = cadre.unit === null ? null : `U${cadre.unit}`;
        const asked = (kind: 'cadre' | 'unit', key: string | null): string[] => {
          const condition = { field: kind, values: [key], asked: '' };
          const table = giveReport(variantOf(pairsReport, 'cadre'), session, { ...OPTIONS, where: [condition] });
          return rowsOf(table).map(shown).sort();
        };
        expect(asked('cadre', `C${n}`)).toEqual(lines.filter((each) => each.split(' ')[1] === `C${n}`));
        if (unit === null) continue;
        const ofUnit = made.cadres.flatMap((each, m) => (each.unit === cadre.unit ? [`C${m}`] : []));
        expect(asked('unit', unit)).toEqual(lines.filter((each) => ofUnit.includes(each.split(' ')[1] ?? '')));
      }
    }),
    { numRuns: 12 },
  );
});

test('a line tells who lives there, what is meant to be done and how to reach them, masked; a reader gets what that one needs', () => {
  const session = memorySession();
  const { db } = session;
  add(db, 'place', { code: '370181101', name: '垛庄镇', level: 'town', town_code: '370181101' });
  const village = add(db, 'place', {
    code: '370181101201',
    name: '十八盘村',
    level: 'village',
    town_code: '370181101',
  });
  const unit = add(db, 'unit', { unit_no: 'U1', name: '民政局', function: 'civil_affairs' });
  const other = add(db, 'unit', { unit_no: 'U2', name: '医院', function: 'health' });
  const [lead, support] = ['C1', 'C2'].map((cadre_no, i) => {
    const unit_id = i === 0 ? unit : other;
    return add(db, 'cadre', { cadre_no, name: `干部${cadre_no}`, unit_id, title: '科长', phone: '15400001111' });
  });
  const household = add(db, 'household', {
    household_no: 'H1',
    village_id: village,
    head_name: '王一',
    phone: '15400002222',
    difficulty: '电话 15400003333',
    need: '学手艺',
    planned_help: '送核桃苗',
  });
  const people: [string, string, string | null, string | null][] = [
    ['王二', 'son', '2004-03-20', null],
    ['王一', 'head', '1960', null],
    ['王三', 'son', '2000-01-01', '2014-03-01'],
  ];
  people.forEach(([name, relation, birth_date, left_on], i) => {
    add(db, 'person', { household_id: household, person_no: i + 1, name, relation, birth_date, left_on });
  });
  enrol(db, household, '2014-01-01', null);
  pair(db, household, lead ?? 0, 'lead');
  pair(db, household, support ?? 0, 'support');
  const variant = variantOf(pairsReport, 'cadre');
  const [first, second] = rowsOf(giveReport(variant, session, OPTIONS));
  expect(first).toMatchObject({
    helper: '干部C1',
    helper_phone: '154****1111',
    household_phone: '154****2222',
    members: '王一、王二（9）',
    planned_help: '送核桃苗',
    other_lead: null,
  });
  expect(first?.difficulty).not.toContain('15400003333');
  expect(second).toMatchObject({ role: 'support', other_lead: '干部C1' });
  expect(rowsOf(giveReport(variant, session, { ...OPTIONS, unmasked: true }))[0]).toMatchObject({
    helper_phone: '15400001111',
  });
  const reading = (kind: 'cadre' | 'unit', key: string): string[] => {
    const condition = { field: kind, values: [key], asked: '' };
    const table = giveReport(variant, session, { ...OPTIONS, reader: { kind, condition, name: key } });
    return table.columns.map((column) => column.key);
  };
  expect(reading('cadre', 'C1')).toEqual(
    expect.arrayContaining(['members', 'difficulty', 'planned_help', 'household_phone']),
  );
  expect(reading('cadre', 'C1')).not.toContain('helper_phone');
  for (const key of ['members', 'difficulty', 'planned_help', 'household_phone', 'helper_phone']) {
    expect(reading('unit', 'U1')).not.toContain(key);
  }
  // A unit that leads nobody and supports somebody has its part too.
  const parts = partsOf(session, pairsReport, OPTIONS, 'unit');
  expect(parts.map(({ fileName }) => fileName)).toEqual(['pairs-U1-民政局', 'pairs-U2-医院']);
  expect(rowsOf(giveReport(variant, session, parts[1]?.options ?? OPTIONS)).map(shown)).toEqual(['H1 C2 support']);
});
