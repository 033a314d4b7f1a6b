import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { dropMapping, listSaved, savedNamed, shortName } from '../../intake/mapping/saved.ts';
import { text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { mappingsText } from '../views/mapping.ts';

/** `bangfu mapping list | show | drop`: the mappings that imports have used, kept by the headers they are for. */
export function declareMapping(noun: Command, shell: Shell): void {
  const list = noun.command('list').description(shell.say('mapping.list'));
  examples(shell, list, ['mapping list', 'mapping list --json']);
  handle(
    shell,
    list,
    (context) => {
      const session = context.session();
      const rows = listSaved(session, context.knownAt());
      emit(context, { json: () => ({ rows }), text: (language) => mappingsText(language, rows, session.timeZone) });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  const show = noun
    .command('show')
    .description(shell.say('mapping.show'))
    .argument('<mapping>', shell.say('mapping.argument.mapping'));
  examples(shell, show, ['mapping show 3f9c01ab --output cunbao.yaml']);
  handle(
    shell,
    show,
    (context, [name = '']) => {
      const stored = savedNamed(context.session(), name, context.knownAt());
      emit(context, { json: () => ({ mapping: shortName(stored), ...stored }), text: () => stored.text });
      return exit.done;
    },
    { dates: ['asKnown'] },
  );

  const drop = noun
    .command('drop')
    .description(shell.say('mapping.drop'))
    .argument('<mapping>', shell.say('mapping.argument.mapping'));
  examples(shell, drop, ['mapping drop 3f9c01ab']);
  handle(shell, drop, async (context, [name = '']) => {
    const { roster, fingerprint, headings } = await dropMapping(context.session(), name);
    const mapping = shortName({ fingerprint });
    emit(context, {
      json: () => ({ mapping, roster, fingerprint, headings }),
      text: (language) => text(language, 'mapping.dropped', { mapping, roster }),
    });
    return exit.done;
  });
}
