import { exit } from '../base/exit-code.ts';

/** Why the database cannot be used. */
export const dbFailures = {
  'db.missing': exit.noInput,
  'db.exists': exit.cannotCreate,
  'db.cannot-create': exit.cannotCreate,
  'db.not-a-database': exit.configuration,
  'db.other-program': exit.configuration,
  'db.other-version': exit.configuration,
  'db.driver': exit.configuration,
  'db.busy': exit.busy,
  'db.not-permitted': exit.notPermitted,
  'db.io': exit.io,
} as const;
