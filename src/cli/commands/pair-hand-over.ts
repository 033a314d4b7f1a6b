import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { pairingFailures } from '../../pairing/failures.ts';
import { handOver } from '../../pairing/hand-over.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { shippedPolicy } from '../shipped-policy.ts';
import { handedOverText } from '../views/hand-over.ts';

interface HandOverOptions {
  unit?: string;
  cadre?: string;
  to: string;
  reason: string;
  dryRun?: boolean;
}

/** `bangfu pair hand-over`: a unit, or one cadre, hands its households over as a whole. */
export function declareHandOver(noun: Command, shell: Shell): void {
  const command = noun
    .command('hand-over')
    .description(shell.say('pair.hand-over'))
    .addOption(new Option('--unit <number>', shell.say('pair.option.from-unit')).conflicts('cadre'))
    .addOption(new Option('--cadre <number>', shell.say('pair.option.from-cadre')))
    .addOption(new Option('--to <number>', shell.say('pair.option.to')).makeOptionMandatory())
    .addOption(new Option('--reason <text>', shell.say('pair.option.reason')).makeOptionMandatory())
    .addOption(new Option('--dry-run', shell.say('pair.option.dry-run')));
  examples(shell, command, [
    "pair hand-over --unit 045 --to 046 --reason '机构改革' --as-of 2014-06-01",
    "pair hand-over --cadre G0417 --to G0420 --reason '工作调整' --dry-run",
  ]);
  handle<HandOverOptions>(
    shell,
    command,
    async (context, _args, { unit, cadre, to, reason, dryRun }) => {
      const from = unit ?? cadre;
      if (from === undefined) throw failWith(pairingFailures, 'pairing.hand-over-what');
      const result = await handOver(context.session(), {
        kind: unit === undefined ? 'cadre' : 'unit',
        from,
        to,
        reason,
        asOf: context.asOf(),
        dryRun: dryRun === true,
        shipped: shippedPolicy(),
      });
      emit(context, { json: () => result, text: (language) => handedOverText(language, result) });
      return result.support_ended === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf'] },
  );
}
