import { formatYuan } from '../base/money.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { packsOnFile } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import type { Pack, Verdict } from './pack/pack.ts';
import { type Occasion, occasion, type StoryTable, storyTables, type Version, versionsAbout } from './store/history.ts';
import { theHousehold } from './subject.ts';

/** What became of a record: it was made, it says something else since, or it stands no more. */
export type Happening = 'recorded' | 'changed' | 'ended';

/** One thing that happened to a household. */
export interface StoryRow extends Occasion {
  readonly program: string;
  readonly what: StoryTable;
  readonly happened: Happening;
  /** What the record says now, or said last; amounts in yuan a month. */
  readonly said: Readonly<Record<string, string | number | null | readonly string[]>>;
}

export interface Story {
  readonly household_no: string;
  readonly rows: readonly StoryRow[];
}

export interface HistoryRequest {
  readonly householdNo: string;
  readonly program: string | undefined;
  readonly knownAt: number | undefined;
}

/**
 * The story of a household: its verdicts, proposals, decisions, enrolments, objections and reviews as they were recorded, with
 * who did it and by which command.
 * @throws Failure `eligibility.household-unknown` (66).
 */
export function history(session: Session, { householdNo, program, knownAt }: HistoryRequest): Story {
  const { db, county } = session;
  return readConsistently(db, () => {
    theHousehold(db, county, householdNo, knownAt);
    const last = knownAt ?? Number.MAX_SAFE_INTEGER;
    const versions = versionsAbout(db, county, householdNo).filter(
      (version) => version.recordedFrom <= last && (program === undefined || version.program === program),
    );
    const packs = packsOnFile(db, county, new Set(versions.flatMap(({ said }) => Number(said.pack_id) || [])));
    const occasions = new Map<number, Occasion>();
    const on = (event: number): Occasion => {
      const found = occasions.get(event) ?? occasion(db, event);
      occasions.set(event, found);
      return found;
    };
    const rows = happenings(versions, last).map(
      ({ event, version, happened }): StoryRow => ({
        ...on(event),
        program: version.program,
        what: version.table,
        happened,
        said: shown(version, packs),
      }),
    );
    return { household_no: householdNo, rows };
  });
}

interface Happened {
  readonly event: number;
  readonly version: Version;
  readonly happened: Happening;
}

/** A version that begins where another of its key ends is a change; one that ends without a successor has ended. */
function happenings(versions: readonly Version[], last: number): Happened[] {
  const keyOf = (version: Version, event: number | null): string =>
    JSON.stringify([version.table, version.program, version.key, event]);
  const begun = new Set(versions.map((version) => keyOf(version, version.recordedFrom)));
  const ended = new Set(versions.map((version) => keyOf(version, version.recordedTo)));
  const all = versions.flatMap((version): Happened[] => {
    const { recordedFrom, recordedTo } = version;
    const happened = ended.has(keyOf(version, recordedFrom)) ? 'changed' : 'recorded';
    const gone = recordedTo !== null && recordedTo <= last && !begun.has(keyOf(version, recordedTo));
    return [
      { event: recordedFrom, version, happened },
      ...(gone ? [{ event: recordedTo, version, happened: 'ended' as const }] : []),
    ];
  });
  const order = (a: Happened, b: Happened): number =>
    a.event - b.event ||
    storyTables.indexOf(a.version.table) - storyTables.indexOf(b.version.table) ||
    (keyOf(a.version, null) < keyOf(b.version, null) ? -1 : 1);
  return all.sort(order);
}

/** What a version says, for JSON: reasons in the place of letters, yuan in the place of fen, no row ids. */
function shown({ table, program, said }: Version, packs: ReadonlyMap<number, Pack>): StoryRow['said'] {
  if (table === 'verdict') {
    const { letters, pack_id: packId, judged_listed: listed, verdict, ...rest } = said;
    const pack = packs.get(Number(packId));
    const judged = pack?.programs.find(({ id }) => id === program);
    if (pack === undefined || judged === undefined) throw new Error(`a verdict by a pack without ${program}`);
    const because = reasons(findings(judged, String(letters), listed === 1), verdict as Verdict);
    return { verdict: verdict ?? null, because, pack: pack.name, ...rest };
  }
  if (table === 'enrolment') {
    const { valid_from: from = null, valid_to: to = null, amount, ...rest } = said;
    return { from, to, ...rest, amount: typeof amount === 'number' ? Number(formatYuan(amount)) : null };
  }
  const { valid_from: from, valid_to: to, ...rest } = said;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...rest };
}
