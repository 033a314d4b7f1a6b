import { blankRecord } from '../../base/blank-record.ts';
import { mark, type PackedValues } from './packed-values.ts';

interface Kind {
  readonly keys: readonly string[];
  /** Of many keys only: few kinds have, and to copy many kinds at one place is slow. */
  readonly blank: Readonly<Record<string, unknown>> | undefined;
}

/** How many keys of an object are many. */
const MANY = 16;

const NOTHING: PackedValues = {
  marks: new Uint16Array(),
  text: '',
  ends: new Uint32Array(),
  numbers: new Float64Array(),
  learnt: [],
  kinds: [],
  others: [],
};

/** Unpacks what one `Packer` has packed, in its order. */
export class Unpacker {
  readonly #dictionary: unknown[] = [];
  readonly #kinds: Kind[] = [];
  #packed = NOTHING;
  #at = 0;
  #texts = 0;
  #from = 0;
  #numbers = 0;
  #others = 0;

  /** Begins with the next of what was taken from the packer. */
  open(packed: PackedValues): void {
    this.#packed = packed;
    this.#at = 0;
    this.#texts = 0;
    this.#from = 0;
    this.#numbers = 0;
    this.#others = 0;
    for (const value of packed.learnt) this.#dictionary.push(value);
    for (const keys of packed.kinds) {
      this.#kinds.push({ keys, blank: keys.length < MANY ? undefined : blankRecord(keys) });
    }
  }

  /** The next value. */
  next(): unknown {
    const { marks, text, ends, numbers, others } = this.#packed;
    const found = marks[this.#at++] ?? mark.undefined;
    if (found >= mark.dictionary) return this.#dictionary[found - mark.dictionary];
    switch (found) {
      case mark.undefined:
        return undefined;
      case mark.null:
        return null;
      case mark.false:
        return false;
      case mark.true:
        return true;
      case mark.text: {
        const from = this.#from;
        this.#from = ends[this.#texts++] ?? 0;
        return text.slice(from, this.#from);
      }
      case mark.number:
        return numbers[this.#numbers++];
      case mark.object:
        return this.#object();
      case mark.list:
        return Array.from({ length: marks[this.#at++] ?? 0 }, () => this.next());
      default:
        return others[this.#others++];
    }
  }

  #object(): Record<string, unknown> {
    const { marks } = this.#packed;
    const kind = this.#kinds[marks[this.#at++] ?? 0];
    if (kind === undefined) throw new Error('packed values of a kind that was never told');
    const object: Record<string, unknown> = kind.blank === undefined ? {} : { ...kind.blank };
    for (const key of kind.keys) {
      // Most columns of most rows are blank or hold what has come before: those are not worth a call.
      const found = marks[this.#at] ?? mark.undefined;
      if (found === mark.undefined) {
        this.#at += 1;
        if (kind.blank === undefined) object[key] = undefined;
      } else if (found < mark.dictionary) object[key] = this.next();
      else {
        this.#at += 1;
        object[key] = this.#dictionary[found - mark.dictionary];
      }
    }
    return object;
  }
}
