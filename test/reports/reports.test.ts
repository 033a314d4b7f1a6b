import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/base/local-text.ts';
import { checks } from '../../src/cli/compose/checks.ts';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import type { Session } from '../../src/db/session.ts';
import { selectChecks } from '../../src/registry/checks/select.ts';
import { books, giveBook } from '../../src/reports/book.ts';
import { compareDays } from '../../src/reports/compare.ts';
import { csvFormat } from '../../src/reports/formats/csv.ts';
import { htmlFormat } from '../../src/reports/formats/html.ts';
import { jsonFormat } from '../../src/reports/formats/json.ts';
import { mdFormat } from '../../src/reports/formats/md.ts';
import { textFormat } from '../../src/reports/formats/text.ts';
import { xlsxFormat } from '../../src/reports/formats/xlsx.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { buildHouseholds } from '../../src/reports/households.ts';
import { type Report, variantOf } from '../../src/reports/report.ts';
import { reports } from '../../src/reports/reports.ts';
import { partsOf } from '../../src/reports/split.ts';
import type { Row, Table } from '../../src/reports/table.ts';
import { shipped } from '../contact/support.ts';
import { memorySession } from '../support/session.ts';
import { judge } from './pack.ts';
import { add, DAY, enrol, pair } from './world.ts';

const OPTIONS = {
  programs: ['needy'],
  asOf: DAY,
  checks: await selectChecks(checks, undefined),
  duties: { lunar: await loadLunarCalendar(), shipped: () => shipped },
};
/** Invented: 999999 was never assigned; the check digit is right. Born on 1 February 1950, a woman. */
const IDENTITY = '999999195002010028';
const PHONE = '13800001234';

let session: Session;
let ids: Record<'first' | 'second', number>;

/** A town, a village, a unit with a branch and a cadre, two households on the list, the first of them paired. */
beforeEach(() => {
  session = memorySession();
  const { db } = session;
  const town = { code: '370181105', name: '垛庄镇', level: 'town', town_code: '370181105' };
  add(db, 'place', town);
  const village = add(db, 'place', { ...town, code: '370181105230', name: '十八盘村', level: 'village' });
  const unit = add(db, 'unit', { unit_no: 'U001', name: '民政局' });
  add(db, 'unit_village', { unit_id: unit, village_id: village });
  const branch = add(db, 'branch', { branch_no: 'B001', name: '机关支部', unit_id: unit });
  const cadre = add(db, 'cadre', {
    cadre_no: 'C0001',
    name: '李明',
    unit_id: unit,
    branch_id: branch,
    title: '科员',
    phone: PHONE,
  });
  const household = { village_id: village, household_size: 2 };
  const first = add(db, 'household', {
    ...household,
    household_no: '3701811052300001',
    head_name: '张桂兰',
    head_id_number: IDENTITY,
    household_type: 'wubao',
    main_cause: 'illness',
    income_per_capita: 180050,
    difficulty: `常年患病，生活不能自理，女儿电话${PHONE}`,
    need: '医疗救助',
  });
  add(db, 'person', {
    household_id: first,
    person_no: 1,
    name: '张桂兰',
    relation: 'head',
    id_number: IDENTITY,
    sex: 'female',
    birth_date: '1950-02-01',
  });
  const second = add(db, 'household', {
    ...household,
    household_no: '3701811052300002',
    head_name: '赵大海',
    household_size: null,
    income_wage: 100000,
    income_business: 0,
    income_property: 0,
    income_transfer: 50000,
    business_cost: 0,
  });
  for (const person_no of [1, 2, 3]) {
    const relation = person_no === 1 ? 'head' : 'son';
    add(db, 'person', { household_id: second, person_no, name: `赵${person_no}`, relation, birth_date: '1970' });
  }
  for (const id of [first, second]) enrol(db, id, '2014-02-01', null);
  pair(db, first, cadre, 'lead');
  ids = { first, second };
  judge(session, [
    { household: first, verdict: 'eligible', letters: 'TTF' },
    { household: second, verdict: 'undecided', letters: 'TUU' },
  ]);
});

function named(name: string): Report {
  const report = reports.find((each) => each.name === name);
  if (report === undefined) throw new Error(`no report ${name}`);
  return report;
}

const build = (name: string, by?: string, options = OPTIONS): Table =>
  giveReport(variantOf(named(name), by), session, options);
