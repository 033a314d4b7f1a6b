import { maskNumbersIn } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { chooseColumns } from './columns-chosen.ts';
import { requireFooting } from './footing.ts';
import type { ReportOptions } from './options.ts';
import type { Variant } from './report.ts';
import type { Cell, Column, Row, Table } from './table.ts';

/** How a table is given, beside what it is asked. */
export interface Giving {
  /** The columns wanted, in their order; left out, all. */
  readonly columns?: readonly string[];
  /** Whether one that does not foot is given too, marked as a draft. */
  readonly draft?: boolean;
}

/**
 * A report as it may leave: checked to foot, with the columns wanted, and free of the numbers of persons unless the
 * options say otherwise.
 * @throws Failure `report.does-not-foot` (65), `report.column` (64).
 */
export function giveReport(variant: Variant, session: Session, options: ReportOptions, giving: Giving = {}): Table {
  return giveTable(variant.build(session, options), giving, options.unmasked);
}

/** The same of a table that is built already. */
export function giveTable(built: Table, { columns, draft = false }: Giving, unmasked = false): Table {
  if (!draft) requireFooting(built);
  const table = unmasked ? built : masked(built);
  return columns === undefined ? table : chooseColumns(table, columns);
}

/** A table whose texts hide the numbers that somebody may have typed into them. */
function masked(table: Table): Table {
  const texts = table.columns.filter(({ type }) => type === 'text');
  const { title, where, reader } = table;
  return {
    ...table,
    title: { zh: maskNumbersIn(title.zh), en: maskNumbersIn(title.en) },
    ...(where !== undefined && { where: where.map(maskNumbersIn) }),
    ...(reader !== undefined && { reader: { ...reader, name: maskNumbersIn(reader.name) } }),
    rows: { [Symbol.iterator]: () => maskedRows(table.rows, texts) },
  };
}

function* maskedRows(rows: Iterable<Row>, texts: readonly Column[]): Generator<Row> {
  for (const row of rows) yield texts.some(({ key }) => mayHide(row[key])) ? maskedRow(row, texts) : row;
}

/** Whether a text holds so many digits that a number of a person may be among them. */
const mayHide = (cell: Cell | undefined): boolean => typeof cell === 'string' && MANY_DIGITS.test(cell);
const MANY_DIGITS = /[\d０-９](?:\D?[\d０-９]){7}/;

function maskedRow(row: Row, texts: readonly Column[]): Row {
  const cells = texts.flatMap(({ key }) => {
    const cell = row[key];
    return typeof cell === 'string' ? [[key, maskNumbersIn(cell)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(cells) };
}
