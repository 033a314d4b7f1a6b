/*
 * The look of every page: quiet on a screen, light or dark as the reader prefers, black on white on A4 paper. Colours have names,
 * so that a page, its charts and its tables agree; each pair that is read or told apart has a contrast of 4.5 (text) or 3 (shapes).
 */

/** The colours by day, and those on paper. */
const LIGHT = `color-scheme: light; --paper: #ffffff; --raised: #f5f6f4; --ink: #1c2126; --soft: #565f69; --line: #d5d9dc; --strong: #8d959d;
  --one: #1d5b82; --two: #b4511c; --three: #8a939b; --mark: #9c1c1c; --link: #17517a;`;

/** The colours by night. */
const DARK = `color-scheme: dark; --paper: #15181b; --raised: #1e2226; --ink: #e7e9ea; --soft: #a6aeb6; --line: #363c42; --strong: #707a84;
  --one: #6cb0dc; --two: #ec9a62; --three: #717b85; --mark: #ff9a94; --link: #86c1e8;`;

/** Latin letters and figures by the reader's own system, Chinese by the sans of whichever it is. */
const FONTS = `system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
  "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif`;

/** What every page begins with. */
export const PAGE_STYLE = `
:root { ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
@media print { :root { ${LIGHT} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; color: var(--ink); background: var(--paper);
  font: 15px/1.55 ${FONTS}; text-autospace: normal; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.3; font-weight: 600; text-align: center; text-wrap: balance; }
section + section { margin-top: 3rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.scope, .notes, .made { margin: .25rem 0; padding: 0; list-style: none; color: var(--soft); font-size: .875rem; }
.notes { margin-top: .75rem; max-width: 64em; }
.made { overflow-wrap: anywhere; }
.scope li { white-space: pre-wrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: middle; }
th { background: var(--raised); font-weight: 600; text-align: center; }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.k, th { white-space: nowrap; }
td.t { min-width: 6em; }
td.l { min-width: 14em; }
tfoot td { font-weight: 600; border-top: 2px solid var(--ink); }
.draft { position: sticky; top: 0; padding: .4rem; background: var(--paper); border: 2px solid var(--mark); color: var(--mark);
  text-align: center; font-weight: 600; }
@media (max-width: 40rem) { body { padding: .75rem; font-size: 14px; } h1 { font-size: 1.2rem; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.4; }
  section + section { margin-top: 0; break-before: page; }
  a { color: inherit; text-decoration: none; }
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
