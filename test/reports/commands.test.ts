import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../src/reports/reports.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';
import { hasProgram } from '../support/programs.ts';

const DAY = ['--as-of', '2014-03-19'];
/** Invented, on a division that was never assigned. */
const IDENTITY = '379901195606260027';
const PHONE = '15400001234';

let line: CommandLine;

const done = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await line.bangfu(...argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${code} ${err} ${out}`);
  return out;
};

/** A county of two villages and three households, judged, listed and paired, whose clerk typed numbers and worse into free text. */
beforeAll(async () => {
  line = commandLine();
  const put = (name: string, ...lines: string[]): string => line.put(name, lines.join('\n'));
  const imported = (roster: string, ...lines: string[]): Promise<string> =>
    done('import', roster, put(`${roster}.csv`, ...lines));
  await done('init', '--county', '370181');
  await imported(
    'villages',
    'village_code,village_name,town_name',
    '370181105230,十八盘村,垛庄镇',
    '370181106201,东村,水寨镇',
  );
  await imported('units', 'unit_no,unit_name,function,villages', 'U001,../民政局,民政,十八盘村');
  await imported('cadres', 'cadre_no,name,unit_no,phone', `C001,李明,U001,${PHONE}`);
  const wages =
    'income_wage,income_business,income_property,income_transfer,business_cost,hukou,savings,owns_vehicle,owns_machinery,owns_business,owns_second_house,new_house';
  const poor = '1000,0,0,0,0,农业,0,否,否,否,否,否';
  await imported(
    'households',
    `household_no,village_code,head_name,head_id_number,household_type,main_cause,household_size,difficulty,${wages}`,
    `H1,370181105230,张桂兰,${IDENTITY},低保户,因病,2,"=cmd|x <script>alert(1)</script> ${PHONE}",${poor}`,
    `H2,370181105230,赵大海,,低保户,因残,3,证号 ${IDENTITY},${poor}`,
    `H3,370181106201,王二,,一般困难户,因病,1,,${poor}`,
  );
  await done('rules', 'use', 'zhangqiu-2014');
  await done('eligibility', 'refresh', ...DAY);
  await done('eligibility', 'confirm', '--all', '--document', '1号', ...DAY);
  await done('pair', 'set', '--household', 'H1', '--cadre', 'C001', '--reason', 'test', ...DAY);
});

afterAll(() => rmSync(line.folder, { recursive: true }));

const text = (file: string): string => {
  const bytes = readFileSync(file);
  if (!file.endsWith('.xlsx')) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
};

/** These count no households of the list, so that there is nothing to split them by. */
const APART = new Set(['tips', 'measures', 'tasks', 'commitments', 'liaisons']);
const NAMES = reports.map(({ name }) => name);
const FORMATS = ['text', 'csv', 'json', 'md', 'html', 'xlsx'];

describe('every report in every format', () => {
  it('lets no number of a person, formula or script through, nor in the name of a file or a message', async () => {
    const folder = join(line.folder, 'all');
    mkdirSync(folder);
    for (const name of NAMES) {
      for (const format of FORMATS) {
        await done('report', name, ...DAY, '--format', format, '--output', join(folder, `${name}.${format}`));
        if (APART.has(name)) continue;
        const split = join(folder, `${name}-${format}`);
        await done('report', name, ...DAY, '--format', format, '--split-by', 'unit', '--output', split);
      }
    }
    await done('report', 'book', 'monthly', ...DAY, '--output', join(folder, 'book.xlsx'));
    await done('report', 'dashboard', ...DAY, '--output', join(folder, 'dashboard.html'));
    await done('report', 'board', ...DAY, '--output', join(folder, 'board.html'));
    await done(
      'report',
      'compare',
      '2014-03-01',
      '2014-03-19',
      '--format',
      'html',
      '--output',
      join(folder, 'compare.html'),
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(files.length).toBeGreaterThan(NAMES.length * FORMATS.length * 2);
    for (const { parentPath, name } of files) {
      expect(name).toMatch(/^[\p{L}\p{N}_.-]+$/u);
      const shown = text(join(parentPath, name));
      expect(shown, name).not.toMatch(new RegExp(`${IDENTITY}|${PHONE}`));
      if (!/\.(json|txt|text|csv)$/.test(name)) expect(shown, name).not.toMatch(/<script/);
      if (name.endsWith('.xlsx')) expect(shown, name).not.toMatch(/<f[ >]/);
    }
  });

  it('is the same bytes for the same data, who makes it and when apart', async () => {
    for (const format of FORMATS) {
      const [one, two] = ['one', 'two'].map((name) => join(line.folder, `${name}.${format}`));
      await done('report', 'villages', ...DAY, '--format', format, '--output', one ?? '', '--actor', 'a');
      await done('report', 'villages', ...DAY, '--format', format, '--output', two ?? '', '--actor', 'a');
      expect(readFileSync(two ?? '').equals(readFileSync(one ?? ''))).toBe(true);
    }
  });
});

describe('numbers in full', () => {
  it('are refused without a reason and recorded with one', async () => {
    expect((await line.bangfu('report', 'roster', '--unmask', ...DAY)).code).toBe(64);
    const out = await done('report', 'roster', '--unmask', '--reason', 'bank', '--format', 'csv', ...DAY);
    expect(out).toContain(IDENTITY);
    expect(out).toContain(PHONE);
    expect(await done('report', 'roster', '--format', 'csv', ...DAY)).not.toContain(IDENTITY);
    expect(await done('audit', 'verify')).toBeTruthy();
  });
});

describe('a report on the command line', () => {
  it('narrows, chooses columns and speaks GB18030', async () => {
    const out = await done(
      'report',
      'roster',
      '--where',
      'village=十八盘村',
      '--columns',
      '户编号,persons',
      '--format',
      'csv',
      ...DAY,
    );
    expect(parse(out, { bom: true }).slice(0, 6)).toEqual([
      ['household_no', 'persons'],
      ['H1', '2'],
      ['H2', '3'],
      ['total', '5'],
      ['Roster of households in difficulty', ''],
      [expect.stringMatching(/^as of 2014-03-19 .* unit: households$/), ''],
    ]);
    const file = join(line.folder, 'gb.csv');
    await done(
      'report',
      'roster',
      '--lang',
      'zh',
      '--encoding',
      'gb18030',
      '--format',
      'csv',
      '--output',
      file,
      ...DAY,
    );
    expect(new TextDecoder('gb18030').decode(readFileSync(file))).toContain('张桂兰');
  });

  it('takes the encodings by the names that an import takes, for a CSV only', async () => {
    const csv = async (encoding: string) => {
      const file = join(line.folder, `named-${encoding}.csv`);
      const argv = ['--format', 'csv', '--columns', 'household_no,village', '--output', file, '--encoding', encoding];
      await done('report', 'roster', ...DAY, ...argv);
      return new TextDecoder('gb18030').decode(readFileSync(file)).split('\n').slice(0, 3);
    };
    expect(await csv('GBK')).toEqual(await csv('gb18030'));
    for (const format of ['text', 'json', 'xlsx', 'html']) {
      const { code, err } = await line.bangfu('report', 'roster', '--encoding', 'GBK', '--format', format, ...DAY);
      expect(code).toBe(64);
      expect(err).toContain('only a CSV can be written in gb18030');
      expect(err).toContain('--format csv');
    }
    // What is never a CSV does not offer it.
    for (const page of [['book', 'monthly'], ['dashboard']]) {
      expect((await line.bangfu('report', ...page, '--encoding', 'gb18030')).err).toContain('--encoding');
      expect((await line.bangfu('report', page[0] ?? '', '--help')).out).not.toContain('--encoding');
    }
  });

  it.each([
    [['book', 'monthly'], 'csv', 'xlsx, html'],
    [['book', 'monthly'], 'text', 'xlsx, html'],
    [['dashboard'], 'md', 'html'],
    [['board'], 'json', 'html'],
    [['handbook', '--for', 'cadre', '李明'], 'csv', 'text, md, html, json'],
    [['compare', '2014-03-18', '2014-03-19'], 'xlsx', null],
  ])('%j as %s: names all formats that there are', async (command, format, others) => {
    const argv = ['report', ...command, '--format', format, '--lang', 'en'];
    const { code, out, err } = await line.bangfu(...argv, '--output', join(line.folder, 'formats'));
    if (others === null) expect(code).toBe(0);
    else {
      expect(code).toBe(64);
      expect(out + err).toContain(`use one of: ${others}`);
    }
  });

  it('says which files lie among those of a split that it did not write', async () => {
    const folder = join(line.folder, 'split-again');
    const split = (...argv: string[]) =>
      line.bangfu('report', 'roster', '--format', 'csv', '--split-by', ...argv, '--output', folder, ...DAY);
    expect((await split('town')).err).not.toContain('did not write');
    const before = readdirSync(folder);
    const { code, err } = await split('unit');
    expect(code).toBe(0);
    expect(err).toContain(`${folder} also holds ${before.length} file`);
    expect(err).toContain(before[0]);
    expect((await split('unit', '--quiet')).err).toBe('');
    // Nothing to write, and nothing to look into.
    const file = line.put('a-file', '');
    const argv = ['report', 'roster', '--split-by', 'town', '--output', file, '--as-of', '1990-01-01'];
    expect(await line.bangfu(...argv)).toMatchObject({ code: 0, err: `0 files written to ${file}\n` });
  });

  it('names the columns that there are by key and heading, and the one that may be meant', async () => {
    const { err } = await line.bangfu('report', 'households', '--columns', '困难户', '--lang', 'zh', ...DAY);
    expect(err).toContain('可选的列：serial 序号, ');
    expect(err).toMatch(/没有“困难户”这一列.*困难户数.*\n/);
  });

  it("gives a reader's extract and refuses what it cannot mean", async () => {
    const out = JSON.parse(await done('report', 'roster', '--for', 'cadre', '李明', '--json', ...DAY));
    expect(out.rows.map((row: { household_no: string }) => row.household_no)).toEqual(['H1']);
    expect(Object.keys(out.rows[0])).not.toContain('head_id_number');
    for (const argv of [
      ['roster', '--for', 'town', '垛庄镇'],
      ['households', '--columns', 'nothing'],
      ['households', '--columns', 'persons,persons'],
      ['households', '--where', 'colour=red'],
      ['movement', '--from', '2014-04-01', '--to', '2014-03-01'],
      ['compare', '2014-04-01', '2014-03-01'],
      ['households', '--split-by', 'town'],
      ['book', 'monthly', '--json'],
      ['dashboard', '--json'],
      ['dashboard', '--where', 'colour=red'],
      ['board', '--format', 'csv'],
    ]) {
      expect((await line.bangfu('report', ...argv)).code, argv.join(' ')).toBe(64);
    }
  });

  it('says of two days to compare which comes first, and not of options that comparing has not', async () => {
    const { code, err } = await line.bangfu('report', 'compare', '2014-04-01', '2014-03-01');
    expect(code).toBe(64);
    expect(err).toContain('2014-04-01 is after 2014-03-01');
    expect(err).toContain('report compare 2014-03-01 2014-04-01');
    expect(err).not.toContain('--from');
  });

  it.each(['tips', 'tasks', 'commitments', 'liaisons', 'measures'])(
    'narrows %s to no list, however it is named',
    async (name) => {
      for (const condition of ['town=垛庄镇', 'program=needy']) {
        const refused = await line.bangfu('report', name, '--where', condition, '--lang', 'en');
        expect(refused.code).toBe(64);
        expect(refused.err).toContain(`report ${name} does not count households of the list`);
      }
    },
  );

  it("lays a table out as the bureau's file says, which no output can be written over", async () => {
    const layout = line.put('own.yaml', 'report: households\ncolumns: [town, households]\ntitle: {zh: 表, en: Own}\n');
    expect(await done('report', 'layout', layout, ...DAY)).toContain('Own\n');
    expect((await line.bangfu('report', 'layout', layout, '--output', layout, ...DAY)).code).toBe(64);
    const wrong = line.put('wrong.yaml', 'report: households\ncolumns: [town, housholds]\n');
    const { code, err } = await line.bangfu('report', 'layout', wrong, ...DAY);
    expect(code).toBe(65);
    expect(err).toContain('wrong.yaml:2:17');
  });
});

describe.skipIf(!hasProgram('soffice'))('a workbook of reports in LibreOffice', () => {
  it('shows the same figures as the CSV', async () => {
    const names = ['households', 'roster', 'pairing', 'movement', 'villages', 'trend', 'cadres'];
    const files = names.map((name) => join(line.folder, `${name}.xlsx`));
    for (const [at, name] of names.entries()) {
      await done('report', name, '--lang', 'zh', ...DAY, '--format', 'xlsx', '--output', files[at] ?? '');
    }
    // The program takes long to start: it is started once.
    const profile = `-env:UserInstallation=file://${join(line.folder, 'profile')}`;
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', line.folder, ...files], {
      stdio: 'ignore',
    });
    for (const name of names) {
      const opened = readdirSync(line.folder).find((each) => each.startsWith(`${name}-`) && each.endsWith('.csv'));
      const sheet: string[][] = parse(readFileSync(join(line.folder, opened ?? '')), { bom: true });
      const csv = await done('report', name, '--lang', 'zh', ...DAY, '--format', 'csv');
      const [head = [], ...rows]: string[][] = parse(csv, { bom: true });
      // Codes that only programs read are not in the sheet; the word for the totals stands in the first column that names a row.
      const read = [...head.keys()].filter(
        (at) => !['村编码', '镇街代码', '单位编号', '干部编号'].includes(head[at] ?? ''),
      );
      const last = (of: string[][]): number => of.findIndex((row) => row.includes('合计'));
      const plain = (row: readonly string[]): string[] =>
        row.map((cell) =>
          cell === '合计'
            ? ''
            : cell.startsWith("'=")
              ? cell.slice(1)
              : /^-?[\d.]+$/.test(cell)
                ? String(Number(cell))
                : cell,
        );
      const expected = rows.slice(0, last(rows) + 1).map((row) => plain(read.map((at) => row[at] ?? '')));
      const shown = sheet.slice(last(sheet) + 1 - expected.length, last(sheet) + 1).map(plain);
      expect(shown, name).toEqual(expected);
    }
  });
});
