import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { displayWidth, padEnd } from '../../base/text-width.ts';
import type { DataCheck } from '../../eligibility/check-on-data.ts';
import type { PackCheck } from '../../eligibility/check-pack.ts';
import type { FactRow, listFacts } from '../../eligibility/list-facts.ts';
import type { PackRow, PackUse } from '../../eligibility/packs-in-use.ts';
import type { CaseRun, FailedCase } from '../../eligibility/run-cases.ts';
import { text } from '../../messages/messages.ts';
import { yamlIssueLines } from './yaml-issues.ts';

/** Every problem of a pack's text; or what is in it, and which figures are assumptions. */
export function packCheckText(language: Language, check: PackCheck, data?: DataCheck | null): string {
  const { file, pack, programs, criteria, figures, cases, assumptions, issues } = check;
  if (pack === null) {
    const lines = issues.flatMap((issue) => yamlIssueLines(language, file, issue));
    return [...lines, text(language, 'rules.invalid', { file, issues: issues.length })].join('\n');
  }
  return [
    text(language, 'rules.valid', { pack, programs: programs.length, criteria, figures, cases }),
    ...assumptions.map(({ hukou, area, ...rest }) => {
      const scope = [area, hukou].filter((each) => each !== undefined).join(' ');
      return text(language, 'rules.assumption', { ...rest, scope: scope === '' ? '' : ` (${scope})` });
    }),
    ...(data === undefined ? [] : dataLines(language, data)),
  ].join('\n');
}

/** Which criteria say the same of every household on file; null: there is no database. */
function dataLines(language: Language, data: DataCheck | null): string[] {
  if (data === null) return [text(language, 'rules.no-data')];
  return [
    text(language, 'rules.on-data', { households: data.households, as_of: data.as_of }),
    ...data.warnings.map(({ program, criterion, kind, always }) =>
      text(language, `rules.idle.${always}`, { program, criterion, kind: text(language, `eligibility.kind.${kind}`) }),
    ),
  ];
}

function ruling(language: Language, { verdict, because, benefit }: FailedCase['got']): string {
  const reasons = because === undefined || because.length === 0 ? '' : ` (${because.join(', ')})`;
  const paid = benefit === undefined ? '' : ` ${text(language, 'rules.case-benefit', { amount: benefit ?? '?' })}`;
  return text(language, `eligibility.verdict.${verdict}`) + reasons + paid;
}

/** A line a case that came out differently, and how many passed. */
export function casesText(language: Language, file: string, { pack, cases, passed, failed }: CaseRun): string {
  const lines = failed.map((each) =>
    harmless(
      text(language, 'rules.case-failed', {
        file,
        line: each.line,
        case: each.case,
        expected: ruling(language, each.expected),
        got: ruling(language, each.got),
      }),
    ),
  );
  return [...lines, text(language, 'rules.tested', { pack, cases, passed })].join('\n');
}

const named = (programs: readonly string[]): string => programs.join(', ');

/** What `rules use` did, and what is to be done next. */
export function usedText(language: Language, used: PackUse): string {
  const { pack, sha256, programs, offers, changed, proposals_ended: proposals, refresh_due } = used;
  return [
    text(language, changed ? 'rules.used' : 'rules.used-already', { pack, sha256, programs: named(programs) }),
    ...(proposals > 0 ? [text(language, 'rules.proposals-ended', { proposals })] : []),
    ...(offers.length > 0 ? [text(language, 'rules.offers', { offers: offers.length })] : []),
    ...(refresh_due ? [text(language, 'rules.refresh-due')] : []),
  ].join('\n');
}

export function droppedText(language: Language, { pack, programs, offers }: PackUse): string {
  const lists = programs.filter((id) => !offers.includes(id));
  return [
    ...(lists.length > 0 ? [text(language, 'rules.dropped', { pack, programs: named(lists) })] : []),
    ...(offers.length > 0 ? [text(language, 'rules.dropped-offers', { pack, programs: named(offers) })] : []),
  ].join('\n');
}

/** A line a pack in force. */
export function packsText(language: Language, rows: readonly PackRow[]): string {
  if (rows.length === 0) return text(language, 'rules.none');
  return rows
    .map(({ pack, title, programs, assumptions, sha256 }) =>
      harmless(
        text(language, 'rules.row', { pack, title: title[language], programs: named(programs), assumptions, sha256 }),
      ),
    )
    .join('\n');
}

/** A line a fact: name, type with unit, what a blank means, meaning; the values of a code below it. */
export function factsText(language: Language, { rows, households }: ReturnType<typeof listFacts>): string {
  const typeOf = ({ type, unit }: FactRow): string => (unit === null ? type : `${type} ${unit}`);
  const blankOf = ({ blank }: FactRow): string => text(language, `rules.blank.${blank}`);
  const widest = (cell: (row: FactRow) => string): number => Math.max(...rows.map((row) => displayWidth(cell(row))));
  const [nameWidth, typeWidth, blankWidth] = [widest(({ fact }) => fact), widest(typeOf), widest(blankOf)];
  const lines = rows.flatMap((row) => [
    [
      padEnd(row.fact, nameWidth),
      padEnd(typeOf(row), typeWidth),
      padEnd(blankOf(row), blankWidth),
      row.meaning[language],
      ...(row.lacking === undefined ? [] : [text(language, 'rules.lacking', { lacking: row.lacking })]),
    ].join('  '),
    ...(row.values.length === 0 ? [] : [`${' '.repeat(nameWidth + 2)}${row.values.join(' ')}`]),
  ]);
  const counted = households === null ? [] : [text(language, 'rules.lacking-of', { households })];
  return [...lines, ...counted].join('\n');
}
