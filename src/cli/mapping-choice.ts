import { basename } from 'node:path';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import { decodeText } from '../csv/decode.ts';
import type { InputFile } from '../intake/import-files.ts';
import { mappingFailures } from '../intake/mapping/failures.ts';
import { SAVED } from '../intake/mapping/mapping.ts';
import { readMapping } from '../intake/mapping/read-mapping.ts';
import { findSaved } from '../intake/mapping/saved.ts';
import { suggestMapping } from '../intake/mapping/suggest-mapping.ts';
import type { Opening } from '../intake/open-grids.ts';
import type { Roster } from '../intake/roster.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { readInput } from './files.ts';
import { emit, note } from './output.ts';
import { mappingIssuesText } from './views/mapping.ts';
import { draftYaml } from './views/mapping-draft.ts';

/** What files are read by. */
interface Reading {
  readonly roster: Roster;
  readonly opening: Opening;
}

/**
 * The files, each with the mapping that `--mapping` names: a YAML text's, or with `saved` the one on file for its header. Undefined where
 * the text is no mapping: everything wrong with it has been shown.
 * @throws Failure `mapping.none-saved` (66) where a file's header has none.
 */
export async function mapInputs(
  context: Context,
  named: string,
  files: readonly InputFile[],
  { roster, opening }: Reading,
): Promise<InputFile[] | undefined> {
  if (named === SAVED) return withSavedMappings(context, files, { roster, opening });
  const { mapping, issues } = readMapping(decodeText(readInput(named)).text, basename(named), roster);
  if (mapping !== undefined) return files.map((file) => ({ ...file, mapping }));
  emit(context, {
    json: () => ({ file: named, valid: false, issues }),
    text: (language) => mappingIssuesText(language, named, issues),
  });
  return undefined;
}

async function withSavedMappings(
  context: Context,
  files: readonly InputFile[],
  { roster, opening }: Reading,
): Promise<InputFile[]> {
  const session = context.session();
  const mapped: InputFile[] = [];
  for (const file of files) {
    const bytes = await file.bytes();
    const saved = findSaved(session, roster, bytes, opening);
    if (saved === undefined) {
      throw failWith(mappingFailures, 'mapping.none-saved', { source: file.source, roster: roster.name });
    }
    mapped.push({ ...file, bytes: () => bytes, streamed: false, mapping: saved.mapping });
  }
  return mapped;
}

/**
 * Drafts a mapping for a file's header and imports nothing.
 * @throws Failure `mapping.one-file` (64); those of a file that cannot be read (65, 66).
 */
export async function showSuggestion(
  context: Context,
  files: readonly InputFile[],
  roster: Roster,
  opening: Opening,
): Promise<void> {
  const [file, another] = files;
  if (file === undefined || another !== undefined) throw failWith(mappingFailures, 'mapping.one-file');
  const { source } = file;
  const suggestion = suggestMapping(await file.bytes(), roster, opening);
  emit(context, {
    json: () => ({ source, ...suggestion }),
    text: (language) => draftYaml(language, roster, source, suggestion),
  });
  const { output } = context.options;
  const written = output === undefined || output === '-' ? 'FILE' : output;
  note(context, text(context.language(), 'mapping.draft-next', { roster: roster.name, source, file: written }));
}

/** Names, for each file imported without a mapping, the one on file for its header: nothing is mapped unasked. */
export async function offerSaved(
  context: Context,
  files: readonly InputFile[],
  roster: Roster,
  opening: Opening,
): Promise<void> {
  const session = context.session();
  for (const file of files) {
    if (file.mapping !== undefined) continue;
    const saved = findSaved(session, roster, await file.bytes(), opening);
    if (saved === undefined) continue;
    const { actor, instant } = saved.stored;
    const date = dayOf(instant, session.timeZone);
    note(context, text(context.language(), 'mapping.offered', { source: file.source, actor, date }));
  }
}
