import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import { maskPhone } from '../../base/mask.ts';
import { formatYuan } from '../../base/money.ts';
import { type FindingRow, type RegistryFinding, readFindings } from '../store/findings/queries.ts';
import type { Check, Subject } from './check.ts';

/** The registry's checks, in the order in which they are printed: what has to be put right first. */
const severities = {
  'person.in-two-households': 'error',
  'person.number-twice': 'error',
  'household.head-missing': 'error',
  'household.head-double': 'error',
  'cadre.same-number': 'error',
  'household.head-differs': 'warning',
  'household.no-members': 'warning',
  'household.size-differs': 'warning',
  'household.income-differs': 'warning',
  'household.income-out-of-range': 'warning',
  'household.source-out-of-range': 'warning',
  'household.phone-shared': 'warning',
  'person.name-twice': 'warning',
  'person.old-number': 'warning',
  'person.sex-differs': 'warning',
  'person.birth-date-differs': 'warning',
  'person.age-against-relation': 'warning',
  'person.sex-against-relation': 'warning',
  'person.over-110': 'warning',
  'cadre.on-roster': 'warning',
  'cadre.kin-on-roster': 'warning',
} as const satisfies Readonly<Record<RegistryFinding, Severity>>;

/** The rosters that a check looks at, where its name does not say. */
const ROSTERS: Readonly<Partial<Record<RegistryFinding, readonly string[]>>> = {
  'household.head-missing': ['members', 'households'],
  'household.head-double': ['members', 'households'],
  'household.head-differs': ['households', 'members'],
  'household.no-members': ['members', 'households'],
  'household.size-differs': ['households', 'members'],
  'person.in-two-households': ['members', 'households'],
  'cadre.on-roster': ['cadres', 'members', 'households'],
  'cadre.kin-on-roster': ['kin', 'members', 'households'],
};

const ROSTER_OF: Readonly<Record<string, string>> = { household: 'households', person: 'members', cadre: 'cadres' };

const rostersOf = (code: RegistryFinding): readonly string[] =>
  ROSTERS[code] ?? [ROSTER_OF[code.slice(0, code.indexOf('.'))] ?? ''];

const FEN = /_fen$/;
const BASIS = /^basis_/;
const IDENTIFYING = ['key', 'household_no', 'cadre_no', 'records'];

const said = (row: FindingRow): [string, string | number | null][] =>
  Object.entries(row).filter(([name]) => !IDENTIFYING.includes(name));

/** What a finding's message names: money in yuan, a telephone number masked. */
function paramsOf(row: FindingRow): Params {
  const params: Record<string, string | number> = {};
  for (const [name, value] of said(row)) {
    if (value === null || BASIS.test(name)) continue;
    if (typeof value === 'number' && FEN.test(name)) params[name.replace(FEN, '')] = formatYuan(value);
    else params[name] = name === 'phone' ? maskPhone(String(value)) : value;
  }
  return params;
}

function subjectsOf({ records, household_no, cadre_no }: FindingRow): Subject[] {
  const listed: (string | [string, number | null])[] = typeof records === 'string' ? JSON.parse(records) : [];
  const named = listed.map((each) =>
    typeof each === 'string' ? { cadreNo: each } : { householdNo: each[0], personNo: each[1] },
  );
  if (named.length > 0) return named;
  return [
    ...(household_no === null ? [] : [{ householdNo: household_no }]),
    ...(cadre_no === null ? [] : [{ cadreNo: cadre_no }]),
  ];
}

function registryCheck(code: RegistryFinding): Check {
  return {
    name: code,
    kinds: { [code]: severities[code] },
    rosters: rostersOf(code),
    find: ({ db, county }, { asOf, knownAt }) =>
      readFindings(db, code, { county, asOf, knownAt }).map((row) => ({
        code,
        key: row.key,
        householdNo: row.household_no ?? undefined,
        cadreNo: row.cadre_no ?? undefined,
        params: paramsOf(row),
        facts: said(row).map(([, value]) => value),
        subjects: subjectsOf(row),
      })),
  };
}

export const registryChecks: readonly Check[] = (Object.keys(severities) as RegistryFinding[]).map(registryCheck);
