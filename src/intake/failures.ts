import { exit } from '../base/exit-code.ts';

/** Why a sheet as a whole, or a whole import, is refused. */
export const intakeFailures = {
  'sheet.empty': exit.data,
  'sheet.markup': exit.data,
  'sheet.no-header': exit.data,
  'sheet.missing-column': exit.data,
  'sheet.missing-column-near': exit.data,
  'sheet.missing-one-of': exit.data,
  'sheet.other-roster': exit.data,
  'sheet.not-handed-out': exit.data,
  'sheet.duplicate-column': exit.data,
  'sheet.unknown-unit': exit.data,
  'import.rejects-over-input': exit.usage,
  'import.never-complete': exit.usage,
  'import.missing-skipping': exit.usage,
  'batch.unknown': exit.noInput,
  'batch.undone-already': exit.data,
} as const;
