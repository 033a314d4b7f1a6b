import { type Command, Option } from 'commander';
import type { Language } from '../../base/local-text.ts';
import { readConsistently } from '../../db/use-case.ts';
import { listPrograms } from '../../pairing/policies.ts';
import { csvFormat } from '../../reports/formats/csv.ts';
import { jsonFormat } from '../../reports/formats/json.ts';
import { mdFormat } from '../../reports/formats/md.ts';
import { textFormat } from '../../reports/formats/text.ts';
import type { ReportOptions } from '../../reports/options.ts';
import { describeReports, reports, variantOf } from '../../reports/reports.ts';
import type { Table } from '../../reports/table.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit, emitParts } from '../output.ts';
import type { Format } from '../settings.ts';
import { reportListText } from '../views/report-list.ts';

type Renderer = (table: Table, language: Language, width: number | undefined) => Iterable<string>;

const RENDERERS: Readonly<Record<Format, Renderer>> = {
  text: (table, language, width) => textFormat(table, language, width === undefined ? {} : { width }),
  csv: csvFormat,
  json: jsonFormat,
  md: mdFormat,
};

/** Columns of the terminal that the output goes to; undefined for a file or a pipe. */
const widthOf = ({ options, terminal }: Context): number | undefined =>
  options.output === undefined ? terminal.columns : undefined;

function optionsOf(context: Context): ReportOptions {
  const { asKnown } = context.options;
  const event = context.knownAt();
  return {
    programs: listPrograms(context.session(), event),
    asOf: context.asOf(),
    ...(asKnown === undefined || event === undefined ? {} : { asKnown: { date: asKnown, event } }),
  };
}

/** `bangfu report list` and `bangfu report NAME [--by GROUPING]`: the summary tables, checked each time to foot. */
export function declareReport(noun: Command, shell: Shell): void {
  const list = noun.command('list').description(shell.say('report.list.summary'));
  examples(shell, list, ['report list', 'report list --json']);
  handle(shell, list, (context) => {
    const rows = describeReports();
    emit(context, { json: () => ({ rows }), text: (language) => reportListText(language, rows, widthOf(context)) });
  });

  for (const report of reports) {
    const { name, about, variants } = report;
    const command = noun.command(name).description(about[shell.language]);
    const groupings = variants.flatMap(({ by }) => by ?? []);
    if (groupings.length > 0) {
      const choices = `${shell.say('report.option.by')} (${groupings.join(' | ')})`;
      command.addOption(new Option('--by <grouping>', choices));
    }
    const by = groupings.length > 0 ? ` --by ${groupings.at(-1)}` : '';
    examples(shell, command, [
      `report ${name}${by}`,
      `report ${name} --as-of 2014-03-19 --format csv --output ${name}.csv`,
    ]);
    handle<{ by?: string }>(
      shell,
      command,
      (context, _args, options) => {
        const { db } = context.session();
        // All figures of a report and the audit head it prints are of one moment.
        readConsistently(db, () => {
          const table = variantOf(report, options.by).build(context.session(), optionsOf(context));
          emitParts(context, RENDERERS[context.format](table, context.language(), widthOf(context)));
        });
      },
      { formats: ['csv', 'md'], dates: ['asOf', 'asKnown'] },
    );
  }
}
