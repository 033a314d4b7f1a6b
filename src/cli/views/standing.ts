import type { Language } from '../../base/local-text.ts';
import { leaveReasons } from '../../eligibility/leave-reasons.ts';
import type { DecisionInForce, Listing, OpenProposal } from '../../eligibility/store/household-standing.ts';
import { text } from '../../messages/messages.ts';

/** Why somebody entered or left; a person's own reason stays as it was written. */
export function whyText(language: Language, why: string): string {
  const reason = leaveReasons.find(({ value }) => value === why);
  if (reason !== undefined) return language === 'zh' ? reason.labels[0] : reason.en;
  return why === 'eligible' || why === 'imported' ? text(language, `eligibility.why.${why}`) : why;
}

/** A term as `since 2014-03-19 until 2014-06-30`. */
const term = (language: Language, { since, until }: Pick<Listing, 'since' | 'until'>): string =>
  text(language, 'standing.since', { since }) + (until === null ? '' : text(language, 'standing.until', { until }));

/** An enrolment in words: since when, why, and what a list that was taken over says of it. */
export function listingText(language: Language, listing: Omit<Listing, 'program'>): string {
  const { entered_why, document, cert_no, assisted_persons, amount } = listing;
  return [
    term(language, listing),
    whyText(language, entered_why),
    ...(document === null ? [] : [document]),
    ...(cert_no === null ? [] : [text(language, 'standing.cert-no', { cert_no })]),
    ...(assisted_persons === null ? [] : [text(language, 'standing.assisted', { persons: assisted_persons })]),
    ...(amount === null
      ? []
      : [text(language, 'eligibility.amount', { amount, per: text(language, 'eligibility.per.month') })]),
  ].join(text(language, 'words.comma'));
}

/** A person's decision in words: what, for how long, why. */
export function decisionInForceText(language: Language, decision: Omit<DecisionInForce, 'program'>): string {
  const { kind, reason, document } = decision;
  return [
    text(language, `eligibility.act.${kind}`),
    term(language, decision),
    reason,
    ...(document === null ? [] : [document]),
  ].join(text(language, 'words.comma'));
}

/** A proposal in words: what, why, and since when. */
export function proposalText(
  language: Language,
  { kind, reason, proposed_on: date }: Omit<OpenProposal, 'program'>,
): string {
  return [
    text(language, `eligibility.proposal.${kind}`),
    whyText(language, reason),
    text(language, 'standing.proposed-on', { date }),
  ].join(text(language, 'words.comma'));
}
