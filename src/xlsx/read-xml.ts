import { SaxesParser } from 'saxes';
import { failWith } from '../base/failure.ts';
import { xlsxFailures } from './failures.ts';

/** The attributes of an element, by name as written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part, element by element; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A name without its prefix. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The longest piece that is handed to the parser at a time. */
const CHUNK = 1 << 16;

/** The most bytes between two tags: the parser puts a text together before it tells of it. */
const MOST_WITHOUT_TAG = 16_000_000;

/** The longest text that a cell may hold; Excel takes 32,767 characters. */
export const LONGEST_TEXT = 1_000_000;

/**
 * Reads a part of an office document, given in pieces; after each of them whoever takes from this generator has a chance to
 * do something with what the visitor was told. Entities of the document's own are not resolved: SpreadsheetML has none.
 * @throws Failure `xlsx.damaged` (65) where it is not well-formed, or goes on without a tag for longer than any workbook.
 */
export function* readingXml(part: Iterable<Uint8Array>, visitor: XmlVisitor): Generator<void> {
  const parser = new SaxesParser();
  const damaged = (): never => {
    throw failWith(xlsxFailures, 'xlsx.damaged');
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  let withoutTag = 0;
  parser.on('opentag', (tag) => {
    withoutTag = 0;
    visitor.open?.(local(tag.name), tag.attributes);
  });
  if (visitor.text !== undefined) {
    parser.on('text', (text) => visitor.text?.(text));
    parser.on('cdata', (text) => visitor.text?.(text));
  }
  if (visitor.close !== undefined) parser.on('closetag', (tag) => visitor.close?.(local(tag.name)));
  const decoder = new TextDecoder();
  for (const piece of part) {
    for (let at = 0; at < piece.length; at += CHUNK) {
      withoutTag += CHUNK;
      parser.write(decoder.decode(piece.subarray(at, at + CHUNK), { stream: true }));
      if (withoutTag > MOST_WITHOUT_TAG) damaged();
      yield;
    }
  }
  parser.write(decoder.decode());
  parser.close();
  yield;
}

/** Reads a part of an office document from its beginning to its end; see `readingXml`. */
export function readXml(part: Iterable<Uint8Array>, visitor: XmlVisitor): void {
  for (const _ of readingXml(part, visitor));
}
