import type { Language } from '../../base/local-text.ts';
import { PAGE_STYLE } from './page-style.ts';

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

/** A language as HTML names it. */
export const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/**
 * A page that stands alone: nothing in it is fetched or run, which the policy in its head enforces. `body` is HTML in pieces, the whole of
 * it the page's main part; `style` is the page's own look, after the one that all share.
 */
export function* htmlPage(title: string, language: Language, body: Iterable<string>, style = ''): Generator<string> {
  yield `<!doctype html>
<html lang="${htmlLanguage[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<main>
`;
  yield* body;
  yield '</main>\n</body>\n</html>\n';
}
