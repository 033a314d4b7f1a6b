/*
 * The Markdown in which the office writes its part of the handbook: headings, paragraphs, lists, quotes, code, rules; emphasis, code and
 * links. It is parsed to a tree of what it says, and only that is written out again: no HTML of the author's survives as such, nothing
 * is fetched, nothing runs. A subset of CommonMark; what is outside it stands as the text that it is.
 */

/** A piece of a line. A picture is told by its words alone. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** Deeper lists and quotes, and deeper emphasis, stand as text. */
const DEEPEST = 8;

/** Parses a text; any text is one. */
export function parseMarkdown(text: string): Block[] {
  return blocksOf(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, '    ')
      .split('\n'),
    0,
  );
}

const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const HEADING = /^ {0,3}(#{1,6})(?: +(.*?))?(?: +#+)? *$/;
const QUOTE = /^ {0,3}> ?/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^( {0,3}(?:([-*+])|(\d{1,9})[.)])(?: +|$))(.*)$/;

const blank = (line: string): boolean => line.trim() === '';

function blocksOf(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  const nests = depth < DEEPEST;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    const fence = FENCE.exec(line)?.[1];
    if (blank(line)) at += 1;
    else if (RULE.test(line)) {
      blocks.push({ kind: 'rule' });
      at += 1;
    } else if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, inlines: inlinesOf(heading[2] ?? '') });
      at += 1;
    } else if (fence !== undefined) {
      const closes = (each: string): boolean =>
        each.trim().startsWith(fence) && each.trim().replaceAll(fence[0] ?? '', '') === '';
      const found = lines.findIndex((each, i) => i > at && closes(each));
      const end = found < 0 ? lines.length : found;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
      at = end + 1;
    } else if (nests && QUOTE.test(line)) {
      const end = endOf(lines, at, (each) => QUOTE.test(each));
      blocks.push({
        kind: 'quote',
        blocks: blocksOf(
          lines.slice(at, end).map((each) => each.replace(QUOTE, '')),
          depth + 1,
        ),
      });
      at = end;
    } else if (nests && ITEM.test(line)) {
      const { block, end } = listAt(lines, at, depth);
      blocks.push(block);
      at = end;
    } else {
      const end = endOf(lines, at, (each, i) => i === at || !(blank(each) || beginsBlock(each, nests)));
      blocks.push({ kind: 'paragraph', inlines: inlinesOf(joined(lines.slice(at, end))) });
      at = end;
    }
  }
  return blocks;
}

/** The first line from one on for which something no longer holds. */
function endOf(lines: readonly string[], from: number, holds: (line: string, index: number) => boolean): number {
  let end = from;
  while (end < lines.length && holds(lines[end] ?? '', end)) end += 1;
  return end;
}

const beginsBlock = (line: string, nests: boolean): boolean =>
  RULE.test(line) || HEADING.test(line) || FENCE.test(line) || (nests && (QUOTE.test(line) || ITEM.test(line)));

/** A list: its items have marks of one kind, and what is indented as far as an item's text belongs to it. */
function listAt(lines: readonly string[], from: number, depth: number): { block: Block; end: number } {
  const markOf = (found: RegExpExecArray): string => found[2] ?? 'number';
  const items: Block[][] = [];
  let start: number | null = null;
  let mark: string | undefined;
  let at = from;
  while (at < lines.length) {
    const found = ITEM.exec(lines[at] ?? '');
    if (found === null || RULE.test(lines[at] ?? '') || (mark !== undefined && markOf(found) !== mark)) break;
    if (mark === undefined) start = found[3] === undefined ? null : Number(found[3]);
    mark = markOf(found);
    const indent = found[1]?.length ?? 0;
    const inside = (line: string): boolean => blank(line) || line.startsWith(' '.repeat(indent));
    let end = at + 1;
    // A line that is not indented goes on with the item's paragraph as long as nothing else begins.
    while (
      end < lines.length &&
      (inside(lines[end] ?? '') || (!blank(lines[end - 1] ?? '') && !beginsBlock(lines[end] ?? '', true)))
    ) {
      end += 1;
    }
    const own = [found[4] ?? '', ...lines.slice(at + 1, end).map((line) => (inside(line) ? line.slice(indent) : line))];
    items.push(blocksOf(own, depth + 1));
    at = end;
  }
  return { block: { kind: 'list', start, items }, end: at };
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a paragraph as one: a line break is a blank, none between Chinese characters; two blanks or `\` at its end make it one. */
function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trimStart();
    if (text === '') text = next;
    else if (/ {2,}$|\\$/.test(text)) text = `${text.replace(/ +$|\\$/, '')}\n${next}`;
    else {
      const before = text.trimEnd();
      text = before + (HAN.test(before.at(-1) ?? '') && HAN.test(next[0] ?? '') ? '' : ' ') + next;
    }
  }
  return text.trimEnd();
}

/** Where a link may lead: to a page, a mailbox or a phone. */
const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"'`\\]+$/i;
const LINK = /^\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s()<>]*)>?(?:\s+"[^"]*")?\s*\)/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const MARKS = /[\\`*_[!\n]/;

