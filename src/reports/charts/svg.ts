import { displayWidth, truncate, wrap } from '../../base/text-width.ts';
import { escapeHtml } from '../formats/html-page.ts';

/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A length in the page: two decimals, so that the same data gives the same text everywhere; never minus zero. */
export const px = (length: number): number => Math.round(length * 100) / 100 + 0;

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(typeof value === 'number' ? px(value) : value))}"`)
    .join('');
}

/** An element around markup that is safe already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  return content === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${content}</${name}>`;
}

/** A line of text at a point, its base line there. */
export const words = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escapeHtml(text));

/** What a pointer that rests on a mark is told. */
export const hint = (text: string): string => element('title', {}, escapeHtml(text));

/** A rectangle between two values along a direction; one of no extent is still drawn, of no width. */
export const box = (x: number, y: number, width: number, height: number, className: string, told = ''): string =>
  element(
    'rect',
    { class: className, x, y, width: Math.max(0, width), height: Math.max(0, height) },
    told === '' ? '' : hint(told),
  );

/** A straight line. */
export const rule = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  element('line', { class: className, x1, y1, x2, y2 });

/**
 * A chart as an image of a size: `label` says in words what it shows, for those who do not see it; the table that it is drawn from
 * stands elsewhere on the page.
 */
export function chart(size: { width: number; height: number }, label: string, content: string): string {
  const { width, height } = size;
  const viewBox = `0 0 ${px(width)} ${px(height)}`;
  return `${element('svg', { class: 'chart', role: 'img', 'aria-label': label, viewBox, width, height }, content)}\n`;
}

/** The size of the letters in charts. */
export const LETTERS = 12.5;

/** About how wide a text is: a Chinese character is as wide as high, others some three fifths of it. */
export function textWidth(text: string, size = LETTERS): number {
  const columns = displayWidth(text);
  const wide = Math.max(0, columns - Array.from(text).length);
  return (wide + (columns - wide * 2) * 0.62) * size;
}

/** A text cut to a width, with an ellipsis where it is. */
export function fitting(text: string, width: number, size = LETTERS): string {
  if (textWidth(text, size) <= width) return text;
  for (let columns = displayWidth(text) - 1; columns > 2; columns -= 1) {
    const cut = truncate(text, columns);
    if (textWidth(cut, size) <= width) return cut;
  }
  return truncate(text, 2);
}

/** A text on as many lines of a width as it needs, at most `most`; the last is cut where they are not enough. */
export function onLines(text: string, width: number, most: number): string[] {
  if (most <= 1 || textWidth(text) <= width) return [fitting(text, width)];
  for (let columns = displayWidth(text) - 1; columns > 2; columns -= 1) {
    const [first = ''] = wrap(text, columns);
    if (textWidth(first) > width) continue;
    return [first, ...onLines(text.slice(first.length).trimStart(), width, most - 1)];
  }
  return [fitting(text, width)];
}
