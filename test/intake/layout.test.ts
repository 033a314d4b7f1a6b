import { describe, expect, it } from 'vitest';
import { headingReader, nearestHeading } from '../../src/intake/heading.ts';
import { beginsLayoutRow } from '../../src/intake/ignored-rows.ts';
import { normaliseCell, tidyProse } from '../../src/intake/normalise.ts';
import { sampleRoster } from './sample-roster.ts';

describe('normaliseCell', () => {
  it('makes full-width characters half-width and runs of blanks one blank', () => {
    expect(normaliseCell('　１２，３４５　ＡＢ\r\nｘ ')).toBe('12,345 AB x');
  });

  it('takes off what forces a cell to be text, and what nobody sees', () => {
    expect(["'007", '`007', '\t007', '\u00a0007\u3000', '\ufeff007', '0\u200b07'].map(normaliseCell)).toEqual(
      Array(6).fill('007'),
    );
  });

  it('takes escape codes out', () => {
    expect(normaliseCell('\u001b[31m张三\u0007\u009b2J')).toBe('[31m张三2J');
  });

  it('undoes what the CSV writer puts before formulas', () => {
    expect(normaliseCell("'=1+1")).toBe('=1+1');
  });
});

describe('tidyProse', () => {
  it('keeps Chinese punctuation and line breaks', () => {
    expect(tidyProse("'老人生病，孩子上学；\r\n缺劳力。 ")).toBe('老人生病，孩子上学；\n缺劳力。');
  });
});

describe('beginsLayoutRow', () => {
  it.each([
    '合计',
    '合 计',
    '总计:',
    '本页小计',
    '合计(户)',
    '合计212户',
    '填表人:李四',
    '填 表 人',
    '填表人 李四 审核人 王五',
    '审核:',
    '负责人(签字)',
    '制表日期:2014年3月',
    '镇长:',
    '村主任(签字):',
    '注:本表一式三份',
    'Total',
  ])('knows %s', (first) => {
    expect(beginsLayoutRow(first)).toBe(true);
  });

  it.each(['合计村', '张三', '审核村', '小计娃', '主任', '1', '注文明', '370181001001'])(
    'does not swallow %s',
    (first) => {
      expect(beginsLayoutRow(first)).toBe(false);
    },
  );
});

describe('headings', () => {
  const read = headingReader(sampleRoster);

  it('are understood in both languages, with blanks, stars and brackets about them', () => {
    for (const heading of ['户主姓名', ' 户 主 姓 名 ', '*户主', '户主＊', 'head_name', 'HEAD_NAME', '户主：']) {
      expect(read(heading)?.key, heading).toBe('head_name');
    }
    expect(read('工资性收入（万元）')).toEqual({ key: 'income_wage', remark: '万元' });
    expect(read('序号')).toBeUndefined();
  });

  it('are suggested when one is alike', () => {
    expect(nearestHeading(['户主', '户主姓名'], ['序号', '户主名字', '备注'])).toBe('户主名字');
    expect(nearestHeading(['户主'], ['序号', '备注'])).toBeUndefined();
  });
});
