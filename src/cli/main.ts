import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { exit } from '../base/exit-code.ts';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';
import { run } from './run.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Writes all of it, however small the pipe; a reader that went away ends the program quietly, as it does `head`'s writer. */
function write(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) === 'EPIPE') process.exit(exit.done);
      if (codeOf(error) !== 'EAGAIN') throw failWith(cliFailures, 'output.failed', { reason: codeOf(error) });
    }
  }
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function onInterrupt(lastWord: () => void): () => void {
  const handler = (): never => {
    lastWord();
    process.exit(exit.interrupted);
  };
  process.on('SIGINT', handler);
  return () => process.off('SIGINT', handler);
}

/** Shows a text through a pager; see `Terminal`. An interrupt is the pager's to handle. */
function page(text: string, command: string): boolean {
  const fits = text.split('\n').length <= process.stdout.rows;
  if (fits) return false;
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  try {
    const env = { ...process.env, LESS: process.env.LESS ?? 'FRX' };
    const { error, status } = spawnSync(command, {
      shell: true,
      input: text,
      stdio: ['pipe', 'inherit', 'inherit'],
      env,
    });
    // The shell's own word for a program that is not there or cannot be run.
    return (error === undefined || codeOf(error) === 'EPIPE') && status !== 126 && status !== 127;
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** The program as a process: arguments, streams and clock in, exit code out. Except while it waits for input, SIGINT keeps its default action. */
export async function main(): Promise<void> {
  process.exitCode = await run({
    argv: process.argv.slice(2),
    env: process.env,
    loginName: loginName(),
    // A stream costs milliseconds to set up: each is made when something asks for it.
    get stdin() {
      return process.stdin;
    },
    onInterrupt,
    get questions() {
      const { stdin, stderr } = process;
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      return async () => (await import('./questions.ts')).questionsAt(stdin, stderr);
    },
    writeOut: (data) => write(1, data),
    writeErr: (data) => write(2, data),
    get columns() {
      // A terminal without a size says 0.
      return (process.stdout.isTTY && process.stdout.columns) || undefined;
    },
    ...(process.stdout.isTTY ? { page } : {}),
    get errorColumns() {
      // Some pseudo-terminals do not say how wide they are.
      return process.stderr.isTTY ? process.stderr.columns || 80 : undefined;
    },
    clock: Date.now,
  });
}
