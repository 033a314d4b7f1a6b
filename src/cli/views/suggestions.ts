import type {
  HouseholdSuggestion,
  HouseholdSuggestions,
  Suggestion,
  SuggestionRow,
  Suggestions,
} from '../../aid/suggestions/suggest.ts';
import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';
import { criterionLines } from './eligibility.ts';
import { factText } from './fact.ts';
import { rowsCsv } from './simulated.ts';
import { amountText } from './verdicts.ts';

/** How many rows a text lists; a file has them all. */
const SHOWN = 50;

/** A suggestion with the command that sends the household; null where there is nothing to send it for. */
export type ReadySuggestion = HouseholdSuggestion & { command: string | null };
type ReadySuggestions = Omit<HouseholdSuggestions, 'rows'> & { rows: ReadySuggestion[] };

/** The suggestions with the ready command of each that can be sent. */
export function withCommands(found: HouseholdSuggestions): ReadySuggestions {
  const command = ({ state, program, units: [unit] }: HouseholdSuggestion): string | null =>
    state === 'suggested' && unit !== undefined
      ? `bangfu measure refer ${found.household_no} --program ${program} --unit ${unit.unit_no}`
      : null;
  return { ...found, rows: found.rows.map((row) => ({ ...row, command: command(row) })) };
}

/** The department, its first unit and whom to call there. */
function whereTo(language: Language, { units: [unit, ...more] }: HouseholdSuggestion): string {
  if (unit === undefined) return text(language, 'suggest.no-unit');
  const { unit_no: no, unit: name, liaison, phone } = unit;
  return [
    text(language, 'suggest.at', { unit: name, no }),
    ...(liaison === null ? [] : [text(language, 'suggest.call', { name: liaison, phone: phone ?? '' }).trimEnd()]),
    ...(more.length === 0 ? [] : [text(language, 'suggest.more-units', { count: more.length })]),
  ].join('');
}

/** What the household has, was promised or was refused. */
function had(language: Language, { on_record }: Suggestion): string | undefined {
  if (on_record === null) return undefined;
  const { kind, number, state, on, note, again_on } = on_record;
  const again = again_on === null ? '' : text(language, 'suggest.again', { on: again_on });
  return `${text(language, `suggest.had.${kind}`, { number, state, on })}${note === null ? '' : ` ${note}`}${again}`;
}

function missing(language: Language, { ask }: HouseholdSuggestion): string[] {
  if (ask.length === 0) return [];
  const asked = ask.map(({ missing: name, supplier }) =>
    text(language, 'eligibility.ask', {
      fact: factText(language, name),
      supplier: text(language, `eligibility.supplier.${supplier}`),
    }),
  );
  return [text(language, 'eligibility.missing', { missing: asked.join(text(language, 'words.separator')) }).trim()];
}

function offerLines(language: Language, row: ReadySuggestion, why: boolean): string[] {
  const paid = row.benefit === null ? '' : `  ${amountText(language, row.benefit)}`;
  const record = had(language, row);
  const below = [
    ...(record === undefined ? [] : [record]),
    ...missing(language, row),
    ...(row.command === null ? [] : [row.command]),
  ];
  const head = `  ${row.title[language]} [${row.program}]  ${whereTo(language, row)}${paid}`;
  const reasons = why
    ? row.criteria.flatMap((each) => criterionLines(language, each, row.because.includes(each.id)))
    : [];
  return [head, ...below.map((line) => `      ${line}`), ...reasons.map((line) => `    ${line}`)];
}

/** What each department could do for one household; with `why`, criterion by criterion, and what it may not have as well. */
export function householdSuggestionsText(language: Language, found: ReadySuggestions, why: boolean): string {
  const { household_no: household, head_name: head, village, as_of, rows, counts } = found;
  const states = (['suggested', 'undecided', 'on_record', 'not_eligible'] as const).filter(
    (state) => why || state !== 'not_eligible',
  );
  const parts = states.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    return own.length === 0
      ? []
      : [text(language, `suggest.state.${state}`), ...own.flatMap((row) => offerLines(language, row, why))];
  });
  return [
    text(language, 'suggest.head', { household, head, village, as_of }),
    ...parts,
    text(language, 'suggest.total', { ...counts }),
    ...(why ? [] : [text(language, 'suggest.why-hint')]),
  ]
    .map(harmless)
    .join('\n');
}

/** How many households each policy could be for, and the first rows. */
export function suggestionsText(language: Language, { programs, rows, total }: Suggestions): string {
  const department = (value: string): string => codeWord(language, unitFunctions, value);
  const summary = Object.entries(programs).map(([id, { title, department: of, suggested, undecided, on_record }]) => [
    id,
    title[language],
    department(of),
    ...[suggested, undecided, on_record].map(String),
  ]);
  const shown = rows
    .slice(0, SHOWN)
    .map((row) => [
      row.household_no,
      row.head_name,
      row.village,
      row.title[language],
      text(language, `suggest.state.${row.state}`),
      had(language, row) ?? row.because.join(text(language, 'words.separator')),
    ]);
  const keys = ['program', 'department', 'suggested', 'undecided', 'on_record'] as const;
  const [program = '', ...others] = keys.map((key) => text(language, `suggest.column.${key}`));
  const headings = [
    ...(['household', 'head', 'village'] as const).map((key) => text(language, `eligibility.column.${key}`)),
    ...(['program', 'state', 'because'] as const).map((key) => text(language, `suggest.column.${key}`)),
  ];
  return [
    ...(summary.length === 0 ? [] : [...inColumns([[program, '', ...others], ...summary]), '']),
    ...(shown.length === 0 ? [] : inColumns([headings, ...shown])),
    text(language, 'suggest.rows', { total, shown: shown.length }),
  ]
    .map(harmless)
    .join('\n');
}

/** Suggestions as CSV under the keys of their JSON, what is on record in columns of its own. */
export function suggestionsCsv(language: Language, rows: readonly SuggestionRow[]): Generator<string> {
  return rowsCsv(
    rows.map(({ on_record, ...row }) => ({
      household_no: row.household_no,
      head_name: row.head_name,
      village_code: row.village_code,
      village: row.village,
      program: row.program,
      title: row.title[language],
      department: row.department,
      verdict: row.verdict,
      state: row.state,
      because: row.because,
      benefit: row.benefit,
      on_record: on_record?.kind ?? null,
      number: on_record?.number ?? null,
      record_state: on_record?.state ?? null,
      record_on: on_record?.on ?? null,
      again_on: on_record?.again_on ?? null,
    })),
  );
}
