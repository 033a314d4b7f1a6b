import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import { localTime } from '../../base/instant.ts';
import { maskPersonalNumbersIn } from '../../base/mask.ts';
import { encodeGb18030 } from '../../csv/gb18030-encode.ts';
import { csvLines } from '../../csv/write-csv.ts';
import { text } from '../../messages/messages.ts';
import { applyMarkedPlan, applyPlan } from '../../pairing/apply.ts';
import { type PlanSheet, planSheet } from '../../pairing/marks/sheet.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { readInput } from '../files.ts';
import { emit, emitParts, keepInputs, note } from '../output.ts';
import { csvEncoding } from '../report-output.ts';
import { dateOption, numberOption } from '../settings.ts';
import { markedExit, markedText } from '../views/marked.ts';
import { appliedText } from '../views/pair.ts';
import { planCadreCells, planSheetCells, planWorkbook } from '../views/plan-sheet.ts';

interface ApplyOptions {
  approvedBy?: string;
  document?: string;
  marked?: string[];
  sheet?: string;
  until?: string;
  dryRun?: boolean;
}

interface ExportOptions {
  cadres?: boolean;
  encoding?: string;
}

/** `bangfu pair export | apply`: a plan goes to the leading group as a sheet, and is made so, as it is or as they marked it up. */
export function declareApply(noun: Command, shell: Shell): void {
  const out = noun
    .command('export')
    .description(shell.say('pair.export'))
    .argument('<plan>', shell.say('pair.argument.plan'))
    .addOption(new Option('--cadres', shell.say('pair.export.cadres')))
    .addOption(new Option('--encoding <encoding>', shell.say('report.option.encoding')));
  examples(shell, out, [
    'pair export 1 --output plan.xlsx',
    'pair export 1 --format csv --encoding gb18030 --output plan.csv',
    'pair export 1 --cadres',
  ]);
  handle<ExportOptions>(
    shell,
    out,
    async (context, [number = ''], options) => {
      const sheet = planSheet(context.session(), numberOption('<plan>', number));
      const { plan, as_of, stale, applied } = sheet;
      if (stale) note(context, text(context.language(), 'pair.export.stale', { plan, as_of }));
      if (applied) note(context, text(context.language(), 'pair.export.applied', { plan }));
      await emitSheet(context, sheet, options);
      return exit.done;
    },
    { formats: ['csv', 'json', 'xlsx'] },
  );

  const apply = noun
    .command('apply')
    .description(shell.say('pair.apply'))
    .argument('<plan>', shell.say('pair.argument.plan'))
    .addOption(new Option('--marked <file...>', shell.say('pair.option.marked')))
    .addOption(new Option('--sheet <name>', shell.say('import.sheet')))
    .addOption(new Option('--until <date>', shell.say('pair.option.marked-until')))
    .addOption(new Option('--dry-run', shell.say('pair.option.apply-dry-run')))
    .addOption(new Option('--approved-by <name>', shell.say('pair.option.approved-by')))
    .addOption(new Option('--document <text>', shell.say('pair.option.document')));
  examples(shell, apply, [
    'pair apply 1',
    "pair apply 1 --approved-by 领导小组 --document '章帮扶〔2014〕3号'",
    'pair apply 1 --marked plan.xlsx --dry-run',
    "pair apply 1 --marked plan.xlsx --approved-by 领导小组 --document '章帮扶〔2014〕3号'",
  ]);
  handle<ApplyOptions>(shell, apply, async (context, [number = ''], options) => {
    const plan = numberOption('<plan>', number);
    const { marked, sheet, until, ...approval } = options;
    if (marked === undefined) {
      for (const [option, value] of Object.entries({ '--sheet': sheet, '--until': until })) {
        if (value !== undefined) throw failWith(cliFailures, 'usage.not-taken', { option });
      }
      const result = await applyPlan(context.session(), plan, approval);
      emit(context, { json: () => result, text: (language) => appliedText(language, result) });
      return exit.done;
    }
    keepInputs(context, marked);
    const outcome = await applyMarkedPlan(context.session(), plan, approval, {
      files: marked.map((file) => ({ source: maskPersonalNumbersIn(basename(file)), bytes: readInput(file) })),
      opening: { sheet },
      until: until === undefined ? undefined : dateOption('--until', until),
    });
    emit(context, { json: () => outcome.result, text: (language) => markedText(language, outcome) });
    return markedExit(outcome);
  });
}

/** A plan's sheet in the format asked for; without one, a file that ends in `.xlsx` is a workbook, all else CSV. */
async function emitSheet(context: Context, sheet: PlanSheet, { cadres, encoding }: ExportOptions): Promise<void> {
  const { format, options, terminal } = context;
  const { language, actor, timeZone } = context.session();
  const isWorkbook =
    format === 'xlsx' || (format === 'text' && options.output?.toLowerCase().endsWith('.xlsx') === true);
  const gb = csvEncoding(encoding, format !== 'json' && !isWorkbook) === 'gb18030';
  if (format === 'json') {
    emit(context, { json: () => (cadres === true ? { rows: sheet.cadres } : sheet), text: () => '' });
    return;
  }
  if (isWorkbook) {
    if (options.output === undefined && terminal.columns !== undefined) {
      throw failWith(cliFailures, 'usage.binary-on-terminal', { format });
    }
    const { writeWorkbook } = await import('../../xlsx/write-workbook.ts');
    const created = context.now();
    const made = text(language, 'plan-sheet.note.made', { actor, generated: localTime(created, timeZone) });
    emitParts(context, writeWorkbook(planWorkbook(sheet, { language, properties: { creator: actor, created }, made })));
    return;
  }
  const cells = cadres === true ? planCadreCells(sheet, language) : planSheetCells(sheet, language);
  emitParts(context, gb ? [...csvLines(cells)].map(encodeGb18030) : csvLines(cells, { bom: true }));
}
