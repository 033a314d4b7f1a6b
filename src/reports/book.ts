import type { Session } from '../db/session.ts';
import { requireFooting } from './footing.ts';
import type { Giving } from './give-report.ts';
import { giveReport } from './give-report.ts';
import type { ReportOptions } from './options.ts';
import { variantOf } from './report.ts';
import { reports } from './reports.ts';
import type { FootingBreak, Table } from './table.ts';

/** A set of tables that is handed in together. */
export interface Book {
  readonly name: string;
  /** Each table by its report and grouping, with the total in it that is the number of households on the list. */
  readonly tables: readonly { readonly report: string; readonly by?: string; readonly households?: string }[];
}

/** The books that a bureau hands in, by name. */
export const books: readonly Book[] = [
  {
    name: 'monthly',
    tables: [
      { report: 'households', by: 'town', households: 'households' },
      { report: 'households', by: 'type', households: 'households' },
      { report: 'households', by: 'cause', households: 'households' },
      { report: 'movement', by: 'town', households: 'closing' },
      { report: 'movement', by: 'type', households: 'closing' },
      { report: 'pairing', by: 'unit', households: 'households' },
      { report: 'cadres', by: 'rank' },
      { report: 'villages', by: 'village', households: 'households' },
      { report: 'trend', by: 'month', households: 'closing' },
      { report: 'quality', by: 'village' },
    ],
  },
];

/**
 * The tables of a book, all of one moment and one day. Beside what each has to foot in itself, they have to agree with each
 * other on the number of households.
 * @throws Failure `report.does-not-foot` (65).
 */
export function giveBook(
  book: Book,
  session: Session,
  options: ReportOptions,
  { draft = false }: Giving = {},
): Table[] {
  const given = book.tables.map(({ report: name, by, households }) => {
    const report = reports.find((each) => each.name === name);
    if (report === undefined) throw new Error(`a book of a report that is none: ${name}`);
    return { table: giveReport(variantOf(report, by), session, options, { draft }), households };
  });
  const stated = given.flatMap(({ table, households }) =>
    households === undefined ? [] : [{ table, column: households, count: table.totals?.[households] }],
  );
  const [reference, ...others] = stated;
  const breaks = others.flatMap(({ table, column, count }): FootingBreak[] =>
    count === reference?.count
      ? []
      : [{ row: 0, column: `${table.name}.${column}`, stated: Number(count), sum: Number(reference?.count) }],
  );
  const between = { name: book.name, checks: others.length, breaks };
  if (!draft) requireFooting(between);
  return given.map(({ table }, index) =>
    index === 0 ? { ...table, checks: table.checks + between.checks, breaks: [...table.breaks, ...breaks] } : table,
  );
}
