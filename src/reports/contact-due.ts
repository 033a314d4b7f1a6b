import type { LocalText } from '../base/local-text.ts';
import { maskNumbersIn } from '../base/mask.ts';
import type { DueLine, DueList } from '../contact/due.ts';
import type { Session } from '../db/session.ts';
import { contactColumnLabels, dueTitle } from '../messages/catalogue/contact-tables.ts';
import { unitLabels } from '../messages/catalogue/report-labels.ts';
import { askedOf, type ReportOptions } from './options.ts';
import type { Column, ColumnType, Row, Table } from './table.ts';

/** What the lines of a list are put together by: a page or sheet each. */
export const dueGroupings = ['unit', 'branch', 'cadre', 'village'] as const;
export type DueGrouping = (typeof dueGroupings)[number];

const column = (key: keyof typeof contactColumnLabels, type: ColumnType, extra: Partial<Column> = {}): Column => ({
  key,
  label: contactColumnLabels[key],
  type,
  ...extra,
});

/** The number and name by which a grouping's groups are told apart. */
const GROUPS: Readonly<Record<DueGrouping, (line: DueLine) => readonly [key: string | null, name: string | null]>> = {
  unit: ({ unit_no, unit }) => [unit_no, unit],
  branch: ({ branch_no, branch }) => [branch_no, branch],
  cadre: ({ cadre_no, cadre }) => [cadre_no, cadre],
  village: ({ village_code, village }) => [village_code, village],
};

const columns: readonly Column[] = [
  column('serial', 'serial'),
  column('due_on', 'key'),
  column('overdue', 'code', {
    words: new Map<string, LocalText>([
      ['yes', { zh: '逾期', en: 'overdue' }],
      ['no', { zh: '', en: '' }],
    ]),
  }),
  column('duty', 'code'),
  column('unit_no', 'key', { dataOnly: true }),
  column('unit', 'text'),
  column('branch_no', 'key', { dataOnly: true }),
  column('branch', 'text', { dataOnly: true }),
  column('cadre_no', 'key'),
  column('cadre', 'text'),
  column('household_no', 'key'),
  column('head_name', 'text'),
  column('town', 'text'),
  column('village_code', 'key', { dataOnly: true }),
  column('village', 'text'),
  column('last_met', 'key'),
  column('days_since_met', 'count'),
  column('met_this_month', 'count'),
  column('attempts', 'count'),
];

const dueRow = (line: DueLine): Row => {
  const { steps: _steps, overdue, head_name, ...cells } = line;
  return { ...cells, head_name: maskNumbersIn(head_name), overdue: overdue ? 'yes' : 'no' };
};

/** The columns that a page of one group has no need of: its title says them. */
const TOLD_ABOVE: Readonly<Record<DueGrouping, readonly string[]>> = {
  unit: ['unit_no', 'unit'],
  branch: ['branch_no', 'branch'],
  cadre: ['cadre_no', 'cadre'],
  village: ['village_code', 'village'],
};

/** A group's table as a page or sheet of its own, to be handed out. */
export const handedOut = (table: Table, by: DueGrouping): Table => ({
  ...table,
  columns: table.columns.filter(({ key }) => !TOLD_ABOVE[by].includes(key)),
});

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;

/**
 * What falls due, a table a group in the order of their numbers, what belongs to none last; within one by day, cadre and household. Without
 * a grouping one table, by day first.
 */
export function dueTables(
  session: Session,
  options: ReportOptions,
  { list, titles }: { list: DueList; titles: ReadonlyMap<string, LocalText> },
  by: DueGrouping | undefined,
): Table[] {
  const groups = new Map<string | null, { name: string | null; lines: DueLine[] }>();
  for (const line of list.rows) {
    const [key, name] = by === undefined ? [null, null] : GROUPS[by](line);
    const group = groups.get(key) ?? { name, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, { name, lines }]): Table => {
      const rows = lines.toSorted(
        (a, b) =>
          byText(a.due_on, b.due_on) ||
          byText(a.cadre_no, b.cadre_no) ||
          byText(a.household_no, b.household_no) ||
          byText(a.duty, b.duty),
      );
      const of = by === undefined ? '' : ` ${key ?? '-'} ${name ?? ''}`.trimEnd();
      return {
        name: 'contact-due',
        title: { zh: `${dueTitle.zh}${of}`, en: `${dueTitle.en}${of}` },
        ...(by === undefined ? {} : { by }),
        ...askedOf(session, options),
        period: { from: list.as_of, to: list.until },
        unit: unitLabels.households,
        columns: columns.map((each) => (each.key === 'duty' ? { ...each, words: titles } : each)),
        rows: rows.map(dueRow),
        notes: [],
        checks: 0,
        breaks: [],
      };
    });
}
