import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { text, textOf } from '../../messages/messages.ts';
import type { FindingExplained } from '../../registry/checks/explain-finding.ts';
import { LIKELY, POSSIBLE } from '../../registry/likeness/score.ts';
import { decisionText, severityText, stateText } from './check.ts';
import { inColumns } from './columns.ts';
import { cellText, headingText } from './record.ts';

/** The records side by side: a line a column, a column a record; what none of them says is left out. */
function sides(language: Language, { sides: records }: FindingExplained): string[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = columns.map((column) => [
    headingText(language, column),
    ...records.map((record) => cellText(language, column, record[column] ?? null)),
  ]);
  return inColumns(
    lines.filter(([, ...values]) => values.some((value) => value !== '')).map((line) => ['', ...line].map(harmless)),
  );
}

const signed = (weight: number): string => `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`;

function terms(language: Language, { terms: scored, score }: FindingExplained): string[] {
  if (score === null) return [];
  const lines = scored.map(({ term, level, weight }) => [
    '',
    text(language, `check.term.${term}`),
    level === null ? '' : textOf(language, `check.level.${level}`),
    signed(weight).padStart(7),
  ]);
  return [text(language, 'check.score', { score, likely: LIKELY, possible: POSSIBLE }), ...inColumns(lines)];
}

function history(language: Language, { history: decisions }: FindingExplained, timeZone: string): string[] {
  if (decisions.length === 0) return [];
  return [
    text(language, 'check.history'),
    ...decisions.map(({ state, reason, kept, actor, from, ended, ended_by }) => {
      const why =
        kept === null ? (reason ?? text(language, 'check.no-reason')) : text(language, 'check.kept', { kept });
      const on = localTime(from, timeZone);
      const line = text(language, 'check.history.line', { on, actor, state: stateText(language, state), why });
      if (ended === null) return `  ${line}`;
      const until = { on: localTime(ended, timeZone), actor: ended_by ?? '' };
      return `  ${line}${text(language, 'check.history.ended', until)}`;
    }),
  ].map(harmless);
}

/** A finding with its records, the terms of its score, and what was decided about it; instants in the bureau's time zone. */
export function explainedText(language: Language, explained: FindingExplained, timeZone: string): string {
  const { finding, id, code } = explained;
  const head =
    finding === null
      ? [text(language, 'check.gone')]
      : [
          harmless(`${textOf(language, code, finding.params)}${decisionText(language, finding)}`),
          `${severityText(language, finding)}  ${stateText(language, finding.state)}`,
        ];
  return [
    `${id}  ${code}`,
    ...head,
    ...sides(language, explained),
    ...terms(language, explained),
    ...history(language, explained, timeZone),
  ].join('\n');
}
