import type { Check } from '../registry/checks/check.ts';
import { awaitingLead } from './awaiting.ts';
import { withoutNumber } from './store/unnumbered.ts';

function awaiting(overdue: boolean): Check['find'] {
  return (session, asOf) =>
    awaitingLead(session, asOf)
      .filter((each) => each.overdue === overdue)
      .map(({ household_no, since, days, within }) => ({
        key: household_no,
        householdNo: household_no,
        params: { since, days, within },
      }));
}

/** Who is without a lead; and where the near-kin test is unknown, because a number is missing: it bars nothing, and somebody should ask. */
export const pairingChecks: readonly Check[] = [
  { code: 'pairing.lead-overdue', severity: 'error', find: awaiting(true) },
  { code: 'pairing.awaiting-lead', severity: 'warning', find: awaiting(false) },
  {
    code: 'pairing.cadre-without-number',
    severity: 'warning',
    find: ({ db, county }, asOf) =>
      withoutNumber(db, county, asOf)
        .filter(({ kin }) => kin === null)
        .map(({ cadre_no, cadre }) => ({ key: cadre_no, cadreNo: cadre_no, params: { name: cadre } })),
  },
  {
    code: 'pairing.kin-without-number',
    severity: 'warning',
    find: ({ db, county }, asOf) =>
      withoutNumber(db, county, asOf).flatMap(({ cadre_no, cadre, kin, relation }) =>
        kin === null
          ? []
          : [{ key: `${cadre_no}/${kin}/${relation}`, cadreNo: cadre_no, params: { name: cadre, kin } }],
      ),
  },
];
