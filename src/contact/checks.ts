import type { Check, Found } from '../registry/checks/check.ts';
import { shownValue } from '../registry/shown-value.ts';
import type { Field } from '../registry/store/versioned-table.ts';
import { type Contradiction, contradictions } from './store/contradictions.ts';
import { verifiable } from './visits/verified.ts';

const named = (field: string, value: Field): string => {
  const shown = shownValue(field, value);
  return shown === null ? '-' : String(shown);
};

const contradicts = ({ household_no, field, stated, on_file, visit_no, visited_on }: Contradiction): Found => ({
  code: 'visit.contradicts',
  key: `${household_no}/${field}`,
  householdNo: household_no,
  params: { field, stated: named(field, stated), on_file: named(field, on_file), visit: visit_no, date: visited_on },
  facts: [stated, on_file],
  subjects: [{ householdNo: household_no }],
});

/** What visits found otherwise than the households' records have it. */
export const contactChecks: readonly Check[] = [
  {
    name: 'visit.contradicts',
    kinds: { 'visit.contradicts': 'warning' },
    rosters: ['households', 'visits'],
    find: ({ db, county }, { asOf, knownAt }) =>
      [...contradictions(db, { county, asOf, knownAt, fields: verifiable })].map(contradicts),
  },
];
