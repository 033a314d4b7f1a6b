import { type ExitCode, exit } from '../base/exit-code.ts';
import type { ReportText } from '../messages/catalogue/reports.ts';

/** Why a report is not given. */
export const reportFailures = {
  'report.grouping': exit.usage,
  'report.does-not-foot': exit.data,
  'report.where': exit.usage,
  'report.where-value': exit.usage,
  'report.where-unknown': exit.noInput,
  'report.where-ambiguous': exit.noInput,
  'report.reader': exit.usage,
  'report.no-reader': exit.usage,
  'report.reader-split': exit.usage,
  'report.not-of-the-list': exit.usage,
  'report.column': exit.usage,
  'report.column-twice': exit.usage,
  'report.period': exit.usage,
  'report.compare-order': exit.usage,
  'report.unmask-reason': exit.usage,
  'report.split-output': exit.usage,
  'report.book-unknown': exit.usage,
} as const satisfies Partial<Record<ReportText, ExitCode>>;
