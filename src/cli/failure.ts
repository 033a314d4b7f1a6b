import { CommanderError } from 'commander';
import { type ExitCode, exit } from '../base/exit-code.ts';
import { Failure, failWith } from '../base/failure.ts';
import { harmless } from '../base/harmless.ts';
import type { Language } from '../base/local-text.ts';
import { maskPrinted } from '../base/mask.ts';
import { driverFailure } from '../db/driver.ts';
import { hintOf, text, textOf } from '../messages/messages.ts';
import { cliFailures } from './failures.ts';
import type { Terminal } from './terminal.ts';

/** commander's error codes and the failures they mean. */
const USAGE: Readonly<Record<string, keyof typeof cliFailures>> = {
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.unknownOption': 'usage.unknown-option',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.optionMissingArgument': 'usage.option-without-value',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.excessArguments': 'usage.too-many-arguments',
};

function usageFailure(error: CommanderError, noun: string): Failure {
  const reason = error.message.replace(/^error: /, '').split('\n', 1)[0] ?? '';
  const what = /'([^']*)'/.exec(reason)?.[1] ?? reason;
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  return failWith(cliFailures, USAGE[error.code] ?? 'usage.invalid', {
    what,
    reason,
    noun: noun === '' || noun === what ? '' : `${noun} `,
    meant: meant === undefined ? '' : ` (${meant}?)`,
  });
}

/** The failure an error stands for; undefined when it is a bug of ours. */
function failureOf(error: unknown, style: FailureStyle): Failure | undefined {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) return usageFailure(error, style.noun);
  return driverFailure(error, style.file);
}

/** Where the message points: `file:line:column: `. */
function placeOf(failure: Failure): string {
  const { file, line, column } = failure.place ?? {};
  const parts = [file, line, column].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join(':')}: `;
}

/** How errors are to be shown. */
export interface FailureStyle {
  language: Language;
  json: boolean;
  debug: boolean;
  file: string;
  /** The noun that was called; empty where there is none. */
  noun: string;
  /** The villages on record, whose households' numbers no mask should take for those of persons. */
  villages: ReadonlySet<string>;
}

/** Says on standard error what went wrong and what to try; gives the exit code. An error we did not foresee is 70. */
export function reportFailure(terminal: Terminal, error: unknown, style: FailureStyle): ExitCode {
  const failure = failureOf(error, style);
  const code = failure?.code ?? 'internal';
  const params = failure?.params ?? { reason: error instanceof Error ? error.message : String(error) };
  const masked = (said: string): string => maskPrinted(said, (code) => style.villages.has(code));
  const message = masked((failure === undefined ? '' : placeOf(failure)) + textOf(style.language, code, params));
  const suggested = hintOf(style.language, code, params);
  const hint = suggested === undefined ? undefined : masked(suggested);
  if (style.json) {
    terminal.writeErr(`${JSON.stringify({ error: { code, message, ...(hint === undefined ? {} : { hint }) } })}\n`);
  } else {
    terminal.writeErr(`${text(style.language, 'cli.error', { message: harmless(message) })}\n`);
    if (hint !== undefined) terminal.writeErr(`${text(style.language, 'cli.hint', { hint: harmless(hint) })}\n`);
  }
  if (style.debug && error instanceof Error) terminal.writeErr(`${masked(error.stack ?? '')}\n`);
  return failure?.exit ?? exit.internal;
}
