import { exit } from '../base/exit-code.ts';

/** Why a request about rules or eligibility is refused. */
export const eligibilityFailures = {
  'eligibility.no-pack': exit.noInput,
  'eligibility.pack-not-in-force': exit.noInput,
  'eligibility.pack-altered': exit.data,
  'eligibility.pack-outdated': exit.configuration,
  'eligibility.program-taken': exit.data,
  'eligibility.program-unknown': exit.noInput,
  'eligibility.which-program': exit.usage,
  'eligibility.as-known-writes': exit.usage,
  'eligibility.changed-as-known': exit.usage,
  'eligibility.refresh-backdated': exit.data,
  'eligibility.day-to-come': exit.data,
  'eligibility.too-many-leave': exit.data,
  'eligibility.confirm-what': exit.usage,
  'eligibility.document-blank': exit.usage,
  'eligibility.confirm-too-early': exit.data,
  'eligibility.no-proposal': exit.data,
  'eligibility.place-unknown': exit.noInput,
  'eligibility.household-unknown': exit.noInput,
  'eligibility.reason-blank': exit.usage,
  'eligibility.until-before': exit.usage,
  'eligibility.decide-forbidden': exit.data,
  'eligibility.decline-gone': exit.data,
  'eligibility.decide-too-early': exit.data,
  'eligibility.household-absent': exit.noInput,
} as const;
