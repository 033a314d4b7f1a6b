import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { Standing } from '../../eligibility/store/household-standing.ts';
import { text } from '../../messages/messages.ts';
import type { NoticeOfHousehold } from '../../notices/store/notices.ts';
import type { ShowResult } from '../../pairing/show.ts';
import type { findHouseholds, ShownHousehold } from '../../registry/households.ts';
import type { ShownRecord } from '../../registry/shown-record.ts';
import { inColumns } from './columns.ts';
import { onNoticeText } from './notice.ts';
import { cellText, facts, origin, wordText } from './record.ts';
import { decisionInForceText, listingText } from './standing.ts';

/** A household with the lists that it is on, what people decided and who helps it. */
export interface ShownWithHelp extends ShownHousehold {
  lists: Standing['lists'];
  decisions: Standing['decisions'];
  notices: readonly NoticeOfHousehold[];
  helpers: readonly Pick<ShowResult['rows'][number], 'role' | 'cadre_no' | 'cadre' | 'unit' | 'from'>[];
}

/** One member: name, relation, sex, birth date, identity number, and since when they have left. */
function member(language: Language, { facts }: ShownRecord): string[] {
  const words = (facts.raw ?? {}) as Readonly<Record<string, string>>;
  const shown = ['name', 'relation', 'sex', 'birth_date', 'id_number'].map((column) =>
    language === 'zh' && words[column] !== undefined
      ? words[column]
      : cellText(language, column, facts[column] ?? null),
  );
  const left = facts.left_on === null ? '' : `${text(language, 'household.left')} ${facts.left_on}`;
  return ['', ...shown, left].map(harmless);
}

function help(language: Language, { lists, decisions, notices, helpers }: ShownWithHelp): string[] {
  return [
    ...lists.map((list) =>
      text(language, 'household.list', { program: list.program, list: listingText(language, list) }),
    ),
    ...decisions.map((each) =>
      text(language, 'household.decision', {
        program: each.program,
        decision: decisionInForceText(language, each),
      }),
    ),
    ...notices.map((notice) => onNoticeText(language, notice)),
    ...helpers.map(({ role, cadre_no, cadre, unit, from }) => {
      const whence = [cadre_no, ...(unit === null ? [] : [unit])].join(text(language, 'words.separator'));
      return text(language, `household.helper.${role}`, { cadre, whence, from });
    }),
  ].map(harmless);
}

/** A household's values, where they come from, its lists and helpers, and its members; instants in the bureau's time zone. */
export function householdText(language: Language, household: ShownWithHelp, timeZone: string): string {
  return [
    household.household_no,
    ...facts(language, household),
    origin(language, household.provenance, timeZone),
    ...help(language, household),
    text(language, 'household.members', { count: household.members.length }),
    ...inColumns(household.members.map((each) => member(language, each))),
  ].join('\n');
}

/** One line a household found, and their number. */
export function householdsText(language: Language, { rows, total }: ReturnType<typeof findHouseholds>): string {
  const lines = rows.map(({ household_no, head_name, town_name, village_name, household_type }) => {
    const type = household_type === null ? '' : wordText(language, 'household_type', household_type);
    return [household_no, head_name, `${town_name ?? ''}${village_name}`, type].map(harmless);
  });
  return [...inColumns(lines), text(language, 'household.found', { total })].join('\n');
}
