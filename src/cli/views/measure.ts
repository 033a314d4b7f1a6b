import { helpedList, measureKinds } from '../../aid/measures/code-lists.ts';
import type { ListedMeasures, MeasureRevision, MeasureWhole, ShownMeasure } from '../../aid/measures/show.ts';
import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { measureTypes } from '../../registry/code-lists/measure-type.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';

function what(language: Language, { description, quantity, quantity_unit, value }: ShownMeasure): string {
  const many = quantity === null ? '' : `${quantity}${quantity_unit ?? ''}`;
  const worth = value === null ? '' : text(language, 'measure.worth', { value });
  return [description, many, worth].filter((part) => part !== '').join(' ');
}

const by = ({ cadre_no, cadre, unit, provider }: ShownMeasure): string =>
  [cadre_no, cadre, unit, provider].filter(Boolean).join(' ');

function waits(language: Language, { waits: awaited, waits_until, overdue }: ShownMeasure): string {
  if (awaited === null || waits_until === null) return '';
  const late = overdue ? ` ${text(language, 'measure.overdue')}` : '';
  return `${text(language, `measure.waits.${awaited}`)} ${waits_until}${late}`;
}

const HEADINGS: readonly MessageKey[] = [
  'measure.column.number',
  'measure.column.household',
  'measure.column.type',
  'measure.column.what',
  'measure.column.by',
  'measure.column.state',
  'measure.column.waits',
];

const cells = (language: Language, row: ShownMeasure): string[] =>
  [
    String(row.measure),
    `${row.household_no} ${row.head_name}`,
    codeWord(language, measureTypes, row.type),
    what(language, row),
    by(row),
    `${text(language, `measure.state.${row.state}`)} ${row.state_on}`,
    waits(language, row),
  ].map(harmless);

/** A line a measure, and their number. */
export function measuresText(language: Language, { rows, ...totals }: ListedMeasures): string {
  const heading = HEADINGS.map((key) => text(language, key));
  const lines = rows.length === 0 ? [] : inColumns([heading, ...rows.map((row) => cells(language, row))]);
  return [...lines, text(language, 'measure.total', totals)].join('\n');
}

/** What was found of the effect, in the parts of a line. */
function found(
  language: Language,
  {
    helped,
    effect,
    income_after,
    remaining,
  }: Pick<MeasureRevision, 'helped' | 'effect' | 'income_after' | 'remaining'>,
): string {
  return [
    helped === null ? '' : codeWord(language, helpedList, helped),
    remaining === null ? '' : text(language, 'measure.remaining', { remaining }),
    income_after === null ? '' : text(language, 'measure.income-after', { income: income_after }),
    effect ?? '',
  ]
    .filter((part) => part !== '')
    .join(text(language, 'words.separator'));
}

/** A measure whole: what is planned, by whom, what came of it, every step. */
export function measureText(language: Language, measure: MeasureWhole, timeZone: string, done?: MessageKey): string {
  const { measure: no, household_no, head_name, village, kind, expected, income_before, history } = measure;
  const told: [MessageKey, string][] = [
    [
      'measure.label.kind',
      `${codeWord(language, measureKinds, kind)} ${codeWord(language, measureTypes, measure.type)}`,
    ],
    ['measure.label.what', what(language, measure)],
    ['measure.label.by', by(measure)],
    ['measure.label.expected', expected ?? ''],
    ['measure.label.state', `${text(language, `measure.state.${measure.state}`)} ${measure.state_on}`],
    ['measure.label.waits', waits(language, measure)],
    ['measure.label.before', income_before === null ? '' : text(language, 'measure.income', { income: income_before })],
    ['measure.label.found', [measure.found_on ?? '', found(language, measure)].join(' ').trim()],
  ];
  const steps = history.map((step) =>
    [
      `  ${step.on}`,
      text(language, `measure.state.${step.state}`),
      `${step.actor} ${step.command}${step.source === null ? '' : ` ${step.source}:${step.line ?? ''}`}`,
      localTime(step.recorded, timeZone),
      [step.note ?? '', found(language, step)].filter((part) => part !== '').join(' '),
    ].map(harmless),
  );
  return [
    ...(done === undefined ? [] : [text(language, done, { measure: no })]),
    harmless(text(language, 'measure.head', { measure: no, household: household_no, head: head_name, village })),
    ...inColumns(
      told.filter(([, value]) => value !== '').map(([key, value]) => [`  ${text(language, key)}`, harmless(value)]),
    ),
    ...(history.length > 1 ? [text(language, 'measure.way'), ...inColumns(steps)] : []),
  ].join('\n');
}
