import { basename } from 'node:path';
import { failWith } from '../base/failure.ts';
import { dayOf } from '../base/instant.ts';
import type { Issue } from '../base/issue.ts';
import { decodeText, type Encoding } from '../csv/decode.ts';
import type { InputFile } from '../intake/import-files.ts';
import { mappingFailures } from '../intake/mapping/failures.ts';
import type { Mapping } from '../intake/mapping/mapping.ts';
import { readMapping } from '../intake/mapping/read-mapping.ts';
import { findSaved } from '../intake/mapping/saved.ts';
import type { Roster } from '../intake/roster.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { readInput } from './files.ts';
import { keepInputs, note } from './output.ts';

/** The mapping of a file named by `--mapping`, or everything that is wrong with it. */
export function readMappingFile(
  context: Context,
  file: string,
  roster: Roster,
): { mapping: Mapping } | { issues: readonly Issue[] } {
  keepInputs(context, [file]);
  const { mapping, issues } = readMapping(decodeText(readInput(file)).text, basename(file), roster);
  return mapping === undefined ? { issues } : { mapping };
}

/**
 * The files, each with the mapping on file for its header (`--mapping saved`).
 * @throws Failure `mapping.none-saved` (66) where a file has none.
 */
export async function withSavedMappings(
  context: Context,
  files: readonly InputFile[],
  roster: Roster,
  encoding: Encoding | undefined,
): Promise<InputFile[]> {
  const session = context.session();
  const mapped: InputFile[] = [];
  for (const file of files) {
    const bytes = await file.bytes();
    const saved = findSaved(session, roster, bytes, encoding);
    if (saved === undefined) {
      throw failWith(mappingFailures, 'mapping.none-saved', { source: file.source, roster: roster.name });
    }
    mapped.push({ ...file, bytes: () => bytes, streamed: false, mapping: saved.mapping });
  }
  return mapped;
}

/** Names, for each file imported without a mapping, the one on file for its header: nothing is mapped unasked. */
export async function offerSaved(
  context: Context,
  files: readonly InputFile[],
  roster: Roster,
  encoding: Encoding | undefined,
): Promise<void> {
  const session = context.session();
  for (const file of files) {
    if (file.mapping !== undefined) continue;
    const saved = findSaved(session, roster, await file.bytes(), encoding);
    if (saved === undefined) continue;
    const { actor, instant } = saved.stored;
    const date = dayOf(instant, session.timeZone);
    note(context, text(context.language(), 'mapping.offered', { source: file.source, actor, date }));
  }
}
