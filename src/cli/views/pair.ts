import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { ApplyResult } from '../../pairing/apply.ts';
import type { NamedChange } from '../../pairing/named-changes.ts';
import type { NamedShortage, PlanResult } from '../../pairing/plan.ts';
import type { ReleaseResult } from '../../pairing/release.ts';
import type { SetResult } from '../../pairing/set-pair.ts';
import type { ShowResult } from '../../pairing/show.ts';
import type { ShownPlan } from '../../pairing/show-plan.ts';
import type { VerifyResult } from '../../pairing/verify.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { inColumns } from './columns.ts';

/** How many of the households or towns of a shortage are named. */
const NAMED = 5;

const some = (all: readonly string[]): string => all.slice(0, NAMED).join(' ') + (all.length > NAMED ? ' …' : '');

/** What a unit is for, in words. */
export function functionWord(language: Language, value: string): string {
  const known = unitFunctions.find((each) => each.value === value);
  return (language === 'en' ? known?.en : known?.labels[0]) ?? value;
}

/** A set of households that have too few places open to them, and why no more are. */
export function shortageText(language: Language, shortage: NamedShortage): string {
  const { town_names, functions, households, cadres, places, barred, beyond_reach, unpaired } = shortage;
  const role = functions.length === 0 ? 'lead' : 'support';
  const kept: readonly (readonly [MessageKey, number])[] = [
    ['pair.plan.shortage.near_kin', barred.near_kin],
    ['pair.plan.shortage.home_village', barred.home_village],
    ['pair.plan.shortage.exception', barred.exception],
    ['pair.plan.shortage.supports_pinned', barred.supports_pinned],
    [role === 'lead' ? 'pair.plan.shortage.beyond' : 'pair.plan.shortage.beyond-or-other', beyond_reach],
  ];
  const reasons = kept.filter(([, count]) => count > 0).map(([key, count]) => text(language, key, { cadres: count }));
  const sentence = text(language, `pair.plan.shortage.${role}`, {
    towns: some(town_names),
    functions: functions.map((each) => functionWord(language, each)).join(text(language, 'words.separator')),
    households,
    cadres,
    places,
    unpaired: unpaired.length,
    some: some(unpaired),
  });
  if (reasons.length === 0) return sentence;
  const besides = reasons.join(text(language, 'words.separator'));
  return sentence + text(language, 'pair.plan.shortage.besides', { besides });
}

/** What a plan comes to, a shortage a line, and how to apply it. */
export function planText(language: Language, { shortages, rows, ...result }: PlanResult): string {
  const { plan, optimal: _optimal, role: given, ...counts } = result;
  const role = text(language, `pair.role.${given}`);
  const head =
    plan === null
      ? text(language, 'pair.plan.head-dry', { role, as_of: counts.as_of, policy: counts.policy })
      : text(language, 'pair.plan.head', { plan, role, as_of: counts.as_of, policy: counts.policy });
  return [
    harmless(head),
    text(language, given === 'lead' ? 'pair.plan.households' : 'pair.plan.places', counts),
    text(language, 'pair.plan.cadres', counts),
    text(language, 'pair.plan.changes', counts),
    ...(counts.pinned === 0 ? [] : [text(language, 'pair.plan.pinned', counts)]),
    text(language, 'pair.plan.optimal', counts),
    ...shortages.map((shortage) => harmless(shortageText(language, shortage))),
    ...(rows === undefined ? [] : [changesText(language, rows)]),
    ...(plan === null ? [] : [text(language, 'pair.plan.next', { plan })]),
  ].join('\n');
}

const CHANGE_COLUMNS: readonly (readonly [MessageKey, (row: NamedChange, language: Language) => string])[] = [
  ['pair.column.change', (row, language) => text(language, `pair.change.${row.change}`)],
  ['pair.column.household', (row) => row.household_no],
  ['pair.column.head', (row) => row.head_name],
  ['pair.column.village', (row) => row.village],
  ['pair.column.function', (row, language) => (row.function === null ? '' : functionWord(language, row.function))],
  ['pair.column.former', (row) => [row.former_no, row.former].filter((each) => each !== null).join(' ')],
  ['pair.column.cadre', (row) => [row.cadre_no, row.cadre].filter((each) => each !== null).join(' ')],
  ['pair.column.unit', (row) => row.unit ?? ''],
];

/** A line a place: what becomes of it, who had it and who gets it. */
export function changesText(language: Language, rows: readonly NamedChange[]): string {
  if (rows.length === 0) return text(language, 'pair.changes.none');
  return inColumns([
    CHANGE_COLUMNS.map(([label]) => text(language, label)),
    ...rows.map((row) => CHANGE_COLUMNS.map(([, cell]) => harmless(cell(row, language)))),
  ]).join('\n');
}