const text = (table: Table, language: Language): string => [...textFormat(table, language)].join('');
const page = (table: Table, language: Language): Iterable<string> => htmlFormat('T', [table], language);
const rowsOf = (table: Table): Row[] => [...table.rows];

describe('every report', () => {
  it('reads well in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const all = reports.flatMap(({ name, variants }) => variants.map(({ by }) => text(build(name, by), language)));
      await expect(all.join('\n\n')).toMatchFileSnapshot(`golden/reports.${language}.txt`);
    }
  });

  it('lets no number of a person through in any format, free text included', () => {
    for (const { name, variants } of reports) {
      for (const { by } of variants) {
        for (const language of ['zh', 'en'] as const) {
          for (const format of [textFormat, mdFormat, csvFormat, jsonFormat, page]) {
            const parts: (string | Uint8Array)[] = [...format(build(name, by), language)];
            const shown = Buffer.concat(parts.map((part) => Buffer.from(part))).toString();
            expect(shown, `${name} ${format.name}`).not.toMatch(new RegExp(`${IDENTITY}|${PHONE}`));
          }
        }
      }
    }
    expect(text(build('roster'), 'zh')).toContain('999999********0028');
    expect(text(build('roster'), 'zh')).toContain('138****1234');
  });

  it('gives the columns that its list promises', () => {
    for (const { name, variants } of reports) {
      for (const { by, columns } of variants) expect(build(name, by).columns).toEqual(columns);
    }
  });

  it('is refused in a grouping that it does not have, naming those it has', () => {
    expect(() => variantOf(named('households'), 'cadre')).toThrow(
      expect.objectContaining({
        exit: 64,
        params: expect.objectContaining({ choices: 'town, village, type, cause, county, group, unit, branch' }),
      }),
    );
  });

  it('has types and causes in the order of their lists, what is not on record last', () => {
    const third = { village_id: 2, household_no: '3701811052300003', head_name: '王三' };
    add(session.db, 'household', { ...third, household_type: 'veteran', main_cause: 'labour' });
    enrol(session.db, 3, '2014-02-01', null);
    const narrowed = {
      ...OPTIONS,
      where: [{ field: 'town', values: ['370181105'], asked: 'town=370181105' }] as const,
    };
    const values = (name: string, by: string, options = {}) =>
      rowsOf(build(name, by, { ...OPTIONS, ...options })).map((row) => row[by]);
    for (const name of ['movement', 'households']) {
      expect(values(name, 'type', narrowed), name).toEqual(['wubao', 'veteran', null]);
      expect(values(name, 'cause', narrowed), name).toEqual(['illness', 'labour', null]);
    }
    const days = { from: { day: '2014-01-31' }, to: { day: DAY }, by: 'type' } as const;
    expect(rowsOf(compareDays(session, OPTIONS, days)).map(({ type }) => type)).toEqual(['wubao', 'veteran', null]);
  });

  it('is empty and foots where nobody is on the list', () => {
    const options = { ...OPTIONS, asOf: '2014-01-31' };
    expect(build('households', 'town', options).totals).toMatchObject({ households: 0, persons: 0, villages: 0 });
    expect(rowsOf(build('households', 'village', options))).toEqual([]);
    expect(build('pairing', 'unit', options).totals).toMatchObject({ households: 0, cadres: 1, idle: 1 });
    expect(rowsOf(build('roster', undefined, options))).toEqual([]);
  });
});

describe('a report that does not foot', () => {
  it('is refused, where damage has left a household with two leads', () => {
    const { db } = session;
    db.exec('DROP TRIGGER pairing_overlap');
    pair(db, ids.first, add(db, 'cadre', { cadre_no: 'C0002', name: '王芳' }), 'lead');
    for (const name of ['pairing', 'roster']) {
      expect(() => build(name)).toThrow(expect.objectContaining({ code: 'report.does-not-foot', exit: 65 }));
    }
    expect(() => build('households', 'unit')).toThrow(expect.objectContaining({ code: 'report.does-not-foot' }));
    expect(() => build('households')).not.toThrow();
  });
});

describe('the list that a report is on', () => {
  it('counts a household once that is on the lists of two programs', () => {
    enrol(session.db, ids.first, '2014-02-01', null, 'winter');
    const table = buildHouseholds(session, { ...OPTIONS, programs: ['needy', 'winter'], by: 'town' });
    expect(table.totals).toMatchObject({ households: 2, persons: 5 });
  });

  it('leaves out who is only on the list of another program', () => {
    expect(buildHouseholds(session, { ...OPTIONS, programs: ['winter'], by: 'town' }).totals).toMatchObject({
      households: 0,
    });
  });
});

