import { failWith } from '../base/failure.ts';
import { columnNumber, readRange } from './cell-reference.ts';
import { xlsxFailures } from './failures.ts';
import { dayOfSerial, type NumberFormat } from './number-format.ts';
import { numberText } from './read-number.ts';
import { cellFormats, type ListedSheet, type OpenWorkbook, sharedTexts } from './read-workbook.ts';
import { readXml } from './read-xml.ts';
import { unescaped } from './xml-text.ts';

/** A row of a sheet: its number from 1 and the text of its cells; cells left out at its end are empty. */
export interface ReadRow {
  readonly number: number;
  readonly cells: string[];
}

/** The cells of a sheet as texts. */
export interface ReadSheet {
  readonly name: string;
  /** Rows in which something stands, ascending. */
  readonly rows: readonly ReadRow[];
  /** Columns with cells that the sheet does not show, from 0, ascending. */
  readonly hiddenColumns: readonly number[];
}

/** More columns than a sheet has. */
const MOST_COLUMNS = 16_384;

/** The most cells that the rows of a sheet may come to, blanks before the last filled one included: a million rows of thirty. */
const MOST_CELLS = 30_000_000;

/** What a formula without a value says, as a spreadsheet that has not reckoned it yet shows it. */
const NOT_RECKONED = '#CALC!';

/** What a cell says of itself, before its text is known. */
interface CellInMaking {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  formula: boolean;
}

/** Turns what cells hold into texts. */
class CellTexts {
  readonly #shared: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #from1904: boolean;

  constructor(workbook: OpenWorkbook) {
    this.#shared = sharedTexts(workbook);
    this.#formats = cellFormats(workbook);
    this.#from1904 = workbook.from1904;
  }

  of({ type, style, text, formula }: CellInMaking): string {
    if (type === 's') return this.#shared[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return unescaped(text);
    if (text === '') return formula ? NOT_RECKONED : '';
    return this.#number(text, this.#formats[style]);
  }

  /** A number as its format shows it, as far as that matters: dates as dates, codes with the zeros at their beginning. */
  #number(written: string, format: NumberFormat | undefined): string {
    if (format?.kind === 'digits' && /^\d+$/.test(written)) return numberText(written).padStart(format.count, '0');
    if (format?.kind !== 'date') return numberText(written);
    const day = dayOfSerial(written, this.#from1904);
    if (day === undefined) return numberText(written);
    return day.slice(0, { day: 10, month: 7, year: 4 }[format.precision]);
  }
}

/**
 * Reads a sheet. Where cells are merged, the text of the first stands in those below it too, so that every row says what it shows; not in
 * those beside it. A formula is the value that was last reckoned, or `#CALC!` where none was, which is read as an error like any other.
 * @throws Failure `xlsx.damaged` or `xlsx.too-large` (65).
 */
export function readSheet(workbook: OpenWorkbook, sheet: ListedSheet): ReadSheet {
  const bytes = workbook.parts.part(sheet.part);
  if (bytes === undefined) throw failWith(xlsxFailures, 'xlsx.damaged');
  const texts = new CellTexts(workbook);
  const rows = new Map<number, string[]>();
  const merged: string[] = [];
  const hidden = new Set<number>();
  let row = 0;
  let next = 0;
  let cell: CellInMaking | undefined;
  let within = false;
  let pronounced = 0;
  let cells = 0;
  readXml(bytes, {
    open(name, attributes) {
      within = false;
      if (name === 'c') {
        const column = columnNumber(attributes.r ?? '') ?? next;
        if (column >= MOST_COLUMNS) throw failWith(xlsxFailures, 'xlsx.damaged');
        next = column + 1;
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '', formula: false };
      } else if (name === 'f' && cell !== undefined) cell.formula = true;
      else if (name === 'v' || name === 't') within = cell !== undefined && pronounced === 0;
      else if (name === 'rPh') pronounced += 1;
      else if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        next = 0;
      } else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
      else if (name === 'col' && ['1', 'true'].includes(attributes.hidden ?? '')) {
        const last = Math.min(Number(attributes.max), MOST_COLUMNS);
        for (let column = Number(attributes.min) - 1; column < last; column += 1) hidden.add(column);
      }
    },
    text(more) {
      if (within && cell !== undefined) cell.text += more;
    },
    close(name) {
      within = false;
      if (name === 'rPh') pronounced -= 1;
      if (name !== 'c' || cell === undefined) return;
      const text = texts.of(cell);
      if (text !== '') {
        cells += put(rows, row, cell.column, text);
        if (cells > MOST_CELLS) throw failWith(xlsxFailures, 'xlsx.too-large', { part: sheet.part });
      }
      cell = undefined;
    },
  });
  for (const ref of merged) fillDown(rows, ref);
  const ascending = [...rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }));
  const used = ascending.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    name: sheet.name,
    rows: ascending,
    hiddenColumns: [...hidden].filter((column) => column < used).sort((a, b) => a - b),
  };
}

/** Puts a text into its row, and tells by how many cells the row has become longer. */
function put(rows: Map<number, string[]>, row: number, column: number, text: string): number {
  let cells = rows.get(row);
  if (cells === undefined) {
    cells = [];
    rows.set(row, cells);
  }
  const before = cells.length;
  while (cells.length < column) cells.push('');
  cells[column] = text;
  return cells.length - before;
}

/** Repeats the text of a merged range's first cell in the rows below it that have cells of their own. */
function fillDown(rows: Map<number, string[]>, ref: string): void {
  const range = readRange(ref);
  const text = range === undefined ? undefined : rows.get(range.firstRow)?.[range.firstColumn];
  if (range === undefined || text === undefined || text === '') return;
  // A row that holds nothing is blank even where a merged cell runs through it.
  const below = Math.min(range.lastRow, range.firstRow + rows.size * 2);
  for (let row = range.firstRow + 1; row <= below; row += 1) {
    if (rows.has(row)) put(rows, row, range.firstColumn, text);
  }
}
