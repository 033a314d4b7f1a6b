import { Document, isMap, isScalar, type Node, type Pair, visit, YAMLMap, YAMLSeq } from 'yaml';
import { meant } from '../../base/nearest-word.ts';
import type { PackText } from './problems.ts';

/** Another pack's text by the name or path that `extends:` gives; undefined where there is none. */
export type FindPack = (named: string, from: string | undefined) => { file: string; text: string } | undefined;

/** How many packs may stand one upon the other. */
const MAX_DEPTH = 5;

/**
 * The mapping of a pack with all that it takes over from the one it extends, which may extend another: title, confirmation, objections and
 * programs are the base's where the pack has none; `values:` of a figure stand instead of the base's, `add:` beside them; cases are
 * never taken over, since they are worked with the base's figures. What has no `extends:` is given back as it is.
 */
export function extended(yaml: PackText, find: FindPack): Node | undefined {
  return resolve(yaml, yaml.root, undefined, find, []);
}

/** The text of a mapping that was put together; it reads as the same pack. */
export function flattenedText(root: Node): string {
  const document = new Document();
  document.contents = root as typeof document.contents;
  visit(document, {
    Scalar(_, scalar) {
      const { value, source } = scalar;
      // A number whose digits YAML would lose is kept as the text that it was written as.
      if (typeof value === 'number' && source !== undefined && String(value) !== source) scalar.value = source;
    },
  });
  return document.toString({ lineWidth: 0 });
}

type Mapping = YAMLMap<Node, Node | null>;

function resolve(
  yaml: PackText,
  root: Node | undefined,
  file: string | undefined,
  find: FindPack,
  above: readonly string[],
): Node | undefined {
  if (!isMap<Node, Node | null>(root)) return root;
  const named = entryOf(root, 'extends');
  if (named === undefined) return root;
  const name = yaml.text(named);
  if (name === undefined) return undefined;
  const found = find(name, file);
  if (found === undefined) {
    yaml.report(named, 'pack.extends-missing', { name });
    return undefined;
  }
  if (above.includes(found.file) || above.length >= MAX_DEPTH) {
    yaml.report(named, 'pack.extends-circle', { name });
    return undefined;
  }
  const own = yaml.fields(root, ['pack', 'extends'], ['title', 'confirm', 'objections', 'figures', 'cases']);
  const base = resolve(yaml, yaml.absorb(found.file, found.text), found.file, find, [...above, found.file]);
  if (base !== undefined && !isMap(base)) yaml.report(base, 'yaml.not-a-mapping');
  if (!isMap<Node, Node | null>(base)) return undefined;
  const merged = yaml.putInPlaceOf(new YAMLMap<Node, Node | null>(), root);
  for (const key of ['pack', 'title', 'confirm', 'objections'] as const)
    copyPair(merged, own[key] === undefined ? base : root, key);
  copyFigures(yaml, merged, root, base);
  copyPair(merged, base, 'programs');
  copyPair(merged, root, 'cases');
  return merged;
}

function pairOf(map: Mapping, name: string): Pair<Node, Node | null> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

const entryOf = (map: Mapping, name: string): Node | undefined => pairOf(map, name)?.value ?? undefined;

function copyPair(to: Mapping, from: Mapping, name: string): void {
  const pair = pairOf(from, name);
  if (pair !== undefined) to.items.push(pair);
}

function copyFigures(yaml: PackText, merged: Mapping, root: Mapping, base: Mapping): void {
  const [changes, figures] = [entryOf(root, 'figures'), entryOf(base, 'figures')];
  const pair = pairOf(base, 'figures');
  if (changes === undefined || !isMap<Node, Node | null>(figures) || pair === undefined) {
    for (const { name, key } of yaml.entries(changes)) yaml.report(key, 'pack.extends-figure', { name, meant: '' });
    if (pair !== undefined) merged.items.push(pair);
    return;
  }
  const known = figures.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const changed = new Map<string, Node>();
  for (const { name, key, value } of yaml.entries(changes)) {
    const standing = entryOf(figures, name);
    if (!known.includes(name)) yaml.report(key, 'pack.extends-figure', { name, ...meant(name, known) });
    else if (value !== undefined && isMap<Node, Node | null>(standing)) {
      changed.set(name, changedFigure(yaml, value, standing));
    }
  }
  const list = yaml.putInPlaceOf(new YAMLMap<Node, Node | null>(), figures);
  for (const each of figures.items) {
    const value = isScalar(each.key) ? changed.get(String(each.key.value)) : undefined;
    list.items.push(value === undefined ? each : withValue(each, value));
  }
  merged.items.push(withValue(pair, list));
}

function withValue(pair: Pair<Node, Node | null>, value: Node): Pair<Node, Node | null> {
  const copy = pair.clone() as Pair<Node, Node | null>;
  copy.key = pair.key;
  copy.value = value;
  return copy;
}

/** A figure of the base with the values of the pack, instead of its own or beside them. */
function changedFigure(yaml: PackText, change: Node, standing: Mapping): Node {
  const fields = yaml.fields(change, [], ['title', 'unit', 'values', 'add']);
  if (fields.values === undefined && fields.add === undefined)
    yaml.report(change, 'yaml.missing-key', { key: 'values' });
  if (fields.unit !== undefined && fields.values === undefined) yaml.report(fields.unit, 'pack.extends-unit');
  const figure = yaml.putInPlaceOf(new YAMLMap<Node, Node | null>(), change);
  if (isMap<Node, Node | null>(change)) copyPair(figure, fields.title === undefined ? standing : change, 'title');
  if (isMap<Node, Node | null>(change)) copyPair(figure, fields.unit === undefined ? standing : change, 'unit');
  const pair = pairOf(standing, 'values');
  if (pair === undefined) return figure;
  const values = fields.values ?? entryOf(standing, 'values');
  const added = yaml.items(fields.add);
  if (values === undefined || added.length === 0)
    figure.items.push(values === undefined ? pair : withValue(pair, values));
  else figure.items.push(withValue(pair, withAdded(yaml, values, added)));
  return figure;
}

/** The values with others put in by date; one of the same day for the same households gives way. */
function withAdded(yaml: PackText, values: Node, added: readonly Node[]): Node {
  const replaced = new Set(added.map(placeOf));
  const kept = yaml.items(values).filter((item) => !replaced.has(placeOf(item)));
  const list = yaml.putInPlaceOf(new YAMLSeq<Node>(), values);
  const day = (item: Node): string => placeOf(item).slice(0, 'YYYY-MM-DD'.length);
  list.items = [...kept, ...added].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return list;
}

/** The day of a value and the households for which it is, as written. */
function placeOf(item: Node): string {
  if (!isMap<Node, Node | null>(item)) return '';
  return ['from', 'hukou', 'area'].map((key) => entryOf(item, key)?.toString() ?? '').join(' ');
}
