import { blankLabels } from '../messages/catalogue/report-labels.ts';
import { column } from './columns.ts';
import type { PlaceName } from './store/households.ts';
import type { Column, Row } from './table.ts';

const dataOnly = true;
const serial = column('serial', 'serial');
const town = [column('town_code', 'key', { dataOnly }), column('town', 'text')];
const village = [column('village_code', 'key', { dataOnly }), column('village', 'text')];
const unit = [column('unit_no', 'key', { dataOnly }), column('unit', 'text', { blank: blankLabels.noLead })];

/** The columns that name a row, by what a row stands for. */
export const namingColumns = {
  county: [column('county', 'key')],
  town: [serial, ...town],
  village: [serial, ...town, ...village],
  group: [serial, ...town, ...village, column('group', 'text', { blank: blankLabels.notRecorded })],
  unit: [serial, ...unit],
  branch: [
    serial,
    column('unit', 'text', { blank: blankLabels.noLead }),
    column('branch_no', 'key', { dataOnly }),
    column('branch', 'text', { blank: blankLabels.noBranch }),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

/** Adds the names of town and village to rows that hold their codes. */
export function placeNaming(places: readonly PlaceName[]): (row: Row) => Row {
  const byCode = new Map(places.map((place) => [place.code, place.name]));
  const name = (code: unknown): string | null => (typeof code === 'string' ? (byCode.get(code) ?? null) : null);
  return (row) => ({
    ...row,
    ...('town_code' in row ? { town: name(row.town_code) } : {}),
    ...('village_code' in row ? { village: name(row.village_code) } : {}),
  });
}
