import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { applyPlan } from '../../pairing/apply.ts';
import { dimacsText } from '../../pairing/dimacs.ts';
import { explainCadre, explainHousehold } from '../../pairing/explain.ts';
import { pairingFailures } from '../../pairing/failures.ts';
import { planPairing } from '../../pairing/plan.ts';
import { showPairings } from '../../pairing/show.ts';
import { verifyPlan } from '../../pairing/verify.ts';
import { planWhatIf } from '../../pairing/what-if.ts';
import { examples, handle, type Shell } from '../command.ts';
import { checkOutput, writeOutput } from '../files.ts';
import { emit, keptFiles } from '../output.ts';
import { numberOption } from '../settings.ts';
import { policyText, SHIPPED_POLICY, shippedPolicy } from '../shipped-policy.ts';
import { cadreExplainedText, householdExplainedText } from '../views/explain-pair.ts';
import { appliedText, planText, showText, verifiedText } from '../views/pair.ts';
import { whatIfText } from '../views/what-if.ts';
import { declareByHand } from './pair-by-hand.ts';

interface PlanOptions {
  policy: string;
  dryRun?: boolean;
  dimacs?: string;
  whatIf?: string[];
}

interface ApplyOptions {
  approvedBy?: string;
  document?: string;
}

interface ExplainOptions {
  household?: string;
  cadre?: string;
}

interface ShowOptions {
  household?: string;
  cadre?: string;
  unit?: string;
}

/** `bangfu pair plan | apply | show | verify | explain | set | release`: who leads which household. */
export function declarePair(noun: Command, shell: Shell): void {
  const plan = noun
    .command('plan')
    .description(shell.say('pair.plan'))
    .addOption(new Option('--policy <file>', shell.say('pair.option.policy')).default(SHIPPED_POLICY))
    .addOption(new Option('--dry-run', shell.say('pair.option.dry-run')))
    .addOption(new Option('--dimacs <file>', shell.say('pair.option.dimacs')))
    .addOption(new Option('--what-if <change...>', shell.say('pair.option.what-if')).conflicts('dimacs'));
  examples(shell, plan, [
    'pair plan --as-of 2014-03-19',
    'pair plan --policy mine.yaml --dry-run --dimacs pairing.min',
    'pair plan --what-if capacity:001=+5 weight:change=6',
  ]);
  handle<PlanOptions>(
    shell,
    plan,
    async (context, _args, { policy, dryRun, dimacs, whatIf }) => {
      if (whatIf !== undefined) {
        const request = {
          asOf: context.asOf(),
          knownAt: context.knownAt(),
          policy: policyText(policy),
          changes: whatIf,
        };
        const compared = planWhatIf(context.session(), request);
        emit(context, { json: () => compared, text: (language) => whatIfText(language, compared) });
        return exit.done;
      }
      if (dimacs !== undefined) checkOutput(dimacs, keptFiles(context));
      const result = await planPairing(context.session(), {
        asOf: context.asOf(),
        policy: policyText(policy),
        knownAt: context.knownAt(),
        dryRun: dryRun === true,
        onNetwork:
          dimacs === undefined ? undefined : (network) => writeOutput(dimacs, dimacsText(network), keptFiles(context)),
      });
      emit(context, { json: () => result, text: (language) => planText(language, result) });
      return result.unpaired === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const apply = noun
    .command('apply')
    .description(shell.say('pair.apply'))
    .argument('<plan>', shell.say('pair.argument.plan'))
    .addOption(new Option('--approved-by <name>', shell.say('pair.option.approved-by')))
    .addOption(new Option('--document <text>', shell.say('pair.option.document')));
  examples(shell, apply, ['pair apply 1', "pair apply 1 --approved-by 领导小组 --document '章帮扶〔2014〕3号'"]);
  handle<ApplyOptions>(shell, apply, async (context, [number = ''], { approvedBy, document }) => {
    const result = await applyPlan(context.session(), numberOption('<plan>', number), { approvedBy, document });
    emit(context, { json: () => result, text: (language) => appliedText(language, result) });
    return exit.done;
  });

  const show = noun
    .command('show')
    .description(shell.say('pair.show'))
    .addOption(new Option('--household <number>', shell.say('pair.option.household')))
    .addOption(new Option('--cadre <number>', shell.say('pair.option.cadre')))
    .addOption(new Option('--unit <number>', shell.say('pair.option.unit')));
  examples(shell, show, ['pair show --unit 001', 'pair show --household 370181105230001 --as-of 2014-03-19 --json']);
  handle<ShowOptions>(
    shell,
    show,
    (context, _args, { household, cadre, unit }) => {
      const of = {
        ...(household === undefined ? {} : { household }),
        ...(cadre === undefined ? {} : { cadre }),
        ...(unit === undefined ? {} : { unit }),
      };
      const result = showPairings(context.session(), of, context.asOf(), context.knownAt());
      emit(context, { json: () => result, text: (language) => showText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  const verify = noun
    .command('verify')
    .description(shell.say('pair.verify'))
    .argument('[plan]', shell.say('pair.argument.plan-last'));
  examples(shell, verify, ['pair verify', 'pair verify 1 --json']);
  handle(shell, verify, (context, [number]) => {
    const asked = number === undefined ? undefined : numberOption('[plan]', number);
    const result = verifyPlan(context.session(), asked);
    emit(context, { json: () => result, text: (language) => verifiedText(language, result) });
    return result.verified ? exit.done : exit.findings;
  });

  const explain = noun
    .command('explain')
    .description(shell.say('pair.explain'))
    .addOption(new Option('--household <number>', shell.say('pair.option.set-household')))
    .addOption(new Option('--cadre <number>', shell.say('pair.option.set-cadre')));
  examples(shell, explain, [
    'pair explain --household 370181105230002 --as-of 2014-03-19',
    'pair explain --cadre G0417',
  ]);
  handle<ExplainOptions>(
    shell,
    explain,
    (context, _args, { household, cadre }) => {
      const request = { asOf: context.asOf(), shipped: shippedPolicy() };
      if ((household === undefined) === (cadre === undefined)) throw failWith(pairingFailures, 'pairing.explain-what');
      if (household !== undefined) {
        const result = explainHousehold(context.session(), household, request);
        emit(context, { json: () => result, text: (language) => householdExplainedText(language, result) });
        return exit.done;
      }
      const result = explainCadre(context.session(), cadre ?? '', request);
      emit(context, { json: () => result, text: (language) => cadreExplainedText(language, result) });
      return exit.done;
    },
    { dates: ['asOf'] },
  );

  declareByHand(noun, shell);
}
