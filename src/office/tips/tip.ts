import type { CivilDate } from '../../base/civil-date.ts';
import type { NumberedTable } from '../../db/store/numbered-table.ts';
import type { TipChannel, TipKind, TipSubject } from './code-lists.ts';
import type { TipOutcome, TipState } from './states.ts';

/** What was reported; null where nothing was said. */
export interface TipContent {
  readonly received_on: CivilDate;
  readonly channel: TipChannel;
  readonly kind: TipKind;
  readonly subject: TipSubject;
  readonly urgent: 0 | 1;
  /** The household on file that it is about. */
  readonly household_id: number | null;
  /** The village on file. */
  readonly village_id: number | null;
  /** The place in words, where it is not on file. */
  readonly place: string | null;
  /** Whom it is about, in words. */
  readonly person: string | null;
  readonly content: string;
  /** Who told it, and how to reach them; both null: anonymous. */
  readonly source_name: string | null;
  readonly source_phone: string | null;
}

/** Where it stands. */
export interface TipCourse {
  readonly state: TipState;
  readonly state_on: CivilDate;
  /** A last day for the next step that was set by hand. */
  readonly due_stated: CivilDate | null;
  /** Who has it in hand; both null: the bureau. */
  readonly unit_id: number | null;
  readonly cadre_id: number | null;
  /** What was said at the last step. */
  readonly note: string | null;
  /** What was found when it was looked into. */
  readonly finding: string | null;
  readonly outcome: TipOutcome | null;
  readonly referred_to: string | null;
  /** What its source was told; null in an answered tip: it was anonymous, there was nobody to tell. */
  readonly answer: string | null;
}

/** A tip as it stands, and the sheet's line that it came from. */
export interface Tip extends TipContent, TipCourse {
  readonly tip_no: number;
  readonly batch: number | null;
  readonly line: number | null;
}

const contentColumns = [
  'received_on',
  'channel',
  'kind',
  'subject',
  'urgent',
  'household_id',
  'village_id',
  'place',
  'person',
  'content',
  'source_name',
  'source_phone',
] as const satisfies readonly (keyof TipContent)[];

export const tipTable: NumberedTable<Tip> = {
  name: 'tip',
  number: 'tip_no',
  columns: [
    'tip_no',
    ...contentColumns,
    'state',
    'state_on',
    'due_stated',
    'unit_id',
    'cadre_id',
    'note',
    'finding',
    'outcome',
    'referred_to',
    'answer',
    'batch',
    'line',
  ],
};

/** A tip that has just come in. */
export function newTip(no: number, content: TipContent, origin: Pick<Tip, 'batch' | 'line'>): Tip {
  return {
    tip_no: no,
    ...content,
    state: 'new',
    state_on: content.received_on,
    due_stated: null,
    unit_id: null,
    cadre_id: null,
    note: null,
    finding: null,
    outcome: null,
    referred_to: null,
    answer: null,
    ...origin,
  };
}

/** Whether two reports are the same one, told twice: every word of them agrees. */
export const sameContent = (a: TipContent, b: TipContent): boolean =>
  contentColumns.every((column) => a[column] === b[column]);
