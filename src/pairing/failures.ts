import { exit } from '../base/exit-code.ts';

/** Why a pairing command stops. */
export const pairingFailures = {
  'pairing.costs-too-large': exit.data,
  'pairing.as-known-writes': exit.usage,
  'pairing.no-plan': exit.noInput,
  'pairing.plan-unknown': exit.noInput,
  'pairing.plan-stale': exit.data,
  'pairing.plan-applied': exit.data,
  'pairing.later-pairings': exit.data,
  'pairing.left-since': exit.data,
  'pairing.household-unknown': exit.noInput,
  'pairing.cadre-unknown': exit.noInput,
  'pairing.unit-unknown': exit.noInput,
  'pairing.explain-what': exit.usage,
  'pairing.what-if-form': exit.usage,
  'pairing.what-if-unknown': exit.noInput,
  'pairing.what-if-weight': exit.data,
  'pairing.until-passed': exit.data,
  'pairing.household-off-list': exit.data,
  'pairing.cadre-inactive': exit.data,
  'pairing.near-kin': exit.data,
  'pairing.cadre-full': exit.data,
  'pairing.later-lead': exit.data,
  'pairing.no-lead': exit.data,
  'pairing.not-pinned': exit.data,
} as const;
