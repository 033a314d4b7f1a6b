import { type Fen, formatYuan } from '../../base/money.ts';
import type { RowProblem } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import { Median } from './median.ts';

/** What a household's row says of its income, in fen a year. */
export interface Incomes {
  readonly income_per_capita: Fen | null | undefined;
  readonly income_wage: Fen | null | undefined;
  readonly income_business: Fen | null | undefined;
  readonly income_property: Fen | null | undefined;
  readonly income_transfer: Fen | null | undefined;
  readonly business_cost: Fen | null | undefined;
  readonly household_size: number | null | undefined;
}

/** So few households say nothing about a sheet, or about what is on file. */
const FEWEST_IN_SHEET = 10;
const FEWEST_ON_FILE = 30;

/**
 * Half of a village's surveyed households with less than this, in fen a head and year, is no income of a year: a quarter of the national
 * rural poverty line (2,300 yuan at 2010 prices, in force from 2011).
 */
const TOO_LITTLE = 57_500;

/** What a household's sources come to a head and year; undefined unless all of them are stated. */
function reckoned(row: Incomes): number | undefined {
  const sources = [row.income_wage, row.income_business, row.income_property, row.income_transfer];
  if (!row.household_size || sources.some((source) => source === undefined || source === null)) return undefined;
  const sum = sources.reduce<number>((total, source) => total + (source ?? 0), 0);
  return Math.max(0, sum - (row.business_cost ?? 0)) / row.household_size;
}

/** The medians of income a head and year over some households: as declared, as their sources come to, and the one by the other. */
export class IncomeMedians {
  readonly declared = new Median();
  readonly reckoned = new Median();
  readonly ratio = new Median();

  note(row: Incomes): void {
    const declared = row.income_per_capita ?? 0;
    const sources = reckoned(row) ?? 0;
    this.declared.note(declared);
    this.reckoned.note(sources);
    if (sources > 0) this.ratio.note(declared / sources);
  }
}

/** Whether a ratio is a twelfth or twelve, give or take a factor of two: the medians of places differ by less than six. */
function scaleOf(ratio: number): 'monthly' | 'twelvefold' | undefined {
  if (ratio > 1 / 24 && ratio < 1 / 6) return 'monthly';
  return ratio > 6 && ratio < 24 ? 'twelvefold' : undefined;
}

const inYuan = (fen: number): string => formatYuan(Math.round(fen / 100) * 100);

type IncomeProblem = RowProblem<Record<'income_per_capita' | 'income_wage', never>>;

/**
 * What the amounts of a whole sheet say: incomes a month that were read as incomes a year, or the other way round. One household may be
 * poor, but the median of a sheet is not a twelfth of the median on file, nor what households declare a twelfth of what their sources
 * come to. The figure of a sheet that alone is off by that is named; where nothing is on file to compare with, a median on which nobody
 * could live for a year is.
 * @param onFile the medians of what stood before the sheet; asked for only where the sheet has enough to compare.
 */
export function incomeProblems(sheet: IncomeMedians, onFile: () => IncomeMedians): IncomeProblem[] {
  const found: IncomeProblem[] = [];
  const alone: IncomeProblem[] = [];
  const compared = (['declared', 'reckoned'] as const).filter((each) => sheet[each].count >= FEWEST_IN_SHEET);
  const before = compared.length === 0 ? undefined : onFile();
  for (const figure of compared) {
    const here = sheet[figure].value;
    const there = before?.[figure];
    const column = figure === 'declared' ? 'income_per_capita' : 'income_wage';
    if (!here) continue;
    if (!there?.value || there.count < FEWEST_ON_FILE) {
      const params = { median: inYuan(here), least: inYuan(TOO_LITTLE) };
      if (here < TOO_LITTLE) alone.push({ ...problem('income.too-little', params), column });
      continue;
    }
    const scale = scaleOf(here / there.value);
    if (scale === undefined) continue;
    found.push({ ...problem(`income.${scale}`, { median: inYuan(here), other: inYuan(there.value) }), column });
  }
  const scale = sheet.ratio.count < FEWEST_IN_SHEET ? undefined : scaleOf(sheet.ratio.value ?? 1);
  if (scale !== undefined && found.length === 0) {
    found.push({ ...problem(`income.declared-${scale}`, { rows: sheet.ratio.count }), column: 'income_per_capita' });
  }
  return found.length === 0 ? alone.slice(0, 1) : found;
}
