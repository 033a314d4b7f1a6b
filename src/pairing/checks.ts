import type { Check, Found } from '../registry/checks/check.ts';
import { type Awaiting, awaitingLead } from './awaiting.ts';
import { type Unnumbered, withoutNumber } from './store/unnumbered.ts';

const awaits = ({ household_no, since, days, overdue, within }: Awaiting): Found => ({
  code: overdue ? 'pairing.lead-overdue' : 'pairing.awaiting-lead',
  key: household_no,
  householdNo: household_no,
  params: { since, days, within },
  // A day more is no other fact; that the time is over is.
  facts: [since, overdue ? 'overdue' : 'awaiting'],
  subjects: [{ householdNo: household_no }],
});

const unnumbered = ({ cadre_no, cadre, kin, relation }: Unnumbered): Found => ({
  code: kin === null ? 'pairing.cadre-without-number' : 'pairing.kin-without-number',
  key: kin === null ? cadre_no : `${cadre_no}/${kin}/${relation}`,
  cadreNo: cadre_no,
  params: kin === null ? { name: cadre } : { name: cadre, kin },
  facts: [cadre, kin, relation],
  subjects: [{ cadreNo: cadre_no }],
});

/** Who is without a lead; and where the near-kin test is unknown, because a number is missing: it bars nothing, and somebody should ask. */
export const pairingChecks: readonly Check[] = [
  {
    name: 'pairing.lead',
    kinds: { 'pairing.lead-overdue': 'error', 'pairing.awaiting-lead': 'warning' },
    rosters: ['pairing'],
    find: (session, { asOf, knownAt }) => awaitingLead(session, asOf, knownAt).map(awaits),
  },
  {
    name: 'pairing.without-number',
    kinds: { 'pairing.cadre-without-number': 'warning', 'pairing.kin-without-number': 'warning' },
    rosters: ['cadres', 'kin'],
    find: ({ db, county }, { asOf, knownAt }) => withoutNumber(db, county, asOf, knownAt).map(unnumbered),
  },
];