describe('a report as known earlier', () => {
  const before = { ...OPTIONS, asKnown: { date: '2014-03-20', event: 4 } };

  it('takes types, enrolments and pairings as they were on record then', () => {
    const { db } = session;
    // Event 5: the first household turns out to be a general one, the second never to have been on the list, the pairing void.
    db.exec(`INSERT INTO household_former SELECT id, county, household_no, village_id, group_name, head_name, head_id_number, head_id_key,
      household_type, main_cause, other_causes, hukou, income_wage, income_business, income_property, income_transfer, business_cost,
      income_not_counted, employment_cost, rigid_spending, income_per_capita, household_size, assisted_persons, savings, house_area,
      house_structure, owns_vehicle, owns_machinery, owns_business, owns_second_house, new_house, difficulty, need, planned_help,
      expected_effect, phone, address, bank_account, surveyed_on, left_on, left_reason, raw, batch, line, recorded_from, 5, NULL
      FROM household WHERE household_type = 'wubao'`);
    db.exec(`UPDATE household SET household_type = 'general', recorded_from = 5 WHERE household_type = 'wubao'`);
    db.prepare('UPDATE enrolment SET recorded_to = 5 WHERE household_id = ?').run(ids.second);
    db.exec('UPDATE pairing SET recorded_to = 5');

    expect(build('households', 'type').totals).toMatchObject({ households: 1 });
    expect(rowsOf(build('households', 'type'))).toContainEqual(
      expect.objectContaining({ type: 'general', households: 1 }),
    );
    expect(build('pairing').totals).toMatchObject({ paired: 0, unpaired: 1 });

    expect(build('households', 'type', before).totals).toMatchObject({ households: 2 });
    expect(rowsOf(build('households', 'type', before))).toContainEqual(
      expect.objectContaining({ type: 'wubao', households: 1 }),
    );
    expect(build('pairing', 'unit', before).totals).toMatchObject({ paired: 1, unpaired: 1 });
    expect(rowsOf(build('roster', undefined, before))).toHaveLength(2);

    const after = { ...OPTIONS, asKnown: { date: '2014-03-21', event: 5 } };
    for (const [name, by] of [
      ['households', 'type'],
      ['pairing', 'unit'],
      ['roster', undefined],
    ] as const) {
      expect(rowsOf(build(name, by, after))).toEqual(rowsOf(build(name, by)));
    }
  });

  it('says whose knowledge it is', () => {
    expect(text(build('households', 'town', before), 'zh')).toContain('依据 2014-03-20 为止的记录');
    expect(JSON.parse([...jsonFormat(build('households', 'town', before), 'en')].join(''))).toMatchObject({
      as_of: DAY,
      as_known: '2014-03-20',
    });
  });
});

describe('the roster', () => {
  it('takes sex and age from the head among the members, else from the identity number, and no age from a mere year', () => {
    const [first, second] = rowsOf(build('roster'));
    expect(first).toMatchObject({ sex: 'female', age: 64 });
    expect(second).toMatchObject({ sex: null, age: null });
    session.db.exec('UPDATE person SET sex = NULL, birth_date = NULL');
    expect(rowsOf(build('roster'))[0]).toMatchObject({ sex: 'female', age: 64 });
  });

  it('gives the declared income per person, and beside it what rules reckon with, to the fen', () => {
    const rows = rowsOf(build('roster'));
    expect(rows.map((row) => row.income_per_capita)).toEqual([180050, null]);
    expect(rows.map((row) => row.income_reckoned)).toEqual([180050, 50000]);
  });

  it('has one line for a household with two heads', () => {
    add(session.db, 'person', { household_id: ids.first, person_no: 2, name: '李', relation: 'head', sex: 'male' });
    expect(rowsOf(build('roster'))).toHaveLength(2);
    expect(rowsOf(build('roster'))[0]).toMatchObject({ sex: 'female' });
  });
});

