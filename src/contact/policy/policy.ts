import type { LocalText } from '../../base/local-text.ts';
import type { VisitKind, VisitPurpose } from '../visits/code-lists.ts';

/** A length of time: whole days, or whole calendar months (31 January + 1 month = 28 February). */
export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'months';
}

/** The households that a duty is about; all of them where nothing is said. What is said has to hold together. */
export interface HouseholdClass {
  readonly types?: readonly string[];
  readonly causes?: readonly string[];
  /** Veterans' households (优抚对象): of that type, or with a member of a veterans' class. */
  readonly veterans?: true;
}

/** Which meetings fulfil a duty: of these kinds, for one of these purposes; any where none is named. */
export interface Fulfilling {
  readonly kinds?: readonly VisitKind[];
  readonly purposes?: readonly VisitPurpose[];
  readonly households: HouseholdClass;
}

/** `any`: whoever meets the household; else the duty is of those paired with it in that role. */
export const dutyRoles = ['any', 'lead', 'support'] as const;
export type DutyRole = (typeof dutyRoles)[number];

/** A meeting that has to come again and again. */
export interface Cadence extends Fulfilling {
  readonly id: string;
  readonly title: LocalText;
  readonly role: DutyRole;
  readonly every: Period;
}

/** A day of every year, in the lunar calendar (never of a leap month) or the common one. */
export interface YearlyDay {
  readonly calendar: 'lunar' | 'solar';
  readonly month: number;
  readonly day: number;
}

/** A festival at which every household is to be met, within so many days before and after its day. */
export interface Festival extends Fulfilling {
  readonly id: string;
  readonly title: LocalText;
  readonly on: YearlyDay;
  readonly before: number;
  readonly after: number;
}

/** When attempts without a meeting climb: after so many days with an attempt, or so many days after the first. */
export interface ClimbStep {
  readonly attempts: number;
  readonly days: number;
}

/** A contact policy whose text has been read and checked. */
export interface ContactPolicy {
  readonly name: string;
  readonly title: LocalText;
  readonly duties: readonly Cadence[];
  readonly festivals: readonly Festival[];
  /** The days that a new pairing has before a duty of its role falls due. */
  readonly grace: number;
  readonly climb: { readonly unit: ClimbStep; readonly bureau: ClimbStep };
  /** Undefined: those of the shipped policy. */
  readonly deadlines: Deadlines | undefined;
}

/** The states in which a tip waits for somebody, and those in which a referral does. */
export const tipWaits = ['new', 'assigned', 'checked', 'taken_in', 'not_founded', 'referred'] as const;
export const referralWaits = ['sent', 'accepted'] as const;

/** The working days for the next step of what has come in from outside, and of what was sent to a department. */
export interface Deadlines {
  readonly tips: Readonly<Record<(typeof tipWaits)[number], number>>;
  readonly urgentTips: Readonly<Record<(typeof tipWaits)[number], number>>;
  readonly referrals: Readonly<Record<(typeof referralWaits)[number], number>>;
}
