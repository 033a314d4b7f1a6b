import type { Session } from '../db/session.ts';
import { agreement } from './agreement.ts';
import { type Footing, requireFooting } from './footing.ts';
import type { Giving } from './give-report.ts';
import { giveReport } from './give-report.ts';
import type { ReportOptions } from './options.ts';
import { variantOf } from './report.ts';
import { reports } from './reports.ts';
import type { Table } from './table.ts';

/** A set of tables that is handed in together. */
export interface Book {
  readonly name: string;
  /** Each table by its report and grouping. */
  readonly tables: readonly { readonly report: string; readonly by?: string }[];
}

/** The books that a bureau hands in, by name. */
export const books: readonly Book[] = [
  {
    name: 'monthly',
    tables: [
      { report: 'households', by: 'town' },
      { report: 'households', by: 'type' },
      { report: 'households', by: 'cause' },
      { report: 'movement', by: 'town' },
      { report: 'movement', by: 'type' },
      { report: 'pairing', by: 'unit' },
      { report: 'cadres', by: 'rank' },
      { report: 'villages', by: 'village' },
      { report: 'trend', by: 'month' },
      { report: 'quality', by: 'village' },
    ],
  },
];

/**
 * The tables of a set, all of one moment and one day. Beside what each has to foot in itself, they have to agree with each other on every
 * figure that several of them state.
 * @throws Failure `report.does-not-foot` (65).
 */
export function giveSet(
  { name: set, tables: asked }: Book,
  session: Session,
  options: ReportOptions,
  { draft = false }: Giving = {},
): Table[] {
  const given = asked.map(({ report: name, by }) => {
    const report = reports.find((each) => each.name === name);
    if (report === undefined) throw new Error(`a set with a report that is none: ${name}`);
    return giveReport(variantOf(report, by), session, options, { draft });
  });
  const between = agreement(given);
  const tables = given.map((table, at): Table => {
    const { checks = 0, breaks = [] } = between[at] ?? {};
    return { ...table, checks: table.checks + checks, breaks: [...table.breaks, ...breaks] };
  });
  if (!draft) requireFooting({ name: set, ...footingOf(tables) });
  return tables;
}

/** The footing of several tables as one: a column says whose it is, `households type.persons`. */
function footingOf(tables: readonly Table[]): Footing {
  return {
    checks: tables.reduce((sum, table) => sum + table.checks, 0),
    breaks: tables.flatMap(({ name, by, breaks }) =>
      breaks.map((each) => ({ ...each, column: `${by === undefined ? name : `${name} ${by}`}.${each.column}` })),
    ),
  };
}

/**
 * A set whose sheets may be handed on one by one: where anything in it does not hold, each of them is marked as a draft and tells of all of it.
 * @throws Failure `report.does-not-foot` (65).
 */
export function giveBook(book: Book, session: Session, options: ReportOptions, giving: Giving = {}): Table[] {
  const tables = giveSet(book, session, options, giving);
  const whole = footingOf(tables);
  return whole.breaks.length === 0 ? tables : tables.map((table) => ({ ...table, ...whole }));
}
