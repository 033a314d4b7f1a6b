import { describe, expect, it } from 'vitest';
import { name, nameList, prose, text } from '../../../src/intake/cells/text.ts';
import { refused, shown } from './shown.ts';

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
