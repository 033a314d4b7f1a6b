import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import type { MentionedRecords } from './mentions.ts';

/** A record on file that a complete sheet would name and none of its rows does. */
export interface Absent {
  /** Its business key, what people call it, and where it belongs. */
  readonly key: string;
  readonly name: string;
  readonly place: string;
}

/** What the rows of a command leave out of the places that they name. */
export interface Absentees {
  /** How many records of these places are on file and have not left. */
  readonly onFile: number;
  /** In the order of their keys. */
  readonly absent: readonly Absent[];
  /** Marks them as gone from a day on; they stay on file. */
  leave(from: CivilDate, reason: string): void;
}

/** What the records are written under that a command marks as gone. */
export interface CommandContext {
  readonly batch: number;
  readonly event: number;
  readonly mentions: MentionedRecords;
}

/** How a roster that claims to be complete for its places is held to it. */
export interface Completeness {
  /** The reasons by which a record may be marked as gone. */
  readonly reasons: readonly string[];
  /** Looks, after its last row, for what a command has not named. */
  absentees(session: Session, context: CommandContext): Absentees;
}

/** What is to become of the records that are missing: they are listed, or marked as gone. */
export type Missing =
  | { readonly what: 'report' }
  | {
      readonly what: 'leave';
      readonly reason: string;
      /** The first day on which they no longer count. */
      readonly from: CivilDate;
      /** Whether more may go than a sheet left half empty would make go. */
      readonly accept: boolean;
    };

/** What became of them, as the command prints it. */
export interface MissingResult {
  did: 'reported' | 'left' | 'refused';
  total: number;
  /** How many are on file in the places named. */
  of: number;
  reason: string | null;
  from: CivilDate | null;
  /** The first 1,000. */
  rows: readonly Absent[];
}

/** How many may go unasked: one in ten of those on file, and two in any case, for the smallest villages. */
const goUnasked = (onFile: number): number => Math.max(2, Math.floor(onFile / 10));

const MOST_LISTED = 1_000;

/** Lists what a command leaves out or marks it as gone; more than a sensible share goes only where that is accepted. */
export function settleMissing({ onFile, absent, leave }: Absentees, missing: Missing): MissingResult {
  const found = { total: absent.length, of: onFile, rows: absent.slice(0, MOST_LISTED) };
  if (missing.what === 'report') return { did: 'reported', ...found, reason: null, from: null };
  const { reason, from, accept } = missing;
  if (absent.length > goUnasked(onFile) && !accept) return { did: 'refused', ...found, reason, from };
  leave(from, reason);
  return { did: 'left', ...found, reason, from };
}
