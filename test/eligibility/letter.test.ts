import { describe, expect, it } from 'vitest';
import { letterHtml, letterMarkdown } from '../../src/cli/views/letter.ts';
import { factCatalogue } from '../../src/eligibility/facts.ts';
import { type Letter, writeLetter } from '../../src/eligibility/letter.ts';
import { originOf } from '../../src/eligibility/store/fact-origins.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { importSheet } from '../registry/support/county.ts';
import { comesTo, county, packText, type TestSession, use, VILLAGES } from './support.ts';

const HEADINGS = '户编号,村编码,户主,户籍类别,年人均收入,有机动车,调查日期';

async function world(pack = packText()): Promise<TestSession> {
  const session = await county();
  session.audited = [...intakeTables, ...session.audited];
  await use(session, pack);
  comesTo(session, '2014-03-05');
  await importSheet(session, 'households', [
    HEADINGS,
    `H1,${VILLAGES[0]},张<三>,农业,2700,是,2014-03-01`,
    `H2,${VILLAGES[0]},李四,农业,,否,2014-03-01`,
    `H3,${VILLAGES[0]},王五,农业,1800,否,2014-03-01`,
  ]);
  comesTo(session, '2014-03-10');
  await importSheet(session, 'households', [HEADINGS, `H1,${VILLAGES[0]},张<三>,农业,2800,是,2014-03-08`]);
  comesTo(session, '2014-03-19');
  return session;
}

const letter = (
  session: TestSession,
  householdNo: string,
  more: { office?: string; until?: string } = {},
): Promise<Letter> =>
  writeLetter(session, {
    householdNo,
    program: undefined,
    asOf: '2014-03-19',
    office: more.office ?? '民政局一楼大厅',
    until: more.until ?? '2014-03-28',
  });

