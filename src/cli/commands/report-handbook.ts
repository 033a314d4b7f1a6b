import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { failWith } from '../../base/failure.ts';
import { readConsistently } from '../../db/use-case.ts';
import { text } from '../../messages/messages.ts';
import { type Handbooks, handbookMaker } from '../../reports/handbook/handbook.ts';
import { type Block, parseMarkdown } from '../../reports/handbook/markdown.ts';
import { handbookHtml, handbookMd } from '../../reports/handbook/page.ts';
import { pairHouseholds, pairsReport } from '../../reports/pairs.ts';
import { readerOf } from '../../reports/reader.ts';
import { partsOf } from '../../reports/split.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { readInput } from '../files.ts';
import { emitParts, keepInputs } from '../output.ts';
import { handbookTextsFolder } from '../package-files.ts';
import { loadedFor, type ReportArguments, recordedReportOptions } from '../report-options.ts';
import { choice, daysAheadOption } from '../settings.ts';
import { emitSplit } from '../split-output.ts';

interface HandbookArguments extends Pick<ReportArguments, 'for' | 'unmask' | 'reason' | 'splitBy'> {
  days: string;
  text?: string;
  showText?: boolean;
}

/** `bangfu report handbook --for cadre NAME`: what a cadre carries, as a page to print, as Markdown or JSON. */
export function declareHandbook(noun: Command, shell: Shell): void {
  const { say } = shell;
  const command = noun
    .command('handbook')
    .description(say('handbook.summary'))
    .addOption(new Option('--for <reader...>', say('handbook.option.for')))
    .addOption(new Option('--split-by <field>', `${say('handbook.option.split')} (unit)`))
    .addOption(new Option('--days <number>', say('handbook.option.days')).default('92'))
    .addOption(new Option('--text <file>', say('handbook.option.text')))
    .addOption(new Option('--show-text', say('handbook.option.show-text')))
    .addOption(new Option('--unmask', say('report.option.unmask')))
    .addOption(new Option('--reason <text>', say('report.option.reason')));
  examples(shell, command, [
    'report handbook --for cadre G0417 --format html --output G0417.html',
    "report handbook --for unit 章丘市民政局 --format html --output minzheng.html --unmask --reason '发放手册'",
    'report handbook --split-by unit --format html --output handbooks',
    'report handbook --show-text --output ours.md',
    'report handbook --for cadre G0417 --text ours.md --format html --output G0417.html',
  ]);
  handle<HandbookArguments>(
    shell,
    command,
    async (context, _args, args) => {
      if (args.showText === true) {
        emitParts(context, [shippedText(context)]);
        return;
      }
      const { splitBy } = args;
      if (args.for === undefined && splitBy === undefined) {
        throw failWith(cliFailures, 'usage.missing-option', { what: '--for KIND NAME, --split-by unit' });
      }
      if (args.text !== undefined) keepInputs(context, [args.text]);
      const office = parseMarkdown(args.text === undefined ? shippedText(context) : textOfFile(args.text));
      const days = daysAheadOption('--days', args.days);
      const duties = await loadedFor({ dutiful: true });
      const asked = await recordedReportOptions(context, 'report handbook', args, pairHouseholds);
      const options = { ...asked, ...duties };
      const session = context.session();
      readConsistently(session.db, () => {
        const make = handbookMaker(session, options, days);
        if (splitBy === undefined) {
          const reader = options.reader ?? readerOf(session, args.for ?? []);
          emitParts(context, [...rendered(context, make(reader), office)]);
          return;
        }
        choice('--split-by', splitBy, ['unit']);
        // Those whom nobody helps, and cadres without a unit, have no file.
        const units = partsOf(session, { ...pairsReport, name: 'handbook' }, options, 'unit').filter(
          (part) => part.options.reader?.condition.values[0] != null,
        );
        emitSplit(context, units, ({ options: of }) =>
          of.reader === undefined ? [] : rendered(context, make(of.reader), office),
        );
      });
    },
    { formats: ['text', 'md', 'html', 'json'], dates: ['asOf', 'asKnown'], folderWith: 'splitBy' },
  );
}

function rendered(context: Context, all: Handbooks, office: readonly Block[]): Iterable<string> {
  const { language } = context.session();
  if (context.format === 'json') return [`${JSON.stringify(all, null, 2)}\n`];
  if (context.format === 'html') return handbookHtml(text(language, 'handbook.book'), all, office, language);
  return handbookMd(all, office, language);
}

const shippedText = (context: Context): string => textOfFile(join(handbookTextsFolder, `${context.language()}.md`));

/** A text of the office's own. @throws Failure `file.missing`, `file.unreadable` (66). */
function textOfFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readInput(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw failWith(cliFailures, 'file.unreadable', { file, reason: 'UTF-8' });
  }
}
