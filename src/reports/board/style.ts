/** The look of the sheets for the wall, after that of every page: large, one sheet a page, to be read from a step away. */
export const BOARD_STYLE = `
main { max-width: 297mm; margin: 0 auto; }
h1 { font-size: 1.9rem; letter-spacing: .02em; margin-bottom: .4rem; }
.scope { text-align: center; }
.sheet { border: 1px solid var(--line); padding: 2rem 2rem 1.25rem; }
.sheet + .sheet { margin-top: 2rem; }
.sheet table { font-size: 1rem; margin-top: .9rem; }
.sheet th, .sheet td { border: 0; border-bottom: 1px solid var(--line); padding: .32rem .55rem; }
.sheet thead tr:first-child th { border-top: 2px solid var(--ink); }
.sheet thead { border-bottom: 1px solid var(--ink); }
.sheet th[colspan] { border-bottom: 1px solid var(--strong); }
.sheet th.n { text-align: right; }
.sheet th { text-align: left; background: none; white-space: normal; word-break: keep-all; vertical-align: bottom; }
.sheet th[colspan] { text-align: center; }
.sheet tbody tr:nth-child(5n) td { border-bottom-color: var(--strong); }
.sheet tfoot td { border-top: 1px solid var(--ink); border-bottom: 2px solid var(--ink); }
.sheet td.t { min-width: 0; white-space: nowrap; }
.sheet td.l { min-width: 11em; }
.late td { color: var(--mark); font-weight: 600; }
.late td:first-child { box-shadow: inset 4px 0 0 var(--mark); }
.past { color: var(--mark); font-weight: 600; text-align: center; font-size: 1.1rem; margin: .5rem 0 0; }
.none { text-align: center; color: var(--soft); margin: 3rem 0; font-size: 1.1rem; }
.gauge { display: block; width: 6.5rem; max-width: 100%; height: 7px; margin: .2rem 0 .1rem auto; }
.gauge .all { fill: var(--line); } .gauge .part { fill: var(--one); } .late .gauge .part { fill: var(--mark); }
.sheet .notes, .sheet .made { font-size: .8125rem; }
@media (max-width: 40rem) { .sheet { padding: 1rem .75rem; border-width: 1px 0; } h1 { font-size: 1.35rem; } .sheet table { font-size: .875rem; } }
@media print {
  @page { size: A4 landscape; margin: 12mm 14mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #3d454d; } }
  main { max-width: none; }
  .sheet { border: 0; padding: 0; }
  .sheet + .sheet { margin-top: 0; }
  h1 { font-size: 20pt; margin-bottom: 1mm; }
  .scope { font-size: 10pt; }
  .sheet table { font-size: 11.5pt; margin-top: 2mm; }
  .sheet th, .sheet td { padding: 1.6pt 5pt; line-height: 1.2; }
  /* The totals and what is said under a table stay with its last rows. */
  .sheet tbody tr:nth-last-child(-n+3) { break-after: avoid; }
  .sheet tfoot, .sheet .notes, .sheet .made { break-before: avoid; break-inside: avoid; }
  .few .scroll { margin-top: 3mm; }
  .sheet.few table { margin-top: 0; }
  .few .scroll { columns: 2; column-gap: 10mm; }
  .past { font-size: 13pt; }
  .sheet td.l { min-width: 0; }
  .sheet .notes, .sheet .made { font-size: 8pt; }
}
`;
