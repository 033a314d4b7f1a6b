import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../src/base/identity-number.ts';
import { account, identifier, identityNumber, phone } from '../../../src/intake/cells/numbers-of-people.ts';
import { Noted } from '../../../src/intake/reading.ts';
import { refused, shown } from './shown.ts';

describe('identity numbers', () => {
  // GB 11643-1999, the example of the standard.
  const valid = '11010519491231002X';

  it('reads the form of 18 characters, with x, * and × for its X', () => {
    for (const cell of [
      valid,
      '11010519491231002x',
      '11010519491231002*',
      '11010519491231002×',
      '110105 19491231 002X',
    ]) {
      expect(identityNumber(cell), cell).toMatchObject({ number: valid, birth: '1949-12-31', sex: 'female' });
    }
  });

  it('takes the form of 15 digits with a warning', () => {
    const reading = identityNumber('110105491231002');
    expect(reading).toBeInstanceOf(Noted);
    expect(reading).toMatchObject({ value: { key: valid, form: 15 }, problems: [{ code: 'id-number.old-form' }] });
  });

  it('says what is wrong with one', () => {
    expect(shown(identityNumber('110105194912310021'))).toEqual(refused('id-number.check-digit'));
    expect(shown(identityNumber('11010519491331002X'))).toEqual(refused('id-number.date'));
    expect(shown(identityNumber('1101051949123100'))).toEqual(refused('id-number.length'));
    expect(shown(identityNumber('1101051949I231002X'))).toEqual(refused('id-number.characters'));
  });

  it('recognises digits that a spreadsheet has lost and never repairs them', () => {
    for (const cell of ['3.70181E+17', '1.10105194912310E+17', '110105194912310000']) {
      expect(identityNumber(cell), cell).toMatchObject({
        value: undefined,
        problems: [{ code: 'id-number.lost-digits', severity: 'error' }],
      });
    }
  });

  it('accepts a number that rightly ends in 000', () => {
    const first17 = Array.from(
      { length: 100 },
      (_, i) => `110105195001${String(1 + (i % 28)).padStart(2, '0')}${i % 9}00`,
    ).find((digits) => checkDigit(digits) === '0');
    expect(identityNumber(`${first17}0`)).toMatchObject({ number: `${first17}0` });
  });

  it('splits the number of a disability certificate, with a warning', () => {
    for (const cell of [`${valid}42`, '11010519491231002x42', '11010519491231002*42', `${valid}42B1`]) {
      const reading = identityNumber(cell);
      expect(reading, cell).toBeInstanceOf(Noted);
      expect(reading, cell).toMatchObject({
        value: { number: valid, key: valid, disability: { type: 4, grade: 2 } },
        problems: [{ code: 'id-number.certificate', severity: 'warning' }],
      });
    }
    expect(shown(identityNumber(`${valid}82`))).toEqual(refused('id-number.length'));
    expect(shown(identityNumber('1101051949123100214'))).toEqual(refused('id-number.length'));
  });

  it('keeps what is left of lost digits as the clerk wrote it', () => {
    expect(identityNumber('110105 194912310000')).toMatchObject({ raw: '110105194912310000' });
  });

  it('takes a masked number for a blank', () => {
    expect(identityNumber('110105********002X')).toBeUndefined();
    expect(phone('138****1234')).toBeUndefined();
  });
});

describe('other numbers', () => {
  it('keeps codes as text, and refuses those that became floats', () => {
    expect(identifier('007')).toBe('007');
    expect(identifier('370181001001.0')).toBe('370181001001');
    expect(shown(identifier('3.70181E+11'))).toEqual(refused('cell.lost-digits'));
  });

  it('keeps an unusual telephone number with a warning', () => {
    expect(phone('13812345678')).toBe('13812345678');
    expect(phone('0531-83212345')).toBe('0531-83212345');
    expect(shown(phone('12345'))).toEqual(['12345', 'cell.phone']);
  });

  it('takes the groups of a bank account together', () => {
    expect(account('6222 0216 0300 1234567')).toBe('6222021603001234567');
    expect(shown(account('工行'))).toEqual(refused('cell.number'));
  });
});
