import type { Language } from '../../base/local-text.ts';
import { textOf } from '../../messages/messages.ts';
import { cellValue } from '../cells.ts';
import type { Column, Row, Table } from '../table.ts';

/** JSON in which no invisible character survives as such: they are written as escapes, so the text stays the same. */
function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    Array.from(
      { length: found.length },
      (_, unit) => `\\u${found.charCodeAt(unit).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

function rowObject(columns: readonly Column[], row: Row): Record<string, string | number | null> {
  return Object.fromEntries(columns.map((column) => [column.key, cellValue(column, row[column.key] ?? null)]));
}

/**
 * A table as one JSON object with the same keys in every language, a row a line: numbers are numbers, money is decimal
 * yuan, codes are their English values, what is not on record is null. Only `title`, `unit` and `notes` are in the
 * language asked for.
 */
export function* jsonFormat(table: Table, language: Language): Generator<string> {
  const columns = table.columns.filter(({ type }) => type !== 'serial');
  const summed = columns.filter(({ key }) => table.totals?.[key] !== undefined);
  const head = {
    report: table.name,
    title: table.title[language],
    by: table.by ?? null,
    unit: table.unit[language],
    county: table.county,
    programs: table.programs,
    as_of: table.asOf,
    as_known: table.asKnown ?? null,
    period: table.period ?? null,
    where: table.where ?? [],
    reader: table.reader === undefined ? null : `${table.reader.kind} ${table.reader.name}`,
    draft: table.breaks.length > 0,
  };
  yield `${visibleJson(head).slice(0, -1)},"rows":[`;
  let separator = '\n';
  for (const row of table.rows) {
    yield separator + visibleJson(rowObject(columns, row));
    separator = ',\n';
  }
  const { generated, actor, event, head: auditHead } = table.provenance;
  const tail = {
    totals: table.totals === undefined ? null : rowObject(summed, table.totals),
    notes: [
      ...(table.remarks ?? []).map((remark) => remark[language]),
      ...table.notes.map(({ code, params }) => textOf(language, code, params)),
    ],
    checks: table.checks,
    breaks: table.breaks,
    provenance: { generated, actor, audit_event: event, audit_head: auditHead },
  };
  yield `\n],${visibleJson(tail).slice(1)}\n`;
}
