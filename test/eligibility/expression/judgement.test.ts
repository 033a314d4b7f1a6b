import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/eligibility/expression/fragment.ts';
import { compileJudgement } from '../../../src/eligibility/expression/judgement.ts';
import { checked, type Given, judge, judgementSelect, letterOf, type Row } from './sample.ts';

describe('the logic of three values', () => {
  const given: Record<string, Given> = { T: true, F: false, U: undefined };
  // Kleene's strong tables: first operand, second operand, and, or.
  const rows = ['TTTT', 'TFFT', 'TUUT', 'FTFT', 'FFFF', 'FUFU', 'UTUT', 'UFFU', 'UUUU'];
  const hukou: Record<string, Given> = { T: 'rural', F: 'urban', U: undefined };

  it.each(rows)('has the row %s of the tables of "and" and "or"', (row) => {
    const [first = '', second = '', and, or] = row;
    const facts: Row = { car: given[first], hukou: hukou[second] };
    expect(letterOf('car && hukou == "rural"', facts)).toBe(and);
    expect(letterOf('car || hukou == "rural"', facts)).toBe(or);
  });

  it.each(['TF', 'FT', 'UU'])('has the row %s of the table of "not"', ([value = '', opposite]) => {
    expect(letterOf('!car', { car: given[value] })).toBe(opposite);
  });

  it('binds "and" closer than "or", and "not" closest', () => {
    const facts = { car: true, benefit: false };
    expect(letterOf('car || benefit && benefit', facts)).toBe('T');
    expect(letterOf('(car || benefit) && benefit', facts)).toBe('F');
    expect(letterOf('!benefit && benefit', facts)).toBe('F');
    expect(letterOf('!(benefit && benefit)', facts)).toBe('T');
  });
});

describe('a blank', () => {
  it.each(['<', '<=', '>', '>=', '==', '!='])('that means "unknown" leaves %s unknown', (operator) => {
    expect(letterOf(`savings ${operator} 5`)).toBe('U');
    expect(letterOf(`!(savings ${operator} 5)`)).toBe('U');
  });

  it.each(['<', '<=', '>', '>=', '=='])('that means "none" makes %s false, whatever stands opposite', (operator) => {
    expect(letterOf(`subsidy ${operator} 5`)).toBe('F');
    expect(letterOf(`!(subsidy ${operator} 5)`)).toBe('T');
    expect(letterOf(`subsidy ${operator} savings`)).toBe('F');
    expect(letterOf(`certified ${operator} as_of`)).toBe('F');
  });

  it('that means "none" makes != true', () => {
    expect(letterOf('subsidy != 5')).toBe('T');
    expect(letterOf('class != "first"')).toBe('T');
    expect(letterOf('certified != as_of')).toBe('T');
    expect(letterOf('benefit != true')).toBe('T');
  });

  it('that means "none" is in no list and is not yes', () => {
    expect(letterOf('class in ["first", "second"]')).toBe('F');
    expect(letterOf('benefit')).toBe('F');
    expect(letterOf('!benefit')).toBe('T');
    expect(letterOf('benefit == false')).toBe('F');
  });

  it('is told by known(x) or has(x), which are never unknown', () => {
    expect(letterOf('known(savings)')).toBe('F');
    expect(letterOf('known(savings)', { savings: '0' })).toBe('T');
    expect(letterOf('known(income_per_capita)', { income_per_capita: [1n, 3n] })).toBe('T');
    expect(letterOf('has(class)')).toBe('F');
    expect(letterOf('has(class)', { class: 'second' })).toBe('T');
  });

  it('of a figure leaves what is compared with it unknown', () => {
    expect(letterOf('income_per_capita < line', { income_per_capita: [100n, 1n] })).toBe('U');
    expect(letterOf('income_per_capita < line', { income_per_capita: [100n, 1n] }, [], { line: '2600' })).toBe('T');
  });
});

