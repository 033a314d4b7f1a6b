import type { Language } from '../../base/local-text.ts';
import type { CorrectResult, Period } from '../../eligibility/correct.ts';
import type { DecideResult } from '../../eligibility/decide.ts';
import type { DeclineResult } from '../../eligibility/decline.ts';
import { text } from '../../messages/messages.ts';

const untilText = (language: Language, until: string | null): string =>
  until === null ? '' : text(language, 'eligibility.decided-until', { until });

/** A decision, and what it did to the list. */
export function decidedText(language: Language, result: DecideResult): string {
  const { household_no: household, program, as_of: date, act, until } = result;
  return [
    text(language, 'eligibility.decided', {
      household,
      program,
      date,
      act: text(language, `eligibility.act.${act}`),
      until: untilText(language, until),
    }),
    ...(result.entered ? [text(language, 'eligibility.decided-entered')] : []),
    ...(result.left ? [text(language, 'eligibility.decided-left')] : []),
    ...(result.proposal_ended ? [text(language, 'eligibility.decided-proposal')] : []),
  ].join('\n');
}

/** How many proposals were declined, program by program. */
export function declinedText(language: Language, { programs, as_of: date, until }: DeclineResult): string {
  const lines = Object.entries(programs)
    .filter(([, { refused, kept }]) => refused + kept > 0)
    .map(([program, counts]) =>
      text(language, 'eligibility.declined', { program, ...counts, date, until: untilText(language, until) }),
    );
  return lines.length === 0 ? text(language, 'eligibility.declined-none') : lines.join('\n');
}

const periodText = (language: Language, period: Period | null): string =>
  period === null
    ? text(language, 'eligibility.no-period')
    : text(language, 'eligibility.period', {
        from: period.from,
        to: period.to ?? text(language, 'eligibility.period-open'),
      });

/** An enrolment before and after it was put right. */
export function correctedText(language: Language, result: CorrectResult): string {
  const { household_no: household, program, before, after, changed } = result;
  const periods = { before: periodText(language, before), after: periodText(language, after) };
  return text(language, changed ? 'eligibility.corrected' : 'eligibility.corrected-nothing', {
    household,
    program,
    ...periods,
  });
}
