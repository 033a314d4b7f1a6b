import { failWith } from '../base/failure.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { reportFailures } from './failures.ts';
import type { ReportOptions } from './options.ts';
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
  /** Whether it counts what passes, between `--from` and `--to`. */
  readonly periodic?: boolean;
  /** Whether it lists households one by one, so that a reader's extract and numbers in full can be asked for. */
  readonly personal?: boolean;
  /** Whether a unit's part of it is about whoever helps, lead or support, and not about leads alone. */
  readonly helping?: boolean;
  /** How many households' numbers a personal one lets out without masks; as many as the roster has where that is not said. */
  readonly lines?: (session: Session, options: ReportOptions) => number;
  /** Whether it counts what the checks find, which have to be loaded for it. */
  readonly checking?: boolean;
  /** Whether it tells what contacts are owed, for which the lunar calendar has to be loaded. */
  readonly dutiful?: boolean;
  readonly variants: readonly Variant[];
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
