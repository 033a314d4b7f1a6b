import { endEnrolmentsOfHouseholds } from '../../eligibility/households-left.ts';
import type { OnHouseholdsLeft } from '../../registry/households-left.ts';
import { onEnrolmentsEnded } from './enrolments-ended.ts';

/** What follows when households leave the registry. */
export const onHouseholdsLeft: OnHouseholdsLeft = endEnrolmentsOfHouseholds(onEnrolmentsEnded);
