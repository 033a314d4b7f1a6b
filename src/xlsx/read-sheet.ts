import { Failure, failWith } from '../base/failure.ts';
import { columnNumber, type Range, readRange } from './cell-reference.ts';
import { xlsxFailures } from './failures.ts';
import { dayOfSerial, type NumberFormat } from './number-format.ts';
import { numberText } from './read-number.ts';
import { cellFormats, type ListedSheet, type OpenWorkbook, sharedTexts } from './read-workbook.ts';
import { LONGEST_TEXT, readingXml } from './read-xml.ts';
import { unescaped } from './xml-text.ts';

/** A row of a sheet: its number from 1 and the text of its cells; cells left out at its end are empty. */
export interface ReadRow {
  readonly number: number;
  readonly cells: string[];
}

/** The cells of a sheet as texts. */
export interface ReadSheet {
  readonly name: string;
  /** Rows in which something stands, ascending; they can be run through any number of times. */
  readonly rows: Iterable<ReadRow>;
  /** Columns with cells that the sheet does not show, from 0, ascending. */
  readonly hiddenColumns: readonly number[];
}

/** More columns than a sheet has. */
const MOST_COLUMNS = 16_384;

/** The most cells that the rows of a sheet may come to, blanks before the last filled one included: a million rows of a hundred. */
const MOST_CELLS = 100_000_000;

/** A sheet of no more bytes than this is kept in memory once it is read; a larger one is read again each time its rows are asked for. */
const HELD = 32_000_000;

/** The most cells of a sheet that is held: its bytes may be few and the blanks in its rows many. */
const MOST_HELD_CELLS = 10_000_000;

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

/** What the whole of a sheet's part says beside its rows. */
interface Surveyed {
  /** The merged ranges of more than one row, by their first rows. */
  merged: Range[];
  hidden: Set<number>;
  /** How many cells its longest row has. */
  width: number;
}

/** Reads the rows of a sheet as its part has them, and notes what it says beside them. */
function* rowsInPart(
  workbook: OpenWorkbook,
  sheet: ListedSheet,
  texts: CellTexts,
  seen: Surveyed,
  mostCells: number,
): Generator<ReadRow> {
  const part = workbook.parts.part(sheet.part);
  if (part === undefined) throw failWith(xlsxFailures, 'xlsx.damaged');
  const tooLarge = () => failWith(xlsxFailures, 'xlsx.too-large', { part: sheet.part });
  let ready: ReadRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let next = 0;
  let cell: CellInMaking | undefined;
  let within = false;
  let pronounced = 0;
  let total = 0;
  const reading = readingXml(part, {
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
        const said = Number(attributes.r ?? number + 1);
        // Rows stand in their order (ECMA-376 part 1, 18.3.1.73), so that nobody has to hold them all to give them.
        if (!(said > number)) throw failWith(xlsxFailures, 'xlsx.damaged');
        number = said;
        cells = [];
        next = 0;
      } else if (name === 'mergeCell') {
        const range = readRange(attributes.ref ?? '');
        if (range !== undefined && range.lastRow > range.firstRow) seen.merged.push(range);
      } else if (name === 'col' && ['1', 'true'].includes(attributes.hidden ?? '')) {
        const last = Math.min(Number(attributes.max), MOST_COLUMNS);
        for (let column = Number(attributes.min) - 1; column < last; column += 1) seen.hidden.add(column);
      }
    },
    text(more) {
      if (!within || cell === undefined) return;
      cell.text += more;
      if (cell.text.length > LONGEST_TEXT) throw tooLarge();
    },
    close(name) {
      within = false;
      if (name === 'rPh') pronounced -= 1;
      if (name === 'row' && cells.length > 0) {
        total += cells.length;
        if (total > mostCells) throw tooLarge();
        seen.width = Math.max(seen.width, cells.length);
        ready.push({ number, cells });
        cells = [];
      }
      if (name !== 'c' || cell === undefined) return;
      const text = texts.of(cell);
      if (text !== '') put(cells, cell.column, text);
      cell = undefined;
    },
  });
  for (const _ of reading) {
    yield* ready;
    ready = [];
  }
}

/** Puts a text into its row. */
function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Repeats the text of each merged range's first cell in those of its rows that have cells of their own. */
function* filledDown(rows: Iterable<ReadRow>, merged: readonly Range[]): Generator<ReadRow> {
  const ahead = [...merged].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
  let at = 0;
  // Merged ranges do not overlap: in a column at most one is open.
  const open = new Map<number, { lastRow: number; text: string }>();
  for (const row of rows) {
    for (const [column, { lastRow, text }] of open) {
      if (lastRow < row.number) open.delete(column);
      else put(row.cells, column, text);
    }
    for (let range = ahead[at]; range !== undefined && range.firstRow <= row.number; range = ahead[at]) {
      at += 1;
      const { firstRow, firstColumn, lastRow } = range;
      const text = firstRow === row.number ? row.cells[firstColumn] : undefined;
      if (text !== undefined && text !== '') open.set(firstColumn, { lastRow, text });
    }
    yield row;
  }
}

/**
 * Reads a sheet. Where cells are merged, the text of the first stands in those below it too, so that every row says what it shows; not in
 * those beside it. A formula is the value that was last reckoned, or `#CALC!` where none was, which is read as an error like any other.
 * A sheet of many bytes is not kept: it is unpacked and read again, row by row, whenever its rows are run through. `held` is the
 * largest that is kept.
 * @throws Failure `xlsx.damaged` or `xlsx.too-large` (65).
 */
export function readSheet(workbook: OpenWorkbook, sheet: ListedSheet, held = HELD): ReadSheet {
  const texts = new CellTexts(workbook);
  const seen: Surveyed = { merged: [], hidden: new Set(), width: 0 };
  const hold = workbook.parts.sizeOf(sheet.part) <= held;
  const kept: ReadRow[] = [];
  for (const row of rowsInPart(workbook, sheet, texts, seen, hold ? MOST_HELD_CELLS : MOST_CELLS))
    if (hold) kept.push(row);
  const again = (): Surveyed => ({ merged: [], hidden: new Set(), width: 0 });
  const rows = hold
    ? [...filledDown(kept, seen.merged)]
    : {
        [Symbol.iterator]: () => filledDown(rowsInPart(workbook, sheet, texts, again(), MOST_CELLS), seen.merged),
      };
  const hiddenColumns = [...seen.hidden].filter((column) => column < seen.width).sort((a, b) => a - b);
  return { name: sheet.name, rows, hiddenColumns };
}

/** Whether anything stands in a sheet, or it cannot be read so far as to say. */
export function hasCells({ parts }: OpenWorkbook, { part: name }: ListedSheet): boolean {
  let found = false;
  const open = (element: string): void => {
    found ||= element === 'v' || element === 't';
  };
  try {
    for (const _ of readingXml(parts.part(name) ?? [], { open })) if (found) break;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
  return found;
}
