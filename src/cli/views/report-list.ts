import type { Language } from '../../base/local-text.ts';
import { wrap } from '../../base/text-width.ts';
import { text } from '../../messages/messages.ts';
import type { ReportDescription } from '../../reports/reports.ts';

/** The reports, each with what it tells and, for every grouping, its columns; within the width of the terminal. */
export function reportListText(
  language: Language,
  rows: readonly ReportDescription[],
  width = Number.POSITIVE_INFINITY,
): string {
  const indented = (line: string): string[] => wrap(line, width - 2).map((part) => `  ${part}`);
  return rows
    .map(({ report, title, about, variants }) => {
      const columns = variants.flatMap((variant) => {
        const headings = variant.columns.map((column) => column[language]).join(language === 'zh' ? '、' : ', ');
        const asked = variant.by === null ? text(language, 'report.list.columns') : `--by ${variant.by}`;
        return indented(`${asked}: ${headings}`);
      });
      return [`${report}  ${title[language]}`, ...indented(about[language]), ...columns].join('\n');
    })
    .join('\n\n');
}