function inlinesOf(text: string, depth = 0): Inline[] {
  const inlines: Inline[] = [];
  // Marks that nothing closes any more: whoever looked has looked to the end.
  const open = new Set<string>();
  let plain = '';
  const push = (inline: Inline): void => {
    if (plain !== '') inlines.push({ kind: 'text', text: plain });
    plain = '';
    inlines.push(inline);
  };
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? '';
    if (!MARKS.test(mark)) {
      let end = at + 1;
      while (end < text.length && !MARKS.test(text[end] ?? '')) end += 1;
      plain += text.slice(at, end);
      at = end;
      continue;
    }
    const found = inlineAt(text, at, { depth, open });
    if (found === undefined) {
      plain += mark;
      at += 1;
    } else {
      if (typeof found.inline === 'string') plain += found.inline;
      else push(found.inline);
      at = found.end;
    }
  }
  if (plain !== '') inlines.push({ kind: 'text', text: plain });
  return inlines;
}

interface FoundInline {
  readonly inline: Inline | string;
  readonly end: number;
}

/** How deep a text stands, and which marks nothing in the rest of it closes. */
interface Within {
  readonly depth: number;
  readonly open: Set<string>;
}

/** What a mark at a place begins; undefined where it is only itself. */
function inlineAt(text: string, at: number, within: Within): FoundInline | undefined {
  const { depth } = within;
  const mark = text[at];
  if (mark === '\n') return { inline: { kind: 'break' }, end: at + 1 };
  if (mark === '\\') {
    const next = text[at + 1] ?? '';
    return PUNCTUATION.test(next) ? { inline: next, end: at + 2 } : undefined;
  }
  if (mark === '`') return codeAt(text, at, within);
  if (mark === '!') {
    const picture = text[at + 1] === '[' ? LINK.exec(text.slice(at + 1, at + 1 + LONGEST_LINK)) : null;
    return picture === null ? undefined : { inline: picture[1] ?? '', end: at + 1 + picture[0].length };
  }
  if (depth >= DEEPEST) return undefined;
  if (mark === '[') {
    const link = LINK.exec(text.slice(at, at + LONGEST_LINK));
    if (link === null) return undefined;
    const inlines = inlinesOf(link[1] ?? '', depth + 1);
    const href = link[2] ?? '';
    const end = at + link[0].length;
    if (SAFE.test(href)) return { inline: { kind: 'link', href, inlines }, end };
    // A link that leads nowhere safe is its words.
    return { inline: link[1] ?? '', end };
  }
  return emphasisAt(text, at, within);
}

/** A link longer than this is text. */
const LONGEST_LINK = 2_000;

function codeAt(text: string, at: number, { open }: Within): FoundInline | undefined {
  let end = at + 1;
  while (text[end] === '`') end += 1;
  const fence = text.slice(at, end);
  // A fence is taken as a whole, closed or not.
  const asText = { inline: fence, end };
  if (open.has(fence)) return asText;
  let close = text.indexOf(fence, end);
  while (close >= 0) {
    let after = close + fence.length;
    while (text[after] === '`') after += 1;
    if (after === close + fence.length) break;
    close = text.indexOf(fence, after);
  }
  if (close < 0) {
    open.add(fence);
    return asText;
  }
  return { inline: { kind: 'code', text: text.slice(end, close).trim() }, end: close + fence.length };
}

/** Text between one or two equal marks, which touch it. */
function emphasisAt(text: string, at: number, { depth, open }: Within): FoundInline | undefined {
  const mark = text[at] ?? '';
  if (mark !== '*' && mark !== '_') return undefined;
  const marks = text[at + 1] === mark ? mark + mark : mark;
  const from = at + marks.length;
  // Within a word `_` is a letter.
  const within = mark === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
  if (open.has(marks) || within || /^\s?$/.test(text[from] ?? '')) return undefined;
  const closes = (i: number): boolean =>
    !/[\s\\]/.test(text[i - 1] ?? '') && (marks.length === 2 || text[i + 1] !== mark);
  let close = text.indexOf(marks, from + 1);
  while (close >= 0 && !closes(close)) {
    let after = close + 1;
    while (text[after] === mark) after += 1;
    close = text.indexOf(marks, after);
  }
  if (close < 0) {
    open.add(marks);
    return undefined;
  }
  const inlines = inlinesOf(text.slice(from, close), depth + 1);
  return { inline: { kind: marks.length === 2 ? 'strong' : 'emphasis', inlines }, end: close + marks.length };
}
