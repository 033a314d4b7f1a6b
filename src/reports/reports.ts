import { failWith } from '../base/failure.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { reportTitles } from '../messages/catalogue/reports.ts';
import { reportFailures } from './failures.ts';
import { buildHouseholds, householdColumns } from './households.ts';
import type { ReportOptions } from './options.ts';
import { buildPairing, pairingColumns } from './pairing.ts';
import { buildRoster, rosterColumns } from './roster.ts';
import type { HouseholdGrouping } from './store/households.ts';
import type { Column, Table } from './table.ts';

/** One way of grouping a report; a report that is not grouped has a single one, without a name. */
export interface Variant {
  readonly by?: string;
  readonly columns: readonly Column[];
  readonly build: (session: Session, options: ReportOptions) => Table;
}

/** A report that can be asked for by name; its first variant is what it gives when not told otherwise. */
export interface Report {
  readonly name: string;
  readonly title: LocalText;
  readonly about: LocalText;
  readonly variants: readonly Variant[];
}

const byHousehold = (by: HouseholdGrouping): Variant => ({
  by,
  columns: householdColumns(by),
  build: (session, options) => buildHouseholds(session, { ...options, by }),
});

/** Every report, in the order in which they are listed. */
export const reports: readonly Report[] = [
  {
    name: 'households',
    ...reportTitles.households,
    variants: [byHousehold('town'), byHousehold('village'), byHousehold('type'), byHousehold('cause')],
  },
  {
    name: 'pairing',
    ...reportTitles.pairing,
    variants: [{ by: 'unit', columns: pairingColumns, build: buildPairing }],
  },
  { name: 'roster', ...reportTitles.roster, variants: [{ columns: rosterColumns, build: buildRoster }] },
];

/** A report as `report list` describes it. */
export interface ReportDescription {
  readonly report: string;
  readonly title: LocalText;
  readonly about: LocalText;
  readonly variants: readonly {
    readonly by: string | null;
    readonly columns: readonly (LocalText & { key: string })[];
  }[];
}

/** Every report in both languages, with the columns of each of its groupings. */
export function describeReports(): ReportDescription[] {
  return reports.map(({ name, title, about, variants }) => ({
    report: name,
    title,
    about,
    variants: variants.map(({ by, columns }) => ({
      by: by ?? null,
      columns: columns.map(({ key, label }) => ({ key, ...label })),
    })),
  }));
}

/**
 * The variant of a report that `--by` asks for; its first when it does not say.
 * @throws Failure `report.grouping` (64) that names what there is.
 */
export function variantOf(report: Report, by: string | undefined): Variant {
  const variant = by === undefined ? report.variants[0] : report.variants.find((each) => each.by === by);
  if (variant !== undefined) return variant;
  const choices = report.variants.flatMap((each) => each.by ?? []).join(', ');
  throw failWith(reportFailures, 'report.grouping', { report: report.name, by: by ?? '', choices });
}
