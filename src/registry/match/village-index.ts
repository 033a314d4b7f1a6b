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

/**
 * The villages of a county by code and by name. A name is never guessed: every search gives all the villages that fit, so
 * that none is "unknown" and several are "ambiguous".
 */
export class VillageIndex {
  readonly #towns: readonly Town[];
  readonly #byCode: ReadonlyMap<string, Village>;
  readonly #byId: ReadonlyMap<number, Village>;
  readonly #byTown = new Map<string, Village[]>();
  readonly #found = new Map<string, readonly Village[]>();

  constructor(towns: readonly Town[], villages: readonly Village[]) {
    this.#towns = towns;
    this.#byCode = new Map(villages.map((village) => [village.code, village]));
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

  /** The villages of this name in the towns of that name. */
  inTown(townName: string, villageName: string): readonly Village[] {
    const key = `${townName}\n${villageName}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const villages = named(this.#towns, townName, townStem).flatMap((town) => this.#byTown.get(town.code) ?? []);
    const found = named(villages, villageName, villageStem);
    this.#found.set(key, found);
    return found;
  }

  /** What a cell means that holds one village in any form: its code, its name, or town and village written together. */
  anyForm(text: string): readonly Village[] {
    const village = this.#byCode.get(text);
    if (village !== undefined) return [village];
    const alone = named([...this.#byCode.values()], text, villageStem);
    if (alone.length > 0) return alone;
    return this.#towns.flatMap((town) => {
      const prefix = townForms(town.name).find((form) => text.startsWith(form) && text.length > form.length);
      return prefix === undefined
        ? []
        : named(this.#byTown.get(town.code) ?? [], text.slice(prefix.length), villageStem);
    });
  }
}
