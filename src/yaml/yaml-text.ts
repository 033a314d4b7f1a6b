import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Params } from '../base/failure.ts';
import type { Issue } from '../base/issue.ts';
import { meant } from '../base/nearest-word.ts';
import { tooDeepAt } from './nesting.ts';
import type { YamlCode } from './problems.ts';

const MAX_CHARACTERS = 1_000_000;

/** A key of a mapping with its value; `value` is undefined where nothing is written after the colon. */
export interface Entry {
  readonly name: string;
  readonly key: Node;
  readonly value: Node | undefined;
}

/** A text that nodes come from. */
interface Source {
  /** Undefined: the text that was handed in. */
  readonly file: string | undefined;
  readonly text: string;
  readonly lines: LineCounter;
}

/**
 * A YAML 1.2 text that is read by its nodes, so that every problem is reported at its line and column. Problems are
 * collected, and a part that cannot be read is undefined. Scalars are taken as written: numbers never become floating point.
 * `Code` are the problems that a reader has of its own. Parts of other texts may stand among its nodes (`absorb`); a problem in them is reported in their file.
 */
export class YamlText<Code extends string = never> {
  readonly issues: Issue[] = [];
  readonly root: Node | undefined;
  readonly #own: Source;
  readonly #origins = new WeakMap<Node, Source>();

  constructor(text: string) {
    this.#own = { file: undefined, text, lines: new LineCounter() };
    this.root = this.#parse(this.#own);
  }

  /** Reads another text, whose parts can then take their place among the nodes; undefined where it cannot be read. */
  absorb(file: string, text: string): Node | undefined {
    const source = { file, text, lines: new LineCounter() };
    const root = this.#parse(source);
    if (root === undefined) return undefined;
    visit(root, {
      Node: (_, node) => {
        if (!this.#origins.has(node)) this.#origins.set(node, source);
      },
    });
    return root;
  }

  /** Makes a new node stand where another one does. */
  putInPlaceOf<T extends Node>(node: T, old: Node): T {
    node.range = old.range ?? null;
    const origin = this.#origins.get(old);
    if (origin !== undefined) this.#origins.set(node, origin);
    return node;
  }

  #parse(source: Source): Node | undefined {
    const { text, lines } = source;
    if (text.length > MAX_CHARACTERS) {
      this.#reportAt(source, 0, 'yaml.too-large', { characters: text.length, allowed: MAX_CHARACTERS });
      return undefined;
    }
    const deep = tooDeepAt(text);
    if (deep !== undefined) {
      lines.addNewLine(0);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
      this.#reportAt(source, deep, 'yaml.too-deep');
      return undefined;
    }
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { code, message, pos } of document.errors) {
      const reason = message.split('\n', 1)[0] ?? '';
      this.#reportAt(source, pos[0], code === 'DUPLICATE_KEY' ? 'yaml.duplicate-key' : 'yaml.syntax', { reason });
    }
    // What a broken text seems to hold is guesswork; only a key written twice leaves the rest readable.
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
    const root = document.contents ?? undefined;
    if (root === undefined) this.#reportAt(source, 0, 'yaml.not-a-mapping');
    return root;
  }

  /** Reports a problem at a node, or at the nth character of a scalar's value. */
  report(at: Node, code: YamlCode | Code, params: Params = {}, inside?: number): void {
    const source = this.#origins.get(at) ?? this.#own;
    this.#reportAt(source, inside === undefined ? offsetOf(at) : offsetInside(source.text, at, inside), code, params);
  }

  #reportAt({ file, lines }: Source, offset: number, code: Issue['code'], params: Params = {}): void {
    const { line, col } = lines.linePos(offset);
    const where = { line: Math.max(line, 1), column: String(Math.max(col, 1)) };
    this.issues.push({ code, severity: 'error', ...(file === undefined ? {} : { file }), ...where, params });
  }

  lineOf(node: Node): number {
    return (this.#origins.get(node) ?? this.#own).lines.linePos(offsetOf(node)).line;
  }

  isList(node: Node | undefined): boolean {
    return isSeq(node);
  }

  /** The entries of a mapping in the order of the text. */
  entries(node: Node | undefined): readonly Entry[] {
    if (node === undefined) return [];
    if (!isMap<Node, Node | null>(node)) {
      this.report(node, isAlias(node) ? 'yaml.alias' : 'yaml.not-a-mapping');
      return [];
    }
    return node.items.flatMap((pair) => this.#entry(pair));
  }

  #entry({ key, value }: Pair<Node, Node | null>): readonly Entry[] {
    if (!isScalar(key)) {
      this.report(key, isAlias(key) ? 'yaml.alias' : 'yaml.not-text');
      return [];
    }
    const blank = value === null || (isScalar(value) && value.value === null);
    return [{ name: written(key), key, value: blank ? undefined : value }];
  }

  /** The values of a mapping whose keys are all listed; an unknown key is reported with the nearest known one. */
  fields<K extends string>(
    node: Node | undefined,
    required: readonly K[],
    optional: readonly K[] = [],
  ): Readonly<Partial<Record<K, Node>>> {
    const known = [...required, ...optional];
    const fields: Partial<Record<K, Node>> = {};
    for (const { name, key, value } of this.entries(node)) {
      const field = known.find((each) => each === name);
      if (field === undefined) this.report(key, 'yaml.unknown-key', { key: name, ...meant(name, known) });
      else if (value !== undefined) fields[field] = value;
    }
    if (node !== undefined && isMap(node)) {
      for (const key of required) if (fields[key] === undefined) this.report(node, 'yaml.missing-key', { key });
    }
    return fields;
  }

  /** The items of a list. */
  items(node: Node | undefined): readonly Node[] {
    if (node === undefined) return [];
    if (isSeq<Node>(node)) return node.items;
    this.report(node, isAlias(node) ? 'yaml.alias' : 'yaml.not-a-list');
    return [];
  }

  /** A scalar as written; a quoted or folded one without its quotes and folds. */
  text(node: Node | undefined): string | undefined {
    if (node === undefined) return undefined;
    if (isScalar(node)) return written(node);
    this.report(node, isAlias(node) ? 'yaml.alias' : 'yaml.not-text');
    return undefined;
  }
}

/**
 * The offset in the text of the nth character of a scalar's value. The characters of the value stand in the text in
 * their order, with quotes, escapes and folds between them, so they are found one after the other.
 */
function offsetInside(text: string, node: Node, index: number): number {
  const value = isScalar(node) ? written(node) : '';
  const end = node.range?.[1] ?? 0;
  let offset = offsetOf(node);
  for (let i = 0; i < value.length; i += 1) {
    const character = value.charAt(i);
    if (/\s/.test(character)) continue;
    while (offset < end && text.charAt(offset) !== character) offset += 1;
    if (i >= index || offset >= end) break;
    offset += 1;
  }
  return Math.min(offset, end);
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function written(scalar: { value: unknown; source?: string }): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
}
