import type { Session } from '../../src/db/session.ts';
import { code } from '../../src/intake/cells/code.ts';
import { partialDate } from '../../src/intake/cells/date.ts';
import { moneyAYear } from '../../src/intake/cells/measure.ts';
import { identifier, identityNumber, phone } from '../../src/intake/cells/numbers-of-people.ts';
import { name, prose } from '../../src/intake/cells/text.ts';
import type { CodeList } from '../../src/intake/code-list.ts';
import { defineRoster, type Roster } from '../../src/intake/roster.ts';

const types: CodeList<'dibao' | 'general'> = [
  { value: 'dibao', en: 'minimum living allowance', labels: ['低保户'], synonyms: ['吃低保'] },
  { value: 'general', en: 'general', labels: ['一般困难户'] },
];

const COLUMNS = [
  'household_no',
  'village_code',
  'village_name',
  'head_name',
  'head_id_number',
  'household_type',
  'income_wage',
  'surveyed_on',
  'difficulty',
  'phone',
] as const;

const columns = {
  household_no: { labels: ['户编号'], reference: true, read: identifier },
  village_code: { labels: ['村编码'], reference: true, read: identifier },
  village_name: { labels: ['村名', '行政村'], reference: true, read: name },
  head_name: { labels: ['户主', '户主姓名'], required: true, read: name },
  head_id_number: { labels: ['户主身份证号', '身份证号'], personal: 'id_number', read: identityNumber },
  household_type: { labels: ['户类型'], read: code(types) },
  income_wage: { labels: ['工资性收入'], ...moneyAYear },
  surveyed_on: { labels: ['调查日期'], read: partialDate },
  difficulty: { labels: ['主要困难'], prose: true, read: prose },
  phone: { labels: ['联系电话'], personal: 'phone', read: phone },
} as const;

/** A small roster on a table of its own, matched by household number, else by village + head. */
export const sampleRoster: Roster = defineRoster({
  name: 'sample',
  columns,
  oneOf: [[['village_code'], ['village_name']]],
  open({ db }: Session) {
    db.exec(
      `CREATE TEMP TABLE IF NOT EXISTS sample (${COLUMNS.map((key) => `${key} ANY`).join(', ')}, raw TEXT) STRICT`,
    );
    const find = db.prepare<[unknown, unknown, unknown], Record<string, unknown> & { rowid: number }>(
      'SELECT rowid, * FROM sample WHERE household_no = ? OR (village_name = ? AND head_name = ?)',
    );
    const insert = db.prepare(`INSERT INTO sample VALUES (${COLUMNS.map((key) => `@${key}`).join(', ')}, @raw)`);
    const update = db.prepare(
      `UPDATE sample SET ${COLUMNS.map((key) => `${key} = @${key}`).join(', ')} WHERE rowid = @rowid`,
    );
    let written = 0;
    return {
      write({ values, raw }, report) {
        if (values.village_name === '无此村') {
          report({
            code: 'sample.no-village',
            severity: 'error',
            column: 'village_name',
            params: { village: '无此村' },
          });
          return 'rejected';
        }
        const given = { ...values, head_id_number: values.head_id_number?.number ?? values.head_id_number };
        const before = find.get(given.household_no, given.village_name, given.head_name);
        const pairs = COLUMNS.map(
          (key) => [key, given[key] === undefined ? (before?.[key] ?? null) : given[key]] as const,
        );
        if (before !== undefined && pairs.every(([key, value]) => value === before[key])) return 'unchanged';
        written += 1;
        const row = { ...Object.fromEntries(pairs), raw: raw.household_type ?? null };
        if (before === undefined) insert.run(row);
        else update.run({ ...row, rowid: before.rowid });
        return before === undefined ? 'added' : 'changed';
      },
      records: () => ({ samples: written }),
    };
  },
});

/** A second kind of sheet, for files imported under the wrong name. */
export const otherRoster: Roster = defineRoster({
  name: 'other',
  columns: {
    unit_name: { labels: ['单位名称'], required: true, read: name },
    function: { labels: ['职能'], required: true, read: name },
  },
  open: () => ({ write: () => 'unchanged', records: () => ({}) }),
});

/** The rows of the sample roster's table by head, in the order in which they were added. */
export function sampleRows({ db }: Session): Record<string, unknown>[] {
  const there = db.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'sample'").get();
  return there === undefined
    ? []
    : db.prepare<[], Record<string, unknown>>('SELECT * FROM sample ORDER BY rowid').all();
}
