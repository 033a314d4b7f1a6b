import { absoluteRange, quotedSheet } from './cell-reference.ts';
import type { Filtered } from './sheet-xml.ts';
import type { Sheet, WorkbookProperties } from './workbook.ts';
import { xmlText } from './xml-text.ts';

/*
 * The parts of the package that are not sheets (ECMA-376 part 2).
 */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part of a sheet counted from 0. */
export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

export function contentTypesXml(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SHEETML}.sheet.main+xml`) +
    override('xl/styles.xml', `${SHEETML}.styles+xml`) +
    sheets.map((_, index) => override(sheetPart(index), `${SHEETML}.worksheet+xml`)).join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function relationshipsXml(relationships: readonly (readonly [type: string, target: string])[]): string {
  const each = relationships.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function packageRelationsXml(): string {
  return relationshipsXml([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

export function workbookRelationsXml(sheets: readonly Sheet[]): string {
  return relationshipsXml([
    ...sheets.map((_, index) => [`${OFFICE}/relationships/worksheet`, sheetPart(index).slice('xl/'.length)] as const),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);
}

/** The names that programs know a sheet's filter and repeated headings by. */
function definedNames(sheets: readonly Sheet[], filters: readonly (Filtered | undefined)[]): string {
  const each = sheets.flatMap(({ name, columns, opening, head }, index) => {
    const filter = filters[index];
    const found: string[] = [];
    if (filter !== undefined) {
      const range = absoluteRange(name, [0, filter.firstRow], [columns.length - 1, filter.lastRow]);
      found.push(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(range)}</definedName>`,
      );
    }
    if (head.length > 0) {
      const rows = `$${opening.length + 1}:$${opening.length + head.length}`;
      const range = xmlText(`${quotedSheet(name)}!${rows}`);
      found.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`);
    }
    return found;
  });
  return each.length === 0 ? '' : `<definedNames>${each.join('')}</definedNames>`;
}

export function workbookXml(sheets: readonly Sheet[], filters: readonly (Filtered | undefined)[]): string {
  const active = sheets.findIndex(({ hidden }) => hidden !== true);
  const each = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${each.join('')}</sheets>${definedNames(sheets, filters)}</workbook>`
  );
}

export function propertiesXml({ title, creator, created, description }: WorkbookProperties): string {
  const instant = `${created.slice(0, 19)}Z`;
  const about = description === undefined ? '' : `<dc:description>${xmlText(description)}</dc:description>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>${about}` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`
  );
}
