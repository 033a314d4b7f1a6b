import { pairingChecks } from '../../pairing/checks.ts';
import type { Check } from '../../registry/checks/check.ts';
import { registryChecks } from '../../registry/checks/registry-checks.ts';

/** Every check that `check` runs. */
export const checks: readonly Check[] = [...registryChecks, ...pairingChecks];
