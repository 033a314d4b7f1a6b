import { numberedBatchRecords, numberedUndo } from '../registry/numbered-undo.ts';
import { aidRecords } from './store/records.ts';

/** This room's part of `batch undo`: measures and referrals are people's acts, so those that name what a batch added stand in the way. */
export const aidUndo = numberedUndo(aidRecords);

/** What a batch did to measures. */
export const aidBatchRecords = numberedBatchRecords(aidRecords.filter(({ imported }) => imported));
