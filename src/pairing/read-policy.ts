import type { Node } from 'yaml';
import type { Issue } from '../base/issue.ts';
import { meant } from '../base/nearest-word.ts';
import { isSlug, readChoice, readLocalText, readYesNo } from '../eligibility/pack/scalars.ts';
import { causes } from '../registry/code-lists/household.ts';
import { cadreRanks, unitFunctions } from '../registry/code-lists/unit-and-cadre.ts';
import { firstIssue } from '../yaml/first-issue.ts';
import { YamlText } from '../yaml/yaml-text.ts';
import { type Policy, type PricingTerms, type RoleTerms, type SupportTerms, tiers } from './policy.ts';
import { readCosts } from './policy-text/costs.ts';
import { readExceptions } from './policy-text/exceptions.ts';
import { readHardness } from './policy-text/hardness.ts';
import { readNeighbours } from './policy-text/neighbours.ts';
import { MOST, type PolicyText, readTable, readWhole, valuesOf } from './policy-text/policy-text.ts';

/** A text that was read: a policy, or everything that is wrong with it in the order of the text. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly issues: readonly [] }
  | { readonly policy: undefined; readonly issues: readonly Issue[] };

/**
 * Reads and checks the YAML text of a pairing policy.
 * @param programs the programs that there are; undefined where those it names need not exist (any more).
 */
export function checkPolicyText(text: string, programs?: ReadonlySet<string>): ReadPolicy {
  const yaml: PolicyText = new YamlText(text);
  const policy = readRoot(yaml, programs);
  if (yaml.issues.length === 0 && policy !== undefined) return { policy, issues: [] };
  const issues = yaml.issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || Number(a.column) - Number(b.column));
  return { policy: undefined, issues };
}

/**
 * Reads a policy's text.
 * @param file the name to show in an error.
 * @param programs as of `checkPolicyText`.
 * @throws Failure (65) at the first problem, with its line and column.
 */
export function readPolicy(text: string, file: string, programs?: ReadonlySet<string>): Policy {
  const read = checkPolicyText(text, programs);
  if (read.policy !== undefined) return read.policy;
  throw firstIssue(read, file);
}

function readRoot(yaml: PolicyText, programs: ReadonlySet<string> | undefined): Policy | undefined {
  const fields = yaml.fields(
    yaml.root,
    ['policy', 'title', 'list', 'lead_within', 'minimum', 'capacity', 'reach', 'costs'],
    ['answers', 'neighbours', 'bars', 'exceptions', 'hardness', 'support'],
  );
  const name = yaml.text(fields.policy) ?? '';
  if (fields.policy !== undefined && !isSlug(name)) yaml.report(fields.policy, 'pack.id-form', { id: name });
  const title = readLocalText(yaml, fields.title);
  const list = readList(yaml, fields.list, programs);
  const leadWithin = readWhole(yaml, fields.lead_within, MOST);
  const load = readLoad(yaml, fields);
  const reach = readChoice(yaml, fields.reach, tiers);
  const costs = readCosts(yaml, fields.costs, 'lead');
  const answers = readFunctions(yaml, fields.answers);
  const neighbours = readNeighbours(yaml, fields.neighbours);
  const bars = yaml.fields(fields.bars, [], ['home_village']);
  const homeVillageBarred = readYesNo(yaml, bars.home_village) ?? false;
  const exceptions = readExceptions(yaml, fields.exceptions);
  const hardness = readHardness(yaml, fields.hardness);
  const terms = reach === undefined ? undefined : { reach, ...costs, answers, neighbours };
  const support = terms === undefined ? undefined : readSupport(yaml, fields.support, terms);
  if (fields.costs !== undefined && hardness.length === 0 && costs.hardness + (support?.terms.hardness ?? 0) > 0) {
    yaml.report(fields.costs, 'policy.no-hardness');
  }
  if (title === undefined || leadWithin === undefined || load === undefined || terms === undefined) return undefined;
  return {
    name,
    title,
    list,
    leadWithin,
    lead: { ...load, terms },
    support: support ?? null,
    hardness,
    homeVillageBarred,
    exceptions,
  };
}

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

/** A minimum of 0 or 1; of more, "fewest cadres below their minimum" is no sum over single places, so that no flow can minimise it. */
function readMinimum(yaml: PolicyText, node: Node | undefined): 0 | 1 | undefined {
  const minimum = readWhole(yaml, node, MOST);
  if (minimum === undefined || minimum === 0 || minimum === 1) return minimum;
  if (node !== undefined) yaml.report(node, 'policy.minimum', { value: minimum });
  return undefined;
}

/** How many households a cadre takes in a role. */
function readLoad(
  yaml: PolicyText,
  fields: Readonly<Partial<Record<'minimum' | 'capacity', Node>>>,
): Pick<RoleTerms, 'minimum' | 'capacity'> | undefined {
  const minimum = readMinimum(yaml, fields.minimum);
  const capacity = yaml.fields(fields.capacity, ['default'], ['by_rank']);
  const byRank = readTable(yaml, capacity.by_rank, valuesOf(cadreRanks), (node) => readWhole(yaml, node, MOST) ?? 0);
  const most = readWhole(yaml, capacity.default, MOST);
  if (minimum === undefined || most === undefined) return undefined;
  return { minimum, capacity: { default: most, byRank } };
}

/** The functions of units by cause. */
const readFunctions = (yaml: PolicyText, node: Node | undefined): Record<string, string[]> =>
  readTable(yaml, node, valuesOf(causes), (list) =>
    yaml.items(list).flatMap((item) => readChoice(yaml, item, valuesOf(unitFunctions)) ?? []),
  );

/** Support terms; reach and costs that are left out are those of the leads. */
function readSupport(yaml: PolicyText, node: Node | undefined, lead: PricingTerms): SupportTerms | undefined {
  if (node === undefined) return undefined;
  const fields = yaml.fields(node, ['calls', 'most', 'minimum', 'capacity'], ['reach', 'costs']);
  const calls = readFunctions(yaml, fields.calls);
  const most = readWhole(yaml, fields.most, MOST);
  const load = readLoad(yaml, fields);
  const reach = readChoice(yaml, fields.reach, tiers) ?? lead.reach;
  const own = fields.costs === undefined ? lead : readCosts(yaml, fields.costs, 'support');
  if (most === undefined || load === undefined) return undefined;
  const terms = { ...lead, ...own, reach, function: { match: 0, other: 0 } };
  return { ...load, terms, calls, most };
}
