import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';

/** The columns by which a row names the unit that it belongs to. */
export const unitColumns = {
  unit_no: { labels: ['单位编号', '单位代码'], reference: true, read: identifier },
  unit_name: { labels: ['单位名称', '帮扶单位', '单位', '工作单位'], reference: true, read: name },
} as const;
