import { type CivilDate, daysBetween } from '../base/civil-date.ts';
import type { NamedLine } from './store/pass.ts';

/** Whom attempts without a meeting have climbed to, and when. */
export interface Step {
  to: 'cadre' | 'unit' | 'bureau';
  on: CivilDate;
}

/** Whom a line is about, who has to act, and how the household stands by both measures. */
export interface ContactLine {
  household_no: string;
  head_name: string;
  town_code: string | null;
  town: string | null;
  village_code: string;
  village: string;
  /** The cadre who answers; null: nobody in office. */
  cadre_no: string | null;
  cadre: string | null;
  /** The cadre's unit; without a cadre the one that the village is contracted to. */
  unit_no: string | null;
  unit: string | null;
  branch_no: string | null;
  branch: string | null;
  /** The cadence or festival of the policy; null for what is about none. */
  duty: string | null;
  due_on: CivilDate | null;
  /** The rolling age: days since anybody met it; null: never. */
  last_met: CivilDate | null;
  days_since_met: number | null;
  /** The calendar count: meetings in the month, up to the day. */
  met_this_month: number;
  /** Days with an attempt since it was last met, and whom they have climbed to. */
  attempts: number;
  steps: readonly Step[];
}

/** A line of the store with what follows from it on a day. */
export function contactLine(line: NamedLine, items: readonly { readonly id: string }[], asOf: CivilDate): ContactLine {
  const { code: _code, since: _since, item, first_attempt, unit_on, bureau_on, last_met, ...rest } = line;
  const climbed: [Step['to'], CivilDate | null][] = [
    ['cadre', first_attempt],
    ['unit', unit_on],
    ['bureau', bureau_on],
  ];
  return {
    ...rest,
    duty: item === null ? null : (items[item]?.id ?? null),
    last_met,
    days_since_met: last_met === null ? null : daysBetween(last_met, asOf),
    steps: climbed.flatMap(([to, on]) => (on === null ? [] : { to, on })),
  };
}
