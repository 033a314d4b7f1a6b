import { failWith } from '../base/failure.ts';
import { xlsxFailures } from './failures.ts';
import { formatOf, type NumberFormat } from './number-format.ts';
import { Package } from './open-package.ts';
import { type Attributes, LONGEST_TEXT, local, readXml } from './read-xml.ts';
import { unescaped } from './xml-text.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds it. */
  readonly part: string;
}

/** A workbook opened to read one of its sheets. */
export interface OpenWorkbook {
  readonly parts: Package;
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
  /** The parts with the texts and the styles that cells refer to. */
  readonly texts: string | undefined;
  readonly styles: string | undefined;
}

const WORKBOOK_TYPES = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
]);

/** The part that is the workbook, by the package's table of contents; undefined where the package is something else. */
function workbookPart(parts: Package): string | undefined {
  const types = parts.part('[Content_Types].xml');
  let found: string | undefined;
  if (types !== undefined) {
    readXml(types, {
      open(name, attributes) {
        if (name !== 'Override' || !WORKBOOK_TYPES.has(attributes.ContentType ?? '')) return;
        found ??= attributes.PartName?.replace(/^\//, '');
      },
    });
  }
  return found;
}

/** The relation that an element refers to; the prefix of the attribute is the file's own choice. */
const relationId = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.includes(':') && local(name) === 'id')?.[1];

/** Where a part's relations stand, and what a target of one means. */
const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.') folder.push(step);
  }
  return folder.join('/');
}

/** The parts that a part names, by relation id. */
function relations(parts: Package, part: string): ReadonlyMap<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  const bytes = parts.part(relationsOf(part));
  if (bytes === undefined) return found;
  readXml(bytes, {
    open(name, attributes) {
      const { Id: id } = attributes;
      if (name !== 'Relationship' || id === undefined) return;
      found.set(id, { type: attributes.Type ?? '', target: resolveTarget(part, attributes.Target ?? '') });
    },
  });
  return found;
}

/**
 * Opens an .xlsx workbook (ECMA-376) as far as its list of sheets.
 * @throws Failure `xlsx.damaged`, `xlsx.not-a-workbook` or `xlsx.too-large`, all 65.
 */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  const parts = new Package(bytes);
  const main = workbookPart(parts);
  const workbook = main === undefined ? undefined : parts.part(main);
  if (main === undefined || workbook === undefined) throw failWith(xlsxFailures, 'xlsx.not-a-workbook');
  const targets = relations(parts, main);
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(relationId(attributes) ?? '');
      // Charts and macros have sheets of their own, without cells.
      if (target?.type.endsWith('/worksheet') !== true) return;
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, part: target.target });
    },
  });
  if (sheets.length === 0) throw failWith(xlsxFailures, 'xlsx.not-a-workbook');
  const ofType = (type: string): string | undefined =>
    [...targets.values()].find((each) => each.type.endsWith(type))?.target;
  return { parts, sheets, from1904, texts: ofType('/sharedStrings'), styles: ofType('/styles') };
}

/** The most texts that cells refer to, and the most characters of all of them: they are kept in memory while the sheet is read. */
const MOST_SHARED = 10_000_000;
const MOST_SHARED_CHARACTERS = 500_000_000;

/**
 * The texts that cells refer to by number. How a part of a text looks and how it is pronounced is left out.
 * @throws Failure `xlsx.too-large` or `xlsx.damaged` (65).
 */
export function sharedTexts({ parts, texts: part }: OpenWorkbook): string[] {
  const texts: string[] = [];
  const bytes = part === undefined ? undefined : parts.part(part);
  if (part === undefined || bytes === undefined) return texts;
  let text = '';
  let within = false;
  let pronounced = 0;
  let characters = 0;
  readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') pronounced += 1;
      within = name === 't' && pronounced === 0;
    },
    text(more) {
      if (!within) return;
      text += more;
      characters += more.length;
      if (text.length <= LONGEST_TEXT && characters <= MOST_SHARED_CHARACTERS && texts.length < MOST_SHARED) return;
      throw failWith(xlsxFailures, 'xlsx.too-large', { part });
    },
    close(name) {
      within = false;
      if (name === 'rPh') pronounced -= 1;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** The format of the numbers of every cell style, by the style's number. */
export function cellFormats({ parts, styles }: OpenWorkbook): NumberFormat[] {
  const bytes = styles === undefined ? undefined : parts.part(styles);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  if (bytes === undefined) return [];
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return ids.map((id) => formatOf(id, codes));
}
