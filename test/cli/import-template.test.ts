import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rosters } from '../../src/cli/compose/rosters.ts';
import { csvLines } from '../../src/csv/write-csv.ts';
import { codesOf } from '../../src/intake/cells/code.ts';
import { openSheet } from '../../src/intake/open-sheet.ts';
import { rosterTitles } from '../../src/messages/catalogue/roster-titles.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

let line: CommandLine;
beforeEach(async () => {
  line = commandLine();
  await line.bangfu('init', '--county', '370181');
  await line.bangfu(
    'import',
    'villages',
    line.put(
      'v.csv',
      '村编码,村名,镇街\n370181105230,十八盘村委会,垛庄镇\n370181105231,东车厢村委会,垛庄镇\n370181003214,官庄村,枣园街道\n370181004214,官庄村,龙山街道\n',
    ),
  );
  await line.bangfu('import', 'units', line.put('u.csv', '单位编号,单位名称,包村\n001,县财政局,370181105231\n'));
  const households = [
    '村编码,户主,户主身份证号,组,联系电话',
    '370181105230,张三,379901196502030010,一组,15412345678',
    '370181105230,李四,,,',
    '370181105231,王五,,,',
  ];
  await line.bangfu('import', 'households', line.put('h.csv', `${households.join('\n')}\n`));
  const members = [
    '户编号,姓名,身份证号,关系,出生日期',
    '370181105230001,张三,379901196502030010,户主,',
    '370181105230001,小红,,女儿,1990-02',
    '370181105230001,小绿,,女儿,1992',
    '370181105231001,王五,,户主,',
  ];
  expect((await line.bangfu('import', 'members', line.put('m.csv', `${members.join('\n')}\n`))).code).toBe(0);
});
afterEach(() => rmSync(line.folder, { recursive: true }));

/** Makes a template; its sheets as another program reads them, and the XML of the first. */
async function template(...args: string[]) {
  const file = join(line.folder, 't.xlsx');
  const { code, err } = await line.bangfu('import', 'template', ...args, '--output', file);
  if (code !== 0) throw new Error(err);
  const sheets = await readWorkbook(file);
  const rows = sheets.map(({ data }) => data.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))));
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return { err, names: sheets.map(({ sheet }) => sheet), filled: rows[0] ?? [], choices: rows[1] ?? [], xml };
}

/** Imports what a template gives, unchanged. */
async function back(roster: string, rows: readonly (readonly string[])[], ...options: string[]) {
  const file = line.put('back.csv', [...csvLines(rows, { delimiter: ',' })].join(''));
  const { code, out } = await line.bangfu('import', roster, file, '--json', ...options);
  return { code, ...JSON.parse(out).batches[0] };
}

