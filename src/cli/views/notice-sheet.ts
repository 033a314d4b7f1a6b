import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { csvLines } from '../../csv/write-csv.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { NoticeSheet, SheetLine } from '../../notices/sheet.ts';
import { householdTypes } from '../../registry/code-lists/household.ts';
import { escaped, tableRow } from '../../reports/formats/md.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';

/** A notice in words, before it is a page or a file. No text in it can be obeyed by a terminal. */
export interface WordedSheet {
  /** What marks a sheet that does not count, or no longer does. */
  readonly mark: string | undefined;
  readonly title: string;
  readonly place: string;
  readonly opening: readonly string[];
  readonly headings: readonly string[];
  /** Which columns hold numbers. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | undefined;
  /** Below the table: remarks, and how it is to be read. */
  readonly notes: readonly string[];
  /** Who signs, and the day on which it was put up. */
  readonly signed: readonly string[];
  /** By which it can be found and checked. */
  readonly made: readonly string[];
}

/** The columns that a sheet is printed with, in their order; counts have their own beside those of the notice. */
type Printed = 'serial' | 'households' | NoticeSheet['columns'][number];

function printed({ layout, columns }: NoticeSheet): Printed[] {
  if (layout === 'names') return ['serial', ...columns];
  return [
    'serial',
    'village',
    'households',
    ...columns.filter((column) => column === 'persons' || column === 'amount'),
  ];
}

const WITHHELD = '*';

function cell(language: Language, { layout }: NoticeSheet, column: Printed, line: SheetLine, serial: string): string {
  if (column === 'serial') return serial;
  if (column === 'type') return line.type === null ? '' : codeWord(language, householdTypes, line.type);
  if (layout === 'counts' && column !== 'village' && line.households === null) return WITHHELD;
  const value = line[column];
  if (value === null) return '';
  return column === 'amount' ? (Number(value) / 100).toFixed(2) : String(value);
}

/** A day as it is written out. */
function dayText(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : date;
}

/** A notice in the words of a language. */
export function wordedSheet(language: Language, sheet: NoticeSheet): WordedSheet {
  const say = (key: MessageKey, params = {}): string => harmless(text(language, key, params));
  const { about, layout, days, from, to, basis, telephone, rows, total, state, threshold, sha256 } = sheet;
  const program = sheet.program_title[language];
  const columns = printed(sheet);
  const cells = (line: SheetLine, serial: string): string[] =>
    columns.map((column) => harmless(cell(language, sheet, column, line, serial)));
  const says = layout === 'names' ? (`notice.sheet.says.${about}` as const) : (`notice.sheet.counts.${about}` as const);
  const run =
    from === null || to === null
      ? say('notice.sheet.days-draft', { days })
      : say('notice.sheet.days', { days, from: dayText(language, from), to: dayText(language, to) });
  const reached = telephone === null ? '' : text(language, 'notice.sheet.telephone', { telephone });
  const withheld =
    layout === 'counts' && [...rows, ...(total === null ? [] : [total])].some((each) => each.households === null);
  const masked = rows.some(({ name }) => name?.endsWith('*') === true);
  const mark = state === 'draft' || state === 'discarded' ? 'draft' : state === 'withdrawn' ? 'withdrawn' : undefined;
  return {
    mark: mark === undefined ? undefined : say(`notice.sheet.${mark}`),
    title: harmless(sheet.title ?? text(language, `notice.sheet.title.${about}`, { program })),
    place: harmless(sheet.place),
    opening: [
      say(says, { program, count: rows.length }),
      run,
      say('notice.sheet.object', { office: sheet.office, telephone: reached }),
    ],
    headings: columns.map((column) => say(`notice.column.${column}`, { per: sheet.per })),
    numeric: columns.map((column) => !['name', 'village', 'type'].includes(column)),
    rows: rows.map((line, at) => cells(line, String(at + 1))),
    total: total === null ? undefined : ['', say('notice.sheet.total'), ...cells(total, '').slice(2)],
    notes: [
      ...(sheet.remark === null ? [] : [harmless(sheet.remark)]),
      ...(withheld ? [say('notice.sheet.withheld', { threshold })] : []),
      ...(masked ? [say('notice.sheet.masked')] : []),
      ...(basis === null ? [] : [say('notice.sheet.basis', { basis })]),
    ],
    signed: [harmless(sheet.office), ...(from === null ? [] : [dayText(language, from)])],
    made: [
      say('notice.sheet.number', { notice: sheet.notice }),
      ...(sha256 === null ? [] : [say('notice.sheet.fingerprint', { sha256: sha256.slice(0, 16) })]),
    ],
  };
}

const marked = ({ mark }: WordedSheet): string[] => (mark === undefined ? [] : [mark]);
const placed = ({ place }: WordedSheet): string[] => (place === '' ? [] : [place]);

/** A notice as text for a terminal. */
export function sheetText(language: Language, sheet: NoticeSheet): string {
  const worded = wordedSheet(language, sheet);
  const { title, opening, headings, rows, total, notes, signed, made } = worded;
  return [
    ...[...marked(worded), ...placed(worded), title, '', ...opening, ''],
    ...inColumns([headings, ...rows, ...(total === undefined ? [] : [total])]),
    ...['', ...notes, ...signed, ...made],
  ].join('\n');
}

/** A notice as Markdown. */
export function* sheetMarkdown(language: Language, sheet: NoticeSheet): Generator<string> {
  const worded = wordedSheet(language, sheet);
  const { title, opening, headings, numeric, rows, total, notes, signed, made } = worded;
  for (const mark of marked(worded)) yield `> **${escaped(mark)}**\n\n`;
  yield `# ${escaped(title)}\n\n`;
  for (const line of [...placed(worded), ...opening]) yield `${escaped(line)}\n\n`;
  yield tableRow(headings.map(escaped));
  yield tableRow(numeric.map((number) => (number ? '---:' : '---')));
  for (const row of [...rows, ...(total === undefined ? [] : [total])]) yield tableRow(row.map(escaped));
  yield '\n';
  for (const line of [...notes, ...signed, ...made]) yield `- ${escaped(line)}\n`;
}

/** A notice as CSV in UTF-8 with a byte order mark: headings and rows; in Chinese, for people, its texts stand below. */
export function sheetCsv(language: Language, sheet: NoticeSheet): Iterable<string> {
  const worded = wordedSheet(language, sheet);
  const { title, opening, headings, rows, total, notes, signed, made } = worded;
  const alone = (line: string): string[] => headings.map((_, at) => (at === 0 ? line : ''));
  const texts = [...marked(worded), ...placed(worded), title, ...opening, ...notes, ...signed, ...made];
  const keys = language === 'en' ? printed(sheet) : headings;
  const below = language === 'en' ? [] : texts.map(alone);
  return csvLines([keys, ...rows, ...(total === undefined ? [] : [total]), ...below], { bom: true });
}

/** What JSON shows of a notice: money in yuan. */
export function sheetJson({ rows, total, ...sheet }: NoticeSheet): object {
  const shown = ({ village, name, households, persons, type, amount }: SheetLine): object => {
    const yuan = amount === null ? null : amount / 100;
    if (sheet.layout === 'counts') return { village, households, persons, amount: yuan };
    const all = { name, village, persons, type, amount: yuan };
    return Object.fromEntries(sheet.columns.map((column) => [column, all[column]]));
  };
  return { ...sheet, rows: rows.map(shown), total: total === null ? null : shown(total) };
}
