import { failWith } from '../base/failure.ts';
import { maskNumbersIn } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { reportFailures } from './failures.ts';
import type { ReportOptions } from './options.ts';
import { rosterLines } from './roster.ts';

/** That numbers of persons are about to leave in full. */
export interface Unmasking {
  /** The command as typed, `report roster`. */
  readonly command: string;
  readonly reason: string | undefined;
  readonly format: string;
  /** How many households it is about. */
  readonly lines?: ((session: Session, options: ReportOptions) => number) | undefined;
}

/**
 * Puts on record, before anything is given, that numbers of persons leave in full: who, when, why, what and of how many
 * households.
 * @throws Failure `report.unmask-reason` (64) where no reason is given.
 */
export async function recordUnmasking(
  session: Session,
  options: ReportOptions,
  { command, reason, format, lines = rosterLines }: Unmasking,
): Promise<number> {
  const why = maskNumbersIn(reason?.trim() ?? '');
  if (why === '') throw failWith(reportFailures, 'report.unmask-reason');
  const { programs, asOf, asKnown, where = [], reader } = options;
  const parameters = {
    unmask: true,
    reason: why,
    format,
    programs,
    as_of: asOf,
    as_known: asKnown?.date ?? null,
    where: where.map(({ asked }) => asked),
    reader: reader === undefined ? null : `${reader.kind} ${reader.name}`,
  };
  return recordUseCase(session, { command, parameters }, () => {
    const rows = lines(session, options);
    return { result: rows, changed: true, counts: { rows } };
  });
}
