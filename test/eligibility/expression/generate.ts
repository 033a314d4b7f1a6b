import fc from 'fast-check';
import type { Fact } from '../../../src/eligibility/expression/fact.ts';
import type { Unit } from '../../../src/eligibility/expression/unit.ts';
import type { Formula, Operand, Operator, Pay, Read, Terms } from './oracle.ts';
import { type Figures, facts, figureUnits, type Given, type Row, type SampleHousehold } from './sample.ts';

/** Draws from arbitraries one after the other, as fast-check's `gen()` hands it to a property. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

const numbers = ['0', '1', '2', '3', '5', '0.1', '0.5', '1.2', '2.50', '60'];
const dates = ['2014-03-19', '2013-12-31', '2014-02-28', '2014-03-01'];
const orderings: Operator[] = ['==', '!=', '<', '<=', '>', '>='];

/** A well-typed formula over the sample's facts and figures, such as a pack could hold. */
export const drawFormula = (draw: Draw): Formula => drawing(draw).formula(draw(fc.integer({ min: 1, max: 3 })), false);

/** A benefit: an amount or tiers, and supplements. */
export function drawTerms(draw: Draw): Terms {
  const { formula, amount, total } = drawing(draw);
  const some = (max: number): number[] => Array.from({ length: draw(fc.integer({ min: 0, max })) }, (_, at) => at);
  const pay = (when: Formula | undefined): Pay => {
    const sum = draw(fc.boolean()) ? total(1) : undefined;
    // A number of members is no money.
    const money =
      sum?.is === 'total' && sum.amount !== undefined
        ? sum
        : amount('yuan/year', draw(fc.integer({ min: 0, max: 2 })), false);
    return { when, amount: money };
  };
  return {
    tiers: [...some(2).map(() => pay(formula(1, false))), pay(undefined)],
    supplements: some(2).map(() => pay(draw(fc.boolean()) ? formula(1, false) : undefined)),
    payments: draw(fc.constantFrom(1n, 12n)),
    roundTo: draw(fc.constantFrom(1n, 10n, 100n, 1000n)),
  };
}

function drawing(draw: Draw) {
  const pick = <T>(choices: readonly T[]): T => draw(fc.constantFrom(...choices));
  const several = <T>(make: () => T): T[] => Array.from({ length: draw(fc.integer({ min: 1, max: 3 })) }, make);

  const read = (fact: Fact): Read => ({ is: 'fact', name: fact.name, member: fact.subject === 'member' });
  const within = (member: boolean) => facts.filter((fact) => member || fact.subject === 'household');
  const exact = (fact: Fact) => !('earliest' in fact.columns);
  const number = (text: string): Operand => ({ is: 'number', text });

  function formula(depth: number, member: boolean): Formula {
    const simple = [
      'ordering',
      'ordering',
      'partial',
      'choice',
      'flag',
      'contains',
      'on-file',
      'constant',
      'number-in',
    ] as const;
    const nested = ['not', 'and', 'or', 'and', 'or'] as const;
    const overMembers = member ? [] : (['exists', 'all', 'total', 'exists', 'all', 'total'] as const);
    const kind = pick(depth > 0 ? [...simple, ...nested, ...overMembers] : simple);
    switch (kind) {
      case 'constant':
        return { is: 'constant', value: draw(fc.boolean()) };
      case 'not':
        return { is: 'not', of: formula(depth - 1, member) };
      case 'and':
      case 'or':
        return { is: kind, parts: [...several(() => formula(depth - 1, member)), formula(depth - 1, member)] };
      case 'exists':
      case 'all':
        return { is: kind, of: formula(depth - 1, true) };
      case 'total':
        return { is: 'compare', operator: pick(orderings), left: total(depth), right: number(pick(numbers)) };
      case 'ordering':
        return ordering(depth, member);
      case 'partial':
        return partial(member);
      case 'choice':
        return choice(member);
      case 'flag':
        return flag(member);
      case 'contains': {
        const fact = pick(facts.filter(({ name }) => name === 'causes'));
        return { is: 'contains', fact: read(fact), code: pick(['illness', 'old_age', 'oldxage']) };
      }
      case 'on-file': {
        const fact = pick(within(member).filter(({ blank }) => blank !== 'zero'));
        return { is: 'on-file', how: fact.blank === 'none' ? 'has' : 'known', fact: read(fact) };
      }
      case 'number-in':
        return { is: 'in', of: read(pick(numbered(member))), list: several(() => number(pick(numbers))) };
    }
  }

  const numbered = (member: boolean) => within(member).filter((fact) => fact.type.kind === 'number');

  function ordering(depth: number, member: boolean): Formula {
    const fact = pick(numbered(member));
    if (fact.type.kind !== 'number') throw new TypeError('a number was picked');
    const { unit } = fact.type;
    const left = fact.blank === 'none' || !exact(fact) ? read(fact) : amount(unit, depth, member);
    const right = pick([() => number(pick(numbers)), () => amount(unit, depth, member)])();
    return {
      is: 'compare',
      operator: pick(orderings),
      ...pick([
        { left, right },
        { left: right, right: left },
      ]),
    };
  }

  /** A number of a unit that can be calculated with; written numbers appear in it, but it is more than one. */
  function amount(unit: Unit, depth: number, member: boolean): Operand {
    const leaves: Operand[] = within(member)
      .filter((fact) => fact.type.kind === 'number' && fact.type.unit === unit && fact.blank !== 'none' && exact(fact))
      .map(read);
    for (const [name, of] of Object.entries(figureUnits)) if (of === unit) leaves.push({ is: 'figure', name });
    if (leaves.length === 0) return number(pick(numbers));
    if (depth <= 0) return pick(leaves);
    const smaller = () => amount(unit, depth - 1, member);
    const written = () => number(pick(numbers));
    return pick<() => Operand>([
      () => pick(leaves),
      () => ({ is: 'arithmetic', operator: pick(['+', '-'] as const), left: smaller(), right: smaller() }),
      () => ({ is: 'arithmetic', operator: pick(['+', '-'] as const), left: written(), right: smaller() }),
      () => ({ is: 'arithmetic', operator: '*', left: written(), right: smaller() }),
      () => ({ is: 'arithmetic', operator: '/', left: smaller(), right: number(pick(numbers.slice(1))) }),
      () => ({ is: 'arithmetic', operator: pick(['*', '/'] as const), left: smaller(), right: ratio(member) }),
    ])();
  }

  function ratio(member: boolean): Operand {
    const unit: Unit = pick(['yuan/year', 'yuan', 'persons']);
    const quotient = (): Operand => {
      const [left, right] = [amount(unit, 0, member), amount(unit, 1, member)];
      return { is: 'arithmetic', operator: '/', left, right };
    };
    return pick<() => Operand>([() => amount('ratio', 0, member), quotient])();
  }

  function total(depth: number): Operand {
    const condition = draw(fc.boolean()) ? formula(depth - 1, true) : undefined;
    const each = pick<() => Operand | undefined>([
      () => undefined,
      () => read(fact('wage')),
      () => ({ is: 'arithmetic', operator: '*', left: read(fact('wage')), right: read(fact('share')) }),
      () => ({ is: 'arithmetic', operator: '-', left: read(fact('wage')), right: { is: 'figure', name: 'allowance' } }),
      () => read(fact('income')),
    ])();
    return { is: 'total', condition, amount: each };
  }

  function partial(member: boolean): Formula {
    const left = read(pick(within(member).filter((fact) => !exact(fact))));
    const isDate = fact(left.name).type.kind === 'date';
    const alike = within(member).filter((each) => !exact(each) && (each.type.kind === 'date') === isDate);
    const right: Operand = pick<() => Operand>([
      () => (isDate ? { is: 'text', text: pick(dates) } : number(pick(['0', '16', '59.5', '60']))),
      () => (isDate ? { is: 'as-of' } : number('60')),
      () => read(pick(alike)),
    ])();
    return {
      is: 'compare',
      operator: pick(orderings),
      ...pick([
        { left, right },
        { left: right, right: left },
      ]),
    };
  }

  function choice(member: boolean): Formula {
    const of = pick(within(member).filter((each) => each.type.kind === 'code' || each.type.kind === 'text'));
    const texts = of.type.kind === 'code' ? of.type.values : ['', "it's", 'a"b'];
    const written = (): Operand => ({ is: 'text', text: pick(texts) });
    if (draw(fc.boolean())) return { is: 'in', of: read(of), list: several(written) };
    return { is: 'compare', operator: pick(['==', '!=']), left: read(of), right: written() };
  }

  function flag(member: boolean): Formula {
    const of = read(pick(within(member).filter((each) => each.type.kind === 'bool')));
    if (draw(fc.boolean())) return { is: 'flag', fact: of };
    const value = draw(fc.boolean());
    return { is: 'compare', operator: pick(['==', '!=']), left: of, right: { is: 'yes-no', value } };
  }

  return { formula, amount, total };
}

