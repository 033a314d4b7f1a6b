import { exit } from '../base/exit-code.ts';

/** Why a question about the registry has no answer. */
export const registryFailures = {
  'household.none': exit.noInput,
  'household.find-nothing': exit.usage,
  'prefill.unknown': exit.noInput,
  'prefill.several': exit.data,
  'cadre.none': exit.noInput,
  'cadre.already-left': exit.data,
  'cadre.leaves-before-start': exit.data,
} as const;
