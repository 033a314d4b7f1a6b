import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count, money, moneyAYear } from '../../intake/cells/measure.ts';
import { name, prose, text } from '../../intake/cells/text.ts';
import type { Columns, Values } from '../../intake/roster.ts';
import { measureTypes } from '../../registry/code-lists/measure-type.ts';
import { cadreNaming } from '../../registry/match/cadre-search.ts';
import { headColumns, householdNoColumn } from '../../registry/rosters/household-columns.ts';
import { villageColumns } from '../../registry/rosters/place-columns.ts';
import { helpedList, measureKinds } from './code-lists.ts';

/** What is planned; the options of `measure plan` are read by these too. */
export const planCells = {
  kind: { labels: ['帮扶方式', '帮扶类别', '方式'], required: true, read: code(measureKinds) },
  type: { labels: ['措施类型', '帮扶类型', '类型'], required: true, read: code(measureTypes) },
  description: { labels: ['帮扶措施', '措施内容', '措施', '内容'], required: true, prose: true, read: prose },
  quantity: { labels: ['数量'], ...count },
  quantity_unit: { labels: ['计量单位', '数量单位'], read: text },
  value: { labels: ['折款', '折价', '价值', '投入金额'], ...money },
  provider: { labels: ['提供方', '提供单位', '实施单位'], read: name },
  planned_on: { labels: ['计划日期', '制定日期', '日期'], required: true, read: date },
  due_on: { labels: ['完成时限', '计划完成日期', '时限'], read: date },
  expected: { labels: ['预期效果', '预期成效'], prose: true, read: prose },
  follow_up_on: { labels: ['回访日期', '跟踪日期', '回头看日期'], read: date },
} as const satisfies Columns;

/** What came of it; the options of `measure effect` are read by these too. */
export const effectCells = {
  helped: { labels: ['成效', '是否见效'], read: code(helpedList) },
  effect: { labels: ['实际效果', '帮扶成效', '效果'], prose: true, read: prose },
  income_after: { labels: ['帮扶后人均收入', '帮扶后年人均收入'], ...moneyAYear },
  remaining: { labels: ['现存数量', '成活数', '存栏数', '成活株数'], ...count },
} as const satisfies Columns;

/** The columns of the register of measures: for whom, what, by whom, until when, done when. */
export const measureColumns = {
  household_no: householdNoColumn,
  ...villageColumns,
  ...headColumns,
  ...planCells,
  cadre_no: cadreNaming.cadre_no,
  unit_name: cadreNaming.unit_name,
  cadre_name: cadreNaming.cadre_name,
  done_on: { labels: ['完成日期', '实施日期', '落实日期'], read: date },
} as const satisfies Columns;

export type MeasureColumns = typeof measureColumns;
export type PlanCells = Values<typeof planCells>;
export type EffectCells = Values<typeof effectCells>;
