import type { CivilDate } from '../../base/civil-date.ts';
import type { Database } from '../../db/driver.ts';
import { covers, versions } from '../../db/store/recorded-time.ts';
import type { PairingFacts, PresentPair } from '../facts.ts';
import type { HardnessPoint } from '../policy.ts';
import type { Role } from '../role.ts';
import { hardnessOf } from './hardness.ts';

/** Which facts are asked for. */
export interface FactsAsked {
  county: string;
  /** The programs whose lists are paired. */
  programs: readonly string[];
  /** What makes a household harder; none where no role gives it weight. */
  hardness: readonly HardnessPoint[];
  asOf: CivilDate;
  /** The event as known at which; undefined: present knowledge. */
  knownAt: number | undefined;
}

interface ListedRow {
  no: string;
  village: string;
  town: string;
  cause: string | null;
  /** Codes, joined by commas. */
  others: string | null;
}

/** Reads what decides a pairing on a day. */
export function readFacts(db: Database, asked: FactsAsked): PairingFacts {
  const { county, programs, asOf, knownAt } = asked;
  const parameters = { county, as_of: asOf, programs: JSON.stringify(programs), known_at: knownAt ?? null };
  const from = (table: string, columns: string): string => `(${versions(table, columns, knownAt)})`;
  const all = <T>(sql: string): T[] => db.prepare<[object], T>(sql).all(parameters);
  const hardness = hardnessOf(db, asked);
  const present = (role: Role): PresentPair[] =>
    all<
      Omit<PresentPair, 'pinned'> & { pinned: number }
    >(`SELECT h.household_no AS household, c.cadre_no AS cadre, u.unit_no AS unit,
        coalesce(p.pinned_from <= :as_of AND (p.pinned_to IS NULL OR p.pinned_to >= :as_of), 0) AS pinned
      FROM pairing AS p
      JOIN ${from('household', 'id, household_no')} AS h ON h.id = p.household_id
      JOIN ${from('cadre', 'id, cadre_no, unit_id')} AS c ON c.id = p.cadre_id
      LEFT JOIN ${from('unit', 'id, unit_no')} AS u ON u.id = c.unit_id
      WHERE p.role = '${role}' AND ${covers(knownAt, 'p')}`).map(({ pinned, ...pair }) => ({
      ...pair,
      pinned: pinned === 1,
    }));
  return {
    households:
      all<ListedRow>(`SELECT h.household_no AS no, v.code AS village, v.town_code AS town, h.main_cause AS cause,
        h.other_causes AS others
      FROM ${from('household', 'id, household_no, village_id, main_cause, other_causes')} AS h
      JOIN ${from('place', 'id, code, town_code')} AS v ON v.id = h.village_id
      WHERE h.id IN (SELECT e.household_id FROM enrolment AS e
        WHERE ${covers(knownAt, 'e')} AND e.program IN (SELECT value FROM json_each(:programs)))`).map(
        ({ others, ...household }) => ({
          ...household,
          otherCauses: others === null || others === '' ? [] : others.split(','),
          hardness: hardness.get(household.no) ?? 0,
        }),
      ),
    cadres:
      all(`SELECT c.cadre_no AS no, u.unit_no AS unit, c.rank, c.capacity, c.id_key AS identity, c.home_village AS home
      FROM ${from('cadre', 'cadre_no, unit_id, rank, capacity, id_key, home_village, valid_from, valid_to')} AS c
      LEFT JOIN ${from('unit', 'id, unit_no')} AS u ON u.id = c.unit_id
      WHERE (c.valid_from IS NULL OR c.valid_from <= :as_of) AND (c.valid_to IS NULL OR c.valid_to >= :as_of)`),
    units: all(`SELECT unit_no AS no, function FROM ${from('unit', 'unit_no, function')}`),
    contracts: all(`SELECT u.unit_no AS unit, v.code AS village, v.town_code AS town
      FROM ${from('unit_village', 'unit_id, village_id')} AS c
      JOIN ${from('unit', 'id, unit_no')} AS u ON u.id = c.unit_id
      JOIN ${from('place', 'id, code, town_code')} AS v ON v.id = c.village_id`),
    leads: present('lead'),
    supports: present('support'),
    kin: all(`SELECT c.cadre_no AS cadre, k.id_key AS identity
      FROM ${from('kin', 'cadre_id, id_key')} AS k
      JOIN ${from('cadre', 'id, cadre_no')} AS c ON c.id = k.cadre_id
      WHERE k.id_key IS NOT NULL`),
    members: all(`SELECT h.household_no AS household, p.id_key AS identity
      FROM ${from('person', 'household_id, id_key')} AS p
      JOIN ${from('household', 'id, household_no')} AS h ON h.id = p.household_id
      WHERE p.id_key IS NOT NULL
      UNION SELECT household_no, head_id_key FROM ${from('household', 'household_no, head_id_key')}
      WHERE head_id_key IS NOT NULL`),
  };
}
