import { failWith } from '../base/failure.ts';
import { signatureOf } from '../base/file-signature.ts';
import { decodeText, type Encoding } from '../csv/decode.ts';
import { readRecords } from '../csv/read-records.ts';
import type { Delimiter } from '../csv/write-csv.ts';
import { xlsxFailures } from '../xlsx/failures.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
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

function workbookGrid(bytes: Uint8Array, name: string | undefined): Grid {
  const workbook = openWorkbook(bytes);
  const sheet = readSheet(workbook, chosenSheet(workbook, name));
  const records = sheet.rows.map(({ number, cells }) => ({ line: number, lines: 1, cells }));
  return {
    encoding: 'xlsx',
    format: { kind: 'workbook', sheet: sheet.name },
    hiddenColumns: sheet.hiddenColumns,
    records: () => records,
  };
}

/** The workbooks read so far, while their bytes are held: an import opens its files several times. */
const read = new WeakMap<Uint8Array, Map<string | undefined, Grid>>();

function workbookGridOnce(bytes: Uint8Array, name: string | undefined): Grid {
  const known = read.get(bytes) ?? new Map<string | undefined, Grid>();
  read.set(bytes, known);
  const grid = known.get(name) ?? workbookGrid(bytes, name);
  known.set(name, grid);
  return grid;
}

/** A page or an XML document, which many systems hand out under the name of a sheet (`.xls`) and WPS and Excel open as one. */
const MARKUP = /^\s*<(?:!doctype|html|\?xml|head|meta|table|workbook)[\s>]/i;

function textGrids(bytes: Uint8Array, encoding: Encoding | undefined): Grid[] {
  const { text, ...decoded } = decodeText(bytes, encoding);
  if (MARKUP.test(text.slice(0, 1_000))) throw failWith(intakeFailures, 'sheet.markup');
  return DELIMITERS.map((delimiter) => ({
    encoding: decoded.encoding,
    format: { kind: 'text', ...decoded, delimiter },
    hiddenColumns: [],
    records: () => readRecords(text, delimiter),
  }));
}

/**
 * The tables that a file may be: of a text one for each delimiter, of a workbook the sheet asked for.
 * @throws Failure of `csvFailures` or `xlsxFailures`, or `sheet.markup` (65).
 */
export function openGrids(bytes: Uint8Array, { encoding, sheet }: Opening): Grid[] {
  const signature = signatureOf(bytes);
  if (signature === 'ole') refuseOldWorkbook(bytes);
  return signature === 'zip' ? [workbookGridOnce(bytes, sheet)] : textGrids(bytes, encoding);
}
