import { join } from 'node:path';
import { failWith } from '../base/failure.ts';
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
  for (const { fileName, bytes } of files) {
    const file = join(folder, `${fileName}.${ENDING[context.format]}`);
    makeFolderOf(file);
    writeOutput(file, bytes, keptFiles(context));
  }
  note(context, text(context.language(), 'report.split-done', { count: files.length, folder }));
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