describe('a template', () => {
  it.each(rosters.map((roster) => [roster.name, roster] as const))(
    'of %s has every heading of the roster, each understood',
    async (name, roster) => {
      for (const language of ['zh', 'en']) {
        const { filled } = await template(name, '--lang', language);
        const labels = Object.entries(roster.columns).map(
          ([
            key,
            {
              labels: [label],
              required,
            },
          ]) => {
            return `${language === 'zh' ? label : key}${required ? '*' : ''}`;
          },
        );
        expect(filled[2]).toEqual(labels);
        const bytes = Buffer.from([...csvLines(filled, { delimiter: ',' })].join(''));
        const sheet = openSheet(bytes, roster, rosters);
        expect(sheet.header.line).toBe(3);
        expect(sheet.columns.map(({ key }) => key)).toEqual(Object.keys(roster.columns));
      }
    },
  );

  it.each(['zh', 'en'])(
    'offers the codes of every list on a second sheet, each of them understood (%s)',
    async (language) => {
      for (const { name, columns } of rosters) {
        const { choices, xml, filled } = await template(name, '--lang', language);
        const [headings = [], ...rows] = choices;
        headings.forEach((heading, at) => {
          const column = Object.entries(columns).find(
            ([key, { labels }]) => heading === (language === 'zh' ? labels[0] : key),
          )?.[1];
          for (const value of rows.map((row) => row[at] ?? '').filter((each) => each !== '')) {
            const reading = column?.read(value);
            expect([
              heading,
              value,
              reading === undefined || reading === null,
              (reading as { problems?: unknown[] } | null)?.problems,
            ]).toEqual([heading, value, false, undefined]);
          }
        });
        expect([...xml.matchAll(/<dataValidation /g)]).toHaveLength(headings.length);
        expect(filled.length).toBe(3);
      }
    },
  );

  it('asks for codes of a list with a stop, for several codes in a cell with a word of warning', async () => {
    const { xml, choices, names } = await template('households');
    expect(names).toEqual(['households', '代码表']);
    const heads = choices[0] ?? [];
    expect(heads).toContain('有机动车');
    const styleOf = (heading: string): string | undefined => {
      const letter = String.fromCharCode(65 + heads.indexOf(heading));
      return new RegExp(`errorStyle="(\\w+)"[^>]*><formula1>'代码表'!\\$${letter}\\$2`).exec(
        xml.replaceAll('&apos;', "'"),
      )?.[1];
    };
    expect([styleOf('户类型'), styleOf('其他致贫原因'), styleOf('有机动车')]).toEqual(['stop', 'warning', 'stop']);
  });

  it.each(rosters.map((roster) => [roster.name, roster] as const))(
    'of %s has a title in both languages, and a drop-down for each of its columns of codes',
    async (name, { columns }) => {
      for (const language of ['zh', 'en'] as const) {
        const { filled, choices } = await template(name, '--lang', language);
        expect(filled[0]?.[0]).toBe(rosterTitles[name]?.[language]);
        const coded = Object.entries(columns).filter(([, { read }]) => codesOf(read) !== undefined);
        const headings = coded.map(([key, { labels }]) => (language === 'zh' ? labels[0] : key));
        expect(choices[0] ?? []).toEqual(expect.arrayContaining(headings));
      }
    },
  );

  it('keeps every cell a text, typed ones too', async () => {
    const { xml } = await template('members');
    const styles = new Set([...xml.matchAll(/<col [^>]*style="(\d+)"/g)].map((match) => match[1]));
    expect(styles.size).toBe(1);
  });
});

