import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/base/civil-date.ts';
import type { Candidate } from '../../../src/registry/likeness/candidate.ts';
import { loadNameSounds } from '../../../src/registry/likeness/name-sounds.ts';
import { likePairs } from '../../../src/registry/likeness/pairs.ts';
import { LIKELY, POSSIBLE, scorer } from '../../../src/registry/likeness/score.ts';
import { identityOf } from '../support/county.ts';

const sounds = await loadNameSounds();

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅春海山建国志永福德贵荣生林成良文武兴旺'];
const day = fc.integer({ min: 0, max: 60 * 365 }).map((days) => addDays('1935-01-01', days));
const village = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }));

/** Somebody with a name of three characters, a number and a household of their own. */
const person = fc.record({
  surname: fc.constantFrom(...SURNAMES),
  given: fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN)),
  birth: day,
  sequence: fc.integer({ min: 1, max: 999 }),
  village,
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

function candidate({ surname, given, birth, sequence, village: [town, own] }: Person, no: number): Candidate {
  const code = `37018110${town}`;
  return {
    householdNo: `H${no}`,
    personNo: 1,
    name: surname + given.join(''),
    idKey: identityOf(birth, sequence),
    sex: sequence % 2 === 1 ? 'male' : 'female',
    birth,
    village: `${code}${200 + own}`,
    town: code,
  };
}

/** People drawn evenly: no two of one name or one birthday. */
const people = (size: { minLength: number; maxLength: number }) =>
  fc.noBias(
    fc.uniqueArray(person, {
      ...size,
      comparator: (one, other) =>
        one.birth === other.birth || (one.surname === other.surname && one.given.join() === other.given.join()),
    }),
  );

/** A character that sounds like another of the lists, tone apart or not. */
const SOUNDING: Readonly<Record<string, string>> = {
  ...{ 伟: '炜', 芳: '方', 静: '敬', 强: '墙', 军: '君', 明: '名', 英: '鹰', 平: '萍', 华: '花', 国: '帼', 志: '智' },
  ...{ 林: '琳', 文: '闻', 成: '诚', 德: '得', 福: '富', 建: '健', 海: '孩', 红: '洪', 春: '椿', 玉: '钰', 秀: '绣' },
};

/** What clerks do to a name that they enter a second time. */
const slips: Readonly<Record<string, (name: string) => string>> = {
  none: (name) => name,
  sound: (name) => [...name].map((char) => SOUNDING[char] ?? char).join(''),
  swapped: ([a = '', b = '', c = '']) => a + c + b,
  typed: ([a = '', b = '']) => `${a}${b}鑫`,
};

const numbered = (people: readonly Person[]): Candidate[] => people.map(candidate);
const named = ({ one, other }: { one: Candidate; other: Candidate }): string =>
  [one.householdNo, other.householdNo].sort().join(' ');

describe('people who may be one', () => {
  it('are found wherever the second entry stands, when its number is missing and its name has a slip', () => {
    fc.assert(
      fc.property(
        people({ minLength: 30, maxLength: 80 }),
        fc.constantFrom(...Object.keys(slips)),
        village,
        fc.nat(),
        (everybody, slip, [town, own], pick) => {
          const known = numbered(everybody);
          const original = known[pick % known.length] as Candidate;
          const code = `37018110${town}`;
          const name = slips[slip]?.(original.name) ?? '';
          const copy = {
            ...original,
            householdNo: 'COPY',
            idKey: null,
            name,
            village: `${code}${200 + own}`,
            town: code,
          };
          const found = likePairs([...known, copy], sounds).find(
            ({ one, other }) => [one, other].includes(original) && [one, other].includes(copy),
          );
          expect(found?.score).toBeGreaterThanOrEqual(name === original.name ? LIKELY : POSSIBLE);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are hardly ever strangers', () => {
    fc.assert(
      fc.property(fc.noBias(fc.array(person, { minLength: 200, maxLength: 300 })), (everybody) => {
        expect(likePairs(numbered(everybody), sounds).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same as by comparing everybody with everybody', () => {
    const crowded = fc.record({
      surname: fc.constantFrom(...'王汪李'),
      given: fc.tuple(fc.constantFrom(...'伟炜国林宁'), fc.constantFrom(...'伟国林宁')),
      birth: fc.constantFrom('1970-05-06', '1970-05-07', '1970-06-05', '1971-05-06', '1980-01-01'),
      sequence: fc.integer({ min: 1, max: 4 }),
      village: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
    });
    const vague = fc.record({
      household: fc.integer({ min: 0, max: 20 }),
      number: fc.boolean(),
      precision: fc.constantFrom(0, 4, 7, 10),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(crowded, vague), { minLength: 2, maxLength: 40 }), (rows) => {
        const people = rows.map(([each, { household, number, precision }], at): Candidate => {
          const whole = candidate(each, household);
          const birth = precision === 0 ? null : (whole.birth?.slice(0, precision) ?? null);
          return { ...whole, personNo: at, birth, idKey: number ? whole.idKey : null };
        });
        const score = scorer(people, sounds);
        const everyPair = people.flatMap((one, at) =>
          people
            .slice(at + 1)
            .filter(
              (other) => one.householdNo !== other.householdNo && (one.idKey === null || one.idKey !== other.idKey),
            )
            .filter((other) => score(one, other).score >= POSSIBLE)
            .map((other) => `${one.personNo} ${other.personNo}`),
        );
        const found = likePairs(people, sounds).map(({ one, other }) => `${one.personNo} ${other.personNo}`);
        expect(found.sort()).toEqual(everyPair.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('are not those of one household, nor those whom one number names already', () => {
    const base = candidate(
      { surname: '王', given: ['建', '国'], birth: '1970-05-06', sequence: 1, village: [1, 1] },
      1,
    );
    const again = { ...base, householdNo: 'H2' };
    expect(likePairs([base, { ...base, personNo: 2, idKey: null }], sounds)).toEqual([]);
    expect(likePairs([base, again], sounds)).toEqual([]);
    expect(likePairs([base, { ...again, idKey: null }], sounds).map(named)).toEqual(['H1 H2']);
  });

  it('are explained by terms that add up to the score', () => {
    const one = candidate({ surname: '王', given: ['建', '国'], birth: '1970-05-06', sequence: 1, village: [1, 1] }, 1);
    const other = { ...one, householdNo: 'H2', idKey: null, name: '汪建国' };
    const [pair] = likePairs([one, other], sounds);
    expect(pair?.terms.map(({ term, level }) => [term, level])).toEqual([
      ['rarity', null],
      ['name', 'same-sound'],
      ['birth', 'same-day'],
      ['sex', 'same'],
      ['number', 'unknown'],
      ['place', 'same-village'],
    ]);
    // By hand: 2/100 of 10,000; 0.04 x 2,000; 0.88 x 20,000; 0.98 x 2; 0.45 x 100, each as a logarithm to base 2.
    const expected = [-18.93, 6.32, 14.1, 0.97, 0, 5.49];
    expect(pair?.terms.map(({ weight }) => weight)).toEqual(expected);
    expect(pair?.score).toBe(7.95);
  });
});
