import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failWith } from '../base/failure.ts';
import { harmless } from '../base/harmless.ts';
import { text } from '../messages/messages.ts';
import { reportFailures } from '../reports/failures.ts';
import type { Part } from '../reports/split.ts';
import type { Context } from './context.ts';
import { makeFolderOf, writeOutput } from './files.ts';
import { keptFiles, note } from './output.ts';
import type { Format } from './settings.ts';

const ENDING: Readonly<Record<Format, string>> = {
  text: 'txt',
  csv: 'csv',
  json: 'json',
  md: 'md',
  html: 'html',
  xlsx: 'xlsx',
};

/** So many files that were not written are named. */
const NAMED = 3;

/**
 * Writes files into the folder that `--output` names, which is made where there is none.
 * @throws Failure `report.split-output` (64).
 */
export function emitFiles(
  context: Context,
  files: readonly { readonly fileName: string; readonly bytes: Iterable<string | Uint8Array> }[],
): void {
  const folder = context.options.output;
  if (folder === undefined || folder === '-') throw failWith(reportFailures, 'report.split-output');
  const ending = `.${ENDING[context.format]}`;
  for (const { fileName, bytes } of files) {
    const file = join(folder, `${fileName}${ending}`);
    makeFolderOf(file);
    writeOutput(file, bytes, keptFiles(context));
  }
  note(context, text(context.language(), 'report.split-done', { count: files.length, folder }));
  const others = othersOfItsKind(folder, ending, new Set(files.map(({ fileName }) => `${fileName}${ending}`)));
  if (others.length === 0) return;
  const named = others.slice(0, NAMED).join(', ') + (others.length > NAMED ? '…' : '');
  note(context, text(context.language(), 'report.split-others', { count: others.length, folder, files: named }));
}

/**
 * What else of the same kind lies in a folder, which somebody might hand out with what was written: files of an earlier split. None where
 * the folder cannot be looked into.
 */
function othersOfItsKind(folder: string, ending: string, written: ReadonlySet<string>): string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    const others = found.filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !written.has(entry.name));
    return others.map(({ name }) => harmless(name)).sort();
  } catch {
    return [];
  }
}

/**
 * Writes the parts of a report, a file each. Every table is built and checked before the first file is written.
 * @throws Failure `report.split-output` (64).
 */
export function emitSplit(
  context: Context,
  parts: readonly Part[],
  render: (part: Part) => Iterable<string | Uint8Array>,
): void {
  emitFiles(
    context,
    parts.map((part) => ({ fileName: part.fileName, bytes: render(part) })),
  );
}
