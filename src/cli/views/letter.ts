import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { Given, Letter, LetterCriterion, LetterFact } from '../../eligibility/letter.ts';
import { text } from '../../messages/messages.ts';
import { escapeHtml, htmlPage } from '../../reports/formats/html-page.ts';
import { factText, factValueText, figureText, figureValueText } from './fact.ts';

/** The letter in words, before it is a page. */
interface Worded {
  readonly title: string;
  readonly opening: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly closing: readonly string[];
}

/** Who gave a fact and when. */
function givenText(language: Language, { surveyed_on, source, line, recorded_on, actor }: Given): string {
  return [
    ...(surveyed_on === null ? [] : [text(language, 'letter.surveyed', { date: surveyed_on })]),
    source === null
      ? text(language, 'letter.by-hand', { date: recorded_on, actor })
      : text(language, 'letter.by-sheet', { date: recorded_on, actor, source, line: line ?? '' }),
  ].join(text(language, 'words.separator'));
}

function factLine(language: Language, { name, member, value, given }: LetterFact): string {
  const fact = text(language, 'letter.fact', {
    name: member === null ? factText(language, name) : `${member} ${factText(language, name)}`,
    value: factValueText(language, name, value),
  });
  const origins = given.map((each) => givenText(language, each)).join(text(language, 'letter.and'));
  return origins === '' ? fact : text(language, 'letter.given', { fact, origins });
}

function criterionSection(language: Language, criterion: LetterCriterion, at: number) {
  const { kind, result, source, when, figures, ask, facts } = criterion;
  const right = result === null ? undefined : result === (kind !== 'exclude');
  const state = right === undefined ? 'unknown' : right ? 'met' : kind === 'exclude' ? 'barred' : 'not-met';
  return {
    heading: text(language, `letter.criterion.${state}`, { number: at + 1 }),
    lines: [
      text(language, 'letter.rule', { rule: source ?? when }),
      ...facts.map((fact) => factLine(language, fact)),
      ...figures.map((figure) => {
        const [name, value] = [figureText(language, figure), figureValueText(language, figure)];
        return value === undefined
          ? text(language, 'letter.no-figure', { name })
          : text(language, 'letter.figure', { name, value, from: figure.from ?? '', document: figure.source ?? '' });
      }),
      ...ask.map(({ missing, supplier }) =>
        text(language, 'letter.missing', {
          fact: factText(language, missing),
          supplier: text(language, `eligibility.supplier.${supplier}`),
        }),
      ),
    ],
  };
}

function worded(language: Language, letter: Letter): Worded {
  const { household_no: household, head_name: head, place, as_of: date, verdict, office, until } = letter;
  const program = letter.title[language];
  const all: Worded = {
    title: text(language, 'letter.title', { program }),
    opening: [
      text(language, 'letter.to', { head, place, household }),
      text(language, `letter.verdict.${verdict}`, { date, program }),
    ],
    sections: letter.criteria.map((criterion, at) => criterionSection(language, criterion, at)),
    closing: [text(language, 'letter.object', { office, until }), text(language, 'letter.signed')],
  };
  const clean = (lines: readonly string[]): string[] => lines.map(harmless);
  return {
    title: harmless(all.title),
    opening: clean(all.opening),
    sections: all.sections.map(({ heading, lines }) => ({ heading: harmless(heading), lines: clean(lines) })),
    closing: clean(all.closing),
  };
}

/** A text as Markdown takes it literally. */
const literal = (line: string): string => line.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

/** The letter as Markdown. */
export function letterMarkdown(language: Language, letter: Letter): string {
  const { title, opening, sections, closing } = worded(language, letter);
  return [
    `# ${literal(title)}`,
    ...opening.map(literal),
    ...sections.flatMap(({ heading, lines }) => [
      `## ${literal(heading)}`,
      lines.map((line) => `- ${literal(line)}`).join('\n'),
    ]),
    ...closing.map(literal),
  ].join('\n\n');
}

/** A4 upright, and a column as wide as a page. */
const STYLE = `
main { max-width: 46rem; margin: 0 auto; }
h2 { font-size: 1.05rem; margin: 1.2rem 0 .3rem; }
@media print {
  @page { size: A4 portrait; margin: 20mm; }
  body { font-size: 11pt; }
  h2, li { break-inside: avoid; }
}
`;

/** The letter as a page that stands alone and prints on A4. */
export function* letterHtml(language: Language, letter: Letter): Generator<string> {
  const { title, opening, sections, closing } = worded(language, letter);
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('');
  const body = [
    `<h1>${escapeHtml(title)}</h1>\n`,
    paragraphs(opening),
    ...sections.map(({ heading, lines }) => {
      const items = lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('');
      return `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${items}</ul>\n`;
    }),
    paragraphs(closing),
  ];
  yield* htmlPage(title, language, body, STYLE);
}
