import { aidUndo } from '../../aid/undo.ts';
import { contactUndo } from '../../contact/undo.ts';
import { eligibilityUndo } from '../../eligibility/undo.ts';
import type { UndoParticipant } from '../../intake/undo-participant.ts';
import { noticeUndo } from '../../notices/undo.ts';
import { officeUndo } from '../../office/undo.ts';
import { pairingUndo } from '../../pairing/undo.ts';
import { registryUndo } from '../../registry/undo.ts';
import { onEnrolmentsEnded } from './enrolments-ended.ts';

/** Every room that `batch undo` asks. */
export const undoParticipants: readonly UndoParticipant[] = [
  registryUndo,
  eligibilityUndo(onEnrolmentsEnded),
  pairingUndo,
  contactUndo,
  officeUndo,
  aidUndo,
  noticeUndo,
];
