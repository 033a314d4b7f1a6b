import type { Language } from '../../base/local-text.ts';
import { padEnd } from '../../base/text-width.ts';
import type { Roster } from '../../intake/roster.ts';
import { text } from '../../messages/messages.ts';

/** The columns of a roster: the heading to write, other headings that are understood, the key, and which are required. */
export function rosterText(language: Language, { name, columns }: Roster): string {
  const rows = Object.entries(columns).map(([key, { labels, required }]) => ({
    mark: required === true ? '*' : ' ',
    heading: labels[0] ?? key,
    key,
    others: labels.slice(1).join(text(language, 'words.separator')),
  }));
  const lines = rows.map(({ mark, heading, key, others }) =>
    `${mark} ${padEnd(heading, 18)}  ${padEnd(key, 20)}  ${others}`.trimEnd(),
  );
  return [text(language, 'cli.roster.head', { name }), ...lines, text(language, 'cli.roster.foot')].join('\n');
}
