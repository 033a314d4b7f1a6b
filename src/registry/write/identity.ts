import { ageOn, type CivilDate, earliestDay, latestDay, type PartialDate } from '../../base/civil-date.ts';
import { type IdentityNumber, parseIdentityNumber } from '../../base/identity-number.ts';
import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import type { PersonColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';
import type { Cells } from './cells.ts';

/** What a row says about who somebody is. */
export interface IdentityCells {
  readonly id_number: IdentityNumber | null | undefined;
  readonly sex: 'male' | 'female' | null | undefined;
  readonly birth_date: PartialDate | null | undefined;
}

type Report = (problem: Problem & { readonly column?: keyof IdentityCells }) => void;

const OLDEST = 120;

/** The stored number and the key by which it is matched. */
export function numberCells(number: IdentityNumber | null | undefined): Cells<'id_number' | 'id_key'> {
  if (number === null) return { id_number: null, id_key: null };
  return { id_number: number?.number, id_key: number?.key };
}

const textOf = (field: unknown): string | undefined => (typeof field === 'string' ? field : undefined);

function numberOf(key: unknown): IdentityNumber | undefined {
  const parsed = typeof key === 'string' ? parseIdentityNumber(key) : undefined;
  return parsed === undefined || 'problem' in parsed ? undefined : parsed;
}

/** Whether a day lies within a date that may be known to the month or the year only. */
const covers = (date: PartialDate, day: PartialDate): boolean => day.startsWith(date);

/** The value that stands, unless it was only read off an identity number that is being replaced. */
function stillStanding<T>(standing: T | null | undefined, fromNumber: T | undefined, replaced: boolean): T | undefined {
  return replaced && standing === fromNumber ? undefined : (standing ?? undefined);
}

/**
 * Sex and birth date after a row. What is written is kept, blanks are filled in from the identity number (GB 11643-1999: birth date in
 * digits 7 to 14, sex in digit 17), and a vaguer date does not replace a sharper one within it. A difference between number and
 * column is a warning; a birth in the future an error.
 * @returns the cells, or undefined when the row has to be rejected.
 */
export function settleIdentity(
  row: IdentityCells,
  standing: Standing<PersonColumn> | undefined,
  today: CivilDate,
  report: Report,
): Cells<'id_number' | 'id_key' | 'sex' | 'birth_date'> | undefined {
  const former = numberOf(standing?.id_key);
  const number = row.id_number === undefined ? former : (row.id_number ?? undefined);
  const replaced = former !== undefined && former.key !== number?.key;

  const sexOnFile = stillStanding(standing?.sex, former?.sex, replaced);
  const sex = (row.sex === undefined ? sexOnFile : row.sex) ?? number?.sex ?? null;
  if (number !== undefined && sex !== number.sex) report({ ...problem('id-number.sex-differs'), column: 'sex' });

  const birthOnFile = stillStanding(textOf(standing?.birth_date), former?.birth, replaced);
  const stated = row.birth_date === undefined ? birthOnFile : row.birth_date;
  const birth = sharpest(stated, number?.birth, birthOnFile);
  const { id_number, id_key } = numberCells(row.id_number);
  if (birth === null) return { id_number, id_key, sex, birth_date: null };
  if (number !== undefined && birth !== number.birth) {
    report({ ...problem('id-number.birth-date-differs'), column: 'birth_date' });
  }
  const column = row.birth_date ? 'birth_date' : 'id_number';
  if (earliestDay(birth) > today) {
    report({ ...problem('birth-date.future', { date: birth }), column });
    return undefined;
  }
  if (ageOn(latestDay(birth), today) > OLDEST) report({ ...problem('birth-date.over-120', { date: birth }), column });
  return { id_number, id_key, sex, birth_date: birth };
}

/** The date stated, or the number's or the one on file where that is the same date known more precisely. */
function sharpest(
  stated: PartialDate | null | undefined,
  ofNumber: CivilDate | undefined,
  onFile: PartialDate | undefined,
): PartialDate | null {
  if (stated === null || stated === undefined) return ofNumber ?? null;
  if (ofNumber !== undefined) return covers(stated, ofNumber) ? ofNumber : stated;
  return onFile !== undefined && covers(stated, onFile) ? onFile : stated;
}
