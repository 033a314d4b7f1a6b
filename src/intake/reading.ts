import type { Problem } from './problem.ts';

/**
 * What a cell says. The plain cases allocate nothing: the value itself; `undefined` for a cell that says nothing (a masked
 * number); `null` for an explicit "none", which erases. Everything else is a `Noted`.
 */
export type Reading<T> = T | undefined | null | Noted<T>;

/** A reading with something to say beside its value. With an error among its problems the row is rejected and the value unused. */
export class Noted<T> {
  readonly value: T | undefined | null;
  readonly problems: readonly Problem[];
  /** The clerk's words, kept where the value was taken from a synonym. */
  readonly raw: string | undefined;

  constructor(value: T | undefined | null, problems: readonly Problem[], raw?: string) {
    this.value = value;
    this.problems = problems;
    this.raw = raw;
  }
}

/** A cell that cannot be read: the row is rejected. */
export function unreadable<Code extends string = string>(code: Code, params?: Problem['params']): Noted<never> {
  return new Noted<never>(undefined, [{ code, severity: 'error', ...(params && { params }) }]);
}

/** A value that is taken, with a warning. */
export function doubtful<T, Code extends string = string>(
  value: T | undefined | null,
  code: Code,
  params?: Problem['params'],
): Noted<T> {
  return new Noted<T>(value, [{ code, severity: 'warning', ...(params && { params }) }]);
}
