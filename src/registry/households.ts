import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import type { Shown } from '../intake/shown.ts';
import { registryFailures } from './failures.ts';
import { shownColumn, shownValue } from './shown-value.ts';
import { type HouseholdHit, readHousehold, readMembers, searchHouseholds } from './store/read-household.ts';
import type { Field } from './store/versioned-table.ts';

/** Where a record's version comes from. */
export interface Provenance {
  batch: number | null;
  source: string | null;
  line: number | null;
  /** The instant at which it was recorded. */
  recorded: string | null;
  /** How many versions stood before it. */
  former_versions: number;
}

export interface ShownRecord {
  /** The record's values by column name; personal numbers are masked. */
  facts: Record<string, Shown>;
  provenance: Provenance;
}

/** One household whole. */
export interface ShownHousehold extends ShownRecord {
  household_no: string;
  members: ShownRecord[];
}

const textOf = (field: Field | undefined): string | null => (typeof field === 'string' ? field : null);
const integer = (field: Field | undefined): number | null => (typeof field === 'number' ? field : null);

const PROVENANCE = ['batch', 'source', 'line', 'recorded', 'former_versions'];
/** Row ids; identity keys, which repeat the identity number unmasked; the number, which stands above the facts. */
const APART = ['id', 'id_key', 'head_id_key', 'household_no'];

function shownRecord(record: Readonly<Record<string, Field>>): ShownRecord {
  const facts: Record<string, Shown> = {};
  for (const [column, value] of Object.entries(record)) {
    if (PROVENANCE.includes(column) || APART.includes(column)) continue;
    facts[shownColumn(column)] = shownValue(column, value);
  }
  const provenance = {
    batch: integer(record.batch),
    source: textOf(record.source),
    line: integer(record.line),
    recorded: textOf(record.recorded),
    former_versions: integer(record.former_versions) ?? 0,
  };
  return { facts, provenance };
}

/**
 * One household whole, as it stands or stood at an event: its values, its members (those who left included) and where each record comes from.
 * @throws Failure `household.none` (66) when there is no household of this number.
 */
export function showHousehold({ db, county }: Session, householdNo: string, knownAt?: number): ShownHousehold {
  return readConsistently(db, () => {
    const household = readHousehold(db, county, householdNo, knownAt);
    if (household === undefined) throw failWith(registryFailures, 'household.none', { key: householdNo });
    const members = readMembers(db, county, household.id, knownAt).map(shownRecord);
    return { household_no: householdNo, ...shownRecord(household), members };
  });
}

/**
 * Households by the beginning of their number, or by a part of the head's, a member's or the village's name; all of them, as they
 * stand or stood at an event.
 * @throws Failure `household.find-nothing` (64) for a blank.
 */
export function findHouseholds(
  { db, county }: Session,
  wanted: string,
  knownAt?: number,
): { rows: HouseholdHit[]; total: number } {
  const text = wanted.trim();
  if (text === '') throw failWith(registryFailures, 'household.find-nothing');
  const rows = searchHouseholds(db, county, text, knownAt);
  return { rows, total: rows.length };
}
