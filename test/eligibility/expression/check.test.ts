import { describe, expect, it } from 'vitest';
import { checkAmount } from '../../../src/eligibility/expression/check.ts';
import { type ExpressionCode, expressionProblems } from '../../../src/eligibility/expression/problem.ts';
import { limits } from '../../../src/eligibility/expression/syntax.ts';
import { check, checked, vocabulary } from './sample.ts';

/** Wrong expressions of every kind; the stretch between › and ‹, less any brackets around it, is where it is reported. */
const wrong: [ExpressionCode, string, Record<string, string | number>?][] = [
  ['expression.syntax', 'car && ›)‹', { near: ')' }],
  ['expression.syntax', '›‹', { near: '' }],
  ['expression.spelling', 'car ›and‹ benefit', { found: 'and', use: '&&' }],
  ['expression.spelling', '›not‹ car', { found: 'not', use: '!' }],
  ['expression.spelling', 'hukou ›=‹ "rural"', { found: '=', use: '==' }],
  ['expression.spelling', 'savings ›<>‹ 3', { found: '<>', use: '!=' }],
  ['expression.spelling', 'savings ›≤‹ 3', { found: '≤', use: '<=' }],
  ['expression.spelling', '›（‹car）', { found: '（', use: '(' }],
  ['expression.unterminated-string', 'hukou == ›"rural‹'],
  ['expression.unsupported', '›car ? benefit : true‹', { what: 'car ? benefit : true' }],
  ['expression.unsupported', '›persons % 2‹ == 1', { what: 'persons % 2' }],
  ['expression.unsupported', 'savings == ›null‹', { what: 'null' }],
  ['expression.number-form', 'savings < ›1e3‹', { what: '1e3' }],
  ['expression.number-form', 'savings < ›0x1F‹', { what: '0x1F' }],
  ['expression.number-too-large', 'savings < ›1234567890123456‹', { digits: 15 }],
  ['expression.number-too-large', '›persons * persons * persons * persons > 1‹'],
  ['expression.unknown-name', '›incme‹ < 3', { name: 'incme', meant: ' (income?)' }],
  ['expression.unknown-name', 'income_per_capita < ›lnie‹', { name: 'lnie', meant: ' (line?)' }],
  ['expression.unknown-name', '›zzzzzzzzzz‹ == 1', { name: 'zzzzzzzzzz', meant: '' }],
  ['expression.unknown-member-fact', 'members.exists(m, ›m.agee‹ > 3)', { name: 'agee', meant: ' (age?)' }],
  ['expression.unknown-function', '›knwon(car)‹', { name: 'knwon', meant: ' (known?)' }],
  ['expression.unknown-function', '›members.exist(m, m.student)‹', { name: 'exist', meant: ' (exists?)' }],
  ['expression.unknown-function', '›members.filter(m, true).exists(m, true)‹', { name: 'exists', meant: '' }],
  ['expression.unknown-variable', 'members.exists(m, ›n‹.student)', { name: 'n' }],
  ['expression.unknown-variable', '›m‹.student', { name: 'm' }],
  ['expression.arguments', '›known(car, benefit)‹', { usage: 'known(x)' }],
  ['expression.arguments', 'known(›savings > 1‹)', { usage: 'known(x)' }],
  ['expression.arguments', '›members.size(car)‹ > 1', { usage: 'members.size()' }],
  ['expression.members-alone', '›members‹'],
  ['expression.members-alone', '›members.age‹ > 3'],
  ['expression.variable-alone', 'members.exists(m, ›m‹)', { name: 'm' }],
  ['expression.filter-alone', '›members.filter(m, m.student)‹'],
  ['expression.nested-members', 'members.exists(m, ›members.all(n, n.student)‹)'],
  ['expression.member-fact-outside', '›age‹ > 3', { name: 'age' }],
  ['expression.household-fact-of-member', 'members.exists(m, ›m.car‹)', { name: 'car' }],
  ['expression.wrong-type', '›savings‹', { expected: 'bool', found: 'number' }],
  ['expression.wrong-type', 'car && ›hukou‹', { expected: 'bool', found: 'code' }],
  ['expression.wrong-type', '›note‹ + 1 > 2', { expected: 'number', found: 'text' }],
  ['expression.wrong-type', 'known(›line‹)', { expected: 'fact', found: 'number' }],
  ['expression.not-comparable', '›hukou < "urban"‹', { operator: '<', left: 'code', right: 'string' }],
  ['expression.not-comparable', '›1 < persons < 3‹', { operator: '<', left: 'bool', right: 'number' }],
  ['expression.not-comparable', '›hukou == class‹', { operator: '==', left: 'code', right: 'code' }],
  ['expression.not-comparable', '›surveyed > 2014‹', { operator: '>', left: 'date', right: 'number' }],
  ['expression.unit-mismatch', '›head_age > savings‹', { left: 'years', right: 'yuan' }],
  ['expression.unit-mismatch', '›savings > limit‹', { left: 'yuan', right: 'yuan/person' }],
  ['expression.unit-mismatch', '›income + savings‹ > 3', { left: 'yuan/year', right: 'yuan' }],
  ['expression.unknown-value', 'hukou == ›"rurall"‹', { fact: 'hukou', value: 'rurall', meant: ' (rural?)' }],
  ['expression.unknown-value', 'class in ["first", ›"fourth"‹]', { fact: 'class', value: 'fourth', meant: '' }],
  ['expression.date-form', 'surveyed < ›"2014-02-30"‹', { value: '2014-02-30' }],
  ['expression.date-form', 'surveyed < ›date("2014")‹', { value: '2014' }],
  ['expression.empty-list', 'hukou in ›[]‹'],
  ['expression.wrong-type', 'hukou in ›note‹', { expected: 'codes' }],
  ['expression.wrong-type', '›hukou‹ in causes', { expected: 'code' }],
  ['expression.unknown-value', '›"ilness"‹ in causes', { fact: 'causes', value: 'ilness', meant: ' (illness?)' }],
  ['expression.on-file-of-zero', 'known(›deduction‹)', { fact: 'deduction' }],
  ['expression.list-literal', 'savings in [›income‹]'],
  ['expression.blank-none-arithmetic', '›subsidy‹ + 1 > 2', { fact: 'subsidy' }],
  ['expression.partial-arithmetic', '›head_age‹ - 16 > 2', { fact: 'head_age' }],
  ['expression.sum-of-quotients', 'members.sum(m, ›m.wage / persons‹) > 2'],
  ['expression.division-by-zero', 'savings / (›1 - 1‹) > 2'],
  ['expression.known-of-none', 'known(›class‹)', { fact: 'class' }],
  ['expression.has-of-unknown', 'has(›hukou‹)', { fact: 'hukou' }],
  ['expression.too-complex', `${'('.repeat(40)}›‹(car${')'.repeat(41)}`],
  ['expression.too-long', `›car || ${'x'.repeat(limits.characters)}‹`, { limit: limits.characters }],
];

