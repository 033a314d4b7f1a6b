import { harmless } from '../../base/harmless.ts';
import type { Language, LocalText } from '../../base/local-text.ts';
import type { ContactCheck, Gap } from '../../contact/check.ts';
import type { ContactLine } from '../../contact/line.ts';
import type { KnownPolicy, PolicyUse } from '../../contact/policy/in-force.ts';
import { text } from '../../messages/messages.ts';
import { inColumns } from './columns.ts';

/** The titles of a policy's cadences and festivals by id. */
export type Titles = ReadonlyMap<string, LocalText>;

const SHORT = 12;

/** The one line that says how all households stand. */
function headline(language: Language, check: ContactCheck): string {
  const { households, longest_days, next_due, next_due_households: count, out_of_contact: out, gaps, as_of } = check;
  const next =
    next_due === null ? text(language, 'contact.next-none') : text(language, 'contact.next', { date: next_due, count });
  const params = { households, longest: longest_days ?? 0, next, out, gaps, new: check.new };
  const line = text(language, gaps === 0 ? 'contact.fine' : 'contact.gaps', params);
  return `${line}${language === 'zh' ? '；' : '; '}${text(language, 'contact.month', { met: check.met_in_month, month: as_of.slice(0, 7) })}`;
}

function what(language: Language, { code, duty, attempts }: Gap, titles: Titles): string {
  return text(language, `gap.${code}`, { duty: titles.get(duty ?? '')?.[language] ?? duty ?? '', attempts });
}

/** The two measures: since when nobody met it, and how often it was met this month. */
function measures(language: Language, { days_since_met: days, met_this_month: count }: ContactLine): string {
  const rolling = days === null ? text(language, 'contact.met-never') : text(language, 'contact.met-before', { days });
  return `${rolling}${language === 'zh' ? '，' : ', '}${text(language, 'contact.met-month', { count })}`;
}

function gapCells(language: Language, gap: Gap, titles: Titles): string[] {
  const { unit, cadre_no, cadre, household_no, head_name, village, since, days, steps, id } = gap;
  const climbed = steps.map(({ to, on }) => text(language, `contact.step.${to}`, { on }));
  return [
    gap.new ? text(language, 'contact.new') : '',
    unit ?? text(language, 'contact.no-unit'),
    cadre_no === null ? text(language, 'contact.nobody') : `${cadre_no} ${cadre ?? ''}`,
    household_no,
    `${head_name}（${village}）`,
    what(language, gap, titles),
    text(language, 'contact.since', { since, days }),
    measures(language, gap),
    climbed.join(language === 'zh' ? '，' : ', '),
    `[${id}]`,
  ].map(harmless);
}

const gapLines = (language: Language, gaps: readonly Gap[], titles: Titles): string[] =>
  inColumns(gaps.map((gap) => gapCells(language, gap, titles)));

/** Every gap by who has to act, and the line that says how all stand. */
export function checkedText(language: Language, check: ContactCheck, titles: Titles): string {
  return [...gapLines(language, check.rows, titles), headline(language, check)].join('\n');
}

/** For a mail: a subject, the new gaps whole, the standing ones counted by unit. */
export function summaryText(language: Language, check: ContactCheck, titles: Titles): string {
  const fresh = check.rows.filter((gap) => gap.new);
  const units = new Map<string, Gap[]>();
  for (const gap of check.rows.filter((each) => !each.new)) {
    const unit = gap.unit ?? text(language, 'contact.no-unit');
    units.set(unit, [...(units.get(unit) ?? []), gap]);
  }
  const counted = [...units].map(([unit, gaps]) => {
    const households = new Set(gaps.map(({ household_no }) => household_no)).size;
    return harmless(`  ${text(language, 'contact.summary.unit', { unit, gaps: gaps.length, households })}`);
  });
  return [
    headline(language, check),
    ...(fresh.length === 0 ? [] : ['', text(language, 'contact.summary.new'), ...gapLines(language, fresh, titles)]),
    ...(counted.length === 0 ? [] : ['', text(language, 'contact.summary.standing'), ...counted]),
  ].join('\n');
}

export function policyUsedText(language: Language, { policy, sha256, duties, festivals, changed }: PolicyUse): string {
  const params = { policy, sha256: sha256.slice(0, SHORT), duties: duties.length, festivals: festivals.length };
  return text(language, changed ? 'contact.used' : 'contact.used-already', params);
}

/** The policy's own text, after a line of comment that says whether it was chosen. */
export function policyText(language: Language, { policy, sha256, chosen }: KnownPolicy, own: string): string {
  const head = text(language, chosen ? 'contact.chosen' : 'contact.not-chosen', {
    policy: policy.name,
    sha256: sha256.slice(0, SHORT),
  });
  return `${head}\n${own}`;
}
