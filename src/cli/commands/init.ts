import { type Command, Option } from 'commander';
import { divisionLevel } from '../../base/division-code.ts';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { isTimeZone } from '../../base/instant.ts';
import type { Bureau } from '../../db/store/bureau.ts';
import { text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { cliFailures } from '../failures.ts';
import { initialise } from '../initialise.ts';
import { emit } from '../output.ts';

interface InitOptions {
  county: string;
  timeZone: string;
}

/** `bangfu init --county CODE`: makes the database. */
export function declareInit(noun: Command, shell: Shell): void {
  noun
    .addOption(new Option('--county <code>', shell.say('cli.init.county')).makeOptionMandatory())
    .addOption(new Option('--time-zone <zone>', shell.say('cli.init.time-zone')).default('Asia/Shanghai'));
  examples(shell, noun, ['init --county 370181', 'init --county 370181 --db zhangqiu.db --lang zh']);
  handle<InitOptions>(shell, noun, async (context, _args, { county, timeZone }) => {
    if (divisionLevel(county) !== 'county') throw failWith(cliFailures, 'usage.not-a-county', { value: county });
    if (!isTimeZone(timeZone)) throw failWith(cliFailures, 'usage.not-a-time-zone', { value: timeZone });
    const language = context.language();
    const bureau: Bureau = { county, timeZone, language };
    await initialise(context, bureau);
    const result = { database: context.file, county, time_zone: timeZone, language };
    emit(context, {
      json: () => result,
      text: (shown) => text(shown, 'cli.init.done', { file: context.file, county, timeZone }),
    });
    return exit.done;
  });
}
