import { failWith } from '../base/failure.ts';
import type { Language } from '../base/local-text.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { cliFailures } from './failures.ts';
import { writeOutput } from './files.ts';
import type { Format } from './settings.ts';

/** How one result is shown in each format that a command supports; a format left out is refused (64). */
export interface Views {
  json: () => unknown;
  text: (language: Language) => string;
  csv?: () => Iterable<string>;
  md?: () => Iterable<string>;
}

function render(views: Views, format: Format, language: Language): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(views.json(), null, 2)}\n`];
  if (format === 'text') {
    const shown = views.text(language);
    return [shown.endsWith('\n') || shown === '' ? shown : `${shown}\n`];
  }
  const view = views[format];
  if (view === undefined) {
    const offered = ['text', 'json', ...(views.csv ? ['csv'] : []), ...(views.md ? ['md'] : [])];
    throw failWith(cliFailures, 'usage.format', { format, allowed: offered.join(', ') });
  }
  return view();
}

/** Writes a result in the format asked for. */
export function emit(context: Context, views: Views): void {
  emitParts(context, render(views, context.format, context.language()));
}

/**
 * Writes finished data, which may be a stream: to standard output, or whole into the `--output` file (and says so on
 * standard error).
 */
export function emitParts(context: Context, parts: Iterable<string>): void {
  const { terminal, options } = context;
  if (options.output === undefined) {
    for (const part of parts) terminal.writeOut(part);
    return;
  }
  writeOutput(options.output, parts);
  note(context, text(context.language(), 'cli.written', { file: options.output }));
}

/** A line for the person at the terminal, on standard error; `--quiet` drops it. */
export function note(context: Context, line: string): void {
  if (context.options.quiet !== true) context.terminal.writeErr(`${line}\n`);
}
