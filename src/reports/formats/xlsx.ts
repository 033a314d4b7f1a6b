import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { sheetNames } from '../../xlsx/sheet-names.ts';
import type { Cell, ColumnFormat, Sheet, Row as SheetRow } from '../../xlsx/workbook.ts';
import { writeWorkbook } from '../../xlsx/write-workbook.ts';
import { cellNumberOrText } from '../cells.ts';
import type { Column, ColumnType, Row, Table } from '../table.ts';
import {
  draftMark,
  namingColumn,
  noteLines,
  provenanceLines,
  readableColumns,
  scopeLines,
  totalWord,
} from './framing.ts';
import { headings } from './headings.ts';

const FORMAT: Readonly<Record<ColumnType, ColumnFormat>> = {
  serial: 'serial',
  key: 'text',
  text: 'text',
  code: 'text',
  count: 'integer',
  money: 'money',
  wan: 'money',
  ratio: 'tenths',
};

/** A table narrower than this is printed upright. */
const WIDEST_PORTRAIT = 7;

const across = (role: SheetRow['role'], columns: readonly Column[], text: string): SheetRow => ({
  role,
  cells: [{ value: text, colSpan: columns.length }],
});

function headRows(columns: readonly Column[], language: Language): SheetRow[] {
  return headings(columns, language).map((line) => {
    const cells: Cell[] = columns.map(() => null);
    for (const { text, column, colSpan, rowSpan } of line) cells[column] = { value: text, colSpan, rowSpan };
    return { role: 'head', cells };
  });
}

function* bodyRows(columns: readonly Column[], rows: Iterable<Row>, language: Language): Generator<Cell[]> {
  let serial = 0;
  for (const row of rows) {
    serial += 1;
    const at = serial;
    yield columns.map((column) => cellNumberOrText(column, row[column.key] ?? null, at, language));
  }
}

function totalRow(columns: readonly Column[], totals: Row, language: Language): SheetRow {
  const naming = namingColumn(columns);
  const cells = columns.map((column, index) => {
    if (index === naming) return totalWord(language);
    const cell = totals[column.key] ?? null;
    return cell === null ? null : cellNumberOrText(column, cell, 0, language);
  });
  return { role: 'total', cells };
}

function sheetOf(table: Table, name: string, language: Language): Sheet {
  const columns = readableColumns(table);
  const line = (role: SheetRow['role']) => (text: string) => across(role, columns, text);
  const mark = draftMark(table, language);
  const scope = [...(mark === undefined ? [] : [mark]), ...scopeLines(table, language)];
  const remarks = [...noteLines(table, language), ...provenanceLines(table, language)];
  const naming = columns.findIndex(({ type }) => type === 'count' || type === 'money' || type === 'wan');
  return {
    name,
    columns: columns.map(({ type }) => ({ format: FORMAT[type], unbroken: type === 'key' })),
    opening: [line('title')(table.title[language]), ...scope.map(line('info'))],
    head: headRows(columns, language),
    body: bodyRows(columns, table.rows, language),
    ...(table.lines === undefined ? {} : { bodyRows: table.lines }),
    closing: [
      ...(table.totals === undefined ? [] : [totalRow(columns, table.totals, language)]),
      ...remarks.map(line('note')),
    ],
    frozenColumns: Math.min(Math.max(naming, 0), MOST_FROZEN),
    filter: true,
    page: {
      orientation: columns.length > WIDEST_PORTRAIT ? 'landscape' : 'portrait',
      ...(mark === undefined ? {} : { header: mark }),
      footer: harmless(table.title[language]),
    },
  };
}

/** More would leave too little of a small screen to what moves. */
const MOST_FROZEN = 3;

/**
 * Tables as a workbook, a sheet each, ready to be printed: money in yuan, shares in per cent, codes as words.
 * @throws Failure `xlsx.too-many-rows`, `xlsx.text-too-long` (65).
 */
export function xlsxFormat(title: string, tables: readonly Table[], language: Language): Generator<Uint8Array> {
  const names = sheetNames(tables.map((table) => table.title[language]));
  const sheets = tables.map((table, index) => sheetOf(table, names[index] ?? '', language));
  const provenance = tables[0]?.provenance;
  return writeWorkbook({
    properties: {
      title: harmless(title),
      creator: harmless(provenance?.actor ?? ''),
      created: provenance?.generated ?? '1970-01-01T00:00:00.000Z',
      ...(tables[0] === undefined ? {} : { description: provenanceLines(tables[0], language).join('\n') }),
    },
    sheets,
  });
}
