import { exit } from '../base/exit-code.ts';

/** Why a command about visits or contact stops. */
export const contactFailures = {
  'visit.none': exit.noInput,
  'visit.household-unknown': exit.noInput,
  'visit.cadre-unknown': exit.noInput,
  'visit.unit-unknown': exit.noInput,
  'visit.nothing-corrected': exit.data,
  'visit.withdrawn': exit.data,
} as const;
