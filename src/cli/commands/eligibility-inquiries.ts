import { type Command, Option } from 'commander';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { type CloseRow, closeToLine, shareOf } from '../../eligibility/close-to-line.ts';
import { packsWithFigures, requireFigures } from '../../eligibility/drafts.ts';
import { entitled } from '../../eligibility/entitled.ts';
import { type Fraction, parseDecimal } from '../../eligibility/expression/fraction.ts';
import { eligibilityFailures } from '../../eligibility/failures.ts';
import { packsInForce } from '../../eligibility/in-force.ts';
import type { SetFigures } from '../../eligibility/pack/figures.ts';
import type { Pack } from '../../eligibility/pack/pack.ts';
import { simulate } from '../../eligibility/simulate.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit, emitLines } from '../output.ts';
import { readRulePack } from '../rule-pack.ts';
import { entitledCsv, entitledText } from '../views/entitled.ts';
import { packCheckText } from '../views/rules.ts';
import { closeText, simulatedCsv, simulatedText } from '../views/simulated.ts';

interface SimulateOptions {
  set?: string[];
  near?: string | true;
  place?: string;
}

/** `bangfu eligibility simulate | entitled`: what would be, and what is not as it should be; nothing is written. */
export function declareInquiries(noun: Command, shell: Shell): void {
  const simulating = noun
    .command('simulate')
    .description(shell.say('eligibility.simulate'))
    .argument('[pack]', shell.say('eligibility.argument.draft'))
    .addOption(new Option('--set <figure=number...>', shell.say('eligibility.option.set')))
    .addOption(new Option('--near [percent]', shell.say('eligibility.option.near')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place-of')));
  examples(shell, simulating, [
    'eligibility simulate --set rural_line=2800 --as-of 2014-03-19',
    'eligibility simulate draft.yaml --format csv --output draft.csv',
    'eligibility simulate --near 5% --json',
  ]);
  handle<SimulateOptions>(shell, simulating, (context, [named], options) => simulated(context, named, options), {
    formats: ['text', 'json', 'csv'],
    dates: ['asOf', 'asKnown'],
  });

  const comparing = noun
    .command('entitled')
    .description(shell.say('eligibility.entitled'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program-listed')))
    .addOption(new Option('--place <code>', shell.say('eligibility.option.place-of')))
    .addOption(new Option('--exit-code', shell.say('eligibility.option.exit-code-entitled')));
  examples(shell, comparing, ['eligibility entitled', 'eligibility entitled --program dibao --place 370181105 --json']);
  handle<{ program?: string; place?: string; exitCode?: boolean }>(
    shell,
    comparing,
    (context, _args, { program, place, exitCode }) => {
      const result = entitled(context.session(), { asOf: context.asOf(), knownAt: context.knownAt(), program, place });
      if (context.format === 'csv') emitLines(context, entitledCsv(result.rows));
      else emit(context, { json: () => result, text: (language) => entitledText(language, result) });
      return exitCode === true && result.total > 0 ? exit.findings : exit.done;
    },
    { formats: ['text', 'json', 'csv'], dates: ['asOf', 'asKnown'] },
  );
}

function simulated(context: Context, named: string | undefined, options: SimulateOptions): ExitCode {
  const share = options.near === undefined ? undefined : nearShare(options.near);
  const set = new Map((options.set ?? []).map(figureSet));
  if (named === undefined && set.size === 0 && share === undefined) {
    throw failWith(eligibilityFailures, 'eligibility.simulate-what');
  }
  const session = context.session();
  const knownAt = context.knownAt();
  const drafts = draftsOf(context, named, set, knownAt);
  if (drafts === undefined) return exit.data;
  const asked = { asOf: context.asOf(), knownAt, place: options.place };
  const result = simulate(session, { drafts, ...asked });
  const packs = drafts.length > 0 ? drafts : packsInForce(session.db, session.county, knownAt).map(({ pack }) => pack);
  const close: CloseRow[] | undefined = share && closeToLine(session, { packs, within: share.share, ...asked });
  if (context.format === 'csv') {
    emitLines(context, simulatedCsv(close ?? result.rows));
    return exit.done;
  }
  emit(context, {
    json: () => ({ ...result, ...(close === undefined ? {} : { near: close }) }),
    text: (language) =>
      [
        ...(drafts.length > 0 ? [simulatedText(language, result)] : []),
        ...(close === undefined || share === undefined ? [] : [closeText(language, close, share.percent)]),
      ].join('\n'),
  });
  return exit.done;
}

/** The packs that would be in force; none where nothing but `--near` is asked; undefined after an invalid one was shown. */
function draftsOf(
  context: Context,
  named: string | undefined,
  set: SetFigures,
  knownAt: number | undefined,
): Pack[] | undefined {
  if (named === undefined) return set.size === 0 ? [] : packsWithFigures(context.session(), set, knownAt);
  const { check, pack } = readRulePack(named, set);
  if (pack === undefined) {
    emit(context, { json: () => check, text: (language) => packCheckText(language, check) });
    return undefined;
  }
  requireFigures([pack], set);
  return [pack];
}

function figureSet(text: string): [string, Fraction] {
  const [name = '', number = ''] = text.split('=', 2);
  const value = parseDecimal(number.trim());
  if (value === undefined || name.trim() === '')
    throw failWith(eligibilityFailures, 'eligibility.set-form', { value: text });
  return [name.trim(), value];
}

function nearShare(given: string | true): { share: Fraction; percent: string } {
  const text = given === true ? '5%' : given;
  const share = shareOf(text);
  if (share === undefined) throw failWith(eligibilityFailures, 'eligibility.near-form', { value: text });
  return { share, percent: text.replace('%', '') };
}
