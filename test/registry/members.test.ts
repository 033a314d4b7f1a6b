import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HEADINGS = '户编号,姓名,身份证号,与户主关系,出生日期,性别';
const people = 'SELECT person_no, name, id_key, relation, sex, birth_date FROM person ORDER BY household_id, person_no';

async function twoHouseholds(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', ['户编号,村编码,户主', 'H1,370181105230,韩新国', 'H2,370181105230,张振祥']);
  return session;
}

describe('members', () => {
  const number = identityOf('1990-02-03', 21);

  it('match by identity number, whatever their name and relation', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩晓,${number},孙子,,`]);
    expect(done.rows).toMatchObject({ added: 0, changed: 1 });
  });

  it('match by name and relation when one side has no identity number', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,,']);
    const gained = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    expect(gained.rows).toMatchObject({ added: 0, changed: 1 });
    const without = await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,长子,,']);
    expect(without.rows).toMatchObject({ added: 0, changed: 1 });
    expect(rowsOf(session, 'SELECT id_key, raw FROM person')).toEqual([{ id_key: number, raw: '{"relation":"长子"}' }]);
  });

  it('match by name and birth date when one side has no identity number and the relation differs', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,1990-02-03,']);
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},其他亲属,,`]);
    expect(done.rows).toMatchObject({ added: 0, changed: 1 });
  });

  it('are two persons when both have identity numbers that differ', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${identityOf('1992-01-01', 23)},儿子,,`]);
    expect(done.rows.added).toBe(1);
  });

  it('match the 15-digit form of a number with its 18-digit form', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const old = number.slice(0, 6) + number.slice(8, 17);
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${old},儿子,,`]);
    expect([done.rows.added, done.issues]).toEqual([0, ['2 id-number.old-form']]);
    expect(rowsOf(session, 'SELECT id_number, id_key FROM person')).toEqual([{ id_number: old, id_key: number }]);
  });

  it('are never chosen between when two of a household fit', async () => {
    const session = await twoHouseholds();
    const other = identityOf('1992-01-01', 23);
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`, `H1,韩小,${other},儿子,,`]);
    const done = await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,,']);
    expect(done.issues).toEqual(['2 person.ambiguous']);
    const told = await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,1992-01-01,']);
    expect(told.rows).toMatchObject({ unchanged: 1 });
  });

  it('are added with a warning when another household has their identity number, and never moved', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const done = await importSheet(session, 'members', [HEADINGS, `H2,韩小,${number},女婿,,`]);
    expect([done.rows.added, done.issues]).toEqual([1, ['2 person.elsewhere']]);
    expect(done.params('person.elsewhere')).toEqual({ household: 'H1' });
    const again = await importSheet(session, 'members', [HEADINGS, `H2,韩小,${number},女婿,,`]);
    expect([again.rows.unchanged, again.issues]).toEqual([1, []]);
  });

  it('find their household by village and head', async () => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [
      '镇街,行政村,户主,姓名,与户主关系',
      '垛庄镇,十八盘,张振祥,张三,长子',
    ]);
    expect(done.rows.added).toBe(1);
    expect(rowsOf(session, 'SELECT household_no FROM person JOIN household ON household.id = household_id')).toEqual([
      { household_no: 'H2' },
    ]);
  });

  it('are rejected with the missing key when their household is not on file', async () => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [
      '户编号,村编码,户主,姓名,与户主关系',
      'H9,,,甲,子',
      ',370181105230,没有,乙,子',
    ]);
    expect(done.issues).toEqual(['2 household.unknown', '3 household.unknown']);
    expect(done.params('household.unknown')).toEqual({ key: 'H9' });
    expect(done.outcome.result.batches[0]?.issues[1]?.params).toEqual({ key: '垛庄镇 十八盘村委会 没有' });
  });

  it('have sex and birth date filled in from the identity number', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [
      HEADINGS,
      `H1,韩小,${number},儿子,,`,
      `H1,于娟,${identityOf('1966-07-16', 22)},配偶,1966-07,`,
    ]);
    expect(rowsOf(session, people)).toMatchObject([
      { sex: 'male', birth_date: '1990-02-03' },
      { sex: 'female', birth_date: '1966-07-16' },
    ]);
  });

  it('keep what is written where it differs from the identity number, with warnings', async () => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,1991-02-03,女`]);
    expect(done.issues).toEqual(['2 id-number.sex-differs', '2 id-number.birth-date-differs']);
    expect(rowsOf(session, people)).toMatchObject([{ sex: 'female', birth_date: '1991-02-03' }]);
  });

  it('do not lose the day of a birth date to a vaguer one', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,1990-02-03,']);
    const vague = await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,1990-02,']);
    expect(vague.rows.unchanged).toBe(1);
    const other = await importSheet(session, 'members', [HEADINGS, 'H1,韩小,,儿子,1990-03,']);
    expect(other.rows.changed).toBe(1);
    expect(rowsOf(session, people)).toMatchObject([{ birth_date: '1990-03' }]);
  });

  it('follow a corrected identity number in what was only read off the wrong one', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const cleared = await importSheet(session, 'members', ['户编号,姓名,身份证号,与户主关系', 'H1,韩小,无,儿子']);
    expect(cleared.rows.changed).toBe(1);
    expect(rowsOf(session, people)).toMatchObject([{ id_key: null, sex: null, birth_date: null }]);
  });

  it('cannot be born after today, and are doubted over 120', async () => {
    const session = await twoHouseholds();
    const done = await importSheet(
      session,
      'members',
      [HEADINGS, 'H1,甲,,父亲,1890-01-01,', 'H1,乙,,儿子,2014-03-20,'],
      {
        skipInvalid: true,
      },
    );
    expect(done.issues).toEqual(['2 birth-date.over-120', '3 birth-date.future']);
    expect(done.rows).toMatchObject({ added: 1, rejected: 1 });
  });

  it('take a masked identity number for a blank', async () => {
    const session = await twoHouseholds();
    await importSheet(session, 'members', [HEADINGS, `H1,韩小,${number},儿子,,`]);
    const masked = `${number.slice(0, 6)}********${number.slice(-4)}`;
    const done = await importSheet(session, 'members', [HEADINGS, `H1,韩小,${masked},儿子,,`]);
    expect([done.rows.unchanged, done.issues]).toEqual([1, []]);
  });
});

describe('identity numbers in a roster', () => {
  /** Published examples (GB 11643-1999 and its commentaries); none is later than 2014-03-19. */
  const published = ['11010519491231002X', '440524188001010014'];

  it.each(published)('accepts the published number %s', async (number) => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [HEADINGS, `H1,甲,${number},父母,,`]);
    expect(done.rows).toMatchObject({ added: 1, rejected: 0 });
  });

  it.each(
    published
      .flatMap((number) => ['0', '5'].map((last) => number.slice(0, 17) + last))
      .filter((n) => !published.includes(n)),
  )('rejects %s, whose check character is wrong', async (number) => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [HEADINGS, `H1,甲,${number},父母,,`]);
    expect([done.issues, done.saved]).toEqual([['2 id-number.check-digit'], false]);
  });

  it('rejects one with a date that does not exist, one too short and one with letters', async () => {
    const session = await twoHouseholds();
    const done = await importSheet(session, 'members', [
      HEADINGS,
      'H1,甲,110105194902310023,父母,,',
      'H1,乙,1101051949123100,父母,,',
      'H1,丙,11010519491231O02X,父母,,',
    ]);
    expect(done.issues).toEqual(['2 id-number.date', '3 id-number.length', '4 id-number.characters']);
  });
});
