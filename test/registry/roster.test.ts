import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectsBytes } from '../../src/intake/rejects.ts';
import {
  type Imported,
  type ImportOptions,
  identityOf,
  importSheet,
  rowsOf,
  smallCounty,
  type TestSession,
} from './support/county.ts';

const HEAD = identityOf('1965-10-22', 1);
const WIFE = identityOf('1967-03-02', 2);
const SON = identityOf('1990-05-06', 3);
const OTHER = identityOf('1950-01-01', 5);

const households = (session: TestSession) =>
  rowsOf(
    session,
    `SELECT household_no, place.code AS village, head_name, head_id_number, main_cause, income_wage, household.phone
     FROM household JOIN place ON place.id = village_id ORDER BY household_no`,
  );
const persons = (session: TestSession) =>
  rowsOf(
    session,
    `SELECT household_no, person.name, relation, id_number FROM person JOIN household ON household.id = household_id
     ORDER BY household_no, person_no`,
  ).map((row) => Object.values(row).join(' '));

async function imported(lines: readonly string[], options: ImportOptions = {}) {
  const session = await smallCounty();
  return { session, ...(await importSheet(session, 'roster', lines, options)) };
}

const PEOPLE = [
  `370181105230001 韩新国 head ${HEAD}`,
  `370181105230001 于淑娟 spouse ${WIFE}`,
  `370181105230001 韩冰 son ${SON}`,
  `370181105230002 李四 head ${OTHER}`,
];
const FACTS = [
  {
    household_no: '370181105230001',
    village: '370181105230',
    head_name: '韩新国',
    head_id_number: HEAD,
    main_cause: 'illness',
    income_wage: 120_000,
    phone: '13812345678',
  },
  {
    household_no: '370181105230002',
    village: '370181105230',
    head_name: '李四',
    head_id_number: OTHER,
    main_cause: 'disability',
    income_wage: 0,
    phone: null,
  },
];

