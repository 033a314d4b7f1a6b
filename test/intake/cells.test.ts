import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../src/base/identity-number.ts';
import { code, codes } from '../../src/intake/cells/code.ts';
import { date, partialDate } from '../../src/intake/cells/date.ts';
import { count, floorArea, money, moneyAMonth, moneyAYear } from '../../src/intake/cells/measure.ts';
import { account, identifier, identityNumber, phone } from '../../src/intake/cells/numbers-of-people.ts';
import { name, nameList, prose, text } from '../../src/intake/cells/text.ts';
import { yesNo } from '../../src/intake/cells/yes-no.ts';
import type { CodeList } from '../../src/intake/code-list.ts';
import { Noted, type Reading } from '../../src/intake/reading.ts';

/** A reading as plain data: the value, or its problems' codes with the value (`!` for errors, which have none). */
function shown(reading: Reading<unknown>): unknown {
  if (!(reading instanceof Noted)) return reading;
  const problems = reading.problems.map(({ code: problem, severity }) =>
    severity === 'error' ? `!${problem}` : problem,
  );
  return reading.raw === undefined ? [reading.value, ...problems] : { value: reading.value, raw: reading.raw };
}
const refused = (problem: string): unknown => [undefined, `!${problem}`];

describe('money', () => {
  it.each([
    ['2600', 260_000],
    ['1,200', 120_000],
    ['1200元', 120_000],
    ['0.12万', 120_000],
    ['0.1', 10],
    ['12.50', 1_250],
    ['123456789.01', 12_345_678_901],
    ['无', 0],
    ['-', undefined],
    ['0', 0],
  ])('reads %s exactly, in fen', (cell, fen) => {
    expect(shown(money.read(cell))).toBe(fen);
  });

  it('rounds what is smaller than a fen, with a warning', () => {
    expect(shown(money.read('1833.333333'))).toEqual([183_333, 'cell.rounded']);
    expect(shown(money.read('0.005'))).toEqual([1, 'cell.rounded']);
  });

  it('refuses texts, misplaced commas, scientific notation, negative and huge amounts', () => {
    for (const cell of ['很多', '12,00', '1.2E+5', '1.2.3', '', '12 34', '5美元']) {
      expect(shown(money.read(cell)), cell).toEqual(refused('cell.number'));
    }
    expect(shown(money.read('-5'))).toEqual(refused('cell.negative'));
    expect(shown(money.read('999999999999999'))).toEqual(refused('cell.too-large'));
  });

  it('agrees with exact arithmetic for any amount of two decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n }), (fen) => {
        const cell = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
        expect(money.read(cell)).toBe(Number(fen));
      }),
    );
  });

  it('takes the unit of the heading, unless the cell has its own', () => {
    const inTenThousands = money.inUnit?.('万元');
    expect(inTenThousands?.('0.5')).toBe(500_000);
    expect(inTenThousands?.('300元')).toBe(30_000);
    expect(moneyAYear.inUnit?.('元/月')?.('200')).toBe(240_000);
    expect(money.inUnit?.('元/月')).toBeUndefined();
  });

  it.each([
    ['每月', 240_000],
    ['元/人·月', 240_000],
    ['元每人每月', 240_000],
    ['元/人/月', 240_000],
    ['月', 240_000],
    ['每年', 20_000],
    ['元每年', 20_000],
    ['元/人年', 20_000],
    ['万元/年', 200_000_000],
    ['千元', 20_000_000],
  ])('understands (%s) in the heading of an amount a year', (unit, fen) => {
    expect(moneyAYear.inUnit?.(unit)?.('200')).toBe(fen);
  });

  it('does not understand a unit that makes no sense', () => {
    for (const unit of ['元/季', '亩', '公斤', 'constructor', '月月'])
      expect(moneyAYear.inUnit?.(unit), unit).toBeUndefined();
    expect(moneyAMonth.inUnit?.('元/年')).toBeUndefined();
  });

  it('reads the same amount back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (yuan) => {
        const grouped = String(yuan).replace(/\B(?=(?:\d{3})+$)/g, ',');
        const inTenThousands = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}`;
        const ways = [
          `${yuan}`,
          `${yuan}.00`,
          `${yuan}元`,
          `${yuan} 元整`,
          grouped,
          `¥${grouped}`,
          `${inTenThousands}万`,
          `${inTenThousands}万元`,
        ];
        for (const way of ways) expect(money.read(way), way).toBe(yuan * 100);
      }),
    );
  });
});

describe('other measures', () => {
  it('reads floor areas in hundredths of a square metre', () => {
    expect(['80', '80.5m2', '80平方米'].map((cell) => floorArea.read(cell))).toEqual([8_000, 8_050, 8_000]);
    expect(floorArea.inUnit?.('公顷')).toBeUndefined();
  });

  it('makes 15 mu a hectare, rounding what does not come out even', () => {
    expect(floorArea.read('15亩')).toBe(1_000_000);
    expect(floorArea.inUnit?.('亩')?.('0.3')).toBe(20_000);
    expect(shown(floorArea.read('0.2亩'))).toEqual([13_333, 'cell.rounded']);
  });

  it('reads whole numbers of people and refuses parts of one', () => {
    expect(['3', '3人', '4口', '3.0'].map((cell) => count.read(cell))).toEqual([3, 3, 4, 3]);
    expect(shown(count.read('2.5'))).toEqual(refused('cell.whole-number'));
  });
});

describe('dates', () => {
  it.each([
    ['20140319', '2014-03-19'],
    ['2014.3.19', '2014-03-19'],
    ['2014/3/19', '2014-03-19'],
    ['2014—03—19', '2014-03-19'],
    ['2014-3-19 0:00:00', '2014-03-19'],
    ['2014年3月19日', '2014-03-19'],
    ['2014 年 3 月 19 日', '2014-03-19'],
    ['2014年3月', '2014-03'],
    ['2014.03', '2014-03'],
    ['1976-02', '1976-02'],
    ['197602', '1976-02'],
    ['1976', '1976'],
    ['1976年', '1976'],
    ['无', null],
  ])('reads %s with the precision it has', (cell, expected) => {
    expect(partialDate(cell)).toBe(expected);
  });

  it('refuses days that do not exist and texts', () => {
    for (const cell of ['2014-02-29', '2014-13', '20141301', '19日', '春天']) {
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
    }
  });

  it.each([
    ['二〇一四年三月十九日', '2014-03-19'],
    ['二零一四年十二月三十一日', '2014-12-31'],
    ['二○一四年元月廿一日', '2014-01-21'],
    ['一九七六年二月', '1976-02'],
    ['一九七六年', '1976'],
    ['2014年十月二十日', '2014-10-20'],
  ])('reads the Chinese numerals of %s', (cell, expected) => {
    expect(partialDate(cell)).toBe(expected);
  });

  it('leaves the days of the lunar calendar alone', () => {
    expect(shown(partialDate('二〇一四年三月初三'))).toEqual(refused('cell.date'));
  });

  it('takes a two-digit year as spreadsheets do, with a warning that names the date', () => {
    for (const cell of ['76.2.3', '76-2-3', '76/02/03', '76年2月3日', '760203']) {
      expect(shown(partialDate(cell)), cell).toEqual(['1976-02-03', 'cell.date-century']);
    }
    expect(shown(partialDate('14.3.19'))).toEqual(['2014-03-19', 'cell.date-century']);
    expect(shown(partialDate('76年2月'))).toEqual(['1976-02', 'cell.date-century']);
    expect(shown(date('76年2月'))).toEqual(refused('cell.date-day'));
    // Neither a day before a month nor a decimal number is a year.
    for (const cell of ['19.3.2014', '76.2', '3/19/14'])
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
  });

  it('refuses years that no roster speaks of', () => {
    for (const cell of ['1776-07-04', '3014-03-19', '9999']) {
      expect(shown(partialDate(cell)), cell).toEqual(refused('cell.date'));
    }
  });

  it('drops the time of day that spreadsheets append', () => {
    for (const cell of ['2014-03-19 08:30:00', '2014/3/19 8:30', '2014-03-19T00:00:00', '2014年3月19日 8:30']) {
      expect(partialDate(cell), cell).toBe('2014-03-19');
    }
  });

  it('takes a spreadsheet’s day number for the date it stands for, with a warning that names it', () => {
    // Excel and LibreOffice number 2014-01-01 as 41640.
    for (const reading of [partialDate('41668'), date('41668.5')]) {
      expect(shown(reading)).toEqual(['2014-01-29', 'cell.date-serial']);
      expect(reading).toMatchObject({ problems: [{ params: { date: '2014-01-29' } }] });
    }
    expect(shown(date('41717'))).toEqual(['2014-03-19', 'cell.date-serial']);
    expect(shown(date('99999'))).toEqual(refused('cell.date'));
  });

  it('does not choose between a day number and a year with its month', () => {
    expect(partialDate('20143')).toMatchObject({
      problems: [{ code: 'cell.date-serial-or-month', params: { date: '1955-02-23', month: '2014-03' } }],
    });
  });

  it('reads the same day back from every way of writing it', () => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    const chinese = (value: number): string => {
      const digits = '〇一二三四五六七八九';
      const tens = Math.floor(value / 10);
      return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? digits[value % 10] : ''}`;
    };
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const years = [...String(y)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        const ways = [
          `${y}${pad(m)}${pad(d)}`,
          ...['-', '.', '/', '。', ' . '].flatMap((by) => [
            `${y}${by}${m}${by}${d}`,
            `${y}${by}${pad(m)}${by}${pad(d)}`,
          ]),
          `${y}年${m}月${d}日`,
          `${y} 年 ${pad(m)} 月 ${pad(d)} 号`,
          `${y}年${m}月${d}`,
          `${y}-${m}-${d} 0:00:00`,
          `${years}年${chinese(m)}月${chinese(d)}日`,
        ];
        for (const way of ways) expect(partialDate(way), way).toBe(`${y}-${pad(m)}-${pad(d)}`);
      }),
    );
  });

  it('asks for the day where it is needed', () => {
    expect(date('2014.3.19')).toBe('2014-03-19');
    expect(shown(date('2014.3'))).toEqual(refused('cell.date-day'));
  });
});

