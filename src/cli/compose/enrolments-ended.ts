import type { OnEnrolmentsEnded } from '../../eligibility/enrolments-ended.ts';
import { endPairingsWithEnrolments } from '../../pairing/on-enrolments-ended.ts';

/** What follows when households leave a list. */
export const onEnrolmentsEnded: OnEnrolmentsEnded = endPairingsWithEnrolments;
