import type { Session } from '../db/session.ts';
import { columnsOf, type Notice } from './notice.ts';
import { householdsOn, type KnownLine, noticeBefore } from './store/notices.ts';

/** A household as the office knows it. */
export type OfHousehold = Pick<KnownLine, 'household_no' | 'head_name' | 'village'>;

/** What sets a notice apart from the one before it of the same program, place and subject; households by number. */
export interface NoticeDifference {
  /** The number of the notice before. */
  readonly notice: number;
  readonly added: readonly OfHousehold[];
  readonly gone: readonly OfHousehold[];
  /** Those whose amount differs, in fen; only where both notices tell amounts. */
  readonly amounts: readonly (OfHousehold & { readonly before: number | null; readonly now: number | null })[];
}

const known = ({ household_no, head_name, village }: KnownLine): OfHousehold => ({ household_no, head_name, village });

/** The difference to the last notice; undefined where there was none, or where the notice only counts. */
export function differenceOf(
  { db, county }: Session,
  notice: Notice,
  before: Notice | undefined,
): NoticeDifference | undefined {
  if (before === undefined || notice.layout === 'counts') return undefined;
  const then = new Map(householdsOn(db, county, before.notice_no).map((line) => [line.household_id, line]));
  const now = new Map(householdsOn(db, county, notice.notice_no).map((line) => [line.household_id, line]));
  const told = [notice, before].every((each) => columnsOf(each).includes('amount'));
  return {
    notice: before.notice_no,
    added: [...now.values()].filter(({ household_id }) => !then.has(household_id)).map(known),
    gone: [...then.values()].filter(({ household_id }) => !now.has(household_id)).map(known),
    amounts: [...now.values()].flatMap((line) => {
      const was = then.get(line.household_id);
      if (!told || was === undefined || was.amount === line.amount) return [];
      return [{ ...known(line), before: was.amount, now: line.amount }];
    }),
  };
}

/** The number of the notice that one is compared with. */
export const comparedWith = ({ db, county }: Session, notice: Notice): number | undefined =>
  noticeBefore(db, county, notice);
