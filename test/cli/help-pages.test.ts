import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const { folder, bangfu } = commandLine();
afterAll(() => rmSync(folder, { recursive: true }));

/** The words that begin the lines of a list of commands. */
const listed = (text: string): string[] => [...text.matchAll(/^ {2}([a-z-]+)\b/gm)].map((match) => match[1] ?? '');

test('every command has a help with an example that names the command', async () => {
  const nouns = [...(await bangfu()).out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1] ?? '');
  expect(nouns).toContain('import');
  for (const noun of nouns) {
    const help = await bangfu(noun, '--help');
    expect(help, noun).toMatchObject({ code: 0, err: '' });
    const verbs = listed(help.out.split('Commands:')[1] ?? '');
    for (const words of verbs.length === 0 ? [[noun]] : verbs.map((verb) => [noun, verb])) {
      const page = await bangfu(...words, '--help');
      expect(page.code, words.join(' ')).toBe(0);
      expect(page.out, words.join(' ')).toContain(`$ bangfu ${words.join(' ')}`);
    }
  }
});
