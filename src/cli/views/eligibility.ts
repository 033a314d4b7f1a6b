import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { ConfirmResult } from '../../eligibility/confirm.ts';
import type { ListResult, ProgramCounts } from '../../eligibility/counts.ts';
import type { Explanation, ProgramStanding } from '../../eligibility/explain.ts';
import type { BenefitExplained } from '../../eligibility/explain-benefit.ts';
import type { CriterionExplained } from '../../eligibility/explain-criterion.ts';
import type { ShownValue } from '../../eligibility/fact-values.ts';
import type { FigureRead } from '../../eligibility/figures-read.ts';
import { isNews, type RefreshResult } from '../../eligibility/refresh.ts';
import { text } from '../../messages/messages.ts';
import { factText, factValueText, figureValueText } from './fact.ts';
import { decisionInForceText, listingText, proposalText } from './standing.ts';

function programLines(language: Language, { programs }: ListResult): string[] {
  return Object.entries(programs).flatMap(([program, counts]) => [
    text(language, 'eligibility.program-line', { program, ...counts }),
    text(language, 'eligibility.proposal-line', { ...counts }),
    text(language, 'eligibility.list-line', { ...counts }),
    ...(counts.paused + counts.differing > 0 ? [text(language, 'eligibility.casework-line', { ...counts })] : []),
  ]);
}

type Count = Exclude<keyof ProgramCounts, 'pack' | 'sha256'>;

const sum = ({ programs }: ListResult, count: Count): number =>
  Object.values(programs).reduce((total, counts) => total + counts[count], 0);

/** How the households behind a refresh's counts are listed. */
const LISTED = [
  ['undecided', '--verdict undecided'],
  ['proposed_enter', '--proposed enter'],
  ['proposed_leave', '--proposed leave'],
  ['differing', '--differing'],
] as const satisfies readonly (readonly [Count, string])[];

/** What a refresh came to, program by program, and how to see the households that wait for somebody. */
export function refreshedText(language: Language, result: ListResult, dryRun: boolean): string {
  const commands = LISTED.filter(([count]) => sum(result, count) > 0).map(
    ([, option]) => `bangfu eligibility list ${option}`,
  );
  return [
    text(language, 'eligibility.run', { run: result.run, date: result.as_of }),
    ...programLines(language, result),
    ...(dryRun ? [text(language, 'eligibility.dry-run-done')] : []),
    ...(dryRun || commands.length === 0
      ? []
      : [text(language, 'eligibility.to-see', { commands: commands.join(text(language, 'words.separator')) })]),
  ].join('\n');
}

/** A refresh in one line, for cron's mail; empty where nothing changed and nothing waits for a person. */
export function refreshSummary(language: Language, result: RefreshResult): string {
  if (!isNews(result)) return '';
  const counts = (['proposed_enter', 'proposed_leave', 'entered', 'left', 'differing'] as const).map(
    (count) => [count, sum(result, count)] as const,
  );
  const { as_of: date, changed } = result;
  return text(language, 'eligibility.summary-line', { date, changed, ...Object.fromEntries(counts) });
}

/** What a confirmation did, program by program; or that nothing was there to be confirmed. */
export function confirmedText(language: Language, result: ConfirmResult): string {
  const [entered, left] = [sum(result, 'entered'), sum(result, 'left')];
  const { held: both, not_noticed: count } = result;
  const held = [
    ...(both === 0 ? [] : [text(language, 'eligibility.held', { held: both })]),
    ...(count === 0 ? [] : [text(language, 'eligibility.left-waiting', { count })]),
  ];
  if (entered + left === 0) return held.join('\n') || text(language, 'eligibility.nothing-proposed');
  const head = text(language, 'eligibility.confirmed', { entered, left, date: result.as_of });
  return [head, ...held, ...programLines(language, result)].join('\n');
}

type Values = CriterionExplained['values'];
type Basis = Pick<CriterionExplained, 'values' | 'missing' | 'source'>;

/** A value as `name = value`; of the members each on its own, what is blank left out, and those of whom all is. */
function valueTexts(language: Language, name: string, value: Values[string]): string[] {
  if (value === null) return [];
  if (isMembers(value)) {
    return value.flatMap((member, at) => {
      const known = Object.entries(member).flatMap(([fact, own]) => valueTexts(language, `members.${fact}`, own));
      if (known.length === 0) return [];
      return text(language, 'eligibility.member', {
        number: at + 1,
        values: known.join(text(language, 'words.separator')),
      });
    });
  }
  return [`${factText(language, name)} = ${factValueText(language, name, value)}`];
}

