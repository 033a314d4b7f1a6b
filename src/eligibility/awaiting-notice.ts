import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Database } from '../db/driver.ts';
import { eligibilityFailures } from './failures.ts';
import type { Program } from './pack/pack.ts';
import { type ChosenProposal, chosenProposals } from './store/chosen-proposals.ts';
import { underObjection } from './store/objections.ts';

/** Why a household that is proposed to enter has to wait: what stands open of its public notice (公示). */
export const noticeObstacles = ['not_noticed', 'notice_runs', 'amount_changed', 'objection_open'] as const;

export type NoticeObstacle = (typeof noticeObstacles)[number];

/** What is asked about the notices of households that are proposed to enter a program's list. */
export interface NoticeQuestion {
  readonly county: string;
  readonly program: string;
  /** How many civil days a notice has to run. */
  readonly days: number;
  /** The day on which they are to enter. */
  readonly asOf: CivilDate;
  readonly proposals: readonly Pick<ChosenProposal, 'householdId' | 'proposed'>[];
}

/**
 * Which of the households have to wait for their notice, by row id. This room keeps no notices: the one that does answers, and
 * `cli/compose` hands its answer in.
 */
export type NoticesAwaited = (
  db: Database,
  question: NoticeQuestion,
) => ReadonlyMap<number, Exclude<NoticeObstacle, 'objection_open'>>;

/** The answer where nobody keeps notices: nothing has ever been on notice. */
export const nothingNoticed: NoticesAwaited = (_db, { proposals }) =>
  new Map(proposals.map(({ householdId }) => [householdId, 'not_noticed']));

/** A household that cannot enter yet, and why. */
export interface AwaitingNotice {
  readonly householdId: number;
  readonly householdNo: string;
  readonly why: NoticeObstacle;
}

/** Those chosen to enter (`temp.transition`) that the program's notice keeps waiting, by household number. */
export function awaitingNotice(
  db: Database,
  { county, program, asOf, noticed }: { county: string; program: Program; asOf: CivilDate; noticed: NoticesAwaited },
): AwaitingNotice[] {
  if (program.notice === undefined) return [];
  const proposals = chosenProposals(db, county, program.id).filter(({ kind }) => kind === 'enter');
  const of = { county, program: program.id };
  const waiting = noticed(db, { ...of, days: program.notice.days, asOf, proposals });
  const objected = underObjection(db, of);
  return proposals.flatMap(({ householdId, householdNo }) => {
    const why = waiting.get(householdId) ?? (objected.has(householdId) ? 'objection_open' : undefined);
    return why === undefined ? [] : [{ householdId, householdNo, why }];
  });
}

/** How many households an error names of each kind. */
const NAMED = 5;

/** @throws Failure `eligibility.not-noticed` (65) that names the households by what stands open, where there are any. */
export function requireNoticed(program: string, waiting: readonly AwaitingNotice[]): void {
  if (waiting.length === 0) return;
  const ofKind = (kind: NoticeObstacle): string => {
    const numbers = waiting.filter(({ why }) => why === kind).map(({ householdNo }) => householdNo);
    const named = [...numbers.slice(0, NAMED), ...(numbers.length > NAMED ? ['…'] : [])].join(', ');
    return numbers.length === 0 ? '0' : `${numbers.length} (${named})`;
  };
  const counted = Object.fromEntries(noticeObstacles.map((kind) => [kind, ofKind(kind)]));
  throw failWith(eligibilityFailures, 'eligibility.not-noticed', { program, count: waiting.length, ...counted });
}