describe('numbers', () => {
  it('are exact at the boundary of a quotient', () => {
    // 7799 yuan for three persons are 2599.6666… yuan each.
    const facts: Row = { income_per_capita: [779_900n, 3n] };
    expect(letterOf('income_per_capita < 2599.67', facts)).toBe('T');
    expect(letterOf('income_per_capita > 2599.66', facts)).toBe('T');
    expect(letterOf('income_per_capita * 3 == 7799', facts)).toBe('T');
    expect(letterOf('income_per_capita < line', { income_per_capita: [780_000n, 3n] }, [], { line: '2600' })).toBe('F');
    expect(letterOf('income_per_capita <= line', { income_per_capita: [780_000n, 3n] }, [], { line: '2600' })).toBe(
      'T',
    );
  });

  it('are decimals and not floating point', () => {
    expect(letterOf('0.1 + 0.2 == 0.3')).toBe('T');
    expect(letterOf('5200 * 3 == 15600')).toBe('T');
    expect(letterOf('1 / 3 + 1 / 3 + 1 / 3 == 1')).toBe('T');
    expect(letterOf('savings * 1.1 == 0.33', { savings: '0.30' })).toBe('T');
  });

  it('stay exact beyond what floating point can hold', () => {
    const facts = { persons: '999999' };
    expect(letterOf('persons * persons * persons > persons * persons * persons - 1', facts)).toBe('T');
    const exact = 'persons * persons * persons - persons * persons * (persons - 1) == 999998000001';
    expect(letterOf(exact, facts)).toBe('T');
  });

  it('bind * and / closer than + and -, from the left', () => {
    expect(letterOf('1 + 2 * 3 - 4 / 2 == 5')).toBe('T');
    expect(letterOf('8 - 4 - 2 == 2 && 8 / 4 / 2 == 1')).toBe('T');
    expect(letterOf('-2 + 3 == 1 && -(2 + 3) == -5 && 3 - -2 == 5')).toBe('T');
  });

  it('divided by zero are unknown, and by a negative keep their sign', () => {
    expect(letterOf('income / savings > 0', { income: '5', savings: '0' })).toBe('U');
    expect(letterOf('income / savings < 0', { income: '5', savings: '-2' })).toBe('T');
    expect(letterOf('income / savings == -2.5', { income: '5', savings: '-2' })).toBe('T');
    expect(letterOf('1 / (1 / savings) == 0', { savings: '0' })).toBe('U');
  });

  it('times zero are unknown where they are unknown', () => {
    expect(letterOf('0 * savings == 0')).toBe('U');
    expect(letterOf('0 * savings == 0', { savings: '7' })).toBe('T');
  });
});

describe('what is known in part', () => {
  it.each([
    ['surveyed <= "2014-12-31"', 'T'],
    ['surveyed < "2014-12-31"', 'U'],
    ['surveyed >= "2014-01-01"', 'T'],
    ['surveyed > "2013-12-31"', 'T'],
    ['surveyed < as_of', 'U'],
    ['surveyed == "2014-03-19"', 'U'],
    ['surveyed == "2015-03-19"', 'F'],
    ['surveyed != date("2015-03-19")', 'T'],
    ['known(surveyed)', 'T'],
  ])('a date in 2014: %s is %s', (text, letter) => {
    expect(letterOf(text, { surveyed: '2014' })).toBe(letter);
  });

  it.each([
    ['head_age >= 59', 'T'],
    ['head_age >= 60', 'U'],
    ['head_age < 59', 'F'],
    ['60 <= head_age', 'U'],
    ['head_age == 60', 'U'],
    ['head_age != 61', 'T'],
    ['head_age in [16, 17]', 'F'],
  ])('an age of 59 or 60: %s is %s', (text, letter) => {
    expect(letterOf(text, { head_age: [59n, 60n] })).toBe(letter);
  });

  it('is compared exactly where it is known whole', () => {
    expect(letterOf('surveyed == as_of', { surveyed: '2014-03-19' })).toBe('T');
    expect(letterOf('head_age >= 60', { head_age: [60n, 60n] })).toBe('T');
  });
});

