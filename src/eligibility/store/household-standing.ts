import type { CivilDate } from '../../base/civil-date.ts';
import { formatYuan } from '../../base/money.ts';
import type { Database } from '../../db/driver.ts';
import { covers, stands, versions } from '../../db/store/recorded-time.ts';
import type { DecisionKind } from '../decision-states.ts';

/** A program on whose list a household is: its enrolment. */
export interface Listing {
  readonly program: string;
  /** The first day of the enrolment. */
  readonly since: CivilDate;
  /** The last, where it is known already. */
  readonly until: CivilDate | null;
  readonly entered_why: string;
  readonly document: string | null;
  readonly cert_no: string | null;
  readonly assisted_persons: number | null;
  /** Yuan a month, of a list that was taken over. */
  readonly amount: number | null;
}

/** A person's decision in force. */
export interface DecisionInForce {
  readonly program: string;
  readonly kind: DecisionKind;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly document: string | null;
}

/** What a refresh has proposed and nobody has confirmed or declined. */
export interface OpenProposal {
  readonly program: string;
  readonly kind: 'enter' | 'leave';
  readonly reason: string;
  readonly proposed_on: CivilDate;
}

/** What is on record about a household under its programs on a day, each list by program. */
export interface Standing {
  readonly lists: readonly Listing[];
  readonly decisions: readonly DecisionInForce[];
  readonly proposals: readonly OpenProposal[];
  /** Since when it has failed to meet what one on the list has to meet (渐退期). */
  readonly leave_periods: readonly { readonly program: string; readonly since: CivilDate }[];
}

/** The enrolments, decisions, proposals and leave periods of a household on a day, now or as known at an event. */
export function standingOf(
  db: Database,
  county: string,
  householdNo: string,
  asOf: CivilDate,
  knownAt: number | undefined,
): Standing {
  const parameters = { county, household_no: householdNo, as_of: asOf, known_at: knownAt ?? null };
  const ofHousehold = <Row>(columns: string, table: string, condition: string): Row[] =>
    db
      .prepare<[object], Row>(
        `SELECT x.program, ${columns} FROM ${table} AS x
         JOIN (${versions('household', 'id, household_no', knownAt)}) AS h ON h.id = x.household_id
         WHERE h.household_no = :household_no AND ${condition} ORDER BY x.program`,
      )
      .all(parameters);
  const standing = `x.county = :county AND ${stands(knownAt, 'x')}`;
  const lists = ofHousehold<Omit<Listing, 'amount'> & { fen: number | null }>(
    `x.valid_from AS since, x.valid_to AS until, x.entered_why, x.entered_document AS document, x.cert_no,
       x.assisted_persons, x.amount AS fen`,
    'enrolment',
    covers(knownAt, 'x'),
  );
  return {
    lists: lists.map(({ fen, ...list }) => ({ ...list, amount: fen === null ? null : Number(formatYuan(fen)) })),
    decisions: ofHousehold<DecisionInForce>(
      'x.kind, x.valid_from AS since, x.valid_to AS until, x.reason, x.document',
      'decision',
      covers(knownAt, 'x'),
    ),
    proposals: ofHousehold<OpenProposal>('x.kind, x.reason, x.as_of AS proposed_on', 'proposal', standing),
    leave_periods: ofHousehold<Standing['leave_periods'][number]>('x.valid_from AS since', 'leave_period', standing),
  };
}
