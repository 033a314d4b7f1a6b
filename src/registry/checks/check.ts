import type { CivilDate } from '../../base/civil-date.ts';
import type { Params } from '../../base/failure.ts';
import type { Severity } from '../../base/issue.ts';
import type { Session } from '../../db/session.ts';
import type { Term } from '../likeness/score.ts';

/** Somebody in a household; a head who stands on the household's own row only has no number. */
export interface Standing {
  readonly householdNo: string;
  readonly personNo: number | null;
}

/** A record that a finding is about: somebody in a household, a household, a cadre. */
export type Subject = Standing | { readonly householdNo: string } | { readonly cadreNo: string };

/** Something found across the rosters, before it is numbered. */
export interface Found {
  /** One of its check's kinds; names its message. */
  readonly code: string;
  /** Business keys that tell it apart from everything else the same check finds; no personal numbers. */
  readonly key: string;
  readonly householdNo?: string | undefined;
  readonly cadreNo?: string | undefined;
  /** What its message names. */
  readonly params: Params;
  /** What it rests on: who dismissed it judged these facts, and once they are others it is open again. */
  readonly facts: readonly (string | number | null)[];
  /** The records it is about, to be shown side by side. */
  readonly subjects: readonly Subject[];
  /** How the likeness of two records was scored. */
  readonly terms?: readonly Term[];
}

/** When a check asks: what held on a day, as known now or at an event. */
export interface Moment {
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

/** What can be known of a check without asking it. */
export interface CheckAbout {
  /** Names the check: `household.head-double`; findings get their id by it. */
  readonly name: string;
  /** The kinds of findings, each with its severity, in the order in which they are printed. */
  readonly kinds: Readonly<Record<string, Severity>>;
  /** The rosters whose records it looks at, the one to be put right first. */
  readonly rosters: readonly string[];
}

/** One question put to what is on record. Upper rooms add their own to the list that `runChecks` is given. */
export interface Check extends CheckAbout {
  /** What there is to find, in any order. */
  find(session: Session, moment: Moment): Iterable<Found>;
}

/** A check that has to fetch something before it can ask. */
export interface CheckToLoad extends CheckAbout {
  load(): Promise<Check>;
}
