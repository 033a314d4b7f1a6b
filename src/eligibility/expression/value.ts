import type { Fact, FigureType, NumberType } from './fact.ts';
import { column, constant, figure } from './integer.ts';
import type { Column, Compare, Predicate, Term } from './plan.ts';
import { type Quantity, scaledQuantity } from './quantity.ts';
import { type Dimension, units } from './unit.ts';

/** What a part of an expression is, once its names are known. */
export type Value =
  | NumberValue
  | DateValue
  | ChoiceValue
  | CodesValue
  | FlagValue
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bool'; readonly predicate: Predicate }
  /** A part with a problem that has been reported: whatever is made of it is not reported again. */
  | { readonly kind: 'wrong' };

/** A number between two bounds, which are one and the same object where it is exact. */
export interface NumberValue {
  readonly kind: 'number';
  readonly least: Quantity;
  readonly most: Quantity;
  /** Undefined for a number as written, which takes any unit. */
  readonly dimension: Dimension | undefined;
  /** The fact, where the value is a fact and nothing else. */
  readonly fact?: Fact;
}

/** A date between two days; one and the same object where it is exact. */
export interface DateValue {
  readonly kind: 'date';
  readonly least: Term;
  readonly most: Term;
  readonly fact?: Fact;
}

/** A code or a text on file. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly term: Term;
  readonly fact: Fact;
}

/** Codes on file. */
export interface CodesValue {
  readonly kind: 'codes';
  readonly fact: Fact;
  readonly column: Column;
  readonly values: readonly string[];
}

/** A yes or no on file. */
export interface FlagValue {
  readonly kind: 'flag';
  readonly fact: Fact;
  readonly column: Column;
}

/** The columns of a fact in its relation. */
export function columnsOf(fact: Fact): Column[] {
  return Object.values(fact.columns)
    .filter((name) => typeof name === 'string')
    .map((name) => ({ of: fact.subject, name }));
}

/** A fact as a value. */
export function factValue(fact: Fact): Value {
  const { type, columns } = fact;
  if (type.kind === 'number') return numberFact(fact, type);
  if ('earliest' in columns) {
    return { kind: 'date', least: textColumn(fact, columns.earliest), most: textColumn(fact, columns.latest), fact };
  }
  if ('value' in columns) {
    if (type.kind === 'bool') return { kind: 'flag', fact, column: { of: fact.subject, name: columns.value } };
    if (type.kind === 'codes') {
      return { kind: 'codes', fact, column: { of: fact.subject, name: columns.value }, values: type.values };
    }
    if (type.kind === 'code' || type.kind === 'text') {
      return { kind: 'choice', term: textColumn(fact, columns.value), fact };
    }
  }
  throw new TypeError(`the columns of the fact ${fact.name} do not suit its type`);
}

function textColumn(fact: Fact, name: string): Term {
  return { kind: 'text-column', column: { of: fact.subject, name }, size: 1 };
}

function numberFact(fact: Fact, type: NumberType): NumberValue {
  const { columns } = fact;
  const integer = (name: string, bound: number) => column({ of: fact.subject, name }, BigInt(bound));
  const exact = (name: string) => scaledQuantity(integer(name, type.bound), BigInt(type.scale));
  const dimension = units[type.unit];
  if ('earliest' in columns) {
    return { kind: 'number', least: exact(columns.earliest), most: exact(columns.latest), dimension, fact };
  }
  const quantity =
    'value' in columns
      ? exact(columns.value)
      : scaledQuantity(
          integer(columns.numerator, type.bound),
          BigInt(type.scale),
          integer(columns.denominator, columns.denominatorBound),
        );
  return { kind: 'number', least: quantity, most: quantity, dimension, fact };
}

/** A figure as a value; unknown on a day when it has none. */
export function figureValue({ name, unit, scale, bound, varies }: FigureType): NumberValue {
  const quantity = scaledQuantity(figure(name, bound, varies), scale);
  return { kind: 'number', least: quantity, most: quantity, dimension: units[unit] };
}

/** Whether a flag is (or, with `!=`, is not) the given value, blanks aside. */
export function compareFlag(flag: FlagValue, operator: '==' | '!=', value: boolean): Compare {
  return { kind: 'compare', operator, left: column(flag.column, 1n), right: constant(value ? 1n : 0n) };
}

/** The word for a value's kind in messages: a type as the language's documentation names it. */
export function kindOf(value: Value): string {
  switch (value.kind) {
    case 'flag':
      return 'bool';
    case 'choice':
      return value.fact.type.kind;
    default:
      return value.kind;
  }
}
