import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/intake/mapping/mapping.ts';
import { readMapping } from '../../src/intake/mapping/read-mapping.ts';
import { dropMapping, findSaved, listSaved, savedNamed } from '../../src/intake/mapping/saved.ts';
import { rejectsBytes } from '../../src/intake/rejects.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { memorySession } from '../support/session.ts';
import { csv, newSession, one, trap } from './import-sample.ts';
import { sampleRoster, sampleRows } from './sample-roster.ts';

const CREATED = '2014-03-20T00:00:00.000Z';

const OWN = `roster: sample
columns:
  village_name: [行政村, 村（居）]
  head_name: 当家人
  head_id_number: 3
  income_wage: {heading: 工钱, unit: 万元}
  household_type: {heading: 救助, values: {1: 低保户, 2: 一般困难户, '-': ''}}
  surveyed_on: 来访日
constants:
  difficulty: 缺钱
ignore: [备注]
`;

function mappingOf(text: string): Mapping {
  const { mapping, issues } = readMapping(text, 'own.yaml', sampleRoster);
  if (mapping === undefined) throw new Error(JSON.stringify(issues));
  return mapping;
}

const mapped = (bytes: Uint8Array, text: string, session = newSession(), options = {}) =>
  one(
    bytes,
    {
      files: [{ source: 'own.csv', bytes: () => bytes, rejectsFile: 'own.rejects.csv', mapping: mappingOf(text) }],
      ...options,
    },
    session,
  );

