import { harmless } from '../base/harmless.ts';
import { displayWidth, truncate } from '../base/text-width.ts';
import type { Progress } from '../intake/write-rows.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';

/** Work that takes no longer says nothing (milliseconds). */
const PATIENCE = 500;

/** The time between two words. */
const PAUSE = 200;

/** One line on standard error that follows the work, and wiping it off. */
export interface ProgressLine {
  readonly report: Progress;
  readonly done: () => void;
}

const SILENT: ProgressLine = { report: () => undefined, done: () => undefined };

/** The progress of an import: only where standard error is a terminal that can go back on its line, and not under `--quiet`. */
export function progressLine({ terminal, options, language }: Context): ProgressLine {
  const { errorColumns, env, clock, writeErr } = terminal;
  const unwanted = options.quiet === true || env.TERM === 'dumb' || (env.CI ?? '') !== '';
  if (errorColumns === undefined || unwanted) return SILENT;
  let next = clock() + PATIENCE;
  let shown = 0;
  const show = (line: string): void => {
    writeErr(`\r${line}${' '.repeat(Math.max(0, shown - displayWidth(line)))}`);
    shown = displayWidth(line);
  };
  return {
    report: (source, rows) => {
      const now = clock();
      if (now < next) return;
      next = now + PAUSE;
      show(truncate(text(language(), 'import.progress', { source: harmless(source), rows }), errorColumns - 1));
    },
    done: () => {
      if (shown === 0) return;
      show('');
      writeErr('\r');
    },
  };
}
