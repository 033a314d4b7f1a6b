import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../src/intake/open-sheet.ts';
import { packRecords } from '../../src/intake/packed/pack-records.ts';
import { Packer } from '../../src/intake/packed/pack-values.ts';
import { recordsUnpacker } from '../../src/intake/packed/unpack-records.ts';
import { Unpacker } from '../../src/intake/packed/unpack-values.ts';
import { type RecordRead, readRows } from '../../src/intake/read-rows.ts';
import type { Roster } from '../../src/intake/roster.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(undefined, null, true, false, '', '是', 'female', 0, 2600, -0.5, Number.NaN, 2 ** 53),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.integer(),
    fc.bigInt(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('name', 'key', 'birth', '1', ''), tie('value'), { noNullPrototype: true }),
}));

describe('packed values', () => {
  it('are the same when they are unpacked, whatever came before them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(plain.object, { maxLength: 6 }), { maxLength: 4 }), (blocks) => {
        const packer = new Packer();
        const unpacker = new Unpacker();
        for (const objects of blocks) {
          for (const object of objects) packer.add('row', object as object);
          unpacker.open(structuredClone(packer.take()));
          for (const object of objects) expect(unpacker.next()).toStrictEqual(object);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are one value again where the very same came twice', () => {
    const packer = new Packer();
    const unpacker = new Unpacker();
    const words = [{ relation: '老伴' }, { relation: '老伴', sex: '女性' }];
    const given = [0, 1, 1, 0].map((at) => words[at]);
    for (const value of given) packer.addRepeated('words', value);
    unpacker.open(structuredClone(packer.take()));
    const [first, second, ...again] = given.map(() => unpacker.next());
    expect([first, second]).toStrictEqual(words);
    expect(again[0]).toBe(second);
    expect(again[1]).toBe(first);
  });

  it('are the same where there are more of them than the dictionary and the kinds of objects have room for', () => {
    const packer = new Packer();
    const unpacker = new Unpacker();
    const given = Array.from({ length: 90_000 }, (_, at) => ({
      [`column ${at % 60}`]: at % 3 === 0 ? String(at) : at,
      [`kind ${at % 5_000}`]: at % 7 === 0 ? null : ['子', at % 11],
    }));
    for (let from = 0; from < given.length; from += 10_000) {
      const block = given.slice(from, from + 10_000);
      for (const object of block) packer.add('row', object);
      unpacker.open(structuredClone(packer.take()));
      expect(block.map(() => unpacker.next())).toStrictEqual(block);
    }
  });
});

/** A reading to its end or to its failure. */
interface Reading {
  readonly records: readonly unknown[];
  readonly failure: unknown;
}

/** All that a record says, its cells cut out. */
const shown = (read: RecordRead): unknown => {
  const whole = ({ line, lines, cells }: RecordRead['record']) => ({ line, lines, cells: [...cells] });
  return { ...read, record: whole(read.record), ...(read.is === 'row' && { carried: whole(read.carried) }) };
};

function readingOf(give: () => Iterable<RecordRead>): Reading {
  const records: unknown[] = [];
  try {
    for (const read of give()) records.push(shown(read));
  } catch (error) {
    return { records, failure: error };
  }
  return { records, failure: undefined };
}

function* throughBlocks(records: Iterable<RecordRead>, size: number): Generator<RecordRead> {
  const unpack = recordsUnpacker();
  for (const block of packRecords(records, size)) yield* unpack(structuredClone(block));
}

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', '', '甲', '户主', '老伴', '长子', '女', '是', '大病', '低保、五保', '无'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('H1', 'H2', '1968-06-04', '1968.6', '379901196806040015', '1,200元', '0.3万'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('合计', '#N/A', '3.70181E+17', '注：', '填表人：', '2099-01-01', '王\n某', '12"x'),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '户', ' '), maxLength: 4 }) },
);
const row = fc.array(cell, { minLength: 1, maxLength: 9 });
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = fc.oneof(
  { weight: 8, arbitrary: row.map((cells) => cells.map(quoted).join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('HEADER', '', ',,,,', 'H1,"甲', 'H2,"甲,乙\n丙,"丁') },
);
const HEADERS = {
  households: ['户编号', '村编码', '户主', '户主身份证号', '工资性收入', '其他致贫原因', '有机动车', '', '备考'],
  members: ['户编号', '姓名', '身份证号', '与户主关系', '出生日期', '健康状况', '在享政策', '', '备考'],
  roster: ['户编号', '村编码', '姓名', '身份证号', '与户主关系', '健康状况', '住房面积', '', '备考'],
};
const asked = fc.record({
  roster: fc.constantFrom(...(Object.keys(HEADERS) as (keyof typeof HEADERS)[])),
  blank: fc.constantFrom('keep' as const, 'clear' as const),
  size: fc.integer({ min: 1, max: 5 }),
});

function rosterNamed(name: string): Roster {
  const found = registryRosters.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no roster ${name}`);
  return found;
}

describe('a sheet that is read in blocks', () => {
  it('says what it says otherwise, layout, rows to be rejected and cells carried down included, up to the same fault', () => {
    let failed = 0;
    fc.assert(
      fc.property(asked, fc.array(line, { maxLength: 14 }), ({ roster: name, blank, size }, lines) => {
        const roster = rosterNamed(name);
        const header = HEADERS[name].join(',');
        const text = ['某村花名册', header, ...lines.map((each) => each.replace('HEADER', header))].join('\n');
        const sheet = openSheet(Buffer.from(text), roster, []);
        const plainly = readingOf(() => readRows(sheet, roster, blank));
        if (plainly.failure !== undefined) failed += 1;
        expect(readingOf(() => throughBlocks(readRows(sheet, roster, blank), size))).toStrictEqual(plainly);
      }),
      { numRuns: 400 },
    );
    expect(failed).toBeGreaterThan(0);
  });

  it('says the same of a workbook', () => {
    const page = { orientation: 'portrait' as const };
    const properties = { title: 'x', creator: 'x', created: '2014-03-20T00:00:00.000Z' };
    fc.assert(
      fc.property(asked, fc.array(row, { maxLength: 10 }), ({ roster: name, blank, size }, rows) => {
        const roster = rosterNamed(name);
        const columns = HEADERS[name].map(() => ({ format: 'text' as const }));
        const body = [HEADERS[name], ...rows.filter((cells) => cells.some((text) => text !== ''))];
        const sheets = [{ name: 'x', columns, opening: [], head: [], body, closing: [], page }];
        const parts = writeWorkbook({ properties, sheets });
        const sheet = openSheet(Buffer.concat([...parts]), roster, []);
        const plainly = readingOf(() => readRows(sheet, roster, blank));
        expect(readingOf(() => throughBlocks(readRows(sheet, roster, blank), size))).toStrictEqual(plainly);
      }),
      { numRuns: 60 },
    );
  });
});
