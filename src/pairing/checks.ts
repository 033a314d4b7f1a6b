import type { Session } from '../db/session.ts';
import type { Check, Found } from '../registry/checks/check.ts';
import { type Awaiting, awaitingLead } from './awaiting.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { type UnknownHome, unknownHomes } from './store/home-villages.ts';
import { policyInForceText } from './store/policies.ts';
import { isOnRecord } from './store/shown.ts';
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

/** The policy in force, now or as known at an event; undefined where none is. */
function policyOf({ db, county }: Session, knownAt: number | undefined): Policy | undefined {
  const inForce = policyInForceText(db, county, knownAt);
  return inForce === undefined ? undefined : readPolicy(inForce.text, inForce.name);
}

/** Pairs that the policy names, though one of the two was never on record: they bar or allow nothing. */
function unknownExceptions(session: Session, policy: Policy | undefined): Found[] {
  const known = (kind: 'household' | 'cadre', no: string): boolean => isOnRecord(session.db, session.county, kind, no);
  return (policy?.exceptions ?? [])
    .filter(({ household, cadre }) => !known('household', household) || !known('cadre', cadre))
    .map(({ household, cadre, pair }) => ({
      code: 'pairing.exception-unknown',
      key: `${household}/${cadre}`,
      params: { household, cadre },
      facts: [household, cadre, pair],
      subjects: [],
    }));
}

const homeless = ({ cadre_no, cadre, home }: UnknownHome): Found => ({
  code: 'pairing.home-unknown',
  key: cadre_no,
  cadreNo: cadre_no,
  params: { name: cadre, home },
  facts: [cadre, home],
  subjects: [{ cadreNo: cadre_no }],
});

/**
 * Who is without a lead; where the near-kin test is unknown, because a number is missing; and what the policy names that the rosters do
 * not know: it bars nothing, and somebody should ask.
 */
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
  {
    name: 'pairing.exceptions',
    kinds: { 'pairing.exception-unknown': 'warning' },
    rosters: ['pairing', 'households', 'cadres'],
    find: (session, { knownAt }) => unknownExceptions(session, policyOf(session, knownAt)),
  },
  {
    name: 'pairing.home-village',
    kinds: { 'pairing.home-unknown': 'warning' },
    rosters: ['pairing', 'cadres', 'villages'],
    find: (session, { asOf, knownAt }) =>
      policyOf(session, knownAt)?.homeVillageBarred === true
        ? unknownHomes(session.db, { county: session.county, asOf, knownAt }).map(homeless)
        : [],
  },
];