describe('the report on verdicts', () => {
  it('counts a criterion in every household it stands in the way of, and each household once by its first', () => {
    judgeAgain('UFT', 'not_eligible');
    expect(rowsOf(build('verdicts', 'criterion'))).toEqual([
      {
        program: 'needy',
        verdict: 'not_eligible',
        criterion: 'rural',
        condition: "hukou == 'rural'",
        failing: 1,
        failing_alone: 0,
        failing_first: 1,
      },
      {
        program: 'needy',
        verdict: 'not_eligible',
        criterion: 'vehicle',
        condition: 'owns_vehicle',
        failing: 1,
        failing_alone: 0,
        failing_first: 0,
      },
    ]);
    expect(build('verdicts', 'town').totals).toMatchObject({ assessed: 2, eligible: 1, not_eligible: 1, on_list: 2 });
  });

  it('sums by the year what those who are eligible are entitled to, and says whose amount is not known', () => {
    const [two, notes] = [build('verdicts', 'town'), (table: Table) => table.notes.map(({ code }) => code)];
    expect(two.totals).toMatchObject({ eligible: 1, benefit_year: 12 * 100_50, benefit_listed: 12 * 100_50 });
    expect(two.breaks).toEqual([]);
    expect(notes(two)).toEqual(['report.note.verdicts']);
    session.db.exec('UPDATE enrolment SET recorded_to = 9');
    expect(build('verdicts', 'program').totals).toMatchObject({ benefit_year: 12 * 100_50, benefit_listed: 0 });
    session.db.exec('UPDATE verdict SET benefit = NULL');
    const one = build('verdicts', 'program');
    expect(one.totals).toMatchObject({ eligible: 1, benefit_year: 0 });
    session.db.exec("UPDATE verdict SET verdict = 'undecided'");
    expect(build('verdicts', 'program').totals).toMatchObject({ benefit_year: null, benefit_listed: null });
    expect(notes(one)).toEqual(['report.note.verdicts', 'report.note.benefits-unknown']);
  });
});

function judgeAgain(letters: string, verdict: string): void {
  session.db
    .prepare('UPDATE verdict SET letters = ?, verdict = ? WHERE household_id = ?')
    .run(letters, verdict, ids.second);
}

describe('the monthly book', () => {
  const monthly = books[0] ?? { name: '', tables: [] };

  it('has tables that agree with each other, which is counted as checks', () => {
    const tables = giveBook(monthly, session, OPTIONS);
    expect(tables).toHaveLength(monthly.tables.length);
    const more = monthly.tables.map(({ report, by }, at) => (tables[at]?.checks ?? 0) - build(report, by).checks);
    // By type and by cause with their rows, the movement, pairing, cadres, villages, months; what stands first, and findings, agree with none.
    expect(more).toEqual([0, 13, 13, 1, 4, 1, 2, 13, 1, 0]);
  });

  it('lets no number of a person through as a workbook, whatever part of it is looked at', () => {
    const bytes = Buffer.concat([...xlsxFormat('T', giveBook(monthly, session, OPTIONS), 'zh')]);
    for (const part of Object.values(unzipSync(bytes))) {
      expect(strFromU8(part)).not.toMatch(new RegExp(`${IDENTITY}|${PHONE}`));
    }
  });

  it('is marked as a draft in every table where one of them does not foot', () => {
    const { db } = session;
    db.exec('DROP TRIGGER pairing_overlap');
    pair(db, ids.first, add(db, 'cadre', { cadre_no: 'C0002', name: '王芳' }), 'lead');
    expect(() => giveBook(monthly, session, OPTIONS)).toThrow(
      expect.objectContaining({ code: 'report.does-not-foot', params: expect.objectContaining({ report: 'pairing' }) }),
    );
    for (const table of giveBook(monthly, session, OPTIONS, { draft: true })) {
      expect(table.breaks).toContainEqual({ row: 0, column: 'pairing unit.paired', stated: 1, sum: 2 });
    }
  });
});

describe('a report split into files', () => {
  it('has a part for each unit, town or village on the list, and names that no system takes for a path', () => {
    session.db.exec("UPDATE unit SET name = '../../etc 民政局 13800001234'");
    const parts = partsOf(session, named('roster'), OPTIONS, 'unit');
    expect(parts.map(({ fileName }) => fileName)).toEqual(['roster-U001-_etc_民政局_138_1234', 'roster-none']);
    const sizes = parts.map(
      ({ options }) => rowsOf(giveReport(variantOf(named('roster'), undefined), session, options)).length,
    );
    expect(sizes).toEqual([1, 1]);
    expect(partsOf(session, named('households'), OPTIONS, 'village').map(({ fileName }) => fileName)).toEqual([
      'households-370181105230-十八盘村',
    ]);
  });
});
