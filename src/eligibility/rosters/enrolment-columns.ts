import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count, moneyAMonth } from '../../intake/cells/measure.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';
import type { Columns } from '../../intake/roster.ts';
import { headColumns, householdNoColumn } from '../../registry/rosters/household-columns.ts';
import { villageColumns } from '../../registry/rosters/place-columns.ts';
import { leaveReasons } from '../leave-reasons.ts';

/** The columns of the roster of enrolments: those that name the household, then its period on a list. */
export const enrolmentColumns = {
  household_no: householdNoColumn,
  ...villageColumns,
  ...headColumns,
  program: { labels: ['项目', '救助项目', '保障类别'], reference: true, read: name },
  cert_no: { labels: ['低保证号', '低保证编号', '证号', '特困证号', '五保证号'], read: identifier },
  from: {
    labels: ['起始日期', '开始日期', '享受开始日期', '享受起始日期', '救助开始', '批准日期'],
    required: true,
    reference: true,
    read: date,
  },
  to: {
    labels: ['终止日期', '截止日期', '结束日期', '享受结束日期', '享受截止日期', '救助结束', '停发日期'],
    read: date,
  },
  left_reason: { labels: ['退出原因', '停发原因'], read: code(leaveReasons) },
  assisted_persons: { labels: ['保障人口数', '保障人数', '保障人口'], ...count },
  amount: { labels: ['月保障金', '户月保障金', '月保障金额', '保障金', '月补助金额'], ...moneyAMonth },
} as const satisfies Columns;

export type EnrolmentColumns = typeof enrolmentColumns;
