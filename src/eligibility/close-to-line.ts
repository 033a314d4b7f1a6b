import type { CivilDate } from '../base/civil-date.ts';
import type { Session } from '../db/session.ts';
import { readConsistently } from '../db/use-case.ts';
import { checkConditionTree, checkNumberTree } from './expression/check.ts';
import { addFractions, divideFractions, type Fraction, fraction, multiplyFractions } from './expression/fraction.ts';
import type { Quantity } from './expression/quantity.ts';
import { readsOf } from './expression/reads.ts';
import type { Comparison, Tree } from './expression/tree.ts';
import { numberOf } from './fact-values.ts';
import { type Criterion, criteriaOf, listsOf, type Pack, type Program } from './pack/pack.ts';
import { householdsWhere } from './store/measured.ts';
import { placeAsked } from './which-proposals.ts';

/** A household whose value is near a line of a criterion, on either side. */
export interface CloseRow {
  readonly household_no: string;
  readonly head_name: string;
  readonly village_code: string;
  readonly village: string;
  readonly program: string;
  readonly criterion: string;
  readonly when: string;
  /** In the units of the criterion, rounded as `numberOf` does. */
  readonly value: number;
  readonly line: number;
  /** Line - value. */
  readonly to_line: number;
}

export interface CloseRequest {
  readonly packs: readonly Pack[];
  /** How near counts: a share of the line, 1/20 for 5%. */
  readonly within: Fraction;
  readonly asOf: CivilDate;
  readonly place: string | undefined;
  readonly knownAt: number | undefined;
}

/**
 * The households that are within a share of a line, by household, program and criterion: whom a small error of the survey, or a
 * small change of a figure, could move across it. A line is the other side of a value in an ordering of numbers.
 * @throws Failure `eligibility.place-unknown` (66).
 */
export function closeToLine({ db, county }: Session, request: CloseRequest): CloseRow[] {
  const { packs, within, asOf, knownAt } = request;
  return readConsistently(db, () => {
    const place = placeAsked({ db, county }, request.place);
    const rows = packs.flatMap((pack) =>
      listsOf(pack).flatMap((program) =>
        criteriaOf(program).flatMap((criterion) =>
          linesOf(criterion, pack, within).flatMap(({ value, line, near }) => {
            const of = { place, knownAt, program: program.id, listed: judged(criterion, program) };
            const found = householdsWhere(db, { county, pack, asOf }, near, [value, line], of);
            return found.map(
              ({ numbers, ...household }): CloseRow => ({
                ...household,
                program: program.id,
                criterion: criterion.id,
                when: criterion.when,
                ...measured(numbers),
              }),
            );
          }),
        ),
      ),
    );
    const key = (row: CloseRow): string => `${row.household_no} ${row.program} ${row.criterion}`;
    return rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  });
}

/** Whom a criterion judges: those on the list, those off it, or everybody (undefined). */
function judged({ kind }: Criterion, { remain }: Program): boolean | undefined {
  return kind === 'exclude' || remain === undefined ? undefined : kind === 'remain';
}

function measured([value, line]: readonly Fraction[]): Pick<CloseRow, 'value' | 'line' | 'to_line'> {
  if (value === undefined || line === undefined) throw new TypeError('two numbers were asked for');
  const gap = addFractions(line, multiplyFractions(value, fraction(-1n)));
  return { value: numberOf(value), line: numberOf(line), to_line: numberOf(gap) };
}

interface Line {
  readonly value: Quantity;
  readonly line: Quantity;
  readonly near: Parameters<typeof householdsWhere>[2];
}

/** The lines of a criterion, each with the condition that a household is near it. */
function linesOf({ condition }: Criterion, { vocabulary }: Pack, within: Fraction): Line[] {
  return orderings(condition.tree).flatMap((comparison) => {
    const [a, b] = [comparison.left, comparison.right];
    const constant = (tree: Tree): boolean => {
      const { household, members } = readsOf(tree, vocabulary);
      return household.length === 0 && !members;
    };
    if (constant(a) && constant(b)) return [];
    const [value, line] = constant(a) ? [b, a] : [a, b];
    const near = checkConditionTree(nearTree(value, line, within), vocabulary);
    const [x, y] = [checkNumberTree(value, vocabulary), checkNumberTree(line, vocabulary)];
    return near.ok && x.ok && y.ok ? [{ value: x.quantity, line: y.quantity, near: near.condition }] : [];
  });
}

/** The orderings of two values about the household itself. */
function orderings(tree: Tree): Comparison[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.operands.flatMap(orderings);
    case 'not':
      return orderings(tree.operand);
    case 'compare':
      return tree.operator === '==' || tree.operator === '!=' ? [] : [tree];
    default:
      return [];
  }
}

/** (1 - share) x line <= value <= (1 + share) x line. */
function nearTree(value: Tree, line: Tree, within: Fraction): Tree {
  const { start, end } = value;
  const part = (share: Fraction): Tree => ({
    kind: 'arithmetic',
    operator: '*',
    left: { kind: 'number', value: addFractions(fraction(1n), share), start, end },
    right: line,
    start,
    end,
  });
  const below: Tree = { kind: 'compare', operator: '>=', left: value, right: part(negative(within)), start, end };
  const above: Tree = { kind: 'compare', operator: '<=', left: value, right: part(within), start, end };
  return { kind: 'and', operands: [below, above], start, end };
}

const negative = (share: Fraction): Fraction => multiplyFractions(share, fraction(-1n));

/** A share written as `5%` or `5`; undefined where it is none between 0 and 100. */
export function shareOf(text: string): Fraction | undefined {
  const match = /^(\d{1,2}(?:\.\d{1,2})?)%?$/.exec(text.trim());
  if (match === null) return undefined;
  const [whole = '', decimals = ''] = (match[1] ?? '').split('.');
  return divideFractions(fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)), fraction(100n));
}
