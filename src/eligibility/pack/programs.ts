import { isMap, isSeq, type Node } from 'yaml';
import { measureTypes } from '../../registry/code-lists/measure-type.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import type { Entry } from '../../yaml/yaml-text.ts';
import { readBenefit } from './benefit.ts';
import { type Names, readCondition } from './condition.ts';
import type { Criterion, CriterionKind, NoticeAsked, Offer, Pack, Program } from './pack.ts';
import type { PackText } from './problems.ts';
import { isName, isSlug, readChoice, readDays, readLocalText, readMonths } from './scalars.ts';

/** A case writes `because` beside the programs' names, so no program can be called that. */
const RESERVED = 'because';

/** What only a program with a list has, and what only a department's offer has. */
const LIST_KEYS = ['remain', 'leave_period', 'review_every', 'excludes_programs', 'notice'] as const;
const OFFER_KEYS = ['measure', 'again_after'] as const;

/** Reads `programs:`; a program with a mistake in it is reported and left out, but its name is kept. */
export function readPrograms(
  yaml: PackText,
  node: Node | undefined,
  expressible: Names,
  confirm: Pack['confirm'] | undefined,
): { programs: readonly Program[]; names: readonly string[] } {
  const entries = yaml.entries(node);
  if (node !== undefined && entries.length === 0) yaml.report(node, 'pack.no-programs');
  const programs = entries.map((entry) => readProgram(yaml, entry, expressible, confirm));
  return { programs: programs.filter((program) => program !== undefined), names: entries.map((entry) => entry.name) };
}

function readProgram(
  yaml: PackText,
  { name, key, value }: Entry,
  expressible: Names,
  confirm: Pack['confirm'] | undefined,
): Program | undefined {
  const before = yaml.issues.length;
  if (!isName(name)) yaml.report(key, 'pack.id-form', { id: name });
  if (name === RESERVED) yaml.report(key, 'pack.reserved-name', { name });
  if (value === undefined) yaml.report(key, 'yaml.missing-key', { key: 'enter' });
  const fields = yaml.fields(
    value,
    ['title', 'enter'],
    ['exclude', 'benefit', 'department', ...LIST_KEYS, ...OFFER_KEYS],
  );
  const title = readLocalText(yaml, fields.title);
  const taken = new Set<string>();
  const exclude = readCriteria(yaml, fields.exclude, 'exclude', expressible, taken);
  // A criterion to enter and one to remain may share an id: a household is only ever judged by one of the two lists.
  const enter = readCriteria(yaml, fields.enter, 'enter', expressible, new Set(taken));
  const remain = readCriteria(yaml, fields.remain, 'remain', expressible, new Set(taken));
  for (const list of [fields.enter, fields.remain]) {
    if (isSeq(list) && list.items.length === 0) yaml.report(list, 'pack.no-criteria');
  }
  const leavePeriodMonths = readMonths(yaml, fields.leave_period) ?? 0;
  const reviewEveryMonths = readMonths(yaml, fields.review_every);
  const benefit = readBenefit(yaml, fields.benefit, expressible);
  const excludes = readExcluded(yaml, fields.excludes_programs, name);
  const notice = readNotice(yaml, fields.notice);
  if (fields.notice !== undefined && confirm === 'automatic') yaml.report(fields.notice, 'pack.notice-automatic');
  const offer = readOffer(yaml, fields);
  if (title === undefined || yaml.issues.length > before) return undefined;
  return {
    id: name,
    title,
    enter,
    exclude,
    remain: fields.remain === undefined ? undefined : remain,
    leavePeriodMonths,
    reviewEveryMonths,
    benefit,
    excludes,
    offer,
    notice,
  };
}

type OfferFields = Readonly<Partial<Record<'department' | (typeof LIST_KEYS | typeof OFFER_KEYS)[number], Node>>>;

function readOffer(yaml: PackText, fields: OfferFields): Offer | undefined {
  const department = readChoice(
    yaml,
    fields.department,
    unitFunctions.map(({ value }) => value),
  );
  const measure = readChoice(
    yaml,
    fields.measure,
    measureTypes.map(({ value }) => value),
  );
  const againAfterMonths = readMonths(yaml, fields.again_after);
  const [without, code] =
    fields.department === undefined
      ? ([OFFER_KEYS, 'pack.list-no-offer'] as const)
      : ([LIST_KEYS, 'pack.offer-no-list'] as const);
  for (const key of without) if (fields[key] !== undefined) yaml.report(fields[key], code, { key });
  return department === undefined ? undefined : { department, measure, againAfterMonths };
}

/** `7 days`, or a mapping that also says how heads are named and which document asks for it. */
function readNotice(yaml: PackText, node: Node | undefined): NoticeAsked | undefined {
  if (node === undefined) return undefined;
  const fields = isMap(node) ? yaml.fields(node, ['for'], ['names', 'source']) : { for: node };
  const days = readDays(yaml, fields.for);
  const names = readChoice(yaml, fields.names, ['full', 'masked']) ?? 'masked';
  return days === undefined ? undefined : { days, names, source: yaml.text(fields.source) };
}

/** The ids of programs that nobody may have together with this one; they may be of packs that are not here. */
function readExcluded(yaml: PackText, node: Node | undefined, program: string): string[] {
  return yaml.items(node).flatMap((item) => {
    const id = yaml.text(item) ?? '';
    if (!isName(id)) yaml.report(item, 'pack.id-form', { id });
    if (id === program) yaml.report(item, 'pack.excludes-itself', { program });
    return [id];
  });
}

function readCriteria(
  yaml: PackText,
  node: Node | undefined,
  kind: CriterionKind,
  expressible: Names,
  taken: Set<string>,
): readonly Criterion[] {
  const criteria: Criterion[] = [];
  for (const item of yaml.items(node)) {
    const fields = yaml.fields(item, ['id', 'when'], ['source']);
    const id = yaml.text(fields.id);
    if (id !== undefined && !isSlug(id)) yaml.report(fields.id ?? item, 'pack.id-form', { id });
    if (id !== undefined && taken.has(id)) yaml.report(fields.id ?? item, 'pack.duplicate-id', { id });
    taken.add(id ?? '');
    const when = yaml.text(fields.when);
    const source = yaml.text(fields.source);
    if (id === undefined || when === undefined || fields.when === undefined) continue;
    const condition = readCondition(yaml, fields.when, when, expressible);
    if (condition !== undefined) criteria.push({ id, kind, when, condition, source });
  }
  return criteria;
}
