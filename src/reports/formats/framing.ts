import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { textOf } from '../../messages/messages.ts';
import { cellText } from '../cells.ts';
import type { Cell, Column, Row, Table } from '../table.ts';

/** What stands above a table: its day, scope and unit, and whose knowledge it was made from when not today's. */
export function scopeLines(table: Table, language: Language): string[] {
  const { asOf, asKnown, county, programs } = table;
  const unit = table.unit[language];
  const lines = [textOf(language, 'report.scope', { asOf, county, programs: programs.join(', '), unit })];
  if (asKnown !== undefined) lines.push(textOf(language, 'report.as-known', { asKnown }));
  return lines;
}

/** The sentences under a table, the last saying how many checks hold. */
export function noteLines(table: Table, language: Language): string[] {
  const notes = table.notes.map(({ code, params }) => textOf(language, code, params));
  return [...notes, textOf(language, 'report.foots', { checks: table.checks })];
}

/** The lines of provenance: who, when, and the head of the audit log. */
export function provenanceLines({ provenance }: Table, language: Language): string[] {
  const generated = localTime(provenance.generated, provenance.timeZone);
  const made = textOf(language, 'report.generated', { actor: harmless(provenance.actor), generated });
  const { event, head } = provenance;
  return event === 0 ? [made] : [made, textOf(language, 'report.audit-head', { event, head })];
}

/** The columns that people read. */
export function readableColumns(table: Table): Column[] {
  return table.columns.filter(({ dataOnly }) => dataOnly !== true);
}

/** The cells of a row as people read them. */
export function rowTexts(columns: readonly Column[], row: Row, serial: number, language: Language): string[] {
  return columns.map((column) => cellText(column, row[column.key] ?? null, serial, language));
}

/** Prints a cell; `cellText` for people. */
type Printer = (column: Column, cell: Cell, serial: number, language: Language) => string;

/** The cells of the totals row: the word for it in the first column that names a row, blanks where nothing is summed. */
export function totalTexts(
  columns: readonly Column[],
  totals: Row,
  language: Language,
  print: Printer = cellText,
): string[] {
  const naming = columns.findIndex(({ type }) => type !== 'serial');
  return columns.map((column, index) => {
    if (index === naming) return textOf(language, 'report.total');
    const cell = totals[column.key] ?? null;
    return cell === null ? '' : print(column, cell, 0, language);
  });
}