/** The same two households in the layouts in use. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  "household columns on the head's row only": [
    '村编码,姓名,身份证号,与户主关系,主要致贫原因,工资性收入,联系电话',
    `370181105230,韩新国,${HEAD},户主,因病,1200,13812345678`,
    `,于淑娟,${WIFE},老伴,,,`,
    `,韩冰,${SON},儿子,,,`,
    `370181105230,李四,${OTHER},户主,因残,0,`,
  ],
  'household columns on every row': [
    '镇街,村名,户主姓名,户主身份证号,姓名,身份证号,与户主关系,主要致贫原因,工资性收入,联系电话',
    `垛庄镇,十八盘,韩新国,${HEAD},韩新国,${HEAD},户主,因病,1200,13812345678`,
    `垛庄镇,十八盘,韩新国,${HEAD},于淑娟,${WIFE},老伴,因病,1200,13812345678`,
    `垛庄镇,十八盘,韩新国,${HEAD},韩冰,${SON},儿子,因病,1200,13812345678`,
    `垛庄镇,十八盘,李四,${OTHER},李四,${OTHER},户主,因残,0,`,
  ],
  'numbers of their own, on first rows': [
    '户编号,村编码,姓名,身份证号,与户主关系,主要致贫原因,工资性收入,联系电话',
    `370181105230001,370181105230,韩新国,${HEAD},户主,因病,1200,13812345678`,
    `,,于淑娟,${WIFE},老伴,,,`,
    `,,韩冰,${SON},儿子,,,`,
    `370181105230002,370181105230,李四,${OTHER},户主,因残,0,`,
  ],
  'the head not first, but named': [
    '村编码,户主,姓名,身份证号,与户主关系,户主身份证号,主要致贫原因,工资性收入,联系电话',
    `370181105230,韩新国,韩新国,${HEAD},户主,${HEAD},因病,1200,13812345678`,
    `370181105230,,于淑娟,${WIFE},老伴,,,,`,
    `370181105230,,韩冰,${SON},儿子,,,,`,
    `370181105230,李四,李四,${OTHER},户主,,因残,0,`,
  ],
};

describe('a roster of households and members in one sheet', () => {
  it.each(Object.entries(LAYOUTS))('is read with %s', async (_layout, lines) => {
    const { session, issues, rows, records } = await imported(lines);
    expect(issues).toEqual([]);
    expect(rows).toMatchObject({ read: 4, added: 4, rejected: 0 });
    expect(records).toMatchObject({ households: 2, persons: 4 });
    expect(households(session)).toEqual(FACTS);
    expect(persons(session)).toEqual(PEOPLE);
  });

  it("keeps the clerk's words with the record that they are about", async () => {
    const { session } = await imported([
      '村编码,姓名,身份证号,与户主关系,主要致贫原因',
      `370181105230,韩新国,${HEAD},户主,因病致贫`,
      `,于淑娟,${WIFE},配偶,`,
      `370181105230,李四,${OTHER},户主,因病`,
      `,韩冰,${SON},长子,`,
    ]);
    expect(rowsOf(session, 'SELECT head_name, raw FROM household ORDER BY household_no')).toEqual([
      { head_name: '韩新国', raw: '{"main_cause":"因病致贫"}' },
      { head_name: '李四', raw: null },
    ]);
    expect(rowsOf(session, 'SELECT name, raw FROM person ORDER BY id')).toEqual([
      { name: '韩新国', raw: null },
      { name: '于淑娟', raw: null },
      { name: '李四', raw: null },
      { name: '韩冰', raw: '{"relation":"长子"}' },
    ]);
  });

  it.each(Object.entries(LAYOUTS))('changes nothing the second time with %s', async (_layout, lines) => {
    const { session } = await imported(lines);
    const again = await importSheet(session, 'roster', lines);
    expect(again.rows).toMatchObject({ read: 4, unchanged: 4 });
    expect(again.issues).toEqual([]);
    expect(again.outcome.result.batches[0]?.batch).toBeNull();
  });

  it('gives the facts that the two sheets apart give', async () => {
    const together = await imported(LAYOUTS['household columns on every row'] ?? []);
    const apart = await smallCounty();
    await importSheet(apart, 'households', [
      '村编码,户主,户主身份证号,主要致贫原因,工资性收入,联系电话',
      `370181105230,韩新国,${HEAD},因病,1200,13812345678`,
      `370181105230,李四,${OTHER},因残,0,`,
    ]);
    await importSheet(apart, 'members', [
      '村编码,户主,姓名,身份证号,与户主关系',
      `370181105230,韩新国,韩新国,${HEAD},户主`,
      `370181105230,韩新国,于淑娟,${WIFE},老伴`,
      `370181105230,韩新国,韩冰,${SON},儿子`,
      `370181105230,李四,李四,${OTHER},户主`,
    ]);
    const facts = (session: TestSession, table: string) =>
      rowsOf(session, `SELECT * FROM ${table} ORDER BY id`).map(({ batch, line, recorded_from, ...rest }) => rest);
    for (const table of ['household', 'person']) expect(facts(together.session, table)).toEqual(facts(apart, table));
  });

  it('takes a village that merged cells leave blank from the household above, with a warning', async () => {
    const { session, issues, params } = await imported([
      '镇街,村名,姓名,与户主关系',
      '垛庄镇,官庄,韩新国,户主',
      ',,于淑娟,妻',
      ',,李四,户主',
      ',十八盘,张三,户主',
    ]);
    expect(issues).toEqual(['4 roster.village-above', '5 roster.village-above']);
    expect(params('roster.village-above')).toEqual({ village: '垛庄镇 官庄' });
    expect(households(session).map(({ village, head_name }) => `${village} ${head_name}`)).toEqual([
      '370181105202 韩新国',
      '370181105202 李四',
      '370181105230 张三',
    ]);
  });

  it('tells two neighbours of one name apart by their being heads', async () => {
    const { session, issues } = await imported([
      '村编码,姓名,身份证号,与户主关系',
      `370181105230,张三,${HEAD},户主`,
      `370181105230,于淑娟,${WIFE},妻`,
      `370181105230,张三,${OTHER},户主`,
      `370181105230,韩冰,${SON},子`,
    ]);
    expect(issues).toEqual([]);
    expect(persons(session).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '370181105230001 张三',
      '370181105230001 于淑娟',
      '370181105230002 张三',
      '370181105230002 韩冰',
    ]);
  });

  it("keeps the household's facts from members' rows, blanks of `--blank clear` included", async () => {
    const lines = LAYOUTS["household columns on the head's row only"] ?? [];
    const { session } = await imported(lines, { blank: 'clear' });
    expect(households(session)).toEqual(FACTS);
  });

  it("does not take a member's phone for the household's, and says so", async () => {
    const { session, issues, saved } = await imported([
      '村编码,姓名,与户主关系,联系电话',
      '370181105230,韩新国,户主,13812345678',
      ',于淑娟,妻,13987654321',
    ]);
    expect(saved).toBe(true);
    expect(issues).toEqual(['3 roster.contact-of-member']);
    expect(households(session)[0]?.phone).toBe('13812345678');
  });

  it("rejects a member's row that describes the household otherwise", async () => {
    const { issues, saved } = await imported([
      '村编码,姓名,与户主关系,主要致贫原因',
      '370181105230,韩新国,户主,因病',
      ',于淑娟,妻,因残',
    ]);
    expect(saved).toBe(false);
    expect(issues).toEqual(['3 roster.household-differs']);
  });

  it('rejects the members of a household whose first row is rejected, for whatever reason', async () => {
    const cases = {
      'an unreadable cell': '370181105230,韩新国,,户主,很多',
      'an unknown village': '370181105999,韩新国,,户主,1',
      'a birth to come': `370181105230,韩新国,${identityOf('2099-01-01', 1)},户主,1`,
      'an unreadable relation': '370181105230,韩新国,,邻居家的,1',
    };
    for (const [reason, first] of Object.entries(cases)) {
      const { session, issues, rows } = await imported(
        [
          '村编码,姓名,身份证号,与户主关系,工资性收入',
          '370181105230,李四,,户主,1',
          first,
          ',于淑娟,,妻,',
          ',韩冰,,子,',
          '370181105230,张三,,户主,1',
        ],
        { skipInvalid: true },
      );
      expect(issues.slice(1), reason).toEqual(['4 roster.household-rejected', '5 roster.household-rejected']);
      expect(rows, reason).toMatchObject({ read: 5, added: 2, rejected: 3 });
      expect(
        households(session).map((row) => row.head_name),
        reason,
      ).toEqual(['李四', '张三']);
      expect(persons(session), reason).toHaveLength(2);
    }
  });

  it('leaves a household and its members alone when a later survey is on file', async () => {
    const head = '村编码,姓名,与户主关系,健康状况,调查日期';
    const { session } = await imported([head, '370181105230,韩新国,户主,健康,2014-03-01', ',于淑娟,妻,健康,']);
    const { rows, issues } = await importSheet(session, 'roster', [
      head,
      '370181105230,韩新国,户主,残疾,2013-03-01',
      ',于淑娟,妻,残疾,',
    ]);
    expect(rows).toMatchObject({ unchanged: 2 });
    expect(issues).toEqual(['2 household.surveyed-earlier', '3 household.surveyed-earlier']);
    expect(rowsOf(session, 'SELECT DISTINCT health FROM person')).toEqual([{ health: 'healthy' }]);
  });

  it('says when no household can be told', async () => {
    const { issues } = await imported(['村编码,姓名,与户主关系', '370181105230,于淑娟,妻', ',韩冰,子']);
    expect(issues).toEqual(['2 roster.household-unnamed', '3 roster.household-rejected']);
  });

  it('gives rejected rows back so that they go to their own household once corrected', async () => {
    const session = await smallCounty();
    const first = [
      '镇街,村名,姓名,身份证号,与户主关系,主要致贫原因',
      '垛庄镇,十八盘,韩新国,1,户主,因病',
      ',,于淑娟,,妻,',
      '垛庄镇,南垛庄,李四,,户主,因残',
      ',,李五,,外人,',
      ',,李六,,女,',
      ',,王五,,户主,因残',
      ',,王六,,女,因灾',
    ];
    const { outcome } = await importSheet(session, 'roster', first, { skipInvalid: true, rejectsFile: 'rejects.csv' });
    const [rejects] = outcome.rejects;
    if (rejects === undefined) throw new Error('no rejects');
    const text = new TextDecoder().decode(
      rejectsBytes(rejects, { language: 'en', created: session.now() }, ({ code }) => code),
    );
    expect(text.trim().split(/\r?\n/)).toEqual([
      '镇街,村名,姓名,身份证号,与户主关系,主要致贫原因,line,reason',
      '垛庄镇,十八盘,韩新国,1,户主,因病,2,id-number.length',
      ',,于淑娟,,妻,,3,roster.household-rejected',
      '垛庄镇,南垛庄,李四,,户主,因残,4,',
      ',,李五,,外人,,5,cell.code',
      ',,李六,,女,,6,roster.household-rejected',
      '垛庄镇,南垛庄,王五,,户主,因残,7,',
      ',,王六,,女,因灾,8,roster.household-differs',
    ]);
    const corrected = text.trim().replace('韩新国,1', '韩新国,').replace('外人', '子').replace('因灾', '');
    const again = await importSheet(session, 'roster', corrected.split(/\r?\n/));
    expect(again.rows).toMatchObject({ read: 7, added: 5, unchanged: 2 });
    const members = rowsOf(
      session,
      'SELECT head_name, group_concat(name) AS names FROM person JOIN household ON household.id = household_id GROUP BY 1 ORDER BY 1',
    );
    expect(members).toEqual([
      { head_name: '李四', names: '李四,李五,李六' },
      { head_name: '王五', names: '王五,王六' },
      { head_name: '韩新国', names: '韩新国,于淑娟' },
    ]);
  });

  it('accounts for every row of any sheet, and never breaks', async () => {
    const session = await smallCounty();
    const cell = {
      number: fc.constantFrom('', '', '1', '2', '3.7E+11'),
      village: fc.constantFrom('', '370181105230', '370181105201', '999'),
      head: fc.constantFrom('', '', '张三', '李四', '#N/A'),
      name: fc.constantFrom('张三', '李四', '王五', '赵六', ''),
      identity: fc.constantFrom('', '', HEAD, WIFE, SON, '379901196510220000', '1'),
      relation: fc.constantFrom('户主', '户主', '妻', '子', '女', '邻居'),
      cause: fc.constantFrom('', '', '因病', '因残'),
    };
    const row = fc.record(cell).map((each) => Object.values(each).join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.boolean(), async (rows, skipInvalid) => {
        const lines = ['户编号,村编码,户主,姓名,身份证号,与户主关系,主要致贫原因', ...rows];
        const { rows: counts, outcome }: Imported = await importSheet(session, 'roster', lines, { skipInvalid });
        const { added, changed, unchanged, rejected } = counts;
        const ignored = outcome.result.batches[0]?.rows.ignored ?? 0;
        expect(added + changed + unchanged + rejected + ignored).toBe(rows.length);
        expect([0, 1, 65]).toContain(outcome.exit);
        // Whoever is on file is in a household that is.
        const orphans = 'SELECT 1 FROM person WHERE household_id NOT IN (SELECT id FROM household)';
        expect(rowsOf(session, orphans)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
