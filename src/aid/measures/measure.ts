import type { CivilDate } from '../../base/civil-date.ts';
import type { Fen } from '../../base/money.ts';
import type { Transitions } from '../../base/transitions.ts';
import type { NumberedTable } from '../../db/store/numbered-table.ts';
import type { MeasureType } from '../../registry/code-lists/measure-type.ts';
import type { Helped, MeasureKind } from './code-lists.ts';

export const measureStates = ['planned', 'done', 'cancelled'] as const;
export type MeasureState = (typeof measureStates)[number];

export const measureSteps = ['done', 'cancel'] as const;
export type MeasureStep = (typeof measureSteps)[number];

/** What is planned is done or cancelled. Effects are found of what was done, as often as somebody looks. */
export const measureTransitions: Transitions<MeasureState, MeasureStep> = {
  planned: { done: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
};

/** What is planned for a household; null where nothing was said. */
export interface MeasurePlan {
  readonly household_id: number;
  readonly kind: MeasureKind;
  readonly type: MeasureType;
  readonly description: string;
  /** How many, and of what: 20 株. */
  readonly quantity: number | null;
  readonly quantity_unit: string | null;
  readonly value: Fen | null;
  /** Who provides it: a unit or a cadre on file, or somebody in words. */
  readonly unit_id: number | null;
  readonly cadre_id: number | null;
  readonly provider: string | null;
  readonly planned_on: CivilDate;
  readonly due_on: CivilDate | null;
  readonly expected: string | null;
  /** When its effect is to be looked at next. */
  readonly follow_up_on: CivilDate | null;
}

/** A measure as it stands. */
export interface Measure extends MeasurePlan {
  readonly measure_no: number;
  /** The household's main cause and yearly income a person when it was planned, against which the effect is read. */
  readonly cause: string | null;
  readonly income_before: Fen | null;
  readonly state: MeasureState;
  readonly state_on: CivilDate;
  readonly note: string | null;
  /** The effect found last: on which day, whether it helped, in words, the income a person then, how many are still there. */
  readonly found_on: CivilDate | null;
  readonly helped: Helped | null;
  readonly effect: string | null;
  readonly income_after: Fen | null;
  readonly remaining: number | null;
  readonly batch: number | null;
  readonly line: number | null;
}

export const planColumns = [
  'household_id',
  'kind',
  'type',
  'description',
  'quantity',
  'quantity_unit',
  'value',
  'unit_id',
  'cadre_id',
  'provider',
  'planned_on',
  'due_on',
  'expected',
  'follow_up_on',
] as const satisfies readonly (keyof MeasurePlan)[];

export const measureTable: NumberedTable<Measure> = {
  name: 'measure',
  number: 'measure_no',
  columns: [
    'measure_no',
    ...planColumns,
    'cause',
    'income_before',
    'state',
    'state_on',
    'note',
    'found_on',
    'helped',
    'effect',
    'income_after',
    'remaining',
    'batch',
    'line',
  ],
};

export type MeasureEffect = Pick<
  Measure,
  'found_on' | 'helped' | 'effect' | 'income_after' | 'remaining' | 'follow_up_on'
>;
