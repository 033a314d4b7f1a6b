import { maskIdNumber } from '../../base/mask.ts';
import type { Problem } from '../../intake/problem.ts';
import type { BatchContext, ParsedRow, RowProblem } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import type { PeopleByNumber } from '../store/people-by-number.ts';
import { candidateList } from './candidates.ts';

/** The columns of identity numbers, each with that of the name beside it. */
type NamesBeside = Readonly<Record<string, string>>;

/** The digits that say when somebody was born and where registered; Excel keeps one more. */
const KEPT = 14;
/** Fewer digits than those of the place say nothing about a person. */
const FEWEST = 6;

/** The first digits that are sure to be those of the number; the last that scientific notation shows is rounded. */
function sureDigits(text: string): string {
  const [, mantissa] = /^([\d.]+)E/i.exec(text) ?? [];
  return mantissa === undefined ? text.slice(0, KEPT) : mantissa.replace('.', '').slice(0, -1).slice(0, KEPT);
}

const numberIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : undefined;

/**
 * Says of an identity number whose last digits a spreadsheet has lost who may be meant: whoever has the same name and a number that begins
 * with the digits left, on file or in another row of the files at hand. The number is never repaired: several people share the digits
 * of one birth date and place.
 */
export function lostDigits(people: PeopleByNumber, { stated }: Pick<BatchContext, 'stated'>, beside: NamesBeside) {
  let onFile: ReturnType<PeopleByNumber['starting']> | undefined;

  return (found: RowProblem, { raw, values }: Pick<ParsedRow, 'raw' | 'values'>): Problem | undefined => {
    const nameColumn = found.code === 'id-number.lost-digits' ? beside[found.column ?? ''] : undefined;
    const name = nameColumn && values[nameColumn];
    const digits = sureDigits(raw[found.column ?? ''] ?? '');
    if (typeof name !== 'string' || digits.length < FEWEST) return undefined;
    onFile ??= people.starting();
    const candidates = new Map(onFile(name, digits).map(({ key, where }) => [key, where]));
    for (const [column, names] of Object.entries(beside)) {
      for (const [who, number] of stated.pairs(names, column)) {
        const key = who === name ? numberIn(number) : undefined;
        if (key?.startsWith(digits) && !candidates.has(key)) candidates.set(key, '');
      }
    }
    if (candidates.size === 0) return undefined;
    const named = [...candidates].map(([key, where]) =>
      [name, maskIdNumber(key), where && `(${where})`].join(' ').trim(),
    );
    return problem('id-number.perhaps', { candidates: candidateList(named) });
  };
}
