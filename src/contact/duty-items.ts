import type { CivilDate } from '../base/civil-date.ts';
import { type FestivalWindow, lastClosed, nextToClose } from './policy/festivals.ts';
import type { LunarCalendar } from './policy/lunar.ts';
import type { Cadence, ContactPolicy, DutyRole, Fulfilling, Period } from './policy/policy.ts';

/** Something that a policy asks for on a day, as the store reads it. Lists are codes between bars: `|home|phone|`; null: any. */
export interface DutyItem {
  readonly id: string;
  readonly role: DutyRole;
  /** Who answers for it: those of the duty's role; the lead for what anybody can do. */
  readonly helper: 'lead' | 'support';
  /** SQLite's modifier for the time to the next meeting; null for a festival. */
  readonly period: string | null;
  readonly kinds: string | null;
  readonly purposes: string | null;
  readonly types: string | null;
  readonly causes: string | null;
  readonly veterans: boolean;
  /** The window of a festival. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

const bars = (codes: readonly string[] | undefined): string | null =>
  codes === undefined ? null : `|${codes.join('|')}|`;

const modifier = ({ count, unit }: Period): string => `+${count} ${unit}`;

const fulfilling = ({ kinds, purposes, households: { types, causes, veterans } }: Fulfilling) => ({
  kinds: bars(kinds),
  purposes: bars(purposes),
  types: bars(types),
  causes: bars(causes),
  veterans: veterans === true,
});

const ofCadence = (duty: Cadence): DutyItem => ({
  id: duty.id,
  role: duty.role,
  helper: duty.role === 'support' ? 'support' : 'lead',
  period: modifier(duty.every),
  ...fulfilling(duty),
  from: null,
  to: null,
});

const ofWindow = ({ festival, from, to }: FestivalWindow): DutyItem => ({
  id: festival.id,
  role: 'any',
  helper: 'lead',
  period: null,
  ...fulfilling(festival),
  from,
  to,
});

/**
 * What a policy asks for on a day: its cadences; of each festival the last window that has closed, and the next one where it opens
 * by a day.
 */
export function dutyItems(
  policy: ContactPolicy,
  { asOf, opensBy }: { asOf: CivilDate; opensBy: CivilDate },
  lunar: LunarCalendar,
): DutyItem[] {
  const windows = policy.festivals.flatMap((festival) => {
    const next = nextToClose(asOf, festival, lunar);
    return [lastClosed(asOf, festival, lunar), next !== undefined && next.from <= opensBy ? next : undefined];
  });
  return [
    ...policy.duties.map(ofCadence),
    ...windows.flatMap((window) => (window === undefined ? [] : ofWindow(window))),
  ];
}
