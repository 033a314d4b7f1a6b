import { type Failure, failWith } from '../base/failure.ts';
import { meant } from '../base/nearest-word.ts';
import type { Session } from '../db/session.ts';
import type { CodeList } from '../intake/code-list.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { reportFailures } from './failures.ts';
import { businessKeys, type Named } from './store/business-keys.ts';

/** What a list of households can be narrowed by; `unit`, `branch` and `cadre` are those of the household's lead. */
export const whereFields = ['town', 'village', 'group', 'type', 'cause', 'unit', 'branch', 'cadre'] as const;
export type WhereField = (typeof whereFields)[number];

/** Households whose value is one of these business keys or codes; null stands for none on record. */
export interface Condition {
  readonly field: WhereField;
  readonly values: readonly (string | null)[];
  /** As it was asked for. */
  readonly asked: string;
}

const CODES: Readonly<Partial<Record<WhereField, CodeList<string>>>> = { type: householdTypes, cause: causes };

/** The fields whose values are records with a number and a name. */
const NAMED: ReadonlySet<WhereField> = new Set(['town', 'village', 'unit', 'branch', 'cadre']);

/**
 * A condition as typed: `town=370181101`, `type=dibao,wubao`, `cause=` (not on record). Values are numbers, codes or
 * names; several, apart by commas, stand for any of them.
 * @throws Failure `report.where` (64); `report.where-unknown`, `report.where-ambiguous` (66).
 */
export function parseCondition(session: Session, asked: string): Condition {
  const at = asked.indexOf('=');
  const values = asked.slice(at + 1).split(/[,，]/);
  if (at < 1) throw notUnderstood(asked);
  return resolveCondition(
    session,
    asked,
    values.map((value) => value.trim()),
  );
}

/** The same, once the values are apart. */
export function resolveCondition(session: Session, asked: string, values: readonly string[]): Condition {
  const name = asked.slice(0, asked.indexOf('='));
  const field = whereFields.find((each) => each === name);
  if (field === undefined) throw notUnderstood(asked);
  return { field, values: values.map((value) => resolved(session, field, value)), asked };
}

/** `program` is no field of a household: it names another list. */
const notUnderstood = (asked: string): Failure =>
  failWith(reportFailures, 'report.where', { asked, fields: [...whereFields, 'program'].join(', ') });

function resolved(session: Session, field: WhereField, value: string): string | null {
  if (value === '') return null;
  const list = CODES[field];
  if (list !== undefined) return code(list, field, value);
  return NAMED.has(field) ? key(session, field as Named, value) : value;
}

function code(list: CodeList<string>, field: WhereField, value: string): string {
  const found = list.find((each) => [each.value, each.en, ...each.labels, ...(each.synonyms ?? [])].includes(value));
  if (found !== undefined) return found.value;
  const choices = list.map((each) => each.value).join(', ');
  throw failWith(reportFailures, 'report.where-value', { field, value, choices });
}

function key({ db, county }: Session, field: Named, value: string): string {
  const keys = businessKeys(db, county, field, value);
  const [first, ...others] = keys.found;
  if (first === undefined) {
    throw failWith(reportFailures, 'report.where-unknown', { field, value, ...meant(value, keys.names()) });
  }
  if (others.length > 0) {
    throw failWith(reportFailures, 'report.where-ambiguous', { field, value, found: keys.found.join(', ') });
  }
  return first;
}
