import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text, textOf } from '../../messages/messages.ts';
import type { CheckResult, Finding } from '../../registry/checks/run-checks.ts';
import { inColumns } from './columns.ts';

function cells(language: Language, { severity, code, household_no, cadre_no, id, params }: Finding): string[] {
  const word = text(language, severity === 'error' ? 'check.error' : 'check.warning');
  const about = [household_no, cadre_no].filter((key) => key !== null).join(' ');
  return [word, about, `${textOf(language, code, params)}  [${id}]`].map(harmless);
}

/** One line a finding, errors and warnings as the checks stand, and a line of totals. */
export function checkText(language: Language, result: CheckResult): string {
  const { rows, errors, warnings, as_of: date } = result;
  if (rows.length === 0) return text(language, 'check.none', { date });
  const totals = text(language, 'check.totals', { errors, warnings, date });
  return [...inColumns(rows.map((finding) => cells(language, finding))), totals].join('\n');
}
