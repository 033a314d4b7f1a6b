import { exit } from '../../base/exit-code.ts';
import { Failure, failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import { lastNumber, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { officeFailures } from '../failures.ts';
import type { TipCells } from './columns.ts';
import type { TipTerms } from './deadlines.ts';
import { type CellProblem, tipSettler } from './settle.ts';
import { showTip, type TipWhole } from './show.ts';
import { newTip, tipTable } from './tip.ts';

/** A tip as it now is on record, and what somebody should look at. */
export interface RecordedTip extends TipWhole {
  /** False where the very same tip was on record already. */
  added: boolean;
  warnings: readonly CellProblem[];
}

/**
 * Records a tip. One that may tell the same as another is recorded, and the other named; one that is word for word on record is not
 * recorded again.
 * @throws Failure `tip.content-missing` (64); `tip.future`, `tip.household-unknown`, `tip.about-nobody`, `village.unknown` (65).
 */
export async function addTip(session: Session, terms: TipTerms, cells: TipCells): Promise<RecordedTip> {
  const { db, county } = session;
  const { received_on, channel, kind, subject, household_no, content } = cells;
  if (!received_on || !channel || !content) throw failWith(officeFailures, 'tip.content-missing');
  const parameters = {
    received_on,
    channel,
    kind: kind ?? null,
    subject: subject ?? null,
    household_no: household_no ?? null,
    content: maskNumbersIn(content),
  };
  const { tip, added, warnings } = await recordUseCase(session, { command: 'tip add', parameters }, (event) => {
    const { content: told, same, problems } = tipSettler(session)(cells);
    const [error] = problems.filter(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Failure(error.code, exit.data, error.params);
    if (told === undefined) throw new Error('a tip without content and without an error');
    if (same !== undefined) return { result: { tip: same, added: false, warnings: [] }, changed: false, counts: {} };
    const no = lastNumber(db, county, tipTable) + 1;
    versionWriter(db, county, tipTable, event)(newTip(no, told, { batch: null, line: null }));
    return { result: { tip: no, added: true, warnings: problems }, changed: true, counts: { tips: 1 } };
  });
  const asOf = dayOf(session.now(), session.timeZone);
  return { ...(await showTip(session, terms, tip, asOf)), added, warnings };
}
