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

/** How many bytes are handed to the parser at a time. */
const CHUNK = 1 << 16;

/**
 * Reads a part of an office document. Entities of the document's own are not resolved: SpreadsheetML has none.
 * @throws Failure `xlsx.damaged` (65) where it is not well-formed.
 */
export function readXml(part: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  const damaged = (): never => {
    throw failWith(xlsxFailures, 'xlsx.damaged');
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  if (visitor.open !== undefined) {
    parser.on('opentag', (tag) => visitor.open?.(local(tag.name), tag.attributes));
  }
  if (visitor.text !== undefined) {
    parser.on('text', (text) => visitor.text?.(text));
    parser.on('cdata', (text) => visitor.text?.(text));
  }
  if (visitor.close !== undefined) parser.on('closetag', (tag) => visitor.close?.(local(tag.name)));
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length; at += CHUNK) {
    const end = at + CHUNK;
    parser.write(decoder.decode(part.subarray(at, end), { stream: end < part.length }));
  }
  parser.close();
}
