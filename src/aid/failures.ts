import { exit } from '../base/exit-code.ts';

/** Why a command about measures or referrals stops. */
export const aidFailures = {
  'aid.day-to-come': exit.data,
  'aid.household-unknown': exit.noInput,
  'aid.cadre-unknown': exit.noInput,
  'aid.unit-unknown': exit.noInput,
  'measure.none': exit.noInput,
  'measure.taken-back': exit.data,
  'measure.forbidden': exit.data,
  'measure.too-early': exit.data,
  'measure.not-done': exit.data,
  'measure.due-early': exit.data,
  'measure.plan-missing': exit.usage,
  'measure.no-reason': exit.usage,
  'measure.no-effect': exit.usage,
  'measure.on-record': exit.data,
  'referral.none': exit.noInput,
  'referral.forbidden': exit.data,
  'referral.too-early': exit.data,
  'referral.no-reason': exit.usage,
  'referral.nowhere': exit.usage,
  'referral.on-record': exit.data,
  'suggest.whom': exit.usage,
} as const;
