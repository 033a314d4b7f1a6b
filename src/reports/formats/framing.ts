import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { textOf } from '../../messages/messages.ts';
import { cellText } from '../cells.ts';
import { type Cell, type Column, isNumeric, type Row, type Table } from '../table.ts';

/** What stands above a table: its day, scope and unit, and whose knowledge it was made from when not today's. */
export function scopeLines(table: Table, language: Language): string[] {
  const { asOf, asKnown, county, programs } = table;
  const unit = table.unit[language];
  const lines = [textOf(language, 'report.scope', { asOf, county, programs: programs.join(', ') || '—', unit })];
  const { period, where, reader } = table;
  if (period !== undefined) lines.push(textOf(language, 'report.period-line', { ...period }));
  if (where !== undefined) lines.push(textOf(language, 'report.where-line', { where: harmless(where.join('    ')) }));
  if (reader !== undefined)
    lines.push(textOf(language, 'report.reader-line', { ...reader, name: harmless(reader.name) }));
  if (asKnown !== undefined) lines.push(textOf(language, 'report.as-known', { asKnown }));
  return lines;
}

/** What marks a table that does not foot; undefined where all checks hold. */
export function draftMark({ breaks }: Table, language: Language): string | undefined {
  return breaks.length === 0 ? undefined : textOf(language, 'report.draft', { breaks: breaks.length });
}

/** The sentences under a table, the last saying how many checks hold, where there is anything to check. */
export function noteLines(table: Table, language: Language): string[] {
  const remarks = (table.remarks ?? []).map((remark) => remark[language]);
  const notes = table.notes.map(({ code, params }) => textOf(language, code, params));
  const rounded = table.columns.some(({ type }) => type === 'wan') ? [textOf(language, 'report.note.wan')] : [];
  const broken = table.breaks.map((each) => textOf(language, 'report.break', { ...each }));
  const held = table.checks - table.breaks.length;
  const foots = table.checks === 0 ? [] : [textOf(language, 'report.foots', { checks: held })];
  return [...remarks, ...notes, ...rounded, ...broken, ...foots];
}

/** The lines of provenance: who, when, and the head of the audit log. */
export function provenanceLines({ provenance }: Table, language: Language): string[] {
  const generated = localTime(provenance.generated, provenance.timeZone);
  const made = textOf(language, 'report.generated', { actor: harmless(provenance.actor), generated });
  const { event, head } = provenance;
  return event === 0 ? [made] : [made, textOf(language, 'report.audit-head', { event, head })];
}

/** Everything about a table that is not in it, for formats that have one place for it. */
export function framingLines(table: Table, language: Language): string[] {
  const { title } = table;
  return [
    title[language],
    ...scopeLines(table, language),
    ...noteLines(table, language),
    ...provenanceLines(table, language),
  ];
}

/** The columns that people read. */
export function readableColumns(table: Table): Column[] {
  return table.columns.filter(({ dataOnly }) => dataOnly !== true);
}

/** The cells of a row as people read them. */
export function rowTexts(columns: readonly Column[], row: Row, serial: number, language: Language): string[] {
  return columns.map((column) => cellText(column, row[column.key] ?? null, serial, language));
}

/** Where the word for the totals stands: the first column that is no number; -1 where all are, and each is a total. */
export const namingColumn = (columns: readonly Column[]): number => columns.findIndex((column) => !isNumeric(column));

/** What stands before the totals. */
export const totalWord = (language: Language): string => textOf(language, 'report.total');

/** The cells of the totals row: the word for it in the first column that names a row, blanks where nothing is summed. */
export function totalTexts(columns: readonly Column[], totals: Row, language: Language): string[] {
  return totalCells(columns, totals, language, cellText);
}

/** The same, with its cells printed otherwise. */
export function totalCells<Printed>(
  columns: readonly Column[],
  totals: Row,
  language: Language,
  print: (column: Column, cell: Cell, serial: number, language: Language) => Printed,
): (Printed | string)[] {
  const naming = namingColumn(columns);
  return columns.map((column, index) => {
    if (index === naming) return totalWord(language);
    const cell = totals[column.key] ?? null;
    return cell === null ? '' : print(column, cell, 0, language);
  });
}
