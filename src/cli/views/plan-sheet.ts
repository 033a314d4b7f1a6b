import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import { markColumns } from '../../pairing/marks/columns.ts';
import type { PlanCadre, PlanRow, PlanSheet } from '../../pairing/marks/sheet.ts';
import { causes } from '../../registry/code-lists/household.ts';
import { cadreRanks, unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { sheetNames } from '../../xlsx/sheet-names.ts';
import type { Cell, Row, Sheet, SheetColumn, Workbook, WorkbookProperties } from '../../xlsx/workbook.ts';

type Value = string | number | null;

/** The word of a code list for a value in a language: in English the value itself, as everywhere in our sheets. */
function word(
  language: Language,
  list: typeof causes | typeof unitFunctions | typeof cadreRanks,
  value: string | null,
) {
  const known = list.find((each) => each.value === value);
  return language === 'zh' ? (known?.labels[0] ?? value) : value;
}

type ColumnKey = keyof typeof markColumns;

/** The columns of a plan's sheet; a lead's place wants no function. */
const columnsOf = ({ role }: PlanSheet): ColumnKey[] =>
  (Object.keys(markColumns) as ColumnKey[]).filter((key) => key !== 'function' || role === 'support');

/** The heading by which the column is known when it comes back. */
const heading = (key: ColumnKey, language: Language): string =>
  language === 'zh' ? (markColumns[key].labels[0] ?? key) : key;

function cell(key: ColumnKey, row: PlanRow, language: Language): Value {
  if (key === 'own_cadre' || key === 'own_unit' || key === 'reason') return null;
  if (key === 'main_cause') return word(language, causes, row.main_cause);
  if (key === 'function') return word(language, unitFunctions, row.function);
  if (key === 'plan') return String(row.plan);
  if (key !== 'change') return row[key];
  const change = text(language, `pair.change.${row.change}`);
  return row.pinned ? text(language, 'plan-sheet.pinned', { change }) : change;
}

/** A plan's rows under their headings, the columns of the leading group blank. */
export function planSheetCells(sheet: PlanSheet, language: Language): Value[][] {
  const keys = columnsOf(sheet);
  return [
    keys.map((key) => heading(key, language)),
    ...sheet.rows.map((row) => keys.map((key) => cell(key, row, language))),
  ];
}

const CADRE_HEADINGS: Readonly<Record<keyof PlanCadre, string>> = {
  cadre_no: '干部编号',
  cadre: '姓名',
  unit: '单位',
  function: '单位职能',
  branch: '党支部',
  rank: '职级',
  title: '职务',
  capacity: '帮扶上限',
  planned: '方案已配',
  free: '空余',
};

/** The cadres that there are to choose from, under their headings. */
export function planCadreCells({ cadres }: PlanSheet, language: Language): Value[][] {
  const keys = Object.keys(CADRE_HEADINGS) as (keyof PlanCadre)[];
  const value = (cadre: PlanCadre, key: keyof PlanCadre): Value => {
    if (key === 'rank') return word(language, cadreRanks, cadre.rank);
    return key === 'function' ? word(language, unitFunctions, cadre.function) : cadre[key];
  };
  return [
    keys.map((key) => (language === 'zh' ? CADRE_HEADINGS[key] : key)),
    ...cadres.map((cadre) => keys.map((key) => value(cadre, key))),
  ];
}

const across = (role: Row['role'], value: string, colSpan: number): Row => ({ role, cells: [{ value, colSpan }] });

const NUMBERS: ReadonlySet<string> = new Set(['cost', 'capacity', 'planned', 'free']);
/** Columns that people read without breaks, and those that they write in, which want room. */
const UNBROKEN: ReadonlySet<string> = new Set(['plan', 'household_no', 'former_no', 'cadre_no', 'phone']);
const WIDTHS: Readonly<Record<string, number>> = { own_cadre: 16, own_unit: 16, reason: 28 };

function sheetColumn(key: string): SheetColumn {
  const width = WIDTHS[key];
  return {
    format: NUMBERS.has(key) ? 'integer' : 'text',
    unbroken: UNBROKEN.has(key),
    ...(width === undefined ? {} : { width }),
  };
}

function tableSheet(
  name: string,
  keys: readonly string[],
  [head = [], ...body]: readonly Value[][],
  { opening, frozen }: { opening: readonly Row[]; frozen: number },
): Sheet {
  return {
    name,
    columns: keys.map(sheetColumn),
    opening,
    head: [{ role: 'head', cells: head }],
    body: body.map((row): Cell[] => row.map((value) => (typeof value === 'string' ? harmless(value) : value))),
    closing: [],
    frozenColumns: frozen,
    filter: true,
    page: { orientation: 'landscape', footer: name },
  };
}

/** Columns that a line above the headings covers. */
const SPAN = 10;

/**
 * The workbook that the leading group marks up: the plan with three columns left blank, every number but the cost as text; the
 * cadres that there are to choose from; how it is filled in and applied.
 */
export function planWorkbook(
  sheet: PlanSheet,
  { language, properties, made }: { language: Language; properties: Omit<WorkbookProperties, 'title'>; made: string },
): Workbook {
  const { plan, as_of, policy, objective } = sheet;
  const role = text(language, `pair.role.${sheet.role}`);
  const title = text(language, 'plan-sheet.title', { plan, role, as_of });
  const how = text(language, 'plan-sheet.how');
  const [name = '', cadres = '', notes = ''] = sheetNames([
    text(language, 'plan-sheet.sheet'),
    text(language, 'plan-sheet.cadres'),
    text(language, 'plan-sheet.notes'),
  ]);
  const lines = [
    text(language, 'plan-sheet.note.plan', { plan, role, as_of, policy, objective }),
    how,
    text(language, 'plan-sheet.note.rows'),
    text(language, 'plan-sheet.note.cost'),
    text(language, 'plan-sheet.note.check', { plan }),
    text(language, 'plan-sheet.note.apply', { plan }),
    text(language, 'plan-sheet.note.pinned'),
    made,
  ];
  return {
    properties: { title, ...properties },
    sheets: [
      tableSheet(name, columnsOf(sheet), planSheetCells(sheet, language), {
        opening: [across('title', title, SPAN), across('info', how, SPAN)],
        frozen: 2,
      }),
      tableSheet(cadres, Object.keys(CADRE_HEADINGS), planCadreCells(sheet, language), { opening: [], frozen: 2 }),
      {
        name: notes,
        columns: [{ format: 'text', width: 110 }],
        opening: [across('title', title, 1)],
        head: [],
        body: lines.map((line) => [harmless(line)]),
        closing: [],
        page: { orientation: 'portrait' },
      },
    ],
  };
}
