import { describe, expect, it } from 'vitest';
import { everyCheck } from '../../src/cli/compose/checks.ts';
import { catalogue } from '../../src/messages/messages.ts';
import { explainFinding } from '../../src/registry/checks/explain-finding.ts';
import { registryChecks } from '../../src/registry/checks/registry-checks.ts';
import type { CheckResult } from '../../src/registry/checks/run-checks.ts';
import { twiceCheck } from '../../src/registry/checks/twice-check.ts';
import { allOf, foundOn } from '../support/checks.ts';
import { identityOf, importSheet, smallCounty, type TestSession } from './support/county.ts';

const HOUSEHOLD =
  '户编号,村编码,户主,户主身份证号,家庭人口,工资性收入,经营性收入,财产性收入,转移性收入,生产经营支出,年人均收入,联系电话';
const MEMBER = '户编号,姓名,身份证号,与户主关系,出生日期,性别,不计入原因,离户日期';

/** A county in which nothing is amiss: one household of a head and a son. */
async function soundCounty(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [HOUSEHOLD, 'H1,370181105230,甲,,2,1000,3000,0,500,500,2000,13800000001']);
  await importSheet(session, 'members', [MEMBER, 'H1,甲,,户主,1960-01-01,男,,', 'H1,乙,,子,1985-01-01,男,,']);
  return session;
}

const check = (session: TestSession, asOf?: string): CheckResult => foundOn(session, registryChecks, asOf);
const codes = (result: CheckResult): string[] => result.rows.map(({ code, household_no }) => `${code} ${household_no}`);

const household = (session: TestSession, ...rows: string[]) => importSheet(session, 'households', [HOUSEHOLD, ...rows]);
const member = (session: TestSession, ...rows: string[]) => importSheet(session, 'members', [MEMBER, ...rows]);