describe('yes and no', () => {
  it('understands the words in use, and those of the column', () => {
    const student = yesNo({ yes: ['在校'], no: ['不在校'] });
    expect(['是', '有', '√', '1', 'Y', '在校'].map(student)).toEqual(Array(6).fill(true));
    expect(['否', '无', '×', '0', 'N', '不在校'].map(student)).toEqual(Array(6).fill(false));
  });

  it('does not guess what a 2 means', () => {
    expect(shown(yesNo()('2'))).toEqual(refused('cell.yes-no'));
  });
});

describe('code lists', () => {
  const relations: CodeList<'spouse' | 'son' | 'none'> = [
    { value: 'spouse', en: 'spouse', labels: ['配偶', '1'], synonyms: ['老伴'] },
    { value: 'son', en: 'son', labels: ['子'], synonyms: ['儿子'] },
    { value: 'none', en: 'none', labels: ['无'] },
  ];

  it('takes labels and values as they are, and keeps the words of a synonym', () => {
    const relation = code(relations);
    expect(['配偶', '1', 'spouse', 'Spouse'].map(relation)).toEqual(Array(4).fill('spouse'));
    expect(shown(relation('老伴'))).toEqual({ value: 'spouse', raw: '老伴' });
  });

  it('takes 无 as a value where the list has it, else as an erasure', () => {
    expect(code(relations)('无')).toBe('none');
    expect(code(relations.slice(0, 2))('无')).toBeNull();
  });

  it('names the values it knows when it refuses one', () => {
    const reading = code(relations)('邻居');
    expect(reading).toBeInstanceOf(Noted);
    expect((reading as Noted<unknown>).problems[0]).toMatchObject({
      code: 'cell.code',
      params: { known: '配偶、子、无' },
    });
  });

  it('reads several values in one cell, each once', () => {
    expect(codes(relations)('配偶、子；配偶'.normalize('NFKC'))).toEqual(['spouse', 'son']);
    expect(shown(codes(relations)('配偶,儿子'))).toEqual({ value: ['spouse', 'son'], raw: '配偶,儿子' });
    expect(shown(codes(relations)('配偶,邻居'))).toEqual(refused('cell.code'));
  });
});

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

