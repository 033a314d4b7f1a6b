import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import type { CodeList } from '../../intake/code-list.ts';
import { text } from '../../messages/messages.ts';
import { codeListOf } from '../../registry/code-lists/by-column.ts';
import { measureTypes } from '../../registry/code-lists/measure-type.ts';
import type { Department } from '../store/handbook.ts';
import type { Handbook, HandbookHousehold, Handbooks } from './handbook.ts';

/** A piece of a handbook in words, before it is a page or Markdown. Every text is one harmless line. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly aside?: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      /** What the table is, where no heading says so. */
      readonly caption?: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'note'; readonly text: string };

/** One cadre's handbook in words, without the office's own text. */
export interface WordedHandbook {
  readonly title: string;
  /** Whose it is. */
  readonly lines: readonly string[];
  readonly parts: readonly Part[];
  /** Who made it, when, from which state of the records. */
  readonly made: readonly string[];
}

/** A value of a column in words; a value outside its list as it is. */
function word(language: Language, column: string, value: string | number | null): string {
  if (value === null) return '';
  const list = codeListOf[column] as CodeList<string | number> | undefined;
  const known = list?.find((each) => each.value === value);
  return (language === 'en' ? known?.en : known?.labels[0]) ?? String(value);
}

const filled = (facts: readonly (readonly [string, string])[]) => facts.filter(([, value]) => value !== '');

const joined = (language: Language, parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => part).join(text(language, 'words.separator'));

/** A member's state in words: illness, disability, schooling, what there is of it. */
function stateText(language: Language, member: HandbookHousehold['members'][number]): string {
  const disability =
    member.disability_type === null && member.disability_grade === null
      ? null
      : text(language, 'handbook.disability', {
          type: word(language, 'disability_type', member.disability_type),
          grade: word(language, 'disability_grade', member.disability_grade),
        }).trim();
  return joined(language, [
    member.health !== 'healthy' && word(language, 'health', member.health),
    member.illness,
    disability,
    member.student === 1 && text(language, 'handbook.student'),
    word(language, 'labour', member.labour),
  ]);
}

function membersTable(language: Language, { members }: HandbookHousehold): Part[] {
  if (members.length === 0) return [];
  const head = ['handbook.member', 'handbook.relation', 'handbook.sex', 'handbook.age', 'handbook.state'] as const;
  const rows = members.map((member) => [
    member.name,
    word(language, 'relation', member.relation),
    word(language, 'sex', member.sex),
    member.age === null ? '' : String(member.age),
    stateText(language, member),
  ]);
  return [{ kind: 'table', head: head.map((each) => text(language, each)), rows }];
}

function measuresTable(language: Language, { measures }: HandbookHousehold): Part[] {
  if (measures.length === 0) return [];
  const type = (value: string): string => {
    const known = measureTypes.find((each) => each.value === value);
    return (language === 'en' ? known?.en : known?.labels[0]) ?? value;
  };
  const rows = measures.map((measure) => [
    type(measure.type),
    [measure.description, measure.quantity, measure.quantity_unit].filter((each) => each !== null).join(' '),
    measure.unit ?? measure.cadre ?? measure.provider ?? '',
    measure.state === 'done'
      ? text(language, 'handbook.measure-done', { on: measure.state_on })
      : text(language, measure.due_on === null ? 'handbook.measure-planned' : 'handbook.measure-due', {
          on: measure.due_on ?? '',
        }),
    joined(language, [measure.effect ?? measure.expected]),
  ]);
  const head = ['handbook.measure', 'handbook.what', 'handbook.provider', 'handbook.done', 'handbook.effect'] as const;
  const caption = text(language, 'handbook.measures');
  return [{ kind: 'table', caption, head: head.map((each) => text(language, each)), rows }];
}

