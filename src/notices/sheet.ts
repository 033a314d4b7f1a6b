import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { packsInForce } from '../eligibility/in-force.ts';
import { contentSha256 } from './content.ts';
import { noticeFailures } from './failures.ts';
import { columnsOf, type Notice, type NoticeColumn, type NoticeLine, type NoticeSubject } from './notice.ts';
import type { NoticeState } from './states.ts';
import { standingNotice } from './step.ts';
import { linesOf } from './store/notices.ts';
import { placeName } from './store/subjects.ts';

/** A line as it is read in public. */
export type SheetLine = Omit<NoticeLine, 'household_id' | 'village_code'>;

/** A notice as it hangs: what the public reads, and nothing else. */
export interface NoticeSheet {
  readonly notice: number;
  readonly state: NoticeState;
  readonly program: string;
  /** What the program is called; its id where no pack in force has it. */
  readonly program_title: LocalText;
  /** The town or village; of the county empty. */
  readonly place: string;
  readonly about: NoticeSubject;
  readonly layout: Notice['layout'];
  /** The bureau's own; null: the usual one. */
  readonly title: string | null;
  readonly columns: readonly NoticeColumn[];
  readonly per: Notice['per'];
  readonly days: number;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly basis: string | null;
  readonly office: string;
  readonly telephone: string | null;
  readonly remark: string | null;
  readonly posted_at: string | null;
  readonly rows: readonly SheetLine[];
  /** Of a notice with counts: the whole county, town or village. */
  readonly total: SheetLine | null;
  readonly threshold: number;
  readonly sha256: string | null;
}

/** A sheet for a village's board. */
export interface VillageSheet {
  readonly village_code: string;
  readonly sheet: NoticeSheet;
}

function sheetOf({ db, county }: Session, notice: Notice, lines: readonly NoticeLine[], place: string): NoticeSheet {
  const program = packsInForce(db, county)
    .flatMap(({ pack }) => pack.programs)
    .find(({ id }) => id === notice.program);
  const rows = lines.map(({ household_id: _id, village_code: _code, ...read }) => read);
  const counts = notice.layout === 'counts';
  const { notice_no, state, about, layout, title, per, days, basis, office, telephone, remark } = notice;
  const { posted_at, threshold, sha256, starts_on: from, ends_on: to } = notice;
  return {
    notice: notice_no,
    state,
    program: notice.program,
    program_title: program?.title ?? { zh: notice.program, en: notice.program },
    place,
    about,
    layout,
    title,
    columns: columnsOf(notice),
    ...{ per, days, from, to, basis, office, telephone, remark, posted_at, threshold },
    rows: counts ? rows.slice(1) : rows,
    total: counts ? (rows[0] ?? null) : null,
    sha256,
  };
}

/** The lines of a notice, once it is sure that they are those that were published. @throws Failure `notice.altered` (65). */
export function intactLines({ db, county }: Session, notice: Notice): NoticeLine[] {
  const lines = linesOf(db, county, notice.notice_no);
  if (notice.sha256 !== null && contentSha256(notice, lines) !== notice.sha256) {
    throw failWith(noticeFailures, 'notice.altered', { notice: notice.notice_no });
  }
  return lines;
}

/** A notice as one sheet. @throws Failure `notice.none` (66), `notice.altered` (65). */
export function noticeSheet(session: Session, no: number): NoticeSheet {
  return readConsistently(session.db, () => {
    const notice = standingNotice(session, no);
    const lines = intactLines(session, notice);
    return sheetOf(session, notice, lines, placeName(session.db, session.county, notice.place_code));
  });
}

/**
 * A notice as a sheet for each village, by code.
 * @throws Failure `notice.split-counts` (64) for one that only counts; as `noticeSheet`.
 */
export function villageSheets(session: Session, no: number): VillageSheet[] {
  const { db, county } = session;
  return readConsistently(db, () => {
    const notice = standingNotice(session, no);
    if (notice.layout === 'counts') throw failWith(noticeFailures, 'notice.split-counts');
    const byVillage = new Map<string, NoticeLine[]>();
    for (const line of intactLines(session, notice)) {
      const code = line.village_code ?? '';
      const of = byVillage.get(code);
      if (of === undefined) byVillage.set(code, [line]);
      else of.push(line);
    }
    return [...byVillage].map(([village_code, lines]) => ({
      village_code,
      // The village stands above the table already.
      sheet: {
        ...sheetOf(session, notice, lines, placeName(db, county, village_code)),
        columns: columnsOf(notice).filter((column) => column !== 'village'),
      },
    }));
  });
}
