import type { Node } from 'yaml';
import { hukous } from '../../registry/code-lists/person.ts';
import type { Entry } from '../../yaml/yaml-text.ts';
import { figureType } from '../expression/figure.ts';
import { type Fraction, fraction, multiplyFractions } from '../expression/fraction.ts';
import { type Unit, units } from '../expression/unit.ts';
import { isWithin, keyOf, scopesOf } from './figure-values.ts';
import type { DatedValue, Figure, Scope } from './pack.ts';
import type { PackText } from './problems.ts';
import { isName, readChoice, readDate, readDecimal, readLocalText } from './scalars.ts';

const unitNames = Object.keys(units) as Unit[];

/** The units in which a source may state a figure: those of facts, and money by the month. */
const statedUnits: Readonly<Record<string, { readonly unit: Unit; readonly times: bigint }>> = {
  ...Object.fromEntries(unitNames.map((unit) => [unit, { unit, times: 1n }])),
  'yuan/month': { unit: 'yuan/year', times: 12n },
  'yuan/person/month': { unit: 'yuan/person/year', times: 12n },
};

/** The most scopes that one figure's values may have: every one is a test in the statement that judges. */
const MAX_SCOPES = 200;

const hukouValues = hukous.map(({ value }) => value);

/** Values that stand in for those of the text, in the unit in which it states them. */
export type SetFigures = ReadonlyMap<string, Fraction>;

/** Reads `figures:`; a figure that cannot be read is reported, and only its name is kept. */
export function readFigures(
  yaml: PackText,
  node: Node | undefined,
  taken: ReadonlySet<string>,
  set: SetFigures,
): { figures: ReadonlyMap<string, Figure>; unreadable: ReadonlySet<string> } {
  const figures = new Map<string, Figure>();
  const unreadable = new Set<string>();
  for (const entry of yaml.entries(node)) {
    const figure = readFigure(yaml, entry, taken, set.get(entry.name));
    if (figure === undefined) unreadable.add(entry.name);
    else figures.set(entry.name, figure);
  }
  return { figures, unreadable };
}

function readFigure(
  yaml: PackText,
  { name, key, value }: Entry,
  taken: ReadonlySet<string>,
  set: Fraction | undefined,
): Figure | undefined {
  if (!isName(name)) yaml.report(key, 'pack.id-form', { id: name });
  if (taken.has(name)) yaml.report(key, 'pack.reserved-name', { name });
  if (value === undefined) yaml.report(key, 'yaml.missing-key', { key: 'values' });
  const fields = yaml.fields(value, ['unit', 'values'], ['title']);
  const unit = readChoice(yaml, fields.unit, Object.keys(statedUnits)) ?? '';
  const stated = statedUnits[unit];
  const times = stated?.times ?? 1n;
  const read = readValues(yaml, fields.values, times);
  const values = set === undefined ? read : [everywhere(multiplyFractions(set, fraction(times)))];
  if (stated === undefined || values.length === 0) return undefined;
  const varies = values.some(({ scope }) => scope.hukou !== undefined || scope.area !== undefined);
  const type = figureType(
    name,
    stated.unit,
    values.map((each) => each.value),
    varies,
  );
  const title = readLocalText(yaml, fields.title);
  const figure = { title, type, stated: { unit, times }, values };
  if (fields.values !== undefined) requireUnambiguous(yaml, fields.values, figure);
  return figure;
}

const everywhere = (value: Fraction): DatedValue => ({
  scope: { hukou: undefined, area: undefined },
  from: '0001-01-01',
  value,
  source: undefined,
});

function readValues(yaml: PackText, node: Node | undefined, times: bigint): DatedValue[] {
  const values: DatedValue[] = [];
  const lasts = new Map<string, DatedValue>();
  const items = yaml.items(node);
  if (node !== undefined && items.length === 0) yaml.report(node, 'pack.no-values');
  for (const item of items) {
    const fields = yaml.fields(item, ['from', 'value'], ['source', 'assumption', 'hukou', 'area']);
    const from = readDate(yaml, fields.from);
    const value = readDecimal(yaml, fields.value);
    const source = yaml.text(fields.source);
    const assumed = fields.assumption !== undefined && yaml.text(fields.assumption) === 'true';
    if (fields.assumption !== undefined && !assumed) yaml.report(fields.assumption, 'pack.not-true');
    else if (assumed === (source !== undefined)) yaml.report(item, 'pack.value-basis');
    const hukou = readChoice(yaml, fields.hukou, hukouValues);
    for (const area of readAreas(yaml, fields.area)) {
      if (from === undefined || value === undefined) continue;
      const scope = { hukou, area };
      const last = lasts.get(keyOf(scope));
      if (last !== undefined && from <= last.from) {
        yaml.report(fields.from ?? item, 'pack.values-order', { from, after: last.from });
      }
      const dated = { scope, from, value: multiplyFractions(value, fraction(times)), source };
      lasts.set(keyOf(scope), dated);
      values.push(dated);
    }
  }
  return values;
}

/** The codes of towns and villages for which a value holds; one undefined where none is named. */
function readAreas(yaml: PackText, node: Node | undefined): (string | undefined)[] {
  if (node === undefined) return [undefined];
  const codes = yaml.isList(node) ? yaml.items(node) : [node];
  return codes.flatMap((code) => {
    const text = yaml.text(code);
    if (text === undefined) return [];
    if (/^(\d{9}|\d{12})$/.test(text)) return [text];
    yaml.report(code, 'pack.area', { value: text });
    return [];
  });
}

/**
 * Reports scopes of which neither lies within the other although a household can be of both, unless there is a value for just
 * those households from the day on which both hold.
 */
function requireUnambiguous(yaml: PackText, node: Node, figure: Figure): void {
  const scopes = scopesOf(figure);
  if (scopes.length > MAX_SCOPES)
    yaml.report(node, 'pack.too-many-scopes', { scopes: scopes.length, limit: MAX_SCOPES });
  const since = new Map(scopes.map((scope) => [keyOf(scope), firstDay(figure, scope)]));
  const sinceOf = (scope: Scope): string => since.get(keyOf(scope)) ?? '9999-12-31';
  const [areas, hukouOnly] = [
    scopes.filter(({ area }) => area !== undefined),
    scopes.filter(({ area }) => area === undefined),
  ];
  for (const a of areas.filter(({ hukou }) => hukou === undefined)) {
    for (const b of [...hukouOnly, ...areas].filter(({ hukou }) => hukou !== undefined)) {
      if (isWithin(b, a) || (b.area !== undefined && !a.area?.startsWith(b.area))) continue;
      const both = { hukou: b.hukou, area: a.area };
      const [x, y] = [sinceOf(a), sinceOf(b)];
      if (sinceOf(both) > (x > y ? x : y)) {
        yaml.report(node, 'pack.ambiguous-values', { area: both.area ?? '', hukou: both.hukou ?? '' });
      }
    }
  }
}

function firstDay({ values }: Figure, scope: Scope): string {
  return values.find((each) => keyOf(each.scope) === keyOf(scope))?.from ?? '9999-12-31';
}
