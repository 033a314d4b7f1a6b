import type { Session } from '../../db/session.ts';
import { chooseColumns } from '../columns-chosen.ts';
import { type Giving, giveReport } from '../give-report.ts';
import { householdsReport } from '../households.ts';
import type { ReportOptions } from '../options.ts';
import { pairingReport } from '../pairing.ts';
import { type Report, variantOf } from '../report.ts';
import type { Row, Table } from '../table.ts';
import { commitmentsReport, liaisonsReport, tasksReport } from '../tasks.ts';

/** A table that can be read more than once. */
export type Sheet = Table & { readonly rows: readonly Row[] };

/** What hangs on the wall, in this order: the report, its grouping, and the columns where not all are for the wall. */
const SHEETS: readonly { readonly report: Report; readonly by?: string; readonly columns?: readonly string[] }[] = [
  { report: householdsReport, by: 'town' },
  { report: pairingReport, by: 'unit' },
  { report: liaisonsReport, columns: ['serial', 'unit', 'liaison', 'title', 'phone'] },
  {
    report: tasksReport,
    columns: [
      'serial',
      'task_item',
      'leader',
      'responsible',
      'supporting',
      'due_on',
      'overdue',
      'task_state',
      'progress',
    ],
  },
  {
    report: commitmentsReport,
    columns: [
      'serial',
      'commitment',
      'target',
      'target_unit',
      'responsible',
      'due_on',
      'reached',
      'reached_rate',
      'overdue',
      'task_state',
    ],
  },
];

/** The sheets for the wall, all of one moment. @throws Failure `report.does-not-foot` (65). */
export function giveBoard(session: Session, options: ReportOptions, giving: Giving): Sheet[] {
  return SHEETS.map(({ report, by, columns }) => {
    const given = giveReport(variantOf(report, by), session, options, giving);
    const table = columns === undefined ? withoutBlanks(given) : chooseColumns(given, columns);
    return { ...table, rows: [...table.rows] };
  });
}

/** What is filled in everywhere needs no column for what is not. */
function withoutBlanks(table: Table): Table {
  const empty = ['type_blank', 'cause_blank'].filter((key) => table.totals?.[key] === 0);
  return { ...table, columns: table.columns.filter(({ key }) => !empty.includes(key)) };
}