describe('a sheet read under a mapping', () => {
  it('takes columns by heading, alternative heading and position, with units, translated words and constants', async () => {
    const { batch, session, exit } = await mapped(trap('own-headings.csv'), OWN);
    expect(exit).toBe(0);
    expect(batch).toMatchObject({ header_line: 2, mapping: 'own.yaml', columns_ignored: ['备注'], issues_total: 0 });
    expect(sampleRows(session)).toMatchObject([
      {
        village_name: '十八盘村',
        head_name: '王二',
        head_id_number: '379901196502030010',
        income_wage: 100_000,
        household_type: 'dibao',
        surveyed_on: '2014-03-01',
        difficulty: '缺钱',
      },
      { head_name: '李四', head_id_number: null, income_wage: 300_000_000, household_type: 'general' },
    ]);
  });

  it('without it the same sheet is refused', async () => {
    const { batch, exit } = await one(trap('own-headings.csv'));
    expect(exit).toBe(65);
    expect(batch.issues).toMatchObject([{ code: 'sheet.no-header' }]);
    expect(batch.mapping).toBeNull();
  });

  it('a column that is mapped is taken from nowhere else', async () => {
    const bytes = csv('村名,户主,真户主', '甲村,误,张三');
    const { heads, batch } = await mapped(bytes, 'roster: sample\ncolumns: {head_name: 真户主}\n');
    expect(heads).toEqual(['张三']);
    expect(batch.columns_ignored).toEqual(['户主']);
  });

  it('a word that a mapping makes blank says nothing, and one that it does not know is read as ever', async () => {
    const text = "roster: sample\ncolumns: {household_type: {heading: 户类型, values: {不详: '', 3: 吃低保}}}\n";
    const { session, batch } = await mapped(
      csv('村名,户主,户类型', '甲村,张三,不详', '甲村,李四,3', '甲村,王五,低保户', '甲村,赵六,4'),
      text,
      newSession(),
      { skipInvalid: true },
    );
    expect(sampleRows(session)).toMatchObject([
      { household_type: null },
      { household_type: 'dibao', raw: '吃低保' },
      { household_type: 'dibao', raw: null },
    ]);
    expect(batch.issues).toMatchObject([{ line: 5, column: 'household_type', code: 'cell.code' }]);
  });

  it.each([
    [
      'a heading the sheet lacks',
      '村名,当家',
      'head_name: 当家人',
      'sheet.mapped-heading-missing-near',
      { near: '当家' },
    ],
    ['a heading like none', '村名,甲', 'head_name: 户长', 'sheet.mapped-heading-missing', { heading: '户长' }],
    [
      'a heading that is there twice',
      '村名,人,人',
      'head_name: 人',
      'sheet.mapped-heading-twice',
      { first: 2, second: 3 },
    ],
    ['a position beyond the last column', '村名,人', 'head_name: 9', 'sheet.mapped-position-missing', { width: 2 }],
    [
      'a constant for a column that is there',
      '村名,户主,主要困难',
      'head_name: 户主}\nconstants: {difficulty: 无钱',
      'sheet.constant-present',
      { heading: '主要困难' },
    ],
  ])('is refused with %s', async (_name, header, columns, code, params) => {
    const { batch, exit } = await mapped(csv(header, '甲村,张三,x'), `roster: sample\ncolumns: {${columns}}\n`);
    expect(exit).toBe(65);
    expect(batch.issues).toMatchObject([{ line: 1, code, params }]);
  });

  it('gives rejected rows back so that they import under the same mapping once corrected', async () => {
    const session = newSession();
    const bytes = csv('村（居）,当家人,x,工钱,救助,来访日', '甲村,张三,,1,9,2014.3.1', '甲村,李四,,1,1,2014.3.1');
    const first = await mapped(bytes, OWN, session, { skipInvalid: true });
    expect(first.heads).toEqual(['李四']);
    const [rejects] = first.rejects;
    if (rejects === undefined) throw new Error('no rejects');
    const back = Buffer.from(
      rejectsBytes(rejects, { language: 'zh', created: CREATED }, ({ code }) => code),
    ).toString();
    expect(back).toBe(
      '村（居）,当家人,x,工钱,救助,来访日,行号,退回原因\n甲村,张三,,1,9,2014.3.1,2,cell.code\n'.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    const corrected = Buffer.from(back.replace(',9,', ',2,'));
    expect(findSaved(session, sampleRoster, corrected, {})?.mapping.text).toBe(OWN);
    const second = await mapped(corrected, OWN, session);
    expect(second.heads).toEqual(['李四', '张三']);
  });
});

describe('the text of a mapping', () => {
  const problems = (text: string): string[] =>
    readMapping(text, 'own.yaml', sampleRoster).issues.map(({ line, column, code, params }) =>
      `${line}:${column} ${code} ${Object.values(params ?? {}).join(' ')}`.trim(),
    );

  it.each([
    ['another roster', 'roster: units\ncolumns: {head_name: 人}', ['1:9 mapping.other-roster sample units']],
    ['no roster', 'columns: {head_name: 人}', ['1:1 yaml.missing-key roster']],
    ['nothing in it', 'roster: sample', ['1:1 mapping.nothing']],
    ['a mistyped key', 'roster: sample\ncolums: {head_name: 人}', ['2:1 yaml.unknown-key colums  (columns?)']],
    ['a mistyped column', 'roster: sample\ncolumns: {headname: 人}', ['2:11 yaml.unknown-key headname  (head_name?)']],
    ['our label for a key', 'roster: sample\ncolumns: {户主: 人}', ['2:11 yaml.unknown-key 户主  (head_name?)']],
    ['a position from 0', 'roster: sample\ncolumns: {head_name: 0}', ['2:22 mapping.position 0']],
    ['half a position', 'roster: sample\ncolumns: {head_name: 1.5}', ['2:22 mapping.position 1.5']],
    [
      'one heading twice',
      'roster: sample\ncolumns:\n  head_name: 人\n  phone: 人',
      ['4:10 mapping.heading-twice 人 head_name'],
    ],
    ['a unit it cannot have', 'roster: sample\ncolumns: {phone: {heading: 人, unit: 元}}', ['2:37 mapping.no-units']],
    [
      'a unit nobody knows',
      'roster: sample\ncolumns: {income_wage: {heading: 人, unit: 斤}}',
      ['2:43 mapping.unknown-unit 斤'],
    ],
    [
      'neither heading nor position',
      'roster: sample\ncolumns: {phone: {values: {1: 2}}}',
      ['2:18 mapping.position-or-heading'],
    ],
    [
      'words that stand for nothing of ours',
      'roster: sample\ncolumns: {household_type: {heading: 人, values: {1: 富户}}}',
      ['2:52 mapping.value 富户  (低保户、一般困难户)'],
    ],
    [
      'a constant that cannot be read',
      'roster: sample\nconstants: {surveyed_on: 昨天}',
      ['2:26 mapping.constant 昨天'],
    ],
    [
      'a constant and a column',
      'roster: sample\ncolumns: {phone: 人}\nconstants: {phone: 无}',
      ['3:13 mapping.constant-and-column phone'],
    ],
    ['text that is no YAML', 'roster: [', ['1:10 yaml.syntax']],
  ])('is refused with %s, at its line and column', (_name, text, expected) => {
    expect(problems(text).map((each) => each.replace(/(yaml\.syntax).*/, '$1'))).toEqual(expected);
  });
});

it('no text makes reading a mapping fail, and whatever is read is a mapping or has a problem', () => {
  const line = fc.constantFrom(
    ...[
      'roster: sample',
      'columns:',
      '  head_name: 人',
      '  phone: [a, {b: c}]',
      '  income_wage: {heading: x, unit: 元}',
      'constants:',
    ],
    ...[
      '  difficulty: ~',
      'ignore: [1, [2], null]',
      'ignore: x',
      '  phone: &a 1',
      '  phone: *a',
      '? [a]: b',
      '- x',
      '  phone: {position: -1}',
      '\u0000',
      '"',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(line).map((lines) => lines.join('\n')),
        fc.string(),
      ),
      (text) => {
        const { mapping, issues } = readMapping(text, 'own.yaml', sampleRoster);
        expect(mapping === undefined).toBe(issues.length > 0);
        for (const { line: at = 0, column } of issues) expect(Math.min(at, Number(column))).toBeGreaterThan(0);
      },
    ),
  );
});

