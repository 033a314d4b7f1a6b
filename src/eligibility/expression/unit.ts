/** Exponents of the base dimensions: yuan per person and year is {yuan: 1, person: -1, year: -1}; a pure number is {}. */
export type Dimension = Readonly<Record<string, number>>;

/**
 * The closed list of units that facts and figures may carry. Money flows are per year: what a source states by the
 * month is multiplied by 12 when it is loaded.
 */
export const units = {
  yuan: { yuan: 1 },
  'yuan/person': { yuan: 1, person: -1 },
  'yuan/year': { yuan: 1, year: -1 },
  'yuan/person/year': { yuan: 1, person: -1, year: -1 },
  m2: { m2: 1 },
  'm2/person': { m2: 1, person: -1 },
  mu: { mu: 1 },
  'mu/person': { mu: 1, person: -1 },
  persons: { person: 1 },
  years: { year: 1 },
  grade: { grade: 1 },
  ratio: {},
} as const satisfies Record<string, Dimension>;

export type Unit = keyof typeof units;

/** The dimension of a product (`power` 1) or of a quotient (`power` -1). */
export function multiplyDimensions(a: Dimension, b: Dimension, power: 1 | -1): Dimension {
  const result: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) {
    const sum = (result[base] ?? 0) + power * exponent;
    if (sum === 0) delete result[base];
    else result[base] = sum;
  }
  return result;
}

/** One text per dimension, for comparing and for messages: `yuan/person/year`, `persons`, `1/years`, `ratio`. */
export function dimensionName(dimension: Dimension): string {
  const key = canonical(dimension);
  for (const [name, known] of Object.entries(units)) if (canonical(known) === key) return name;
  return key;
}

function canonical(dimension: Dimension): string {
  const bases = Object.entries(dimension).sort(([a], [b]) => (a < b ? -1 : 1));
  const over = bases.filter(([, exponent]) => exponent > 0).flatMap(([base, n]) => Array<string>(n).fill(base));
  const under = bases.filter(([, exponent]) => exponent < 0).flatMap(([base, n]) => Array<string>(-n).fill(base));
  return [over.join('*') || '1', ...under].join('/');
}