/** What an amount of money may not be, marked likewise. */
const wrongAmounts: readonly (readonly [ExpressionCode, string])[] = [
  ['expression.amount-unit', '›line‹'],
  ['expression.amount-unit', '›300‹'],
  ['expression.amount-unit', '›300 * persons‹'],
  ['expression.wrong-type', '›car‹'],
  ['expression.blank-none-arithmetic', '›subsidy‹'],
  ['expression.number-too-large', '›1234567890123456‹ * persons'],
];

describe('a wrong amount', () => {
  it.each(wrongAmounts)('is reported as %s at its place: %s', (code, marked) => {
    const [start, end] = [marked.indexOf('›'), marked.indexOf('‹') - 1];
    const result = checkAmount(marked.replace(/[›‹]/g, ''), vocabulary());
    expect(result.ok ? [] : result.problems).toMatchObject([{ code, start, end }]);
  });
});

describe('a wrong expression', () => {
  it.each(wrong)('is reported as %s at its place: %s', (code, marked, params) => {
    const start = marked.indexOf('›');
    const end = marked.indexOf('‹') - 1;
    const result = check(marked.replace(/[›‹]/g, ''));
    expect(result.ok ? [] : result.problems).toMatchObject([{ code, start, end, ...(params && { params }) }]);
  });

  it('has an example here for every kind of problem', () => {
    const tested = [...wrong, ...wrongAmounts].map(([code]) => code);
    expect(expressionProblems.filter((code) => !tested.includes(code))).toEqual([]);
  });

  it('has all its mistakes reported together, and nothing twice', () => {
    const result = check('incme < 3 && (savngs + age > 2) && members.exists(m, m.helth == "weak")');
    expect(result.ok ? [] : result.problems.map(({ code, start }) => [code, start])).toEqual([
      ['expression.unknown-name', 0],
      ['expression.unknown-name', 14],
      ['expression.member-fact-outside', 23],
      ['expression.unknown-member-fact', 53],
    ]);
  });
});

describe('a hostile expression', () => {
  it.each([
    ['brackets', `${'('.repeat(900)}car${')'.repeat(900)}`],
    ['signs', `${'!'.repeat(1900)}car`],
    ['minus signs', `${'-'.repeat(1900)}1 > 0`],
    ['a chain of sums', `${'1+'.repeat(900)}1 > 0`],
    ['calls', `${'known('.repeat(300)}car${')'.repeat(300)}`],
    ['lists', `car in ${'['.repeat(900)}`],
    ['a long chain', Array.from({ length: 250 }, () => 'car').join('&&')],
    ['quotients of sums', `${'savings / (savings + '.repeat(15)}savings${')'.repeat(15)} > 0`],
    ['a huge number', `savings < ${'9'.repeat(1900)}`],
  ])('of %s is refused', (_what, text) => {
    const result = check(text);
    expect(result.ok).toBe(false);
  });
});

describe('units', () => {
  it.each([
    'savings > limit * persons',
    'savings / persons > limit',
    'income / persons < 1.2 * line',
    'income_per_capita < line && income_per_capita * persons < allowance + 3',
    'members.filter(m, m.student).size() / persons >= 0.5',
    'members.size() == persons',
    'members.sum(m, m.wage * m.share) + income > allowance',
    'factor * line > 2600',
  ])('agree in %s', (text) => {
    expect(check(text).ok).toBe(true);
  });

  it.each(['income < line', 'members.size() > savings', 'income_per_capita * persons < line', 'factor > line'])(
    'do not agree in %s',
    (text) => {
      const result = check(text);
      expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['expression.unit-mismatch']);
    },
  );
});

it('tells what an expression reads, in the order of the text', () => {
  const text =
    'income_per_capita < 1.2 * line && members.exists(m, m.age > 60 && m.wage < income) && surveyed <= as_of';
  expect(checked(text).reads).toEqual({
    household: ['income_per_capita', 'income', 'surveyed'],
    member: ['age', 'wage'],
    figures: ['line'],
    members: true,
    asOf: true,
  });
  expect(checked('members.size() > 0').reads).toEqual({
    household: [],
    member: [],
    figures: [],
    members: true,
    asOf: false,
  });
});
