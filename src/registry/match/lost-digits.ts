import { maskIdNumber } from '../../base/mask.ts';
import type { Session } from '../../db/session.ts';
import type { Problem } from '../../intake/problem.ts';
import type { BatchContext, ParsedRow, RowProblem } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import { householdPersonFinder, type PersonOnFile } from '../store/finders.ts';
import type { PeopleByNumber } from '../store/people-by-number.ts';
import { candidateList } from './candidates.ts';

/** The columns of identity numbers, each with that of the name beside it. */
type NamesBeside = Readonly<Record<string, string>>;

/** The digits that say when somebody was born and where registered; Excel keeps one more. */
const KEPT = 14;
/** Fewer digits than those of place and year of birth are those of thousands: only the household may say more. */
const FEWEST = 10;

const SCIENTIFIC = /^[\d.]+E/i;

/** Whether a spreadsheet would show a number as it stands in a cell: in scientific notation of the cell's length, or with digits gone. */
function couldBe(key: string, text: string): boolean {
  const [shown] = SCIENTIFIC.exec(text) ?? [];
  if (shown === undefined) return key.startsWith(sureDigits(text));
  // What stands for the check character is the eighteenth digit of a number shown to seventeen at most.
  const places = Math.max(0, shown.replace('.', '').length - 2);
  return Number(key.replace('X', '0')).toExponential(places) === Number(text).toExponential(places);
}

/** The first digits that are sure to be those of the number; the last that scientific notation shows is rounded. */
function sureDigits(text: string): string {
  const [, mantissa] = /^([\d.]+)E/i.exec(text) ?? [];
  return mantissa === undefined ? text.slice(0, KEPT) : mantissa.replace('.', '').slice(0, -1).slice(0, KEPT);
}

const numberIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : undefined;

/**
 * Says of an identity number whose last digits a spreadsheet has lost who may be meant: whoever has the same name and a number that begins
 * with the digits left, on file or in another row of the files at hand; where few digits are left, only who is on file in the household that
 * the row names by its number. The number is never repaired: several people share the digits of one birth date and place.
 */
export function lostDigits(
  { db, county }: Session,
  people: PeopleByNumber,
  { stated }: Pick<BatchContext, 'stated'>,
  beside: NamesBeside,
) {
  let onFile: ReturnType<PeopleByNumber['starting']> | undefined;
  let inHousehold: ReturnType<typeof householdPersonFinder> | undefined;

  function known(name: string, text: string, household: unknown): readonly PersonOnFile[] {
    const digits = sureDigits(text);
    if (digits.length >= FEWEST) {
      onFile ??= people.starting();
      return onFile(name, digits);
    }
    if (typeof household !== 'string') return [];
    inHousehold ??= householdPersonFinder(db, county);
    return inHousehold(household, name).filter(({ key }) => couldBe(key, text));
  }

  return (found: RowProblem, { raw, values }: Pick<ParsedRow, 'raw' | 'values'>): Problem | undefined => {
    const nameColumn = found.code === 'id-number.lost-digits' ? beside[found.column ?? ''] : undefined;
    const name = nameColumn && values[nameColumn];
    const text = raw[found.column ?? ''] ?? '';
    if (typeof name !== 'string' || text === '') return undefined;
    const candidates = new Map(known(name, text, values.household_no).map(({ key, where }) => [key, where]));
    for (const [column, names] of Object.entries(beside)) {
      for (const [who, number] of stated.pairs(names, column)) {
        const key = who === name ? numberIn(number) : undefined;
        if (key !== undefined && couldBe(key, text) && !candidates.has(key)) candidates.set(key, '');
      }
    }
    if (candidates.size === 0) return undefined;
    const named = [...candidates].map(([key, where]) =>
      [name, maskIdNumber(key), where && `(${where})`].join(' ').trim(),
    );
    return problem('id-number.perhaps', { candidates: candidateList(named) });
  };
}
