import { type Bytes, firstOf, wholeOf } from '../base/bytes.ts';
import { failWith } from '../base/failure.ts';
import { signatureOf } from '../base/file-signature.ts';
import { type Encoding, openText } from '../csv/decode.ts';
import { type CsvRecord, readRecords } from '../csv/read-records.ts';
import type { Delimiter } from '../csv/write-csv.ts';
import { xlsxFailures } from '../xlsx/failures.ts';
import { hasCells, type ReadRow, readSheet } from '../xlsx/read-sheet.ts';
import { type ListedSheet, type OpenWorkbook, openWorkbook } from '../xlsx/read-workbook.ts';
import { intakeFailures } from './failures.ts';
import type { Grid } from './grid.ts';

/** How a file is to be opened; what is left out is found out. */
export interface Opening {
  /** Of a text. */
  readonly encoding?: Encoding | undefined;
  /** Of a workbook: the name of one of its sheets; left out, the first that it shows. */
  readonly sheet?: string | undefined;
}

/** How many bytes tell what a file is. */
const SIGNS = 8;

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** In UTF-16, as the directory of a compound file has its names. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function refuseOldWorkbook(bytes: Uint8Array): never {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
  throw failWith(xlsxFailures, encrypted ? 'xlsx.encrypted' : 'xlsx.old-workbook');
}

function chosenSheet({ sheets }: OpenWorkbook, name: string | undefined): ListedSheet {
  const found =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (found !== undefined) return found;
  const names = sheets.map((sheet) => sheet.name).join('、');
  throw failWith(xlsxFailures, 'xlsx.no-such-sheet', { sheet: name ?? '', sheets: names });
}

function* recordsOf(rows: Iterable<ReadRow>): Generator<CsvRecord> {
  for (const { number, cells } of rows) yield { line: number, lines: 1, cells };
}

function workbookGrid(bytes: Uint8Array, name: string | undefined): Grid {
  const workbook = openWorkbook(bytes);
  const chosen = chosenSheet(workbook, name);
  const sheet = readSheet(workbook, chosen);
  const others = workbook.sheets.filter((each) => each !== chosen && !each.hidden && hasCells(workbook, each));
  return {
    encoding: 'xlsx',
    format: { kind: 'workbook', sheet: sheet.name },
    hiddenColumns: sheet.hiddenColumns,
    otherSheets: name === undefined ? others.map((each) => each.name) : [],
    records: () => recordsOf(sheet.rows),
  };
}

/** A page or an XML document, which many systems hand out under the name of a sheet (`.xls`) and WPS and Excel open as one. */
const MARKUP = /^\s*<(?:!doctype|html|\?xml|head|meta|table|workbook)[\s>]/i;

/** How many characters of a text tell whether it is one. */
const LOOKED_AT = 1_000;

function startOf(pieces: Iterable<string>): string {
  let start = '';
  for (const piece of pieces) {
    start += piece;
    if (start.length >= LOOKED_AT) break;
  }
  return start.slice(0, LOOKED_AT);
}

function textGrids(bytes: Bytes, asked: Encoding | undefined): Grid[] {
  const { encoding, bom, pieces } = openText(bytes, asked);
  if (MARKUP.test(startOf(pieces()))) throw failWith(intakeFailures, 'sheet.markup');
  return DELIMITERS.map((delimiter) => ({
    encoding,
    format: { kind: 'text', encoding, bom, delimiter },
    hiddenColumns: [],
    otherSheets: [],
    records: () => readRecords(pieces(), delimiter),
  }));
}

function gridsOf(bytes: Bytes, { encoding, sheet }: Opening): Grid[] {
  const signature = signatureOf(firstOf(bytes, SIGNS));
  if (signature === undefined) return textGrids(bytes, encoding);
  const whole = wholeOf(bytes);
  return signature === 'ole' ? refuseOldWorkbook(whole) : [workbookGrid(whole, sheet)];
}

/** The files opened so far, while their bytes are held: an import opens its files several times. */
const opened = new WeakMap<Bytes, Map<string, Grid[]>>();

/**
 * The tables that a file may be: of a text one for each delimiter, of a workbook the sheet asked for.
 * @throws Failure of `csvFailures` or `xlsxFailures`, or `sheet.markup` (65).
 */
export function openGrids(bytes: Bytes, opening: Opening): Grid[] {
  const known = opened.get(bytes) ?? new Map<string, Grid[]>();
  opened.set(bytes, known);
  const key = JSON.stringify([opening.encoding, opening.sheet]);
  const grids = known.get(key) ?? gridsOf(bytes, opening);
  known.set(key, grids);
  return grids;
}
