import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { displayWidth, padEnd } from '../../base/text-width.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { ApplyResult } from '../../pairing/apply.ts';
import type { PlanResult } from '../../pairing/plan.ts';
import type { ReleaseResult } from '../../pairing/release.ts';
import type { SetResult } from '../../pairing/set-lead.ts';
import type { ShowResult } from '../../pairing/show.ts';
import type { VerifyResult } from '../../pairing/verify.ts';

/** How many of the households or towns of a shortage are named. */
const NAMED = 5;

function some(all: readonly string[]): string {
  return all.slice(0, NAMED).join(' ') + (all.length > NAMED ? ' …' : '');
}

/** A set of households that have too few places open to them. */
export function shortageText(language: Language, shortage: PlanResult['shortages'][number]): string {
  const { towns, households, cadres, places, unpaired } = shortage;
  return text(language, 'pair.plan.shortage', {
    towns: some(towns),
    households,
    cadres,
    places,
    unpaired: unpaired.length,
    some: some(unpaired),
  });
}

/** What a plan comes to, a shortage a line, and how to apply it. */
export function planText(language: Language, result: PlanResult): string {
  const { plan, shortages, optimal: _optimal, ...counts } = result;
  const head =
    plan === null
      ? text(language, 'pair.plan.head-dry', { as_of: counts.as_of })
      : text(language, 'pair.plan.head', { plan, as_of: counts.as_of });
  return [
    head,
    text(language, 'pair.plan.households', counts),
    text(language, 'pair.plan.cadres', counts),
    text(language, 'pair.plan.changes', counts),
    ...(counts.pinned === 0 ? [] : [text(language, 'pair.plan.pinned', counts)]),
    text(language, 'pair.plan.optimal', counts),
    ...shortages.map((shortage) => shortageText(language, shortage)),
    ...(plan === null ? [] : [text(language, 'pair.plan.next', { plan })]),
  ].join('\n');
}

/** What a plan changed; who approved it and under which document, where that was said. */
export function appliedText(language: Language, { approved_by, document, ...counts }: ApplyResult): string {
  return [
    text(language, 'pair.apply.done', counts),
    ...(approved_by === null ? [] : [text(language, 'pair.apply.approved', { approved_by })]),
    ...(document === null ? [] : [text(language, 'pair.apply.document', { document })]),
  ]
    .map(harmless)
    .join('\n');
}

/** Who leads a household now, for how long that is pinned, and who led it before. */
export function setText(language: Language, { former, until, ...result }: SetResult): string {
  return [
    text(language, 'pair.set.done', { ...result }),
    ...(until === null ? [] : [text(language, 'pair.set.until', { until })]),
    ...(former === null || former === result.cadre_no ? [] : [text(language, 'pair.set.former', { former })]),
  ]
    .map(harmless)
    .join('\n');
}

export function releasedText(language: Language, { released, ...result }: ReleaseResult): string {
  return harmless(text(language, `pair.release.${released}`, { ...result }));
}

/** One line: proved, or the arc that disproves the plan. */
export function verifiedText(language: Language, { disproof, ...result }: VerifyResult): string {
  const { plan, as_of, objective, bound } = result;
  if (disproof === null) return text(language, 'pair.verify.proved', { plan, as_of, objective, bound: bound ?? '' });
  const reason = text(language, `pairing.disproof.${disproof.reason}`, {
    from: disproof.from ?? '',
    to: disproof.to ?? '',
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
  const lines = [
    COLUMNS.map(([label]) => text(language, label)),
    ...rows.map((row) => COLUMNS.map(([, cell]) => harmless(cell(row, language)))),
  ];
  const widths = COLUMNS.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, displayWidth(line[column] ?? '')), 0),
  );
  return [
    ...lines.map((line) =>
      line
        .map((cell, column) => padEnd(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    text(language, 'pair.show.total', { as_of, households, cadres }),
  ].join('\n');
}
