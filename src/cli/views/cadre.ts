import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { text, textOf } from '../../messages/messages.ts';
import type { ShownCadreAtWork } from '../../pairing/show-cadre.ts';
import type { ShownPairing } from '../../pairing/store/shown.ts';
import type { Revision } from '../../registry/cadres.ts';
import type { LeaveResult } from '../../registry/leave.ts';
import { cellText, facts, headingText, wordText } from './record.ts';

/** Why a pairing ended: a word of the pairing, or the reason for which the cadre left. */
export function endedWord(language: Language, why: string): string {
  const key = `pair.ended.${why}`;
  const found = textOf(language, key);
  return found === key ? wordText(language, 'left_why', why) : found;
}

function pairing(language: Language, row: ShownPairing): string {
  const { household_no, head_name, village, role, from, to, ended_why } = row;
  const ended = ended_why === null ? [] : [endedWord(language, ended_why)];
  const period = `${from} – ${to ?? ''}`.trimEnd();
  return harmless(
    ['', period, household_no, head_name, village, text(language, `pair.role.${role}`), ...ended].join('  '),
  );
}

/** One version in a line: when, by what, and the new values. */
function revision(
  language: Language,
  { recorded, command, source, line, changed }: Revision,
  timeZone: string,
): string {
  const by = source === null ? (command ?? '') : `${source}:${line ?? ''}`;
  const values = Object.entries(changed)
    .filter(([column, value]) => column !== 'raw' && value !== false)
    .map(
      ([column, value]) =>
        `${headingText(language, column)} ${value === null ? '-' : cellText(language, column, value)}`,
    );
  const when = recorded === null ? '' : localTime(recorded, timeZone);
  return harmless(['', when, by, values.join(text(language, 'words.separator'))].join('  '));
}

/** A cadre's values, pairings and versions, the latest first; instants in the bureau's time zone. */
export function cadreText(language: Language, cadre: ShownCadreAtWork, timeZone: string): string {
  const { cadre_no, pairings, history } = cadre;
  return [
    cadre_no,
    ...facts(language, cadre),
    text(language, 'cadre.pairings', { count: pairings.length }),
    ...pairings.map((row) => pairing(language, row)),
    text(language, 'cadre.history', { count: history.length }),
    ...history.map((each) => revision(language, each, timeZone)),
  ].join('\n');
}

/** Who leaves when, and which households are without a lead by it. */
export function leftText(
  language: Language,
  { cadre_no, name, on, reason, households, supported }: LeaveResult,
): string {
  const head = text(language, 'cadre.left', { cadre_no, name, on, reason: wordText(language, 'left_why', reason) });
  const after =
    households.length === 0
      ? text(language, 'cadre.left.nobody')
      : text(language, 'cadre.left.households', { count: households.length, households: households.join(' ') });
  const support = { count: supported.length, households: supported.join(' ') };
  const lines = supported.length === 0 ? [head, after] : [head, after, text(language, 'cadre.left.supported', support)];
  return lines.map(harmless).join('\n');
}