describe('saved mappings', () => {
  it('are kept with the event of the import, once for a header, and found by a file with that header', async () => {
    const session = memorySession({ audited: intakeTables });
    await mapped(trap('own-headings.csv'), OWN, session);
    const [row, ...more] = listSaved(session, undefined);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ roster: 'sample', actor: 'tester', event: 1, instant: '2014-03-19T02:00:00.000Z' });
    expect(row?.headings.slice(0, 2)).toEqual(['村（居）', '当家人']);
    const other = csv('别的题目', '村(居)*,当家人,当家人证件,工钱,救助,来访日,备注', '乙村,钱七,,1,1,2014.3.3,');
    expect(findSaved(session, sampleRoster, other, {})?.stored.fingerprint).toBe(row?.fingerprint);
    expect(findSaved(session, sampleRoster, csv('村（居）,当家人', '乙村,钱七'), {})).toBeUndefined();
    // The same mapping again is no event; another one takes its place.
    await mapped(trap('own-headings.csv'), OWN, session);
    expect(listSaved(session, undefined)).toEqual([row]);
    await mapped(trap('own-headings.csv'), `${OWN}# 第二版\n`, session);
    expect(listSaved(session, undefined)).toMatchObject([{ event: 2, fingerprint: row?.fingerprint }]);
    expect(listSaved(session, 1)).toEqual([row]);
    expect(savedNamed(session, row?.mapping ?? '').text).toContain('第二版');
  });

  it('are not kept where nothing was saved', async () => {
    const session = newSession();
    await mapped(trap('own-headings.csv'), OWN, session, { dryRun: true });
    await mapped(csv('村（居）,当家人,x,工钱,救助,来访日', '甲村,张三,,1,9,2014.3.1'), OWN, session);
    expect(listSaved(session, undefined)).toEqual([]);
  });

  it('are never used unasked', async () => {
    const session = newSession();
    await mapped(trap('own-headings.csv'), OWN, session);
    const { exit } = await one(trap('own-headings.csv'), {}, session);
    expect(exit).toBe(65);
  });

  it('are dropped by the start of their name, and stay in the history', async () => {
    const session = newSession();
    await mapped(trap('own-headings.csv'), OWN, session);
    const [row] = listSaved(session, undefined);
    await dropMapping(session, row?.mapping ?? '');
    expect(listSaved(session, undefined)).toEqual([]);
    expect(listSaved(session, 1)).toEqual([row]);
    await expect(dropMapping(session, row?.mapping ?? '')).rejects.toMatchObject({ code: 'mapping.unknown', exit: 66 });
  });
});