function householdParts(language: Language, household: HandbookHousehold): Part[] {
  const { role, since, helpers, last_met: met } = household;
  const place = [household.town, household.village, household.group].filter((each) => each !== null).join(' ');
  const helpersText = joined(
    language,
    helpers.map((helper) =>
      [text(language, `pair.role.${helper.role}`), helper.cadre, helper.unit, helper.phone].filter(Boolean).join(' '),
    ),
  );
  const facts: [string, string][] = [
    [text(language, 'handbook.place'), joined(language, [place, household.address])],
    [text(language, 'handbook.phone'), household.phone ?? ''],
    [
      text(language, 'handbook.kind'),
      joined(language, [
        word(language, 'household_type', household.household_type),
        word(language, 'main_cause', household.main_cause),
        household.persons !== null && text(language, 'handbook.persons', { persons: household.persons }),
      ]),
    ],
    [text(language, 'handbook.difficulty'), household.difficulty ?? ''],
    [text(language, 'handbook.need'), household.need ?? ''],
    [text(language, 'handbook.planned-help'), household.planned_help ?? ''],
    [text(language, 'handbook.expected'), household.expected_effect ?? ''],
    [text(language, 'handbook.helpers'), helpersText],
    [text(language, 'handbook.met'), met ?? text(language, 'handbook.never-met')],
  ];
  const aside = text(language, 'handbook.household', {
    household: household.household_no,
    role: text(language, `pair.role.${role}`),
    since,
  });
  return [
    { kind: 'heading', level: 3, text: household.head_name, aside },
    { kind: 'facts', facts: filled(facts) },
    ...membersTable(language, household),
    ...measuresTable(language, household),
  ];
}

function dutyParts(language: Language, { duties }: Handbook, { until, policy }: Handbooks): Part[] {
  const heading: Part = { kind: 'heading', level: 2, text: text(language, 'handbook.duties', { until }) };
  const note: Part = { kind: 'note', text: text(language, 'handbook.policy', { policy }) };
  if (duties.length === 0) return [heading, { kind: 'note', text: text(language, 'handbook.no-duties') }, note];
  const head = ['handbook.due-on', 'handbook.duty', 'handbook.whom', 'handbook.tick'] as const;
  const rows = duties.map(({ due_on, overdue, title, duty, head_name, household_no }) => [
    overdue ? text(language, 'handbook.overdue', { on: due_on }) : due_on,
    title?.[language] ?? duty ?? '',
    `${head_name} ${household_no}`,
    '□',
  ]);
  return [heading, { kind: 'table', head: head.map((each) => text(language, each)), rows }, note];
}

function departmentParts(language: Language, rows: readonly Department[]): Part[] {
  if (rows.length === 0) return [];
  const head = ['handbook.function', 'handbook.unit', 'handbook.liaison', 'handbook.phone'] as const;
  return [
    { kind: 'heading', level: 2, text: text(language, 'handbook.departments') },
    {
      kind: 'table',
      head: head.map((each) => text(language, each)),
      // A page may break between any two rows, so that each says its function.
      rows: rows.map((row) => [
        word(language, 'function', row.function),
        row.unit,
        [row.liaison, row.title].filter(Boolean).join(' '),
        row.phone ?? '',
      ]),
    },
  ];
}

/** One cadre's handbook in a language. */
export function wordedHandbook(language: Language, handbook: Handbook, all: Handbooks): WordedHandbook {
  const { cadre, households } = handbook;
  const { generated, timeZone, actor, event, head } = all.provenance;
  const made = text(language, 'report.generated', { actor, generated: localTime(generated, timeZone) });
  const intro = text(language, 'handbook.intro', { as_of: all.as_of, households: households.length });
  const parts: Part[] = [
    { kind: 'heading', level: 2, text: text(language, 'handbook.households') },
    ...(households.length === 0 ? [{ kind: 'note', text: text(language, 'handbook.nobody') } as const] : []),
    ...households.flatMap((household) => householdParts(language, household)),
    ...dutyParts(language, handbook, all),
    ...departmentParts(language, all.departments),
  ];
  return {
    title: harmless(text(language, 'handbook.title', { cadre: cadre.cadre })),
    lines: [joined(language, [cadre.cadre_no, cadre.title, cadre.unit, cadre.branch, cadre.phone]), intro].map(
      harmless,
    ),
    parts: parts.map(cleaned),
    made: [made, ...(event === 0 ? [] : [text(language, 'report.audit-head', { event, head })])].map(harmless),
  };
}

function cleaned(part: Part): Part {
  switch (part.kind) {
    case 'heading':
      return {
        ...part,
        text: harmless(part.text),
        ...(part.aside === undefined ? {} : { aside: harmless(part.aside) }),
      };
    case 'facts':
      return { ...part, facts: part.facts.map(([label, value]) => [label, harmless(value)] as const) };
    case 'table':
      return { ...part, rows: part.rows.map((row) => row.map(harmless)) };
    case 'note':
      return { ...part, text: harmless(part.text) };
  }
}
