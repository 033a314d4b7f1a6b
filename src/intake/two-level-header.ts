import type { CsvRecord } from '../csv/read-records.ts';
import { type HeadingReader, plainHeading, remarkOf } from './heading.ts';

/** Words that end the name of a group without adding to it: 户主情况 over 姓名 is 户主姓名. */
const ABOUT = /(?:基本)?(?:情况|信息|资料)$/;

/** A group for somebody other than those whom the sheet lists. */
const HELPERS = /帮扶(?:人|干部|单位|责任)|结对|包[户村联]|责任人|联系人|联络员|干部|监护/;

/** Headings that fit anybody, so that the group above decides whose they are. */
const OF_ANYBODY =
  /^(?:姓名|性别|年龄|出生.*|身份.*|公民身份.*|证件.*|(?:联系)?电话.*|手机.*|联系方式|地址|住址|.*账[号户]|职[务级]|单位.*|关系)$/;

/** A unit that a group states for the columns under it. */
const UNIT = /元|万|亩|平|㎡|m2|月/;

/** The heading over several columns, and what it says of each of them. */
interface Group {
  /** Its words without brackets and without 情况. */
  readonly words: string;
  readonly unit: string | undefined;
}

function groupOf(cell: string): Group {
  const { remark } = remarkOf(cell);
  const heading = plainHeading(cell);
  const label = remark === undefined ? heading : heading.slice(0, -remark.length - 2);
  const words = label.replace(ABOUT, '') || label;
  return { words, unit: remark !== undefined && UNIT.test(remark) ? remark : undefined };
}

/** Whether the roster itself speaks of those whom the group names: 帮扶人 in a roster of cadres. */
const isSubject = (words: string, read: HeadingReader): boolean =>
  ['', '编号', '姓名', '名称'].some((ending) => read(words + ending) !== undefined);

/** A heading under a group as one heading on one level, in words that are understood where there are any. */
function underGroup({ words, unit }: Group, below: string, at: number, read: HeadingReader): string {
  const withUnit = (heading: string): string =>
    unit === undefined || remarkOf(below).remark !== undefined ? heading : `${heading}(${unit})`;
  const whole = withUnit(words + below.trim());
  const { remark } = remarkOf(below);
  const alone = plainHeading(below).slice(0, remark === undefined ? undefined : -remark.length - 2);
  const ofAnother = HELPERS.test(words) && OF_ANYBODY.test(alone) && !isSubject(words, read);
  if (ofAnother || read(whole, at) !== undefined) return whole;
  return read(below, at) === undefined ? whole : withUnit(below.trim());
}

/**
 * Two records as one header. A heading that stands over several columns (家庭收入（万元） over 工资性收入 and 经营性收入) says whose
 * and in which unit they are: 户主 over 姓名 is 户主姓名, 联系电话 under 帮扶人 is not the household's. Where the lower record is blank,
 * or repeats a merged cell, the heading above stands alone.
 */
export function twoLevels(upper: CsvRecord, lower: CsvRecord, read: HeadingReader): CsvRecord {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group: Group | undefined;
  const cells = Array.from({ length: width }, (_, at) => {
    const above = upper.cells[at] ?? '';
    const below = lower.cells[at] ?? '';
    const alone = below.trim() === '' || below.trim() === above.trim();
    // A group reaches over the blanks to its right as far as something stands below them.
    if (alone) group = above.trim() === '' ? group : undefined;
    else if (above.trim() !== '') group = groupOf(above);
    if (alone) return above;
    return group === undefined ? below : underGroup(group, below, at, read);
  });
  return { line: upper.line, lines: lower.line + lower.lines - upper.line, cells };
}
