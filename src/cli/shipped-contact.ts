import type { ContactPolicyText } from '../contact/policy/in-force.ts';
import { contactPoliciesFolder } from './package-files.ts';
import { readShippedOrFile } from './shipped-text.ts';

/** A contact policy by the name of a shipped one, or by its file. */
export function contactPolicyText(named: string): ContactPolicyText {
  return { text: readShippedOrFile(contactPoliciesFolder, named), file: named };
}

/** The policy of a bureau that has chosen none. */
export const shippedContactPolicy = (): ContactPolicyText => contactPolicyText('zhangqiu-2014');
