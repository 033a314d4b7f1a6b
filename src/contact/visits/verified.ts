import { meant } from '../../base/nearest-word.ts';
import { Noted, unreadable } from '../../intake/reading.ts';
import type { Column, Reader } from '../../intake/roster.ts';
import { householdColumns } from '../../registry/rosters/household-columns.ts';
import { stored } from '../../registry/write/cells.ts';
import type { VisitProblem } from '../problems.ts';
import type { Verified } from './visit.ts';

/** The columns of the households' roster that a visit can confirm or contradict: facts, no numbers of persons and no prose. */
export const verifiable = [
  'household_type',
  'main_cause',
  'other_causes',
  'hukou',
  'income_wage',
  'income_business',
  'income_property',
  'income_transfer',
  'business_cost',
  'income_not_counted',
  'employment_cost',
  'rigid_spending',
  'income_per_capita',
  'household_size',
  'assisted_persons',
  'savings',
  'house_area',
  'house_structure',
  'owns_vehicle',
  'owns_machinery',
  'owns_business',
  'owns_second_house',
  'new_house',
  'address',
] as const satisfies readonly (keyof typeof householdColumns)[];

export type Verifiable = (typeof verifiable)[number];

type Value = string | number | boolean | readonly string[];

const columnOf = (field: Verifiable): Column<Value> => householdColumns[field] as Column<Value>;

/** Every heading under which a column is known, with its key. */
const headings = new Map(
  verifiable.flatMap((field) => [field, ...columnOf(field).labels].map((heading) => [heading, field] as const)),
);

/**
 * What a visit found: `有机动车=是; 家庭人口=3`, each a column of the households' roster, by its heading or English key, and its
 * value, read as the roster reads it; 无 states that there is none.
 */
export const verified: Reader<Verified> = (text) => {
  const found: [Verifiable, Verified[string]][] = [];
  for (const part of text.split(/[;；]/)) {
    const statement = part.trim();
    if (statement === '') continue;
    const [, heading = '', value = ''] = /^([^=＝]+)[=＝](.+)$/.exec(statement) ?? [];
    if (value.trim() === '') return unreadable<VisitProblem>('verified.form', { statement });
    const field = headings.get(heading.trim());
    if (field === undefined) {
      return unreadable<VisitProblem>('verified.field', {
        field: heading.trim(),
        ...meant(heading.trim(), headings.keys()),
      });
    }
    const reading = columnOf(field).read(value.trim());
    const read = reading instanceof Noted ? reading.value : reading;
    if (read === undefined)
      return unreadable<VisitProblem>('verified.value', { field: heading.trim(), value: value.trim() });
    found.push([field, stored(read) ?? null]);
  }
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
};
