import type { Bytes } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { InputFile } from '../intake/import-files.ts';
import type { Mapping } from '../intake/mapping/mapping.ts';
import { readMapping } from '../intake/mapping/read-mapping.ts';
import { findSaved } from '../intake/mapping/saved.ts';
import { type SuggestedColumn, suggestMapping } from '../intake/mapping/suggest-mapping.ts';
import type { Opening } from '../intake/open-grids.ts';
import { columnName, openSheet } from '../intake/open-sheet.ts';
import type { Roster } from '../intake/roster.ts';
import { missingColumns } from '../intake/roster-demands.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import type { Questions } from './terminal.ts';
import { type Settled, settledYaml } from './views/mapping-draft.ts';

/** What a file that a mapping can mend is refused for. */
const MENDABLE: readonly string[] = [
  'sheet.no-header',
  'sheet.missing-column',
  'sheet.missing-column-near',
  'sheet.missing-one-of',
];

/** Whether the sheet's header is understood as it is, or refused for something that no mapping can mend. */
function isUnknownLayout(bytes: Bytes, roster: Roster, rosters: readonly Roster[], opening: Opening): boolean {
  try {
    openSheet(bytes, roster, rosters, opening);
    return false;
  } catch (error) {
    if (error instanceof Failure) return MENDABLE.includes(error.code);
    throw error;
  }
}

/** The choice of a column that is none of ours. */
const NOT_IMPORTED = '';

/** The key of our column that a column of the sheet is, as the person says; empty where it is none. */
function askColumn(
  context: Context,
  questions: Questions,
  roster: Roster,
  { position, heading, samples, key }: SuggestedColumn,
  taken: ReadonlySet<string>,
): Promise<string> {
  const language = context.language();
  const separator = text(language, 'words.separator');
  const shown = samples.length === 0 ? text(language, 'mapping.no-samples') : samples.join(separator);
  const guess = key !== null && !taken.has(key) ? key : undefined;
  const free = Object.keys(roster.columns).filter((each) => !taken.has(each) && each !== guess);
  const choices = [
    ...(guess === undefined ? [] : [guess]),
    ...(guess === undefined ? [NOT_IMPORTED] : []),
    ...free,
    ...(guess === undefined ? [] : [NOT_IMPORTED]),
  ].map((value) => ({
    value,
    label: value === NOT_IMPORTED ? text(language, 'mapping.not-imported') : columnName(roster, value),
  }));
  const message = text(language, 'mapping.ask-column', { position, heading, samples: shown });
  return questions.choose(message, choices, guess ?? NOT_IMPORTED);
}

/** Settles with the person at the terminal, column by column, how a sheet of unknown layout is to be read; undefined: not at all. */
async function settle(
  context: Context,
  questions: Questions,
  source: string,
  bytes: Bytes,
  roster: Roster,
  opening: Opening,
): Promise<Mapping | undefined> {
  const language = context.language();
  if (!(await questions.confirm(text(language, 'mapping.ask-unknown', { source })))) return undefined;
  const { columns } = suggestMapping(bytes, roster, opening);
  const settled: Settled[] = columns.filter(({ by }) => by === 'known').map((column) => ({ column, key: column.key }));
  const taken = new Set(settled.flatMap(({ key }) => key ?? []));
  for (const column of columns.filter(({ by }) => by !== 'known')) {
    const key = await askColumn(context, questions, roster, column, taken);
    settled.push({ column, key: key === NOT_IMPORTED ? null : key });
    if (key !== NOT_IMPORTED) taken.add(key);
  }
  const constants: [string, string][] = [];
  for (const key of missingColumns(roster, (each) => taken.has(each))) {
    const column = columnName(roster, key);
    const value = await questions.enter(text(language, 'mapping.ask-constant', { column }), (said) =>
      said.trim() === '' || readsConstant(roster, key, said)
        ? undefined
        : text(language, 'mapping.ask-again', { value: said }),
    );
    if (value.trim() !== '') constants.push([key, value.trim()]);
  }
  const inOrder = settled.toSorted((a, b) => a.column.position - b.column.position);
  const yaml = settledYaml(language, roster, source, inOrder, constants);
  context.terminal.writeErr(`\n${yaml}\n`);
  if (!(await questions.confirm(text(language, 'mapping.ask-use')))) return undefined;
  return readMapping(yaml, text(language, 'mapping.settled'), roster).mapping;
}

/** Whether a column of ours understands what is said of every row. */
function readsConstant(roster: Roster, key: string, value: string): boolean {
  const yaml = settledYaml('en', roster, '', [], [[key, value]]);
  return readMapping(yaml, '', roster).mapping !== undefined;
}

/** What each file is asked about under. */
export interface Asking {
  readonly roster: Roster;
  readonly rosters: readonly Roster[];
  readonly opening: Opening;
}

/**
 * The files, each with the mapping that the person at the terminal agrees to: the one on file for its header, or, where the layout is
 * unknown, one settled question by question.
 * @throws Failure `interrupted` (130).
 */
export async function askMappings(
  context: Context,
  load: () => Promise<Questions>,
  files: readonly InputFile[],
  { roster, rosters, opening }: Asking,
): Promise<InputFile[]> {
  const session = context.session();
  const language = context.language();
  const asked: InputFile[] = [];
  for (const file of files) {
    const { source } = file;
    const bytes = await file.bytes();
    const saved = findSaved(session, roster, bytes, opening);
    let mapping: Mapping | undefined;
    if (saved !== undefined) {
      const { actor, instant } = saved.stored;
      const date = dayOf(instant, session.timeZone);
      const use = await (await load()).confirm(text(language, 'mapping.ask-saved', { source, actor, date }));
      mapping = use ? saved.mapping : undefined;
    }
    if (mapping === undefined && isUnknownLayout(bytes, roster, rosters, opening)) {
      mapping = await settle(context, await load(), source, bytes, roster, opening);
    }
    asked.push({ ...file, bytes: () => bytes, mapping });
  }
  return asked;
}
