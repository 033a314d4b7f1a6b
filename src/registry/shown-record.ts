import type { Shown } from '../intake/shown.ts';
import { shownColumn, shownValue } from './shown-value.ts';
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

const text = (field: Field | undefined): string | null => (typeof field === 'string' ? field : null);
const integer = (field: Field | undefined): number | null => (typeof field === 'number' ? field : null);

const PROVENANCE = ['batch', 'source', 'line', 'recorded', 'former_versions'];
/** Row ids; identity keys, which repeat the identity number unmasked; the number, which stands above the facts. */
const APART = ['id', 'id_key', 'head_id_key', 'household_no', 'cadre_no', 'command'];

/** A record's values as they are printed, its business keys included; personal numbers are masked. */
export type ShownFacts = Record<string, Shown>;

export function shownFacts(record: Readonly<Record<string, Field>>): ShownFacts {
  return Object.fromEntries(
    Object.entries(record).map(([column, value]) => [shownColumn(column), shownValue(column, value)]),
  );
}

/** A record as it is printed, without its keys. */
export function shownRecord(record: Readonly<Record<string, Field>>): ShownRecord {
  const facts: Record<string, Shown> = {};
  for (const [column, value] of Object.entries(record)) {
    if (PROVENANCE.includes(column) || APART.includes(column)) continue;
    facts[shownColumn(column)] = shownValue(column, value);
  }
  const provenance = {
    batch: integer(record.batch),
    source: text(record.source),
    line: integer(record.line),
    recorded: text(record.recorded),
    former_versions: integer(record.former_versions) ?? 0,
  };
  return { facts, provenance };
}
