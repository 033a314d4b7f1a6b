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
