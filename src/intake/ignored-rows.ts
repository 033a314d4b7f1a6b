import { normaliseCell } from './normalise.ts';

/** A row of sums: 合计, 本页小计, 总计(户) - but not a name that merely begins so. */
const SUMS = /^(?:本页|本村|全村|本镇|全镇|全县|全市)?(?:合计|总计|小计|共计)(?:$|户|人|金额|\P{Script=Han})/u;

/** A row for whoever filled the sheet in: 填表人：…, 审核:, 单位负责人(签字). */
const SIGNATURES =
  /^(?:单位|村|镇)?(?:填表|填报|制表|审核|审批|复核|经办|调查|负责|主管|分管)(?:人|员|单位|领导|部门|日期|时间)?(?:签字|签名|签章|盖章)?(?:[:(\s]|$)/;

/** A row for the signature of an office: 镇长：, 村主任(签字): - the colon tells it from a person's title. */
const OFFICES = /^\p{Script=Han}{0,8}(?:镇长|乡长|主任|书记|领导)(?:\(?(?:签字|签名|签章|盖章)\)?)?:/u;

/** A remark or date under the table. */
const REMARKS = /^(?:备?注|说明|填表说明|(?:制表|填表)?(?:日期|时间))\d*:/;

/** The totals row of our own English tables. */
const TOTALS = /^(?:sub|grand )?totals?$/i;

const LAYOUT = [SUMS, TOTALS, SIGNATURES, OFFICES, REMARKS];

/** The first cell that has something in it, normalised; undefined for a blank row. */
export function firstFilled(cells: readonly string[]): string | undefined {
  for (const cell of cells) {
    const text = normaliseCell(cell);
    if (text !== '') return text;
  }
  return undefined;
}

/** Whether a row that begins with this text is one of sums. */
export function beginsSums(first: string): boolean {
  const words = first.replaceAll(' ', '');
  return SUMS.test(words) || TOTALS.test(first);
}

/** Whether a row that begins with this text belongs to the sheet's layout (sums, signatures, remarks), not to its roster. */
export function beginsLayoutRow(first: string): boolean {
  // No words of layout begin with a digit, as the rows of most rosters do.
  if (/^\d/.test(first)) return false;
  const words = first.replaceAll(' ', '');
  return LAYOUT.some((pattern) => pattern.test(first) || pattern.test(words));
}
