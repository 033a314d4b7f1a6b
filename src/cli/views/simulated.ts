import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { csvLines } from '../../csv/write-csv.ts';
import type { CloseRow } from '../../eligibility/close-to-line.ts';
import type { SimulatedGroup, SimulatedProgram, SimulatedRow, Simulation } from '../../eligibility/simulate.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import { householdTypes } from '../../registry/code-lists/household.ts';
import { inColumns } from './columns.ts';
import { amountText } from './verdicts.ts';

/** How many households a text lists; a file has them all. */
const SHOWN = 20;

const says = (language: Language, keys: readonly MessageKey[]): string[] => keys.map((key) => text(language, key));

/** What a draft would change, program by program: the whole, by town and by type, and the first households. */
export function simulatedText(language: Language, { programs, rows, total }: Simulation): string {
  const parts = Object.entries(programs).flatMap(([program, found]) => [
    text(language, 'eligibility.simulated', { program, ...counts(found) }),
    ...costLine(language, found),
    ...groupLines(
      language,
      'eligibility.column.place',
      found,
      found.by_town.map((each) => [each.town ?? each.town_code ?? '', each]),
    ),
    ...groupLines(
      language,
      'eligibility.column.type',
      found,
      found.by_type.map((each) => [typeText(language, each.household_type), each]),
    ),
  ]);
  const shown = rows.slice(0, SHOWN);
  return [
    ...parts,
    ...(shown.length === 0 ? [] : householdLines(language, shown)),
    text(language, 'eligibility.simulated-rows', { total, shown: shown.length }),
    text(language, 'eligibility.nothing-written'),
  ]
    .map(harmless)
    .join('\n');
}

function counts({ pack, assessed, on_list, enter, enter_already, leave, leave_already, undecided }: SimulatedProgram) {
  return { pack, assessed, on_list, enter, enter_already, leave, leave_already, undecided };
}

function costLine(language: Language, { cost }: SimulatedGroup): string[] {
  if (cost === null) return [];
  const { per, ...amounts } = cost;
  return [text(language, 'eligibility.simulated-cost', { ...amounts, per: text(language, `eligibility.per.${per}`) })];
}

function typeText(language: Language, value: string | null): string {
  const type = householdTypes.find((each) => each.value === value);
  return type === undefined ? '-' : language === 'zh' ? type.labels[0] : type.en;
}

/** The groups in which something changes, under their headings. */
function groupLines(
  language: Language,
  heading: MessageKey,
  { cost }: SimulatedProgram,
  groups: readonly (readonly [string, SimulatedGroup])[],
): string[] {
  const changing = groups.filter(
    ([, { enter, leave, undecided, cost: own }]) => enter + leave + undecided > 0 || (own?.difference ?? 0) !== 0,
  );
  if (changing.length === 0) return [];
  const keys = ['assessed', 'on-list', 'enter', 'leave', 'undecided'] as const;
  const headings = [heading, ...keys.map((key) => `eligibility.column.${key}` as const)];
  const paid: MessageKey[] = cost === null ? [] : ['eligibility.column.cost-now', 'eligibility.column.cost-draft'];
  const cells = changing.map(([name, group]) => [
    name,
    ...[group.assessed, group.on_list, group.enter, group.leave, group.undecided].map(String),
    ...(group.cost === null ? [] : [String(group.cost.now), String(group.cost.draft)]),
  ]);
  return inColumns([says(language, [...headings, ...paid]), ...cells]).map((line) => `  ${line}`);
}

function householdLines(language: Language, rows: readonly SimulatedRow[]): string[] {
  const headings = says(language, [
    'eligibility.column.household',
    'eligibility.column.head',
    'eligibility.column.village',
    'eligibility.column.program',
    'eligibility.column.change',
    'eligibility.column.because',
    'eligibility.column.benefit',
  ]);
  const cells = rows.map((row) => [
    row.household_no,
    row.head_name,
    row.village,
    row.program,
    text(language, `eligibility.change.${row.change}`),
    row.because.join(text(language, 'words.separator')),
    row.benefit === null ? '' : amountText(language, row.benefit),
  ]);
  return inColumns([headings, ...cells]);
}

/** The households near a line. */
export function closeText(language: Language, rows: readonly CloseRow[], share: string): string {
  const headings = says(language, [
    'eligibility.column.household',
    'eligibility.column.head',
    'eligibility.column.village',
    'eligibility.column.program',
    'eligibility.column.criterion',
    'eligibility.column.value',
    'eligibility.column.line',
    'eligibility.column.to-line',
  ]);
  const cells = rows.map((row) => [
    row.household_no,
    row.head_name,
    row.village,
    row.program,
    row.criterion,
    ...[row.value, row.line, row.to_line].map(String),
  ]);
  const lines = rows.length === 0 ? [] : inColumns([headings, ...cells]);
  return [...lines, text(language, 'eligibility.close-rows', { share, total: rows.length })].map(harmless).join('\n');
}

/** Rows as CSV under the keys of their JSON. */
export function simulatedCsv(rows: readonly (SimulatedRow | CloseRow)[]): Generator<string> {
  return rowsCsv(rows);
}

type Cell = string | number | null;

/** Rows as CSV under the keys of their JSON: a list joined by semicolons, an amount as its number, yes and no as 1 and 0. */
export function rowsCsv(rows: readonly object[]): Generator<string> {
  const cell = (value: unknown): Cell => {
    if (Array.isArray(value)) return value.join(';');
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'object' && value !== null && 'amount' in value) return cell(value.amount);
    return typeof value === 'string' ? harmless(value) : typeof value === 'number' ? value : null;
  };
  const headings = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => Object.values(row).map(cell));
  return csvLines(headings.length === 0 ? [] : [headings, ...cells], { bom: true });
}
