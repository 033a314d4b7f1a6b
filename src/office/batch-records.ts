import { maskNumbersIn } from '../base/mask.ts';
import type { BatchReader } from '../intake/batch-records.ts';
import { tipsOfBatch } from './store/batch-tips.ts';

/** What a batch did to tips: it only ever adds them. */
export const officeBatchRecords: BatchReader = ({ db, county }, batch) =>
  tipsOfBatch(db, county, batch).map(({ tip_no, line, received_on, person, place }) => ({
    line,
    record: 'tip',
    key: String(tip_no),
    name: maskNumbersIn([received_on, place, person].filter(Boolean).join(' ')),
    did: 'added',
    changes: [],
  }));
