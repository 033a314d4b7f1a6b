import type { CivilDate } from '../../base/civil-date.ts';
import { meant } from '../../base/nearest-word.ts';
import type { RowProblem } from '../../intake/roster.ts';
import { barCodes, barsOf } from '../bars.ts';
import { capacityOf } from '../build-problem.ts';
import type { PlaceChange } from '../changes.ts';
import type { PairingFacts } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { type Pricing, pricingOf } from '../pricing.ts';
import type { PairingProblem } from '../problem.ts';
import { groupedBy } from '../sorted.ts';
import type { CadreNames } from '../store/names.ts';
import type { MarkColumns } from './columns.ts';
import { isPlace, keyOf, type Mark } from './mark.ts';
import { markProblem } from './problems.ts';
import type { MarkRow } from './roster.ts';

/** A row of one of the files. */
export interface FiledRow {
  /** Which file, from 0, and its name. */
  readonly file: number;
  readonly source: string;
  readonly row: MarkRow;
}

/** What rows are judged by. */
export interface JudgedBy {
  readonly plan: number;
  readonly problem: PairingProblem;
  /** What the plan does, place by place. */
  readonly changes: readonly PlaceChange[];
  readonly facts: PairingFacts;
  readonly policy: Policy;
  /** Everybody on record, by number. */
  readonly names: ReadonlyMap<string, CadreNames>;
}

type Problem = RowProblem<MarkColumns>;

/** What the files say: who is to have which place, and what is wrong with each row, in the order of the rows. */
export interface Judged {
  readonly marks: readonly Mark[];
  /** By `rowKey`. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** The rows that give a place to another cadre, by `rowKey`. */
  readonly marked: ReadonlySet<string>;
  /** How many of the plan's places no row is about. */
  readonly elsewhere: number;
}

/** Tells rows apart. */
export const rowKey = (file: number, line: number): string => `${file}:${line}`;

/** How many of the cadres that a name can mean are named. */
const NAMED = 5;

/**
 * Judges every row of a plan that was marked up. A row is one of the plan's places, known by household and function, once only and with
 * the plan's own proposal; a mark names a cadre in office, not barred, with a place left once all marks are made, and says why.
 */
export function judgeMarks(rows: readonly FiledRow[], by: JudgedBy): Judged {
  return new Judge(by).judge(rows);
}

class Judge {
  readonly #by: JudgedBy;
  readonly #asOf: CivilDate;
  readonly #places: ReadonlyMap<string, PlaceChange>;
  /** Households of which the plan says something that is no place. */
  readonly #placeless: ReadonlySet<string>;
  readonly #bars: ReturnType<typeof barsOf>;
  readonly #active: ReadonlyMap<string, PairingFacts['cadres'][number]>;
  readonly #byName: ReadonlyMap<string, readonly string[]>;
  readonly #pricing: Pricing;
  readonly #problems = new Map<string, Problem[]>();
  /** Who would have the places that are marked, by place, whatever else is wrong with the row. */
  readonly #wanted = new Map<string, { filed: FiledRow; cadre: string }>();

  constructor(by: JudgedBy) {
    const { changes, facts, policy, problem, names } = by;
    this.#by = by;
    this.#asOf = problem.asOf;
    const places = changes.filter((change) => isPlace(change, problem.role));
    this.#places = new Map(places.map((place) => [keyOf(place), place]));
    const others = changes.filter((change) => !isPlace(change, problem.role));
    this.#placeless = new Set(others.map(({ household }) => household));
    this.#bars = barsOf(facts, policy, problem.role);
    this.#active = new Map(facts.cadres.map((cadre) => [cadre.no, cadre]));
    this.#byName = groupedBy([...this.#active.keys()].sort(), (no) => names.get(no)?.cadre ?? '');
    this.#pricing = pricingOf(problem);
  }

  judge(rows: readonly FiledRow[]): Judged {
    const seen = new Map<string, FiledRow>();
    const marks = rows.flatMap((filed) => {
      const place = this.#placeOf(filed, seen);
      const mark = place === undefined ? undefined : this.#markOf(filed, place);
      return mark === undefined ? [] : [mark];
    });
    this.#checkCapacity();
    const marked = new Set(marks.map(({ file, line }) => rowKey(file, line)));
    return { marks, problems: this.#problems, marked, elsewhere: this.#places.size - seen.size };
  }

  #report({ file, row }: FiledRow, problem: Problem): undefined {
    const key = rowKey(file, row.line);
    this.#problems.set(key, [...(this.#problems.get(key) ?? []), problem]);
    return undefined;
  }

