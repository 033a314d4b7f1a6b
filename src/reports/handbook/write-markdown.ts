import { harmless } from '../../base/harmless.ts';
import { escapeHtml } from '../formats/html-page.ts';
import { escaped } from '../formats/md.ts';
import type { Block, Inline } from './markdown.ts';

const htmlInline = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(harmless(inline.text));
    case 'code':
      return `<code>${escapeHtml(harmless(inline.text))}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${htmlInlines(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${htmlInlines(inline.inlines)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${htmlInlines(inline.inlines)}</a>`;
  }
};

const htmlInlines = (inlines: readonly Inline[]): string => inlines.map(htmlInline).join('');

/** An item of a single paragraph is that paragraph's words. */
function itemHtml(blocks: readonly Block[], under: number): string {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return markdownHtml(blocks, under);
  return htmlInlines(first.inlines) + (rest.length === 0 ? '' : `\n${markdownHtml(rest, under)}`);
}

/** What a text says as HTML, its headings so many levels below; safe, since only what was understood is written. */
export function markdownHtml(blocks: readonly Block[], under: number): string {
  return blocks.map((block) => blockHtml(block, under)).join('');
}

function blockHtml(block: Block, under: number): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(block.level + under, 6);
      return `<h${level}>${htmlInlines(block.inlines)}</h${level}>\n`;
    }
    case 'paragraph':
      return `<p>${htmlInlines(block.inlines)}</p>\n`;
    case 'list': {
      const items = block.items.map((item) => `<li>${itemHtml(item, under)}</li>\n`).join('');
      if (block.start === null) return `<ul>\n${items}</ul>\n`;
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>\n${items}</ol>\n`;
    }
    case 'quote':
      return `<blockquote>\n${markdownHtml(block.blocks, under)}</blockquote>\n`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text.split('\n').map(harmless).join('\n'))}</code></pre>\n`;
    case 'rule':
      return '<hr>\n';
  }
}

const mdInline = (inline: Inline): string => {
  switch (inline.kind) {
    case 'text':
      return escaped(harmless(inline.text));
    case 'code':
      return escaped(harmless(inline.text));
    case 'break':
      return '  \n';
    case 'strong':
      return `**${mdInlines(inline.inlines)}**`;
    case 'emphasis':
      return `*${mdInlines(inline.inlines)}*`;
    case 'link':
      return `[${mdInlines(inline.inlines)}](<${inline.href}>)`;
  }
};

const mdInlines = (inlines: readonly Inline[]): string => inlines.map(mdInline).join('');

/** A paragraph that begins like something else does not become it. */
const plainStart = (line: string): string => line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+])/, '\\$1');

const indented = (text: string, by: string, first = by): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line, i) => (line === '' ? '' : (i === 0 ? first : by) + line))
    .join('\n');

/** The same as Markdown that holds no HTML, its headings so many levels below. */
export function markdownMd(blocks: readonly Block[], under: number): string {
  return blocks.map((block) => blockMd(block, under)).join('');
}

function blockMd(block: Block, under: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(block.level + under, 6))} ${mdInlines(block.inlines)}\n\n`;
    case 'paragraph':
      return `${plainStart(mdInlines(block.inlines))}\n\n`;
    case 'list': {
      const item = (blocks: readonly Block[], i: number): string => {
        const mark = block.start === null ? '- ' : `${block.start + i}. `;
        return `${indented(markdownMd(blocks, under), ' '.repeat(mark.length), mark)}\n`;
      };
      return `${block.items.map(item).join('')}\n`;
    }
    case 'quote':
      return `${indented(markdownMd(block.blocks, under), '> ')}\n\n`;
    case 'code':
      return `${indented(block.text.split('\n').map(harmless).join('\n'), '    ')}\n\n`;
    case 'rule':
      return '---\n\n';
  }
}
