import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import { lastNumber, versionWriter } from '../../db/store/numbered-table.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { cadreSearch } from '../../registry/match/cadre-search.ts';
import { householdSearch, namingHousehold, waysToNameHousehold } from '../../registry/match/household-search.ts';
import { lookUpAnyway } from '../../registry/match/look-up-anyway.ts';
import { unitOf } from '../../registry/match/unit.ts';
import { problem } from '../../registry/problems.ts';
import { unitFinders } from '../../registry/store/finders.ts';
import { unitTable } from '../../registry/store/tables.ts';
import { VersionedTable } from '../../registry/store/versioned-table.ts';
import { baselineReader, sameMeasureFinder } from '../store/measures.ts';
import { type MeasureColumns, measureColumns } from './columns.ts';
import { measureTable } from './measure.ts';
import { dayProblems, newMeasure, planOf } from './plan.ts';

function open(session: Session, context: BatchContext): RosterWriter<MeasureColumns> {
  const { db, county } = session;
  const { batch, event, file } = context;
  const householdOf = householdSearch(session);
  const cadreOf = cadreSearch(session, context);
  const findUnits = unitFinders(new VersionedTable(db, unitTable, { county, batch, event }));
  const findSame = sameMeasureFinder(db, county);
  const baselineOf = baselineReader(db);
  const put = versionWriter(db, county, measureTable, event);
  const mentions = context.mentions.of('measure');
  const today = dayOf(session.now(), session.timeZone);
  let last = lastNumber(db, county, measureTable);
  let written = 0;

  return {
    write({ line, values }, report) {
      const household = householdOf(values, report);
      const byCadre = values.cadre_no || values.cadre_name;
      const cadre = byCadre ? cadreOf(values, report) : null;
      const unit = byCadre
        ? undefined
        : unitOf(findUnits, { unit_no: undefined, unit_name: values.unit_name }, (found) =>
            report({ ...found, column: 'unit_name' }),
          );
      if (household === undefined || cadre === undefined || unit === null) return 'rejected';
      const parties = { household_id: household.id, unit_id: unit?.id ?? null, cadre_id: cadre?.id ?? null };
      const plan = planOf(values, parties);
      const doneOn = values.done_on ?? null;
      const wrong = dayProblems(plan, doneOn, today);
      for (const found of wrong) report(found);
      if (wrong.length > 0) return 'rejected';
      const same = findSame(plan);
      if (same !== undefined) {
        const first = mentions.first(same.measure_no);
        if (first === undefined) mentions.note(same.measure_no, { file, line });
        else report(problem('row.repeats', { file: first.file, line: first.line }));
        return 'unchanged';
      }
      last += 1;
      mentions.note(last, { file, line });
      put(newMeasure(last, plan, baselineOf(household.id), { batch, line, doneOn }));
      written += 1;
      return 'added';
    },
    passOver: lookUpAnyway(waysToNameHousehold, householdOf),
    records: () => ({ measures: written }),
  };
}

/**
 * Measures: what was planned for a household and, where a day is given, carried out. A row for the same household, day and type in the
 * same words is on record; what became of it since is told by `measure done` and `measure effect`.
 */
export const measures = defineRoster({
  name: 'measures',
  columns: measureColumns,
  prefilled: namingHousehold,
  oneOf: [waysToNameHousehold],
  open,
});
