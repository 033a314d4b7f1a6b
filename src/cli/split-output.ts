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
 * Writes the parts of a report into the folder that `--output` names, which is made where there is none, a file each. Every
 * table is built and checked before the first file is written.
 * @throws Failure `report.split-output` (64).
 */
export function emitSplit(
  context: Context,
  parts: readonly Part[],
  render: (part: Part) => Iterable<string | Uint8Array>,
): void {
  const folder = context.options.output;
  if (folder === undefined || folder === '-') throw failWith(reportFailures, 'report.split-output');
  const files = parts.map((part) => ({
    file: join(folder, `${part.fileName}.${ENDING[context.format]}`),
    bytes: render(part),
  }));
  for (const { file, bytes } of files) {
    makeFolderOf(file);
    writeOutput(file, bytes, keptFiles(context));
  }
  note(context, text(context.language(), 'report.split-done', { count: files.length, folder }));
}
