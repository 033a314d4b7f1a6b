import type { Node } from 'yaml';
import { daysInMonth } from '../../base/civil-date.ts';
import type { ExpressionCode } from '../../eligibility/expression/problem.ts';
import type { PackCode } from '../../eligibility/pack/problems.ts';
import { isSlug, readChoice, readLocalText, readYesNo } from '../../eligibility/pack/scalars.ts';
import type { CodeList } from '../../intake/code-list.ts';
import { causes, householdTypes } from '../../registry/code-lists/household.ts';
import { firstIssue } from '../../yaml/first-issue.ts';
import { YamlText } from '../../yaml/yaml-text.ts';
import { visitKinds, visitPurposes } from '../visits/code-lists.ts';
import {
  type Cadence,
  type ClimbStep,
  type ContactPolicy,
  type Deadlines,
  dutyRoles,
  type Festival,
  type Fulfilling,
  type HouseholdClass,
  type Period,
  referralWaits,
  tipWaits,
  type YearlyDay,
} from './policy.ts';

/** What a contact policy's text can be wrong in, apart from what any YAML text can. */
export type ContactPolicyProblem =
  | 'contact-policy.period'
  | 'contact-policy.days'
  | 'contact-policy.count'
  | 'contact-policy.yearly-day'
  | 'contact-policy.festival-day'
  | 'contact-policy.window'
  | 'contact-policy.no-duties'
  | 'contact-policy.veterans'
  | 'contact-policy.climb-order';

type PolicyText = YamlText<PackCode | ExpressionCode | ContactPolicyProblem>;

/** The longest window on one side of a festival: two windows of one festival never meet. */
const WIDEST = 120;

/**
 * Reads and checks the YAML text of a contact policy.
 * @param file the name to show in an error.
 * @throws Failure (65) at the first problem, with its line and column.
 */
export function readContactPolicy(text: string, file: string): ContactPolicy {
  const yaml: PolicyText = new YamlText(text);
  const policy = readRoot(yaml);
  if (yaml.issues.length === 0 && policy !== undefined) return policy;
  throw firstIssue(yaml, file);
}

function readRoot(yaml: PolicyText): ContactPolicy | undefined {
  const fields = yaml.fields(yaml.root, ['policy', 'title', 'duties', 'grace', 'climb'], ['festivals', 'deadlines']);
  const name = yaml.text(fields.policy) ?? '';
  if (fields.policy !== undefined && !isSlug(name)) yaml.report(fields.policy, 'pack.id-form', { id: name });
  const title = readLocalText(yaml, fields.title);
  const duties = readNamed(yaml, fields.duties, readCadence);
  // Duties that could not be read have been reported where they stand.
  const unread = yaml.issues.length > 0;
  if (fields.duties !== undefined && duties.length === 0 && !unread)
    yaml.report(fields.duties, 'contact-policy.no-duties');
  const festivals = readNamed(yaml, fields.festivals, readFestival);
  const grace = readDays(yaml, fields.grace);
  const climb = readClimb(yaml, fields.climb);
  const deadlines = readDeadlines(yaml, fields.deadlines);
  if (title === undefined || grace === undefined || climb === undefined) return undefined;
  return { name, title, duties, festivals, grace, climb, deadlines };
}

/** A mapping of ids to what each stands for; one that cannot be read is left out, and reported. */
function readNamed<T>(
  yaml: PolicyText,
  node: Node | undefined,
  read: (yaml: PolicyText, id: string, node: Node) => T | undefined,
): T[] {
  return yaml.entries(node).flatMap(({ name, key, value }) => {
    if (!isSlug(name)) yaml.report(key, 'pack.id-form', { id: name });
    if (value === undefined) yaml.report(key, 'yaml.not-a-mapping');
    return (value && read(yaml, name, value)) ?? [];
  });
}

function readCadence(yaml: PolicyText, id: string, node: Node): Cadence | undefined {
  const fields = yaml.fields(node, ['title', 'role', 'every'], ['kinds', 'purposes', 'households']);
  const title = readLocalText(yaml, fields.title);
  const role = readChoice(yaml, fields.role, dutyRoles);
  const every = readPeriod(yaml, fields.every);
  const fulfilling = readFulfilling(yaml, fields);
  if (title === undefined || role === undefined || every === undefined) return undefined;
  return { id, title, role, every, ...fulfilling };
}

function readFestival(yaml: PolicyText, id: string, node: Node): Festival | undefined {
  const fields = yaml.fields(node, ['title', 'before', 'after'], ['lunar', 'solar', 'kinds', 'purposes', 'households']);
  const title = readLocalText(yaml, fields.title);
  if ((fields.lunar === undefined) === (fields.solar === undefined)) yaml.report(node, 'contact-policy.festival-day');
  const calendar = fields.lunar === undefined ? 'solar' : 'lunar';
  const on = readYearlyDay(yaml, fields[calendar], calendar);
  const before = readCount(yaml, fields.before, 0, 'contact-policy.window');
  const after = readCount(yaml, fields.after, 0, 'contact-policy.window');
  const fulfilling = readFulfilling(yaml, fields);
  if (title === undefined || on === undefined || before === undefined || after === undefined) return undefined;
  return { id, title, on, before, after, ...fulfilling };
}

