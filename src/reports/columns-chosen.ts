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
  throw failWith(reportFailures, 'report.column', { report, column: name, ...columnChoices(columns, name) });
}

/** What a message on a name that no column has says of those that there are: the key and Chinese heading of each, and a name alike. */
export function columnChoices(columns: readonly Column[], name: string) {
  const choices = columns.map(({ key, label }) => `${key} ${label.zh}`).join(', ');
  return { choices, ...meant(name, [...columns.map(({ key }) => key), ...columns.map(({ label }) => label.zh)]) };
}
