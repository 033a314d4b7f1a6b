import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import type { findHouseholds, ShownHousehold } from '../../registry/households.ts';
import type { ShownRecord } from '../../registry/shown-record.ts';
import { cell, facts, origin, word } from './record.ts';

/** One member in a line: name, relation, sex, birth date, identity number. */
function member(language: Language, { facts }: ShownRecord): string {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = ['name', 'relation', 'sex', 'birth_date', 'id_number'].map((column) =>
    language === 'zh' && words[column] !== undefined ? words[column] : cell(language, column, facts[column] ?? null),
  );
  const left = facts.left_on === null ? [] : [`${text(language, 'household.left')} ${facts.left_on}`];
  return harmless(['', ...shown.filter((value) => value !== ''), ...left].join('  '));
}

/** A household's values, where they come from, and its members; instants in the bureau's time zone. */
export function householdText(language: Language, household: ShownHousehold, timeZone: string): string {
  return [
    household.household_no,
    ...facts(language, household),
    origin(language, household.provenance, timeZone),
    text(language, 'household.members', { count: household.members.length }),
    ...household.members.map((each) => member(language, each)),
  ].join('\n');
}

/** One line a household found, and their number. */
export function householdsText(language: Language, { rows, total }: ReturnType<typeof findHouseholds>): string {
  const lines = rows.map(({ household_no, head_name, town_name, village_name, household_type }) => {
    const type = household_type === null ? '' : word(language, 'household_type', household_type);
    return harmless([household_no, head_name, `${town_name ?? ''}${village_name}`, type].join('  ').trimEnd());
  });
  return [...lines, text(language, 'household.found', { total })].join('\n');
}
