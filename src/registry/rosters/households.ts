import type { Session } from '../../db/session.ts';
import {
  type BatchContext,
  defineRoster,
  type ParsedRow,
  type Report,
  type RosterWriter,
} from '../../intake/roster.ts';
import { ambiguity } from '../match/candidates.ts';
import { householdMatcher } from '../match/household.ts';
import { loadVillages } from '../match/load-villages.ts';
import { villageOf } from '../match/village.ts';
import type { Village } from '../match/village-index.ts';
import { problem } from '../problems.ts';
import { householdFinders, sequenceFinder } from '../store/finders.ts';
import { type HouseholdColumn, householdTable } from '../store/tables.ts';
import { type Standing, VersionedTable } from '../store/versioned-table.ts';
import { mergeWords, storedCells } from '../write/cells.ts';
import { numberCells } from '../write/identity.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { describingHousehold, type HouseholdColumns, householdColumns } from './household-columns.ts';

type Values = ParsedRow<HouseholdColumns>['values'];

/** Whether the row was surveyed before what is on file, so that it must not overwrite it; says so. */
function isOutdated(
  standing: Standing<HouseholdColumn> | undefined,
  { surveyed_on: surveyed }: Values,
  report: Report<HouseholdColumns>,
): boolean {
  const onFile = standing?.surveyed_on;
  if (typeof onFile !== 'string' || !surveyed || surveyed >= onFile) return false;
  report({ ...problem('household.surveyed-earlier', { date: onFile }), column: 'surveyed_on' });
  return true;
}

function open(session: Session, { batch, event }: BatchContext): RosterWriter<HouseholdColumns> {
  const { db, county } = session;
  const table = new VersionedTable(db, householdTable, { county, batch, event });
  const match = householdMatcher(db, county, table);
  const { byNumber } = householdFinders(table);
  const villages = loadVillages(db, county);
  const households = new RecordWriter(table);
  const numbering = new Numbering(
    sequenceFinder(db, county, ['household', 'household_no']),
    (number) => byNumber(number).length > 0,
    3,
  );
  let numbersGiven = 0;

  /** The number of a new household that came without one: its village's code and a sequence. */
  function nextNumber(village: Village): string {
    numbersGiven += 1;
    return numbering.next(village.code);
  }

  return {
    write({ line, values, raw }, report) {
      const { household_no: number, head_name: headName, head_id_number: headNumber } = values;
      if (!headName) throw new Error("a household row without its head's name");
      const village = villageOf(villages, values, report);
      if (village === null) return 'rejected';
      const matches = match({
        number: number ?? undefined,
        village: village?.id,
        headName,
        headKey: headNumber?.key,
      });
      const doubt = ambiguity('household.ambiguous', headName, matches, 'household_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'head_name' });
        return 'rejected';
      }
      const [standing] = matches;
      if (standing === undefined && village === undefined) {
        report({ ...problem('household.village-missing', { key: number ?? headName }), column: 'village_code' });
        return 'rejected';
      }
      if (isOutdated(standing, values, report)) return 'unchanged';
      if (standing !== undefined && standing.head_name !== headName) {
        report({ ...problem('household.head-changed', { from: String(standing.head_name) }), column: 'head_name' });
      }
      const head = numberCells(headNumber);
      const described = {
        household_no: standing?.household_no ?? number ?? (village && nextNumber(village)),
        village_id: village?.id,
        group_name: values.group,
        head_id_number: head.id_number,
        head_id_key: head.id_key,
        ...storedCells(values, describingHousehold),
      };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      return households.settle(standing, cells, line, report).outcome;
    },
    records: () => ({
      households: households.written,
      persons: 0,
      ...(numbersGiven > 0 && { numbers_given: numbersGiven }),
    }),
  };
}

/** Surveyed households; matched by number, else by village and the head's identity number, else by village and the head's name. */
export const households = defineRoster({
  name: 'households',
  columns: householdColumns,
  oneOf: [[['household_no'], ['village_code'], ['town_name', 'village_name']]],
  open,
});
