import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import type { TaskCells } from '../../src/office/tasks/columns.ts';
import { addTask, stepTask } from '../../src/office/tasks/record.ts';
import { textFormat } from '../../src/reports/formats/text.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { variantOf } from '../../src/reports/report.ts';
import { commitmentsReport, liaisonsReport, tasksReport } from '../../src/reports/tasks.ts';
import { smallCounty } from '../support/small-county.ts';
import { add } from './world.ts';

const OPTIONS = { programs: ['needy'], asOf: '2014-03-19' };

describe('the reports on the office itself', () => {
  it('list tasks by the day they are due, commitments with what share is reached, and mark what is overdue', async () => {
    const session = await smallCounty();
    const told = (cells: object) => addTask(session, cells as TaskCells);
    await told({ item: '入户核实', due_on: '2014-03-10', given_on: '2014-03-01', leader: '李明', unit_no: '001' });
    await told({ item: '建档立卡', due_on: '2014-03-31', supporting: '各镇街' });
    const { task } = await told({ item: '核桃苗', due_on: '2014-12-31', target: 300, target_unit: '株' });
    await stepTask(session, { task, step: 'note', text: '已发', reached: 299, on: '2014-03-19' });
    const tasks = giveReport(variantOf(tasksReport, undefined), session, OPTIONS);
    expect([...tasks.rows].map(({ task_item, overdue, task_state }) => [task_item, overdue, task_state])).toEqual([
      ['入户核实', 'yes', 'open'],
      ['建档立卡', 'no', 'open'],
    ]);
    const commitments = giveReport(variantOf(commitmentsReport, undefined), session, OPTIONS);
    const shown = [...textFormat(commitments, 'zh')].join('');
    // Rounded down: what is not reached never reads 100.
    for (const text of ['核桃苗', '300', '株', '299', '99.6', '进行中', '已发']) expect(shown).toContain(text);
    expect([...textFormat(tasks, 'zh')].join('')).toContain('▲ 逾期');
  });

  it('list the liaison officers with masked phones, and follow no condition on households', async () => {
    const session = await smallCounty();
    add(session.db, 'cadre', { cadre_no: 'G9', name: '王芳', liaison: 1, phone: '15400001234' });
    const table = giveReport(variantOf(liaisonsReport, undefined), session, OPTIONS);
    expect([...table.rows]).toEqual([
      { unit_no: null, unit: null, cadre_no: 'G9', liaison: '王芳', title: null, phone: '154****1234' },
    ]);
    const where = [{ field: 'type' as const, values: ['dibao'], asked: 'type=dibao' }];
    for (const report of [tasksReport, commitmentsReport, liaisonsReport]) {
      expect(() => giveReport(variantOf(report, undefined), session, { ...OPTIONS, where })).toThrow(Failure);
    }
  });
});
