import { exit } from '../base/exit-code.ts';

/** Why a file cannot be read as a table. */
export const csvFailures = {
  'csv.binary': exit.data,
  'csv.utf-16': exit.data,
  'csv.encoding': exit.data,
  'csv.endless-row': exit.data,
  'csv.unclosed-quote': exit.data,
} as const;
