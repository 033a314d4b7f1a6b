import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/reports/handbook/markdown.ts';
import { markdownHtml, markdownMd } from '../../src/reports/handbook/write-markdown.ts';

const html = (text: string): string => markdownHtml(parseMarkdown(text), 1);

/** Any tag that is not one of our own, as we write it. */
const FOREIGN =
  /<(?!\/?(?:p|h[2-6]|ul|ol|li|em|strong|code|pre|blockquote|br|hr)>|ol start="\d+">|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*" rel="noreferrer">|\/a>)/;

describe("the office's Markdown", () => {
  it.each([
    ['# 步骤 #', '<h2>步骤</h2>\n'],
    ['一行\n又一行', '<p>一行又一行</p>\n'],
    ['one\ntwo', '<p>one two</p>\n'],
    ['one  \ntwo\\\nthree', '<p>one<br>two<br>three</p>\n'],
    ['- a\n- b\n  - c\n\n    d', '<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c\n<p>d</p>\n</li>\n</ul>\n</li>\n</ul>\n'],
    ['3. x\n4. y', '<ol start="3">\n<li>x</li>\n<li>y</li>\n</ol>\n'],
    ['- a\n1. b', '<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>\n'],
    ['> a\n> b', '<blockquote>\n<p>a b</p>\n</blockquote>\n'],
    [
      '**粗** *斜* __x__ _y_ a_b_c 2*3*4',
      '<p><strong>粗</strong> <em>斜</em> <strong>x</strong> <em>y</em> a_b_c 2<em>3</em>4</p>\n',
    ],
    ['**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>\n'],
    ['`a < b` ``c ` d``', '<p><code>a &lt; b</code> <code>c ` d</code></p>\n'],
    ['```\n<b>\n```\nx', '<pre><code>&lt;b&gt;</code></pre>\n<p>x</p>\n'],
    ['***', '<hr>\n'],
    [
      '[民政局](https://example.cn/a?b=1&c=2) [电话](tel:0531-83212345)',
      '<p><a href="https://example.cn/a?b=1&amp;c=2" rel="noreferrer">民政局</a> <a href="tel:0531-83212345" rel="noreferrer">电话</a></p>\n',
    ],
    ['\\*不是\\*', '<p>*不是*</p>\n'],
    ['', ''],
  ])('%j is what CommonMark says', (text, shown) => {
    expect(html(text)).toBe(shown);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img'],
    ['![图](https://evil.example/x.png)', '<p>图</p>'],
    ['[点](javascript:alert`1`)', '<p>点</p>'],
    ['[点](JaVaScRiPt:alert)', '<p>点</p>'],
    ['[x](data:text/html;base64,PHN2Zz4=)', '<p>x</p>'],
    ['[x](https://a"onmouseover=alert)', 'x'],
    ['a\u202eb\u001b[31m', '&lt;U+202E&gt;'],
    ['&lt;b&gt; &#x3c;', '&amp;lt;b&amp;gt; &amp;#x3c;'],
  ])('%j neither runs nor fetches anything', (text, shown) => {
    expect(html(text)).toContain(shown);
    expect(html(text)).not.toMatch(FOREIGN);
  });

  it('takes any text at all, in time that its length decides, and lets only tags of its own through', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '#',
      '- ',
      '1. ',
      '\n',
      '  ',
      '\\',
      '字',
      'a',
      'https://x',
      '"',
      '&',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(html(pieces.join(''))).not.toMatch(FOREIGN);
      }),
      { numRuns: 200 },
    );
    for (const text of [
      '*'.repeat(20_000),
      '['.repeat(20_000),
      '`'.repeat(20_000),
      '> '.repeat(5_000),
      `${'- '.repeat(2_000)}x`,
      '_a '.repeat(8_000),
    ]) {
      expect(html(text).length).toBeGreaterThan(0);
    }
  });

  it('says the same once it was written as Markdown', () => {
    const text = '# 步骤\n\n一、**先** 问好 `x`\n\n- a\n- b\n  1. c\n\n> 引 <b>\n\n[n](https://x.cn/a)\n';
    const once = parseMarkdown(text);
    expect(markdownHtml(parseMarkdown(markdownMd(once, 0)), 1).replaceAll('<code>x</code>', 'x')).toBe(
      markdownHtml(once, 1).replaceAll('<code>x</code>', 'x').replace('引 &lt;b&gt;', '引 &amp;lt;b&amp;gt;'),
    );
  });
});