describe('a template that is filled in', () => {
  it.each(rosters.filter(({ columns }) => 'household_no' in columns).map(({ name }) => name))(
    'for %s and handed back as it was adds, changes and rejects nothing',
    async (name) => {
      await line.bangfu('rules', 'use', 'zhangqiu-2014');
      const { filled } = await template(name, '--for', 'village', '十八盘');
      const rowsGiven = filled.length - 3;
      expect(rowsGiven).toBeGreaterThan(1);
      const { code, rows, untouched, ignored_lines, issues_total } = await back(name, filled);
      expect({ code, issues_total, ...rows }).toMatchObject({
        code: 0,
        issues_total: 0,
        added: 0,
        changed: 0,
        rejected: 0,
      });
      // Rows that name a household and say nothing of it are counted as ignored, and named so.
      expect(rows.unchanged + untouched).toBe(rowsGiven);
      expect(rows.ignored).toBe(2 + untouched);
      const left = ignored_lines.filter((each: { untouched: boolean }) => each.untouched);
      expect(left.map((each: { line: number }) => each.line)).toEqual(
        untouched === 0 ? [] : Array.from({ length: rowsGiven }, (_, at) => 4 + at),
      );
    },
  );

  it('is not told that its sheet of codes was not read, in whichever language it was made', async () => {
    const file = join(line.folder, 't.xlsx');
    for (const [made, read] of [
      ['zh', 'en'],
      ['en', 'zh'],
    ] as const) {
      await template('households', '--for', 'village', '十八盘', '--lang', made);
      const { code, out } = await line.bangfu('import', 'households', file, '--lang', read);
      expect(code).toBe(0);
      expect(out).not.toMatch(/sheets not read|没有读的工作表/);
    }
  });

  it('still rejects a row in which something was filled in, and not enough', async () => {
    const { filled } = await template('visits', '--for', 'village', '十八盘');
    const [title = [], note = [], header = [], first = [], ...others] = filled;
    const at = header.indexOf('谈话内容');
    const told = header.map((_, each) => (each === at ? '身体尚可' : (first[each] ?? '')));
    const { code, rows, untouched } = await back('visits', [title, note, header, told, ...others]);
    expect({ code, rejected: rows.rejected, untouched }).toEqual({ code: 65, rejected: 1, untouched: others.length });
  });

  it('does not hold a row for empty that states something elsewhere: in a column of its own, or by the mapping', async () => {
    const { filled } = await template('visits', '--for', 'village', '十八盘');
    const [title = [], note = [], header = [], ...households] = filled;
    const beside = (heading: string, cell: string) =>
      back('visits', [title, note, [...header, heading], ...households.map((row) => [...row, cell])]);
    expect(await beside('序号', '500')).toMatchObject({ code: 0, untouched: households.length });
    expect(await beside('补助金额', '500')).toMatchObject({ code: 65, untouched: 0 });

    const mapping = line.put(
      'm.yaml',
      'roster: visits\nconstants: {visited_on: 2014-03-02, kind: 入户, outcome: 见到}\n',
    );
    const named = [['户编号', '户主'], ...households.map((row) => [row[header.indexOf('户编号')] ?? '', ''])];
    const visited = await back('visits', named, '--mapping', mapping);
    expect(visited).toMatchObject({ untouched: 0, rows: { read: households.length } });
  });

  it('for a village has its households, numbers masked, and imports unchanged', async () => {
    const { filled, err } = await template('households', '--for', 'village', '十八盘');
    expect(err).toContain('2 rows are filled in');
    expect(filled.slice(3).map((row) => row.slice(0, 7))).toEqual([
      ['370181105230001', '370181105230', '垛庄镇', '十八盘村委会', '一组', '张三', '379901********0010'],
      ['370181105230002', '370181105230', '垛庄镇', '十八盘村委会', '', '李四', ''],
    ]);
    expect(JSON.stringify(filled)).not.toMatch(/19650203|15412345678/);
    const { code, rows, issues_total } = await back('households', filled);
    expect({ code, rows, issues_total }).toMatchObject({
      code: 0,
      rows: { unchanged: 2, added: 0, changed: 0 },
      issues_total: 0,
    });
  });

  it('for members has a row a member, tells the households without any, and imports unchanged', async () => {
    const { filled, err } = await template('members', '--for', 'town', '垛庄');
    expect(err).toContain('1 household has no member on file and no row');
    expect(filled.slice(3).map((row) => [row[0], row[6], row[8], row[10]])).toEqual([
      ['370181105230001', '张三', '户主', '1965-02-03'],
      ['370181105230001', '小红', '女', '1990-02'],
      ['370181105230001', '小绿', '女', '1992'],
      ['370181105231001', '王五', '户主', ''],
    ]);
    const { code, rows } = await back('members', filled);
    expect({ code, rows }).toMatchObject({ code: 0, rows: { unchanged: 4, added: 0, changed: 0 } });
  });

  it('for a unit has the households of the villages contracted to it', async () => {
    for (const unit of ['001', '县财政局']) {
      const { filled } = await template('households', '--for', 'unit', unit);
      expect(filled.slice(3).map((row) => row[5])).toEqual(['王五']);
    }
  });

  it.each([
    [['--for', 'village', '无此村'], 66],
    [['--for', 'village', '官庄村'], 65],
    [['--for', 'unit', '无此单位'], 66],
    [['--for', 'village'], 64],
    [['--for', 'hamlet', '十八盘'], 64],
    [['--dry-run'], 64],
  ])('is refused with %j', async (args, expected) => {
    const output = join(line.folder, 'no.xlsx');
    expect((await line.bangfu('import', 'template', 'households', ...args, '--output', output)).code).toBe(expected);
  });

  it('needs a file, and households to fill in', async () => {
    expect((await line.bangfu('import', 'template', 'households')).code).toBe(64);
    const output = join(line.folder, 'no.xlsx');
    expect(
      (await line.bangfu('import', 'template', 'units', '--for', 'village', '十八盘', '--output', output)).code,
    ).toBe(64);
  });
});
