import type { Node } from 'yaml';
import type { Entry } from '../../yaml/yaml-text.ts';
import { figureType } from '../expression/figure.ts';
import { fraction, multiplyFractions } from '../expression/fraction.ts';
import { type Unit, units } from '../expression/unit.ts';
import type { DatedValue, Figure } from './pack.ts';
import type { PackText } from './problems.ts';
import { isName, readChoice, readDate, readDecimal } from './scalars.ts';

const unitNames = Object.keys(units) as Unit[];

/** The units in which a source may state a figure: those of facts, and money by the month. */
const statedUnits: Readonly<Record<string, { readonly unit: Unit; readonly times: bigint }>> = {
  ...Object.fromEntries(unitNames.map((unit) => [unit, { unit, times: 1n }])),
  'yuan/month': { unit: 'yuan/year', times: 12n },
  'yuan/person/month': { unit: 'yuan/person/year', times: 12n },
};

/** Reads `figures:`; a figure that cannot be read is reported, and only its name is kept. */
export function readFigures(
  yaml: PackText,
  node: Node | undefined,
  taken: ReadonlySet<string>,
): { figures: ReadonlyMap<string, Figure>; unreadable: ReadonlySet<string> } {
  const figures = new Map<string, Figure>();
  const unreadable = new Set<string>();
  for (const entry of yaml.entries(node)) {
    const figure = readFigure(yaml, entry, taken);
    if (figure === undefined) unreadable.add(entry.name);
    else figures.set(entry.name, figure);
  }
  return { figures, unreadable };
}

function readFigure(yaml: PackText, { name, key, value }: Entry, taken: ReadonlySet<string>): Figure | undefined {
  if (!isName(name)) yaml.report(key, 'pack.id-form', { id: name });
  if (taken.has(name)) yaml.report(key, 'pack.reserved-name', { name });
  if (value === undefined) yaml.report(key, 'yaml.missing-key', { key: 'values' });
  const fields = yaml.fields(value, ['unit', 'values']);
  const stated = statedUnits[readChoice(yaml, fields.unit, Object.keys(statedUnits)) ?? ''];
  const values = readValues(yaml, fields.values, stated?.times ?? 1n);
  if (stated === undefined || values.length === 0) return undefined;
  const type = figureType(
    name,
    stated.unit,
    values.map((each) => each.value),
  );
  return { type, values };
}

function readValues(yaml: PackText, node: Node | undefined, times: bigint): DatedValue[] {
  const values: DatedValue[] = [];
  const items = yaml.items(node);
  if (node !== undefined && items.length === 0) yaml.report(node, 'pack.no-values');
  for (const item of items) {
    const fields = yaml.fields(item, ['from', 'value'], ['source', 'assumption']);
    const from = readDate(yaml, fields.from);
    const value = readDecimal(yaml, fields.value);
    const source = yaml.text(fields.source);
    const assumed = fields.assumption !== undefined && yaml.text(fields.assumption) === 'true';
    if (fields.assumption !== undefined && !assumed) yaml.report(fields.assumption, 'pack.not-true');
    else if (assumed === (source !== undefined)) yaml.report(item, 'pack.value-basis');
    if (from === undefined || value === undefined) continue;
    const last = values.at(-1);
    if (last !== undefined && from <= last.from) {
      yaml.report(fields.from ?? item, 'pack.values-order', { from, after: last.from });
    }
    values.push({ from, value: multiplyFractions(value, fraction(times)), source });
  }
  return values;
}
