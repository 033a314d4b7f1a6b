import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { ExplainedCadre, ExplainedHousehold, NamedPair } from '../../pairing/explain.ts';
import { functionWord, shortageText } from './pair.ts';

const signed = (more: number): string => (more > 0 ? `+${more}` : String(more));

/** What a pair costs, term by term. */
function pairText(language: Language, { cadre_no, cadre, unit, tier, cost }: NamedPair): string {
  const params = { cadre_no, cadre, unit: unit ?? '', tier: text(language, `pair.tier.${tier}`), ...cost };
  return text(language, 'pair.explain.pair', params);
}

/** What a pair costs the whole: the levels that differ. */
export function dearerText(language: Language, { dearer }: Pick<NamedPair, 'dearer'>): string {
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

/** How many of the households that would move are named. */
const MOVES = 5;

function moveText(language: Language, { household_no, from, to }: NamedPair['moves'][number]): string {
  const nobody = text(language, 'pair.explain.nobody');
  return text(language, 'pair.explain.move', { household_no, from: from ?? nobody, to: to ?? nobody });
}

/** A household's support cadres, place by place. */
export function supportExplainedText(language: Language, no: string, places: readonly ExplainedHousehold[]): string {
  if (places.length === 0) return harmless(text(language, 'pair.explain.no-support-called', { household_no: no }));
  return places.map((place) => householdExplainedText(language, place)).join('\n');
}

/** Why a household's lead, what the best others would cost the whole, and what binds where nobody is left for it. */
export function householdExplainedText(language: Language, household: ExplainedHousehold): string {
  const { household_no, head_name, village, as_of, policy, role, present, pinned, planned, pair, shortage } = household;
  const isPresent = pair !== null && pair.cadre_no === present;
  const lines = [text(language, 'pair.explain.household', { household_no, head_name, village, as_of, policy })];
  if (household.function !== null) {
    lines.push(text(language, 'pair.explain.wants', { function: functionWord(language, household.function) }));
  }
  if (household.hardness > 0) lines.push(text(language, 'pair.explain.hardness', { points: household.hardness }));
  if (present === null) lines.push(text(language, `pair.explain.no-${role}`));
  else if (!isPresent) lines.push(text(language, `pair.explain.${role}-impossible`, { present }));
  if (pair !== null) {
    const what: MessageKey = !isPresent
      ? 'pair.explain.planned'
      : pinned
        ? `pair.explain.${role}-pinned`
        : `pair.explain.${role}`;
    lines.push(`${text(language, what)}: ${pairText(language, pair)}; ${dearerText(language, pair)}`);
  }
  if (planned === null) lines.push(text(language, 'pair.explain.planned-none'));
  else if (planned !== pair?.cadre_no) lines.push(text(language, 'pair.explain.planned-other', { planned }));
  if (household.alternatives.length > 0) lines.push(text(language, 'pair.explain.alternatives'));
  for (const each of household.alternatives) {
    lines.push(`  ${pairText(language, each)}; ${dearerText(language, each)}`);
    lines.push(...each.moves.slice(0, MOVES).map((move) => `    ${moveText(language, move)}`));
    const more = each.moves.length - MOVES;
    if (more > 0) lines.push(`    ${text(language, 'pair.explain.more-moves', { more })}`);
  }
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
