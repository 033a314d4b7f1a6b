import type { Session } from '../../db/session.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';
import { type BatchContext, type Columns, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { ambiguity } from '../match/candidates.ts';
import { unitOf } from '../match/unit.ts';
import { branchFinders, sequenceFinder, unitFinders } from '../store/finders.ts';
import { branchTable, unitTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { unitColumns } from './unit-columns.ts';

const columns = {
  branch_no: { labels: ['支部编号', '党支部编号', '支部代码'], reference: true, read: identifier },
  branch_name: { labels: ['党支部', '支部名称', '党支部名称'], reference: true, required: true, read: name },
  ...unitColumns,
} as const satisfies Columns;

function open(session: Session, context: BatchContext): RosterWriter<typeof columns> {
  const { db, county } = session;
  const { batch, event, stated } = context;
  const stamp = { county, batch, event };
  const table = new VersionedTable(db, branchTable, stamp);
  const find = branchFinders(table);
  const findUnits = unitFinders(new VersionedTable(db, unitTable, stamp));
  const branches = new RecordWriter(table, context);
  const numbering = new Numbering({
    column: 'branch_no',
    highest: sequenceFinder(db, county, ['branch', 'branch_no']),
    onFile: (number) => find.byNumber(number).length > 0,
    stated: () => stated.values('branch_no'),
    width: 4,
  });

  return {
    write({ line, values }, report) {
      const { branch_no: number, branch_name: branchName } = values;
      if (!branchName) throw new Error('a branch row without its name');
      const unit = unitOf(findUnits, values, report);
      if (unit === null) return 'rejected';
      const namesakes = number ? find.byNumber(number) : find.byName(branchName);
      const matches = number || unit === undefined ? namesakes : namesakes.filter((each) => each.unit_id === unit.id);
      const doubt = ambiguity('branch.ambiguous', branchName, matches, 'branch_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'branch_name' });
        return 'rejected';
      }
      const [standing] = matches;
      const branchNo = standing?.branch_no ?? (number || numbering.next('B', line));
      return branches.settle(standing, { branch_no: branchNo, name: branchName, unit_id: unit?.id }, line, report)
        .outcome;
    },
    records: () => ({ branches: branches.written, ...numbering.counted() }),
    given: () => numbering.given,
  };
}

/** Party branches; matched by number, else by name (and unit, where the row gives one). */
export const branches = defineRoster({ name: 'branches', columns, open });
