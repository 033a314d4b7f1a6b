/** Everything a run touches outside the database; handed in, so that a test can be the terminal. */
export interface Terminal {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  loginName: string;
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  /** Runs a last word before SIGINT ends the program with 130; gives what takes the handler off again. */
  onInterrupt: (lastWord: () => void) => () => void;
  writeOut: (text: string | Uint8Array) => void;
  writeErr: (text: string) => void;
  /** Columns of standard output where it is a terminal, else undefined. */
  columns: number | undefined;
  /** Milliseconds since 1970, UTC. */
  clock: () => number;
}
