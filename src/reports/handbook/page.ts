import type { Language } from '../../base/local-text.ts';
import { escapeHtml, htmlPage } from '../formats/html-page.ts';
import { escaped, tableRow } from '../formats/md.ts';
import type { Handbooks } from './handbook.ts';
import type { Block } from './markdown.ts';
import { type Part, type WordedHandbook, wordedHandbook } from './worded.ts';
import { markdownHtml, markdownMd } from './write-markdown.ts';

/** A4 upright, a booklet a cadre: each begins on a page of its own, and a household is not broken where that can be helped. */
const STYLE = `
main { max-width: 52rem; margin: 0 auto; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; padding-bottom: .15rem; border-bottom: 2px solid var(--strong); }
h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
h3 small { font-weight: 400; color: var(--soft); margin-left: .5em; }
.who { text-align: center; color: var(--soft); margin: .1rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .3rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
caption { text-align: left; color: var(--soft); padding: .2rem 0; }
td { vertical-align: top; }
th { white-space: nowrap; }
.note, .made { color: var(--soft); font-size: .875rem; }
.made { margin-top: 1.5rem; }
blockquote { margin: .6rem 0; padding: .2rem .9rem; border-left: 3px solid var(--strong); color: var(--soft); }
pre { overflow-x: auto; padding: .5rem; background: var(--raised); }
.office li { margin: .2rem 0; }
@media print {
  @page { size: A4 portrait; margin: 14mm 15mm; }
  body { font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 16pt; }
  h2 { font-size: 11.5pt; margin-top: 5mm; break-after: avoid; }
  h3 { font-size: 10.5pt; break-after: avoid; }
  .household { break-inside: avoid; }
  li, blockquote { break-inside: avoid; }
  pre { white-space: pre-wrap; }
}
`;

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading': {
      const aside = part.aside === undefined ? '' : ` <small>${escapeHtml(part.aside)}</small>`;
      return `<h${part.level}>${escapeHtml(part.text)}${aside}</h${part.level}>\n`;
    }
    case 'facts': {
      const facts = part.facts.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>\n`);
      return `<dl>\n${facts.join('')}</dl>\n`;
    }
    case 'table': {
      const caption = part.caption === undefined ? '' : `<caption>${escapeHtml(part.caption)}</caption>\n`;
      const head = part.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
      const rows = part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>\n`);
      return `<table>\n${caption}<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
    }
    case 'note':
      return `<p class="note">${escapeHtml(part.text)}</p>\n`;
  }
}

/** The parts of a handbook, each household's in a block of its own. */
function bodyHtml({ parts }: WordedHandbook): string {
  let html = '';
  let open = false;
  for (const part of parts) {
    if (part.kind === 'heading') {
      if (open) html += '</div>\n';
      open = part.level === 3;
      if (open) html += '<div class="household">\n';
    }
    html += partHtml(part);
  }
  return open ? `${html}</div>\n` : html;
}

/** Handbooks as one page that stands alone and prints on A4, a section each; `office` is the office's own text. */
export function* handbookHtml(
  title: string,
  all: Handbooks,
  office: readonly Block[],
  language: Language,
): Generator<string> {
  function* body(): Generator<string> {
    for (const row of all.rows) {
      const worded = wordedHandbook(language, row, all);
      const lines = worded.lines.map((line) => `<p class="who">${escapeHtml(line)}</p>\n`).join('');
      yield `<section>\n<h1>${escapeHtml(worded.title)}</h1>\n${lines}${bodyHtml(worded)}`;
      yield `<div class="office">\n${markdownHtml(office, 1)}</div>\n`;
      const made = worded.made.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('');
      yield `<ul class="made">\n${made}</ul>\n</section>\n`;
    }
  }
  yield* htmlPage(title, language, body(), STYLE);
}

function partMd(part: Part): string {
  switch (part.kind) {
    case 'heading': {
      const aside = part.aside === undefined ? '' : ` (${escaped(part.aside)})`;
      return `${'#'.repeat(part.level)} ${escaped(part.text)}${aside}\n\n`;
    }
    case 'facts':
      return `${part.facts.map(([label, value]) => `- **${escaped(label)}** ${escaped(value)}\n`).join('')}\n`;
    case 'table': {
      const caption = part.caption === undefined ? '' : `${escaped(part.caption)}\n\n`;
      const line = (cells: readonly string[]): string => tableRow(cells.map(escaped));
      return `${caption}${line(part.head)}${tableRow(part.head.map(() => '---'))}${part.rows.map(line).join('')}\n`;
    }
    case 'note':
      return `${escaped(part.text)}\n\n`;
  }
}

/** The same as Markdown, one below the other. */
export function* handbookMd(all: Handbooks, office: readonly Block[], language: Language): Generator<string> {
  for (const [i, row] of all.rows.entries()) {
    const worded = wordedHandbook(language, row, all);
    if (i > 0) yield '---\n\n';
    yield `# ${escaped(worded.title)}\n\n${worded.lines.map(escaped).join('  \n')}\n\n`;
    yield worded.parts.map(partMd).join('');
    yield markdownMd(office, 1);
    yield `${worded.made.map((line) => `- ${escaped(line)}\n`).join('')}\n`;
  }
}
