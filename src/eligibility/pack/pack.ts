import type { CivilDate } from '../../base/civil-date.ts';
import type { LocalText } from '../../base/local-text.ts';
import type { MeasureType } from '../../registry/code-lists/measure-type.ts';
import type { UnitFunction } from '../../registry/code-lists/unit-and-cadre.ts';
import type { BenefitPlan } from '../expression/benefit.ts';
import type { Amount, Condition } from '../expression/check.ts';
import type { FigureType } from '../expression/fact.ts';
import type { Fraction } from '../expression/fraction.ts';
import type { Vocabulary } from '../expression/vocabulary.ts';

/** A rule pack whose text has been read and checked. */
export interface Pack {
  /** Its name, `zhangqiu-2014`. */
  readonly name: string;
  readonly title: LocalText;
  /** Who turns a proposal into an enrolment. */
  readonly confirm: 'person' | 'automatic';
  /** Where a household objects and within how many working days; undefined: every letter says so itself. */
  readonly objections: Objections | undefined;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly programs: readonly Program[];
  readonly cases: readonly Case[];
  /** What its expressions may name. */
  readonly vocabulary: Vocabulary;
  readonly text: string;
  /** Of the text: of one that extends another, with all that it takes over written out. */
  readonly sha256: string;
}

/** Where to object and until when, as the letters to the households say (异议). */
export interface Objections {
  readonly office: string;
  /** The day of the letter is not counted. */
  readonly workingDays: number;
}

/** A threshold with values by date, and where they differ by household registration and area (参数). */
export interface Figure {
  /** Its name for people; undefined: the pack gives it none. */
  readonly title: LocalText | undefined;
  readonly type: FigureType;
  /** The unit in which the pack states it, of which there are `times` in a unit of the type: 12 where it is of a month. */
  readonly stated: { readonly unit: string; readonly times: bigint };
  /** Those for the same households in ascending order of `from`; each holds until the day before the next. */
  readonly values: readonly DatedValue[];
}

/** For which households a value holds; what is undefined does not matter. */
export interface Scope {
  readonly hukou: string | undefined;
  /** A town's (9 digits) or a village's code (12). */
  readonly area: string | undefined;
}

export interface DatedValue {
  readonly scope: Scope;
  readonly from: CivilDate;
  /** In the unit of the figure's type: a monthly value is already multiplied by 12. */
  readonly value: Fraction;
  /** The document it is taken from; undefined where the value is an assumption. */
  readonly source: string | undefined;
}

/** One list that a pack decides about; or, with an offer, who may receive what a department has to give. */
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
  /** What a household that is entitled gets; undefined: the program says nothing about it. */
  readonly benefit: Benefit | undefined;
  /** Programs, of this pack or another, that nobody may have together with this one. */
  readonly excludes: readonly string[];
  /** A department's own policy: nobody is listed, proposed or confirmed under it. Undefined: the program keeps a list. */
  readonly offer: Offer | undefined;
  /** The public notice (公示) that has to have run before anybody enters; undefined: none is asked for. */
  readonly notice: NoticeAsked | undefined;
}

/** What a department has to give (部门政策), by a program of the catalogue. */
export interface Offer {
  /** The function of the units that give it. */
  readonly department: UnitFunction;
  /** The type of measure that a household has which has received it; undefined: only referrals tell. */
  readonly measure: MeasureType | undefined;
  /** The months after which it can be had again; undefined: once. */
  readonly againAfterMonths: number | undefined;
}

/** How long those proposed to enter have to be on public notice, and how they are named there. */
export interface NoticeAsked {
  /** Civil days, the first and the last included. */
  readonly days: number;
  /** Whether the rule has heads of households named in full; else `张*`. */
  readonly names: 'full' | 'masked';
  readonly source: string | undefined;
}

/** What a program pays. */
export interface Benefit {
  /** Whether the amount is of a month or of a year. */
  readonly per: 'month' | 'year';
  /** The unit to which it is rounded half up, in fen. */
  readonly roundTo: number;
  /** The first whose condition holds counts; only the last has none. */
  readonly tiers: readonly BenefitPart[];
  /** Added where their condition holds. */
  readonly supplements: readonly BenefitPart[];
  readonly plan: BenefitPlan;
}

/** One amount of a benefit. */
export interface BenefitPart {
  /** Of a supplement. */
  readonly id: string | undefined;
  /** The expressions as written. */
  readonly when: string | undefined;
  readonly amount: string;
  readonly condition: Condition | undefined;
  readonly value: Amount;
  readonly source: string | undefined;
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
  /** The benefit in fen by program; null: unknown, or none for want of a verdict. */
  readonly benefits: ReadonlyMap<string, number | null>;
}

/** The programs of a pack that keep a list. */
export const listsOf = ({ programs }: Pack): readonly Program[] => programs.filter(({ offer }) => offer === undefined);

/** Every criterion of a program in the order of a verdict's letters: enter, exclude, then remain where it has its own. */
export function criteriaOf(program: Program): readonly Criterion[] {
  return [...program.enter, ...program.exclude, ...(program.remain ?? [])];
}
