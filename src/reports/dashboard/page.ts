import type { Language } from '../../base/local-text.ts';
import type { DashboardText } from '../../messages/catalogue/dashboard.ts';
import { text } from '../../messages/messages.ts';
import { draftMark, noteLines, provenanceLines, readableColumns, scopeLines } from '../formats/framing.ts';
import { htmlList } from '../formats/html.ts';
import { escapeHtml, htmlLanguage, htmlPage } from '../formats/html-page.ts';
import { htmlTable } from '../formats/html-table.ts';
import type { ReportOptions } from '../options.ts';
import type { Table } from '../table.ts';
import { type DashboardData, type Figure, figuresOf } from './figures.ts';
import { headline } from './headline.ts';
import { grouped, shownCount, shownShare } from './numbers.ts';
import { DASHBOARD_STYLE, NARROW, WIDE } from './style.ts';
import { commandOf, type TableId, tableIds } from './tables.ts';

const LANGUAGES = ['zh', 'en'] as const;

/** What is told apart by language: the texts, and the names of the page's parts, which stand on it in both. */
interface Told {
  readonly language: Language;
  readonly say: (key: DashboardText, params?: Readonly<Record<string, string | number>>) => string;
  readonly id: (part: string) => string;
}

const told = (language: Language): Told => ({
  language,
  say: (key, params) => escapeHtml(text(language, key, params)),
  id: (part) => `${language}-${part}`,
});

/** Tables of no more columns stand side by side where there is room. */
const NARROW_TABLE = 5;

/** The command of a table, which breaks between its options only. */
const command = (table: TableId, options: ReportOptions): string =>
  `<code>${commandOf(table, options)
    .map((part) => `<span>${escapeHtml(part)}</span>`)
    .join(' ')}</code>`;

const numberOf = (table: TableId): number => tableIds.indexOf(table) + 1;

/**
 * The dashboard as one page that stands alone: headline figures, charts, and the tables that they are drawn from, once in each language.
 * Which of them shows is chosen on the page without a script; `language` is the one it opens in.
 */
export function dashboardPage(data: DashboardData, options: ReportOptions, language: Language): Generator<string> {
  return htmlPage(text(language, 'dashboard.title'), language, body(data, options, language), DASHBOARD_STYLE);
}

function* body(data: DashboardData, options: ReportOptions, opens: Language): Generator<string> {
  const figures = figuresOf(data);
  // The buttons stand before everything that they show and hide.
  for (const language of LANGUAGES) {
    const checked = language === opens ? ' checked' : '';
    yield `<input class="pick" type="radio" name="lang" id="lang-${language}"${checked}>\n`;
  }
  const labels = LANGUAGES.map((each) => {
    const words = escapeHtml(text(each, 'dashboard.language-name'));
    return `<label for="lang-${each}" lang="${htmlLanguage[each]}">${words}</label>`;
  });
  yield `<div class="switch">${labels.join('')}</div>\n`;
  for (const language of LANGUAGES) {
    yield `<div class="in-${language}" lang="${htmlLanguage[language]}">\n`;
    yield* inLanguage(told(language), data, figures, options);
    yield '</div>\n';
  }
}

/** The page in one language. */
function* inLanguage(
  of: Told,
  data: DashboardData,
  figures: readonly Figure[],
  options: ReportOptions,
): Generator<string> {
  const { language, say, id } = of;
  const tables = tableIds.map((each) => data.tables[each]);
  const [first] = tables;
  if (first === undefined) throw new Error('a dashboard without tables');
  const broken = tables.flatMap(({ breaks }) => breaks);
  const mark = draftMark({ ...first, breaks: broken }, language);
  if (mark !== undefined) yield `<p class="draft" role="alert">${escapeHtml(mark)}</p>\n`;
  const { asOf, county, programs } = first;
  const scope = say('dashboard.scope', { asOf, county, programs: programs.join(', ') || '—' });
  yield `<header class="head">\n<h1>${say('dashboard.title')}</h1>\n<p class="under">${scope}</p>\n`;
  const further = scopeLines(first, language).slice(1);
  yield further.map((line) => `<p class="under">${escapeHtml(line)}</p>\n`).join('');
  yield '</header>\n';
  yield* tiles(of, data);
  yield* contents(of, figures);
  yield `<section aria-labelledby="${id('charts')}">\n<h2 class="hush" id="${id('charts')}">${say('dashboard.charts')}</h2>\n<div class="charts">\n`;
  for (const figure of figures) yield* figureOf(of, figure, options);
  yield '</div>\n</section>\n';
  yield `<section class="tables" aria-labelledby="${id('tables')}">\n<h2 id="${id('tables')}">${say('dashboard.tables')}</h2>\n`;
  yield `<p class="under">${say('dashboard.tables.about')}</p>\n`;
  const narrow = (each: TableId): boolean => readableColumns(data.tables[each]).length <= NARROW_TABLE;
  yield '<div class="side">\n';
  for (const each of tableIds.filter(narrow)) yield* tableOf(of, each, data.tables[each], figures, options);
  yield '</div>\n';
  for (const each of tableIds.filter((id) => !narrow(id)))
    yield* tableOf(of, each, data.tables[each], figures, options);
  yield '</section>\n';
  yield* foot(of, tables, first);
}

