import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { ExplainedCadre, ExplainedHousehold, NamedPair } from '../../pairing/explain.ts';
import { shortageText } from './pair.ts';

const signed = (more: number): string => (more > 0 ? `+${more}` : String(more));

/** What a pair costs, term by term. */
function pairText(language: Language, { cadre_no, cadre, unit, tier, cost }: NamedPair): string {
  const params = { cadre_no, cadre, unit: unit ?? '', tier: text(language, `pair.tier.${tier}`), ...cost };
  return text(language, 'pair.explain.pair', params);
}

/** What a pair costs the whole: the levels that differ. */
function dearerText(language: Language, { dearer }: NamedPair): string {
  const levels: readonly (readonly [MessageKey, number])[] = [
    ['pair.explain.unpaired', dearer.unpaired],
    ['pair.explain.below', dearer.below_minimum],
    ['pair.explain.dearer', dearer.objective],
  ];
  const differing = levels.filter(([, more]) => more !== 0);
  if (differing.length === 0) return text(language, 'pair.explain.same');
  return differing
    .map(([key, more]) => text(language, key, { more: signed(more) }))
    .join(text(language, 'words.separator'));
}

/** Why a household's lead, what the best others would cost the whole, and what binds where nobody is left for it. */
export function householdExplainedText(language: Language, household: ExplainedHousehold): string {
  const { household_no, head_name, village, as_of, policy, lead, pinned, planned, pair, alternatives, shortage } =
    household;
  const isLead = pair !== null && pair.cadre_no === lead;
  const lines = [text(language, 'pair.explain.household', { household_no, head_name, village, as_of, policy })];
  if (lead === null) lines.push(text(language, 'pair.explain.no-lead'));
  else if (!isLead) lines.push(text(language, 'pair.explain.lead-impossible', { lead }));
  if (pair !== null) {
    const what: MessageKey = !isLead
      ? 'pair.explain.planned'
      : pinned
        ? 'pair.explain.lead-pinned'
        : 'pair.explain.lead';
    lines.push(`${text(language, what)}: ${pairText(language, pair)}; ${dearerText(language, pair)}`);
  }
  if (planned === null) lines.push(text(language, 'pair.explain.planned-none'));
  else if (planned !== pair?.cadre_no) lines.push(text(language, 'pair.explain.planned-other', { planned }));
  if (alternatives.length > 0) lines.push(text(language, 'pair.explain.alternatives'));
  for (const each of alternatives) lines.push(`  ${pairText(language, each)}; ${dearerText(language, each)}`);
  if (shortage !== null) lines.push(shortageText(language, shortage));
  return lines.map(harmless).join('\n');
}

/** A cadre's households one by one, and which a new plan would give. */
export function cadreExplainedText(language: Language, explained: ExplainedCadre): string {
  const { cadre_no, cadre, unit, as_of, policy, households, planned } = explained;
  const head = { cadre_no, cadre, unit: unit ?? '', as_of, policy, count: households.length };
  const now = households.map(({ household_no }) => household_no);
  const differs = planned.join() !== now.join();
  return [
    harmless(text(language, 'pair.explain.cadre', head)),
    ...households.map((each) => householdExplainedText(language, each)),
    ...(differs ? [text(language, 'pair.explain.planned-households', { households: planned.join(' ') || '-' })] : []),
  ].join('\n');
}
