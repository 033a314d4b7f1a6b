import { type Command, Option } from 'commander';
import { examples, handle, type Shell } from '../command.ts';
import { tellStory } from '../demo/story.ts';

/** `bangfu demo`: the whole story on the Zhangqiu case in a throw-away folder. */
export function declareDemo(noun: Command, shell: Shell): void {
  noun.addOption(new Option('--keep', shell.say('cli.demo.keep')));
  examples(shell, noun, ['demo', 'demo --lang zh --keep']);
  handle<{ keep?: boolean }>(shell, noun, (_context, _args, { keep }) => tellStory(shell, keep === true));
}
