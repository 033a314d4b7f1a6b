/** The letters of a column counted from 0: A, …, Z, AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The reference of a range as formulas write it, `'名单'!$A$2:$A$9`; columns count from 0, rows from 1. */
export function absoluteRange(
  sheet: string,
  from: [column: number, row: number],
  to: [column: number, row: number],
): string {
  const corner = ([column, row]: [number, number]): string => `$${columnName(column)}$${row}`;
  return `${quotedSheet(sheet)}!${corner(from)}:${corner(to)}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/** The column from 0 of a cell's reference such as `C17`; undefined for what is none. */
export function columnNumber(reference: string): number | undefined {
  const letters = REFERENCE.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A block of cells; columns count from 0, rows from 1. */
export interface Range {
  firstColumn: number;
  firstRow: number;
  lastRow: number;
}

/** The block that a reference such as `A3:B7` names; undefined for what is none. */
export function readRange(reference: string): Range | undefined {
  const [from = '', to = ''] = reference.split(':');
  const firstColumn = columnNumber(from);
  const first = Number(REFERENCE.exec(from)?.[2] ?? Number.NaN);
  const last = Number(REFERENCE.exec(to)?.[2] ?? Number.NaN);
  return firstColumn === undefined || !(first <= last) ? undefined : { firstColumn, firstRow: first, lastRow: last };
}
