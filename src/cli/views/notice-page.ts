import type { Language } from '../../base/local-text.ts';
import { displayWidth } from '../../base/text-width.ts';
import type { NoticeSheet } from '../../notices/sheet.ts';
import { escapeHtml, htmlPage } from '../../reports/formats/html-page.ts';
import { type WordedSheet, wordedSheet } from './notice-sheet.ts';

/** So many lines fill a page in the larger size, in which they can be read from two steps away. */
const FEW = 24;

/** A text of so many columns of a terminal is not broken: a name, a type. */
const SHORT = 12;

/** A4 upright, black on white, headings repeated on each page, each page numbered. */
const STYLE = `
body { max-width: 60rem; font-size: 18px; }
.place { margin: 0; text-align: center; font-size: 1.25rem; }
h1 { margin: .25rem 0 1.25rem; font-size: 2rem; letter-spacing: .05em; }
.says { margin: .35rem 0; text-indent: 2em; }
html:lang(en) .says { text-indent: 0; }
table { margin: 1rem 0; }
html:lang(en) table { font-size: .85em; }
.tel { white-space: nowrap; }
th, td { padding: .4rem .6rem; border-color: #444; text-align: center; }
td.t { text-align: left; min-width: 0; }
td.n { text-align: right; }
td.w { white-space: nowrap; text-align: left; }
.signed { margin: 1.5rem 0 0; padding: 0; list-style: none; text-align: right; }
.mark { margin: 0 0 1rem; padding: .4rem; border: 2px solid var(--mark); color: var(--mark); text-align: center; font-weight: 600; }
@media print {
  @page { size: A4 portrait; margin: 18mm 15mm 20mm;
    @bottom-center { content: counter(page) " / " counter(pages); font-size: 11pt; } }
  body { font-size: 15pt; }
  article.few { font-size: 18pt; }
  h1 { font-size: 24pt; }
  html:lang(en) h1 { font-size: 20pt; letter-spacing: 0; }
  .place { font-size: 18pt; }
  th, td { padding: 4pt 5pt; }
  /* The half of a collapsed border that stands outside the table would fall off the paper. */
  table { width: calc(100% - 2px); }
  .notes { font-size: 12pt; color: #000; }
  .made { font-size: 10pt; }
  .end { break-inside: avoid; break-before: avoid; }
  tbody tr:nth-last-child(-n + 2) { break-after: avoid; }
}
`;

const items = (name: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<ul class="${name}">\n${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>\n`;

const paragraphs = (name: string, lines: readonly string[]): string =>
  lines.map((line) => `<p class="${name}">${escapeHtml(line)}</p>\n`).join('');

function row({ numeric }: WordedSheet, cells: readonly string[]): string {
  const kind = (text: string, at: number): string =>
    numeric[at] === true ? 'n' : displayWidth(text) <= SHORT ? 'w' : 't';
  return `<tr>${cells.map((text, at) => `<td class="${kind(text, at)}">${escapeHtml(text)}</td>`).join('')}</tr>\n`;
}

/** The sentences above the table; the telephone in them is not broken. */
function says(opening: readonly string[], telephone: string | null): string {
  const lines = paragraphs('says', opening);
  return telephone === null ? lines : lines.replaceAll(telephone, `<span class="tel">${escapeHtml(telephone)}</span>`);
}

function* body(worded: WordedSheet, telephone: string | null): Generator<string> {
  const { mark, place, title, opening, headings, rows, total, notes, signed, made } = worded;
  yield `<article${rows.length <= FEW ? ' class="few"' : ''}>\n`;
  if (mark !== undefined) yield `<p class="mark" role="alert">${escapeHtml(mark)}</p>\n`;
  if (place !== '') yield paragraphs('place', [place]);
  yield `<h1>${escapeHtml(title)}</h1>\n${says(opening, telephone)}`;
  yield '<div class="scroll">\n<table>\n<thead>\n';
  yield `<tr>${headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('')}</tr>\n</thead>\n<tbody>\n`;
  for (const cells of rows) yield row(worded, cells);
  yield '</tbody>\n';
  if (total !== undefined) yield `<tfoot>\n${row(worded, total)}</tfoot>\n`;
  yield `</table>\n</div>\n<div class="end">\n${items('notes', notes)}${items('signed', signed)}${items('made', made)}</div>\n</article>\n`;
}

/** The sheet for a board as a page that stands alone and prints on A4. */
export function noticePage(language: Language, sheet: NoticeSheet): Generator<string> {
  const worded = wordedSheet(language, sheet);
  return htmlPage(worded.title, language, body(worded, sheet.telephone), STYLE);
}
