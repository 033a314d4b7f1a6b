import { mark, type PackedValues } from './packed-values.ts';

/** How many values of one column get a place in the dictionary, and after how many values it is decided whether that pays. */
const LEARNT = 2_048;
const TRIED = 8_192;

/** How many kinds of objects are told apart. */
const KINDS = 1_024;

/** Longer texts hardly repeat. */
const LONGEST = 12;

/** Objects of certain keys at one place: the place of their kind, and what is known of the values under each key. */
interface Objects {
  readonly keys: readonly string[];
  readonly kind: number;
  readonly slots: readonly Slot[];
}

/** The values at one place, in a column for instance: what is known of them. */
class Slot {
  readonly places = new Map<unknown, number>();
  asked = 0;
  repeated = 0;
  pays = true;
  /** The objects that came so far, by the place of their kind, and those that came last. */
  readonly objects = new Map<number, Objects>();
  last: Objects | undefined;
  readonly #fields = new Map<string, Slot>();

  /** What is known of the values under a key of the objects; of the elements of lists, under a blank one. */
  field(key: string): Slot {
    let field = this.#fields.get(key);
    if (field === undefined) {
      field = new Slot();
      this.#fields.set(key, field);
    }
    return field;
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

const FIRST_ROOM = 16_384;

type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

type Making<T> = new (length: number) => T;

/** Numbers one after another, in memory that grows and is kept for the next that are. */
class GrowingNumbers<T extends Numbers> {
  readonly #made: Making<T>;
  #numbers: T;
  #count = 0;

  constructor(made: Making<T>) {
    this.#made = made;
    this.#numbers = new made(FIRST_ROOM);
  }

  push(value: number): void {
    if (this.#count === this.#numbers.length) {
      const larger = new this.#made(2 * this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#count] = value;
    this.#count += 1;
  }

  take(): T {
    const taken = this.#numbers.slice(0, this.#count) as T;
    this.#count = 0;
    return taken;
  }
}

/** Texts one after another. */
export class Texts {
  #text = '';
  readonly #ends = new GrowingNumbers<Uint32Array<ArrayBuffer>>(Uint32Array);

  push(text: string): void {
    this.#text += text;
    this.#ends.push(this.#text.length);
  }

  take(): { text: string; ends: Uint32Array<ArrayBuffer> } {
    const taken = { text: this.#text, ends: this.#ends.take() };
    this.#text = '';
    return taken;
  }
}

/**
 * Packs values. What it has learnt it does not say again: everything that it packs has to be unpacked, in order, by one `Unpacker`.
 */
export class Packer {
  readonly #marks = new GrowingNumbers<Uint16Array<ArrayBuffer>>(Uint16Array);
  readonly #texts = new Texts();
  readonly #numbers = new GrowingNumbers<Float64Array<ArrayBuffer>>(Float64Array);
  #learnt: unknown[] = [];
  #others: unknown[] = [];
  #newKinds: (readonly string[])[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #top = new Slot();
  #next: number = mark.dictionary;

  /** Packs an object of which no two are the same, while what stands under its keys may repeat in others that are called the same. */
  add(name: string, value: object): void {
    this.#inFull(value, this.#top.field(name));
  }

  /** Packs a value that may be the very one that came before under the same name. */
  addRepeated(name: string, value: unknown): void {
    this.#value(value, this.#top.field(name));
  }

  /** All that has been packed since it was last taken. */
  take(): PackedValues {
    const taken = {
      marks: this.#marks.take(),
      ...this.#texts.take(),
      numbers: this.#numbers.take(),
      learnt: this.#learnt,
      kinds: this.#newKinds,
      others: this.#others,
    };
    this.#learnt = [];
    this.#others = [];
    this.#newKinds = [];
    return taken;
  }

  #value(value: unknown, slot: Slot): void {
    if (value === undefined) this.#marks.push(mark.undefined);
    else if (value === null) this.#marks.push(mark.null);
    else if (typeof value === 'boolean') this.#marks.push(value ? mark.true : mark.false);
    else if (!this.#place(value, slot)) this.#inFull(value, slot);
  }

  #inFull(value: unknown, slot: Slot): void {
    if (typeof value === 'string') {
      this.#marks.push(mark.text);
      this.#texts.push(value);
    } else if (typeof value === 'number') {
      this.#marks.push(mark.number);
      this.#numbers.push(value);
    } else if (Array.isArray(value) && value.length < mark.beyond) {
      this.#marks.push(mark.list);
      this.#marks.push(value.length);
      for (const element of value) this.#value(element, slot.field(''));
    } else if (typeof value !== 'object' || value === null || !isPlain(value) || !this.#object(value, slot)) {
      this.#marks.push(mark.other);
      this.#others.push(value);
    }
  }

  #object(value: object, slot: Slot): boolean {
    const objects = this.#objects(Object.keys(value), slot);
    if (objects === undefined) return false;
    const { keys, kind, slots } = objects;
    this.#marks.push(mark.object);
    this.#marks.push(kind);
    for (let at = 0; at < keys.length; at += 1) {
      this.#value((value as Record<string, unknown>)[keys[at] ?? ''], slots[at] ?? slot);
    }
    return true;
  }

  /** What is known of objects of some keys at a place; undefined where they have no kind. */
  #objects(keys: readonly string[], slot: Slot): Objects | undefined {
    if (slot.last !== undefined && same(slot.last.keys, keys)) return slot.last;
    const kind = this.#kind(keys);
    if (kind === undefined) return undefined;
    slot.last = slot.objects.get(kind) ?? { keys, kind, slots: keys.map((key) => slot.field(key)) };
    slot.objects.set(kind, slot.last);
    return slot.last;
  }

  /** The place of the kind of objects that have these keys; undefined where there are too many kinds. */
  #kind(keys: readonly string[]): number | undefined {
    const name = JSON.stringify(keys);
    let kind = this.#kinds.get(name);
    if (kind === undefined && this.#kinds.size < KINDS) {
      kind = this.#kinds.size;
      this.#kinds.set(name, kind);
      this.#newKinds.push(keys);
    }
    return kind;
  }

  /** Gives a value's place in the dictionary, where it has one or gets one. */
  #place(value: unknown, slot: Slot): boolean {
    if (!slot.pays || (typeof value === 'string' && value.length > LONGEST)) return false;
    slot.asked += 1;
    const known = slot.places.get(value);
    if (known !== undefined) {
      slot.repeated += 1;
      this.#marks.push(known);
      return true;
    }
    if (slot.asked >= TRIED && slot.repeated * 2 < slot.asked) {
      slot.pays = false;
      slot.places.clear();
    }
    if (!slot.pays || slot.places.size >= LEARNT || this.#next >= mark.beyond) return false;
    slot.places.set(value, this.#next);
    this.#learnt.push(value);
    this.#marks.push(this.#next);
    this.#next += 1;
    return true;
  }
}
