import { createPromptModule } from 'inquirer';
import { failWith } from '../base/failure.ts';
import { cliFailures } from './failures.ts';
import type { Questions } from './terminal.ts';

/** How many choices are shown at once. */
const PAGE = 12;

/** Questions to the person at a terminal; an interrupt ends the command with 130 and nothing saved. */
export function questionsAt(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Questions {
  const prompt = createPromptModule({ input, output });
  const answered = async <T>(asked: Promise<{ answer: T }>): Promise<T> => {
    try {
      return (await asked).answer;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw failWith(cliFailures, 'interrupted');
      throw error;
    }
  };
  return {
    confirm: (message) => answered(prompt([{ type: 'confirm', name: 'answer', message, default: true }])),
    choose: (message, choices, preferred) =>
      answered(
        prompt([
          {
            type: 'select',
            name: 'answer',
            message,
            choices: choices.map(({ value, label }) => ({ value, name: label })),
            default: preferred,
            pageSize: PAGE,
            loop: false,
          },
        ]),
      ),
    enter: (message, accept) =>
      answered(prompt([{ type: 'input', name: 'answer', message, validate: (text: string) => accept(text) ?? true }])),
  };
}
