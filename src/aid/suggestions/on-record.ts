import { addMonths, type CivilDate } from '../../base/civil-date.ts';
import type { OfferTold } from '../../eligibility/offers.ts';
import type { MeasureState } from '../measures/measure.ts';
import type { ReferralState } from '../referrals/referral.ts';

/** A measure of a household, as far as it tells what it has or will have. */
export interface MeasureOnRecord {
  readonly measure_no: number;
  readonly type: string;
  readonly state: MeasureState;
  readonly state_on: CivilDate;
}

/** A referral of a household for a department's policy. */
export interface ReferralOnRecord {
  readonly referral_no: number;
  readonly program: string | null;
  readonly state: ReferralState;
  readonly state_on: CivilDate;
  readonly note: string | null;
}

/** Why an offer is not suggested: what the household has had, has been promised, or was refused. */
export interface OnRecord {
  readonly kind: 'measure' | 'referral';
  readonly number: number;
  readonly state: MeasureState | ReferralState;
  readonly on: CivilDate;
  /** What the department said. */
  readonly note: string | null;
  /** The first day on which it can be had again; null: it waits for somebody, or is had once. */
  readonly again_on: CivilDate | null;
}

/** What was cancelled or withdrawn never was. */
const COUNTS: Readonly<Record<MeasureState | ReferralState, 'waits' | 'ended' | undefined>> = {
  planned: 'waits',
  sent: 'waits',
  accepted: 'waits',
  done: 'ended',
  refused: 'ended',
  cancelled: undefined,
  withdrawn: undefined,
};

/**
 * What stands on record against suggesting an offer on a day: a measure of its type or a referral for it that waits, or that ended
 * less than the offer's `againAfterMonths` ago. Of several, one that waits, else the last.
 */
export function onRecord(
  { program, measure, againAfterMonths }: Pick<OfferTold, 'program' | 'measure' | 'againAfterMonths'>,
  measures: readonly MeasureOnRecord[],
  referrals: readonly ReferralOnRecord[],
  asOf: CivilDate,
): OnRecord | null {
  const all = [
    ...measures
      .filter(({ type }) => type === measure)
      .map(({ measure_no, state, state_on }) => ({
        kind: 'measure' as const,
        number: measure_no,
        state,
        on: state_on,
        note: null,
      })),
    ...referrals
      .filter((each) => each.program === program)
      .map(({ referral_no, state, state_on, note }) => ({
        kind: 'referral' as const,
        number: referral_no,
        state,
        on: state_on,
        note,
      })),
  ].flatMap((each): OnRecord[] => {
    const counts = COUNTS[each.state];
    if (counts === undefined) return [];
    const again = counts === 'ended' && againAfterMonths !== undefined ? addMonths(each.on, againAfterMonths) : null;
    return again !== null && again <= asOf ? [] : [{ ...each, again_on: again }];
  });
  const waits = all.filter(({ state }) => COUNTS[state] === 'waits');
  const [last] = (waits.length > 0 ? waits : all).toSorted((a, b) =>
    a.on === b.on ? b.number - a.number : a.on < b.on ? 1 : -1,
  );
  return last ?? null;
}