describe('the letter to a household', () => {
  it('gives each criterion that decides, its facts with who gave them when, the figure with its source, and no single change', async () => {
    const session = await world();
    const told = await letter(session, 'H1');
    expect(told.criteria.map(({ id }) => id)).toEqual(['low-income', 'vehicle']);
    const [income, vehicle] = told.criteria;
    expect(income?.figures).toEqual([
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
    ]);
    expect(income?.facts).toMatchObject([
      {
        name: 'income_per_capita',
        value: 2800,
        given: [{ batch: 2, line: 2, surveyed_on: '2014-03-08', recorded_on: '2014-03-10' }],
      },
    ]);
    // The car is what the first sheet said, though the second said so again.
    expect(vehicle?.facts).toMatchObject([
      {
        name: 'owns_vehicle',
        value: true,
        given: [{ batch: 1, line: 2, surveyed_on: '2014-03-01', recorded_on: '2014-03-05' }],
      },
    ]);
    expect(JSON.stringify(told)).not.toContain('near');
    const page = letterMarkdown('zh', told);
    expect(page).toContain(
      '年人均收入为 2800 元（出处：2014-03-08 入户调查、2014-03-10 由 tester 录入，来自 households.csv 第 2 行）',
    );
    expect(page).toContain('line：2600 元/人·年，自 2014-01-01 起，文件二');
    expect(page).toContain('请于 2014-03-28 前（含当日）向民政局一楼大厅提出');
  });

  it('says of a village who gave it, where a criterion turns on the place', async () => {
    const session = await world(packText().replace('when: owns_vehicle', 'when: town_code == "370181105"'));
    const place = (await letter(session, 'H3')).criteria.find(({ id }) => id === 'vehicle');
    expect(place?.facts).toMatchObject([{ name: 'town_code', value: '370181105', given: [{ batch: 1, line: 4 }] }]);
  });

  it('says what is missing and who could supply it, and what is met where the household is entitled', async () => {
    const session = await world();
    const undecided = await letter(session, 'H2');
    expect(undecided.criteria.map(({ id, ask }) => [id, ask[0]])).toEqual([
      ['low-income', { missing: 'income_per_capita', supplier: 'household' }],
    ]);
    expect(letterMarkdown('en', undecided)).toContain(
      'missing: income per person and year, to be had from the household, at a survey',
    );
    expect((await letter(session, 'H3')).criteria.map(({ id, result }) => [id, result])).toEqual([
      ['low-income', true],
      ['rural', true],
      ['vehicle', false],
    ]);
  });

  it('traces every fact that a rule can read to the sheet that gave it', async () => {
    const session = await world();
    const householdId = session.db
      .prepare("SELECT id FROM household WHERE household_no = 'H1'")
      .pluck()
      .get() as number;
    const traced = factCatalogue.map(({ subject, column }) => {
      const record =
        subject === 'household'
          ? ({ table: 'household', householdId } as const)
          : ({ table: 'person', householdId, personNo: 1 } as const);
      return originOf(session.db, session.county, record, column)?.batch;
    });
    expect(new Set(traced)).toEqual(new Set([undefined, 1, 2]));
    const villages = factCatalogue.flatMap(({ name }, at) => (/^(village|town)_code$/.test(name) ? [traced[at]] : []));
    expect(villages).toEqual([1, 1]);
  });

  it('is refused while a figure that decides is an assumption, and only then', async () => {
    const session = await world(packText().replace('value: 2600, source: 文件二', 'value: 2600, assumption: true'));
    await expect(letter(session, 'H1')).rejects.toMatchObject({
      code: 'eligibility.letter-assumption',
      exit: 65,
      params: { program: 'needy', figures: 'line' },
    });
    await importSheet(session, 'households', ['户编号,户主,年人均收入', 'H1,张<三>,1800']);
    expect((await letter(session, 'H1')).criteria.map(({ id }) => id)).toEqual(['vehicle']);
  });

  it('is refused without a place to object at, or with a day that has gone', async () => {
    const session = await world();
    await expect(letter(session, 'H1', { office: ' ' })).rejects.toMatchObject({ code: 'eligibility.office-blank' });
    await expect(letter(session, 'H1', { until: '2014-03-18' })).rejects.toMatchObject({
      code: 'eligibility.letter-over',
      exit: 64,
    });
    const bare = { householdNo: 'H1', program: undefined, asOf: '2014-03-19' };
    await expect(writeLetter(session, { ...bare, office: undefined, until: '2014-03-28' })).rejects.toMatchObject({
      code: 'eligibility.letter-office',
      exit: 64,
    });
    await expect(writeLetter(session, { ...bare, office: '大厅', until: undefined })).rejects.toMatchObject({
      code: 'eligibility.letter-until',
      exit: 64,
    });
  });

  it('says where and until when to object as the pack has it, by working days, and calls a figure by its title', async () => {
    const objections = 'objections: {office: 民政局二楼, within: 10 working days}\nfigures:';
    const titled = packText()
      .replace('figures:', objections)
      .replace(
        '  line:\n    unit: yuan/person/year',
        '  line:\n    title: {zh: 收入标准, en: income line}\n    unit: yuan/person/month',
      )
      .replace('value: 2600', 'value: 216.5');
    const session = await world(titled);
    const asked = { householdNo: 'H1', program: undefined, asOf: '2014-03-28', office: undefined, until: undefined };
    const told = await writeLetter(session, asked);
    // From Friday 28 March ten working days: 31 March to 4 April are five, the 7th is the holiday of Qingming, the 14th is the tenth.
    expect([told.office, told.until]).toEqual(['民政局二楼', '2014-04-14']);
    expect(told.criteria[0]?.figures[0]).toMatchObject({
      value: 2598,
      stated: { value: 216.5, unit: 'yuan/person/month' },
    });
    expect(letterMarkdown('zh', told)).toContain('收入标准：216.5 元/人·月，自 2014-01-01 起，文件二');
    expect(letterMarkdown('en', told)).toContain('income line: 216.5 yuan/person/month from 2014-01-01, 文件二');
    expect(await writeLetter(session, { ...asked, until: '2014-04-01' })).toMatchObject({ until: '2014-04-01' });
  });

  it('takes what people wrote literally, on a page that fetches and runs nothing', async () => {
    const session = await world();
    const told = await letter(session, 'H1', { office: '<script>alert(1)</script> *大厅*' });
    const page = [...letterHtml('zh', told)].join('');
    expect(page).toContain('张&lt;三&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(src|href)=/);
    expect(page).toContain('A4 portrait');
    expect(letterMarkdown('zh', told)).toContain('\\<script\\>alert(1)\\</script\\> \\*大厅\\*');
  });
});
