import {
  daysOf,
  decimal,
  type Figures,
  facts,
  type Given,
  hasMembers,
  type Row,
  type SampleHousehold,
  varying,
} from './sample.ts';

/**
 * An evaluator that knows nothing of SQL: it walks an expression of its own with JavaScript values, numbers as exact
 * quotients of bigints, unknown as undefined.
 */
export type Truth = boolean | undefined;

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Formula =
  | { is: 'constant'; value: boolean }
  | { is: 'not'; of: Formula }
  | { is: 'and' | 'or'; parts: Formula[] }
  | { is: 'compare'; operator: Operator; left: Operand; right: Operand }
  | { is: 'in'; of: Operand; list: Operand[] }
  | { is: 'contains'; fact: Read; code: string }
  | { is: 'flag'; fact: Read }
  | { is: 'on-file'; how: 'known' | 'has'; fact: Read }
  | { is: 'exists' | 'all'; of: Formula };

export interface Read {
  is: 'fact';
  name: string;
  member: boolean;
}

export type Operand =
  | Read
  | { is: 'number' | 'text'; text: string }
  | { is: 'yes-no'; value: boolean }
  | { is: 'figure'; name: string }
  | { is: 'as-of' }
  | { is: 'arithmetic'; operator: '+' | '-' | '*' | '/'; left: Operand; right: Operand }
  | { is: 'total'; condition: Formula | undefined; amount: Operand | undefined };

/** An expression as a pack would have it, every operation in brackets. */
export function write(formula: Formula): string {
  switch (formula.is) {
    case 'constant':
      return String(formula.value);
    case 'not':
      return `!(${write(formula.of)})`;
    case 'and':
    case 'or':
      return `(${formula.parts.map(write).join(formula.is === 'and' ? ' && ' : ' || ')})`;
    case 'compare':
      return `${writeOperand(formula.left)} ${formula.operator} ${writeOperand(formula.right)}`;
    case 'in':
      return `${writeOperand(formula.of)} in [${formula.list.map(writeOperand).join(', ')}]`;
    case 'contains':
      return `${JSON.stringify(formula.code)} in ${writeOperand(formula.fact)}`;
    case 'flag':
      return writeOperand(formula.fact);
    case 'on-file':
      return `${formula.how}(${writeOperand(formula.fact)})`;
    default:
      return `members.${formula.is}(m, ${write(formula.of)})`;
  }
}

export function writeOperand(operand: Operand): string {
  switch (operand.is) {
    case 'fact':
      return operand.member ? `m.${operand.name}` : operand.name;
    case 'number':
      return operand.text;
    case 'text':
      return JSON.stringify(operand.text);
    case 'yes-no':
      return String(operand.value);
    case 'figure':
      return operand.name;
    case 'as-of':
      return 'as_of';
    case 'arithmetic':
      return `(${writeOperand(operand.left)} ${operand.operator} ${writeOperand(operand.right)})`;
    case 'total': {
      const source = operand.condition ? `members.filter(m, ${write(operand.condition)})` : 'members';
      return operand.amount ? `${source}.sum(m, ${writeOperand(operand.amount)})` : `${source}.size()`;
    }
  }
}

export interface World {
  household: SampleHousehold;
  figures: Figures;
  asOf: string;
  member?: Row;
}

export function truthOf(formula: Formula, world: World): Truth {
  switch (formula.is) {
    case 'constant':
      return formula.value;
    case 'not':
      return negated(truthOf(formula.of, world));
    case 'and':
      return every(formula.parts.map((part) => truthOf(part, world)));
    case 'or':
      return some(formula.parts.map((part) => truthOf(part, world)));
    case 'compare':
      return compare(formula.operator, possible(formula.left, world), possible(formula.right, world));
    case 'in':
      return some(formula.list.map((each) => compare('==', possible(formula.of, world), possible(each, world))));
    case 'flag':
      return compare('==', possible(formula.fact, world), exactly(true));
    case 'contains': {
      const given = givenOf(formula.fact, world);
      return typeof given === 'string' && given.split(',').includes(formula.code);
    }
    case 'on-file':
      return givenOf(formula.fact, world) !== undefined;
    case 'exists':
    case 'all': {
      if (!hasMembers(world.household)) return undefined;
      const { members } = world.household;
      const truths = members.map((member) => truthOf(formula.of, { ...world, member }));
      return formula.is === 'exists' ? some(truths) : every(truths);
    }
  }
}

