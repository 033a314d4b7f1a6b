import { describe, expect, it } from 'vitest';
import { refresh } from '../../src/eligibility/refresh.ts';
import { comesTo, county, edit, use } from './support.ts';

const PACK = `pack: ages
title: {zh: 年龄, en: ages}
confirm: person
programs:
  old:
    title: {zh: 老年, en: old}
    enter: [{id: old, when: "members.exists(m, m.age >= 60)"}]
`;

async function judgedAnew(birth: string, last: string, asOf: string): Promise<number> {
  const session = await county('2013-01-01T02:00:00.000Z');
  await edit(session, [
    { no: 'A', members: [{ birth_date: birth }] },
    { no: 'B', members: [{ birth_date: '1950-08-15' }] },
  ]);
  await use(session, PACK);
  const on = (day: string) => {
    comesTo(session, day);
    const request = { asOf: day, knownAt: undefined, dryRun: false, accept: false, changed: true };
    return refresh(session, request, () => undefined);
  };
  await on(last);
  return (await on(asOf)).judged;
}

describe('a refresh of what changed', () => {
  it.each([
    ['1954-03-20', '2014-03-19', '2014-03-20'],
    ['1954-02-28', '2014-02-27', '2014-02-28'],
    ['1952-02-29', '2014-02-28', '2014-03-01'],
    ['1954-01-02', '2013-12-31', '2014-01-02'],
    ['1953-12-31', '2013-12-30', '2014-01-01'],
    ['1954-03', '2014-02-28', '2014-03-01'],
    ['1954-03', '2014-03-30', '2014-03-31'],
    ['1956-02', '2014-02-28', '2014-03-01'],
    ['1954', '2013-12-31', '2014-01-01'],
    ['1954', '2014-12-30', '2014-12-31'],
  ])('judges somebody born %s again from %s to %s, and nobody else', async (birth, last, asOf) => {
    expect(await judgedAnew(birth, last, asOf)).toBe(1);
  });

  it.each([
    ['1954-03-20', '2014-03-20', '2014-12-31'],
    ['1954-03-20', '2014-03-21', '2014-08-01'],
    ['1954', '2014-01-02', '2014-08-01'],
  ])('leaves somebody born %s alone from %s to %s', async (birth, last, asOf) => {
    expect(await judgedAnew(birth, last, asOf)).toBe(asOf > '2014-08-15' ? 1 : 0);
  });
});
