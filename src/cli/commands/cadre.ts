import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { showCadreAtWork } from '../../pairing/show-cadre.ts';
import { cadreLeavings } from '../../registry/code-lists/cadre-leaving.ts';
import { leaveOffice } from '../../registry/leave.ts';
import { examples, handle, type Shell } from '../command.ts';
import { onCadreLeft } from '../compose/cadre-left.ts';
import { emit } from '../output.ts';
import { choice, dateOption } from '../settings.ts';
import { cadreText, leftText } from '../views/cadre.ts';

interface LeaveOptions {
  on: string;
  reason: string;
  document?: string;
}

const reasons = cadreLeavings.map(({ value }) => value);

/** `bangfu cadre show | leave`: one cadre whole, and the end of the work. */
export function declareCadre(noun: Command, shell: Shell): void {
  const show = noun
    .command('show')
    .description(shell.say('cadre.show'))
    .argument('<number>', shell.say('cadre.argument.number'));
  examples(shell, show, ['cadre show G0001', 'cadre show G0001 --json']);
  handle(shell, show, (context, [number = '']) => {
    const session = context.session();
    const cadre = showCadreAtWork(session, number);
    emit(context, { json: () => cadre, text: (language) => cadreText(language, cadre, session.timeZone) });
    return exit.done;
  });

  const leave = noun
    .command('leave')
    .description(shell.say('cadre.leave'))
    .argument('<number>', shell.say('cadre.argument.number'))
    .addOption(new Option('--on <date>', shell.say('cadre.option.on')).makeOptionMandatory())
    .addOption(
      new Option(
        '--reason <reason>',
        `${shell.say('cadre.option.reason')} (${reasons.join(' | ')})`,
      ).makeOptionMandatory(),
    )
    .addOption(new Option('--document <text>', shell.say('cadre.option.document')));
  examples(shell, leave, ["cadre leave G0001 --on 2014-04-30 --reason retired --document '章人社〔2014〕12号'"]);
  handle<LeaveOptions>(shell, leave, async (context, [cadreNo = ''], { on, reason, document }) => {
    const request = {
      cadreNo,
      on: dateOption('--on', on),
      reason: choice('--reason', reason, reasons),
      document,
    };
    const result = await leaveOffice(context.session(), request, onCadreLeft);
    emit(context, { json: () => result, text: (language) => leftText(language, result) });
    return exit.done;
  });
}