const isMembers = (value: Values[string]): value is readonly Readonly<Record<string, ShownValue>>[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

/** What an expression was judged on, what is missing, and the source. */
function basisLines(language: Language, { values, missing, source }: Basis): string[] {
  const separator = text(language, 'words.separator');
  const shown = Object.entries(values).flatMap(([name, value]) => valueTexts(language, name, value));
  const asked = missing.map((name) => factText(language, name));
  return [
    ...(shown.length === 0 ? [] : [text(language, 'eligibility.values', { values: shown.join(separator) })]),
    ...(missing.length === 0 ? [] : [text(language, 'eligibility.missing', { missing: asked.join(separator) })]),
    ...(source === undefined ? [] : [text(language, 'eligibility.source', { source })]),
  ];
}

export function criterionLines(language: Language, criterion: CriterionExplained, decides: boolean): string[] {
  const { id, kind, when, result } = criterion;
  const answer = text(language, `eligibility.result.${result === null ? 'unknown' : result ? 'true' : 'false'}`);
  return [
    `  [${text(language, `eligibility.kind.${kind}`)}] ${id}: ${when} → ${answer}` +
      (decides ? text(language, 'eligibility.decides') : ''),
    ...basisLines(language, { ...criterion, values: withoutFigures(criterion), missing: [] }),
    ...criterion.figures.map((figure) => figureLine(language, figure)),
    ...askLines(language, criterion),
  ].map(harmless);
}

/** The facts alone: each figure has a line of its own. */
const withoutFigures = ({ values, figures }: CriterionExplained): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !figures.some((figure) => figure.name === name)));

/** A figure by the name that the criterion has for it, and the one that people have. */
function figureLine(language: Language, figure: FigureRead): string {
  const { name: own, title, from, source } = figure;
  const name =
    title === null ? own : text(language, 'eligibility.figure-titled', { name: own, title: title[language] });
  const document = source ?? text(language, 'eligibility.assumed');
  const value = figureValueText(language, figure);
  if (value === undefined) return `      ${text(language, 'letter.no-figure', { name })}`;
  return text(language, 'eligibility.figure', { name, value, from: from ?? '', document });
}

/** What is missing, and who could supply it. */
function askLines(language: Language, { ask }: CriterionExplained): string[] {
  if (ask.length === 0) return [];
  const missing = ask.map(({ missing: name, supplier }) =>
    text(language, 'eligibility.ask', {
      fact: factText(language, name),
      supplier: text(language, `eligibility.supplier.${supplier}`),
    }),
  );
  return [text(language, 'eligibility.missing', { missing: missing.join(text(language, 'words.separator')) })];
}

/** The amount, and below it how it is reckoned. */
function benefitLines(language: Language, { amount, per, parts }: BenefitExplained): string[] {
  const head =
    amount === null
      ? text(language, 'eligibility.benefit-unknown')
      : text(language, 'eligibility.benefit', { amount, per: text(language, `eligibility.per.${per}`) });
  const lines = parts.flatMap((part) => [
    text(language, 'eligibility.benefit-part', {
      id: part.id === undefined ? '' : `${part.id}: `,
      amount: part.amount,
    }) + (part.when === undefined ? '' : text(language, 'eligibility.benefit-when', { when: part.when })),
    ...basisLines(language, part),
  ]);
  return [head, ...lines].map(harmless);
}

/** What is on record: the enrolment, the leave period, the decision in force, the open proposal. */
function standingLines(
  language: Language,
  { list, decision, proposal, leave_period_since: since }: ProgramStanding,
): string[] {
  return [
    ...(list === null ? [] : [text(language, 'standing.list', { list: listingText(language, list) })]),
    ...(since === null ? [] : [text(language, 'standing.leave-period', { since })]),
    ...(decision === null
      ? []
      : [text(language, 'standing.decision', { decision: decisionInForceText(language, decision) })]),
    ...(proposal === null ? [] : [text(language, 'standing.proposal', { proposal: proposalText(language, proposal) })]),
  ].map(harmless);
}

/** The verdict, what is on record, a block a criterion, and what would change the verdict. */
export function explanationText(language: Language, explanation: Explanation): string {
  const { household_no: household, program, as_of: date, verdict, on_list: listed, because } = explanation;
  const head = text(language, 'eligibility.explained', {
    household,
    program,
    date,
    verdict: text(language, `eligibility.verdict.${verdict}`),
    listed: text(language, listed ? 'eligibility.listed' : 'eligibility.not-listed'),
  });
  return [
    head,
    ...standingLines(language, explanation.standing),
    ...explanation.criteria.flatMap((each) => criterionLines(language, each, because.includes(each.id))),
    ...(explanation.benefit === undefined ? [] : benefitLines(language, explanation.benefit)),
    ...explanation.near.map((near) =>
      text(language, 'eligibility.near', { ...near, fact: factText(language, near.fact) }),
    ),
  ].join('\n');
}