/** When a plan was applied and by whose approval, if it was; then a line a place. */
export function shownPlanText(language: Language, { plan, applied, rows }: ShownPlan, timeZone: string): string {
  const changes = changesText(language, rows);
  if (applied === null) return [text(language, 'pair.plan.not-applied', { plan }), changes].join('\n');
  const { approved_by, document, marked, instant, actor } = applied;
  return [
    text(language, 'pair.plan.applied', { plan, when: localTime(instant, timeZone), actor }),
    ...(approved_by === null ? [] : [text(language, 'pair.apply.approved', { approved_by })]),
    ...(document === null ? [] : [text(language, 'pair.apply.document', { document })]),
    ...(marked === 0 ? [] : [text(language, 'pair.plan.marked', { marked })]),
  ]
    .map(harmless)
    .concat(changes)
    .join('\n');
}

/** What a plan changed; who approved it and under which document, where that was said. */
export function appliedText(
  language: Language,
  { approved_by, document, saved, marked: _marked, ...result }: ApplyResult,
): string {
  const { policy, policy_put_in_force: putInForce, role: given, ...counts } = result;
  return [
    text(language, saved ? 'pair.apply.done' : 'pair.apply.tried', {
      ...counts,
      role: text(language, `pair.role.${given}`),
    }),
    ...(putInForce ? [text(language, saved ? 'pair.apply.policy' : 'pair.apply.policy-tried', { policy })] : []),
    ...(approved_by === null ? [] : [text(language, 'pair.apply.approved', { approved_by })]),
    ...(document === null ? [] : [text(language, 'pair.apply.document', { document })]),
  ]
    .map(harmless)
    .join('\n');
}

/** Who leads a household now, for how long that is pinned, and who led it before. */
export function setText(language: Language, { former, until, ...result }: SetResult): string {
  return [
    text(language, `pair.set.done-${result.role}`, { ...result }),
    ...(until === null ? [] : [text(language, 'pair.set.until', { until })]),
    ...(former === null || former === result.cadre_no ? [] : [text(language, 'pair.set.former', { former })]),
  ]
    .map(harmless)
    .join('\n');
}

export function releasedText(language: Language, { released, role, ...result }: ReleaseResult): string {
  const key = released === 'pin' ? 'pair.release.pin' : (`pair.release.pairing-${role}` as const);
  return harmless(text(language, key, { ...result }));
}

const NODE_KINDS = ['household', 'group', 'unit', 'cadre', 'places'] as const;

/** A node of the problem in words: its kind and business key. */
function nodeText(language: Language, node: string | null): string {
  const [kind = '', ...key] = (node ?? '').split(' ');
  const known = NODE_KINDS.find((each) => each === kind);
  return known === undefined ? '' : text(language, `pair.node.${known}`, { key: key.join(' ') });
}

/** One line: proved, or the arc that disproves the plan. */
export function verifiedText(language: Language, { disproof, ...result }: VerifyResult): string {
  const { plan, as_of, objective, bound } = result;
  if (disproof === null) return text(language, 'pair.verify.proved', { plan, as_of, objective, bound: bound ?? '' });
  const reason = text(language, `pairing.disproof.${disproof.reason}`, {
    from: nodeText(language, disproof.from),
    to: nodeText(language, disproof.to),
  });
  return text(language, 'pair.verify.disproved', { plan, as_of, reason: harmless(reason) });
}

type ShownRow = ShowResult['rows'][number];

function pinnedCell({ pinned_from, pinned_to: until }: ShownRow, language: Language): string {
  if (pinned_from === null) return '';
  return until === null ? text(language, 'pair.pinned') : text(language, 'pair.pinned-until', { until });
}

const COLUMNS: readonly (readonly [MessageKey, (row: ShownRow, language: Language) => string])[] = [
  ['pair.column.household', (row) => row.household_no],
  ['pair.column.head', (row) => row.head_name],
  ['pair.column.village', (row) => row.village],
  ['pair.column.role', (row, language) => text(language, `pair.role.${row.role}`)],
  ['pair.column.cadre-no', (row) => row.cadre_no],
  ['pair.column.cadre', (row) => row.cadre],
  ['pair.column.unit', (row) => row.unit ?? ''],
  ['pair.column.from', (row) => row.from],
  ['pair.column.to', (row) => row.to ?? ''],
  ['pair.column.pinned', pinnedCell],
];

/** A line a pairing, in columns, and a line of totals. */
export function showText(language: Language, { as_of, rows, households, cadres }: ShowResult): string {
  if (rows.length === 0) return text(language, 'pair.show.none', { as_of });
  return [
    ...inColumns([
      COLUMNS.map(([label]) => text(language, label)),
      ...rows.map((row) => COLUMNS.map(([, cell]) => harmless(cell(row, language)))),
    ]),
    text(language, 'pair.show.total', { as_of, households, cadres }),
  ].join('\n');
}
