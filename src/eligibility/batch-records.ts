import { formatYuan } from '../base/money.ts';
import type { BatchReader, ValueChanged } from '../intake/batch-records.ts';
import type { Shown } from '../intake/shown.ts';
import { enrolmentsOfBatch } from './store/enrolment-batches.ts';

const yuan = (fen: number | null): Shown => (fen === null ? null : Number(formatYuan(fen)));

/** What a batch did to the lists. */
export const eligibilityBatchRecords: BatchReader = ({ db, county }, batch) =>
  enrolmentsOfBatch(db, county, batch).map((row) => {
    const { line, household_no, name, program, from, changed } = row;
    const values: ValueChanged[] = [
      { column: 'cert_no', from: row.cert_no_before, to: row.cert_no },
      { column: 'assisted_persons', from: row.assisted_persons_before, to: row.assisted_persons },
      { column: 'amount', from: yuan(row.amount_before), to: yuan(row.amount) },
    ];
    return {
      line,
      record: 'enrolment',
      key: `${household_no} ${program} ${from}`,
      name,
      did: changed === 1 ? 'changed' : 'added',
      changes: changed === 1 ? values.filter((value) => value.from !== value.to) : [],
    };
  });
