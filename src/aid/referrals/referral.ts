import type { CivilDate } from '../../base/civil-date.ts';
import { publicHolidays } from '../../base/public-holidays.ts';
import type { Transitions } from '../../base/transitions.ts';
import { type HolidayCalendar, type WorkingDeadline, workingDaysAfter } from '../../base/working-days.ts';
import type { NumberedTable } from '../../db/store/numbered-table.ts';

export const referralStates = ['sent', 'accepted', 'refused', 'done', 'withdrawn'] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralSteps = ['accept', 'refuse', 'done', 'withdraw'] as const;
export type ReferralStep = (typeof referralSteps)[number];

/** A department takes up what it was sent or refuses it, and may find only while at work that it cannot; until then it can be withdrawn. */
export const referralTransitions: Transitions<ReferralState, ReferralStep> = {
  sent: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: { refuse: 'refused', done: 'done', withdraw: 'withdrawn' },
  refused: {},
  done: {},
  withdrawn: {},
};

/** A household sent to a department. */
export interface Referral {
  readonly referral_no: number;
  readonly household_id: number;
  /** The department: a unit on file, or in words. */
  readonly unit_id: number | null;
  readonly department: string | null;
  /** The department's policy that it is sent for, by its program in a catalogue; null: none in particular. */
  readonly program: string | null;
  /** What it is asked for. */
  readonly about: string;
  readonly sent_on: CivilDate;
  readonly state: ReferralState;
  readonly state_on: CivilDate;
  readonly due_stated: CivilDate | null;
  readonly note: string | null;
}

export const referralTable: NumberedTable<Referral> = {
  name: 'referral',
  number: 'referral_no',
  columns: [
    'referral_no',
    'household_id',
    'unit_id',
    'department',
    'program',
    'about',
    'sent_on',
    'state',
    'state_on',
    'due_stated',
    'note',
  ],
};

/** The working days in which a department takes up what it was sent, and then does it; the bureau's policy sets them. */
export type ReferralTerms = Readonly<Record<'sent' | 'accepted', number>>;

/** The holidays that the deadlines of referrals can meet. */
export function holidaysFor(referrals: readonly Pick<Referral, 'state_on'>[]): Promise<HolidayCalendar> {
  const years = referrals.map(({ state_on }) => Number(state_on.slice(0, 4))).flatMap((year) => [year, year + 1]);
  return publicHolidays([...new Set(years)].sort((a, b) => a - b));
}

/** The last day for the next step; undefined where none is left. */
export function referralDeadline(
  { state, state_on, due_stated }: Pick<Referral, 'state' | 'state_on' | 'due_stated'>,
  terms: ReferralTerms,
  calendar: HolidayCalendar,
): WorkingDeadline | undefined {
  if (state !== 'sent' && state !== 'accepted') return undefined;
  const term = terms[state];
  return due_stated === null ? workingDaysAfter(state_on, term, calendar) : { date: due_stated, certain: true };
}
