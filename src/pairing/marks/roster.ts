import { defineRoster, type Outcome, type ParsedRow, type Report, type Roster } from '../../intake/roster.ts';
import { type MarkColumns, markColumns } from './columns.ts';
import { markProblem } from './problems.ts';

export type MarkRow = ParsedRow<MarkColumns>;

/**
 * The marked-up plan as a sheet to be read: its headings keep their meaning wherever a column is moved to. It writes nothing; each row
 * is told. A sheet without the column of the marks is no such sheet, nor is one without a row, which would let the whole plan pass.
 */
export function marksRoster(tell: (row: MarkRow, report: Report<MarkColumns>) => Outcome): Roster {
  return defineRoster({
    name: 'marks',
    handedOutBy: 'pair export',
    columns: markColumns,
    open: (_session, { present }) => {
      let rows = 0;
      return {
        write(row, report) {
          rows += 1;
          return tell(row, report);
        },
        afterwards(report) {
          if (!present.includes('own_cadre')) report(markProblem('marks.no-column'));
          else if (rows === 0) report(markProblem('marks.no-rows'));
        },
        records: () => ({}),
      };
    },
  });
}
