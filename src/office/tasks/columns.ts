import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count } from '../../intake/cells/measure.ts';
import { name, prose, text } from '../../intake/cells/text.ts';
import type { Columns, Values } from '../../intake/roster.ts';
import { unitColumns } from '../../registry/rosters/unit-columns.ts';
import { taskKinds } from './task.ts';

/**
 * The columns of the task breakdown (任务分解表) and of the register of commitments (民生实事台账). The options of `task add` are read by
 * them too.
 */
export const taskColumns = {
  kind: { labels: ['类别', '任务类别'], read: code(taskKinds) },
  item: { labels: ['任务', '事项', '任务内容', '工作任务', '承诺事项'], required: true, prose: true, read: prose },
  leader: { labels: ['责任领导', '责任人', '责任', '分管领导'], read: name },
  unit_no: { ...unitColumns.unit_no, labels: ['责任单位编号', '单位编号'] },
  unit_name: { ...unitColumns.unit_name, labels: ['责任单位', '牵头单位', '单位名称'] },
  supporting: { labels: ['配合单位', '协办单位'], read: text },
  given_on: { labels: ['下达日期', '交办日期'], read: date },
  due_on: { labels: ['完成时限', '时限', '完成期限'], required: true, read: date },
  target: { labels: ['目标值', '目标'], ...count },
  target_unit: { labels: ['计量单位', '单位'], read: text },
  reached: { labels: ['完成值', '已完成'], ...count },
  note: { labels: ['进展', '进展情况', '完成情况'], prose: true, read: prose },
} as const satisfies Columns;

export type TaskColumns = typeof taskColumns;
export type TaskCells = Values<TaskColumns>;
