import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { Story, StoryRow } from '../../eligibility/history.ts';
import { text, textOf } from '../../messages/messages.ts';
import { whyText } from './standing.ts';

type Value = StoryRow['said'][string];

/** Values that are words of the program rather than of the people who use it. */
const WORDED: Readonly<Record<string, (language: Language, value: string, row: StoryRow) => string>> = {
  verdict: (language, value) => textOf(language, `eligibility.verdict.${value}`),
  kind: (language, value, { what }) =>
    textOf(language, `eligibility.${what === 'decision' ? 'act' : 'proposal'}.${value}`),
  entered_why: whyText,
  left_why: whyText,
  reason: whyText,
  state: (language, value) => textOf(language, `objection.state.${value}`),
  outcome: (language, value) => textOf(language, `objection.outcome.${value}`),
  result: (language, value) => textOf(language, `review.result.${value}`),
};

function valueText(language: Language, key: string, value: Value, row: StoryRow): string {
  if (Array.isArray(value)) return value.join(text(language, 'words.separator'));
  return WORDED[key]?.(language, String(value), row) ?? String(value);
}

const isSaid = ([, value]: readonly [string, Value]): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

function line(language: Language, row: StoryRow, timeZone: string): string {
  const said = Object.entries(row.said)
    .filter(isSaid)
    .map(([key, value]) => `${textOf(language, `story.${key}`)} ${valueText(language, key, value, row)}`);
  return text(language, 'story.line', {
    instant: localTime(row.instant, timeZone),
    actor: row.actor,
    command: row.command,
    program: row.program,
    what: text(language, `story.what.${row.what}`),
    happened: text(language, `story.happened.${row.happened}`),
    said: said.join(text(language, 'words.separator')),
  });
}

/** What happened to a household, one thing a line in the order of recording; instants in the bureau's time zone. */
export function storyText(language: Language, { household_no: household, rows }: Story, timeZone: string): string {
  const head = text(language, rows.length === 0 ? 'story.nothing' : 'story.head', { household });
  return [head, ...rows.map((row) => line(language, row, timeZone))].map(harmless).join('\n');
}
