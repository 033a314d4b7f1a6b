import type { Language, LocalText } from '../../base/local-text.ts';
import { formatYuan } from '../../base/money.ts';
import type { IncomeLine } from '../../eligibility/income-lines.ts';
import type { DashboardText } from '../../messages/catalogue/dashboard.ts';
import { columnLabels, smallCellLabel } from '../../messages/catalogue/report-labels.ts';
import { text, textOf } from '../../messages/messages.ts';
import { cellText } from '../cells.ts';
import { type Bar, barChart } from '../charts/bar-chart.ts';
import { type Dot, dotChart } from '../charts/dot-chart.ts';
import { type Bin, histogram } from '../charts/histogram.ts';
import { type Month, monthChart } from '../charts/month-chart.ts';
import { type StripDot, stripChart } from '../charts/strip-chart.ts';
import { lineTitle } from '../income.ts';
import type { Ratio, Row } from '../table.ts';
import { countIn, grouped, ratioIn, shownCount, shownShare, totalOf } from './numbers.ts';
import { WIDE } from './style.ts';
import type { DashboardTable, DashboardTables, TableId } from './tables.ts';

/** What the figures are drawn from. */
export interface DashboardData {
  readonly tables: DashboardTables;
  /** The incomes by which households are taken in. */
  readonly lines: readonly IncomeLine[];
}

/** A chart of the page with its words. */
export interface Figure {
  /** The table that it is drawn from, and its name on the page. */
  readonly table: TableId;
  readonly title: DashboardText;
  /** What is counted and how the chart is read. */
  readonly about: DashboardText;
  /** What each colour stands for, where there are several. */
  readonly legend: readonly { readonly className: string; readonly label: LocalText }[];
  /** The chart at a width, in a language. */
  readonly draw: (width: number, language: Language) => string;
  /** What stands under it, where something has to be told. */
  readonly further: (language: Language) => string | undefined;
}

type Draw = (data: DashboardData, width: number, language: Language, label: string) => string;

interface Plan extends Omit<Figure, 'draw' | 'further'> {
  readonly draw: Draw;
  readonly further?: (data: DashboardData, language: Language) => string | undefined;
}

const LOADS = ['idle', 'help_one', 'help_two', 'help_three_to_five', 'help_more'] as const;
const LOAD_CLASSES = ['none', 'load1', 'load2', 'load3', 'load4'];

/** What a row stands for, as its first column that is no serial number says. */
function nameOf(table: DashboardTable, row: Row, language: Language): string {
  const column = table.columns.find(({ type, dataOnly }) => type !== 'serial' && dataOnly !== true);
  return column === undefined ? '' : cellText(column, row[column.key] ?? null, 0, language);
}

/** A bar a row, of the counts named; the longest first where their order says nothing. */
function bars(table: DashboardTable, keys: readonly string[], language: Language, sorted = true): Bar[] {
  const found = table.rows.map((row) => {
    const parts = keys.map((key) => countIn(row, key));
    const whole = parts.every((part) => part !== null);
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    const bar: Bar = {
      label: nameOf(table, row, language),
      parts: whole ? parts.map((part) => part ?? 0) : null,
      shown: whole ? shownCount(sum) : smallCellLabel[language],
    };
    return { bar, sum };
  });
  return (sorted ? found.toSorted((a, b) => b.sum - a.sum) : found).map(({ bar }) => bar);
}

const barsOf =
  (id: TableId, keys: readonly string[], series: readonly string[], sorted = true): Draw =>
  ({ tables }, width, language, label) =>
    barChart(bars(tables[id], keys, language, sorted), { width, label, series });

const drawIncome: Draw = ({ tables, lines }, width, language, label) => {
  const table = tables.income;
  const bins = table.rows.flatMap((row): Bin[] => {
    const [from, to] = [countIn(row, 'income_from'), countIn(row, 'income_to')];
    if (row.income_band === 'unknown') return [];
    const [on, off] = [countIn(row, 'on_list'), countIn(row, 'off_list')];
    const hidden = on === null || off === null;
    const count = hidden ? smallCellLabel[language] : `${shownCount(on)} + ${shownCount(off)}`;
    return [{ from, to, parts: hidden ? null : [on, off], told: `${nameOf(table, row, language)}: ${count}` }];
  });
  return histogram(bins, {
    width,
    label,
    series: ['one', 'three'],
    lines: lines.map((line) => ({
      value: line.value,
      shown: grouped(formatYuan(line.value)),
      label: lineTitle(line)[language],
    })),
    counted: text(language, 'dashboard.axis.households'),
    measured: text(language, 'dashboard.axis.income'),
    format: { count: shownCount, value: (fen) => grouped(formatYuan(fen)) },
  });
};

const drawUnits: Draw = ({ tables: { units } }, width, language, label) => {
  const dots = units.rows.flatMap((row): StripDot[] => {
    const [cadres, paired] = [countIn(row, 'cadres'), countIn(row, 'paired')];
    if (cadres === null || paired === null || cadres === 0 || row.unit_no === null) return [];
    const value = paired / cadres;
    return [{ label: nameOf(units, row, language), value, shown: value.toFixed(1) }];
  });
  const cadres = totalOf(units, 'cadres');
  const mean = totalOf(units, 'paired') / cadres;
  const middle = { value: mean, label: text(language, 'dashboard.mean', { value: mean.toFixed(2) }) };
  return stripChart(dots, {
    width,
    label,
    measured: text(language, 'dashboard.axis.load'),
    ...(cadres === 0 ? {} : { middle }),
  });
};

