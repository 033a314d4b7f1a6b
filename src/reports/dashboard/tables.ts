import type { Session } from '../../db/session.ts';
import { type Book, giveSet } from '../book.ts';
import { chooseColumns } from '../columns-chosen.ts';
import type { Giving } from '../give-report.ts';
import type { ReportOptions } from '../options.ts';
import { hideSmall } from '../small-cells.ts';
import type { Row, Table } from '../table.ts';

/** A table of the dashboard: the report that gives it, with the columns shown, and where households can be so few that they are known. */
interface Source {
  readonly report: string;
  readonly by: string;
  /** Left out: all. */
  readonly columns?: readonly string[];
  /** The columns of which a small number is not shown. */
  readonly small?: readonly string[];
  /** Whether it is over the days between `--from` and `--to`. */
  readonly periodic?: boolean;
}

/** The tables in the order of the page, the narrow ones first. Of towns only the totals are shown: a town's kinds of households would be few. */
export const sources = {
  towns: {
    report: 'households',
    by: 'town',
    columns: ['town', 'villages', 'households', 'persons'],
    small: ['households'],
  },
  types: {
    report: 'households',
    by: 'type',
    columns: ['type', 'households', 'persons'],
    small: ['households'],
  },
  causes: {
    report: 'households',
    by: 'cause',
    columns: ['cause', 'households', 'persons'],
    small: ['households'],
  },
  income: { report: 'income', by: 'band', small: ['on_list', 'off_list'] },
  coverage: {
    report: 'villages',
    by: 'town',
    columns: ['town', 'households', 'paired', 'unpaired', 'pairing_rate'],
    small: ['households'],
    periodic: true,
  },
  quality: {
    report: 'quality',
    by: 'town',
    columns: ['town', 'findings', 'errors', 'warnings', 'households_with_findings'],
  },
  verdicts: {
    report: 'verdicts',
    by: 'program',
    columns: ['program', 'assessed', 'eligible', 'not_eligible', 'undecided'],
  },
  load: { report: 'cadres', by: 'rank' },
  months: { report: 'trend', by: 'month', periodic: true },
  contact: { report: 'contact', by: 'town', small: ['households'] },
  units: { report: 'pairing', by: 'unit' },
} as const satisfies Readonly<Record<string, Source>>;

export type TableId = keyof typeof sources;

export const tableIds = Object.keys(sources) as TableId[];

/** A table that can be read more than once. */
export type DashboardTable = Table & { readonly rows: readonly Row[] };

export type DashboardTables = Readonly<Record<TableId, DashboardTable>>;

const sourceOf = (id: TableId): Source => sources[id];

const book: Book = { name: 'dashboard', tables: tableIds.map(sourceOf) };

/**
 * The tables that the dashboard is drawn from, all of one moment: those of the reports, with the columns that it shows, and nothing about
 * so few households that they are known. They have to foot, in themselves and with each other.
 * @throws Failure `report.does-not-foot` (65).
 */
export function giveDashboard(session: Session, options: ReportOptions, giving: Giving): DashboardTables {
  const tables = giveSet(book, session, options, giving);
  const shown = tableIds.map((id, index): [TableId, DashboardTable] => {
    const { columns, small } = sourceOf(id);
    const table = tables[index];
    if (table === undefined) throw new Error(`a dashboard without ${id}`);
    const hidden = small === undefined ? table : hideSmall(table, small);
    const chosen = columns === undefined ? hidden : withoutOthers(chooseColumns(hidden, columns));
    return [id, { ...chosen, rows: [...chosen.rows] }];
  });
  return Object.fromEntries(shown) as Record<TableId, DashboardTable>;
}

/** A table without the note on the causes taken together, where it has no such column. */
function withoutOthers(table: Table): Table {
  if (table.columns.some(({ key }) => key === 'other')) return table;
  return { ...table, notes: table.notes.filter(({ code }) => code !== 'report.note.other-causes') };
}

/** A word of a command line as a shell takes it. */
const shellWord = (word: string): string => (/^[\w.,:=/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that gives a table of the dashboard, in parts that belong together: the report, and each option with its value. */
export function commandOf(id: TableId, { asOf, asKnown, where = [], period }: ReportOptions): string[] {
  const { report, by, columns, periodic } = sourceOf(id);
  const parts = [
    ['bangfu', 'report', report],
    ['--by', by],
    ...(columns === undefined ? [] : [['--columns', columns.join(',')]]),
    ...where.map(({ asked }) => ['--where', asked]),
    ...(periodic === true && period !== undefined
      ? [
          ['--from', period.from],
          ['--to', period.to],
        ]
      : []),
    ['--as-of', asOf],
    ...(asKnown === undefined ? [] : [['--as-known', asKnown.date]]),
  ];
  return parts.map((words) => words.map(shellWord).join(' '));
}
