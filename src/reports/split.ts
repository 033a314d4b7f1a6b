import { harmless } from '../base/harmless.ts';
import { maskNumbersIn } from '../base/mask.ts';
import type { Session } from '../db/session.ts';
import { type ReportOptions, scopeOf } from './options.ts';
import type { Report } from './report.ts';
import { type SplitField, splitKeys } from './store/split.ts';

/** One file of a split: what it is asked with and its name without an ending. */
export interface Part {
  readonly options: ReportOptions;
  readonly fileName: string;
}

const LONGEST = 60;

/** A name as a part of a file's name on any system: no separators, dots or blanks, no number of a person. */
export function fileNamePart(name: string): string {
  const plain = harmless(maskNumbersIn(name)).replace(/[^\p{L}\p{N}（）()]+/gu, '_');
  return Array.from(plain).slice(0, LONGEST).join('');
}

/**
 * The parts of a report, one for each unit, town or village that has households on the list, by number; last the households
 * of no unit. A list for a unit has the columns that a unit needs and no more.
 */
export function partsOf(session: Session, report: Report, options: ReportOptions, by: SplitField): Part[] {
  return splitKeys(session.db, scopeOf(session, options), by, report.helping).map(({ key, name }) => {
    const condition = { field: by, values: [key], asked: `${by}=${name ?? key ?? ''}` };
    const reader = { kind: 'unit', condition, name: name ?? '-' } as const;
    const narrowed =
      by === 'unit' && report.personal === true ? { reader } : { where: [...(options.where ?? []), condition] };
    const words = [report.name, key ?? 'none', name ?? ''].map(fileNamePart).filter((word) => word !== '');
    return { options: { ...options, ...narrowed }, fileName: words.join('-') };
  });
}