function some(truths: Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function every(truths: Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

interface Quotient {
  over: bigint;
  under: bigint;
}

type Atom = Quotient | string | boolean;

/** The least and the greatest that a value may be; unknown; or none. */
type Possible = readonly [Atom, Atom] | undefined | 'none';

const exactly = (atom: Atom): Possible => [atom, atom];

function givenOf(read: Read, world: World): Given {
  return (read.member ? world.member : world.household.facts)?.[read.name];
}

function possible(operand: Operand, world: World): Possible {
  switch (operand.is) {
    case 'fact':
      return factOf(operand, givenOf(operand, world));
    case 'number':
      return exactly(quotient(operand.text));
    case 'text':
      return exactly(operand.text);
    case 'yes-no':
      return exactly(operand.value);
    case 'figure': {
      const text = varying.has(operand.name) ? world.household.local : world.figures[operand.name];
      return text === undefined ? undefined : exactly(quotient(text));
    }
    case 'as-of':
      return exactly(world.asOf);
    default: {
      const number = numberOf(operand, world);
      return number && exactly(number);
    }
  }
}

function factOf({ name, member }: Read, given: Given): Possible {
  const fact = facts.find((each) => each.name === name && (each.subject === 'member') === member);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  if (given === undefined && fact.blank === 'zero') return exactly(quotient('0'));
  if (given === undefined) return fact.blank === 'none' ? 'none' : undefined;
  if (typeof given === 'boolean') return exactly(given);
  if (typeof given === 'string') {
    if (fact.type.kind === 'date') return daysOf(given);
    return exactly(fact.type.kind === 'number' ? quotient(given) : given);
  }
  if ('earliest' in fact.columns)
    return [
      { over: given[0], under: 1n },
      { over: given[1], under: 1n },
    ];
  return exactly({ over: given[0], under: given[1] * 100n });
}

function quotient(text: string): Quotient {
  const { numerator, denominator } = decimal(text);
  return { over: numerator, under: denominator };
}

export function numberOf(operand: Operand, world: World): Quotient | undefined {
  if (operand.is === 'arithmetic') {
    const [a, b] = [numberOf(operand.left, world), numberOf(operand.right, world)];
    if (a === undefined || b === undefined) return undefined;
    switch (operand.operator) {
      case '+':
        return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
      case '-':
        return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
      case '*':
        return { over: a.over * b.over, under: a.under * b.under };
      case '/':
        return b.over === 0n ? undefined : { over: a.over * b.under, under: a.under * b.over };
    }
  }
  if (operand.is === 'total') {
    if (!hasMembers(world.household)) return undefined;
    const { members } = world.household;
    let total: Quotient | undefined = { over: 0n, under: 1n };
    for (const member of members) {
      const inside = { ...world, member };
      const holds = operand.condition ? truthOf(operand.condition, inside) : true;
      if (holds === false) continue;
      const part = operand.amount ? numberOf(operand.amount, inside) : { over: 1n, under: 1n };
      if (holds === undefined || part === undefined) return undefined;
      total = { over: total.over * part.under + part.over * total.under, under: total.under * part.under };
    }
    return total;
  }
  const value = possible(operand, world);
  if (value === undefined || value === 'none') return undefined;
  return value[0] as Quotient;
}

/** Tries every choice of the two values that can matter: the ends of each range, where they lie in the other's. */
function compare(operator: Operator, left: Possible, right: Possible): Truth {
  if (left === 'none' || right === 'none') return operator === '!=';
  if (left === undefined || right === undefined) return undefined;
  const ends = [...left, ...right];
  const within = ([least, greatest]: readonly [Atom, Atom]) =>
    ends.filter((atom) => order(least, atom) <= 0 && order(atom, greatest) <= 0);
  const answers = new Set(within(left).flatMap((x) => within(right).map((y) => holds(operator, order(x, y)))));
  return answers.size === 1 ? answers.has(true) : undefined;
}

function order(x: Atom, y: Atom): number {
  if (typeof x === 'object' && typeof y === 'object') {
    const difference = (x.over * y.under - y.over * x.under) * (x.under * y.under < 0n ? -1n : 1n);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return x < y ? -1 : x > y ? 1 : 0;
}

function holds(operator: Operator, sign: number): boolean {
  switch (operator) {
    case '==':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

/** One amount of a benefit; without a condition it is for everybody. */
export interface Pay {
  when: Formula | undefined;
  amount: Operand;
}

export interface Terms {
  tiers: readonly Pay[];
  supplements: readonly Pay[];
  payments: bigint;
  roundTo: bigint;
}

/** A benefit in fen by the words of `help rules`; null where it is unknown. */
export function payOf({ tiers, supplements, payments, roundTo }: Terms, world: World): number | null {
  for (const { when, amount } of tiers) {
    const applies = when === undefined ? true : truthOf(when, world);
    if (applies === undefined) return null;
    if (!applies) continue;
    let total = numberOf(amount, world);
    if (total === undefined) return null;
    if (total.over * total.under < 0n) total = { over: 0n, under: 1n };
    for (const each of supplements) {
      const holds = each.when === undefined ? true : truthOf(each.when, world);
      if (holds === undefined) return null;
      const part = numberOf(each.amount, world);
      if (holds && part === undefined) return null;
      if (holds && part !== undefined) {
        total = { over: total.over * part.under + part.over * total.under, under: total.under * part.under };
      }
    }
    const [over, under] = total.under < 0n ? [-total.over, -total.under] : [total.over, total.under];
    if (over < 0n) return 0;
    const step = payments * roundTo;
    const steps = (over * 100n) / (under * step);
    const rest = over * 100n - steps * under * step;
    return Number((2n * rest >= under * step ? steps + 1n : steps) * roundTo);
  }
  return null;
}
