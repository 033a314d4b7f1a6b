import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text, textOf } from '../../messages/messages.ts';
import { tipChannels, tipKinds, tipSubjects } from '../../office/tips/code-lists.ts';
import type { RecordedTip } from '../../office/tips/record.ts';
import type { ListedTips, ShownTip, TipWhole } from '../../office/tips/show.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';

/** Whom and what a tip is about, in few words. */
function about({ subject, household_no, person, place, village }: ShownTip, language: Language): string {
  const where = [village, place].filter(Boolean).join(' ');
  const whom = [household_no, person].filter(Boolean).join(' ');
  return [codeWord(language, tipSubjects, subject), whom, where].filter((part) => part !== '').join(' ');
}

function holder({ cadre_no, cadre, unit, referred_to, state }: ShownTip, language: Language): string {
  if (state === 'referred' && referred_to !== null) return referred_to;
  const named = [cadre_no, cadre, unit].filter(Boolean).join(' ');
  return named === '' ? text(language, 'tip.bureau') : named;
}

function due({ due_on, due_certain, overdue }: ShownTip, language: Language): string {
  if (due_on === null) return '';
  const doubt = due_certain ? '' : text(language, 'tip.due-doubt');
  return `${due_on}${doubt}${overdue ? ` ${text(language, 'tip.overdue')}` : ''}`;
}

const urgent = (tip: ShownTip, language: Language): string => (tip.urgent ? text(language, 'tip.urgent') : '');

/** A tip in the cells of a line. */
const cells = (language: Language, tip: ShownTip): string[] =>
  [
    String(tip.tip),
    tip.received_on,
    codeWord(language, tipChannels, tip.channel),
    codeWord(language, tipKinds, tip.kind) + urgent(tip, language),
    about(tip, language),
    text(language, `tip.state.${tip.state}`),
    tip.due_on === null ? '' : holder(tip, language),
    due(tip, language),
    tip.content,
  ].map(harmless);

const HEADINGS: readonly MessageKey[] = [
  'tip.column.number',
  'tip.column.received',
  'tip.column.channel',
  'tip.column.kind',
  'tip.column.about',
  'tip.column.state',
  'tip.column.holder',
  'tip.column.due',
  'tip.column.content',
];

/** A line a tip, and their number. */
export function tipsText(language: Language, { rows, ...totals }: ListedTips): string {
  const heading = HEADINGS.map((key) => text(language, key));
  const lines = rows.length === 0 ? [] : inColumns([heading, ...rows.map((row) => cells(language, row))]);
  return [...lines, text(language, 'tip.total', totals)].join('\n');
}

/** Where a tip stands, who has to act and by when. */
function standing(language: Language, tip: ShownTip): string {
  const state = text(language, `tip.state.${tip.state}`);
  if (tip.due_on === null) return text(language, 'tip.standing-done', { tip: tip.tip, state });
  return text(language, 'tip.standing', {
    tip: tip.tip,
    state,
    holder: holder(tip, language),
    due: due(tip, language),
    next: tip.next.map((step) => step.replace('_', '-')).join(', '),
  });
}

const alikeLines = (language: Language, { alike }: TipWhole): string[] =>
  alike.map(({ tip, score, days, words }) => text(language, 'tip.may-repeat', { tip, score, days, words }));

/** A tip that has just been recorded, with what somebody should look at. */
export function recordedTipText(language: Language, tip: RecordedTip): string {
  const done = text(language, tip.added ? 'tip.recorded' : 'tip.on-record', { tip: tip.tip });
  const warnings = tip.warnings.map(({ code, params }) => {
    const problem = textOf(language, code, params);
    return text(language, 'tip.warning', { problem });
  });
  return [done, standing(language, tip), ...warnings].map(harmless).join('\n');
}

/** A tip after a step. */
export function tipStepText(language: Language, tip: TipWhole): string {
  const nobody = tip.state === 'answered' && tip.anonymous && tip.answer === null;
  return [standing(language, tip), ...(nobody ? [text(language, 'tip.nobody-to-answer')] : [])]
    .map(harmless)
    .join('\n');
}

/** A tip whole: what was told, where it stands, every step of its way. */
export function tipText(language: Language, tip: TipWhole, timeZone: string): string {
  const source = tip.anonymous
    ? text(language, 'tip.anonymous')
    : [tip.source_name, tip.source_phone].filter(Boolean).join(' ');
  const head = [
    tip.received_on,
    codeWord(language, tipChannels, tip.channel),
    codeWord(language, tipKinds, tip.kind) + urgent(tip, language),
    about(tip, language),
  ].join('  ');
  const told: [MessageKey, string | null][] = [
    ['tip.label.content', tip.content],
    ['tip.label.source', source],
    ['tip.label.finding', tip.finding],
    ['tip.label.outcome', tip.outcome === null ? null : text(language, `tip.outcome.${tip.outcome}` as MessageKey)],
    ['tip.label.referred', tip.referred_to],
    ['tip.label.answer', tip.answer],
  ];
  const labels = inColumns(
    told.flatMap(([key, value]) => (value === null ? [] : [[`  ${text(language, key)}`, harmless(value)]])),
  );
  const steps = tip.history.map(({ state_on, state, note, actor, command, recorded, source: file, line }) => [
    `  ${state_on}`,
    text(language, `tip.state.${state}`),
    harmless(`${actor} ${command}${file === null ? '' : ` ${file}:${line ?? ''}`}`),
    localTime(recorded, timeZone),
    harmless(note ?? ''),
  ]);
  return [
    harmless(head),
    ...labels,
    ...tipStepText(language, tip).split('\n'),
    ...alikeLines(language, tip),
    text(language, 'tip.way'),
    ...inColumns(steps),
  ].join('\n');
}
