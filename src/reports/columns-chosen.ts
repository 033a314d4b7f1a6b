import { failWith } from '../base/failure.ts';
import { meant } from '../base/nearest-word.ts';
import { reportFailures } from './failures.ts';
import type { Column, Table } from './table.ts';

/**
 * A table with the columns named, in that order: by key, or by heading in either language. What was checked stays checked.
 * A column asked for by name is shown, also one that only programs see otherwise.
 * @throws Failure `report.column` (64) that names what there is, or `report.column-twice` (64).
 */
export function chooseColumns(table: Table, names: readonly string[]): Table {
  const columns = names.map((name) => {
    const { dataOnly: _, ...column } = columnNamed(table, name);
    return column;
  });
  const twice = columns.find(({ key }, at) => columns.findIndex((other) => other.key === key) < at);
  if (twice !== undefined) throw failWith(reportFailures, 'report.column-twice', { column: twice.key });
  return { ...table, columns };
}

function columnNamed({ name: report, columns }: Table, name: string): Column {
  const found =
    columns.find(({ key }) => key === name) ?? columns.find(({ label }) => label.zh === name || label.en === name);
  if (found !== undefined) return found;
  const keys = columns.map(({ key }) => key);
  throw failWith(reportFailures, 'report.column', {
    report,
    column: name,
    choices: keys.join(', '),
    ...meant(name, keys),
  });
}
