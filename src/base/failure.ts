import type { ExitCode } from './exit-code.ts';

/** Values that a message names; texts go in as they are, prose stays in the message catalogue. */
export type Params = Readonly<Record<string, string | number>>;

/** Where in a file something is wrong. */
export interface Place {
  file?: string;
  line?: number;
  column?: number | string;
}

/** The command stops: a code for the message catalogue, what it names, and the exit code. Nothing was saved. */
export class Failure extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly params: Params;
  readonly place: Place | undefined;

  constructor(code: string, exit: ExitCode, params: Params = {}, place?: Place) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.exit = exit;
    this.params = params;
    this.place = place;
  }
}

/** A room's failures: each code with the exit code it ends the command with. */
export type FailureTable = Readonly<Record<string, ExitCode>>;

/** The failure of a code from a room's table, to be thrown. */
export function failWith<T extends FailureTable>(
  table: T,
  code: keyof T & string,
  params: Params = {},
  place?: Place,
): Failure {
  const exitCode = table[code];
  if (exitCode === undefined) throw new RangeError(`no such failure: ${code}`);
  return new Failure(code, exitCode, params, place);
}
