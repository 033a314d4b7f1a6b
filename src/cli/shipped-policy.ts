import type { PolicyText } from '../pairing/policy-in-force.ts';
import { policiesFolder } from './package-files.ts';
import { readShippedOrFile } from './shipped-text.ts';

/** The name of the pairing policy that is followed where nothing else is said. */
export const SHIPPED_POLICY = 'zhangqiu-2014';

/** A pairing policy by the name of a shipped one, or by its file. */
export function policyText(named: string): PolicyText {
  return { text: readShippedOrFile(policiesFolder, named), file: named };
}

/** The policy of a bureau that has put none in force yet. */
export const shippedPolicy = (): PolicyText => policyText(SHIPPED_POLICY);
