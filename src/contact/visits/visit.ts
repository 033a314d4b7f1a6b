import type { CivilDate } from '../../base/civil-date.ts';
import type { Fen } from '../../base/money.ts';
import type { Field } from '../../registry/store/versioned-table.ts';
import type { VisitKind, VisitOutcome, VisitPurpose } from './code-lists.ts';

/** What a verifying visit found, by column of the households' roster, as it is stored there; null: there is none. */
export type Verified = Readonly<Record<string, Field>>;

/** What is told of a visit, apart from whom it joins. Texts as they were written, null where nothing was. */
export interface VisitContent {
  readonly visited_on: CivilDate;
  readonly purpose: VisitPurpose;
  readonly kind: VisitKind;
  readonly outcome: VisitOutcome;
  /** What was said. */
  readonly said: string | null;
  readonly problems: string | null;
  readonly wishes: string | null;
  /** What was done about it. */
  readonly handled: string | null;
  /** Money brought. */
  readonly money: Fen | null;
  /** Goods brought, and what they are worth. */
  readonly goods: string | null;
  readonly goods_value: Fen | null;
  readonly next_step: string | null;
  readonly verified: Verified | null;
}

export const contentColumns = [
  'visited_on',
  'purpose',
  'kind',
  'outcome',
  'said',
  'problems',
  'wishes',
  'handled',
  'money',
  'goods',
  'goods_value',
  'next_step',
  'verified',
] as const satisfies readonly (keyof VisitContent)[];

/** The content of a visit of which nothing but the day and the three codes is told. */
export const nothingTold = {
  said: null,
  problems: null,
  wishes: null,
  handled: null,
  money: null,
  goods: null,
  goods_value: null,
  next_step: null,
  verified: null,
} as const satisfies Partial<VisitContent>;
