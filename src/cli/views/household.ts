import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { displayWidth, padEnd } from '../../base/text-width.ts';
import { text } from '../../messages/messages.ts';
import type { findHouseholds, Provenance, ShownHousehold, ShownRecord } from '../../registry/households.ts';
import { householdColumns } from '../../registry/rosters/household-columns.ts';
import { memberColumns } from '../../registry/rosters/member-columns.ts';
import { villages } from '../../registry/rosters/villages.ts';
import { cellText, type Labels, labelText, wordText } from './record.ts';

const columns: Labels = {
  ...villages.columns,
  ...memberColumns,
  ...householdColumns,
};

/** The values on record, one a line, with the clerk's own words in brackets; blanks are left out. */
function facts(language: Language, { facts }: ShownRecord): string[] {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = Object.entries(facts).filter(([column, value]) => column !== 'raw' && value !== null);
  const width = Math.max(...shown.map(([column]) => displayWidth(labelText(language, columns, column))));
  return shown.map(([column, value]) => {
    const own = words[column] === undefined ? '' : ` (${words[column]})`;
    return harmless(
      `${padEnd(labelText(language, columns, column), width)}  ${cellText(language, column, value)}${own}`,
    );
  });
}

function origin(language: Language, provenance: Provenance, timeZone: string): string {
  const { batch, source, line, recorded, former_versions: former } = provenance;
  return text(language, 'household.provenance', {
    batch: batch ?? '',
    source: harmless(source ?? ''),
    line: line ?? '',
    recorded: recorded === null ? '' : localTime(recorded, timeZone),
    former,
  });
}

/** One member in a line: name, relation, sex, birth date, identity number. */
function member(language: Language, { facts }: ShownRecord): string {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = ['name', 'relation', 'sex', 'birth_date', 'id_number'].map((column) =>
    language === 'zh' && words[column] !== undefined
      ? words[column]
      : cellText(language, column, facts[column] ?? null),
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
    const type = household_type === null ? '' : wordText(language, 'household_type', household_type);
    return harmless([household_no, head_name, `${town_name ?? ''}${village_name}`, type].join('  ').trimEnd());
  });
  return [...lines, text(language, 'household.found', { total })].join('\n');
}
