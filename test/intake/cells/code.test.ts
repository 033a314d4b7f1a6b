import { describe, expect, it } from 'vitest';
import { code, codes } from '../../../src/intake/cells/code.ts';
import { yesNo } from '../../../src/intake/cells/yes-no.ts';
import type { CodeList } from '../../../src/intake/code-list.ts';
import { Noted } from '../../../src/intake/reading.ts';
import { refused, shown } from './shown.ts';

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
