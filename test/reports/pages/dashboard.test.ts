import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/base/local-text.ts';
import { figuresOf } from '../../../src/reports/dashboard/figures.ts';
import { headline } from '../../../src/reports/dashboard/headline.ts';
import { dashboardPage } from '../../../src/reports/dashboard/page.ts';
import { commandOf, sources, type TableId, tableIds } from '../../../src/reports/dashboard/tables.ts';
import { giveReport } from '../../../src/reports/give-report.ts';
import { variantOf } from '../../../src/reports/report.ts';
import { reports } from '../../../src/reports/reports.ts';
import type { Row, Table } from '../../../src/reports/table.ts';
import { dashboardOf, OPTIONS, pagesCounty } from './county.ts';

const page = (language: Language, households?: number): string =>
  [...dashboardPage(dashboardOf(pagesCounty(households)), OPTIONS, language)].join('');

/** A report as its command gives it. */
function reportOf(session: ReturnType<typeof pagesCounty>, id: TableId, options = OPTIONS): Table {
  const { report: name, by } = sources[id];
  const report = reports.find((each) => each.name === name);
  if (report === undefined) throw new Error(name);
  return giveReport(variantOf(report, by), session, options);
}

describe('the dashboard', () => {
  it('reads well in both languages', async () => {
    await expect(page('zh')).toMatchFileSnapshot('../golden/dashboard.html');
  });

  it('differs by the language it is asked in only in which one it opens', () => {
    const body = (html: string): string => html.slice(html.indexOf('<div class="switch">'));
    expect(body(page('en'))).toBe(body(page('zh')));
    expect(page('en')).toContain('id="lang-en" checked');
  });

  it('shows the numbers of the reports and no others, those of few households left out', () => {
    for (const households of [0, 1, 9, 70]) {
      const session = pagesCounty(households);
      const { tables } = dashboardOf(session);
      for (const id of tableIds) {
        const of = reportOf(session, id);
        const given = [...of.rows];
        const { rows, columns, totals } = tables[id];
        expect(rows).toHaveLength(given.length);
        for (const [index, row] of rows.entries()) {
          const from: Row = given[index] ?? {};
          const hidden = columns.filter(({ key }) => (row[key] ?? null) === null && (from[key] ?? null) !== null);
          for (const { key } of columns) {
            if (!hidden.some((each) => each.key === key)) expect(row[key] ?? null).toEqual(from[key] ?? null);
          }
          const source = sources[id];
          const small: readonly string[] = 'small' in source ? source.small : [];
          if (small.length === 0) expect(hidden).toEqual([]);
          for (const key of small) expect([1, 2, 3, 4]).not.toContain(row[key]);
        }
        for (const { key } of columns) expect(totals?.[key] ?? null).toEqual(of.totals?.[key] ?? null);
      }
      const shown = headline(tables);
      for (const { label, count, table } of shown) {
        const key = label.replace('dashboard.', '').replaceAll('-', '_');
        const total = tables[table].totals?.[key];
        if (key !== 'units') expect([label, count]).toEqual([label, total]);
      }
      expect(shown.find(({ label }) => label === 'dashboard.units')?.count).toBe(3);
    }
  });

  it('draws a bar of every row that may be seen, in proportion', () => {
    const data = dashboardOf(pagesCounty());
    const figure = figuresOf(data).find(({ table }) => table === 'causes');
    const svg = figure?.draw(640, 'en') ?? '';
    const widths = [...svg.matchAll(/<rect class="bar one"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const counts = data.tables.causes.rows
      .flatMap(({ households }) => (typeof households === 'number' && households > 0 ? [households] : []))
      .sort((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(2);
    expect(widths).toHaveLength(counts.length);
    const unit = (widths[0] ?? 0) / (counts[0] ?? 1);
    for (const [index, width] of widths.entries()) expect(width).toBeCloseTo((counts[index] ?? 0) * unit, 1);
  });

  it('names the command that gives each table, with what narrows it and in words that a shell takes', () => {
    const where = [{ field: 'unit' as const, values: ['U1'], asked: "unit=人社局 a'b" }];
    expect(commandOf('months', { ...OPTIONS, where, period: { from: '2014-01-01', to: '2014-03-19' } })).toEqual([
      'bangfu report trend',
      '--by month',
      "--where 'unit=人社局 a'\\''b'",
      '--from 2014-01-01',
      '--to 2014-03-19',
      '--as-of 2014-03-19',
    ]);
  });

  it('stands alone, names nobody and runs nothing that somebody typed', () => {
    const html = page('zh');
    expect(html).not.toMatch(/<script|\b(src|on\w+)=|url\(|@import|href="(?!#)/i);
    expect(html).not.toMatch(/户主\d|干部\d|H00\d\d/);
    expect(html).toContain('&lt;script&gt;');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
