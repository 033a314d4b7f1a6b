import { absoluteRange, columnName } from './cell-reference.ts';
import { columnWidths } from './column-widths.ts';
import { DEFAULT_HEIGHT, RowWriter } from './sheet-rows.ts';
import { styleOf } from './styles-xml.ts';
import { type Cell, limits, type Page, type Sheet } from './workbook.ts';
import { xmlText } from './xml-text.ts';

/** The rows of data that are looked at to make columns wide enough. */
const MEASURED = 1_000;

/** Splits a stream into its first values and the rest, without reading further than it must. */
function takeFirst<T>(values: Iterable<T>, count: number): { first: T[]; rest: Iterable<T> } {
  const iterator = values[Symbol.iterator]();
  const first: T[] = [];
  while (first.length < count) {
    const next = iterator.next();
    if (next.done === true) return { first, rest: [] };
    first.push(next.value);
  }
  return { first, rest: { [Symbol.iterator]: () => iterator } };
}

function view({ opening, head, frozenColumns = 0 }: Sheet, active: boolean): string {
  const rows = head.length === 0 ? 0 : opening.length + head.length;
  const selected = active ? ' tabSelected="1"' : '';
  if (rows === 0 && frozenColumns === 0) return `<sheetView workbookViewId="0"${selected}/>`;
  const split = (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const pane = frozenColumns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const topLeft = `${columnName(frozenColumns)}${rows + 1}`;
  return (
    `<sheetView workbookViewId="0"${selected}><pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView>`
  );
}

/** The columns, each with the format of its cells not yet filled, so that what is typed into a text column stays text. */
function columnsXml({ columns }: Sheet, widths: readonly number[]): string {
  const each = columns.map(({ format }, at) => {
    const style = styleOf('blank', format);
    return `<col min="${at + 1}" max="${at + 1}" width="${widths[at]}" style="${style}" customWidth="1"/>`;
  });
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`;
}

function validationsXml({ columns, opening, head }: Sheet): string {
  const first = opening.length + head.length + 1;
  const each = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const { sheet, column, firstRow, lastRow, strict } = choices;
    const list = xmlText(absoluteRange(sheet, [column, firstRow], [column, lastRow]));
    const name = columnName(at);
    return [
      `<dataValidation type="list" errorStyle="${strict ? 'stop' : 'warning'}" allowBlank="1" showInputMessage="1" ` +
        `showErrorMessage="1" sqref="${name}${first}:${name}${limits.rows}"><formula1>${list}</formula1></dataValidation>`,
    ];
  });
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** A text of a page's header or footer; `&` there begins a code. */
const pageText = (text: string): string => xmlText(text.replaceAll('&', '&&'));

function pageXml({ orientation, header, footer }: Page): string {
  const head = header === undefined ? '' : `<oddHeader>&amp;C${pageText(header)}</oddHeader>`;
  const foot = footer === undefined ? '' : `&amp;L${pageText(footer)}`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${head}<oddFooter>${foot}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
  );
}

/** The range of a sheet's filter: its last line of headings and the data below. */
export interface Filtered {
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * A sheet as XML, row by row. It ends with the range of its filter, where it has one.
 * @throws Failure `xlsx.too-many-rows`, `xlsx.text-too-long` (65).
 */
export function* sheetXml(sheet: Sheet, active: boolean): Generator<string, Filtered | undefined> {
  const { columns, opening, head, body, closing } = sheet;
  const { first, rest } = takeFirst<readonly Cell[]>(body, MEASURED);
  const widths = columnWidths(sheet, first);
  const writer = new RowWriter(sheet.name, columns, widths);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view(sheet, active)}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${DEFAULT_HEIGHT}" customHeight="1"/>${columnsXml(sheet, widths)}<sheetData>`;
  for (const row of opening) yield writer.row(row);
  for (const row of head) yield writer.row(row);
  const firstRow = writer.count;
  for (const cells of first) yield writer.row({ role: 'body', cells });
  for (const cells of rest) yield writer.row({ role: 'body', cells });
  const filtered = sheet.filter === true && head.length > 0 ? { firstRow, lastRow: writer.count } : undefined;
  for (const row of closing) yield writer.row(row);
  yield '</sheetData>';
  if (filtered !== undefined) {
    yield `<autoFilter ref="A${filtered.firstRow}:${columnName(columns.length - 1)}${filtered.lastRow}"/>`;
  }
  if (writer.merged.length > 0) {
    const each = writer.merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
    yield `<mergeCells count="${writer.merged.length}">${each}</mergeCells>`;
  }
  yield `${validationsXml(sheet)}${pageXml(sheet.page)}</worksheet>`;
  return filtered;
}
