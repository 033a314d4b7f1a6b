import type { BatchReader } from '../intake/batch-records.ts';
import { visitsOfBatch } from './store/batch-visits.ts';

/** What a batch did to visits: it only ever adds them. */
export const contactBatchRecords: BatchReader = ({ db, county }, batch) =>
  visitsOfBatch(db, county, batch).map(({ visit_no, line, visited_on, household_no, cadre }) => ({
    line,
    record: 'visit',
    key: String(visit_no),
    name: `${visited_on} ${household_no} ${cadre}`,
    did: 'added',
    changes: [],
  }));
