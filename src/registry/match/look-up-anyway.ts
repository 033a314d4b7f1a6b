import type { RowProblem } from '../../intake/roster.ts';

/**
 * What a roster does with a row that is rejected because of some cell: looks up the record that the row names all the same, so that the
 * clerk learns at once that there is none. A row that does not name one, or of whose naming cells one could not be read, is left at that.
 * @param ways the sets of columns of which one, filled in, names the record.
 * @param lookUp tells its report what is wrong.
 */
export function lookUpAnyway<V extends object, R>(
  ways: readonly (readonly (keyof V & string)[])[],
  lookUp: (values: V, report: R) => unknown,
): (row: { readonly values: V }, problems: readonly RowProblem[], report: R) => void {
  const naming: readonly string[] = ways.flat();
  return ({ values }, problems, report) => {
    const unread = problems.some(({ column, severity }) => severity === 'error' && naming.includes(column ?? ''));
    if (!unread && ways.some((way) => way.every((column) => values[column]))) lookUp(values, report);
  };
}
