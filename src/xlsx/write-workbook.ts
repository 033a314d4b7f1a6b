import {
  contentTypesXml,
  packageRelationsXml,
  propertiesXml,
  sheetPart,
  workbookRelationsXml,
  workbookXml,
} from './package-xml.ts';
import { type Filtered, sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';
import type { Workbook } from './workbook.ts';
import { ZipPackage } from './zip-package.ts';

function* whole(text: string): Generator<string, void> {
  yield text;
}

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, transitional), in pieces and bounded memory: the rows of a sheet may be a
 * stream. The same workbook gives the same bytes on any machine.
 * @throws Failure `xlsx.too-many-rows`, `xlsx.text-too-long` (65), after some pieces may have been given.
 */
export function* writeWorkbook({ properties, sheets }: Workbook): Generator<Uint8Array> {
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
