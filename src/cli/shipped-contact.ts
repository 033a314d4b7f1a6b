import type { ReferralTerms } from '../aid/referrals/referral.ts';
import { type ContactPolicyText, deadlinesInForce } from '../contact/policy/in-force.ts';
import type { TipTerms } from '../office/tips/deadlines.ts';
import type { Context } from './context.ts';
import { contactPoliciesFolder } from './package-files.ts';
import { readShippedOrFile } from './shipped-text.ts';

/** A contact policy by the name of a shipped one, or by its file. */
export function contactPolicyText(named: string): ContactPolicyText {
  return { text: readShippedOrFile(contactPoliciesFolder, named), file: named };
}

/** The policy of a bureau that has chosen none. */
export const shippedContactPolicy = (): ContactPolicyText => contactPolicyText('zhangqiu-2014');

/** The working days for the next step of a tip, by the policy in force. */
export function tipTerms(context: Context): TipTerms {
  const { tips, urgentTips } = deadlinesInForce(context.session(), shippedContactPolicy, context.knownAt());
  return { ordinary: tips, urgent: urgentTips };
}

/** The working days in which a department takes up and does what it was sent, by the policy in force. */
export const referralTerms = (context: Context): ReferralTerms =>
  deadlinesInForce(context.session(), shippedContactPolicy, context.knownAt()).referrals;
