import { aidBatchRecords } from '../../aid/undo.ts';
import { contactBatchRecords } from '../../contact/batch-records.ts';
import { eligibilityBatchRecords } from '../../eligibility/batch-records.ts';
import type { BatchReader } from '../../intake/batch-records.ts';
import { officeBatchRecords } from '../../office/undo.ts';
import { registryBatchRecords } from '../../registry/batch-records.ts';

/** Where `batch show` finds what a batch did. */
export const batchReaders: readonly BatchReader[] = [
  registryBatchRecords,
  eligibilityBatchRecords,
  contactBatchRecords,
  officeBatchRecords,
  aidBatchRecords,
];
