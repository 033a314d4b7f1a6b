import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { enrolments } from '../../eligibility/rosters/enrolments.ts';
import type { RecordDone } from '../../intake/batch-records.ts';
import type { ShownBatch } from '../../intake/show-batch.ts';
import { text } from '../../messages/messages.ts';
import { branches } from '../../registry/rosters/branches.ts';
import { cadres } from '../../registry/rosters/cadres.ts';
import { householdColumns } from '../../registry/rosters/household-columns.ts';
import { kin } from '../../registry/rosters/kin.ts';
import { memberColumns } from '../../registry/rosters/member-columns.ts';
import { units } from '../../registry/rosters/units.ts';
import { villages } from '../../registry/rosters/villages.ts';
import { batchLines } from './batch-list.ts';
import { cellText, kindText, type Labels, labelText } from './record.ts';

/** A roster's columns where the record's name has a heading of its own. */
function withName(columns: Labels, heading: string): Labels {
  const name = columns[heading];
  return name === undefined ? columns : { ...columns, name };
}

/** The columns of each kind of record, for their headings. */
const labels: Readonly<Record<string, Labels>> = {
  place: withName(villages.columns, 'village_name'),
  unit: withName(units.columns, 'unit_name'),
  branch: withName(branches.columns, 'branch_name'),
  cadre: cadres.columns,
  kin: kin.columns,
  household: { left_on: memberColumns.left_on, left_reason: memberColumns.left_reason, ...householdColumns },
  person: memberColumns,
  enrolment: enrolments.columns,
};

const DID = { added: 'batch.did-added', changed: 'batch.did-changed', removed: 'batch.did-removed' } as const;

function recordLines(language: Language, { line, record, key, name, did, changes }: RecordDone): string[] {
  const place = line === null ? '' : text(language, 'batch.on-line', { line });
  const what = [place, text(language, DID[did]), kindText(language, record), key, name ?? ''];
  const blank = text(language, 'batch.blank');
  const values = changes.map(({ column, from, to }) =>
    text(language, 'batch.change', {
      column: column === 'raw' ? text(language, 'record.words') : labelText(language, labels[record] ?? {}, column),
      from: cellText(language, column, from) || blank,
      to: cellText(language, column, to) || blank,
    }),
  );
  return [what.filter((part) => part !== '').join('  '), ...values].map(harmless);
}

/** A batch, then what it did line by line, with former and new values; the lines that left no record are named at the end. */
export function batchText(language: Language, batch: ShownBatch, timeZone: string): string {
  const lines = [
    ...batchLines(language, [batch], timeZone),
    ...batch.records.flatMap((record) => recordLines(language, record)),
  ];
  for (const outcome of ['unchanged', 'rejected'] as const) {
    const params = { rows: batch.rows[outcome], lines: batch.lines[outcome] };
    if (params.rows > 0) lines.push(text(language, `batch.${outcome}`, params));
  }
  return lines.join('\n');
}
