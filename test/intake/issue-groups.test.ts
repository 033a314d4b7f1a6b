import { describe, expect, it } from 'vitest';
import { IssueList } from '../../src/intake/issue-list.ts';
import { csv, one } from './import-sample.ts';

describe('issues told together', () => {
  it('are counted by kind and column over the whole file, with their lines as runs and the first of them', async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `甲村,户${at},${at % 3 === 0 ? '低保户' : '富户'},1`);
    const { batch, groups } = await one(csv('村名,户主,户类型,工资性收入', ...rows, '甲村,末,低保户,多'));
    expect(batch.issues_total).toBe(1_001);
    const [[types, incomes] = []] = groups;
    expect(types).toMatchObject({ code: 'cell.code', column: 'household_type', severity: 'error', total: 1_000 });
    expect(types?.lines.slice(0, 2)).toEqual([
      [3, 4],
      [6, 7],
    ]);
    expect(types?.lines).toHaveLength(20);
    expect(types?.examples.map(({ line }) => line)).toEqual([3, 4, 6]);
    // The thousand listed end before it; the groups do not.
    expect(incomes).toMatchObject({ code: 'cell.number', total: 1, lines: [[1502, 1502]] });
  });

  it('errors stand before warnings, each kind where its first is', () => {
    const list = new IssueList();
    const add = (code: string, severity: 'error' | 'warning', line: number): void => list.add({ code, severity, line });
    add('w1', 'warning', 2);
    add('e1', 'error', 3);
    add('w1', 'warning', 3);
    add('e2', 'error', 3);
    add('e1', 'error', 3);
    expect(list.groups.map(({ code, total }) => [code, total])).toEqual([
      ['e1', 2],
      ['e2', 1],
      ['w1', 2],
    ]);
    expect(list.groups[0]?.lines).toEqual([[3, 3]]);
    expect(list.groups[2]?.lines).toEqual([[2, 3]]);
  });
});
