import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { name, prose } from '../../intake/cells/text.ts';
import { yesNo } from '../../intake/cells/yes-no.ts';
import type { Columns, Values } from '../../intake/roster.ts';
import { householdNoColumn } from '../../registry/rosters/household-columns.ts';
import { phoneColumn } from '../../registry/rosters/identity-column.ts';
import { villageColumns } from '../../registry/rosters/place-columns.ts';
import { tipChannels, tipKinds, tipSubjects } from './code-lists.ts';

/**
 * The columns of the register of tips (信息线索登记表): when and how it came, what and whom it is about, who told it. The options of
 * `tip add` are read by them too.
 */
export const tipColumns = {
  received_on: { labels: ['接收日期', '日期', '登记日期', '收到日期'], required: true, read: date },
  channel: {
    labels: ['来源', '线索来源', '来源渠道', '来源(报纸/电视/网络/热线/监测站)'],
    required: true,
    read: code(tipChannels),
  },
  kind: { labels: ['类别', '线索类别', '性质'], read: code(tipKinds) },
  subject: { labels: ['对象', '反映对象', '涉及对象'], read: code(tipSubjects) },
  urgent: { labels: ['紧急', '是否紧急', '急'], read: yesNo({ yes: ['紧急', '急', '特急'], no: ['一般', '不急'] }) },
  household_no: householdNoColumn,
  ...villageColumns,
  place: { labels: ['涉及镇村', '地点', '地址', '涉及地点'], read: name },
  person: { labels: ['姓名', '当事人', '反映户', '户主', '困难群众姓名'], read: name },
  content: { labels: ['线索内容', '内容', '反映内容', '反映情况'], required: true, prose: true, read: prose },
  source_name: { labels: ['提供人', '反映人', '线索提供人', '媒体名称'], read: name },
  source_phone: {
    ...phoneColumn,
    labels: ['提供人电话', '反映人电话', ...phoneColumn.labels],
  },
} as const satisfies Columns;

export type TipColumns = typeof tipColumns;
export type TipCells = Values<TipColumns>;
