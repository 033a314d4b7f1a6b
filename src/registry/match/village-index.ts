import { townForms, townStem, villageStem } from './place-names.ts';

export interface Town {
  readonly code: string;
  readonly name: string;
}

export interface Village {
  /** Row id, private to the file. */
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly town: Town;
  /** What it was called before, and the towns that it belonged to or that its town was called. */
  readonly formerNames?: readonly string[];
  readonly formerTowns?: readonly string[];
}

/** Those that a name fits: the ones named exactly so or, failing that, the ones whose stem is the same. */
function named<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
  stem: (name: string) => string,
): readonly T[] {
  const exact = all.filter((each) => each.name === name);
  if (exact.length > 0) return exact;
  const wanted = stem(name);
  return all.filter((each) => stem(each.name) === wanted);
}

const NONE: readonly string[] = [];

/** Whether one of some names is this one, as it is written or by its stem. */
const isAmong = (names: readonly string[], name: string, stem: (name: string) => string): boolean =>
  names.some((each) => each === name || stem(each) === stem(name));

/** The villages that a name fits: those that are called so, and those that were. */
function villagesCalled(all: readonly Village[], name: string): readonly Village[] {
  const former = all.filter(({ formerNames = NONE }) => isAmong(formerNames, name, villageStem));
  const now = named(all, name, villageStem);
  return former.length === 0 ? now : [...new Set([...now, ...former])];
}

/**
 * The villages of a county by code and by name, those of former times too. A name is never guessed: every search gives all the villages that fit, so
 * that none is "unknown" and several are "ambiguous".
 */
export class VillageIndex {
  readonly #towns: readonly Town[];
  readonly #byCode: ReadonlyMap<string, Village>;
  readonly #byId: ReadonlyMap<number, Village>;
  readonly #byTown = new Map<string, Village[]>();
  /** The villages that have belonged to another town, or to theirs under another name. */
  readonly #moved: readonly Village[];
  /** What was found for a town and a name, on two lines, or for a text in any form. */
  readonly #found = new Map<string, readonly Village[]>();

  constructor(towns: readonly Town[], villages: readonly Village[]) {
    this.#towns = towns;
    this.#byCode = new Map(villages.map((village) => [village.code, village]));
    this.#moved = villages.filter(({ formerTowns = NONE }) => formerTowns.length > 0);
    this.#byId = new Map(villages.map((village) => [village.id, village]));
    for (const village of villages) {
      const neighbours = this.#byTown.get(village.town.code);
      if (neighbours === undefined) this.#byTown.set(village.town.code, [village]);
      else neighbours.push(village);
    }
  }

  byCode(code: string): Village | undefined {
    return this.#byCode.get(code);
  }

  byId(id: number): Village | undefined {
    return this.#byId.get(id);
  }

  /** The towns of this name. */
  townsNamed(name: string): readonly Town[] {
    return named(this.#towns, name, townStem);
  }

  /** The villages of a town, by their codes. */
  ofTown({ code }: Town): readonly Village[] {
    return this.#byTown.get(code) ?? [];
  }

  /** The name of the village of a row id; blank when there is none. */
  nameOf(id: unknown): string {
    return this.#byId.get(Number(id))?.name ?? '';
  }

  /** The villages that are or were called so in the towns that are or were called so. */
  inTown(townName: string, villageName: string): readonly Village[] {
    const key = `${townName}\n${villageName}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const now = named(this.#towns, townName, townStem).flatMap((town) => this.#byTown.get(town.code) ?? []);
    const former = this.#moved.filter(({ formerTowns = NONE }) => isAmong(formerTowns, townName, townStem));
    const found = [...new Set([...villagesCalled(now, villageName), ...villagesCalled(former, villageName)])];
    this.#found.set(key, found);
    return found;
  }

  /** What a cell means that holds one village in any form: its code, its name, or town and village written together. */
  anyForm(text: string): readonly Village[] {
    const known = this.#found.get(text);
    if (known !== undefined) return known;
    const found = this.#inAnyForm(text);
    this.#found.set(text, found);
    return found;
  }

  #inAnyForm(text: string): readonly Village[] {
    const village = this.#byCode.get(text);
    if (village !== undefined) return [village];
    const alone = villagesCalled([...this.#byCode.values()], text);
    if (alone.length > 0) return alone;
    const towns = new Set([
      ...this.#towns.map(({ name }) => name),
      ...this.#moved.flatMap((each) => each.formerTowns ?? []),
    ]);
    const found = [...towns].flatMap((town) => {
      const prefix = townForms(town).find((form) => text.startsWith(form) && text.length > form.length);
      return prefix === undefined ? [] : this.inTown(town, text.slice(prefix.length));
    });
    return [...new Set(found)];
  }
}
