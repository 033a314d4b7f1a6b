import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, rowsOf, smallCounty } from './support/county.ts';

const number = identityOf('1965-10-22', 1);

async function imported(headings: string, cells: string) {
  const session = await smallCounty();
  await importSheet(session, 'households', ['户编号,村编码,户主', '1,370181105230,韩新国']);
  const result = await importSheet(session, 'members', [
    `户编号,姓名,与户主关系,身份证号${headings}`,
    `1,韩新国,户主,${cells}`,
  ]);
  const [person] = rowsOf(session, 'SELECT id_number, disability_type, disability_grade FROM person');
  return { ...result, person };
}

describe('a disability certificate in the identity column', () => {
  it('is the number of the person, the kind and the grade', async () => {
    const { issues, person } = await imported('', `${number}42`);
    expect(person).toEqual({ id_number: number, disability_type: 'limb', disability_grade: 2 });
    expect(issues).toEqual(['2 id-number.certificate']);
  });

  it('gives way to columns of their own, and warns where these say something else', async () => {
    const { issues, person, params } = await imported(',残疾类别,残疾等级', `${number}42,视力,二级`);
    expect(person).toEqual({ id_number: number, disability_type: 'sight', disability_grade: 2 });
    expect(issues).toEqual(['2 id-number.certificate', '2 disability.certificate-differs']);
    expect(params('disability.certificate-differs')).toEqual({ type: '肢体', grade: '二级' });
  });

  it('fills in a column that the row leaves blank', async () => {
    const { issues, person } = await imported(',残疾类别,残疾等级', `${number}63,,三级`);
    expect(person).toEqual({ id_number: number, disability_type: 'mental', disability_grade: 3 });
    expect(issues).toEqual(['2 id-number.certificate']);
  });

  it('is refused where the identity number in it is wrong', async () => {
    const { issues, saved } = await imported('', `${number.slice(0, 16)}9942`);
    expect(saved).toBe(false);
    expect(issues).toEqual(['2 id-number.length']);
  });
});
