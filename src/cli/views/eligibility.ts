import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { ListResult } from '../../eligibility/counts.ts';
import type { CriterionExplained, Explanation } from '../../eligibility/explain.ts';
import type { ShownValue } from '../../eligibility/fact-values.ts';
import { text } from '../../messages/messages.ts';
import { factText, factValueText } from './fact.ts';

/** What a refresh or a confirmation came to, program by program. */
export function listText(language: Language, { run, as_of: date, programs }: ListResult, dryRun: boolean): string {
  const lines = Object.entries(programs).flatMap(([program, counts]) => [
    text(language, 'eligibility.program-line', { program, ...counts }),
    text(language, 'eligibility.proposal-line', { ...counts }),
    text(language, 'eligibility.list-line', { ...counts }),
  ]);
  return [
    text(language, 'eligibility.run', { run, date }),
    ...lines,
    ...(dryRun ? [text(language, 'eligibility.dry-run-done')] : []),
  ].join('\n');
}

type Values = CriterionExplained['values'];

/** A value as `name = value`; of the members each on its own, what is blank left out. */
function valueTexts(language: Language, name: string, value: Values[string]): string[] {
  if (value === null) return [];
  if (isMembers(value)) {
    return value.map((member, at) => {
      const known = Object.entries(member).flatMap(([fact, own]) => valueTexts(language, `members.${fact}`, own));
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

function criterionLines(language: Language, criterion: CriterionExplained, decides: boolean): string[] {
  const { id, kind, when, result, values, missing, source } = criterion;
  const answer = text(language, `eligibility.result.${result === null ? 'unknown' : result ? 'true' : 'false'}`);
  const shown = Object.entries(values).flatMap(([name, value]) => valueTexts(language, name, value));
  const asked = missing.map((name) => factText(language, name));
  return [
    `  [${text(language, `eligibility.kind.${kind}`)}] ${id}: ${when} → ${answer}` +
      (decides ? text(language, 'eligibility.decides') : ''),
    ...(shown.length === 0
      ? []
      : [text(language, 'eligibility.values', { values: shown.join(text(language, 'words.separator')) })]),
    ...(missing.length === 0
      ? []
      : [text(language, 'eligibility.missing', { missing: asked.join(text(language, 'words.separator')) })]),
    ...(source === undefined ? [] : [text(language, 'eligibility.source', { source })]),
  ].map(harmless);
}

/** The verdict, a block a criterion, and what would change the verdict. */
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
    ...explanation.criteria.flatMap((each) => criterionLines(language, each, because.includes(each.id))),
    ...explanation.near.map((near) =>
      text(language, 'eligibility.near', { ...near, fact: factText(language, near.fact) }),
    ),
  ].join('\n');
}
