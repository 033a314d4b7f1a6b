import { basename, parse, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type ExitCode, exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import type { Missing } from '../../intake/completeness.ts';
import { intakeFailures } from '../../intake/failures.ts';
import { type InputFile, importFiles } from '../../intake/import-files.ts';
import { SAVED } from '../../intake/mapping/mapping.ts';
import { listMappings } from '../../intake/mapping/store.ts';
import { numberedBytes } from '../../intake/numbered.ts';
import { rejectsBytes } from '../../intake/rejects.ts';
import type { Roster } from '../../intake/roster.ts';
import { text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { rosters } from '../compose/rosters.ts';
import type { Context } from '../context.ts';
import { readEncoding, readEncodings } from '../encoding-option.ts';
import { cliFailures } from '../failures.ts';
import { checkOutput, openInput, writeOutput } from '../files.ts';
import { emit, keepInputs, keptFiles, note } from '../output.ts';
import { progressLine } from '../progress.ts';
import { readInThread } from '../read-in-thread.ts';
import { choice } from '../settings.ts';
import { readStandardInput } from '../standard-input.ts';
import { importText, reasonText } from '../views/import.ts';
import { declareImportTemplate } from './import-template.ts';

interface ImportOptions {
  dryRun?: boolean;
  skipInvalid?: boolean;
  rejects?: string;
  encoding?: string;
  sheet?: string;
  blank: string;
  mapping?: string;
  suggestMapping?: boolean;
  numbered?: string;
  missing?: string;
  reason?: string;
  accept?: boolean;
  verbose?: boolean;
}

const STDIN = '-';

/** What is to become of the households that the files leave out, as the options say. */
function missingOption(context: Context, options: ImportOptions, roster: Roster): Missing | undefined {
  const { missing, reason, accept, skipInvalid } = options;
  const what = missing === undefined ? undefined : choice('--missing', missing, ['report', 'leave']);
  const leaves = { '--as-of': context.options.asOf, '--reason': reason, '--accept': accept };
  for (const [option, value] of Object.entries(leaves)) {
    if (value !== undefined && what !== 'leave') throw failWith(cliFailures, 'usage.not-taken', { option });
  }
  if (what === undefined) return undefined;
  const reasons = roster.completeness?.reasons;
  if (reasons === undefined) throw failWith(intakeFailures, 'import.never-complete', { roster: roster.name });
  if (skipInvalid === true) throw failWith(intakeFailures, 'import.missing-skipping');
  if (what === 'report') return { what };
  const why = choice('--reason', reason ?? '', reasons);
  return { what, reason: why, from: context.asOf(), accept: accept === true };
}

/** The name of a file that comes with each input: the one named, or with several inputs one each, `rejects.1.csv`, `rejects.2.csv`… */
function fileBeside(named: string | undefined, at: number, files: readonly string[]): string | undefined {
  if (named === undefined || files.length === 1) return named;
  const { dir, name, ext } = parse(named);
  return `${dir === '' ? '' : `${dir}/`}${name}.${at + 1}${ext}`;
}

/** What a function gives, asked for once. */
function once<T>(give: () => T): () => T {
  let given: { value: T } | undefined;
  return () => {
    given ??= { value: give() };
    return given.value;
  };
}

function inputsOf(context: Context, files: readonly string[], rejects: string | undefined): InputFile[] {
  keepInputs(
    context,
    files.filter((file) => file !== STDIN),
  );
  const taken = new Set(files.map((file) => resolve(file)));
  return files.map((file, at) => {
    const into = fileBeside(rejects, at, files);
    if (into !== undefined && taken.has(resolve(into))) {
      throw failWith(intakeFailures, 'import.rejects-over-input', { file: into });
    }
    if (into !== undefined) checkOutput(into, keptFiles(context));
    const bytes = once(() => (file === STDIN ? readStandardInput(context) : openInput(file)));
    return { source: file === STDIN ? STDIN : basename(file), bytes, streamed: file === STDIN, rejectsFile: into };
  });
}

/** `bangfu import ROSTER FILE…`: reads rosters into the registry. */
export function declareImport(noun: Command, shell: Shell): void {
  const names = rosters.map(({ name }) => name);
  const leftReasons = [...new Set(rosters.flatMap(({ completeness }) => completeness?.reasons ?? []))];
  noun
    .argument('<roster>', `${shell.say('import.roster')} (${names.join(' | ')})`)
    .argument('<file...>', shell.say('import.files'))
    .addOption(new Option('--dry-run', shell.say('import.dry-run')))
    .addOption(new Option('--skip-invalid', shell.say('import.skip-invalid')))
    .addOption(new Option('--rejects <file>', shell.say('import.rejects')))
    .addOption(new Option('--encoding <name>', `${shell.say('import.encoding')} (${readEncodings.join(' | ')})`))
    .addOption(new Option('--sheet <name>', shell.say('import.sheet')))
    .addOption(new Option('--mapping <file>', shell.say('import.mapping')))
    .addOption(
      new Option('--suggest-mapping', shell.say('import.suggest-mapping')).conflicts([
        'mapping',
        'missing',
        'numbered',
        'rejects',
        'skipInvalid',
        'dryRun',
      ]),
    )
    .addOption(new Option('--numbered <file>', shell.say('import.numbered')))
    .addOption(new Option('--missing <what>', `${shell.say('import.missing')} (report | leave)`))
    .addOption(new Option('--reason <code>', `${shell.say('import.reason-left')} (${leftReasons.join(' | ')})`))
    .addOption(new Option('--accept', shell.say('import.accept')))
    .addOption(new Option('--verbose', shell.say('import.verbose')))
    .addOption(new Option('--blank <what>', `${shell.say('import.blank')} (keep | clear)`).default('keep'));
  examples(shell, noun, [
    'import villages villages.csv',
    'import households cunbao.xlsx --sheet 花名册 --dry-run',
    'import households cunbao.csv --skip-invalid --rejects cunbao.rejects.csv',
    'import households cunbao.csv --mapping cunbao.yaml',
    'import households cunbao.csv --mapping saved',
    'import households cunbao.csv --suggest-mapping --output cunbao.yaml',
    'import households cunbao.csv --numbered cunbao.numbered.csv',
    'import households cunbao.csv --missing leave --reason moved',
  ]);
  const run = async (context: Context, [named = '', ...files]: string[], options: ImportOptions): Promise<ExitCode> => {
    const name = choice('<roster>', named, names);
    const roster = rosters.find((each) => each.name === name);
    if (roster === undefined) throw new Error(`no roster ${name}`);
    const dryRun = options.dryRun === true;
    const opening = { encoding: readEncoding(options.encoding), sheet: options.sheet };
    const missing = missingOption(context, options, roster);
    if (options.mapping !== undefined && options.mapping !== SAVED) keepInputs(context, [options.mapping]);
    let inputs = inputsOf(context, files, options.rejects);
    const ask = context.format === 'text' ? shell.terminal.questions : undefined;
    // What reads YAML takes longer to load than most imports last.
    const mappings = () => import('../mapping-choice.ts');
    if (options.suggestMapping === true) {
      await (await mappings()).showSuggestion(context, inputs, roster, opening);
      return exit.done;
    }
    if (options.mapping !== undefined) {
      const mapped = await (await mappings()).mapInputs(context, options.mapping, inputs, { roster, opening });
      if (mapped === undefined) return exit.data;
      inputs = mapped;
    } else if (ask !== undefined) {
      const { askMappings } = await import('../settle-mapping.ts');
      inputs = await askMappings(context, ask, inputs, { roster, rosters, opening });
    }
    const numbered = inputs.map((_, at) => fileBeside(options.numbered, at, files));
    for (const file of numbered) if (file !== undefined) checkOutput(file, keptFiles(context));
    const progress = progressLine(context);
    const outcome = await importFiles(context.session(), {
      roster,
      rosters,
      files: inputs,
      opening,
      blank: choice('--blank', options.blank, ['keep', 'clear']),
      skipInvalid: options.skipInvalid === true,
      dryRun,
      missing,
      progress: progress.report,
      numbered: options.numbered !== undefined,
      readingApart: readInThread,
    }).finally(progress.done);
    const language = context.language();
    const created = context.now();
    for (const rejects of outcome.rejects) {
      writeOutput(
        rejects.file,
        [rejectsBytes(rejects, { language, created }, (issue, heading) => reasonText(language, issue, heading))],
        keptFiles(context),
      );
    }
    for (const [at, file] of numbered.entries()) {
      const sheet = outcome.numbered[at];
      if (file === undefined || sheet === undefined || !outcome.result.saved) continue;
      writeOutput(file, [numberedBytes(sheet, roster, { file, created })], keptFiles(context));
      note(context, text(language, 'cli.written', { file }));
    }
    emit(context, {
      json: () => outcome.result,
      text: (shown) => importText(shown, outcome, { dryRun, verbose: options.verbose === true }),
    });
    const { db, county } = context.session();
    if (ask === undefined && listMappings(db, county, { roster: roster.name }).length > 0) {
      await (await mappings()).offerSaved(context, inputs, roster, opening);
    }
    return outcome.exit;
  };
  handle<ImportOptions>(shell, noun, run, { dates: ['asOf'] });
  declareImportTemplate(noun, shell);
}
