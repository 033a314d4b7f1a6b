import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/csv/write-csv.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import type { householdColumns } from '../../src/registry/rosters/household-columns.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { csvFormat } from '../../src/reports/formats/csv.ts';
import { xlsxFormat } from '../../src/reports/formats/xlsx.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { variantOf } from '../../src/reports/report.ts';
import { rosterReport } from '../../src/reports/roster.ts';
import { identityOf, rowsOf, smallCounty, type TestSession } from '../registry/support/county.ts';
import { enrol } from './world.ts';

const DAY = '2014-03-19';

/** What clerks type, and what nobody should: line breaks, formulas, marks, invisible characters, words of layout. */
const prose = fc
  .array(
    fc.constantFrom(
      '需要',
      '药',
      ' ',
      '\n',
      '\r\n',
      '\t',
      ',',
      '"',
      "'",
      '=1+1',
      '合计',
      '〇',
      '𠮷',
      '\u061c',
      '\u2028',
      '-',
      '1',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const blankOr = (...values: string[]) => fc.constantFrom('', ...values);
const amount = blankOr('0', '无', '1200', '35.55', '0.1万');

const rows = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    village: fc.constantFrom('370181105230', '370181105201', '370181002201'),
    head: fc.constantFrom('张三', '合计', '买买提·艾力', '张 三', '王?'),
    numbered: fc.boolean(),
    type: blankOr('低保', '五保户', '一般困难户'),
    cause: blankOr('因病', '因病致贫', '单亲'),
    declared: amount,
    sources: fc.constantFrom(['', '', '', '', ''], ['1000', '0', '0', '333', '0'], ['100', '', '', '', '']),
    size: blankOr('1', '3'),
    difficulty: prose,
    need: prose,
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 12 },
);

const HEADINGS = [
  'household_no',
  'village_code',
  'head_name',
  'head_id_number',
  'household_type',
  'main_cause',
  'income_per_capita',
  'income_wage',
  'income_business',
  'income_property',
  'income_transfer',
  'business_cost',
  'household_size',
  'difficulty',
  'need',
] as const satisfies readonly (keyof typeof householdColumns)[];

async function imported(session: TestSession, roster: string, pieces: Iterable<string | Uint8Array>) {
  const found = registryRosters.find(({ name }) => name === roster);
  if (found === undefined) throw new Error(`no roster ${roster}`);
  const bytes = Buffer.concat([...pieces].map((piece) => Buffer.from(piece as string)));
  const files = [{ source: 'sheet', bytes: () => bytes, rejectsFile: undefined }];
  const settings = { blank: 'keep', skipInvalid: false, dryRun: false } as const;
  const { result } = await importFiles(session, { roster: found, rosters: registryRosters, files, ...settings });
  return result;
}

const lines = (...rows: readonly (readonly string[])[]): Iterable<string> => csvLines(rows);

describe('the roster with its numbers in full', () => {
  it('imports unchanged, whatever stands in a registry, in both languages as CSV and as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const session = await smallCounty();
        const households = all.map((each) => [
          `N${each.number}`,
          each.village,
          each.head,
          each.numbered ? identityOf('1950-03-04', each.number) : '',
          each.type,
          each.cause,
          each.declared,
          ...each.sources,
          each.size,
          each.difficulty,
          each.need,
        ]);
        expect(await imported(session, 'households', lines(HEADINGS, ...households))).toMatchObject({ saved: true });
        // The heads have their numbers among the members, also where the household's row has none.
        const members = all.map(({ number, head }) => [`N${number}`, head, '户主', identityOf('1950-03-04', number)]);
        await imported(session, 'members', lines(['户编号', '姓名', '与户主关系', '身份证号'], ...members));
        for (const { id } of rowsOf(session, 'SELECT id FROM household'))
          enrol(session.db, Number(id), '2014-01-01', null);
        const table = () =>
          giveReport(variantOf(rosterReport, undefined), session, { programs: ['needy'], asOf: DAY, unmasked: true });
        for (const language of ['zh', 'en'] as const) {
          for (const pieces of [csvFormat(table(), language), xlsxFormat('t', [table()], language)]) {
            const { saved, batches } = await imported(session, 'households', pieces);
            const rows = { read: all.length, added: 0, changed: 0, unchanged: all.length, rejected: 0 };
            expect(batches).toMatchObject([{ rows }]);
            expect(saved).toBe(true);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
