import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { money } from '../../intake/cells/measure.ts';
import { prose, text } from '../../intake/cells/text.ts';
import type { Columns, Values } from '../../intake/roster.ts';
import { cadreNaming } from '../../registry/match/cadre-search.ts';
import { headColumns, householdNoColumn } from '../../registry/rosters/household-columns.ts';
import { villageColumns } from '../../registry/rosters/place-columns.ts';
import { visitKinds, visitOutcomes, visitPurposes } from './code-lists.ts';
import { verified } from './verified.ts';
import type { VisitContent } from './visit.ts';

/** The columns that tell of a visit; the options of `visit add` are read by them too. */
export const contentCells = {
  visited_on: { labels: ['走访日期', '日期', '走访时间', '联系日期'], required: true, read: date },
  kind: { labels: ['走访方式', '方式', '方式(入户/电话)'], required: true, read: code(visitKinds) },
  outcome: { labels: ['走访结果', '结果', '是否见到', '联系结果'], required: true, read: code(visitOutcomes) },
  purpose: { labels: ['走访目的', '目的', '走访类型'], read: code(visitPurposes) },
  said: { labels: ['谈话内容', '走访内容', '走访情况', '谈话情况'], prose: true, read: prose },
  problems: { labels: ['反映问题', '存在问题', '问题', '发现问题'], prose: true, read: prose },
  wishes: { labels: ['群众愿望', '愿望', '诉求', '群众诉求'], prose: true, read: prose },
  handled: { labels: ['解决情况', '处理情况', '办理情况'], prose: true, read: prose },
  money: { labels: ['慰问金', '慰问金额', '现金'], ...money },
  goods: { labels: ['慰问物品', '实物', '慰问品', '物品'], read: text },
  goods_value: { labels: ['实物折款', '物品折款', '实物价值'], ...money },
  next_step: { labels: ['下一步', '下步打算', '下一步措施', '下步措施'], prose: true, read: prose },
  verified: { labels: ['核实内容', '核实情况', '核对内容'], read: verified },
} as const satisfies Columns;

const { visited_on, ...told } = contentCells;

/** The columns of the visits' roster: the day, the household, the cadre, what happened. */
export const visitColumns = {
  visited_on,
  household_no: householdNoColumn,
  ...villageColumns,
  ...headColumns,
  ...cadreNaming,
  ...told,
} as const satisfies Columns;

export type VisitColumns = typeof visitColumns;

/** What a row or a command's options say of a visit: undefined leaves what stands, null erases. */
export type ContentCells = Values<typeof contentCells>;

/** The content of a visit once what is told is put over what stood; a purpose nobody states is an ordinary contact. */
export function contentOf(told: ContentCells, standing: Partial<VisitContent> = {}): VisitContent {
  const { visited_on, kind, outcome } = { ...standing, ...stated(told) };
  if (!visited_on || !kind || !outcome) throw new Error('a visit without its day, kind or outcome');
  const text = <K extends keyof VisitContent>(key: K): VisitContent[K] | null => {
    const cell = told[key] as VisitContent[K] | null | undefined;
    return cell === undefined ? (standing[key] ?? null) : cell;
  };
  return {
    visited_on,
    kind,
    outcome,
    purpose: text('purpose') ?? 'contact',
    said: text('said'),
    problems: text('problems'),
    wishes: text('wishes'),
    handled: text('handled'),
    money: text('money'),
    goods: text('goods'),
    goods_value: text('goods_value'),
    next_step: text('next_step'),
    verified: text('verified'),
  };
}

/** The cells that hold a value. */
function stated({
  visited_on,
  kind,
  outcome,
}: ContentCells): Partial<Pick<VisitContent, 'visited_on' | 'kind' | 'outcome'>> {
  return { ...(visited_on && { visited_on }), ...(kind && { kind }), ...(outcome && { outcome }) };
}
