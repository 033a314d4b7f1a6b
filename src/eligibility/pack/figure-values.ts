import type { CivilDate } from '../../base/civil-date.ts';
import { figureColumn } from '../expression/fact.ts';
import { figureParameter } from '../expression/figure.ts';
import { type Fragment, identifier, join, parameter, sql } from '../expression/fragment.ts';
import type { DatedValue, Figure, Scope } from './pack.ts';

/** Where a household belongs, as far as figures can differ by it; null: unknown. */
export interface Belonging {
  readonly hukou: string | null;
  readonly village_code: string | null;
}

const TOWN_DIGITS = 9;

/**
 * The value of a figure for a household on a day: of those in force the one with the narrowest scope (`readFigures` makes sure
 * that there is one). Undefined where it has none, or where it turns on something unknown.
 */
export function valueFor(figure: Figure, on: CivilDate, household: Belonging): DatedValue | undefined {
  const scopes = scopesOf(figure);
  if (household.hukou === null && scopes.some(({ hukou }) => hukou !== undefined)) return undefined;
  if (household.village_code === null && scopes.some(({ area }) => area !== undefined)) return undefined;
  const scope = scopes.find((each) => holdsFor(each, household));
  return scope && valueIn(figure, scope, on);
}

/**
 * The columns of the household's relation for the figures that differ by household, on a day; `h` is the relation. Their order
 * of tests is that of `valueFor`.
 */
export function figureColumns(figures: ReadonlyMap<string, Figure>, on: CivilDate): Fragment[] {
  return [...figures].filter(([, { type }]) => type.varies).map(([name, figure]) => columnOf(name, figure, on));
}

function columnOf(name: string, figure: Figure, on: CivilDate): Fragment {
  const scopes = scopesOf(figure);
  const unknown = [
    ...(scopes.some(({ hukou }) => hukou !== undefined) ? [sql`h.hukou IS NULL`] : []),
    ...(scopes.some(({ area }) => area !== undefined) ? [sql`h.village_code IS NULL`] : []),
  ];
  const text = (value: string): Fragment => parameter({ kind: 'value', value });
  const cases = scopes.map((scope) => {
    const tests = [
      ...(scope.hukou === undefined ? [] : [sql`h.hukou = ${text(scope.hukou)}`]),
      ...(scope.area === undefined
        ? []
        : [
            scope.area.length === TOWN_DIGITS
              ? sql`h.town_code = ${text(scope.area)}`
              : sql`h.village_code = ${text(scope.area)}`,
          ]),
    ];
    const value = figureParameter(figure.type, valueIn(figure, scope, on)?.value);
    const holds = tests.length === 0 ? sql`1 = 1` : join(tests, ' AND ');
    return sql`WHEN ${holds} THEN ${parameter({ kind: 'value', value })}`;
  });
  const blank = unknown.length === 0 ? sql`` : sql`WHEN ${join(unknown, ' OR ')} THEN NULL`;
  return sql`CASE ${blank} ${join(cases, ' ')} END AS ${identifier(figureColumn(name))}`;
}

/** The scopes of a figure's values, each once: the narrowest area first, and in it those for one registration. */
export function scopesOf({ values }: Figure): Scope[] {
  const distinct = new Map(values.map(({ scope }) => [keyOf(scope), scope]));
  return [...distinct.values()].sort(
    (a, b) =>
      (b.area ?? '').length - (a.area ?? '').length ||
      Number(a.hukou === undefined) - Number(b.hukou === undefined) ||
      (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

/** One text a scope. */
export const keyOf = ({ hukou = '', area = '' }: Scope): string => `${area} ${hukou}`;

/** Whether every household of the one scope is of the other too. */
export function isWithin(narrow: Scope, wide: Scope): boolean {
  const sameHukou = wide.hukou === undefined || narrow.hukou === wide.hukou;
  return sameHukou && (wide.area === undefined || (narrow.area?.startsWith(wide.area) ?? false));
}

function holdsFor({ hukou, area }: Scope, household: Belonging): boolean {
  const here = area === undefined || (household.village_code?.startsWith(area) ?? false);
  return here && (hukou === undefined || hukou === household.hukou);
}

/** The value in force on a day for the households of a scope: the narrowest one that covers them all. */
function valueIn(figure: Figure, scope: Scope, on: CivilDate): DatedValue | undefined {
  const covering = scopesOf(figure).filter((wide) => isWithin(scope, wide));
  for (const wide of covering) {
    const value = figure.values.findLast((each) => keyOf(each.scope) === keyOf(wide) && each.from <= on);
    if (value !== undefined) return value;
  }
  return undefined;
}
