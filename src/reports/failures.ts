import { type ExitCode, exit } from '../base/exit-code.ts';
import type { ReportText } from '../messages/catalogue/reports.ts';

/** Why a report is not given. */
export const reportFailures = {
  'report.grouping': exit.usage,
  'report.does-not-foot': exit.data,
} as const satisfies Partial<Record<ReportText, ExitCode>>;
