import type { Session } from '../../db/session.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { allHouseholds } from '../absent-households.ts';
import { isAnotherHousehold } from '../match/another-household.ts';
import { ambiguity } from '../match/candidates.ts';
import { householdMatcher } from '../match/household.ts';
import { loadVillages } from '../match/load-villages.ts';
import { villageOf } from '../match/village.ts';
import { problem } from '../problems.ts';
import { householdFinders, memberFinder, sequenceFinder } from '../store/finders.ts';
import { type HouseholdColumn, householdTable } from '../store/tables.ts';
import { type Standing, VersionedTable } from '../store/versioned-table.ts';
import { mergeWords, storedCells } from '../write/cells.ts';
import { headNumber } from '../write/new-head.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { describingHousehold, type HouseholdColumns, householdColumns } from './household-columns.ts';

/** The day on file that is later than the row's survey, so that the row must not overwrite what it found. */
function laterSurvey(
  standing: Standing<HouseholdColumn> | undefined,
  surveyed: string | undefined,
): string | undefined {
  const onFile = standing?.surveyed_on;
  return typeof onFile === 'string' && surveyed !== undefined && surveyed < onFile ? onFile : undefined;
}

function open(session: Session, context: BatchContext): RosterWriter<HouseholdColumns> {
  const { db, county } = session;
  const { batch, event, stated } = context;
  const table = new VersionedTable(db, householdTable, { county, batch, event });
  const match = householdMatcher(db, county, table);
  const { byNumber } = householdFinders(table);
  const isMember = memberFinder(db, county);
  const villages = loadVillages(db, county);
  const households = new RecordWriter(table, context);
  /** A new household that came without a number gets its village's code and a sequence. */
  const numbering = new Numbering({
    column: 'household_no',
    highest: sequenceFinder(db, county, ['household', 'household_no']),
    onFile: (number) => byNumber(number).length > 0,
    stated: () => stated('household_no'),
    width: 3,
  });

  let last: string | undefined;

  return {
    write({ line, values, raw }, report) {
      const { household_no: number, head_name: headName } = values;
      if (!headName) throw new Error("a household row without its head's name");
      const village = villageOf(villages, values, report);
      if (village === null) return 'rejected';
      const headKey = values.head_id_number?.key;
      const naming = { number: number ?? undefined, village: village?.id, headName, headKey };
      const matches = match(naming);
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
      const onFile = standing && { head: String(standing.head_name), village: villages.nameOf(standing.village_id) };
      const isAmong = (): boolean => standing !== undefined && isMember(standing.id, headKey ?? null, headName);
      if (number && standing && onFile && isAnotherHousehold(standing, naming, isAmong)) {
        report({ ...problem('household.number-taken', { number, ...onFile }), column: 'household_no' });
        return 'rejected';
      }
      const surveyed = values.surveyed_on ?? undefined;
      last = standing === undefined ? undefined : String(standing.household_no);
      const later = laterSurvey(standing, surveyed);
      if (standing !== undefined && surveyed !== undefined && later !== undefined) {
        const outcome = households.passOver(standing, surveyed, line, report);
        if (outcome === 'unchanged') {
          report({ ...problem('household.surveyed-earlier', { date: later }), column: 'surveyed_on' });
        }
        return outcome;
      }
      if (onFile !== undefined && village !== undefined && village.id !== standing?.village_id) {
        const column = values.village_code ? 'village_code' : 'village_name';
        report({ ...problem('household.village-changed', { from: onFile.village }), column });
      }
      if (standing?.left_on) {
        const left = { date: String(standing.left_on), reason: String(standing.left_reason) };
        report({ ...problem('household.has-left', left), column: number ? 'household_no' : 'head_name' });
      }
      const described = {
        household_no: standing?.household_no ?? number ?? (village && numbering.next(village.code, line)),
        village_id: village?.id,
        group_name: values.group,
        ...headNumber({ ...values, head_name: headName }, standing, report),
        ...storedCells(values, describingHousehold),
      };
      last = String(described.household_no);
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      return households.settle(standing, cells, line, report).outcome;
    },
    records: () => ({ households: households.written, persons: 0, ...numbering.counted() }),
    given: () => numbering.given,
    numbered: () => (last === undefined ? undefined : { column: 'household_no', number: last }),
  };
}

/** Surveyed households; matched by number, else by village and the head's identity number, else by village and the head's name. */
export const households = defineRoster({
  name: 'households',
  columns: householdColumns,
  oneOf: [[['household_no'], ['village_code'], ['town_name', 'village_name']]],
  completeness: allHouseholds,
  open,
});
