import type { CivilDate } from '../base/civil-date.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Reads } from './expression/reads.ts';
import type { Unit } from './expression/unit.ts';
import { numberOf } from './fact-values.ts';
import { valueFor } from './pack/figure-values.ts';
import { statedValue } from './pack/stated-value.ts';
import { belongingOf, type Evidence } from './store/evidence.ts';
import type { Judging } from './store/judging.ts';

/** A figure as it stood for a household on the day judged. */
export interface FigureRead {
  readonly name: string;
  /** Its name for people, where the pack gives one. */
  readonly title: LocalText | null;
  /** In the unit; null where it has none yet, or where it turns on something unknown. */
  readonly value: number | null;
  readonly unit: Unit;
  /** The value in the unit in which the pack states it: of a month, say. */
  readonly stated: { readonly value: number; readonly unit: string } | null;
  /** The first day of the value. */
  readonly from: CivilDate | null;
  /** The document that it is taken from; null where the value is an assumption, or there is none. */
  readonly source: string | null;
  readonly assumption: boolean;
}

/** The figures that an expression reads. */
export function figuresRead(reads: Reads, { pack, asOf }: Judging, evidence: Evidence): FigureRead[] {
  return reads.figures.flatMap((name) => {
    const figure = pack.figures.get(name);
    if (figure === undefined) return [];
    const value = valueFor(figure, asOf, belongingOf(evidence));
    return {
      name,
      title: figure.title ?? null,
      value: value === undefined ? null : numberOf(value.value),
      unit: figure.type.unit,
      stated: value === undefined ? null : statedValue(figure, value.value),
      from: value?.from ?? null,
      source: value?.source ?? null,
      assumption: value !== undefined && value.source === undefined,
    };
  });
}
