import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, rowsOf, smallCounty } from './support/county.ts';

const HEAD = identityOf('1965-10-22', 1);
const TWIN = identityOf('1965-10-22', 3);
const masked = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;
/** As a spreadsheet saves the number: fifteen digits are kept. */
const lost = (number: string): string => `${number.slice(0, 15)}000`;

async function county() {
  const session = await smallCounty();
  await importSheet(session, 'households', ['户编号,村编码,户主,户主身份证号', `1,370181105230,韩新国,${HEAD}`]);
  return session;
}

describe('an identity number with lost digits', () => {
  it.each([lost(HEAD), '3.79901196510220E+17', '3.79901E+17', '3.799E+17', '3.79902E+17', '3.8E+17'])(
    'is rejected as %s with the person on file who may be meant',
    async (cell) => {
      const session = await county();
      const { issues, params, saved } = await importSheet(session, 'members', [
        '户编号,姓名,与户主关系,身份证号',
        `1,韩新国,户主,${cell}`,
      ]);
      // The number is 379901…, which would not be shown as 3.79902E+17.
      const says = cell !== '3.79902E+17';
      expect(issues).toEqual([says ? '2 id-number.perhaps' : '2 id-number.lost-digits']);
      if (says) expect(params('id-number.perhaps')).toEqual({ candidates: `韩新国 ${masked(HEAD)} (1)` });
      expect(saved).toBe(false);
    },
  );

  it('of which few digits are left says who is meant only within the household that the row names', async () => {
    const session = await county();
    await importSheet(session, 'households', ['户编号,村编码,户主', '2,370181105202,韩新国']);
    const { issues } = await importSheet(session, 'members', [
      '户编号,姓名,与户主关系,身份证号',
      '2,韩新国,户主,3.79901E+17',
    ]);
    expect(issues).toEqual(['2 id-number.lost-digits']);
  });

  it('is told apart from others of that birth date only by name, and never repaired', async () => {
    const session = await county();
    const { issues } = await importSheet(
      session,
      'members',
      ['户编号,姓名,与户主关系,身份证号', `1,于淑娟,妻,${lost(HEAD)}`],
      { skipInvalid: true },
    );
    expect(issues).toEqual(['2 id-number.lost-digits']);
    expect(rowsOf(session, 'SELECT 1 FROM person')).toEqual([]);
  });

  it('is looked for in the rows to come, and in the other column of numbers', async () => {
    const { params, issues } = await importSheet(await smallCounty(), 'roster', [
      '村编码,户主,户主身份证号,姓名,与户主关系,身份证号',
      `370181105230,张三,${lost(TWIN)},张三,户主,${TWIN}`,
      `370181105230,李四,,李四,户主,${lost(HEAD)}`,
      `370181105202,李四,${HEAD},李四,户主,${HEAD}`,
    ]);
    expect(issues).toEqual(['2 id-number.perhaps', '3 id-number.perhaps']);
    expect(params('id-number.perhaps')).toEqual({ candidates: `张三 ${masked(TWIN)}` });
  });

  it('has all the candidates named where there are several', async () => {
    const session = await county();
    await importSheet(session, 'households', ['户编号,村编码,户主,户主身份证号', `2,370181105202,韩新国,${TWIN}`]);
    const { params } = await importSheet(session, 'households', ['户编号,户主,户主身份证号', `1,韩新国,${lost(HEAD)}`]);
    const named = [`韩新国 ${masked(HEAD)} (1)`, `韩新国 ${masked(TWIN)} (2)`].sort();
    expect(params('id-number.perhaps')).toEqual({ candidates: named.join('、') });
  });
});
