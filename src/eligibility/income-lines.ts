import type { CivilDate } from '../base/civil-date.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Fen } from '../base/money.ts';
import type { Fraction } from './expression/fraction.ts';
import { readsOf } from './expression/reads.ts';
import { scopesOf, valueFor } from './pack/figure-values.ts';
import type { Pack } from './pack/pack.ts';

/** A figure that the income of a household is held against: yuan a person and year, with the households that it is for. */
export interface IncomeLine {
  readonly figure: string;
  readonly title: LocalText;
  readonly value: Fen;
  /** The registration and the area of its households; null: of any. */
  readonly hukou: string | null;
  readonly area: string | null;
  /** The first day of the value. */
  readonly from: CivilDate;
}

/** Yuan to fen, a part of a fen dropped. */
const fenOf = ({ numerator, denominator }: Fraction): Fen => Number((numerator * 100n) / denominator);

/**
 * The lines in force on a day by which programs take households in: every figure in yuan a person and year that stands in a criterion
 * together with the income a person. The lowest first, then by name and scope; where a figure differs by household, a line each.
 */
export function incomeLines(packs: readonly Pack[], programs: readonly string[], on: CivilDate): IncomeLine[] {
  const lines = packs.flatMap((pack) =>
    figuresAgainstIncome(pack, programs).flatMap((name): IncomeLine[] => {
      const figure = pack.figures.get(name);
      if (figure === undefined || figure.type.unit !== 'yuan/person/year') return [];
      return scopesOf(figure).flatMap(({ hukou, area }) => {
        // A registration and a place that no scope names stand for all the others.
        const found = valueFor(figure, on, { hukou: hukou ?? '', village_code: area ?? '' });
        if (found === undefined) return [];
        const title = figure.title ?? { zh: name, en: name };
        const whose = { hukou: hukou ?? null, area: area ?? null };
        return [{ figure: name, title, value: fenOf(found.value), ...whose, from: found.from }];
      });
    }),
  );
  const key = ({ figure, hukou, area }: IncomeLine): string => `${figure} ${area ?? ''} ${hukou ?? ''}`;
  return lines.sort((a, b) => a.value - b.value || (key(a) < key(b) ? -1 : 1));
}

/** The figures that a pack's criteria to enter read beside the income a person, each once. */
function figuresAgainstIncome({ programs: all, vocabulary }: Pack, programs: readonly string[]): string[] {
  const reads = all
    .filter(({ id }) => programs.includes(id))
    .flatMap(({ enter }) => enter.map(({ condition }) => readsOf(condition.tree, vocabulary)));
  return [
    ...new Set(
      reads.filter(({ household }) => household.includes('income_per_capita')).flatMap((each) => each.figures),
    ),
  ];
}
