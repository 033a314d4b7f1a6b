import type { LocalText } from '../base/local-text.ts';
import { cadresReport } from './cadres.ts';
import { contactReport } from './contact.ts';
import { householdsReport } from './households.ts';
import { incomeReport } from './income.ts';
import { measuresReport } from './measures.ts';
import { movementReport } from './movement.ts';
import { pairingReport } from './pairing.ts';
import { pairsReport } from './pairs.ts';
import { qualityReport } from './quality.ts';
import type { Report } from './report.ts';
import { rosterReport } from './roster.ts';
import { commitmentsReport, liaisonsReport, tasksReport } from './tasks.ts';
import { tipsReport } from './tips.ts';
import { trendReport } from './trend.ts';
import { verdictsReport } from './verdicts.ts';
import { villagesReport } from './villages.ts';
import { visitsReport } from './visits.ts';

/** Every report, in the order in which they are listed. */
export const reports: readonly Report[] = [
  householdsReport,
  incomeReport,
  pairingReport,
  pairsReport,
  rosterReport,
  movementReport,
  verdictsReport,
  cadresReport,
  contactReport,
  visitsReport,
  qualityReport,
  villagesReport,
  trendReport,
  tipsReport,
  measuresReport,
  tasksReport,
  commitmentsReport,
  liaisonsReport,
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
