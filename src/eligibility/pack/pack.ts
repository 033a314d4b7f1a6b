import type { CivilDate } from '../../base/civil-date.ts';
import type { LocalText } from '../../base/local-text.ts';
import type { Condition } from '../expression/check.ts';
import type { FigureType } from '../expression/fact.ts';
import type { Fraction } from '../expression/fraction.ts';

/** A rule pack whose text has been read and checked. */
export interface Pack {
  /** Its name, `zhangqiu-2014`. */
  readonly name: string;
  readonly title: LocalText;
  /** Who turns a proposal into an enrolment. */
  readonly confirm: 'person' | 'automatic';
  readonly figures: ReadonlyMap<string, Figure>;
  readonly programs: readonly Program[];
  readonly cases: readonly Case[];
  readonly text: string;
  /** Of the text. */
  readonly sha256: string;
}

/** A threshold with values by date (参数). */
export interface Figure {
  readonly type: FigureType;
  /** In ascending order of `from`; each holds until the day before the next. */
  readonly values: readonly DatedValue[];
}

export interface DatedValue {
  readonly from: CivilDate;
  /** In the unit of the figure's type: a monthly value is already multiplied by 12. */
  readonly value: Fraction;
  /** The document it is taken from; undefined where the value is an assumption. */
  readonly source: string | undefined;
}

/** One list that a pack decides about. */
export interface Program {
  readonly id: string;
  readonly title: LocalText;
  /** All must hold for a household off the list. At least one. */
  readonly enter: readonly Criterion[];
  /** None may hold. */
  readonly exclude: readonly Criterion[];
  /** All must hold for a household on the list; undefined: the same as `enter`. */
  readonly remain: readonly Criterion[] | undefined;
  /** How many months `remain` may fail before the enrolment ends (渐退期); 0: it ends at once. */
  readonly leavePeriodMonths: number;
  readonly reviewEveryMonths: number | undefined;
}

export interface Criterion {
  readonly id: string;
  readonly kind: CriterionKind;
  /** The expression as written. */
  readonly when: string;
  readonly condition: Condition;
  readonly source: string | undefined;
}

export type CriterionKind = 'enter' | 'exclude' | 'remain';

export type Verdict = 'eligible' | 'not_eligible' | 'undecided';

/** A value of a fact as the registry stores it: an integer, a text, or null for a blank. */
export type StoredValue = number | string | null;

/** A hand-worked example that a pack carries. */
export interface Case {
  readonly name: string;
  readonly line: number;
  readonly on: CivilDate;
  /** Whether the household is on the list already, so that `remain` judges it. */
  readonly onList: boolean;
  /** Values by source column. */
  readonly household: ReadonlyMap<string, StoredValue>;
  /** One map a member; no member at all leaves every expression on members unknown. */
  readonly members: readonly ReadonlyMap<string, StoredValue>[];
  /** The verdict by program. */
  readonly expect: ReadonlyMap<string, Verdict>;
  /** The criteria that decide, in any order; undefined where the case does not say. */
  readonly because: readonly string[] | undefined;
}

/** Every criterion of a program in the order of a verdict's letters: enter, exclude, then remain where it has its own. */
export function criteriaOf(program: Program): readonly Criterion[] {
  return [...program.enter, ...program.exclude, ...(program.remain ?? [])];
}

/** The value of a figure on a day with its source; undefined on a day before its first value. */
export function valueOn(figure: Figure, on: CivilDate): DatedValue | undefined {
  return figure.values.findLast((value) => value.from <= on);
}
