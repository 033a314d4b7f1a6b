import { code } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count } from '../../intake/cells/measure.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name, text } from '../../intake/cells/text.ts';
import { yesNo } from '../../intake/cells/yes-no.ts';
import type { Columns } from '../../intake/roster.ts';
import { sexes } from '../code-lists/person.ts';
import { cadreRanks } from '../code-lists/unit-and-cadre.ts';
import { idNumberColumn, phoneColumn } from './identity-column.ts';
import { unitColumns } from './unit-columns.ts';

/** The columns of the cadres' roster. */
export const cadreColumns = {
  cadre_no: { labels: ['干部编号', '帮扶人编号'], reference: true, read: identifier },
  name: { labels: ['姓名', '帮扶人', '帮扶责任人', '干部姓名'], required: true, read: name },
  id_number: idNumberColumn,
  sex: { labels: ['性别'], read: code(sexes) },
  ...unitColumns,
  branch_no: { labels: ['支部编号', '党支部编号'], reference: true, read: identifier },
  rank: { labels: ['职级', '职务级别'], read: code(cadreRanks) },
  title: { labels: ['职务'], read: text },
  phone: phoneColumn,
  liaison: { labels: ['联络员', '是否联络员'], read: yesNo() },
  capacity: { labels: ['帮扶上限', '最多帮扶户数'], ...count },
  home_village: { labels: ['原籍村', '原籍'], read: identifier },
  from: { labels: ['任职日期', '任职时间', '到任日期'], read: date },
  to: { labels: ['离任日期', '离任时间'], read: date },
} as const satisfies Columns;

export type CadreColumns = typeof cadreColumns;
