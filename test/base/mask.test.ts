import { expect, it } from 'vitest';
import {
  maskAccount,
  maskedValues,
  maskIdNumber,
  maskNumbersIn,
  maskPersonalNumbersIn,
  maskPhone,
  maskPrinted,
} from '../../src/base/mask.ts';

it('masks show no more of a number than they may', () => {
  expect(maskIdNumber('11010519491231002X')).toBe('110105********002X');
  expect(maskIdNumber('1234')).toBe('********');
  expect(maskPhone('13800001234')).toBe('138****1234');
  expect(maskPhone('0531-83212345')).toBe('****2345');
  expect(maskAccount('6228480012345678')).toBe('****5678');
  expect(maskNumbersIn('找张三11010519491231002X，电话13800001234')).toBe('找张三110105********002X，电话138****1234');
});

it.each([
  ['18 characters', '11010519491231002X', '110105********002X'],
  ['15 digits', '110105491231002', '110105********1002'],
  ['18 in groups of a form', '110105 19491231 002X', '110105********002X'],
  ['18 in fours', '1101 0519 4912 3100 2x', '110105********002x'],
  ['18 with hyphens', '110105-19491231-002X', '110105********002X'],
  ['18 in full-width digits', '１１０１０５１９４９１２３１００２Ｘ', '110105********002X'],
  ['18 with a wrong check digit', '110105194912310021', '110105********0021'],
  ['18 after a count', '共3 110105 19491231 002X', '共3 110105********002X'],
  ['a mobile phone', '13800001234', '138****1234'],
  ['a mobile phone with hyphens', '138-1234-5678', '138****5678'],
  ['a mobile phone in fours from the end', '138 1234 5678', '138****5678'],
  ['a mobile phone in other groups', '1381-234-5678，139 123 45678', '138****5678，139****5678'],
  ['a mobile phone with the prefix of the country', '+8613812345678', '+86138****5678'],
])('both masks of texts hide %s', (_what, text, masked) => {
  expect(maskNumbersIn(`找${text}，`)).toBe(`找${masked}，`);
  expect(maskPersonalNumbersIn(`找${text}，`)).toBe(`找${masked}，`);
});

it.each([
  ['a village', '370181105230'],
  ['a household', '370181105230001'],
  ['a household of a town whose code reads like a year and month', '370181101201005'],
  ['a date', '2014-03-19'],
  ['an amount', '1 200 300.50'],
  ['a landline', '0531-83212345'],
])('both masks of texts leave %s as it is', (_what, text) => {
  expect(maskNumbersIn(`户${text}`)).toBe(`户${text}`);
  expect(maskPersonalNumbersIn(`户${text}`)).toBe(`户${text}`);
});

it('a free text shows no other long number either, a key may', () => {
  expect(maskNumbersIn('账号6228480012345678901')).toBe('账号622848********8901');
  expect(maskNumbersIn('053183212345')).toBe('****2345');
  expect(maskPersonalNumbersIn('370181105230000001')).toBe('370181105230000001');
});

it.each([
  ['an account', '账号7999010000000000017。', '账号****0017。'],
  ['an account in the groups of a card', '卡7999 0100 0000 0000 017，', '卡****0017，'],
  ['an identity number and a phone', '110105 19491231 002X/13800001234', '110105********002X/138****1234'],
  ['full-width digits', '１３８００００１２３４', '138****1234'],
])('what is printed hides %s', (_what, text, masked) => {
  expect(maskPrinted(text)).toBe(masked);
});

it('what is printed keeps numbers of records and digests, and a value of JSON its record’s own number however long', () => {
  const digest = `1380000123413800001234${'a'.repeat(42)}`;
  for (const text of [
    '户370181105230001',
    'HH20140000001',
    `sha256 ${digest}`,
    '2014-03-19T02:00:00.000Z',
    '1 200 300.50',
  ]) {
    expect(maskPrinted(text)).toBe(text);
  }
  const maskedValue = maskedValues(() => false);
  expect(maskedValue('household_no', '370181105230000001')).toBe('370181105230000001');
  expect(maskedValue('household_no', '11010519491231002X')).toBe('110105********002X');
  expect(maskedValue('note', '370181105230000001')).toBe('****0001');
  expect(maskedValue('count', 7999010000000000)).toBe(7999010000000000);
});

it('the numbers of households of villages on record are left whole, be the code like a date of birth or the village larger than 999', () => {
  const isVillage = (code: string): boolean => ['370181200230', '370181105230'].includes(code);
  const text = '户370181200230003、3701811052301000，人370181380230003，账号7999010000000017';
  expect(maskPrinted(text, isVillage)).toBe('户370181200230003、3701811052301000，人370181********0003，账号****0017');
  expect(maskPersonalNumbersIn('370181200230003', isVillage)).toBe('370181200230003');
  const masked = maskedValues(isVillage);
  expect(masked('household_no', '370181200230003')).toBe('370181200230003');
  expect(masked('note', '370181200230003与3701811052301000')).toBe('370181200230003与3701811052301000');
  expect(masked('note', '37018120023000317X')).not.toContain('370181200230003');
});

it('a short digest that happens to hold a phone is left where it names a finding', () => {
  expect(maskPrinted('[a13812345678]')).toBe('[a13812345678]');
  expect(maskPrinted('errors:\n13812345678a  error  户')).toBe('errors:\n13812345678a  error  户');
  expect(maskPrinted('见 a13812345678 ')).toBe('见 a138****5678 ');
  expect(maskPrinted('a13812345678,error,13812345678\r\n')).toBe('a13812345678,error,138****5678\r\n');
  expect(maskPrinted('| 13812345678a | 13812345678 |\n')).toBe('| 13812345678a | 138****5678 |\n');
  expect(maskPrinted('[13812345678]')).toBe('[138****5678]');
  expect(maskedValues(() => false)('id', '13812345678a')).toBe('13812345678a');
  expect(maskedValues(() => false)('id', '13812345678')).toBe('138****5678');
});
