import { failWith } from '../base/failure.ts';
import { text } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { cliFailures } from './failures.ts';

/**
 * All of standard input. While the program waits for it, an interrupt ends the program with a line; elsewhere SIGINT keeps its
 * default action, since a handler could not run in the middle of synchronous work.
 * @throws Failure `usage.stdin-is-terminal` (64): nobody would know that the program waits.
 */
export async function readStandardInput(context: Context): Promise<Buffer> {
  const { stdin, onInterrupt, writeErr } = context.terminal;
  if (stdin.isTTY === true) throw failWith(cliFailures, 'usage.stdin-is-terminal');
  const release = onInterrupt(() => writeErr(`${text(context.language(), 'cli.interrupted')}\n`));
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  } finally {
    release();
  }
}
