import type { Instant } from '../base/instant.ts';
import { encodeText } from '../csv/encode.ts';
import { csvLines } from '../csv/write-csv.ts';
import { writeWorkbook } from '../xlsx/write-workbook.ts';
import type { Grid } from './grid.ts';

/** A table to be handed back to the sender of a sheet. */
export interface Copy {
  /** Headings and rows, as they stand on the sheet. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Where it is written. */
  readonly file: string;
  readonly created: Instant;
}

/**
 * The bytes of a table in the format of the sheet that it goes back with: a text's own encoding and delimiter. A workbook comes back as one where
 * the file is called so, else as CSV that spreadsheets open (UTF-8 with a byte order mark).
 */
export function copyBytes({ format }: Grid, { rows, file, created }: Copy): Uint8Array {
  if (format.kind === 'text') {
    return encodeText([...csvLines(rows, { delimiter: format.delimiter })].join(''), format.encoding, format.bom);
  }
  if (!file.toLowerCase().endsWith('.xlsx')) return encodeText([...csvLines(rows)].join(''), 'utf-8', true);
  return Buffer.concat([...writeWorkbook(workbookOf(format.sheet, rows, created))]);
}

/** Every cell a text, so that numbers of persons and codes come back as they went out. */
function workbookOf(name: string, rows: Copy['rows'], created: Instant): Parameters<typeof writeWorkbook>[0] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const sheet = {
    name,
    columns: Array.from({ length: width }, () => ({ format: 'text' as const })),
    opening: [],
    head: [],
    body: rows.map((row) => row.map(String)),
    closing: [],
    page: { orientation: 'landscape' as const },
  };
  return { properties: { title: name, creator: 'bangfu', created }, sheets: [sheet] };
}
