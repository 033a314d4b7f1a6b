import type { ColumnFormat, RowRole } from './workbook.ts';

/** `blank`: a cell that nobody has filled yet. */
type StyleRole = RowRole | 'blank';

const ROLES: readonly StyleRole[] = ['title', 'info', 'head', 'body', 'total', 'note', 'blank'];
const FORMATS: readonly ColumnFormat[] = ['text', 'serial', 'integer', 'money', 'tenths', 'date'];

/** Number formats of our own begin at 164; 49 is `@`, by which a text typed over stays text. */
const NUMBER_FORMAT: Readonly<Record<ColumnFormat, number>> = {
  text: 49,
  serial: 1,
  integer: 1,
  money: 4,
  tenths: 164,
  date: 165,
};

/** Places in the lists of fonts and borders below. */
const FONT: Readonly<Record<StyleRole, number>> = { title: 1, info: 2, head: 3, body: 0, total: 3, note: 2, blank: 0 };
const BORDERED: ReadonlySet<StyleRole> = new Set<StyleRole>(['head', 'body', 'total']);

/** The style of a cell: its place in `cellXfs`, where style 0 is the default of an empty sheet. */
export function styleOf(role: StyleRole, format: ColumnFormat): number {
  return 1 + ROLES.indexOf(role) * FORMATS.length + FORMATS.indexOf(format);
}

function alignment(role: StyleRole, format: ColumnFormat): string {
  const centred = role === 'title' || role === 'head' || format === 'date' || format === 'serial';
  const across = centred ? 'center' : format === 'text' ? 'left' : 'right';
  return `<alignment horizontal="${across}" vertical="center" wrapText="1"/>`;
}

function cellFormat(role: StyleRole, format: ColumnFormat): string {
  const border = BORDERED.has(role) ? 1 : 0;
  const fill = role === 'head' ? 2 : 0;
  return (
    `<xf numFmtId="${NUMBER_FORMAT[format]}" fontId="${FONT[role]}" fillId="${fill}" borderId="${border}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(role, format)}</xf>`
  );
}

/** The fonts of Chinese offices: Song for text, Hei for headings; programs without them take their own. */
const font = (name: string, size: number): string =>
  `<font><sz val="${size}"/><name val="${name}"/><family val="2"/><charset val="134"/></font>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;

/** The stylesheet: every role in every format. */
export function stylesXml(): string {
  const formats = ROLES.flatMap((role) => FORMATS.map((format) => cellFormat(role, format)));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    `<fonts count="4">${font('宋体', 11)}${font('黑体', 18)}${font('宋体', 10)}${font('黑体', 11)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders>` +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf xfId="0"/>${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}
