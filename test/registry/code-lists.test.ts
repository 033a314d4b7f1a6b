import { describe, expect, it } from 'vitest';
import { code, codes } from '../../src/intake/cells/code.ts';
import type { CodeList } from '../../src/intake/code-list.ts';
import { Noted } from '../../src/intake/reading.ts';
import { codeListOf } from '../../src/registry/code-lists/by-column.ts';
import { ethnicities } from '../../src/registry/code-lists/ethnicity.ts';
import { disabilityGrades } from '../../src/registry/code-lists/health.ts';
import { causes } from '../../src/registry/code-lists/household.ts';
import { kinRelations, relations } from '../../src/registry/code-lists/relation.ts';
import { cadreRanks, unitFunctions } from '../../src/registry/code-lists/unit-and-cadre.ts';

type AnyList = CodeList<string> | CodeList<1 | 2 | 3 | 4>;

const lists: Readonly<Record<string, AnyList>> = {
  ...codeListOf,
  rank: cadreRanks,
  function: unitFunctions,
  kin_relation: kinRelations,
};

/** The value that a word has in a list, and whether it is read as a synonym. */
function reading(list: AnyList, word: string): unknown {
  const read = code(list as CodeList<string>)(word);
  return read instanceof Noted ? [read.value, read.raw ?? read.problems[0]?.code] : read;
}

describe('code lists', () => {
  it.each(Object.entries(lists))('%s gives every word one value only', (_column, list) => {
    const owners = new Map<string, Set<unknown>>();
    for (const { value, en, labels, synonyms = [] } of list) {
      for (const word of new Set([String(value), en, ...labels, ...synonyms])) {
        const key = word.toLowerCase().normalize('NFKC');
        owners.set(key, (owners.get(key) ?? new Set()).add(value));
      }
    }
    expect([...owners].filter(([, values]) => values.size > 1).map(([word]) => word)).toEqual([]);
  });

  it.each(Object.entries(lists))('%s is written in the form that cells are normalised to', (_column, list) => {
    const words = [...list].flatMap(({ labels, synonyms = [] }) => [...labels, ...synonyms]);
    expect(words.filter((word) => word !== word.normalize('NFKC') || /\s/.test(word))).toEqual([]);
  });

  it('maps the free text of rosters and keeps the clerk’s word', () => {
    expect(reading(relations, '老伴')).toEqual(['spouse', '老伴']);
    expect(reading(relations, '爱人')).toEqual(['spouse', '爱人']);
    expect(reading(relations, '闺女')).toEqual(['daughter', '闺女']);
    expect(reading(causes, '因病致贫')).toEqual(['illness', '因病致贫']);
    expect(reading(causes, '缺劳动力')).toEqual(['labour', '缺劳动力']);
  });

  it('reads proper names and values without keeping a word', () => {
    expect(reading(relations, '配偶')).toBe('spouse');
    expect(reading(causes, '因病')).toBe('illness');
    expect(reading(causes, 'illness')).toBe('illness');
  });

  it('reads the two-digit numbers of GB/T 4761 with their group', () => {
    const groups = {
      '02': 'head',
      10: 'spouse',
      12: 'spouse',
      22: 'son',
      28: 'child_in_law',
      33: 'daughter',
      38: 'child_in_law',
    };
    const elders = {
      41: 'grandchild',
      51: 'parent',
      55: 'parent_in_law',
      61: 'grandparent',
      73: 'sibling',
      93: 'other_kin',
    };
    for (const [number, value] of Object.entries({ ...groups, ...elders, 99: 'other' })) {
      expect([number, [reading(relations, number)].flat()[0]]).toEqual([number, value]);
    }
  });

  it('never takes an unknown word for "other" and never guesses what 媳妇 means', () => {
    expect(reading(causes, '懒')).toEqual([undefined, 'cell.code']);
    expect(reading(relations, '媳妇')).toEqual([undefined, 'cell.code']);
  });

  it('numbers causes in no way, since forms number them differently', () => {
    expect(reading(causes, '1')).toEqual([undefined, 'cell.code']);
  });

  it('reads grades of disability in every writing', () => {
    for (const [grade, words] of Object.entries({
      1: ['一级', '1', '壹级', '1级'],
      4: ['四级', '4', '肆级', 'IV级'],
    })) {
      for (const word of words) expect(reading(disabilityGrades, word)).toBe(Number(grade));
    }
  });

  it('has the 56 ethnic groups, by name with and without 族 and by number', () => {
    expect(ethnicities).toHaveLength(56);
    expect(new Set(ethnicities.map(({ value }) => value)).size).toBe(56);
    expect([reading(ethnicities, '回族'), reading(ethnicities, '回'), reading(ethnicities, '03')]).toEqual([
      'hui',
      'hui',
      'hui',
    ]);
    expect(reading(ethnicities, '56')).toBe('jino');
  });

  it('reads several causes from one cell', () => {
    const read = codes(causes)('因病、缺资金');
    expect(read).toEqual(['illness', 'capital']);
  });

  it('has the relations of kin agree with the relations of members', () => {
    const same = {
      spouse: 'spouse',
      parent: 'parent',
      sibling: 'sibling',
      grandparent: 'grandparent',
      grandchild: 'grandchild',
    };
    for (const { value, synonyms = [] } of kinRelations) {
      for (const word of synonyms) {
        const member = [reading(relations, word)].flat()[0];
        expect(value === 'child' ? ['son', 'daughter'] : [same[value]]).toContain(member);
      }
    }
  });
});
