import { exit } from '../base/exit-code.ts';

/** What can be wrong with a call of the program itself. */
export const cliFailures = {
  'usage.unknown-command': exit.usage,
  'usage.unknown-option': exit.usage,
  'usage.missing-argument': exit.usage,
  'usage.option-without-value': exit.usage,
  'usage.missing-option': exit.usage,
  'usage.too-many-arguments': exit.usage,
  'usage.invalid': exit.usage,
  'usage.not-a-date': exit.usage,
  'usage.not-a-county': exit.usage,
  'usage.not-a-time-zone': exit.usage,
  'usage.choice': exit.usage,
  'usage.not-a-number': exit.usage,
  'usage.format': exit.usage,
  'usage.not-taken': exit.usage,
  'usage.stdin-is-terminal': exit.usage,
  'usage.help-topic': exit.usage,
  'file.missing': exit.noInput,
  'file.is-folder': exit.noInput,
  'file.unreadable': exit.noInput,
  'file.none-shipped': exit.noInput,
  'file.would-destroy': exit.usage,
  'file.no-folder': exit.cannotCreate,
  'file.cannot-write': exit.cannotCreate,
  'output.failed': exit.io,
} as const;
