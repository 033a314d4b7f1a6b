import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../src/base/local-text.ts';
import { boardPage } from '../../../src/reports/board/page.ts';
import { giveBoard } from '../../../src/reports/board/sheets.ts';
import { dashboardPage } from '../../../src/reports/dashboard/page.ts';
import { htmlFormat } from '../../../src/reports/formats/html.ts';
import { giveReport } from '../../../src/reports/give-report.ts';
import { variantOf } from '../../../src/reports/report.ts';
import { reports } from '../../../src/reports/reports.ts';
import { type Browser, type Page, startBrowser } from '../../support/browser.ts';
import { hasProgram } from '../../support/programs.ts';
import { addTasks, dashboardOf, OPTIONS, pagesCounty } from './county.ts';

const WIDTHS = [390, 820, 1440];
const PATIENCE = 180_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every page that is made, by name: reports, the dashboard, the board and public notices, in both languages. */
function pages(): Map<string, string> {
  const session = pagesCounty(30);
  addTasks(session);
  const made = new Map<string, string>();
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    const board = boardPage(giveBoard(session, OPTIONS, {}), language);
    made.set(`dashboard-${language}`, [...dashboardPage(dashboardOf(session), OPTIONS, language)].join(''));
    made.set(`board-${language}`, [...board].join(''));
    const tables = ['households', 'roster', 'contact', 'commitments'].map((name) => {
      const report = reports.find((each) => each.name === name);
      if (report === undefined) throw new Error(name);
      return giveReport(variantOf(report, undefined), session, OPTIONS);
    });
    made.set(`tables-${language}`, [...htmlFormat('表', tables, language)].join(''));
    for (const layout of ['names', 'counts']) {
      const golden = new URL(`../../notices/golden/${layout}.${language}.html`, import.meta.url);
      made.set(`notice-${layout}-${language}`, readFileSync(golden, 'utf8'));
    }
  }
  return made;
}

/** Elements whose text does not fit into them and is cut; none is meant to. */
const CLIPPED = `[...document.querySelectorAll('body *')].filter((element) => {
  const style = getComputedStyle(element);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && style.clipPath === 'none';
  return hides && element.getClientRects().length > 0 &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 120))`;

/** Texts of the charts that are shown and run out of their chart. */
const OUTSIDE = `[...document.querySelectorAll('svg.chart text')].filter((text) => {
  const box = text.getBoundingClientRect();
  const chart = text.ownerSVGElement.getBoundingClientRect();
  return box.width > 0 && (box.left < chart.left - 1.5 || box.right > chart.right + 1.5 || box.top < chart.top - 1.5 || box.bottom > chart.bottom + 1.5);
}).map((text) => text.textContent)`;

describe.skipIf(!hasProgram('chromium'))('the pages in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const made = pages();
  const urlOf = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;

  // A browser takes its time to start where the machine has other things to do.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bangfu-pages-'));
    for (const [name, html] of made) writeFileSync(join(folder, `${name}.html`), html);
    browser = await startBrowser();
    page = await browser.newPage();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  const look = (width: number): Promise<unknown> =>
    page.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
  const media = (type: 'screen' | 'print', scheme: 'light' | 'dark' = 'light'): Promise<unknown> =>
    page.send('Emulation.setEmulatedMedia', {
      media: type,
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });

  it('ask for nothing, complain of nothing, fit the screen and cut no text at any width', {
    timeout: PATIENCE,
  }, async () => {
    await media('screen');
    for (const name of made.keys()) {
      await look(390);
      await page.open(urlOf(name));
      expect([name, page.complaints]).toEqual([name, []]);
      expect(page.requests).toEqual([urlOf(name)]);
      for (const width of WIDTHS) {
        await look(width);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([name, width, wide]).toEqual([name, width, width]);
        expect([name, width, await page.evaluate(CLIPPED)]).toEqual([name, width, []]);
        expect([name, width, await page.evaluate(OUTSIDE)]).toEqual([name, width, []]);
      }
    }
  });

  it('pass the checks of accessibility by day, and their contrasts by night too', { timeout: PATIENCE }, async () => {
    const violations = (rules: string): Promise<unknown> =>
      page.evaluate(
        `axe.run(document, { resultTypes: ['violations'], ${rules} }).then(({ violations }) =>
          violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 160), nodes[0].failureSummary]))`,
      );
    for (const name of ['dashboard-en', 'board-zh', 'tables-en', 'notice-names-zh', 'notice-counts-en']) {
      await media('screen');
      await look(name === 'tables-en' ? 390 : 1440);
      await page.open(urlOf(name));
      await page.evaluate(`${AXE};0`);
      expect([name, await violations('')]).toEqual([name, []]);
      await media('screen', 'dark');
      expect([name, await violations("runOnly: ['color-contrast']")]).toEqual([name, []]);
    }
  });

  it('change their language by keyboard, without a script', { timeout: PATIENCE }, async () => {
    await media('screen');
    await page.open(urlOf('dashboard-zh'));
    const visible = `['zh', 'en'].filter((language) => document.querySelector('.in-' + language).getClientRects().length > 0)`;
    expect(await page.evaluate(visible)).toEqual(['zh']);
    const press = async (key: string, code: number): Promise<void> => {
      for (const type of ['keyDown', 'keyUp']) {
        await page.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code });
      }
    };
    await press('Tab', 9);
    await press('ArrowRight', 39);
    expect(await page.evaluate(visible)).toEqual(['en']);
  });

  it('print on whole pages of A4', { timeout: PATIENCE }, async () => {
    await media('print');
    await look(1000);
    for (const name of ['dashboard-zh', 'board-en', 'notice-names-en']) {
      await page.open(urlOf(name));
      const size = { preferCSSPageSize: true, printBackground: true };
      const { data } = await page.send('Page.printToPDF', size);
      const pdf = Buffer.from(String(data), 'base64').toString('latin1');
      const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      const upright = !name.startsWith('board');
      const [short, long] = [595, 842];
      expect([name, Math.round(Number(width)), Math.round(Number(height))]).toEqual([
        name,
        upright ? short : long,
        upright ? long : short,
      ]);
    }
  });
});
