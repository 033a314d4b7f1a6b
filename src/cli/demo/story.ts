import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { text } from '../../messages/messages.ts';
import type { Shell } from '../command.ts';
import { fixtureFolder } from '../package-files.ts';
import { type Step, steps } from './steps.ts';

/** A word of a command as a person would type it. */
const typed = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word}'`);

/**
 * Runs the story's steps one after the other, each command printed before it runs and its output as it prints it. The folder
 * is removed at the end unless it is to be kept. A step that ends otherwise than the story tells ends the story with its code.
 */
export async function tellStory(shell: Shell, keep: boolean): Promise<ExitCode> {
  const { terminal, language } = shell;
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-demo-'));
  const file = join(folder, 'zhangqiu.db');
  const say = (line: string): void => terminal.writeOut(`${line}\n`);
  const words = ({ command }: Step, place: (path: string) => string): string[] =>
    command.map((word) =>
      word
        .replace(/^fixture:(.*)$/, (_all, name: string) => place(join(fixtureFolder, name)))
        .replace(/^folder:/, `${folder}/`),
    );
  const release = terminal.onInterrupt(() => keep || rmSync(folder, { recursive: true, force: true }));
  try {
    say(`$ export BANGFU_DB=${file}`);
    for (const step of steps) {
      say(`\n# ${text(language, step.heading)}`);
      say(
        `$ bangfu ${words(step, (path) => relative(process.cwd(), path))
          .map(typed)
          .join(' ')}`,
      );
      // An interrupt is heard between the steps.
      await new Promise((settle) => setImmediate(settle));
      const code = await shell.run({
        ...terminal,
        argv: words(step, (path) => path),
        env: { ...terminal.env, BANGFU_DB: file, BANGFU_LANG: language },
      });
      if (code !== (step.ends ?? exit.done)) return code === exit.done ? exit.internal : code;
    }
    say(`\n# ${text(language, keep ? 'cli.demo.kept' : 'cli.demo.removed', { folder })}`);
    return exit.done;
  } finally {
    release();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
