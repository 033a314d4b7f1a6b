import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text, textOf } from '../../messages/messages.ts';
import type { DecideResult } from '../../registry/checks/decide.ts';
import type { CheckResult, Finding } from '../../registry/checks/run-checks.ts';
import type { SettleResult } from '../../registry/checks/settle.ts';
import type { FindingState } from '../../registry/store/finding-states.ts';
import { inColumns } from './columns.ts';

export const severityText = (language: Language, { severity }: Finding): string =>
  text(language, severity === 'error' ? 'check.error' : 'check.warning');

export const stateText = (language: Language, state: FindingState): string => text(language, `check.state.${state}`);

/** What was decided about a finding, after its message; empty where nobody has. */
export function decisionText(language: Language, { decision }: Finding): string {
  if (decision === null) return '';
  const { actor, on } = decision;
  const reason = decision.reason ?? text(language, 'check.no-reason');
  const state = stateText(language, decision.state);
  return decision.facts_changed
    ? text(language, 'check.facts-changed', { state, reason })
    : text(language, 'check.decided', { state, reason, actor, on });
}

function cells(language: Language, finding: Finding): string[] {
  const { code, household_no, cadre_no, id, params } = finding;
  const about = [household_no, cadre_no].filter((key) => key !== null).join(' ');
  const said = `${textOf(language, code, params)}${decisionText(language, finding)}`;
  return [id, severityText(language, finding), about, said].map(harmless);
}

/** One line a finding, errors and warnings as the checks stand, and a line of totals. */
export function checkText(language: Language, result: CheckResult): string {
  const { rows, errors, warnings, as_of: date, states } = result;
  const totals = text(language, 'check.totals', { errors, warnings, date, ...states });
  if (rows.length === 0) return [text(language, 'check.none', { date }), totals].join('\n');
  return [...inColumns(rows.map((finding) => cells(language, finding))), totals].join('\n');
}

/** What became of each finding that was decided on. */
export function decidedText(language: Language, { rows, changed }: DecideResult): string {
  if (changed === 0) return text(language, 'check.nothing-changed');
  return rows
    .map(({ id, code, from, to }) =>
      text(language, 'check.changed', { id, code, from: stateText(language, from), to: stateText(language, to) }),
    )
    .join('\n');
}

/** Which records stand and which left, and what follows from it. */
export function settledText(language: Language, result: SettleResult): string {
  const { rows, persons, as_of: date } = result;
  const join = (words: readonly string[]): string => words.join(text(language, 'words.separator'));
  const [households, withoutHead] = [join(result.households), join(result.without_head)];
  return [
    ...rows.map(({ id, kept, left }) => text(language, 'check.settled', { id, kept, left: join(left) })),
    ...(persons === 0 ? [] : [text(language, 'check.settled.members', { persons, date })]),
    ...(households === '' ? [] : [text(language, 'check.settled.households', { households, date })]),
    ...(withoutHead === '' ? [] : [text(language, 'check.settled.without-head', { households: withoutHead })]),
  ].join('\n');
}
