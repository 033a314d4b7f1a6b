import { type Command, Option } from 'commander';
import { readConsistently } from '../../db/use-case.ts';
import { giveReport } from '../../reports/give-report.ts';
import { type Report, variantOf } from '../../reports/report.ts';
import { describeReports, reports } from '../../reports/reports.ts';
import { partsOf } from '../../reports/split.ts';
import { splitFields } from '../../reports/store/split.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit, emitReading } from '../output.ts';
import {
  declareCsvOptions,
  declarePeriodOptions,
  declarePersonalOptions,
  declareTableOptions,
  givingOf,
  loadedFor,
  type ReportArguments,
  recordedReportOptions,
} from '../report-options.ts';
import { reportFormats, tableRenderer, widthOf } from '../report-output.ts';
import { choice } from '../settings.ts';
import { emitSplit } from '../split-output.ts';
import { reportListText } from '../views/report-list.ts';
import { declareBoard } from './report-board.ts';
import { declareBook } from './report-book.ts';
import { declareCompare } from './report-compare.ts';
import { declareDashboard } from './report-dashboard.ts';
import { declareHandbook } from './report-handbook.ts';
import { declareLayout } from './report-layout.ts';

/** `bangfu report list` and `bangfu report NAME [--by GROUPING]`: the summary tables, checked each time to foot. */
export function declareReport(noun: Command, shell: Shell): void {
  const list = noun.command('list').description(shell.say('report.list.summary'));
  examples(shell, list, ['report list', 'report list --json']);
  handle(shell, list, (context) => {
    const rows = describeReports();
    emit(context, { json: () => ({ rows }), text: (language) => reportListText(language, rows, widthOf(context)) });
  });
  for (const report of reports) declareOne(noun, shell, report);
  declareLayout(noun, shell);
  declareBook(noun, shell);
  declareCompare(noun, shell);
  declareHandbook(noun, shell);
  declareDashboard(noun, shell);
  declareBoard(noun, shell);
}

function declareOne(noun: Command, shell: Shell, report: Report): void {
  const { name, about, variants } = report;
  const command = noun.command(name).description(about[shell.language]);
  const groupings = variants.flatMap(({ by }) => by ?? []);
  if (groupings.length > 0) {
    const choices = `${shell.say('report.option.by')} (${groupings.join(' | ')})`;
    command.addOption(new Option('--by <grouping>', choices));
  }
  if (report.periodic === true) declarePeriodOptions(command, shell);
  command.addOption(new Option('--columns <names>', shell.say('report.option.columns')));
  declareTableOptions(command, shell);
  declareCsvOptions(command, shell);
  command.addOption(
    new Option('--split-by <field>', `${shell.say('report.option.split-by')} (${splitFields.join(' | ')})`),
  );
  if (report.personal === true) declarePersonalOptions(command, shell);
  const by = groupings.length > 0 ? ` --by ${groupings.at(-1)}` : '';
  examples(shell, command, [
    `report ${name}${by}`,
    `report ${name} --where town=双山街道 --as-of 2014-03-19 --format xlsx --output ${name}.xlsx`,
    ...(report.personal === true ? [`report ${name} --for cadre C0007 --format html --output C0007.html`] : []),
  ]);
  handle<ReportArguments>(
    shell,
    command,
    async (context, _args, args) => {
      const variant = variantOf(report, args.by);
      const render = await tableRenderer(context, args.encoding);
      const checks = await loadedFor(report);
      const options = { ...(await recordedReportOptions(context, `report ${name}`, args, report.lines)), ...checks };
      const session = context.session();
      if (args.splitBy !== undefined) {
        const by = choice('--split-by', args.splitBy, splitFields);
        readConsistently(session.db, () =>
          emitSplit(context, partsOf(session, report, options, by), (part) =>
            render(giveReport(variant, session, part.options, givingOf(args))),
          ),
        );
        return;
      }
      // All figures of a report and the audit head it prints are of one moment.
      const show = readConsistently(session.db, () =>
        emitReading(context, render(giveReport(variant, session, options, givingOf(args)))),
      );
      show();
    },
    { formats: reportFormats, dates: ['asOf', 'asKnown'], folderWith: 'splitBy' },
  );
}
