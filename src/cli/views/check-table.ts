import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { csvLines } from '../../csv/write-csv.ts';
import { text, textOf } from '../../messages/messages.ts';
import type { CheckResult, Finding } from '../../registry/checks/run-checks.ts';
import { escaped, tableRow } from '../../reports/formats/md.ts';
import { severityText, stateText } from './check.ts';

/** The columns of the list of findings, by their name in English and their heading in Chinese. */
const columns = {
  id: '编号',
  severity: '轻重',
  state: '状态',
  code: '核对项',
  household_no: '户编号',
  cadre_no: '干部编号',
  finding: '问题',
  reason: '处理理由',
  decided_by: '处理人',
  decided_on: '处理日期',
} as const;

type Column = keyof typeof columns;

const names = Object.keys(columns) as Column[];
const headings = (language: Language): string[] => names.map((name) => (language === 'zh' ? columns[name] : name));

function cells(language: Language, finding: Finding): string[] {
  const { id, code, params, decision, severity, state } = finding;
  const row: Readonly<Record<Column, string>> = {
    id,
    severity: language === 'zh' ? severityText(language, finding) : severity,
    state: language === 'zh' ? stateText(language, state) : state,
    code,
    household_no: finding.household_no ?? '',
    cadre_no: finding.cadre_no ?? '',
    finding: textOf(language, code, params),
    reason: decision?.reason ?? '',
    decided_by: decision?.actor ?? '',
    decided_on: decision?.on ?? '',
  };
  return names.map((name) => harmless(row[name]));
}

/** The findings as CSV with a byte order mark; in English the headings are the stable names. */
export const checkCsv = (language: Language, { rows }: CheckResult): Generator<string> =>
  csvLines([headings(language), ...rows.map((finding) => cells(language, finding))], { bom: true });

/** The findings as a Markdown table, with their totals. */
export function* checkMarkdown(language: Language, result: CheckResult): Generator<string> {
  const { rows, errors, warnings, as_of: date, states } = result;
  yield tableRow(headings(language).map(escaped));
  yield tableRow(names.map(() => '---'));
  for (const finding of rows) yield tableRow(cells(language, finding).map(escaped));
  yield `\n${escaped(text(language, 'check.totals', { errors, warnings, date, ...states }))}\n`;
}
