import type { DashboardText } from '../../messages/catalogue/dashboard.ts';
import type { Ratio } from '../table.ts';
import { totalOf } from './numbers.ts';
import type { DashboardTables, TableId } from './tables.ts';

/** One of the figures at the head of the page. */
export interface HeadlineFigure {
  readonly label: DashboardText;
  readonly count: number;
  /** The table that it stands in. */
  readonly table: TableId;
  /** What share of a whole it is, where that says more than the number. */
  readonly share?: Ratio;
  /** Whether there is something to act on as long as it is not 0. */
  readonly warns?: boolean;
}

/** What the bureau is asked first: how many, who helps, and what is not as it should be. */
export function headline({ towns, units, contact, verdicts, quality }: DashboardTables): HeadlineFigure[] {
  const households = totalOf(units, 'households');
  const paired = totalOf(units, 'paired');
  const outOfContact = totalOf(contact, 'out_of_contact');
  const undecided = totalOf(verdicts, 'undecided');
  return [
    { label: 'dashboard.households', count: totalOf(towns, 'households'), table: 'towns' },
    { label: 'dashboard.persons', count: totalOf(towns, 'persons'), table: 'towns' },
    { label: 'dashboard.villages', count: totalOf(towns, 'villages'), table: 'towns' },
    { label: 'dashboard.cadres', count: totalOf(units, 'cadres'), table: 'units' },
    { label: 'dashboard.units', count: units.rows.filter((row) => row.unit_no !== null).length, table: 'units' },
    { label: 'dashboard.branches', count: totalOf(units, 'branches'), table: 'units' },
    { label: 'dashboard.paired', count: paired, table: 'units', share: { part: paired, whole: households } },
    { label: 'dashboard.out-of-contact', count: outOfContact, table: 'contact', warns: true },
    { label: 'dashboard.undecided', count: undecided, table: 'verdicts', warns: true },
    { label: 'dashboard.findings', count: totalOf(quality, 'findings'), table: 'quality', warns: true },
  ];
}
