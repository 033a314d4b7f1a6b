import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { dimacsText } from '../../pairing/dimacs.ts';
import { explainCadre, explainHousehold, explainSupport } from '../../pairing/explain.ts';
import { pairingFailures } from '../../pairing/failures.ts';
import { planPairing } from '../../pairing/plan.ts';
import { policyTextInForce } from '../../pairing/policy-in-force.ts';
import { type Role, roles } from '../../pairing/role.ts';
import { showPairings } from '../../pairing/show.ts';
import { showPlan } from '../../pairing/show-plan.ts';
import { verifyPlan } from '../../pairing/verify.ts';
import { planWhatIf } from '../../pairing/what-if.ts';
import { examples, handle, type Shell } from '../command.ts';
import { checkOutput, writeOutput } from '../files.ts';
import { emit, keptFiles } from '../output.ts';
import { numberOption } from '../settings.ts';
import { policyText, shippedPolicy } from '../shipped-policy.ts';
import { cadreExplainedText, householdExplainedText, supportExplainedText } from '../views/explain-pair.ts';
import { planText, shownPlanText, showText, verifiedText } from '../views/pair.ts';
import { whatIfText } from '../views/what-if.ts';
import { declareApply } from './pair-apply.ts';
import { declareByHand } from './pair-by-hand.ts';
import { declareHandOver } from './pair-hand-over.ts';
import { declarePolicies } from './pair-policies.ts';

interface PlanOptions {
  role: Role;
  policy?: string;
  dryRun?: boolean;
  detail?: boolean;
  dimacs?: string;
  whatIf?: string[];
}

interface ExplainOptions {
  role: Role;
  household?: string;
  cadre?: string;
}

interface ShowOptions {
  household?: string;
  cadre?: string;
  unit?: string;
  plan?: string;
}

/** `bangfu pair …`: who leads which household and who supports it, by which policy. */
export function declarePair(noun: Command, shell: Shell): void {
  const role = (): Option =>
    new Option('--role <role>', shell.say('pair.option.role')).choices([...roles]).default('lead');

  const plan = noun
    .command('plan')
    .description(shell.say('pair.plan'))
    .addOption(role())
    .addOption(new Option('--policy <policy>', shell.say('pair.option.policy')))
    .addOption(new Option('--dry-run', shell.say('pair.option.dry-run')))
    .addOption(new Option('--detail', shell.say('pair.option.detail')))
    .addOption(new Option('--dimacs <file>', shell.say('pair.option.dimacs')))
    .addOption(new Option('--what-if <change...>', shell.say('pair.option.what-if')).conflicts(['dimacs', 'detail']));
  examples(shell, plan, [
    'pair plan --as-of 2014-03-19',
    'pair plan --role support --as-of 2014-03-20 --detail',
    'pair plan --policy mine.yaml --dry-run --dimacs pairing.min',
    'pair plan --what-if capacity:001=+5 weight:change=6',
  ]);
  handle<PlanOptions>(
    shell,
    plan,
    async (context, _args, options) => {
      const { dryRun, detail, dimacs, whatIf } = options;
      const session = context.session();
      const given = options.policy === undefined ? undefined : policyText(options.policy);
      const asked = {
        role: options.role,
        asOf: context.asOf(),
        knownAt: context.knownAt(),
        policy: given ?? policyTextInForce(session, shippedPolicy(), context.knownAt()),
      };
      if (whatIf !== undefined) {
        const compared = planWhatIf(session, { ...asked, changes: whatIf });
        emit(context, { json: () => compared, text: (language) => whatIfText(language, compared) });
        return exit.done;
      }
      if (dimacs !== undefined) checkOutput(dimacs, keptFiles(context));
      const result = await planPairing(session, {
        ...asked,
        dryRun: dryRun === true,
        detail,
        onNetwork:
          dimacs === undefined ? undefined : (network) => writeOutput(dimacs, dimacsText(network), keptFiles(context)),
      });
      emit(context, { json: () => result, text: (language) => planText(language, result) });
      return result.unpaired === 0 ? exit.done : exit.findings;
    },
    { dates: ['asOf', 'asKnown'] },
  );

  declareApply(noun, shell);

  const show = noun
    .command('show')
    .description(shell.say('pair.show'))
    .addOption(new Option('--household <number>', shell.say('pair.option.household')))
    .addOption(new Option('--cadre <number>', shell.say('pair.option.cadre')))
    .addOption(new Option('--unit <number>', shell.say('pair.option.unit')))
    .addOption(new Option('--plan <number>', shell.say('pair.option.plan')).conflicts(['household', 'cadre', 'unit']));
  examples(shell, show, [
    'pair show --plan 2',
    'pair show --unit 001',
    'pair show --household 370181105230001 --as-of 2014-03-19 --json',
  ]);
  handle<ShowOptions>(
    shell,
    show,
    (context, _args, { household, cadre, unit, plan: number }) => {
      if (number !== undefined) {
        const planned = showPlan(context.session(), numberOption('--plan', number));
        emit(context, {
          json: () => planned,
          text: (language) => shownPlanText(language, planned, context.session().timeZone),
        });
        return exit.done;
      }
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
    .addOption(role())
    .addOption(new Option('--household <number>', shell.say('pair.option.set-household')))
    .addOption(new Option('--cadre <number>', shell.say('pair.option.set-cadre')));
  examples(shell, explain, [
    'pair explain --household 370181105230002 --as-of 2014-03-19',
    'pair explain --household 370181105230002 --role support',
    'pair explain --cadre G0417',
  ]);
  handle<ExplainOptions>(
    shell,
    explain,
    (context, _args, { household, cadre, role: asked }) => {
      const request = { asOf: context.asOf(), role: asked, shipped: shippedPolicy() };
      if ((household === undefined) === (cadre === undefined)) throw failWith(pairingFailures, 'pairing.explain-what');
      if (household !== undefined && asked === 'support') {
        const rows = explainSupport(context.session(), household, request);
        emit(context, { json: () => ({ rows }), text: (language) => supportExplainedText(language, household, rows) });
        return exit.done;
      }
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
  declareHandOver(noun, shell);
  declarePolicies(noun, shell);
}
