import type { Node } from 'yaml';
import { divisionLevel } from '../base/division-code.ts';
import { meant } from '../base/nearest-word.ts';
import type { ExpressionCode } from '../eligibility/expression/problem.ts';
import type { PackCode } from '../eligibility/pack/problems.ts';
import { isSlug, readChoice, readLocalText } from '../eligibility/pack/scalars.ts';
import { causes } from '../registry/code-lists/household.ts';
import { cadreRanks, unitFunctions } from '../registry/code-lists/unit-and-cadre.ts';
import { firstIssue } from '../yaml/first-issue.ts';
import { YamlText } from '../yaml/yaml-text.ts';
import { type Policy, type PricingTerms, tiers } from './policy.ts';

/** The largest cost and capacity that a policy can give. */
const MOST = 10_000;

/** What a policy's text can be wrong in, apart from what any YAML text can. */
export type PolicyProblem =
  | 'policy.list-empty'
  | 'policy.program-unknown'
  | 'policy.whole-number'
  | 'policy.distance-falls'
  | 'policy.load-falls'
  | 'policy.load-empty'
  | 'policy.town';

/** The YAML text of a policy, which shares the readers of packs and adds problems of its own. */
type PolicyText = YamlText<PackCode | ExpressionCode | PolicyProblem>;

/**
 * Reads and checks the YAML text of a pairing policy.
 * @param file the name to show in an error.
 * @param programs the programs that there are; undefined where those it names need not exist (any more).
 * @throws Failure (65) at the first problem, with its line and column.
 */
export function readPolicy(text: string, file: string, programs?: ReadonlySet<string>): Policy {
  const yaml: PolicyText = new YamlText(text);
  const policy = readRoot(yaml, programs);
  if (yaml.issues.length === 0 && policy !== undefined) return policy;
  throw firstIssue(yaml, file);
}

function readRoot(yaml: PolicyText, programs: ReadonlySet<string> | undefined): Policy | undefined {
  const fields = yaml.fields(
    yaml.root,
    ['policy', 'title', 'list', 'lead_within', 'minimum', 'capacity', 'reach', 'costs'],
    ['answers', 'neighbours'],
  );
  const name = yaml.text(fields.policy) ?? '';
  if (fields.policy !== undefined && !isSlug(name)) yaml.report(fields.policy, 'pack.id-form', { id: name });
  const title = readLocalText(yaml, fields.title);
  const list = readList(yaml, fields.list, programs);
  const leadWithin = readWhole(yaml, fields.lead_within, MOST);
  const minimum = readWhole(yaml, fields.minimum, 1);
  const capacity = yaml.fields(fields.capacity, ['default'], ['by_rank']);
  const byRank = readTable(yaml, capacity.by_rank, values(cadreRanks), (node) => readWhole(yaml, node, MOST) ?? 0);
  const most = readWhole(yaml, capacity.default, MOST);
  const reach = readChoice(yaml, fields.reach, tiers);
  const costs = readCosts(yaml, fields.costs);
  const answers = readTable(yaml, fields.answers, values(causes), (node) =>
    yaml.items(node).flatMap((item) => readChoice(yaml, item, values(unitFunctions)) ?? []),
  );
  const neighbours = readNeighbours(yaml, fields.neighbours);
  if (title === undefined || leadWithin === undefined || minimum === undefined) return undefined;
  if (most === undefined || reach === undefined) return undefined;
  const terms = { reach, ...costs, answers, neighbours };
  const capacities = { default: most, byRank };
  return { name, title, list, leadWithin, minimum: minimum === 0 ? 0 : 1, capacity: capacities, terms };
}

const values = <V extends string>(list: readonly { value: V }[]): V[] => list.map(({ value }) => value);

function readList(yaml: PolicyText, node: Node | undefined, programs: ReadonlySet<string> | undefined): string[] {
  const items = yaml.items(node);
  if (node !== undefined && items.length === 0) yaml.report(node, 'policy.list-empty');
  return items.flatMap((item) => {
    const program = yaml.text(item);
    if (program === undefined) return [];
    if (programs?.has(program) === false) {
      yaml.report(item, 'policy.program-unknown', { program, ...meant(program, programs) });
    }
    return [program];
  });
}

/** A whole number from 0 to a limit. */
function readWhole(yaml: PolicyText, node: Node | undefined, most: number): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
  yaml.report(node, 'policy.whole-number', { value: text, most });
  return undefined;
}

/** A mapping whose keys come from a list. */
function readTable<V>(
  yaml: PolicyText,
  node: Node | undefined,
  keys: readonly string[],
  read: (node: Node) => V,
): Record<string, V> {
  const table: Record<string, V> = {};
  for (const { name, key, value } of yaml.entries(node)) {
    if (!keys.includes(name)) yaml.report(key, 'yaml.unknown-key', { key: name, ...meant(name, keys) });
    else if (value !== undefined) table[name] = read(value);
  }
  return table;
}

function readCosts(
  yaml: PolicyText,
  node: Node | undefined,
): Pick<PricingTerms, 'distance' | 'function' | 'load' | 'change'> {
  const costs = yaml.fields(node, ['distance', 'function', 'load', 'change']);
  const cost = (of: Node | undefined): number => readWhole(yaml, of, MOST) ?? 0;
  const distance = yaml.fields(costs.distance, tiers);
  const nearToFar = tiers.map((tier) => cost(distance[tier]));
  const nearer = tiers.findIndex((_, i) => (nearToFar[i] ?? 0) < (nearToFar[i - 1] ?? 0));
  const tooNear = tiers[nearer];
  const less = tooNear === undefined ? undefined : distance[tooNear];
  if (less !== undefined) yaml.report(less, 'policy.distance-falls');
  const match = yaml.fields(costs.function, ['match', 'other']);
  const load = yaml.items(costs.load);
  const places = load.map(cost);
  const falls = places.findIndex((place, i) => place < (places[i - 1] ?? 0));
  if (costs.load !== undefined && load.length === 0) yaml.report(costs.load, 'policy.load-empty');
  const fallen = load[falls];
  if (fallen !== undefined) yaml.report(fallen, 'policy.load-falls');
  return {
    distance: {
      village: cost(distance.village),
      town: cost(distance.town),
      neighbours: cost(distance.neighbours),
      county: cost(distance.county),
    },
    function: { match: cost(match.match), other: cost(match.other) },
    load: places,
    change: cost(costs.change),
  };
}

/** Borders between towns: each holds both ways, however often it is written. */
function readNeighbours(yaml: PolicyText, node: Node | undefined): Record<string, string[]> {
  const borders = new Map<string, Set<string>>();
  const town = (of: Node, code: string): string => {
    if (divisionLevel(code) !== 'town') yaml.report(of, 'policy.town', { value: code });
    return code;
  };
  const join = (a: string, b: string): void => {
    borders.set(a, (borders.get(a) ?? new Set()).add(b));
  };
  for (const { name, key, value } of yaml.entries(node)) {
    const here = town(key, name);
    for (const item of yaml.items(value)) {
      const there = town(item, yaml.text(item) ?? '');
      join(here, there);
      join(there, here);
    }
  }
  return Object.fromEntries([...borders].map(([code, next]) => [code, [...next].sort()]));
}
