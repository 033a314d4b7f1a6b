import type { Instant } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { codesOf } from '../../intake/cells/code.ts';
import { Noted } from '../../intake/reading.ts';
import type { Column, Roster } from '../../intake/roster.ts';
import { rosterTitles } from '../../messages/catalogue/roster-titles.ts';
import { text } from '../../messages/messages.ts';
import type { PrefilledRow } from '../../registry/prefill.ts';
import { sheetNames } from '../../xlsx/sheet-names.ts';
import type { Cell, Sheet, SheetColumn, Workbook } from '../../xlsx/workbook.ts';

/** Columns that what stands above the headings covers: as many as a screen shows. */
const TITLE_SPAN = 8;

/** What a template is made of beside its roster. */
export interface TemplateContent {
  readonly language: Language;
  readonly created: Instant;
  readonly rows: readonly PrefilledRow[];
  /** Whose households the rows are; blank for none. */
  readonly subject: string;
}

/** The values that a column's cells are chosen from, and whether another one is refused. */
interface Options {
  readonly heading: string;
  readonly values: readonly string[];
  readonly strict: boolean;
}

function sound(column: Column, cell: string): boolean {
  const reading = column.read(cell);
  if (reading instanceof Noted) return reading.problems.length === 0;
  return reading !== undefined;
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { zh: ['是', '否'], en: ['yes', 'no'] };

/** The choices of a column: the words of its code list, or yes and no; undefined where it has none. */
function optionsOf(key: string, column: Column, { language }: TemplateContent): Options | undefined {
  const heading = headingOf(key, column, language);
  const list = codesOf(column.read);
  if (list !== undefined) {
    const values = list.map(({ en, labels }) => (language === 'zh' ? labels[0] : en));
    // Several codes in one cell are no value of the list, and all the same what the column is for.
    const several = sound(column, values.slice(0, 2).join('、'));
    return values.every((value) => sound(column, value)) ? { heading, values, strict: !several } : undefined;
  }
  const [yes, no] = YES_NO[language];
  const answers = column.read(yes) === true && column.read(no) === false;
  return answers ? { heading, values: [yes, no], strict: true } : undefined;
}

const headingOf = (key: string, { labels }: Column, language: Language): string =>
  language === 'zh' ? (labels[0] ?? key) : key;

/** Whether a column holds numbers or codes of records and persons. */
const isNumber = (key: string, { personal }: Column): boolean => personal !== undefined || /_(?:no|code)$/.test(key);

/** The sheet of the choices, a column each under its heading. */
function choicesSheet(name: string, all: readonly Options[]): Sheet {
  const longest = Math.max(0, ...all.map(({ values }) => values.length));
  return {
    name,
    columns: all.map(() => ({ format: 'text' })),
    opening: [],
    head: [{ role: 'head', cells: all.map(({ heading }) => heading) }],
    body: Array.from({ length: longest }, (_, row): Cell[] => all.map(({ values }) => values[row] ?? null)),
    closing: [],
    page: { orientation: 'landscape' },
  };
}

/**
 * The workbook that villages fill in: one heading a column of the roster (`*` where it is required), every cell a text, so that no
 * spreadsheet makes numbers of identity numbers, phones and accounts; code lists on a second sheet, chosen from a drop-down.
 */
export function templateWorkbook(roster: Roster, content: TemplateContent): Workbook {
  const { language, created, rows, subject } = content;
  const columns = Object.entries(roster.columns);
  const [filled = '', lists = ''] = sheetNames([roster.name, text(language, 'template.choices')]);
  const options = columns.map(([key, column]) => optionsOf(key, column, content));
  const listed = options.filter((each) => each !== undefined);
  const sheetColumns = columns.map(([key, column], at): SheetColumn => {
    const option = options[at];
    if (option === undefined) return { format: 'text', unbroken: isNumber(key, column) };
    const { values, strict } = option;
    const place = { sheet: lists, column: listed.indexOf(option), firstRow: 2, lastRow: values.length + 1 };
    return { format: 'text', choices: { ...place, strict } };
  });
  const named = rosterTitles[roster.name]?.[language] ?? roster.name;
  const title = language === 'zh' ? `${subject}${named}` : `${named} ${subject}`.trim();
  const head = columns.map(([key, column]) => `${headingOf(key, column, language)}${column.required ? '*' : ''}`);
  const sheet: Sheet = {
    name: filled,
    columns: sheetColumns,
    opening: [
      { role: 'title', cells: [{ value: title, colSpan: Math.min(head.length, TITLE_SPAN) }] },
      { role: 'info', cells: [{ value: text(language, 'template.note'), colSpan: Math.min(head.length, TITLE_SPAN) }] },
    ],
    head: [{ role: 'head', cells: head }],
    body: rows.map((row) => columns.map(([key]) => row[key] ?? null)),
    closing: [],
    page: { orientation: 'landscape' },
  };
  return {
    properties: { title, creator: 'bangfu', created },
    sheets: listed.length === 0 ? [sheet] : [sheet, choicesSheet(lists, listed)],
  };
}
