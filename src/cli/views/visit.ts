import { harmless } from '../../base/harmless.ts';
import { localTime } from '../../base/instant.ts';
import type { Language } from '../../base/local-text.ts';
import { visitKinds, visitOutcomes, visitPurposes } from '../../contact/visits/code-lists.ts';
import type { RecordedVisit } from '../../contact/visits/record.ts';
import type { ListedVisits, ShownVisit, VisitRevision } from '../../contact/visits/show.ts';
import { type MessageKey, text, textOf } from '../../messages/messages.ts';
import { codeWord } from './code-word.ts';
import { inColumns } from './columns.ts';
import { cellText, headingText } from './record.ts';

/** Who visited whom when, and what came of it, in the cells of a line. */
function cells(language: Language, visit: ShownVisit): string[] {
  const { visit: no, date, household_no, head_name, village, cadre_no, cadre, role, days_late } = visit;
  return [
    String(no),
    date,
    household_no,
    `${head_name}（${village}）`,
    `${cadre_no} ${cadre}`,
    text(language, role === null ? 'visit.role.none' : `visit.role.${role}`),
    codeWord(language, visitPurposes, visit.purpose),
    codeWord(language, visitKinds, visit.kind),
    codeWord(language, visitOutcomes, visit.outcome),
    days_late > 0 ? text(language, 'visit.late', { days: days_late }) : '',
  ].map(harmless);
}

const TOLD = ['said', 'problems', 'wishes', 'handled', 'next_step'] as const;

/** What was told and brought, a line each. */
function told(language: Language, visit: ShownVisit): string[] {
  const texts = TOLD.flatMap((key) => {
    const value = visit[key];
    return value === null ? [] : [`  ${text(language, `visit.label.${key}`)}  ${value}`];
  });
  const brought = [
    visit.money === null ? '' : text(language, 'visit.money', { money: visit.money }),
    visit.goods ?? '',
    visit.goods_value === null ? '' : text(language, 'visit.goods-value', { money: visit.goods_value }),
  ].filter((part) => part !== '');
  return [...texts, ...(brought.length === 0 ? [] : [`  ${brought.join('  ')}`])].map(harmless);
}

function revision(language: Language, version: VisitRevision, timeZone: string): string {
  const { recorded, actor, command, source, line, reason } = version;
  const from = source === null ? '' : ` ${source}:${line ?? ''}`;
  const when = localTime(recorded, timeZone);
  const head = `${when} ${actor} ${command}${from}`;
  const values = Object.entries(version.told).map(([key, value]) => `${key}=${value ?? '-'}`);
  const why = reason === null ? [] : [text(language, 'visit.reason', { reason })];
  return harmless(`  ${[head, ...why, values.join(' ')].join('  ')}`);
}

/** A visit whole: what it tells, what it confirms and contradicts, and its versions where it was corrected. */
export function visitText(language: Language, visit: RecordedVisit, timeZone: string, done?: MessageKey): string {
  const nothing = text(language, 'visit.nothing');
  const compared = visit.statements.map(({ field, stated, on_file, confirms }) =>
    text(language, confirms ? 'visit.confirms' : 'visit.differs', {
      field: headingText(language, field),
      stated: cellText(language, field, stated) || nothing,
      on_file: cellText(language, field, on_file) || nothing,
    }),
  );
  const corrected = visit.history.length > 1;
  return [
    ...(done === undefined ? [] : [text(language, done, { visit: visit.visit })]),
    cells(language, visit).join('  ').trimEnd(),
    ...told(language, visit),
    ...compared.map((line) => harmless(`  ${line}`)),
    ...visit.warnings.map(({ code, params }) =>
      harmless(`  ${text(language, 'visit.warning', { problem: textOf(language, code, params) })}`),
    ),
    ...(corrected ? [text(language, 'visit.history', { count: visit.history.length - 1 })] : []),
    ...(corrected ? visit.history.map((version) => revision(language, version, timeZone)) : []),
  ].join('\n');
}

/** A line a visit, and a line of totals. */
export function visitsText(language: Language, { rows, ...totals }: ListedVisits): string {
  if (rows.length === 0) return text(language, 'visit.list.none');
  return [...inColumns(rows.map((row) => cells(language, row))), text(language, 'visit.list.totals', totals)].join(
    '\n',
  );
}

export function tookBackText(language: Language, { visit, date }: { visit: number; date: string }): string {
  return text(language, 'visit.took-back', { visit, date });
}
