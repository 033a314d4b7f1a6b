import { expect, it } from 'vitest';
import { maskAccount, maskIdNumber, maskNumbersIn, maskPhone } from '../../src/base/mask.ts';

it('masks show no more of a number than they may', () => {
  expect(maskIdNumber('11010519491231002X')).toBe('110105********002X');
  expect(maskIdNumber('1234')).toBe('********');
  expect(maskPhone('13800001234')).toBe('138****1234');
  expect(maskPhone('0531-83212345')).toBe('****2345');
  expect(maskAccount('6228480012345678')).toBe('****5678');
  expect(maskNumbersIn('找张三11010519491231002X，电话13800001234')).toBe('找张三110105********002X，电话138****1234');
});