describe('texts', () => {
  it('reads 无 as none and dashes as nothing', () => {
    expect([text('无'), text('—'), text('十八盘')]).toEqual([null, undefined, '十八盘']);
    expect(prose('无')).toBeNull();
  });

  it('takes layout blanks out of Chinese names only', () => {
    expect([name('张 三'), name('Ann Lee'), name('买买提·艾力')]).toEqual(['张三', 'Ann Lee', '买买提·艾力']);
  });

  it('writes the dot of a minority name one way', () => {
    for (const cell of ['买买提•艾力', '买买提・艾力', '买买提 · 艾力', '买买提.艾力'])
      expect(name(cell), cell).toBe('买买提·艾力');
    expect(name('A.B')).toBe('A.B');
  });

  it('warns of a character that did not survive', () => {
    for (const cell of ['王?', '王\ufffd', '王\ue815'])
      expect(shown(name(cell)), cell).toEqual([cell, 'cell.name-character']);
  });

  it('splits a list of names', () => {
    expect(nameList('甲村、乙村;甲村,丙村')).toEqual(['甲村', '乙村', '丙村']);
  });

  it('refuses a text that is far too long', () => {
    expect(shown(text('长'.repeat(201)))).toEqual(refused('cell.too-long'));
    expect(shown(prose('长'.repeat(100_000)))).toEqual(refused('cell.too-long'));
  });
});
