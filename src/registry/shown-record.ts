import { maskAccount, maskIdNumber, maskPhone } from '../base/mask.ts';
import { formatYuan } from '../base/money.ts';
import type { Field } from './store/versioned-table.ts';

/** A value as it is printed: money in yuan, areas in m², yes and no as booleans, several codes as a list. */
export type Shown = string | number | boolean | readonly string[] | Readonly<Record<string, string>> | null;

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

type Show = (value: string | number) => Shown;

const yuan: Show = (fen) => Number(formatYuan(Number(fen)));
const yes: Show = (flag) => flag === 1;
const list: Show = (codes) => String(codes).split(',');
const idNumber: Show = (number) => maskIdNumber(String(number));

/** How the columns are shown that are not printed as they are stored. */
const shows: Readonly<Record<string, Show>> = {
  income_wage: yuan,
  income_business: yuan,
  income_property: yuan,
  income_transfer: yuan,
  business_cost: yuan,
  income_not_counted: yuan,
  employment_cost: yuan,
  rigid_spending: yuan,
  income_per_capita: yuan,
  savings: yuan,
  house_area: (hundredths) => Number(hundredths) / 100,
  owns_vehicle: yes,
  owns_machinery: yes,
  owns_business: yes,
  owns_second_house: yes,
  new_house: yes,
  liaison: yes,
  left_by_command: yes,
  student: yes,
  pregnant: yes,
  other_causes: list,
  benefits: list,
  head_id_number: idNumber,
  id_number: idNumber,
  phone: (number) => maskPhone(String(number)),
  bank_account: (number) => maskAccount(String(number)),
  raw: (words) => JSON.parse(String(words)) as Readonly<Record<string, string>>,
};

const text = (field: Field | undefined): string | null => (typeof field === 'string' ? field : null);
const integer = (field: Field | undefined): number | null => (typeof field === 'number' ? field : null);

const PROVENANCE = ['batch', 'source', 'line', 'recorded', 'former_versions'];
/** Row ids; identity keys, which repeat the identity number unmasked; the number, which stands above the facts. */
const APART = ['id', 'id_key', 'head_id_key', 'household_no', 'cadre_no', 'command'];
/** Names that SQL reserves, so that the database has another one. */
const NAMES: Readonly<Record<string, string>> = { group_name: 'group', valid_from: 'from', valid_to: 'to' };

/** A record as it is printed, without its keys. */
export function shownRecord(record: Readonly<Record<string, Field>>): ShownRecord {
  const facts: Record<string, Shown> = {};
  for (const [column, value] of Object.entries(record)) {
    if (PROVENANCE.includes(column) || APART.includes(column)) continue;
    facts[NAMES[column] ?? column] = value === null ? null : (shows[column]?.(value) ?? value);
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
