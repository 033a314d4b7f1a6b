import { contactChecks } from '../../contact/checks.ts';
import { pairingChecks } from '../../pairing/checks.ts';
import type { Check, CheckToLoad } from '../../registry/checks/check.ts';
import { registryChecks } from '../../registry/checks/registry-checks.ts';
import { twiceCheck } from '../../registry/checks/twice-check.ts';

/** The checks that can be put at once. */
export const checks: readonly Check[] = [...registryChecks, ...pairingChecks, ...contactChecks];

/** Every check that `check` runs, with the one that has to load how names sound. */
export const everyCheck: readonly (Check | CheckToLoad)[] = [twiceCheck, ...checks];
