import { exit } from '../../base/exit-code.ts';

/** Why findings cannot be asked about, or decided. */
export const findingFailures = {
  'check.only-unknown': exit.usage,
  'finding.none': exit.noInput,
  'finding.reason-blank': exit.usage,
  'finding.settled': exit.data,
  'finding.closed': exit.data,
  'finding.no-duplicate': exit.data,
  'finding.keep-which': exit.usage,
  'finding.head-of-others': exit.data,
  'finding.day-to-come': exit.data,
} as const;
