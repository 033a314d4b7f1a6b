import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosters } from '../../src/cli/compose/rosters.ts';
import { draftYaml } from '../../src/cli/views/mapping-draft.ts';
import { csvLines } from '../../src/csv/write-csv.ts';
import { readMapping } from '../../src/intake/mapping/read-mapping.ts';
import { suggestMapping } from '../../src/intake/mapping/suggest-mapping.ts';
import { openSheet } from '../../src/intake/open-sheet.ts';
import { csv, trap } from './import-sample.ts';

const rosterNamed = (name: string) => {
  const roster = rosters.find((each) => each.name === name);
  if (roster === undefined) throw new Error(name);
  return roster;
};
const households = rosterNamed('households');

const guesses = (bytes: Uint8Array, roster = households) =>
  suggestMapping(bytes, roster).columns.map(({ heading, key, by }) => `${heading} ${key} ${by}`);

describe('a guess at an unknown layout', () => {
  it('goes by headings that are ours, by headings like ours, and by what stands under them', () => {
    const bytes = csv(
      '花名册',
      '户主,村居名称,本人的号,打给谁,记事日,收支',
      '张三,十八盘村,379901196502030010,15412345678,2014.3.1,35',
      '李四,东沟村,,0531-83212345,2014年3月2日,70',
    );
    expect(guesses(bytes)).toEqual([
      '户主 head_name known',
      '村居名称 village_name heading',
      '本人的号 head_id_number values',
      '打给谁 phone values',
      '记事日 surveyed_on values',
      '收支 null null',
    ]);
  });

  it('shows three values a column with the numbers of persons masked', () => {
    const bytes = csv(
      '甲,乙',
      ...['1541234567', '1541234568'].flatMap((n) => [`379901196502030010,${n}1`, `王二,${n}2`]),
    );
    const [first, second] = suggestMapping(bytes, households).columns;
    expect(first?.samples).toEqual(['379901********0010', '王二']);
    expect(second?.samples).toEqual(['154****5671', '154****5672', '154****5681']);
  });

  it('takes no heading for a column whose values are nothing of the kind, and no number for anything', () => {
    expect(guesses(csv('调查日期,户主,数', '很久以前,张三,3', '昨天,李四,4'))).toEqual([
      '调查日期 surveyed_on known',
      '户主 head_name known',
      '数 null null',
    ]);
    expect(guesses(csv('户主,住房面积大小', '张三,很大', '李四,一般'))[1]).not.toContain('house_area');
  });

  it('sees an identity number that lost its digits or has a wrong one for what it is', () => {
    const bytes = csv('户主,本人的号', '张三,379901196502030010', '李四,3.79901E+17', '王五,379901197001010000');
    expect(guesses(bytes)[1]).toBe('本人的号 head_id_number values');
  });

  it('takes the places of a list for no numbers of households, and one character in common for no likeness', () => {
    expect(guesses(csv('编号,户主,种地,所在村', '1,张三,3020元,东沟村', '2,李四,220,', '1,王五,0,'))).toEqual([
      '编号 null null',
      '户主 head_name known',
      '种地 null null',
      '所在村 village_name heading',
    ]);
    expect(guesses(csv('编号,户主', '370181105230001,张三', '370181105230002,李四'))[0]).toBe(
      '编号 household_no heading',
    );
  });

  it('names what the roster demands and the sheet lacks', () => {
    expect(suggestMapping(csv('村居名称,当家', '十八盘村,张三'), households).missing).toEqual(['town_name']);
    expect(suggestMapping(csv('甲,乙', '1,2'), households).missing).toEqual(['head_name', 'village_code']);
  });

  it.each(['zh', 'en'] as const)('is drafted as a mapping that can be used as it stands (%s)', (language) => {
    for (const bytes of [trap('own-headings.csv'), trap('hostile-cells.csv'), csv('- a: b #,": x,户主', '1,2,三')]) {
      const draft = draftYaml(language, households, 'a\nb: c.csv', suggestMapping(bytes, households));
      expect(readMapping(draft, 'draft', households).issues).toEqual([]);
    }
  });

  it('is a mapping under which the sheet reads as guessed, whatever its headings and cells are', () => {
    const odd = [
      '# x',
      '- y',
      'a: b',
      '"',
      "'",
      '[',
      '{',
      '~',
      'null',
      '7',
      '*',
      '甲'.repeat(60),
      '379901196502030010 张三',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...odd, '379901196502030010', '2014.3.1', '张三', '是', '低保户'),
    );
    const heading = fc.oneof(value, fc.constantFrom('户主', '身份证号', '电话', '电话*', '村编码', '住房面积大小'));
    const row = (cell: fc.Arbitrary<string>) => fc.array(cell, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(row(heading), fc.array(row(value), { maxLength: 4 }), (header, rows) => {
        const bytes = Buffer.from([...csvLines([header, ...rows], { delimiter: ',' })].join(''));
        let suggestion: ReturnType<typeof suggestMapping>;
        try {
          suggestion = suggestMapping(bytes, households);
        } catch (error) {
          expect(error).toMatchObject({ exit: 65 });
          return;
        }
        const { mapping, issues } = readMapping(draftYaml('zh', households, 'a.csv', suggestion), 'draft', households);
        const { columns, missing, header_line: line } = suggestion;
        // Of headings that cannot be repeated and are not understood there is nothing to say.
        if (columns.every(({ key, by_position }) => key === null && by_position)) return;
        expect(issues).toEqual([]);
        const guessed = new Set(columns.flatMap(({ key }) => key ?? []));
        expect(new Set(mapping?.columns.keys())).toEqual(guessed);
        if (mapping === undefined || missing.length > 0 || line !== 1) return;
        const sheet = openSheet(bytes, households, [], { mapping });
        expect(new Set(sheet.columns.map(({ key }) => key))).toEqual(guessed);
      }),
    );
  });

  it('tells columns of one heading apart by their positions', () => {
    const bytes = csv('户主,电话,电话', '张三,15412345678,');
    const draft = draftYaml('zh', households, 'a.csv', suggestMapping(bytes, households));
    const { mapping } = readMapping(draft, 'draft', households);
    expect(mapping?.columns.get('phone')).toMatchObject({ position: 2, headings: [] });
  });
});
