import { larger, magnitude } from './fraction.ts';
import { type Column, type Integer, type Predicate, sizeOf, totalSize } from './plan.ts';

/** The most members a household can have; a total over members is bounded by it. */
export const maxMembers = 1000n;

/** The largest integer of the database. */
export const maxInteger = 2n ** 63n - 1n;

export const one = constant(1n);

export function constant(value: bigint): Integer {
  // At least 1, so that a product by zero keeps the bound of its other factors, which are computed all the same.
  return { kind: 'constant', value, bound: larger(magnitude(value), 1n), size: 1 };
}

export function column(column: Column, bound: bigint): Integer {
  return { kind: 'column', column, bound: larger(bound, 1n), size: 1 };
}

export function figure(name: string, bound: bigint, varies: boolean): Integer {
  return { kind: 'figure', name, varies, bound: larger(bound, 1n), size: 1 };
}

export function sum(...parts: readonly Integer[]): Integer {
  return { kind: 'sum', parts, bound: parts.reduce((all, part) => all + part.bound, 0n), size: sizeOfAll(parts) };
}

export function product(...factors: readonly Integer[]): Integer {
  const parts = factors.filter((factor) => factor.kind !== 'constant' || factor.value !== 1n);
  const [first = one, ...others] = parts;
  if (others.length === 0) return first;
  return { kind: 'product', parts, bound: parts.reduce((all, part) => all * part.bound, 1n), size: sizeOfAll(parts) };
}

export function signed(sign: Integer, of: Integer): Integer {
  return { kind: 'signed', sign, of, bound: larger(sign.bound, of.bound), size: sign.size + 2 * of.size };
}

export function divisor(of: Integer): Integer {
  return { kind: 'divisor', of, bound: of.bound, size: 4 * of.size };
}

export function chosen(condition: Predicate, of: Integer, otherwise: 0n | 1n): Integer {
  return { kind: 'chosen', condition, of, otherwise, bound: of.bound, size: 2 * sizeOf(condition) + of.size };
}

export function total(amount: Integer, condition: Predicate | undefined): Integer {
  return {
    kind: 'total',
    amount,
    condition,
    bound: maxMembers * amount.bound,
    size: amount.size + (condition ? sizeOf(condition) : 0) + totalSize,
  };
}

function sizeOfAll(parts: readonly Integer[]): number {
  return parts.reduce((all, part) => all + part.size, 0);
}