describe('members', () => {
  const old = { age: [70n, 70n] } as const;
  const young = { age: [10n, 10n] } as const;
  const unclear = { age: [59n, 60n] } as const;

  it.each([
    ['one is', [old, young, unclear], 'T', 'F'],
    ['none is, one unclear', [young, unclear], 'U', 'F'],
    ['all are, one unclear', [old, unclear], 'T', 'U'],
    ['none is', [young, young], 'F', 'F'],
    ['all are', [old], 'T', 'T'],
  ])('exist or are all of age where %s', (_case, members, exists, all) => {
    expect(letterOf('members.exists(m, m.age >= 60)', {}, members)).toBe(exists);
    expect(letterOf('members.all(m, m.age >= 60)', {}, members)).toBe(all);
  });

  it('are counted and summed, unknown where a part is unknown', () => {
    const members = [
      { ...old, wage: '10.50' },
      { ...young, wage: '0.25' },
    ];
    expect(letterOf('members.size() == 2', {}, members)).toBe('T');
    expect(letterOf('members.filter(m, m.age >= 60).size() == 1', {}, members)).toBe('T');
    expect(letterOf('members.sum(m, m.wage) == 10.75', {}, members)).toBe('T');
    expect(letterOf('members.filter(x, x.age < 60).sum(y, y.wage) == 0.25', {}, members)).toBe('T');
    const withUnclear = [...members, unclear];
    expect(letterOf('members.size() == 3', {}, withUnclear)).toBe('T');
    expect(letterOf('members.filter(m, m.age >= 60).size() >= 1', {}, withUnclear)).toBe('U');
    expect(letterOf('members.sum(m, m.wage) > 0', {}, withUnclear)).toBe('U');
    expect(letterOf('members.filter(m, m.age >= 61).sum(m, m.wage) == 10.5', {}, withUnclear)).toBe('T');
  });

  it('that are not on file leave every expression on them unknown', () => {
    for (const text of ['members.exists(m, true)', 'members.all(m, false)', 'members.size() == 0']) {
      expect(letterOf(text)).toBe('U');
    }
    expect(letterOf('members.filter(m, m.age > 60).size() == 0')).toBe('U');
    expect(letterOf('members.sum(m, m.wage) == 0')).toBe('U');
    expect(letterOf('car || members.size() > 0', { car: true })).toBe('T');
  });

  it('of whom nobody is present any more are none, and not unknown', () => {
    const nobody = { facts: { income: '5' }, members: [], others: true };
    const letter = (text: string): string => judge([checked(text)], [nobody]).join();
    expect(letter('members.exists(m, true)')).toBe('F');
    expect(letter('members.exists(m, m.age >= 60)')).toBe('F');
    expect(letter('members.all(m, m.age >= 60)')).toBe('T');
    expect(letter('!members.all(m, false)')).toBe('F');
    expect(letter('members.size() == 0')).toBe('T');
    expect(letter('members.filter(m, m.age > 60).size() > 0')).toBe('F');
    expect(letter('members.sum(m, m.wage) == 0')).toBe('T');
    expect(letter('income / members.size() > 0')).toBe('U');
    const condition = checked('members.exists(m, m.wage > income)');
    const nextDoor = { facts: { income: '5' }, members: [{ wage: '6' }] };
    expect(judge([condition], [nobody, nextDoor, { ...nobody, others: false }])).toEqual(['F', 'T', 'U']);
  });

  it('may be compared with facts of their household and with figures', () => {
    const members = [{ wage: '7' }, { wage: '9' }];
    const figures = { allowance: '1.5' };
    expect(letterOf('members.exists(m, m.wage > income + allowance)', { income: '7' }, members, figures)).toBe('T');
    expect(letterOf('members.exists(m, m.wage > income + allowance)', { income: '8' }, members, figures)).toBe('F');
  });

  it('are judged household by household', () => {
    const condition = checked('members.exists(m, m.illness == "cancer")');
    const households = [{ illness: 'cancer' }, { illness: 'kidney' }, {}].map((member) => ({
      facts: {},
      members: [member],
    }));
    expect(judge([condition], [...households, { facts: {}, members: [] }])).toEqual(['T', 'F', 'F', 'U']);
  });
});

describe('the statement', () => {
  it('carries every text of an expression as a parameter, so that none can be SQL', () => {
    const attack = `x'); DROP TABLE household_fact; --"`;
    expect(letterOf(`note == ${JSON.stringify(attack)}`, { note: attack })).toBe('T');
    const { text } = judgementSelect(compileJudgement([checked(`note == ${JSON.stringify(attack)}`)], relations));
    expect(text).not.toContain('DROP');
  });

  it('computes an aggregate that several criteria share once', () => {
    const conditions = ['members.size() > 2', 'members.size() > 3 || car'].map((text) => checked(text));
    const { text } = judgementSelect(compileJudgement(conditions, relations));
    expect(text.match(/COUNT/g)).toHaveLength(1);
  });

  it('reads the member relation only where a criterion asks for members', () => {
    expect(judgementSelect(compileJudgement([checked('car')], relations)).text).not.toContain('member_fact');
  });

  it('binds figures as integers, in the order of the text', () => {
    const condition = checked('savings > limit * persons && note == "a"', { limit: '5200' });
    const select = judgementSelect(compileJudgement([condition], relations));
    const values = bind(select, { figures: new Map([['limit', 5200n]]), asOf: '2014-03-19' });
    expect(values).toEqual([5200n, 'a']);
    expect(() => bind(select, { figures: new Map(), asOf: '2014-03-19' })).toThrow('limit');
  });

  it('refuses a relation whose name is more than a name', () => {
    expect(() => compileJudgement([checked('car')], { household: 'h; DROP', member: 'm' })).toThrow('h; DROP');
  });

  it('holds the deepest expression that is let through', () => {
    const deep = `${'!('.repeat(38)}car${')'.repeat(38)}`;
    expect(letterOf(deep, { car: true })).toBe('T');
    const wide = Array.from({ length: 130 }, () => 'car').join(' && ');
    expect(letterOf(wide, { car: true })).toBe('T');
    const quotient = 'savings / (savings / (savings / savings)) >= 1';
    expect(letterOf(quotient, { savings: '3' })).toBe('T');
  });

  const relations = { household: 'household_fact', member: 'member_fact' };
});
