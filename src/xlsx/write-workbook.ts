import {
  contentTypesXml,
  packageRelationsXml,
  propertiesXml,
  sheetPart,
  workbookRelationsXml,
  workbookXml,
} from './package-xml.ts';
import { tooManyRows } from './sheet-rows.ts';
import { type Filtered, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { limits, type Sheet, type Workbook } from './workbook.ts';
import { ZipPackage } from './zip-package.ts';

/** @throws Failure `xlsx.too-many-rows` (65) where it is known that a sheet will have more than it can hold. */
function requireRoom({ name, opening, head, closing, bodyRows = 0 }: Sheet): void {
  if (opening.length + head.length + bodyRows + closing.length > limits.rows) throw tooManyRows(name);
}

function* whole(text: string): Generator<string, void> {
  yield text;
}

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, transitional), in pieces and bounded memory: the rows of a sheet may be a
 * stream. The same workbook gives the same bytes on any machine.
 * @throws Failure `xlsx.too-many-rows` (65), before the first piece where the number of rows is known beforehand; that or
 * `xlsx.text-too-long` (65) after some pieces may have been given.
 */
export function* writeWorkbook({ properties, sheets }: Workbook): Generator<Uint8Array> {
  for (const sheet of sheets) requireRoom(sheet);
  const zip = new ZipPackage();
  yield* zip.part('[Content_Types].xml', whole(contentTypesXml(sheets)));
  yield* zip.part('_rels/.rels', whole(packageRelationsXml()));
  const active = sheets.findIndex(({ hidden }) => hidden !== true);
  const filters: (Filtered | undefined)[] = [];
  for (const [index, sheet] of sheets.entries()) {
    filters.push(yield* zip.part(sheetPart(index), sheetXml(sheet, index === active)));
  }
  yield* zip.part('xl/workbook.xml', whole(workbookXml(sheets, filters)));
  yield* zip.part('xl/_rels/workbook.xml.rels', whole(workbookRelationsXml(sheets)));
  yield* zip.part('xl/styles.xml', whole(stylesXml()));
  yield* zip.part('docProps/core.xml', whole(propertiesXml(properties)));
  yield* zip.end();
}