describe('check', () => {
  it('finds nothing where nothing is amiss', async () => {
    expect(check(await soundCounty())).toMatchObject({ as_of: '2014-03-19', rows: [], errors: 0, warnings: 0 });
  });

  it('finds a person in two households, be it as head of one on its own row', async () => {
    const session = await soundCounty();
    const number = identityOf('1975-01-01', 1);
    await household(session, `H2,370181105230,丙,${number},,,,,,,,`);
    await member(session, 'H2,丙,,户主,1975-01-01,,,', `H1,丙,${number},子,,,,`);
    const result = check(session);
    expect(result.errors).toBe(1);
    expect(result.rows[0]).toMatchObject({
      code: 'person.in-two-households',
      household_no: 'H1',
      params: { name: '丙', households: 'H1,H2' },
    });
    expect(JSON.stringify(result)).not.toContain(number);
  });

  it('does not count a person in the household that they left', async () => {
    const session = await soundCounty();
    const number = identityOf('1990-01-01', 1);
    await household(session, 'H2,370181105230,丙,,,,,,,,,');
    await member(session, 'H2,丙,,户主,1965-01-01,,,', `H2,丁,${number},子,,,,`, `H1,丁,${number},子,,,,2014-02-01`);
    expect(codes(check(session)).filter((code) => code.startsWith('person.in-two'))).toEqual([]);
    expect(codes(check(session, '2014-01-31'))).toContain('person.in-two-households H1');
  });

  it('finds a missing head, a second head and a head who differs from the household row', async () => {
    const session = await soundCounty();
    await household(session, ...['H2', 'H3', 'H4'].map((no) => `${no},370181105230,丙${no},,,,,,,,,`));
    await member(session, 'H2,丁,,配偶,,,,', 'H3,丙H3,,户主,,,,', 'H3,戊,,户主,,,,', 'H4,己,,户主,,,,');
    expect(codes(check(session))).toEqual([
      'household.head-missing H2',
      'household.head-double H3',
      'household.head-differs H4',
    ]);
  });

  it('finds a household without members and one whose declared size is not that of its members present', async () => {
    const session = await soundCounty();
    await household(session, 'H2,370181105230,丙,,,,,,,,,', 'H3,370181105230,丁,,2,,,,,,,');
    await member(session, 'H3,丁,,户主,,,,', 'H3,戊,,子,,,服刑,');
    expect(codes(check(session))).toEqual(['household.no-members H2', 'household.size-differs H3']);
    expect(check(session).rows[1]?.params).toEqual({ declared: 2, counted: 1 });
  });

  it('finds a declared income more than 1% off its parts, to the fen', async () => {
    const session = await soundCounty();
    // Parts of 4000 yuan for two persons: 2000 each; 1980.20 is off by just under 1%, 1980.19 by just over.
    const parts = '2,1000,3000,0,500,500';
    await household(session, `H2,370181105230,丙,,${parts},1980.20,`, `H3,370181105230,丁,,${parts},1980.19,`);
    await member(session, 'H2,丙,,户主,,,,', 'H2,戊,,子,,,,', 'H3,丁,,户主,,,,', 'H3,己,,子,,,,');
    const result = check(session);
    expect(codes(result)).toEqual(['household.income-differs H3']);
    expect(result.rows[0]?.params).toEqual({ declared: '1980.19', computed: '2000' });
  });

  it('finds a telephone of more than two households, masked', async () => {
    const session = await soundCounty();
    await household(session, ...['H2', 'H3'].map((no) => `${no},370181105230,丙${no},,,,,,,,,13800000001`));
    await member(session, 'H2,丙H2,,户主,,,,', 'H3,丙H3,,户主,,,,');
    expect(check(session).rows).toMatchObject([
      { code: 'household.phone-shared', household_no: 'H1', params: { phone: '138****0001', households: 3 } },
    ]);
  });

  it('finds ages that do not go with relations, sexes and births that do not go with numbers, and the very old', async () => {
    const session = await soundCounty();
    const number = identityOf('1950-05-05', 2);
    await member(
      session,
      'H1,丙,,女,1955,,,',
      'H1,丁,,父亲,1949-06,,,',
      'H1,戊,,孙子,1984-12-31,,,',
      `H1,己,${number},其他亲属,1951,男,,`,
      'H1,庚,,祖父,1904-03,,,',
      'H1,辛,,母亲,1948,,,',
      'H1,乙,,其他亲属,2000-01-01,,,',
    );
    const found = codes(check(session)).map((code) => code.replace(' H1', ''));
    const names = check(session).rows.map(({ params }) => params.name);
    const byCode = found.map((code, at) => `${code} ${names[at] ?? ''}`).sort();
    expect(byCode).toEqual([
      'household.size-differs ',
      'person.age-against-relation 丁',
      'person.age-against-relation 丙',
      'person.birth-date-differs 己',
      'person.name-twice 乙',
      'person.over-110 庚',
      'person.sex-differs 己',
    ]);
  });

  it('finds a cadre and near kin of a cadre in surveyed households, as long as the cadre is in office', async () => {
    const session = await soundCounty();
    const [cadre, parent] = [identityOf('1970-01-01', 1), identityOf('1945-01-01', 3)];
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号,身份证号,离任日期', `G1,子,001,${cadre},2014-04-30`]);
    await importSheet(session, 'kin', ['干部编号,亲属姓名,关系,身份证号', `G1,丑,父亲,${parent}`]);
    await member(session, `H1,子,${cadre},子,,,服刑,`, `H1,丑,${parent},其他亲属,,,服刑,`);
    expect(codes(check(session))).toEqual([
      'person.age-against-relation H1',
      'cadre.on-roster H1',
      'cadre.kin-on-roster H1',
    ]);
    expect(codes(check(session, '2014-05-01'))).toEqual(['person.age-against-relation H1']);
  });

  it('finds two cadres in office with one identity number', async () => {
    const session = await soundCounty();
    const number = identityOf('1970-01-01', 1);
    await importSheet(session, 'cadres', [
      '干部编号,姓名,单位编号,身份证号',
      `G1,子,001,${number}`,
      `G2,子,002,${number}`,
    ]);
    expect(check(session).rows).toMatchObject([
      { code: 'cadre.same-number', cadre_no: 'G1', params: { cadres: 'G1,G2' } },
    ]);
  });

  it('gives a finding the same id in a database that was filled in another order', async () => {
    const rows = ['H2,370181105230,丙,,,,,,,,,', 'H3,370181105201,丁,,,,,,,,,'];
    const results = await Promise.all(
      [rows, [...rows].reverse()].map(async (order) => {
        const session = await soundCounty();
        await household(session, ...order);
        return check(session).rows;
      }),
    );
    expect(results[0]).toHaveLength(2);
    expect(results[0]).toEqual(results[1]);
    expect(new Set(results[0]?.map(({ id }) => id)).size).toBe(2);
  });

  it('finds an income far from the median of all, once there are enough to compare, and one beyond belief in any case', async () => {
    const session = await soundCounty();
    const row = (no: string, income: string, parts = ',,,,') => `${no},370181105230,户${no},,1,${parts},${income},`;
    const others = Array.from({ length: 24 }, (_, at) => row(`M${at}`, String(1900 + 10 * at)));
    await household(
      session,
      ...others,
      row('X1', '0.26'),
      row('X2', '41000'),
      row('X3', '', '0,50000,0,0,0'),
      row('X4', '90'),
    );
    const far = () => codes(check(session)).filter((code) => code.startsWith('household.income-out'));
    expect(far()).toEqual([]);
    await household(
      session,
      row('M26', '2000'),
      row('M27', '2000'),
      row('X5', '38000'),
      row('X6', '110'),
      row('X7', '0'),
    );
    expect(far()).toEqual(['X1', 'X2', 'X3', 'X4'].map((no) => `household.income-out-of-range ${no}`));
    await household(session, row('X8', '1000000.01'));
    expect(far()).toContain('household.income-out-of-range X8');
  });

  it('finds one source of income beyond belief where no income per head shows it', async () => {
    const session = await soundCounty();
    const row = (no: string, income: string, parts: string) => `${no},370181105230,户${no},,1,${parts},${income},`;
    await household(
      session,
      row('Y1', '', '999999999,,,,'),
      row('Y2', '2000', ',1000000.01,,,'),
      row('Y3', '', '1000000,,,,'),
      row('Y4', '', '0,2000000,0,0,0'),
    );
    const far = codes(check(session)).filter((code) => code.includes('out-of-range'));
    expect(far).toEqual([
      'household.income-out-of-range Y4',
      'household.source-out-of-range Y1',
      'household.source-out-of-range Y2',
    ]);
  });

  it('finds sexes that do not go with relations, and numbers of the old form', async () => {
    const session = await soundCounty();
    const old = identityOf('1950-05-05', 2).replace(/^(\d{6})19(\d{9}).$/, '$1$2');
    await member(
      session,
      'H1,丙,,子,1990,女,,',
      'H1,丁,,女,1990,男,,',
      'H1,戊,,配偶,1960,男,,',
      `H1,己,${old},其他亲属,,,,`,
    );
    const found = check(session).rows.map(({ code, params }) => `${code} ${params.name ?? ''}`);
    expect(found.filter((each) => /against|old-number/.test(each)).sort()).toEqual([
      'person.old-number 己',
      'person.sex-against-relation 丁',
      'person.sex-against-relation 丙',
      'person.sex-against-relation 戊',
    ]);
    expect(JSON.stringify(check(session))).not.toContain(old);
  });

  it('knows one person by the old and the new form of a number', async () => {
    const session = await soundCounty();
    const number = identityOf('1975-01-01', 1);
    const old = number.replace(/^(\d{6})19(\d{9}).$/, '$1$2');
    await household(session, 'H2,370181105201,丙,,,,,,,,,');
    await member(session, `H2,丙,${number},户主,,,,`, `H1,丙,${old},其他亲属,,,,`);
    expect(codes(check(session))).toContain('person.in-two-households H1');
  });

  it('finds somebody who may stand in two households though no number says so, with the terms of the score', async () => {
    const session = await soundCounty();
    await household(session, 'H2,370181105201,王建国,,,,,,,,,', 'H3,370181105230,刘洋,,,,,,,,,');
    await member(
      session,
      `H2,王建国,${identityOf('1975-03-01', 1)},户主,,,,`,
      'H1,汪建国,,其他亲属,1975-03-01,男,,',
      'H3,张敏,,配偶,1980-02,女,,',
      'H1,张闽,,其他亲属,1980,女,,',
    );
    const twice = await twiceCheck.load();
    const rows = foundOn(session, [twice]).rows;
    expect(
      rows.map(({ code, severity, household_no, params }) => [code, severity, household_no, params.household]),
    ).toEqual([
      ['person.likely-twice', 'error', 'H1', 'H2'],
      ['person.possibly-twice', 'warning', 'H1', 'H3'],
    ]);
    const explained = explainFinding(
      session,
      allOf([twice]),
      { asOf: '2014-03-19', knownAt: undefined },
      rows[0]?.id ?? '',
    );
    expect(explained.sides.map(({ household_no, name, head_name }) => [household_no, name, head_name])).toEqual([
      ['H1', '汪建国', '甲'],
      ['H2', '王建国', '王建国'],
    ]);
    expect(explained.sides[1]?.id_number).toMatch(/^379901\*{8}.{4}$/);
    const sum = explained.terms.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(explained.score ?? Number.NaN, 6);
  });

  it('compares a head who stands on the household row only, and not one who is among the members', async () => {
    const session = await soundCounty();
    await household(session, 'H2,370181105230,李秀英,,,,,,,,,', 'H3,370181105230,李秀英,,,,,,,,,');
    await member(session, 'H3,李秀英,,户主,,,,');
    const twice = await twiceCheck.load();
    expect(foundOn(session, [twice]).rows).toMatchObject([
      { code: 'person.possibly-twice', household_no: 'H2', params: { household: 'H3', name: '李秀英' } },
    ]);
  });

  it('has a message for every kind of finding', async () => {
    const kinds = everyCheck.flatMap((each) => Object.keys(each.kinds));
    for (const kind of kinds) expect(Object.keys(catalogue)).toContain(kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
