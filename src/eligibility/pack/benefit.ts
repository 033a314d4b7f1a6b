import type { Node } from 'yaml';
import { planBenefit } from '../expression/benefit.ts';
import { type Amount, type Checked, type Condition, checkAmount } from '../expression/check.ts';
import { type Names, readCondition, reportInside } from './condition.ts';
import type { Benefit, BenefitPart } from './pack.ts';
import type { PackText } from './problems.ts';
import { isSlug, readChoice } from './scalars.ts';

/** The units to which a benefit may be rounded, in fen. */
const roundings: Readonly<Record<string, number>> = { '0.01 yuan': 1, '0.1 yuan': 10, '1 yuan': 100, '10 yuan': 1000 };

const payments = { month: 12n, year: 1n } as const;

/** Reads `benefit:` of a program: one `amount`, or `tiers` of which the first that applies counts, and `supplements`. */
export function readBenefit(yaml: PackText, node: Node | undefined, names: Names): Benefit | undefined {
  if (node === undefined) return undefined;
  const before = yaml.issues.length;
  const fields = yaml.fields(node, ['per', 'round'], ['amount', 'tiers', 'supplements', 'source']);
  const per = readChoice(yaml, fields.per, ['month', 'year']);
  const roundTo = roundings[readChoice(yaml, fields.round, Object.keys(roundings)) ?? ''];
  if ((fields.amount === undefined) === (fields.tiers === undefined)) yaml.report(node, 'pack.amount-or-tiers');
  const source = yaml.text(fields.source);
  const tiers =
    fields.amount === undefined
      ? readTiers(yaml, fields.tiers, names)
      : [readPart(yaml, { amount: fields.amount }, names)].map((part) => part && { ...part, source });
  const supplements = readSupplements(yaml, fields.supplements, names);
  if (per === undefined || roundTo === undefined || yaml.issues.length > before) return undefined;
  const parts = { tiers: whole(tiers), supplements: whole(supplements) };
  const terms = (list: readonly BenefitPart[]) =>
    list.map(({ condition, value }) => ({ when: condition, amount: value }));
  const plan = planBenefit({
    tiers: terms(parts.tiers),
    supplements: terms(parts.supplements),
    payments: payments[per],
    roundTo: BigInt(roundTo),
  });
  if (plan === undefined) yaml.report(node, 'expression.number-too-large', { digits: 15 });
  return plan && { per, roundTo, ...parts, plan };
}

const whole = <T>(parts: readonly (T | undefined)[]): T[] => parts.filter((part) => part !== undefined);

function readTiers(yaml: PackText, node: Node | undefined, names: Names): (BenefitPart | undefined)[] {
  const items = yaml.items(node);
  if (node !== undefined && items.length === 0) yaml.report(node, 'pack.tiers-end');
  return items.map((item, at) => {
    const fields = yaml.fields(item, ['amount'], ['when', 'source']);
    if ((fields.when === undefined) !== (at === items.length - 1)) yaml.report(item, 'pack.tiers-end');
    return readPart(yaml, fields, names);
  });
}

function readSupplements(yaml: PackText, node: Node | undefined, names: Names): (BenefitPart | undefined)[] {
  const taken = new Set<string>();
  return yaml.items(node).map((item) => {
    const fields = yaml.fields(item, ['id', 'amount'], ['when', 'source']);
    const id = yaml.text(fields.id);
    if (id !== undefined && !isSlug(id)) yaml.report(fields.id ?? item, 'pack.id-form', { id });
    if (id !== undefined && taken.has(id)) yaml.report(fields.id ?? item, 'pack.duplicate-id', { id });
    taken.add(id ?? '');
    const part = readPart(yaml, fields, names);
    return part && { ...part, id };
  });
}

function readPart(
  yaml: PackText,
  fields: { readonly amount?: Node; readonly when?: Node; readonly source?: Node },
  names: Names,
): BenefitPart | undefined {
  const when = yaml.text(fields.when);
  let condition: Condition | undefined;
  if (fields.when !== undefined && when !== undefined) condition = readCondition(yaml, fields.when, when, names);
  const amount = yaml.text(fields.amount);
  const source = yaml.text(fields.source);
  if (fields.amount === undefined || amount === undefined) return undefined;
  const checked: Checked<{ amount: Amount }> = checkAmount(amount, names.vocabulary);
  if (checked.ok) return { id: undefined, when, amount, condition, value: checked.amount, source };
  reportInside(yaml, fields.amount, checked.problems, names);
  return undefined;
}
