import type { Session } from '../../db/session.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';
import type { Problem } from '../../intake/problem.ts';
import type { Columns, Values } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import { idNumberColumn } from '../rosters/identity-column.ts';
import { unitColumns } from '../rosters/unit-columns.ts';
import { cadreFinders, unitFinders } from '../store/finders.ts';
import { type CadreColumn, cadreTable, unitTable } from '../store/tables.ts';
import { type Stamp, type Standing, VersionedTable } from '../store/versioned-table.ts';
import { matchCadres } from './cadre.ts';
import { ambiguity } from './candidates.ts';
import { unitOf } from './unit.ts';

/** The columns by which a row of another roster names a cadre on file. */
export const cadreNaming = {
  cadre_no: { labels: ['干部编号', '帮扶人编号'], reference: true, read: identifier },
  cadre_id_number: { ...idNumberColumn, labels: ['帮扶人身份证号', '干部身份证号'], reference: true },
  unit_name: unitColumns.unit_name,
  cadre_name: { labels: ['干部姓名', '帮扶人', '干部', '帮扶责任人'], reference: true, read: name },
} as const satisfies Columns;

type Naming = typeof cadreNaming;
type Given = Pick<Values<Naming>, 'cadre_no' | 'unit_name' | 'cadre_name'> &
  Partial<Pick<Values<Naming>, 'cadre_id_number'>>;
type NamingColumn = Exclude<keyof Naming, 'cadre_id_number'>;

/**
 * The search for the cadre on file that a row names: by number, else by identity number, else by unit and name. It gives
 * undefined, with an error reported, where there is not exactly one.
 */
export function cadreSearch({ db, county }: Session, { batch, event }: Omit<Stamp, 'county'>) {
  const stamp = { county, batch, event };
  const findUnits = unitFinders(new VersionedTable(db, unitTable, stamp));
  const find = cadreFinders(new VersionedTable(db, cadreTable, stamp));

  return (
    values: Given,
    report: (problem: Problem & { readonly column?: NamingColumn }) => void,
  ): Standing<CadreColumn> | undefined => {
    const { cadre_no: number, cadre_name: cadreName, unit_name: unitName } = values;
    const key = values.cadre_id_number?.key;
    const unit = number
      ? undefined
      : unitOf(findUnits, { unit_no: undefined, unit_name: unitName }, (found) =>
          report({ ...found, column: 'unit_name' }),
        );
    if (unit === null) return undefined;
    const matches = matchCadres(find, { number, name: cadreName, key, unit: unit?.id });
    const [cadre] = matches;
    const named = number || [unitName, cadreName].filter(Boolean).join(' ');
    const column = number ? 'cadre_no' : 'cadre_name';
    const doubt =
      cadre === undefined
        ? problem('cadre.unknown', { key: named })
        : ambiguity('cadre.ambiguous', named, matches, 'cadre_no');
    if (doubt === undefined) return cadre;
    report({ ...doubt, column });
    return undefined;
  };
}
