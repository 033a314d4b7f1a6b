import { exit } from '../../base/exit-code.ts';

/** Why a mapping and a sheet, or a name and what is on file, do not go together. */
export const mappingFailures = {
  'sheet.mapped-heading-missing': exit.data,
  'sheet.mapped-heading-missing-near': exit.data,
  'sheet.mapped-heading-twice': exit.data,
  'sheet.mapped-position-missing': exit.data,
  'sheet.constant-present': exit.data,
  'mapping.none-saved': exit.noInput,
  'mapping.unknown': exit.noInput,
  'mapping.several': exit.usage,
  'mapping.one-file': exit.usage,
} as const;
