/** Wide enough for a chart as it is drawn wide. */
export const WIDE = 640;
/** As wide as a telephone leaves. */
export const NARROW = 342;

/** The look of the dashboard, after that of every page: figures first, rules instead of boxes, one column or two. */
export const DASHBOARD_STYLE = `
:root { --load1: #7fa9c4; --load2: #4f86aa; --load3: #1d5b82; --load4: #0d3550; }
@media (prefers-color-scheme: dark) { :root { --load1: #33617f; --load2: #4d89b0; --load3: #6cb0dc; --load4: #b5dcf5; } }
@media print { :root { --load1: #7fa9c4; --load2: #4f86aa; --load3: #1d5b82; --load4: #0d3550; } }
body { padding: 0 1.5rem 4rem; max-width: 90rem; }
main { display: block; position: relative; }
.pick { position: absolute; opacity: 0; width: 1px; height: 1px; }
.switch { display: flex; justify-content: flex-end; padding: 1rem 0 .25rem; font-size: .875rem; }
.switch label { padding: .2rem .75rem; border: 1px solid var(--strong); color: var(--soft); cursor: pointer; }
.switch label:first-of-type { border-radius: 3px 0 0 3px; }
.switch label:last-of-type { border-radius: 0 3px 3px 0; border-left: 0; }
#lang-zh:checked ~ .switch [for="lang-zh"], #lang-en:checked ~ .switch [for="lang-en"] { background: var(--ink); border-color: var(--ink);
  color: var(--paper); }
#lang-zh:focus-visible ~ .switch [for="lang-zh"], #lang-en:focus-visible ~ .switch [for="lang-en"] { outline: 2px solid var(--link);
  outline-offset: 2px; }
#lang-zh:checked ~ .in-en, #lang-en:checked ~ .in-zh { display: none; }
.head { border-top: 3px solid var(--ink); padding-top: .75rem; }
h1 { text-align: left; font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem); font-weight: 650; letter-spacing: -.01em; margin: 0; }
[lang="zh-CN"] h1 { letter-spacing: .02em; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; margin: 0; }
h3 { font-size: 1rem; line-height: 1.35; font-weight: 650; margin: 0; }
section + section { margin-top: 2.75rem; }
.under { color: var(--soft); margin: .35rem 0 0; }
.hush { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0 1.5rem; margin: 1.5rem 0 0; }
.tiles div { display: flex; flex-direction: column; border-top: 1px solid var(--line); padding: .6rem 0 1rem; }
.tiles dt { order: 2; font-size: .875rem; line-height: 1.35; }
.tiles dd { order: 1; margin: 0; font-size: 1.9rem; line-height: 1.15; font-weight: 300; font-variant-numeric: lining-nums tabular-nums;
  letter-spacing: -.02em; }
.tiles dd small { font-size: .875rem; font-weight: 400; letter-spacing: 0; color: var(--soft); margin-left: .4rem; }
.tiles .warns dd { color: var(--two); }
.tiles a { color: inherit; text-decoration: underline; text-decoration-color: var(--strong); text-decoration-thickness: 1px; text-underline-offset: .2em; }
.contents { margin: 2rem 0 0; font-size: .875rem; line-height: 2; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
.charts { margin-top: 2.5rem; }
figure { margin: 0 0 2.75rem; break-inside: avoid; border-top: 1px solid var(--ink); padding-top: .6rem; }
figcaption .under { margin: .15rem 0 .6rem; font-size: .875rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: 0 0 .6rem; padding: 0; font-size: .8125rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.legend svg { flex: none; }
.further { font-size: .875rem; margin: .35rem 0 0; }
.from a { white-space: nowrap; }
.from { font-size: .8125rem; color: var(--soft); margin: .4rem 0 0; overflow-wrap: anywhere; }
code span { display: inline-block; max-width: 100%; }
code { font: .92em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.wide { display: none; }
.chart text { font: 12.5px/1 inherit; font-family: inherit; font-size: 12.5px; fill: var(--ink); font-variant-numeric: lining-nums tabular-nums; }
.chart .tick, .chart .axis { font-size: 11.5px; fill: var(--soft); }
.chart .marked { fill: var(--two); }
.chart .strong { font-weight: 650; }
.chart .hidden { fill: var(--soft); }
.chart .value { font-weight: 500; }
.chart .whole { font-weight: 650; }
.chart .zero { stroke: var(--strong); stroke-width: 1; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .way { stroke: var(--line); stroke-width: 2; }
.chart .mark { stroke: var(--two); stroke-width: 1.5; }
.chart .line { fill: none; stroke: var(--one); stroke-width: 2; stroke-linejoin: round; }
.bar, .dot { stroke: var(--paper); stroke-width: .75; }
.one { fill: var(--one); } .two { fill: var(--two); } .three, .none { fill: var(--three); }
.load1 { fill: var(--load1); } .load2 { fill: var(--load2); } .load3 { fill: var(--load3); } .load4 { fill: var(--load4); }
.tables article { padding-top: 2.25rem; break-inside: avoid; }
.tables h3 { scroll-margin-top: 1rem; }
.tables .scroll { max-width: max-content; }
.tables table { width: auto; min-width: min(100%, 24rem); font-size: .875rem; }
.tables th, .tables td { border: 0; border-bottom: 1px solid var(--line); padding: .2rem .9rem .2rem 0; background: none; }
.tables th { font-weight: 600; color: var(--soft); text-align: left; vertical-align: bottom; white-space: normal; }
.tables th.n { text-align: right; padding: .2rem .9rem; }
.tables td.n { padding: .2rem .9rem; }
.tables td.l { min-width: 12em; }
.tables tfoot td { border-top: 1px solid var(--ink); border-bottom: 0; }
.tables .notes { font-size: .8125rem; }
.foot { border-top: 1px solid var(--ink); padding-top: .75rem; margin-top: 3rem; font-size: .875rem; color: var(--soft); }
.foot p { margin: .25rem 0; max-width: 60em; overflow-wrap: anywhere; }
@media screen and (min-width: 46rem) { .tiles { grid-template-columns: repeat(5, 1fr); } .narrow { display: none; } .wide { display: block; } .charts > figure { max-width: 720px; } }
@media screen and (min-width: 80rem) { .charts, .side { columns: 2; column-gap: 4rem; } .charts > figure { max-width: none; } }
@media (max-width: 40rem) { body { padding: 0 1.5rem 3rem; } .tiles { grid-template-columns: 1fr 1fr; } .tiles dd { font-size: 1.6rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  @page { size: A4 portrait; margin: 14mm 13mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #3d454d; } }
  body { max-width: none; padding: 0; font-size: 9pt; }
  section + section { break-before: auto; margin-top: 6mm; }
  .switch, .contents { display: none; }
  .head { border-top: 2pt solid #000; }
  h1 { font-size: 18pt; }
  .tiles { grid-template-columns: repeat(5, 1fr); gap: 0 5mm; margin-top: 4mm; }
  .tiles dd { font-size: 16pt; font-weight: 400; }
  .tiles dt { font-size: 8.5pt; }
  .charts { columns: 2; column-gap: 8mm; margin-top: 5mm; }
  figure { margin-bottom: 6mm; }
  .tables { break-before: page; }
  .tables .from a { display: none; }
  .tables h3 { font-size: 10pt; }
  .from, .further, .legend, figcaption .under, .tables .notes { font-size: 8pt; }
  .side { columns: 2; column-gap: 8mm; }
  .tables article { padding-top: 5mm; break-inside: auto; }
  .side article { break-inside: avoid; }
  .tables h3, .tables .under { break-after: avoid; }
  .tables table { font-size: 8pt; }
  .tables th, .tables td, .tables td.n, .tables th.n { padding: 1pt 4pt 1pt 0; }
  .tables td.n, .tables th.n { padding-left: 6pt; }
  .foot { break-inside: avoid; margin-top: 6mm; }
}
`;
