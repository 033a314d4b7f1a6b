import { failWith } from '../base/failure.ts';
import type { Language } from '../base/local-text.ts';
import { type CsvEncoding, csvFormat } from '../reports/formats/csv.ts';
import { jsonFormat } from '../reports/formats/json.ts';
import { mdFormat } from '../reports/formats/md.ts';
import { textFormat } from '../reports/formats/text.ts';
import type { Table } from '../reports/table.ts';
import type { Context } from './context.ts';
import { writtenEncoding } from './encoding-option.ts';
import { cliFailures } from './failures.ts';
import type { Format } from './settings.ts';

/** What reports can be written as. */
export const reportFormats: readonly Format[] = ['text', 'json', 'csv', 'md', 'html', 'xlsx'];

/** Turns a finished table into a file's bytes. */
export type TableRenderer = (table: Table) => Iterable<string | Uint8Array>;

/** Turns several tables into one file; only pages and workbooks hold several. */
export type BookRenderer = (title: string, tables: readonly Table[]) => Iterable<string | Uint8Array>;

/** Columns of the terminal that the output goes to; undefined for a file or a pipe. */
export const widthOf = ({ options, terminal }: Context): number | undefined =>
  options.output === undefined ? terminal.columns : undefined;

/** What writes several tables in the format asked for; its code is loaded now, so that it can be used within a transaction. */
export async function bookRenderer(format: 'html' | 'xlsx', language: Language): Promise<BookRenderer> {
  if (format === 'html') {
    const { htmlFormat } = await import('../reports/formats/html.ts');
    return (title, tables) => htmlFormat(title, tables, language);
  }
  const { xlsxFormat } = await import('../reports/formats/xlsx.ts');
  return (title, tables) => xlsxFormat(title, tables, language);
}

/**
 * The encoding asked of a table's text.
 * @throws Failure `usage.choice` (64), `usage.encoding-of-csv` (64) when it is not to be a CSV.
 */
export function csvEncoding(value: string | undefined, isCsv: boolean): CsvEncoding {
  const encoding = writtenEncoding(value);
  if (encoding !== 'utf-8' && !isCsv) throw failWith(cliFailures, 'usage.encoding-of-csv', { encoding });
  return encoding;
}

/**
 * What writes a table in the format asked for.
 * @param asked the encoding of a CSV.
 * @throws Failure `usage.encoding-of-csv`, `usage.binary-on-terminal` (64).
 */
export async function tableRenderer(context: Context, asked: string | undefined): Promise<TableRenderer> {
  const { format, options, terminal } = context;
  const encoding = csvEncoding(asked, format === 'csv');
  const language = context.session().language;
  if (format === 'xlsx' && options.output === undefined && terminal.columns !== undefined) {
    throw failWith(cliFailures, 'usage.binary-on-terminal', { format });
  }
  if (format === 'html' || format === 'xlsx') {
    const render = await bookRenderer(format, language);
    return (table) => render(table.title[language], [table]);
  }
  const width = widthOf(context);
  if (format === 'csv') return (table) => csvFormat(table, language, encoding);
  if (format === 'json') return (table) => jsonFormat(table, language);
  if (format === 'md') return (table) => mdFormat(table, language);
  return (table) => textFormat(table, language, width === undefined ? {} : { width });
}
