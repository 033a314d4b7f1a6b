import { type CivilDate, isCivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { Language } from '../base/local-text.ts';
import { cliFailures } from './failures.ts';

export const formats = ['text', 'csv', 'json', 'md', 'html', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** The options that every command takes, as commander gives them. */
export interface GlobalOptions {
  db?: string;
  lang?: string;
  actor?: string;
  asOf?: string;
  asKnown?: string;
  format?: string;
  json?: boolean;
  output?: string;
  quiet?: boolean;
  color?: boolean;
  debug?: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const nonEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** The database file: `--db`, `BANGFU_DB`, else the XDG data folder. */
export function databaseFile(options: GlobalOptions, env: Env): string {
  const data = nonEmpty(env.XDG_DATA_HOME) ?? `${env.HOME ?? '.'}/.local/share`;
  return options.db ?? nonEmpty(env.BANGFU_DB) ?? `${data}/bangfu/bangfu.db`;
}

/** One of the listed values of an option, or a usage failure that lists them. */
export function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw failWith(cliFailures, 'usage.choice', { option, value, allowed: allowed.join(', ') });
  return found;
}

/** The language that was asked for: `--lang`, `BANGFU_LANG`, else the POSIX locale; undefined where none says. */
export function askedLanguage(options: GlobalOptions, env: Env): Language | undefined {
  const asked = options.lang ?? nonEmpty(env.BANGFU_LANG);
  if (asked !== undefined) return choice<Language>('--lang', asked, ['zh', 'en']);
  const locale = nonEmpty(env.LC_ALL) ?? nonEmpty(env.LC_MESSAGES) ?? nonEmpty(env.LANG) ?? 'C';
  if (/^(C|POSIX)\b/.test(locale)) return undefined;
  return locale.startsWith('zh') ? 'zh' : 'en';
}

/** The output format: `--json` is short for `--format json`. */
export function outputFormat(options: GlobalOptions): Format {
  return options.json === true ? 'json' : choice('--format', options.format ?? 'text', formats);
}

/** A date option's value, checked. */
export function dateOption(option: string, value: string): CivilDate {
  if (!isCivilDate(value)) throw failWith(cliFailures, 'usage.not-a-date', { option, value });
  return value;
}

/** A whole number from an option or argument, checked. */
export function numberOption(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw failWith(cliFailures, 'usage.not-a-number', { option, value });
  return Number(value);
}

/** As far ahead as duties are reckoned: a year. */
const MOST_DAYS = 366;

/**
 * A number of days ahead as typed for an option.
 * @throws Failure `usage.not-a-number`, `usage.number-too-large` (64).
 */
export function daysAheadOption(option: string, value: string): number {
  const days = numberOption(option, value);
  if (days > MOST_DAYS) throw failWith(cliFailures, 'usage.number-too-large', { option, value, most: MOST_DAYS });
  return days;
}

/** The present instant in milliseconds: SOURCE_DATE_EPOCH (seconds) where it is set, else the clock. */
export function presentMs(env: Env, clock: () => number): number {
  const fixed = nonEmpty(env.SOURCE_DATE_EPOCH);
  return fixed !== undefined && /^\d{1,11}$/.test(fixed) ? Number(fixed) * 1000 : clock();
}
