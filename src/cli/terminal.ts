/** Questions to whoever sits at the terminal. An interrupt throws the failure `interrupted` (130). */
export interface Questions {
  confirm: (message: string) => Promise<boolean>;
  /** One of some values, each shown by its label; `preferred` is where the cursor stands first. */
  choose: (message: string, choices: readonly Choice[], preferred: string) => Promise<string>;
  /** A line of text; `accept` says why one will not do. */
  enter: (message: string, accept: (text: string) => string | undefined) => Promise<string>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything a run touches outside the database; handed in, so that a test can be the terminal. */
export interface Terminal {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  loginName: string;
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  /** Runs a last word before SIGINT ends the program with 130; gives what takes the handler off again. */
  onInterrupt: (lastWord: () => void) => () => void;
  /** Loads the questions; undefined where standard input or standard error is no terminal, so that nobody could answer. */
  questions: (() => Promise<Questions>) | undefined;
  writeOut: (text: string | Uint8Array) => void;
  writeErr: (text: string) => void;
  /** Columns of standard output where it is a terminal, else undefined. */
  columns: number | undefined;
  /**
   * Shows a text through a pager, where standard output is a terminal; false where the text fits the terminal or there is no such
   * program, and nothing was shown. A reader who leaves early is no error.
   */
  page?: (text: string, command: string) => boolean;
  /** Columns of standard error where it is a terminal, else undefined. */
  errorColumns: number | undefined;
  /** Milliseconds since 1970, UTC. */
  clock: () => number;
}
