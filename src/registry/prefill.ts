import { failWith } from '../base/failure.ts';
import { maskIdNumber } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { codeListOf } from './code-lists/by-column.ts';
import { registryFailures } from './failures.ts';
import { candidateList } from './match/candidates.ts';
import { loadVillages } from './match/load-villages.ts';
import type { Village, VillageIndex } from './match/village-index.ts';
import { contractedVillages, householdsOf, type MemberNamed, membersOf, unitIds } from './store/prefill.ts';
import type { Field } from './store/versioned-table.ts';

/** Whose households a template is to be filled with: a village's, a town's, or those of the villages contracted to a unit. */
export const prefillScopes = ['village', 'town', 'unit'] as const;
export type PrefillScope = (typeof prefillScopes)[number];

/** What stands in a row of a template, by the keys of its columns; identity numbers are masked, which an import reads as blank. */
export type PrefilledRow = Readonly<Record<string, string>>;

const written = (field: Field): string => (field === null ? '' : String(field));

/** A code by the word that our own sheets print. */
function label(column: string, field: Field): string {
  const code = codeListOf[column]?.find(({ value }) => value === field);
  return code?.labels[0] ?? written(field);
}

const masked = (field: Field): string => (field === null ? '' : maskIdNumber(String(field)));

/** The one that a name means. */
function theOne<T>(found: readonly T[], scope: PrefillScope, name: string, keyOf: (each: T) => string): T {
  const [one, another] = found;
  if (one === undefined) throw failWith(registryFailures, 'prefill.unknown', { scope, name });
  if (another === undefined) return one;
  throw failWith(registryFailures, 'prefill.several', { name, candidates: candidateList(found.map(keyOf)) });
}

function villagesOf(
  { db, county }: Session,
  index: VillageIndex,
  scope: PrefillScope,
  name: string,
): readonly Village[] {
  if (scope === 'village') {
    const keyOf = (village: Village): string => `${village.code} ${village.town.name}${village.name}`;
    return [theOne(index.anyForm(name), scope, name, keyOf)];
  }
  if (scope === 'town') return index.ofTown(theOne(index.townsNamed(name), scope, name, ({ code }) => code));
  const unit = theOne(unitIds(db, county, name), scope, name, String);
  return contractedVillages(db, county, unit).flatMap((id) => index.byId(id) ?? []);
}

function memberCells({ name, id_number, relation, sex, birth_date }: MemberNamed): PrefilledRow {
  return {
    name: written(name),
    id_number: masked(id_number),
    relation: label('relation', relation),
    sex: label('sex', sex),
    birth_date: written(birth_date),
  };
}

/**
 * Rows for a template: a row a household of some villages or, for a sheet of members, a row a member, each with what names the
 * household. `empty` counts the households that have no row, because no member of theirs is on file.
 * @throws Failure `prefill.unknown` (66), `prefill.several` (65).
 */
export function prefilledRows(
  session: Session,
  { scope, name, members }: { scope: PrefillScope; name: string; members: boolean },
): { rows: PrefilledRow[]; empty: number } {
  const { db, county } = session;
  return readConsistently(db, () => {
    const rows: PrefilledRow[] = [];
    let empty = 0;
    for (const village of villagesOf(session, loadVillages(db, county), scope, name)) {
      const place = { village_code: village.code, town_name: village.town.name, village_name: village.name };
      for (const { id, household_no, group, head_name, head_id_number } of householdsOf(db, county, village.id)) {
        const household = {
          household_no: written(household_no),
          ...place,
          group: written(group),
          head_name: written(head_name),
          head_id_number: masked(head_id_number),
        };
        if (!members) {
          rows.push(household);
          continue;
        }
        const persons = membersOf(db, county, id);
        if (persons.length === 0) empty += 1;
        rows.push(...persons.map((person) => ({ ...household, ...memberCells(person) })));
      }
    }
    return { rows, empty };
  });
}
