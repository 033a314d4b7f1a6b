import { numberedBatchRecords, numberedUndo } from '../registry/numbered-undo.ts';
import { officeRecords } from './store/records.ts';

/** This room's part of `batch undo`: a tip that names what a batch added stands in the way, and so does a step taken on one of its tips. */
export const officeUndo = numberedUndo(officeRecords);

/** What a batch did to this room's records. */
export const officeBatchRecords = numberedBatchRecords(officeRecords);