const drawMonths: Draw = ({ tables: { months } }, width, language, label) => {
  const shown = months.rows.map((row): Month => {
    const month = String(row.month ?? '');
    const [level, up, down] = ['closing', 'entered', 'left'].map((key) => countIn(row, key) ?? 0);
    const told = { month, entered: shownCount(up ?? 0), left: shownCount(down ?? 0) };
    return {
      label: textOf(language, `dashboard.month-name.${Number(month.slice(5))}`),
      year: month.slice(0, 4),
      level: level ?? 0,
      up: up ?? 0,
      down: down ?? 0,
      told: text(language, 'dashboard.month-told', told),
    };
  });
  return monthChart(shown, {
    width,
    label,
    levels: text(language, 'dashboard.axis.levels'),
    changes: text(language, 'dashboard.axis.changes'),
    format: shownCount,
  });
};

/** The share over the county, and of the rows where it is not whole, the lowest first; the others are told in a sentence. */
const drawShares =
  (id: TableId, key: string): Draw =>
  ({ tables }, width, language, label) => {
    const table = tables[id];
    const all = ratioIn(table.totals?.[key]);
    const rows = table.rows.flatMap((row) => {
      const ratio = ratioIn(row[key]);
      return ratio === null || ratio.whole === 0 ? [] : [{ name: nameOf(table, row, language), ratio }];
    });
    const short = rows.filter(({ ratio: { part, whole } }) => part < whole);
    const low = short.toSorted((a, b) => a.ratio.part * b.ratio.whole - b.ratio.part * a.ratio.whole);
    // Where there is little room the share has to do.
    const counts = ({ part, whole }: Ratio): string[] =>
      width < WIDE ? [] : [`${shownCount(part)}/${shownCount(whole)}`];
    const dotOf = (label: string, ratio: Ratio, strong = false): Dot => ({
      label,
      share: ratio.whole === 0 ? null : ratio.part / ratio.whole,
      shown: [...counts(ratio), shownShare(ratio) ?? smallCellLabel[language]].join('  '),
      strong,
    });
    const county = all === null ? [] : [dotOf(text(language, 'dashboard.all'), all, true)];
    return dotChart([...county, ...low.map(({ name, ratio }) => dotOf(name, ratio))], { width, label });
  };

/** How many rows the shares of a figure leave out because they are whole. */
const wholeRows =
  (id: TableId, key: string) =>
  ({ tables }: DashboardData, language: Language): string | undefined => {
    const ratios = tables[id].rows.flatMap((row) => ratioIn(row[key]) ?? []);
    const count = ratios.filter(({ part, whole }) => whole > 0 && part === whole).length;
    return count === 0 ? undefined : text(language, 'dashboard.others-whole', { count });
  };

const legendOf = (classes: readonly string[], keys: readonly (keyof typeof columnLabels)[]): Figure['legend'] =>
  keys.map((key, index) => ({ className: classes[index] ?? '', label: columnLabels[key] }));

const plans: readonly Plan[] = [
  {
    table: 'towns',
    title: 'dashboard.towns',
    about: 'dashboard.towns.about',
    legend: [],
    draw: barsOf('towns', ['households'], ['one']),
  },
  {
    table: 'types',
    title: 'dashboard.types',
    about: 'dashboard.types.about',
    legend: [],
    draw: barsOf('types', ['households'], ['one']),
  },
  {
    table: 'causes',
    title: 'dashboard.causes',
    about: 'dashboard.causes.about',
    legend: [],
    draw: barsOf('causes', ['households'], ['one']),
  },
  {
    table: 'income',
    title: 'dashboard.income',
    about: 'dashboard.income.about',
    legend: legendOf(['one', 'three'], ['on_list', 'off_list']),
    draw: drawIncome,
  },
  {
    table: 'months',
    title: 'dashboard.months',
    about: 'dashboard.months.about',
    legend: legendOf(['one', 'two'], ['entered', 'left']),
    draw: drawMonths,
  },
  {
    table: 'load',
    title: 'dashboard.load',
    about: 'dashboard.load.about',
    legend: legendOf(LOAD_CLASSES, LOADS),
    draw: barsOf('load', LOADS, LOAD_CLASSES, false),
  },
  {
    table: 'units',
    title: 'dashboard.strip',
    about: 'dashboard.strip.about',
    legend: [],
    draw: drawUnits,
  },
  {
    table: 'coverage',
    title: 'dashboard.coverage',
    about: 'dashboard.coverage.about',
    legend: [],
    draw: drawShares('coverage', 'pairing_rate'),
    further: wholeRows('coverage', 'pairing_rate'),
  },
  {
    table: 'contact',
    title: 'dashboard.contact',
    about: 'dashboard.contact.about',
    legend: [],
    draw: drawShares('contact', 'contact_rate'),
    further: wholeRows('contact', 'contact_rate'),
  },
  {
    table: 'quality',
    title: 'dashboard.quality',
    about: 'dashboard.quality.about',
    legend: legendOf(['two', 'three'], ['errors', 'warnings']),
    draw: barsOf('quality', ['errors', 'warnings'], ['two', 'three']),
  },
];

/** The charts of the page in their order. */
export function figuresOf(data: DashboardData): Figure[] {
  return plans.map(({ draw, further, ...plan }) => ({
    ...plan,
    further: (language) => further?.(data, language),
    draw: (width, language) => {
      const rows = data.tables[plan.table].rows.length;
      const label = text(language, 'dashboard.chart', { title: text(language, plan.title), rows });
      return draw(data, width, language, label);
    },
  }));
}
