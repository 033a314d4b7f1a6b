import { defineRoster, type Outcome, type ParsedRow, type Report, type Roster } from '../../intake/roster.ts';
import { type MarkColumns, markColumns } from './columns.ts';
import { markProblem } from './problems.ts';

export type MarkRow = ParsedRow<MarkColumns>;

/**
 * The marked-up plan as a sheet to be read: its headings keep their meaning wherever a column is moved to. It writes nothing; each row
 * is told. A sheet without the column of the marks is no such sheet.
 */
export function marksRoster(tell: (row: MarkRow, report: Report<MarkColumns>) => Outcome): Roster {
  return defineRoster({
    name: 'marks',
    columns: markColumns,
    open: (_session, { present }) => ({
      write: tell,
      afterwards(report) {
        if (!present.includes('own_cadre')) report(markProblem('marks.no-column'));
      },
      records: () => ({}),
    }),
  });
}
