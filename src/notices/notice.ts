import type { CivilDate } from '../base/civil-date.ts';
import type { NumberedTable } from '../db/store/numbered-table.ts';
import type { NoticeState } from './states.ts';

/** Whom a notice is about: those proposed to enter a list, those proposed to leave it, or the list as it stands. */
export const noticeSubjects = ['enter', 'leave', 'list'] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** What a notice may tell of a household, and nothing else (2018年政务公开工作要点: 去标识化). */
export const noticeColumns = ['name', 'village', 'persons', 'type', 'amount'] as const;
export type NoticeColumn = (typeof noticeColumns)[number];

export const noticeNames = ['full', 'masked'] as const;

/** A notice as it stands. */
export interface Notice {
  readonly notice_no: number;
  readonly program: string;
  /** The county's, a town's or a village's code. */
  readonly place_code: string;
  readonly about: NoticeSubject;
  /** A line for each household, or only how many they are by village. */
  readonly layout: 'names' | 'counts';
  /** The bureau's own title; null: the usual one. */
  readonly title: string | null;
  /** Joined by commas. */
  readonly columns: string;
  readonly names: (typeof noticeNames)[number];
  /** What an amount is paid for. */
  readonly per: 'month' | 'year';
  /** Counts of fewer households than this are withheld. */
  readonly threshold: number;
  /** Civil days, the first and the last included. */
  readonly days: number;
  /** The rule that asks for it. */
  readonly basis: string | null;
  /** Where to object. */
  readonly office: string;
  readonly telephone: string | null;
  readonly remark: string | null;
  /** The day as of which its lines were drawn up. */
  readonly drafted_on: CivilDate;
  readonly state: NoticeState;
  /** The day of its last step. */
  readonly state_on: CivilDate;
  readonly starts_on: CivilDate | null;
  readonly ends_on: CivilDate | null;
  /** The fixed place where it hangs. */
  readonly posted_at: string | null;
  readonly withdrawn_on: CivilDate | null;
  readonly reason: string | null;
  /** Of what was published. */
  readonly sha256: string | null;
}

export const noticeTable: NumberedTable<Notice> = {
  name: 'notice',
  number: 'notice_no',
  columns: [
    'notice_no',
    'program',
    'place_code',
    'about',
    'layout',
    'title',
    'columns',
    'names',
    'per',
    'threshold',
    'days',
    'basis',
    'office',
    'telephone',
    'remark',
    'drafted_on',
    'state',
    'state_on',
    'starts_on',
    'ends_on',
    'posted_at',
    'withdrawn_on',
    'reason',
    'sha256',
  ],
};

/** A line of a notice as the public reads it; null: no column of the notice, or withheld. */
export interface NoticeLine {
  /** Of a notice with names, whom it is about; never shown to the public. */
  readonly household_id: number | null;
  readonly village_code: string | null;
  readonly village: string | null;
  readonly name: string | null;
  /** Of a notice with counts. */
  readonly households: number | null;
  readonly persons: number | null;
  readonly type: string | null;
  /** In fen. */
  readonly amount: number | null;
}

/** The columns of a notice, in their order. */
export const columnsOf = ({ columns }: Pick<Notice, 'columns'>): NoticeColumn[] => columns.split(',') as NoticeColumn[];
