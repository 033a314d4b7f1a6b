import type { Session } from '../../db/session.ts';
import { lastNumber, versionWriter } from '../../db/store/numbered-table.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { problem } from '../../registry/problems.ts';
import { type TipColumns, tipColumns } from './columns.ts';
import { tipSettler } from './settle.ts';
import { newTip, tipTable } from './tip.ts';

function open(session: Session, { batch, event, file, mentions: all }: BatchContext): RosterWriter<TipColumns> {
  const { db, county } = session;
  const settle = tipSettler(session);
  const write = versionWriter(db, county, tipTable, event);
  const mentions = all.of('tip');
  let last = lastNumber(db, county, tipTable);
  let written = 0;

  return {
    write({ line, values }, report) {
      const { content, same, problems } = settle(values);
      for (const found of problems) report(found);
      if (content === undefined) return 'rejected';
      const first = same === undefined ? undefined : mentions.first(same);
      if (first !== undefined) report(problem('row.repeats', { file: first.file, line: first.line }));
      const no = same ?? last + 1;
      if (first === undefined) mentions.note(no, { file, line });
      if (same !== undefined) return 'unchanged';
      last = no;
      written += 1;
      write(newTip(no, content, { batch, line }));
      return 'added';
    },
    records: () => ({ tips: written }),
  };
}

/** Tips: what was reported, by whom and how. A row that is on record word for word changes nothing, whatever became of the tip since. */
export const tips = defineRoster({
  name: 'tips',
  columns: tipColumns,
  prefilled: ['household_no', 'village_code', 'town_name', 'village_name'],
  open,
});
