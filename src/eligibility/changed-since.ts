import { addMonths } from '../base/civil-date.ts';
import type { Database } from '../db/driver.ts';
import type { Reads } from './expression/reads.ts';
import type { ProgramInForce } from './in-force.ts';
import { leaveCutoff } from './leave-period.ts';
import { criteriaOf, type Program } from './pack/pack.ts';
import { chooseChanged, placesChangedSince } from './store/changed-since.ts';
import type { Judging } from './store/judging.ts';
import type { RecordedRefresh } from './store/runs.ts';

/** What the criteria read, and the benefit: its amount stands with the verdict. */
function reads(program: Program): Reads[] {
  const { tiers = [], supplements = [] } = program.benefit ?? {};
  const paid = [...tiers, ...supplements].flatMap(({ condition, value }) =>
    [condition?.reads ?? [], value.reads].flat(),
  );
  return [...criteriaOf(program).map(({ condition }) => condition.reads), ...paid];
}

/** Whether everybody has to be judged again: what all are judged by may be another than at the last refresh. */
function concernsAll(db: Database, { packId }: ProgramInForce, judging: Judging, last: RecordedRefresh): boolean {
  const { county, pack, program, asOf } = judging;
  const moved = asOf !== last.asOf;
  return (
    packId !== last.packId ||
    asOf < last.asOf ||
    asOf >= addMonths(last.asOf, 12) ||
    (moved && reads(program).some((each) => each.asOf)) ||
    [...pack.figures.values()].some(({ values }) => values.some(({ from }) => from > last.asOf && from <= asOf)) ||
    placesChangedSince(db, county, last.event)
  );
}

/**
 * Chooses the households (`temp.chosen`) that have to be judged again since the program's last refresh. False, with none chosen,
 * where that is everybody.
 */
export function chooseSince(
  db: Database,
  inForce: ProgramInForce,
  judging: Judging,
  last: RecordedRefresh | undefined,
): last is RecordedRefresh {
  if (last === undefined || concernsAll(db, inForce, judging, last)) return false;
  const { program, asOf } = judging;
  const cutoffs = [
    leaveCutoff(last.asOf, program.leavePeriodMonths),
    leaveCutoff(asOf, program.leavePeriodMonths),
  ] as const;
  const ages = reads(program).some(({ member }) => member.includes('age'));
  chooseChanged(db, judging, { event: last.event, asOf: last.asOf, cutoffs, ages });
  return true;
}
