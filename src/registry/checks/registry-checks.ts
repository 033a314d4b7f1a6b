import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import { maskPhone } from '../../base/mask.ts';
import { formatYuan } from '../../base/money.ts';
import { type FindingRow, type RegistryFinding, readFindings } from '../store/findings.ts';
import type { Check } from './check.ts';

/** The registry's checks, in the order in which they are printed: what has to be put right first. */
const severities = {
  'person.in-two-households': 'error',
  'household.head-missing': 'error',
  'household.head-double': 'error',
  'cadre.same-number': 'error',
  'household.head-differs': 'warning',
  'household.no-members': 'warning',
  'household.size-differs': 'warning',
  'household.income-differs': 'warning',
  'household.phone-shared': 'warning',
  'person.name-twice': 'warning',
  'person.sex-differs': 'warning',
  'person.birth-date-differs': 'warning',
  'person.age-against-relation': 'warning',
  'person.over-110': 'warning',
  'cadre.on-roster': 'warning',
  'cadre.kin-on-roster': 'warning',
} as const satisfies Readonly<Record<RegistryFinding, Severity>>;

const FEN = /_fen$/;

/** What a finding's message names: money in yuan, a telephone number masked. */
function paramsOf({ key: _key, household_no: _household, cadre_no: _cadre, ...named }: FindingRow): Params {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(named)) {
    if (value === null) continue;
    if (typeof value === 'number' && FEN.test(name)) params[name.replace(FEN, '')] = formatYuan(value);
    else params[name] = name === 'phone' ? maskPhone(String(value)) : value;
  }
  return params;
}

function registryCheck(code: RegistryFinding): Check {
  return {
    code,
    severity: severities[code],
    find: ({ db, county }, asOf) =>
      readFindings(db, code, county, asOf).map((row) => ({
        key: row.key,
        householdNo: row.household_no ?? undefined,
        cadreNo: row.cadre_no ?? undefined,
        params: paramsOf(row),
      })),
  };
}

export const registryChecks: readonly Check[] = (Object.keys(severities) as RegistryFinding[]).map(registryCheck);
