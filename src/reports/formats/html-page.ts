import type { Language } from '../../base/local-text.ts';

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML takes it literally, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKUP[mark] ?? mark);
}

/** The look of every page: quiet on a screen, black on white on A4 paper, heads repeated on each page. */
const STYLE = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6672; --line: #c9d0d8; --head: #f2f4f7; --mark: #9c1c1c; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; color: var(--ink); background: #fff;
  font: 15px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; font-weight: 600; text-align: center; }
section + section { margin-top: 3rem; }
.scope, .notes, .made { margin: .25rem 0; padding: 0; list-style: none; color: var(--soft); font-size: .875rem; }
.notes { margin-top: .75rem; }
.made { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: middle; }
th { background: var(--head); font-weight: 600; text-align: center; }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.k, th { white-space: nowrap; }
td.t { min-width: 6em; }
td.l { min-width: 14em; }
.scope li { white-space: pre-wrap; }
tfoot td { font-weight: 600; border-top: 2px solid var(--ink); }
.draft { position: sticky; top: 0; padding: .4rem; background: #fff; border: 2px solid var(--mark); color: var(--mark);
  text-align: center; font-weight: 600; }
@media (max-width: 40rem) { body { padding: .75rem; font-size: 14px; } h1 { font-size: 1.2rem; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.4; }
  section + section { margin-top: 0; break-before: page; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  th, td { padding: 1pt 3pt; }
  th { white-space: normal; }
  td.t, td.l { min-width: 0; }
  .draft { position: fixed; top: 0; right: 0; left: 0; }
}
`;

const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/**
 * A page that stands alone: nothing in it is fetched or run, which the policy in its head enforces. `body` is HTML in pieces.
 */
export function* htmlPage(title: string, language: Language, body: Iterable<string>): Generator<string> {
  yield `<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
  yield* body;
  yield '</body>\n</html>\n';
}
