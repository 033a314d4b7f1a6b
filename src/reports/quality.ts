import type { Session } from '../db/session.ts';
import { blankLabels, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { type Finding, runChecks } from '../registry/checks/run-checks.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { placeNames } from './store/households.ts';
import { registered } from './store/registered.ts';
import type { Column, Row, Table } from './table.ts';

type QualityGrouping = 'village' | 'town' | 'finding';

const blank = blankLabels.noVillage;
const SUMMED = ['findings', 'errors', 'warnings'] as const;
const counts = [...SUMMED, 'households_with_findings' as const].map((key) => column(key, 'count'));

const COLUMNS: Readonly<Record<QualityGrouping, readonly Column[]>> = {
  village: [
    column('serial', 'serial'),
    column('town_code', 'key', { dataOnly: true }),
    column('town', 'text', { blank }),
    column('village_code', 'key', { dataOnly: true }),
    column('village', 'text'),
    ...counts,
  ],
  town: [
    column('serial', 'serial'),
    column('town_code', 'key', { dataOnly: true }),
    column('town', 'text', { blank }),
    ...counts,
  ],
  finding: [column('finding', 'key'), ...counts],
};

type Placed = Finding & { readonly town_code: string | null; readonly village_code: string | null };

/** The findings of the day, each with the place of its household; where the list is narrowed, only those of its households. */
function placed(session: Session, options: ReportOptions): { findings: Placed[]; errors: number; warnings: number } {
  const selection = options.checks ?? { checks: [], kinds: new Set<string>() };
  const moment = { asOf: options.asOf, knownAt: options.asKnown?.event, since: undefined, states: undefined };
  const { rows, errors, warnings } = runChecks(session, selection, moment);
  const scope = scopeOf(session, options);
  const places = new Map(registered(session.db, scope).map((each) => [each.household_no, each]));
  const findings = rows.map((finding): Placed => {
    const { town_code = null, village_code = null } = places.get(finding.household_no ?? '') ?? {};
    return { ...finding, town_code, village_code };
  });
  if (!scope.where?.length) return { findings, errors, warnings };
  const within = findings.filter(({ village_code }) => village_code !== null);
  const found = within.filter(({ severity }) => severity === 'error').length;
  return { findings: within, errors: found, warnings: within.length - found };
}

function tally(findings: readonly Placed[]): Row {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    findings: findings.length,
    errors,
    warnings: findings.filter(({ severity }) => severity !== 'error').length,
    households_with_findings: new Set(findings.flatMap(({ household_no }) => household_no ?? [])).size,
  };
}

/** What `check` finds on a day and nobody has closed, counted by the place of the household or by what was found. */
function buildQuality(session: Session, options: ReportOptions, by: QualityGrouping): Table {
  const { findings, errors, warnings } = placed(session, options);
  const groups = new Map<string, Placed[]>();
  for (const finding of findings) {
    // After every code: what concerns no household.
    const key = (by === 'finding' ? finding.code : finding[`${by}_code`]) ?? '\uffff';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const named = placeNaming(placeNames(session.db, scopeOf(session, options)));
  const rows = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]): Row => {
      const { code = '', town_code = null, village_code = null } = group[0] ?? {};
      const names = by === 'finding' ? { finding: code } : by === 'town' ? { town_code } : { town_code, village_code };
      return { ...named(names), ...tally(group) };
    });
  const whole = { findings: errors + warnings, errors, warnings };
  const { households_with_findings = 0 } = tally(findings);
  const { title } = reportTitles.quality;
  const grouping = groupingLabels[by];
  return {
    name: 'quality',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.findings,
    columns: COLUMNS[by],
    rows,
    totals: { ...whole, households_with_findings },
    notes: [{ code: 'report.note.quality' }],
    ...checkFooting(rows, whole, { down: SUMMED, across: [{ whole: 'findings', parts: ['errors', 'warnings'] }] }),
  };
}

const variant = (by: QualityGrouping): Variant => ({
  by,
  columns: COLUMNS[by],
  build: (session, options) => buildQuality(session, options, by),
});

export const qualityReport: Report = {
  name: 'quality',
  ...reportTitles.quality,
  checking: true,
  variants: (['village', 'town', 'finding'] as const).map(variant),
};