function* tiles({ say, id }: Told, { tables }: DashboardData): Generator<string> {
  yield `<section aria-labelledby="${id('headline')}">\n<h2 class="hush" id="${id('headline')}">${say('dashboard.headline')}</h2>\n<dl class="tiles">\n`;
  for (const { label, count, table, share, warns } of headline(tables)) {
    const percent = share === undefined ? undefined : shownShare(share);
    const beside = percent === undefined ? '' : ` <small>${percent}</small>`;
    const kind = warns === true && count > 0 ? ' class="warns"' : '';
    yield `<div${kind}><dt><a href="#${id(`table-${table}`)}">${say(label)}</a></dt><dd>${shownCount(count)}${beside}</dd></div>\n`;
  }
  yield '</dl>\n</section>\n';
}

function* contents({ say, id }: Told, figures: readonly Figure[]): Generator<string> {
  yield `<nav class="contents" aria-label="${say('dashboard.contents')}">\n<ul>\n`;
  for (const { table, title } of figures) yield `<li><a href="#${id(`chart-${table}`)}">${say(title)}</a></li>\n`;
  yield `<li><a href="#${id('tables')}">${say('dashboard.tables')}</a></li>\n</ul>\n</nav>\n`;
}

function* figureOf({ language, say, id }: Told, figure: Figure, options: ReportOptions): Generator<string> {
  const { table, title, about, legend, draw, further } = figure;
  yield `<figure id="${id(`chart-${table}`)}">\n<figcaption>\n<h3>${say(title)}</h3>\n<p class="under">${say(about)}</p>\n</figcaption>\n`;
  if (legend.length > 0) {
    const swatch = (name: string): string =>
      `<svg width="11" height="11" aria-hidden="true" focusable="false"><rect class="${name}" width="11" height="11"/></svg>`;
    const items = legend.map(({ className, label }) => `<li>${swatch(className)}${escapeHtml(label[language])}</li>`);
    yield `<ul class="legend">${items.join('')}</ul>\n`;
  }
  yield `<div class="wide">\n${draw(WIDE, language)}</div>\n<div class="narrow">\n${draw(NARROW, language)}</div>\n`;
  const under = further(language);
  if (under !== undefined) yield `<p class="further">${escapeHtml(under)}</p>\n`;
  const link = `<a href="#${id(`table-${table}`)}">${say('dashboard.table', { number: numberOf(table) })}</a>`;
  yield `<p class="from">${link} ${command(table, options)}</p>\n</figure>\n`;
}

function* tableOf(
  { language, say, id }: Told,
  name: TableId,
  table: Table,
  figures: readonly Figure[],
  options: ReportOptions,
): Generator<string> {
  const number = say('dashboard.table', { number: numberOf(name) });
  yield `<article>\n<h3 id="${id(`table-${name}`)}">${number}　${escapeHtml(table.title[language])}</h3>\n`;
  const chart = figures.some((figure) => figure.table === name)
    ? ` <a href="#${id(`chart-${name}`)}" aria-label="${say('dashboard.chart-link')} ${number}">${say('dashboard.chart-link')}</a>`
    : '';
  yield `<p class="from">${command(name, options)}${chart}</p>\n`;
  yield* htmlTable(table, language, { print: grouped });
  yield `${htmlList('notes', noteLines(table, language))}</article>\n`;
}

function* foot({ language, say, id }: Told, tables: readonly Table[], first: Table): Generator<string> {
  const checks = tables.reduce((sum, table) => sum + table.checks - table.breaks.length, 0);
  yield `<section class="foot" aria-labelledby="${id('about')}">\n<h2 id="${id('about')}">${say('dashboard.sources')}</h2>\n`;
  const lines = [
    ...(tables.some(({ breaks }) => breaks.length > 0) ? [] : [say('dashboard.foots', { checks })]),
    say('dashboard.private'),
    say('dashboard.alone'),
    ...provenanceLines(first, language).map(escapeHtml),
  ];
  yield `${lines.map((line) => `<p>${line}</p>\n`).join('')}</section>\n`;
}