function fact(name: string): Fact {
  const found = facts.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no fact ${name}`);
  return found;
}

const partialDates = fc.constantFrom('2014-03-19', '2014-03', '2014', '2013-12-31', '2013', '2014-02', '2014-02-28');
const ages = fc.constantFrom(
  [60n, 60n],
  [59n, 60n],
  [60n, 61n],
  [15n, 15n],
  [0n, 16n],
  [59n, 59n],
) as fc.Arbitrary<Given>;

function givenFor({ type, columns }: Fact): fc.Arbitrary<Given> {
  if ('numerator' in columns) {
    return fc.tuple(fc.bigInt({ min: -300n, max: 9000n }), fc.bigInt({ min: 1n, max: 6n }));
  }
  switch (type.kind) {
    case 'number':
      if ('earliest' in columns) return ages;
      return type.scale === 1
        ? fc.constantFrom('0', '1', '2', '3', '4')
        : fc.constantFrom('0', '1', '2.5', '5', '1.2', '60', '-0.5', '0.1');
    case 'date':
      return partialDates;
    case 'codes':
      return fc.subarray([...type.values], { minLength: 1 }).map((codes) => codes.join(','));
    case 'code':
      return fc.constantFrom(...type.values);
    case 'bool':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('', "it's", 'a"b', '困难');
  }
}

function rowOf(subject: Fact['subject']): fc.Arbitrary<Row> {
  const own = facts.filter((each) => each.subject === subject);
  return fc.record(
    Object.fromEntries(own.map((each) => [each.name, fc.option(givenFor(each), { nil: undefined, freq: 3 })])),
  );
}

/** A household with up to four members present and perhaps others on file, a third of its facts blank. */
export const household: fc.Arbitrary<SampleHousehold> = fc.record({
  facts: rowOf('household'),
  members: fc.array(rowOf('member'), { maxLength: 4 }),
  others: fc.boolean(),
  local: fc.option(fc.constantFrom('0', '2.5', '60', '0.1', '1000'), { nil: undefined, freq: 4 }),
});

/** The figures on the day, some without a value. */
export const figuresOnDay: fc.Arbitrary<Figures> = fc
  .record(
    Object.fromEntries(Object.keys(figureUnits).map((name) => [name, fc.constantFrom('0', '2', '2.5', '60', '0.1')])),
    { requiredKeys: [] },
  )
  .map((values) => values as Figures);
