import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { releaseHousehold } from '../../pairing/release.ts';
import { type Role, roles } from '../../pairing/role.ts';
import { setPair } from '../../pairing/set-pair.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { dateOption } from '../settings.ts';
import { shippedPolicy } from '../shipped-policy.ts';
import { releasedText, setText } from '../views/pair.ts';

interface SetOptions {
  role: Role;
  household: string;
  cadre: string;
  reason: string;
  until?: string;
}

interface ReleaseOptions {
  household: string;
  support?: string;
  reason: string;
  end?: boolean;
}

/** `bangfu pair set | release`: what a person decides about one household. */
export function declareByHand(noun: Command, shell: Shell): void {
  const household = (): Option =>
    new Option('--household <number>', shell.say('pair.option.set-household')).makeOptionMandatory();
  const reason = (): Option => new Option('--reason <text>', shell.say('pair.option.reason')).makeOptionMandatory();

  const set = noun
    .command('set')
    .description(shell.say('pair.set'))
    .addOption(household())
    .addOption(new Option('--cadre <number>', shell.say('pair.option.set-cadre')).makeOptionMandatory())
    .addOption(new Option('--role <role>', shell.say('pair.option.role')).choices([...roles]).default('lead'))
    .addOption(reason())
    .addOption(new Option('--until <date>', shell.say('pair.option.until')));
  examples(shell, set, [
    "pair set --household 370181105230002 --cadre G0417 --reason '驻村第一书记' --as-of 2014-05-01",
    "pair set --household 370181105230002 --cadre G0417 --reason '驻村第一书记' --until 2014-12-31",
  ]);
  handle<SetOptions>(
    shell,
    set,
    async (context, _args, options) => {
      const result = await setPair(context.session(), {
        householdNo: options.household,
        cadreNo: options.cadre,
        role: options.role,
        reason: options.reason,
        until: options.until === undefined ? undefined : dateOption('--until', options.until),
        asOf: context.asOf(),
        shipped: shippedPolicy(),
      });
      emit(context, { json: () => result, text: (language) => setText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  const release = noun
    .command('release')
    .description(shell.say('pair.release'))
    .addOption(household())
    .addOption(new Option('--support <number>', shell.say('pair.option.support')))
    .addOption(reason())
    .addOption(new Option('--end', shell.say('pair.option.end')));
  examples(shell, release, [
    "pair release --household 370181105230002 --reason '任期届满'",
    "pair release --household 370181105230002 --reason '双方要求' --end --as-of 2014-06-01",
  ]);
  handle<ReleaseOptions>(
    shell,
    release,
    async (context, _args, options) => {
      const result = await releaseHousehold(context.session(), {
        householdNo: options.household,
        support: options.support,
        reason: options.reason,
        end: options.end === true,
        asOf: context.asOf(),
      });
      emit(context, { json: () => result, text: (language) => releasedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );
}
