import { type Command, Option } from 'commander';
import { failWith } from '../base/failure.ts';
import { loadLunarCalendar } from '../contact/policy/lunar.ts';
import { knownPrograms } from '../eligibility/known-programs.ts';
import { listPrograms } from '../pairing/policies.ts';
import { selectChecks } from '../registry/checks/select.ts';
import { reportFailures } from '../reports/failures.ts';
import type { Giving } from '../reports/give-report.ts';
import type { ReportOptions } from '../reports/options.ts';
import { readerOf } from '../reports/reader.ts';
import type { Report } from '../reports/report.ts';
import { recordUnmasking } from '../reports/unmasked.ts';
import { parseCondition } from '../reports/where.ts';
import type { Shell } from './command.ts';
import { everyCheck } from './compose/checks.ts';
import type { Context } from './context.ts';
import { dateOption } from './settings.ts';
import { shippedContactPolicy } from './shipped-contact.ts';

/** The options of a report, as commander gives them. */
export interface ReportArguments {
  by?: string;
  where?: string[];
  columns?: string;
  from?: string;
  to?: string;
  draft?: boolean;
  encoding?: string;
  for?: string[];
  unmask?: boolean;
  reason?: string;
  splitBy?: string;
}

const collected = (value: string, before: string[] = []): string[] => [...before, value];

/** Declares what every table can be asked with. */
export function declareTableOptions(command: Command, { say }: Shell): void {
  command
    .addOption(new Option('--where <condition>', say('report.option.where')).argParser(collected))
    .addOption(new Option('--draft', say('report.option.draft')));
}

/** Declares what a table is asked with that can become a CSV. */
export function declareCsvOptions(command: Command, { say }: Shell): void {
  command.addOption(new Option('--encoding <encoding>', say('report.option.encoding')));
}

/** Declares the days that a report on what passes is asked with. */
export function declarePeriodOptions(command: Command, { say }: Shell): void {
  command
    .addOption(new Option('--from <date>', say('report.option.from')))
    .addOption(new Option('--to <date>', say('report.option.to')));
}

/** Declares what a list of households one by one can be asked with. */
export function declarePersonalOptions(command: Command, { say }: Shell): void {
  command
    .addOption(new Option('--for <reader...>', say('report.option.for')))
    .addOption(new Option('--unmask', say('report.option.unmask')))
    .addOption(new Option('--reason <text>', say('report.option.reason')));
}

/** The program that a `program=` condition names instead of the list; the other conditions. */
function programsOf(
  context: Context,
  conditions: readonly string[],
): Pick<ReportOptions, 'programs' | 'programsNamed'> & { rest: string[] } {
  const { db, county } = context.session();
  const named = conditions.filter((each) => each.startsWith('program=')).flatMap((each) => each.slice(8).split(','));
  if (named.length === 0)
    return { programs: listPrograms(context.session(), context.knownAt()), rest: [...conditions] };
  const known = [...knownPrograms(db, county)].sort();
  for (const program of named) {
    if (known.includes(program)) continue;
    throw failWith(reportFailures, 'report.where-value', {
      field: 'program',
      value: program,
      choices: known.join(', '),
    });
  }
  return { programs: named, programsNamed: true, rest: conditions.filter((each) => !each.startsWith('program=')) };
}

function periodOf(context: Context, { from, to }: ReportArguments): Pick<ReportOptions, 'period' | 'asOf'> {
  const last = to === undefined ? undefined : dateOption('--to', to);
  const first = from === undefined ? undefined : dateOption('--from', from);
  const asOf = context.options.asOf === undefined && last !== undefined ? last : context.asOf();
  if (first === undefined && last === undefined) return { asOf };
  const period = { from: first ?? `${(last ?? asOf).slice(0, 7)}-01`, to: last ?? asOf };
  if (period.from > period.to) throw failWith(reportFailures, 'report.period', { ...period, asOf });
  return { asOf, period };
}

/** What a report is asked with, from its command line. */
export function reportOptions(context: Context, args: ReportArguments): ReportOptions {
  // A file for each unit would hold all households of a cadre's unit, not the cadre's.
  if (args.for !== undefined && args.splitBy !== undefined) throw failWith(reportFailures, 'report.reader-split');
  const { asKnown } = context.options;
  const event = context.knownAt();
  const session = context.session();
  const { rest, ...programs } = programsOf(context, args.where ?? []);
  return {
    ...programs,
    ...periodOf(context, args),
    ...(asKnown === undefined || event === undefined ? {} : { asKnown: { date: asKnown, event } }),
    where: rest.map((condition) => parseCondition(session, condition)),
    ...(args.for === undefined ? {} : { reader: readerOf(session, args.for) }),
    unmasked: args.unmask === true,
  };
}

/** The same, after it is on record that numbers of persons leave in full, where they do. */
export async function recordedReportOptions(
  context: Context,
  command: string,
  args: ReportArguments,
  lines?: Report['lines'],
): Promise<ReportOptions> {
  const options = reportOptions(context, args);
  if (args.unmask === true) {
    await recordUnmasking(context.session(), options, { command, reason: args.reason, format: context.format, lines });
  }
  return options;
}

/** What only some reports need, loaded for those: every check, and the lunar calendar with the contact policy that is shipped. */
export async function loadedFor({
  checking,
  dutiful,
}: Pick<Report, 'checking' | 'dutiful'>): Promise<Partial<ReportOptions>> {
  return {
    ...(checking === true && { checks: await selectChecks(everyCheck, undefined) }),
    ...(dutiful === true && { duties: { lunar: await loadLunarCalendar(), shipped: shippedContactPolicy } }),
  };
}

/** How the table is to be given. */
export function givingOf({ columns, draft }: ReportArguments): Giving {
  const names = columns?.split(/[,，、]/).map((name) => name.trim());
  return { draft: draft === true, ...(names === undefined ? {} : { columns: names }) };
}
