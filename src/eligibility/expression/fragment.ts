/** What a `?` in the text of a fragment stands for. */
export type Parameter =
  /** A figure's integer (`figureParameter`). */
  | { readonly kind: 'figure'; readonly name: string }
  /** The day judged. */
  | { readonly kind: 'as-of' }
  | { readonly kind: 'value'; readonly value: SqlValue };

/** A bigint reaches SQLite as an integer; a JavaScript number would reach it as floating point. */
export type SqlValue = string | bigint | null;

/** A piece of SQL and the parameters of its `?`, in the order of the text. */
export interface Fragment {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Composes SQL from fragments, keeping their parameters in the order of the text. */
export function sql(texts: TemplateStringsArray, ...parts: readonly Fragment[]): Fragment {
  return {
    text: texts.map((text, index) => text + (parts[index]?.text ?? '')).join(''),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

/** Joins fragments with a separator that has no parameter. */
export function join(parts: readonly Fragment[], separator: string): Fragment {
  return { text: parts.map((part) => part.text).join(separator), parameters: parts.flatMap((part) => part.parameters) };
}

/** The name of a relation or column, optionally in a relation: only plain lower-case names are let through. */
export function identifier(...names: readonly string[]): Fragment {
  for (const name of names) {
    if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`not a plain SQL name: ${name}`);
  }
  return { text: names.join('.'), parameters: [] };
}

/** An integer written out. */
export function integerLiteral(value: bigint): Fragment {
  return { text: value < 0n ? `(${value})` : `${value}`, parameters: [] };
}

/** One parameter. */
export function parameter(of: Parameter): Fragment {
  return { text: '?', parameters: [of] };
}

/** What a statement is judged with: each figure's integer on the day, null where it has no value; and the day. */
export interface Bindings {
  readonly figures: ReadonlyMap<string, bigint | null>;
  readonly asOf: string;
}

/** The values of a fragment's parameters, in order, to be bound by position. */
export function bind(fragment: Fragment, bindings: Bindings): SqlValue[] {
  return fragment.parameters.map((of) => {
    if (of.kind === 'value') return of.value;
    if (of.kind === 'as-of') return bindings.asOf;
    const value = bindings.figures.get(of.name);
    if (value === undefined) throw new RangeError(`no value was given for the figure ${of.name}`);
    return value;
  });
}
