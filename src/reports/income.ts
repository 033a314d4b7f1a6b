import type { Language, LocalText } from '../base/local-text.ts';
import { type Fen, formatYuan } from '../base/money.ts';
import type { Session } from '../db/session.ts';
import { packsInForce } from '../eligibility/in-force.ts';
import { type IncomeLine, incomeLines } from '../eligibility/income-lines.ts';
import { groupingLabels, incomeLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { text } from '../messages/messages.ts';
import { hukous } from '../registry/code-lists/person.ts';
import { column, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report } from './report.ts';
import { incomeBands, incomeTotals } from './store/income.ts';
import type { Column, Row, Table } from './table.ts';

const COUNTED = ['registered', 'on_list', 'off_list'] as const;

const incomeColumns: readonly Column[] = [
  column('income_band', 'code', { words: new Map<string, LocalText>(Object.entries(incomeLabels)) }),
  column('income_from', 'money', { dataOnly: true }),
  column('income_to', 'money', { dataOnly: true }),
  ...COUNTED.map((key) => column(key, 'count')),
];

/** Bands that people count in: of these widths, in fen, the widest that cuts the line exactly, into ten to thirty parts. */
const ROUND: readonly Fen[] = [1, 2, 2.5, 5].flatMap((n) => [10_00, 100_00, 1_000_00].map((size) => n * size));
const FEWEST = 10;
const MOST = 30;
/** Where no line is in force: twenty bands of 500 yuan. */
const NO_LINE: Fen = 5_000_00;
const BEYOND = 2;

/** The width of the bands, and how many there are below the open one, which begins at twice the line. */
export function bandsFor(line: Fen | undefined): { step: Fen; last: number } {
  const whole = line === undefined || line <= 0 ? NO_LINE : line;
  const fitting = ROUND.filter((width) => whole % width === 0 && whole / width >= FEWEST && whole / width <= MOST);
  const step = fitting.length === 0 ? Math.ceil(whole / FEWEST) : Math.max(...fitting);
  return { step, last: Math.ceil((BEYOND * whole) / step) };
}

/** The lines in force on the day for the programs that a report is on, the lowest first. */
export function linesOf({ db, county }: Session, { programs, asOf, asKnown }: ReportOptions): IncomeLine[] {
  const packs = packsInForce(db, county, asKnown?.event).map(({ pack }) => pack);
  return incomeLines(packs, programs, asOf);
}

/** What a line is called, with the households that it is for where they are not all. */
export function lineTitle({ title, hukou, area }: IncomeLine): LocalText {
  const words = wordsOf(hukous);
  const whose = (language: Language): string[] =>
    [hukou === null ? null : (words.get(hukou)?.[language] ?? hukou), area].flatMap((each) => each ?? []);
  const named = (language: Language): string => [title[language], ...whose(language)].join(' ');
  return { zh: named('zh'), en: named('en') };
}

function lineRemark(line: IncomeLine): LocalText {
  const told = (language: Language): string =>
    text(language, 'report.note.income-line', {
      title: lineTitle(line)[language],
      value: formatYuan(line.value),
      from: line.from,
    });
  return { zh: told('zh'), en: told('en') };
}

/** The bands with their bounds in fen and what they are called; the last is of those whose income is not known. */
function bandRows({ step, last }: { step: Fen; last: number }): (Row & { readonly band: number | null })[] {
  const inside = Array.from({ length: last }, (_, band) => ({
    band,
    income_band: `${formatYuan(band * step)}–${formatYuan((band + 1) * step)}`,
    income_from: band * step,
    income_to: (band + 1) * step,
  }));
  return [
    { band: -1, income_band: 'below_zero', income_to: 0 },
    ...inside,
    { band: last, income_band: `${formatYuan(last * step)}+`, income_from: last * step },
    { band: null, income_band: 'unknown' },
  ];
}

/**
 * The registered households by income a person and year, on the list or not, in bands of which one begins at the line of the pack in
 * force. An income is as rules read it; a band holds its lower bound and not its upper. Bands below 0 and of unknown income stand
 * only where there are any.
 */
export function buildIncome(session: Session, options: ReportOptions): Table {
  const scope = scopeOf(session, options);
  const lines = linesOf(session, options);
  const bands = bandsFor(lines[0]?.value);
  const counted = new Map(incomeBands(session.db, scope, bands).map(({ band, ...counts }) => [band, counts]));
  const rows = bandRows(bands).flatMap(({ band, ...named }): Row[] => {
    const { on_list, off_list } = counted.get(band) ?? { on_list: 0, off_list: 0 };
    const needed = band !== null && band >= 0;
    return needed || on_list + off_list > 0 ? [{ ...named, registered: on_list + off_list, on_list, off_list }] : [];
  });
  const { on_list, off_list } = incomeTotals(session.db, scope);
  const totals = { registered: on_list + off_list, on_list, off_list };
  const { title } = reportTitles.income;
  const by = groupingLabels.band;
  return {
    name: 'income',
    title: { zh: `${title.zh}（${by.zh}）`, en: `${title.en}, ${by.en}` },
    by: 'band',
    ...askedOf(session, options),
    unit: unitLabels.households,
    columns: incomeColumns,
    rows,
    totals,
    remarks: lines.map(lineRemark),
    notes: [{ code: 'report.note.income' }],
    ...checkFooting(rows, totals, { down: COUNTED, across: [{ whole: 'registered', parts: ['on_list', 'off_list'] }] }),
  };
}

export const incomeReport: Report = {
  name: 'income',
  ...reportTitles.income,
  variants: [{ by: 'band', columns: incomeColumns, build: buildIncome }],
};
