import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { formatYuan } from '../../base/money.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { NoticeDifference, OfHousehold } from '../../notices/difference.ts';
import type { ListedNotice, listNotices, NoticeWhole } from '../../notices/show.ts';
import type { NoticeOfHousehold } from '../../notices/store/notices.ts';
import { inColumns } from './columns.ts';

const placeOf = (language: Language, { place }: Pick<ListedNotice, 'place'>): string =>
  place === '' ? text(language, 'notice.county') : place;

const lateOf = (language: Language, { overdue_days: days }: Pick<ListedNotice, 'overdue_days'>): string =>
  days === 0 ? '' : text(language, 'notice.overdue', { days });

const HEADINGS: readonly MessageKey[] = [
  'notice.list.number',
  'notice.list.program',
  'notice.list.about',
  'notice.list.place',
  'notice.list.lines',
  'notice.list.from',
  'notice.list.to',
  'notice.list.state',
  'notice.list.objections',
];

/** A line a notice, and their number. */
export function noticesText(language: Language, { rows, total, due }: ReturnType<typeof listNotices>): string {
  const lines = rows.map((row) =>
    [
      String(row.notice),
      row.program,
      text(language, `notice.about.${row.about}`),
      placeOf(language, row),
      String(row.lines),
      row.starts_on ?? '',
      row.ends_on ?? '',
      `${text(language, `notice.phase.${row.phase}`)}${lateOf(language, row)}`,
      row.objections_open === 0 ? '' : String(row.objections_open),
    ].map(harmless),
  );
  const table = lines.length === 0 ? [] : inColumns([HEADINGS.map((key) => text(language, key)), ...lines]);
  return [...table, text(language, 'notice.list.total', { total, due })].join('\n');
}

/** How many households of a kind are told one by one; JSON tells all. */
const TOLD = 10;

function differenceLines(language: Language, difference: NoticeDifference): string[] {
  const { notice, added, gone, amounts } = difference;
  const told = <T extends OfHousehold>(rows: readonly T[], line: (row: T) => string): string[] => [
    ...rows.slice(0, TOLD).map(line),
    ...(rows.length > TOLD ? [text(language, 'notice.more', { count: rows.length - TOLD })] : []),
  ];
  const named = ({ household_no: household, head_name: head }: OfHousehold) => ({ household, head });
  const yuan = (fen: number | null): string => (fen === null ? '—' : formatYuan(fen));
  const counts = { notice, added: added.length, gone: gone.length, amounts: amounts.length };
  return [
    text(language, 'notice.difference', counts),
    ...told(added, (row) => text(language, 'notice.added', named(row))),
    ...told(gone, (row) => text(language, 'notice.gone', named(row))),
    ...told(amounts, (row) =>
      text(language, 'notice.amount', { ...named(row), before: yuan(row.before), now: yuan(row.now) }),
    ),
  ];
}

function daysLine(language: Language, notice: NoticeWhole): string {
  const { days, starts_on: from, ends_on: to, posted_at } = notice;
  if (from === null || to === null) return text(language, 'notice.days-draft', { days });
  return text(language, 'notice.days-line', { days, from, to, at: posted_at ?? '' });
}

function tells(language: Language, notice: NoticeWhole): string {
  const { layout, lines, threshold, columns, names, per } = notice;
  if (layout === 'counts') return text(language, 'notice.counts', { lines, threshold });
  const words = columns.map((column) => text(language, `notice.column.${column}`, { per }));
  return text(language, 'notice.tells', { lines, columns: words.join(text(language, 'words.separator')), names });
}

/** A notice whole, for the office; instants in the bureau's time zone. */
export function noticeText(language: Language, notice: NoticeWhole, timeZone: string): string {
  const { notice: number, program, about, state, phase, withdrawn_on: date, reason, take_down_on, sha256 } = notice;
  const head = { notice: number, program, about, state, phase, place: placeOf(language, notice) };
  return [
    text(language, 'notice.head', { ...head, late: lateOf(language, notice) }),
    daysLine(language, notice),
    ...(date === null ? [] : [text(language, 'notice.withdrawn-line', { date, reason: reason ?? '' })]),
    ...(take_down_on === null || phase === 'done' ? [] : [text(language, 'notice.down-line', { date: take_down_on })]),
    tells(language, notice),
    ...(notice.difference === null ? [] : differenceLines(language, notice.difference)),
    ...notice.objections.map((each) =>
      text(language, 'notice.objection-line', {
        number: each.number,
        household: each.household_no,
        by: each.raised_by ?? text(language, 'notice.nobody-named'),
        received: each.received_on,
        due: each.due_on,
        state: each.state,
        outcome: each.outcome === null ? '' : ` ${text(language, `objection.outcome.${each.outcome}`)}`,
        grounds: each.grounds,
      }),
    ),
    ...(sha256 === null ? [] : [text(language, 'notice.sha', { sha256 })]),
    ...notice.history.map(({ state_on, recorded, actor, command }) =>
      ['', state_on, command, actor, localTime(recorded, timeZone)].join('  '),
    ),
    ...(notice.next.length === 0
      ? []
      : [text(language, 'notice.next', { steps: notice.next.map((step) => step.replace('_', '-')).join(', ') })]),
  ]
    .map(harmless)
    .join('\n');
}

/** A notice on which a household stands, as the household's own page tells it. */
export function onNoticeText(language: Language, notice: NoticeOfHousehold): string {
  const { starts_on: from, ends_on: to, ...rest } = notice;
  const { notice: number, program, about, state } = rest;
  return text(language, 'notice.household', { notice: number, program, about, state, from: from ?? '', to: to ?? '' });
}
