import type { CivilDate } from '../base/civil-date.ts';
import { knownAt } from '../db/known-at.ts';
import type { Session } from '../db/session.ts';
import { lastEvent } from '../db/store/events.ts';
import { blankLabels, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { causes, householdTypes } from '../registry/code-lists/household.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import { listTotals, placeNames } from './store/households.ts';
import { type CompareGrouping, listMembers } from './store/members.ts';
import type { Cell, Column, Note, Row, Table } from './table.ts';

/** A day and whose knowledge of it: the event up to which records count; left out, what is known now. */
export interface KnownDay {
  readonly day: CivilDate;
  readonly known?: { readonly date: CivilDate; readonly event: number };
}

const CHANGES = ['entered', 'left', 'corrected', 'moved_place', 'reclassified'] as const;
type Change = (typeof CHANGES)[number];
const ALL = ['before', ...CHANGES, 'after'] as const;

const blank = blankLabels.notRecorded;
const NAMING: Readonly<Record<CompareGrouping, readonly Column[]>> = {
  ...namingColumns,
  type: [column('type', 'code', { words: wordsOf(householdTypes), blank })],
  cause: [column('cause', 'code', { words: wordsOf(causes), blank })],
};

const KEY: Readonly<Record<CompareGrouping, string>> = {
  county: 'county',
  town: 'town_code',
  village: 'village_code',
  type: 'type',
  cause: 'cause',
};

export const compareGroupings = ['town', 'village', 'type', 'cause', 'county'] as const satisfies CompareGrouping[];

type Counts = Record<(typeof ALL)[number], number>;
const nothing = (): Counts => ({
  before: 0,
  entered: 0,
  left: 0,
  corrected: 0,
  moved_place: 0,
  reclassified: 0,
  after: 0,
});

type Members = ReadonlyMap<string, string | null>;

/**
 * Why every household that is counted in one of the two lists and not alike in the other is so: its groups lost or gained
 * it by a change. `first` is the earlier day as it was known then, `again` the earlier day as the later list's knowledge has it.
 */
export function differences(first: Members, again: Members, second: Members, regrouped: Change) {
  const groups = new Map<string | null, Counts>();
  const totals = nothing();
  const add = (group: string | null, change: keyof Counts, by: number): void => {
    const counts = groups.get(group) ?? nothing();
    counts[change] += by;
    totals[change] += by;
    groups.set(group, counts);
  };
  for (const [household, group] of first) {
    add(group, 'before', 1);
    const later = second.get(household);
    if (later === undefined) {
      if (again.has(household)) add(group, 'left', 1);
      else add(group, 'corrected', -1);
    } else if (later !== group) {
      add(group, regrouped, -1);
      add(later, regrouped, 1);
    }
  }
  for (const [household, group] of second) {
    add(group, 'after', 1);
    if (first.has(household)) continue;
    if (again.has(household)) add(group, 'corrected', 1);
    else add(group, 'entered', 1);
  }
  return { groups, totals };
}

const RULE = {
  whole: 'after',
  parts: ['before', 'entered', 'corrected', 'moved_place', 'reclassified'],
  less: ['left'],
};

function columnsOf(by: CompareGrouping): Column[] {
  const left = by === 'type' || by === 'cause' ? 'moved_place' : 'reclassified';
  const shown = ALL.filter(
    (key) => key !== left && (by !== 'county' || (key !== 'moved_place' && key !== 'reclassified')),
  );
  return [...NAMING[by], ...shown.map((key) => column(key, 'count'))];
}

const named = (by: CompareGrouping, key: string | null): Row => {
  if (by === 'village') return { village_code: key, town_code: key?.slice(0, 9) ?? null };
  return { [KEY[by]]: key };
};

/** Whether anything was put on record after the day that the later list knows, so that the figures given out on that day may be others. */
function knowsMore({ db, timeZone }: Session, day: CivilDate, later: KnownDay['known']): boolean {
  const then = knownAt(db, day, timeZone);
  return then > 0 && then < (later?.event ?? lastEvent(db)?.event ?? 0);
}

/**
 * The difference between the lists of two days, in parts that sum to it: households that entered and left in between; that
 * one of the days counted and, as is known now, should not have, or the other way round (corrected); and that stand in another
 * village or town, type or cause than they did.
 */
export function compareDays(
  session: Session,
  options: ReportOptions,
  { from, to, by }: { from: KnownDay; to: KnownDay; by: CompareGrouping },
): Table {
  const { db } = session;
  const scope = (day: CivilDate, known: KnownDay['known']) => {
    const { asKnown: _, ...rest } = options;
    return scopeOf(session, { ...rest, asOf: day, ...(known === undefined ? {} : { asKnown: known }) });
  };
  const [first, again, second] = [scope(from.day, from.known), scope(from.day, to.known), scope(to.day, to.known)];
  const regrouped = by === 'type' || by === 'cause' ? 'reclassified' : 'moved_place';
  const { groups, totals } = differences(
    listMembers(db, first, by),
    listMembers(db, again, by),
    listMembers(db, second, by),
    regrouped,
  );
  const place = placeNaming(placeNames(db, second));
  const order = ([key]: readonly [Cell, unknown]): string => String(key ?? '\uffff');
  const found = [...groups.entries()]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(([key, counts]): Row => ({ ...place(named(by, key)), ...counts }));
  const rows = inListOrder(found, NAMING[by]);
  const whole = {
    ...totals,
    before: listTotals(db, first).households,
    after: listTotals(db, second).households,
  };
  const { title } = reportTitles.compare;
  const grouping = groupingLabels[by];
  const notes: Note[] = [{ code: 'report.note.compare' }];
  if (from.known === undefined && knowsMore(session, from.day, to.known)) {
    notes.push({ code: 'report.note.compare-now', params: { day: from.day } });
  }
  for (const { day, known } of [from, to]) {
    if (known !== undefined) notes.push({ code: 'report.note.compare-known', params: { day, known: known.date } });
  }
  return {
    name: 'compare',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, { ...options, asOf: to.day }),
    period: { from: from.day, to: to.day },
    unit: unitLabels.households,
    columns: columnsOf(by),
    rows,
    totals: whole,
    notes,
    ...checkFooting(rows, whole, { down: ALL, across: [RULE] }),
  };
}
