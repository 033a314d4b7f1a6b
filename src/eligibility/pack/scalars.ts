import type { Node } from 'yaml';
import { type CivilDate, isCivilDate } from '../../base/civil-date.ts';
import type { LocalText } from '../../base/local-text.ts';
import { type Fraction, parseDecimal } from '../expression/fraction.ts';
import type { PackText } from './problems.ts';

/** Readers of single values; each reports what it cannot read and gives undefined. */

export function readDate(yaml: PackText, node: Node | undefined): CivilDate | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (isCivilDate(text)) return text;
  yaml.report(node, 'pack.date', { value: text });
  return undefined;
}

/** A plain decimal, exact. */
export function readDecimal(yaml: PackText, node: Node | undefined): Fraction | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const value = parseDecimal(text);
  if (value === undefined) yaml.report(node, 'pack.number', { value: text });
  return value;
}

export function readChoice<T extends string>(
  yaml: PackText,
  node: Node | undefined,
  allowed: readonly T[],
): T | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const found = allowed.find((each) => each === text);
  if (found === undefined) yaml.report(node, 'pack.choice', { value: text, allowed: allowed.join(', ') });
  return found;
}

export function readYesNo(yaml: PackText, node: Node | undefined): boolean | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  yaml.report(node, 'pack.yes-no', { value: text });
  return undefined;
}

/** `{zh: …, en: …}`, both languages. */
export function readLocalText(yaml: PackText, node: Node | undefined): LocalText | undefined {
  if (node === undefined) return undefined;
  const before = yaml.issues.length;
  const fields = yaml.fields(node, [], ['zh', 'en']);
  const zh = yaml.text(fields.zh);
  const en = yaml.text(fields.en);
  if (yaml.issues.length > before) return undefined;
  if (zh === undefined || en === undefined) {
    yaml.report(node, 'pack.title-language', { language: zh === undefined ? 'zh' : 'en' });
    return undefined;
  }
  return { zh, en };
}

/** `6 months`, in whole months. */
export function readMonths(yaml: PackText, node: Node | undefined): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const match = /^([1-9]\d{0,2}) months?$/.exec(text);
  if (match === null) yaml.report(node, 'pack.period', { value: text });
  return match === null ? undefined : Number(match[1]);
}

/** `7 days`. */
export function readDays(yaml: PackText, node: Node | undefined): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const match = /^([1-9]\d{0,2}) days?$/.exec(text);
  if (match === null) yaml.report(node, 'pack.days', { value: text });
  return match === null ? undefined : Number(match[1]);
}

/** `10 working days`. */
export function readWorkingDays(yaml: PackText, node: Node | undefined): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const match = /^([1-9]\d{0,2}) working days?$/.exec(text);
  if (match === null) yaml.report(node, 'pack.working-days', { value: text });
  return match === null ? undefined : Number(match[1]);
}

/** A name that expressions use: lower-case letters, digits and underscores. */
export function isName(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text);
}

/** An id that people read: lower-case words joined by hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
