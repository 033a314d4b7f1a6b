import type { Session } from '../../db/session.ts';
import type { BatchContext, Given, Outcome, ParsedRow, Report, RowProblem } from '../../intake/roster.ts';
import { isAnotherHousehold } from '../match/another-household.ts';
import { ambiguity } from '../match/candidates.ts';
import { householdMatcher } from '../match/household.ts';
import { loadVillages } from '../match/load-villages.ts';
import { lookUpAnyway } from '../match/look-up-anyway.ts';
import { type VillageNaming, type VillageReport, villageOf, waysToNameVillage } from '../match/village.ts';
import { problem } from '../problems.ts';
import { householdFinders, memberFinder, sequenceFinder } from '../store/finders.ts';
import { incomesBefore } from '../store/incomes.ts';
import type { PeopleByNumber } from '../store/people-by-number.ts';
import { type HouseholdColumn, householdTable } from '../store/tables.ts';
import { type Standing, VersionedTable } from '../store/versioned-table.ts';
import { mergeWords, storedCells } from '../write/cells.ts';
import { IncomeMedians, incomeProblems } from '../write/income-scale.ts';
import { headNumber } from '../write/new-head.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { describingHousehold, type HouseholdColumns } from './household-columns.ts';

/** A row that names one household, on file or new, and may be written. */
export interface HouseholdRow {
  /** The household on file; undefined for a new one. */
  readonly standing: Standing<HouseholdColumn> | undefined;
  /** The number under which it will stand; undefined where it is still to be given. */
  readonly number: string | undefined;
  /** Writes the row; it is still rejected where an earlier row of the command contradicts it. */
  settle(): SettledHousehold;
}

export type SettledHousehold =
  | { readonly outcome: 'rejected' }
  | {
      readonly outcome: Exclude<Outcome, 'rejected'>;
      /** Its row id. */
      readonly id: number;
      readonly number: string;
      /** The day of the survey on file, where that is later than the row's, so that the row was passed over. */
      readonly passedOver?: string;
    };

/** Writes the households of one file. */
export interface HouseholdWriter {
  /** Finds out which household a row means; undefined, with an error, where that cannot be said. */
  prepare(
    row: Pick<ParsedRow<HouseholdColumns>, 'line' | 'values' | 'raw'>,
    report: Report<HouseholdColumns>,
  ): HouseholdRow | undefined;
  /** Looks for the village of a row that is rejected already. */
  passOver(row: { readonly values: VillageNaming }, problems: readonly RowProblem[], report: VillageReport): void;
  isOnFile(number: string): boolean;
  /** After the last row: what there is to say of the sheet as a whole. */
  afterwards(report: Report<HouseholdColumns>): void;
  readonly given: readonly Given[];
  records(): { readonly households: number; readonly numbers_given?: number };
}

/** The day on file that is later than the row's survey, so that the row must not overwrite what it found. */
function laterSurvey(
  standing: Standing<HouseholdColumn> | undefined,
  surveyed: string | undefined,
): string | undefined {
  const onFile = standing?.surveyed_on;
  return typeof onFile === 'string' && surveyed !== undefined && surveyed < onFile ? onFile : undefined;
}

/** The writer of households that rosters share: matching, numbering, surveys of an earlier day, a new head. */
export function householdWriter(session: Session, context: BatchContext, people: PeopleByNumber): HouseholdWriter {
  const { db, county } = session;
  const { batch, event, stated } = context;
  const table = new VersionedTable(db, householdTable, { county, batch, event });
  const match = householdMatcher(db, county, table, (key) => people.withHead(key));
  const { byNumber } = householdFinders(table);
  const isMember = memberFinder(db, county);
  const villages = loadVillages(db, county);
  const households = new RecordWriter(table, context);
  const incomes = new IncomeMedians();
  const incomesOnFile = (): IncomeMedians => {
    const before = new IncomeMedians();
    for (const row of incomesBefore(db, county, event)) before.note(row);
    return before;
  };
  /** A new household that came without a number gets its village's code and a sequence. */
  const numbering = new Numbering({
    column: 'household_no',
    highest: sequenceFinder(db, county, ['household', 'household_no']),
    onFile: (number) => byNumber(number).length > 0,
    stated: () => stated.values('household_no'),
    width: 3,
  });

  return {
    prepare({ line, values, raw }, report) {
      const { household_no: number, head_name: headName } = values;
      if (!headName) throw new Error("a household row without its head's name");
      const village = villageOf(villages, values, report);
      if (village === null) return undefined;
      const headKey = values.head_id_number?.key;
      const naming = { number: number ?? undefined, village: village?.id, headName, headKey };
      const matches = match(naming);
      const doubt = ambiguity('household.ambiguous', headName, matches, 'household_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'head_name' });
        return undefined;
      }
      const [standing] = matches;
      if (standing === undefined && village === undefined) {
        report({ ...problem('household.village-missing', { key: number ?? headName }), column: 'village_code' });
        return undefined;
      }
      const onFile = standing && { head: String(standing.head_name), village: villages.nameOf(standing.village_id) };
      const isAmong = (): boolean => standing !== undefined && isMember(standing.id, headKey ?? null, headName);
      if (number && standing && onFile && isAnotherHousehold(standing, naming, isAmong)) {
        report({ ...problem('household.number-taken', { number, ...onFile }), column: 'household_no' });
        return undefined;
      }

      const settle = (): SettledHousehold => {
        const surveyed = values.surveyed_on ?? undefined;
        const later = laterSurvey(standing, surveyed);
        if (standing !== undefined && surveyed !== undefined && later !== undefined) {
          const outcome = households.passOver(standing, surveyed, line, report);
          if (outcome === 'rejected') return { outcome };
          report({ ...problem('household.surveyed-earlier', { date: later }), column: 'surveyed_on' });
          return { outcome, id: standing.id, number: String(standing.household_no), passedOver: later };
        }
        if (onFile !== undefined && village !== undefined && village.id !== standing?.village_id) {
          const column = values.village_code ? 'village_code' : 'village_name';
          report({ ...problem('household.village-changed', { from: onFile.village }), column });
        }
        if (standing?.left_on) {
          const left = { date: String(standing.left_on), reason: String(standing.left_reason) };
          report({ ...problem('household.has-left', left), column: number ? 'household_no' : 'head_name' });
        }
        const { head_id_number, phone, bank_account } = values;
        const cells = storedCells(values, describingHousehold, households.blank());
        cells.household_no = standing?.household_no ?? number ?? (village && numbering.next(village.code, line));
        cells.village_id = village?.id;
        cells.group_name = values.group;
        const head = headNumber({ head_name: headName, head_id_number, phone, bank_account }, standing, report);
        Object.assign(cells, head);
        cells.raw = mergeWords(standing, cells, raw);
        const settled = households.settle(standing, cells, line, report);
        if (settled.outcome === 'rejected') return settled;
        incomes.note(values);
        const { outcome, record } = settled;
        return { outcome, id: record.id, number: String(record.household_no) };
      };
      return {
        standing,
        number: standing === undefined ? (number ?? undefined) : String(standing.household_no),
        settle,
      };
    },
    passOver: lookUpAnyway(waysToNameVillage, (values: VillageNaming, report: VillageReport) =>
      villageOf(villages, values, report),
    ),
    isOnFile: (number) => byNumber(number).length > 0,
    afterwards: (report) => {
      for (const each of incomeProblems(incomes, incomesOnFile)) report(each);
    },
    given: numbering.given,
    records: () => ({ households: households.written, ...numbering.counted() }),
  };
}
