import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import { lastNumber, versionWriter } from '../db/store/numbered-table.ts';
import { recordUseCase } from '../db/use-case.ts';
import type { ProgramInForce } from '../eligibility/in-force.ts';
import { programsInForce } from '../eligibility/in-force.ts';
import { chooseProgram } from '../eligibility/subject.ts';
import { placeAsked } from '../eligibility/which-proposals.ts';
import { noticeFailures } from './failures.ts';
import { officeTelephone, publicText } from './free-text.ts';
import { drawnLines } from './lines.ts';
import { type Notice, type NoticeColumn, type NoticeSubject, noticeColumns, noticeTable } from './notice.ts';
import { requireDayHasCome } from './require-day.ts';
import { insertLines } from './store/notices.ts';
import { proposedUntil } from './store/subjects.ts';

/** The days of a notice where nothing says otherwise (民发〔2012〕220号). */
const USUAL_DAYS = 7;

/** Fewer households than this are not told apart in counts, where nothing says otherwise. */
const USUAL_THRESHOLD = 3;

export interface DraftRequest {
  readonly program: string | undefined;
  readonly place: string | undefined;
  readonly about: NoticeSubject;
  readonly layout: Notice['layout'];
  /** As typed; undefined: name, village, persons, type and, where the program pays, amount. */
  readonly columns: readonly string[] | undefined;
  /** Undefined: as the program's rule says, else masked. */
  readonly names: Notice['names'] | undefined;
  readonly threshold: number | undefined;
  readonly days: number | undefined;
  readonly title: string | undefined;
  /** Undefined: where the pack says that objections go. */
  readonly office: string | undefined;
  readonly telephone: string | undefined;
  readonly remark: string | undefined;
  readonly asOf: CivilDate;
}

/**
 * Draws up a public notice from the open proposals of a program, or from its list. Gives its number.
 * @throws Failure `notice.column`, `notice.column-twice`, `notice.days`, `notice.threshold`, `notice.number-in-text`,
 * `notice.text-blank`, `notice.telephone`, `notice.office-missing` (64); `notice.too-short`, `notice.nobody`, `notice.before-proposal`, `notice.day-to-come` (65);
 * as `chooseProgram` and `placeAsked`.
 */
export function draftNotice(session: Session, request: DraftRequest): Promise<number> {
  const { db, county } = session;
  const { about, layout, asOf, place = county } = request;
  const written = {
    title: publicText('--title', request.title),
    office: publicText('--office', request.office),
    telephone: officeTelephone(request.telephone),
    remark: publicText('--remark', request.remark),
  };
  const parameters = { program: request.program ?? null, place, about, layout, as_of: asOf };
  return recordUseCase(session, { command: 'notice draft', parameters }, (event) => {
    requireDayHasCome(session, asOf);
    const inForce = chooseProgram(programsInForce(db, county), request.program);
    const notice: Notice = {
      ...termsOf(inForce, request),
      ...written,
      notice_no: lastNumber(db, county, noticeTable) + 1,
      program: inForce.program.id,
      place_code: placeAsked(session, place) ?? county,
      about,
      layout,
      office: written.office ?? officeOf(inForce),
      drafted_on: asOf,
      state: 'draft',
      state_on: asOf,
      starts_on: null,
      ends_on: null,
      posted_at: null,
      withdrawn_on: null,
      reason: null,
      sha256: null,
    };
    requireProposed(session, notice);
    const lines = drawnLines(db, county, notice);
    if (!lines.some(({ village_code }) => village_code !== null)) {
      throw failWith(noticeFailures, 'notice.nobody', { program: notice.program, about });
    }
    versionWriter(db, county, noticeTable, event)(notice);
    insertLines(db, county, notice, lines, event);
    return { result: notice.notice_no, changed: true, counts: { notices: 1, lines: lines.length } };
  });
}

/** Lets no notice be drafted on a day before that of the proposals it tells of. @throws Failure `notice.before-proposal` (65). */
function requireProposed({ db, county }: Session, { program, about, drafted_on: asOf }: Notice): void {
  const proposed = about === 'list' ? undefined : proposedUntil(db, { county, program, about });
  if (proposed === undefined || proposed <= asOf) return;
  throw failWith(noticeFailures, 'notice.before-proposal', { program, proposed, as_of: asOf });
}

/** The columns, names, days and basis of a notice: what is asked for, else what the program's rule says. */
function termsOf(
  { program }: ProgramInForce,
  request: DraftRequest,
): Pick<Notice, 'columns' | 'names' | 'days' | 'basis' | 'threshold' | 'per'> {
  const { notice: asked, benefit } = program;
  const days = request.days ?? asked?.days ?? USUAL_DAYS;
  if (days < 1) throw failWith(noticeFailures, 'notice.days');
  if (request.about === 'enter' && asked !== undefined && days < asked.days) {
    throw failWith(noticeFailures, 'notice.too-short', { program: program.id, days, asked: asked.days });
  }
  const threshold = request.threshold ?? USUAL_THRESHOLD;
  if (threshold < 1) throw failWith(noticeFailures, 'notice.threshold');
  const usual = noticeColumns.filter((column) => column !== 'amount' || benefit !== undefined);
  const columns = request.columns === undefined ? usual : request.columns.map(allowed);
  const [twice] = columns.filter((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw failWith(noticeFailures, 'notice.column-twice', { column: twice });
  return {
    columns: columns.join(','),
    names: request.names ?? asked?.names ?? 'masked',
    days,
    basis: asked?.source ?? null,
    threshold,
    per: benefit?.per ?? 'month',
  };
}

/** @throws Failure `notice.column` (64) for whatever may not be told in public. */
function allowed(column: string): NoticeColumn {
  const found = noticeColumns.find((each) => each === column);
  if (found !== undefined) return found;
  throw failWith(noticeFailures, 'notice.column', { column, allowed: noticeColumns.join(', ') });
}

function officeOf({ pack, program }: ProgramInForce): string {
  const office = pack.objections?.office;
  if (office === undefined) throw failWith(noticeFailures, 'notice.office-missing', { program: program.id });
  return publicText('objections.office', office) ?? '';
}