  /** The place of the plan that a row is about. */
  #placeOf(filed: FiledRow, seen: Map<string, FiledRow>): PlaceChange | undefined {
    const { plan } = this.#by;
    const { values } = filed.row;
    const household = values.household_no ?? '';
    if (values.plan !== plan) {
      return this.#report(filed, {
        ...markProblem('marks.other-plan', { plan, given: values.plan ?? '' }),
        column: 'plan',
      });
    }
    const key = keyOf({ household, wants: values.function ?? null });
    const place = this.#places.get(key);
    if (place === undefined) {
      const placeless = this.#placeless.has(household);
      // What ends stands on the sheet too, so that everybody sees it; only a mark has nothing to be about.
      if (placeless && !values.own_cadre) return undefined;
      const code = placeless ? 'marks.no-place' : 'marks.not-in-plan';
      return this.#report(filed, { ...markProblem(code, { plan, household }), column: 'household_no' });
    }
    const first = seen.get(key);
    if (first !== undefined) {
      const where = { file: first.source, line: first.row.line };
      return this.#report(filed, { ...markProblem('marks.twice', { household, ...where }), column: 'household_no' });
    }
    seen.set(key, filed);
    const { cadre_no: given } = values;
    if (given && given !== place.cadre) {
      const planned = place.cadre ?? '—';
      return this.#report(filed, { ...markProblem('marks.proposal-changed', { given, planned }), column: 'cadre_no' });
    }
    return place;
  }

  /** Whom a row gives the place to, where it says anything that can be done. */
  #markOf(filed: FiledRow, place: PlaceChange): Mark | undefined {
    const { file, row } = filed;
    const { own_cadre: own, reason } = row.values;
    if (own === null) return this.#report(filed, { ...markProblem('marks.nobody'), column: 'own_cadre' });
    if (own === undefined) {
      if (reason) this.#report(filed, { ...markProblem('marks.reason-alone'), column: 'reason' });
      return undefined;
    }
    const cadre = this.#cadreOf(filed, own);
    if (cadre === undefined) return undefined;
    if (cadre === place.cadre) {
      return this.#report(filed, { ...markProblem('marks.same', { cadre }), column: 'own_cadre' });
    }
    const bar = this.#barOf(place, cadre);
    if (bar !== undefined) this.#report(filed, { ...bar, column: 'own_cadre' });
    if (!reason) this.#report(filed, { ...markProblem('marks.no-reason', { cadre }), column: 'reason' });
    if (bar?.severity === 'error') return undefined;
    this.#wanted.set(keyOf(place), { filed, cadre });
    if (!reason) return undefined;
    const { household, wants, former } = place;
    const unit = this.#active.get(cadre)?.unit ?? null;
    return { file, line: row.line, household, wants, planned: place.cadre, former, cadre, unit, reason };
  }

  /** The number of the cadre in office that a cell means: by number (which a name may follow), else by name, and unit where that is said. */
  #cadreOf(filed: FiledRow, own: string): string | undefined {
    const { names } = this.#by;
    const unit = filed.row.values.own_unit || undefined;
    const [number = ''] = own.split(/[\s(（]/);
    const numbered = [own, number].find((each) => names.has(each));
    const cell = (problem: ReturnType<typeof markProblem>): undefined =>
      this.#report(filed, { ...problem, column: 'own_cadre' });
    if (numbered !== undefined) {
      const known = names.get(numbered);
      if (unit !== undefined && unit !== known?.unit_no && unit !== known?.unit) {
        const params = { cadre: numbered, unit: known?.unit ?? '—', given: unit };
        return this.#report(filed, { ...markProblem('marks.cadre-other-unit', params), column: 'own_unit' });
      }
      if (this.#active.has(numbered)) return numbered;
      return cell(markProblem('pairing.cadre-inactive', { cadre: numbered, as_of: this.#asOf }));
    }
    const alike = this.#byName.get(own.replaceAll(' ', '')) ?? this.#byName.get(own) ?? [];
    const found = alike.filter(
      (no) => unit === undefined || [names.get(no)?.unit, names.get(no)?.unit_no].includes(unit),
    );
    const [first, ...others] = found;
    if (first === undefined) {
      const known = /\d/.test(own) ? names.keys() : this.#byName.keys();
      return cell(markProblem('marks.cadre-unknown', { cadre: own, ...meant(own, known) }));
    }
    if (others.length === 0) return first;
    const shown = found.slice(0, NAMED).map((no) => [no, names.get(no)?.unit].filter(Boolean).join(' '));
    const candidates = [...shown, ...(found.length > NAMED ? ['…'] : [])].join('、');
    return cell(markProblem('marks.cadre-ambiguous', { cadre: own, count: found.length, candidates }));
  }

  /** What keeps a cadre from a place, or should be thought of. */
  #barOf({ household, wants }: PlaceChange, cadre: string): ReturnType<typeof markProblem> | undefined {
    const { facts, problem } = this.#by;
    const named = { household, cadre, as_of: this.#asOf };
    const bar = this.#bars.get(household)?.find((each) => each.cadre === cadre);
    if (bar !== undefined) return markProblem(barCodes[bar.why], named);
    const leads = facts.leads.some((lead) => lead.household === household && lead.cadre === cadre);
    if (problem.role === 'support' && leads) return markProblem('pairing.leads-already', named);
    const unit = this.#active.get(cadre)?.unit ?? null;
    if (!this.#pricing.brings(wants, unit))
      return markProblem('marks.lacks-function', { cadre, function: wants ?? '' });
    const listed = facts.households.find(({ no }) => no === household);
    if (listed === undefined) return undefined;
    const tier = this.#pricing.tier({ ...listed, wants, hardness: 0 }, unit);
    return this.#pricing.reaches(tier) ? undefined : markProblem('marks.beyond-reach', { cadre, tier });
  }

  /** Once all marks are made nobody has more places than the capacity allows. */
  #checkCapacity(): void {
    const { problem, policy, changes } = this.#by;
    const load = new Map<string, number>();
    for (const change of changes) {
      const wanted = isPlace(change, problem.role) ? this.#wanted.get(keyOf(change)) : undefined;
      const holder = wanted?.cadre ?? change.cadre;
      if (holder !== null) load.set(holder, (load.get(holder) ?? 0) + 1);
    }
    for (const { filed, cadre } of this.#wanted.values()) {
      const known = this.#active.get(cadre);
      const capacity = known === undefined ? 0 : capacityOf(known, policy, problem.role);
      const households = load.get(cadre) ?? 0;
      if (households <= capacity) continue;
      const full = markProblem('marks.cadre-full', { cadre, households, capacity });
      this.#report(filed, { ...full, column: 'own_cadre' });
    }
  }
}
