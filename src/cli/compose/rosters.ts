import { measures } from '../../aid/measures/roster.ts';
import { visits } from '../../contact/visits/roster.ts';
import { enrolments } from '../../eligibility/rosters/enrolments.ts';
import type { Roster } from '../../intake/roster.ts';
import { tasks } from '../../office/tasks/roster.ts';
import { tips } from '../../office/tips/roster.ts';
import { registryRosters } from '../../registry/rosters/index.ts';

/** Every roster that can be imported. */
export const rosters: readonly Roster[] = [...registryRosters, enrolments, visits, tips, measures, tasks];
