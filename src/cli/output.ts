import type { Language } from '../base/local-text.ts';
import { type IsVillage, maskedValues, maskPrinted } from '../base/mask.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { checkOutput, writeOutput } from './files.ts';
import type { Format } from './settings.ts';

/** How one result is shown, as JSON and as text; reports have a renderer a format and use `emitParts`. */
export interface Views {
  json: () => unknown;
  text: (language: Language) => string;
}

/** What masks ask about the numbers that they meet. */
const isVillageOf =
  ({ villages }: Context): IsVillage =>
  (code) =>
    villages().has(code);

function render(views: Views, format: Format, language: Language, isVillage: IsVillage): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(views.json(), maskedValues(isVillage), 2)}\n`];
  const shown = maskPrinted(views.text(language), isVillage);
  return [shown.endsWith('\n') || shown === '' ? shown : `${shown}\n`];
}

/** Writes a result in the format asked for. */
export function emit(context: Context, views: Views): void {
  emitParts(context, render(views, context.format, context.language(), isVillageOf(context)));
}

/**
 * Writes finished data, which may be a stream: to standard output (also as `-`), or whole into the `--output` file (and says so on
 * standard error).
 */
export function emitParts(context: Context, parts: Iterable<string | Uint8Array>): void {
  const { terminal, options } = context;
  if (options.output === undefined || options.output === '-') {
    for (const part of parts) terminal.writeOut(part);
    return;
  }
  writeOutput(options.output, parts, keptFiles(context));
  note(context, text(context.language(), 'cli.written', { file: options.output }));
}

/** The same for lines that no report has cleared of the numbers of persons: they are masked one by one. */
export function emitLines(context: Context, lines: Iterable<string>): void {
  emitParts(context, maskedLines(lines, isVillageOf(context)));
}

function* maskedLines(lines: Iterable<string>, isVillage: IsVillage): Generator<string> {
  for (const line of lines) yield maskPrinted(line, isVillage);
}

/**
 * The same as `emitParts` for what people read at length: on a terminal, text that does not fit it goes through `$PAGER`, where that is set. Gives
 * what is left to do once nothing is read any more: nobody's reading should hold the database.
 */
export function emitReading(context: Context, parts: Iterable<string | Uint8Array>): () => void {
  const { terminal, options, format } = context;
  const pager = terminal.env.PAGER ?? '';
  if (format !== 'text' || options.output !== undefined || terminal.page === undefined || pager === '') {
    emitParts(context, parts);
    return () => undefined;
  }
  const { page } = terminal;
  const whole = [...parts].join('');
  return () => {
    if (!page(whole, pager)) terminal.writeOut(whole);
  };
}

/** The files that no output may be written over: the database with its companions, and what was read. */
export const keptFiles = ({ file, inputs }: Context): string[] => [file, `${file}-wal`, `${file}-shm`, ...inputs];

/** Names the files that the command reads, before any work is done, so that no output can be written over them. */
export function keepInputs(context: Context, files: readonly string[]): void {
  context.inputs.push(...files);
  const { output } = context.options;
  if (output !== undefined && output !== '-') checkOutput(output, keptFiles(context));
}

/** A line for the person at the terminal, on standard error; `--quiet` drops it. */
export function note(context: Context, line: string): void {
  if (context.options.quiet !== true) context.terminal.writeErr(`${maskPrinted(line, isVillageOf(context))}\n`);
}
