import type { Roster } from '../../intake/roster.ts';
import { branches } from './branches.ts';
import { cadres } from './cadres.ts';
import { households } from './households.ts';
import { kin } from './kin.ts';
import { members } from './members.ts';
import { roster } from './roster.ts';
import { units } from './units.ts';
import { villages } from './villages.ts';

/** The registry's rosters, in the order in which a new database is filled. */
export const registryRosters: readonly Roster[] = [villages, units, branches, cadres, kin, households, members, roster];
