import type { Node } from 'yaml';
import { isPartialDate } from '../../base/civil-date.ts';
import { meant } from '../../base/nearest-word.ts';
import { fraction, multiplyFractions } from '../expression/fraction.ts';
import { type CatalogueFact, factCatalogue } from '../facts.ts';
import type { Case, Program, StoredValue, Verdict } from './pack.ts';
import { criteriaOf } from './pack.ts';
import type { PackText } from './problems.ts';
import { readChoice, readDate, readDecimal, readYesNo } from './scalars.ts';

const verdicts: readonly Verdict[] = ['eligible', 'not_eligible', 'undecided'];

/** Reads `cases:`; a case with a mistake in it is reported and left out. */
export function readCases(
  yaml: PackText,
  node: Node | undefined,
  declared: { readonly programs: readonly Program[]; readonly names: readonly string[] },
): readonly Case[] {
  const names = new Set<string>();
  return yaml.items(node).flatMap((item) => {
    const before = yaml.issues.length;
    const fields = yaml.fields(item, ['name', 'on', 'household', 'expect'], ['members', 'on_list', 'benefit']);
    const name = yaml.text(fields.name) ?? '';
    if (names.has(name)) yaml.report(fields.name ?? item, 'pack.duplicate-id', { id: name });
    names.add(name);
    const on = readDate(yaml, fields.on);
    const onList = readYesNo(yaml, fields.on_list) ?? false;
    const household = readValues(yaml, fields.household, 'household');
    const members = yaml.items(fields.members).map((member) => readValues(yaml, member, 'member'));
    const { expect, because } = readExpectation(yaml, fields.expect, declared);
    const benefits = readBenefits(yaml, fields.benefit, declared);
    if (on === undefined || yaml.issues.length > before) return [];
    return [{ name, line: yaml.lineOf(item), on, onList, household, members, expect, because, benefits }];
  });
}

/** `benefit: {dibao: 321}`, in yuan; blank for one that is unknown or none. */
function readBenefits(
  yaml: PackText,
  node: Node | undefined,
  { programs, names }: { readonly programs: readonly Program[]; readonly names: readonly string[] },
): ReadonlyMap<string, number | null> {
  const benefits = new Map<string, number | null>();
  for (const { name, key, value } of yaml.entries(node)) {
    if (!names.includes(name)) yaml.report(key, 'pack.case-program', { program: name, ...meant(name, names) });
    else if (programs.some(({ id, benefit }) => id === name && benefit === undefined)) {
      yaml.report(key, 'pack.case-benefit', { program: name });
    } else if (value === undefined) benefits.set(name, null);
    else {
      const fen = multiplyFractions(readDecimal(yaml, value) ?? fraction(0n), fraction(100n));
      if (fen.denominator === 1n) benefits.set(name, Number(fen.numerator));
      else yaml.report(value, 'pack.case-precision', { value: yaml.text(value) ?? '' });
    }
  }
  return benefits;
}

/** Facts by name as values of the source columns behind them. */
function readValues(
  yaml: PackText,
  node: Node | undefined,
  subject: 'household' | 'member',
): ReadonlyMap<string, StoredValue> {
  const facts = factCatalogue.filter((fact) => fact.subject === subject);
  const values = new Map<string, StoredValue>();
  for (const { name, key, value } of yaml.entries(node)) {
    const fact = facts.find((each) => each.name === name);
    if (fact === undefined) {
      const names = facts.map((each) => each.name);
      yaml.report(key, 'pack.case-fact', { fact: name, ...meant(name, names) });
    } else if (!fact.givenInCases) {
      yaml.report(key, 'pack.case-derived', { fact: name, column: fact.column });
    } else {
      const stored = value === undefined ? null : readStored(yaml, value, fact);
      if (stored !== undefined) values.set(fact.column, stored);
    }
  }
  return values;
}

/** A value of a fact as its column stores it. */
function readStored(yaml: PackText, node: Node, { type }: CatalogueFact): StoredValue | undefined {
  switch (type.kind) {
    case 'number': {
      const value = readDecimal(yaml, node);
      if (value === undefined) return undefined;
      const stored = multiplyFractions(value, fraction(BigInt(type.scale)));
      const magnitude = stored.numerator < 0n ? -stored.numerator : stored.numerator;
      if (stored.denominator === 1n && magnitude <= BigInt(type.bound)) return Number(stored.numerator);
      yaml.report(node, 'pack.case-precision', { value: yaml.text(node) ?? '' });
      return undefined;
    }
    case 'bool': {
      const value = readYesNo(yaml, node);
      return value === undefined ? undefined : Number(value);
    }
    case 'codes': {
      const codes = yaml.items(node).map((item) => readChoice(yaml, item, type.values));
      return codes.some((code) => code === undefined) ? undefined : codes.join(',');
    }
    case 'code':
      return readChoice(yaml, node, type.values);
    case 'date': {
      const text = yaml.text(node);
      if (text === undefined || isPartialDate(text)) return text;
      yaml.report(node, 'pack.date', { value: text });
      return undefined;
    }
    case 'text':
      return yaml.text(node);
  }
}

function readExpectation(
  yaml: PackText,
  node: Node | undefined,
  { programs, names: ids }: { readonly programs: readonly Program[]; readonly names: readonly string[] },
): Pick<Case, 'expect' | 'because'> {
  const expect = new Map<string, Verdict>();
  let because: readonly string[] | undefined;
  let reasons: Node | undefined;
  for (const { name, key, value } of yaml.entries(node)) {
    if (name === 'because') {
      reasons = value;
      because = yaml.items(value).map((item) => yaml.text(item) ?? '');
    } else if (!ids.includes(name)) {
      yaml.report(key, 'pack.case-program', { program: name, ...meant(name, [...ids, 'because']) });
    } else {
      const verdict = readChoice(yaml, value, verdicts);
      if (verdict !== undefined) expect.set(name, verdict);
    }
  }
  if (node !== undefined && expect.size === 0) yaml.report(node, 'pack.case-expects-nothing');
  if (reasons !== undefined)
    checkReasons(
      yaml,
      reasons,
      programs.filter((program) => expect.has(program.id)),
    );
  return { expect, because };
}

/** The criteria named as reasons have to be the program's; with several programs nobody could tell whose they are. */
function checkReasons(yaml: PackText, node: Node, programs: readonly Program[]): void {
  const [program] = programs;
  if (programs.length > 1) yaml.report(node, 'pack.case-because-several');
  else if (program !== undefined) {
    const ids = criteriaOf(program).map((criterion) => criterion.id);
    for (const item of yaml.items(node)) {
      const id = yaml.text(item) ?? '';
      if (!ids.includes(id)) yaml.report(item, 'pack.case-because', { id, ...meant(id, ids) });
    }
  }
}
