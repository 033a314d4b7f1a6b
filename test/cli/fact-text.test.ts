import { describe, expect, it } from 'vitest';
import { criterionLines } from '../../src/cli/views/eligibility.ts';
import { factValueText } from '../../src/cli/views/fact.ts';

describe('a fact in words', () => {
  it('tells each of several codes, and keeps one that no list has', () => {
    expect(factValueText('zh', 'members.benefits', 'dibao,pension')).toBe('低保、基本养老金');
    expect(factValueText('en', 'other_causes', 'skill,land')).not.toMatch(/skill,land/);
    expect(factValueText('en', 'main_cause', 'unheard-of')).toBe('unheard-of');
  });

  it('leaves members out of whom nothing is known', () => {
    const values = { members: [{ benefits: null }, { benefits: 'dibao' }] };
    const criterion = {
      id: 'x',
      kind: 'enter',
      when: 'w',
      result: true,
      values,
      missing: [],
      figures: [],
      ask: [],
    } as const;
    const shown = criterionLines('zh', criterion, false).join('\n');
    expect([shown.includes('第 2 人'), shown.includes('第 1 人')]).toEqual([true, false]);
  });
});