type FulfillingFields = Readonly<Partial<Record<'kinds' | 'purposes' | 'households', Node>>>;

function readFulfilling(yaml: PolicyText, { kinds, purposes, households }: FulfillingFields): Fulfilling {
  return {
    ...(kinds && { kinds: readCodes(yaml, kinds, visitKinds) }),
    ...(purposes && { purposes: readCodes(yaml, purposes, visitPurposes) }),
    households: readClass(yaml, households),
  };
}

function readClass(yaml: PolicyText, node: Node | undefined): HouseholdClass {
  const fields = yaml.fields(node, [], ['types', 'causes', 'veterans']);
  const veterans = readYesNo(yaml, fields.veterans);
  if (fields.veterans !== undefined && veterans === false) yaml.report(fields.veterans, 'contact-policy.veterans');
  return {
    ...(fields.types && { types: readCodes(yaml, fields.types, householdTypes) }),
    ...(fields.causes && { causes: readCodes(yaml, fields.causes, causes) }),
    ...(veterans === true && { veterans }),
  };
}

function readCodes<V extends string>(yaml: PolicyText, node: Node, list: CodeList<V>): V[] {
  const allowed = list.map(({ value }) => value);
  return yaml.items(node).flatMap((item) => readChoice(yaml, item, allowed) ?? []);
}

/** `2 months` or `14 days`. */
function readPeriod(yaml: PolicyText, node: Node | undefined): Period | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const match = /^([1-9]\d{0,2}) (day|month)s?$/.exec(text);
  if (match === null) yaml.report(node, 'contact-policy.period', { value: text });
  return match === null ? undefined : { count: Number(match[1]), unit: match[2] === 'day' ? 'days' : 'months' };
}

/** `14 days`, none included. */
function readDays(yaml: PolicyText, node: Node | undefined): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const match = /^(\d{1,3}) days?$/.exec(text);
  if (match === null) yaml.report(node, 'contact-policy.days', { value: text });
  return match === null ? undefined : Number(match[1]);
}

/** A whole number within limits. */
function readCount(
  yaml: PolicyText,
  node: Node | undefined,
  least: number,
  code: 'contact-policy.count' | 'contact-policy.window',
): number | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= WIDEST) return Number(text);
  yaml.report(node, code, { value: text, least, most: WIDEST });
  return undefined;
}

/**
 * `8-15`, month and day. A lunar month has 29 or 30 days, and a common year no 29 February: days that some years lack are
 * refused.
 */
function readYearlyDay(
  yaml: PolicyText,
  node: Node | undefined,
  calendar: YearlyDay['calendar'],
): YearlyDay | undefined {
  const text = yaml.text(node);
  if (node === undefined || text === undefined) return undefined;
  const [, month = 0, day = 0] = (/^(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).map(Number);
  const days = calendar === 'lunar' ? 29 : month >= 1 && month <= 12 ? daysInMonth(2013, month) : 0;
  if (month >= 1 && month <= 12 && day >= 1 && day <= days) return { calendar, month, day };
  yaml.report(node, 'contact-policy.yearly-day', { value: text });
  return undefined;
}

function readClimb(yaml: PolicyText, node: Node | undefined): ContactPolicy['climb'] | undefined {
  const fields = yaml.fields(node, ['unit', 'bureau']);
  const step = (of: Node | undefined): ClimbStep | undefined => {
    const { attempts, days } = yaml.fields(of, ['attempts', 'days']);
    const [tries, wait] = [
      readCount(yaml, attempts, 1, 'contact-policy.count'),
      readCount(yaml, days, 1, 'contact-policy.count'),
    ];
    return tries === undefined || wait === undefined ? undefined : { attempts: tries, days: wait };
  };
  const [unit, bureau] = [step(fields.unit), step(fields.bureau)];
  if (unit === undefined || bureau === undefined || fields.bureau === undefined) return undefined;
  if (bureau.attempts < unit.attempts || bureau.days < unit.days)
    yaml.report(fields.bureau, 'contact-policy.climb-order');
  return { unit, bureau };
}

function readDeadlines(yaml: PolicyText, node: Node | undefined): Deadlines | undefined {
  if (node === undefined) return undefined;
  const fields = yaml.fields(node, ['tips', 'urgent_tips', 'referrals'], []);
  const tips = readTerms(yaml, fields.tips, tipWaits);
  const urgentTips = readTerms(yaml, fields.urgent_tips, tipWaits);
  const referrals = readTerms(yaml, fields.referrals, referralWaits);
  return tips && urgentTips && referrals && { tips, urgentTips, referrals };
}

/** Working days for every state named: `{sent: 10, accepted: 30}`. */
function readTerms<S extends string>(
  yaml: PolicyText,
  node: Node | undefined,
  states: readonly S[],
): Record<S, number> | undefined {
  const fields: Readonly<Partial<Record<S, Node>>> = yaml.fields(node, states, []);
  const terms = states.map((state) => [state, readCount(yaml, fields[state], 1, 'contact-policy.count')] as const);
  return terms.some(([, days]) => days === undefined) ? undefined : (Object.fromEntries(terms) as Record<S, number>);
}
