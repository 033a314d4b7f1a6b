import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { progressLine } from '../../src/cli/progress.ts';
import { encodeText } from '../../src/csv/encode.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';

let line: CommandLine;
beforeEach(async () => {
  line = commandLine();
  await line.bangfu('init', '--county', '370181');
  const villages = '村编码,村名,镇街\n370181105230,十八盘村委会,垛庄镇\n370181105231,东车厢村委会,垛庄镇\n';
  await line.bangfu('import', 'villages', line.put('villages.csv', villages));
});
afterEach(() => rmSync(line.folder, { recursive: true }));

const HEADER = '村编码,户主,户类型';
const households = (...rows: string[]): string => line.put('h.csv', `${[HEADER, ...rows].join('\n')}\n`);
const ten = Array.from({ length: 10 }, (_, at) => `370181105230,户${'甲乙丙丁戊己庚辛壬癸'[at]},低保户`);

describe('what an import says', () => {
  it('tells many issues of a kind together and few one by one', async () => {
    const file = households(
      '999999999999,张三,低保户',
      '370181105230,李四,富户',
      ...Array.from({ length: 5 }, (_, at) => `999999999999,王${at},低保户`),
    );
    const { code, out } = await line.bangfu('import', 'households', file);
    expect(code).toBe(65);
    expect(out.split('\n').slice(1, -2)).toEqual([
      '  h.csv:村编码: error: 6 alike: no such village: 999999999999',
      '    lines 2, 4-8, such as [999999999999]',
      '    try: check its code, or town and name; import new villages first',
      expect.stringMatching(/^ {2}h\.csv:3:户类型: error: not one of the known values: .* \[富户\]$/),
    ]);
  });

  it('lists every line of layout under --verbose', async () => {
    const file = line.put('h.csv', `登记表\n填报日期：3月\n${HEADER}\n${ten[0]}\n合计,1\n`);
    const { out } = await line.bangfu('import', 'households', file, '--verbose');
    expect(out).toContain('  ignored: line 1 登记表\n  ignored: line 2 填报日期：3月\n  ignored: line 5 合计 1\n');
  });
});

describe('--numbered', () => {
  it("gives the clerk's own sheet back with every household's number, known or new", async () => {
    await line.bangfu('import', 'households', households('370181105230,旧,低保户'));
    const own = `垛庄镇登记表,,\r\n${HEADER}\r\n370181105230,新,低保户\r\n370181105230,旧,低保户\r\n合计,2,\r\n`;
    const file = line.put('own.csv', encodeText(own, 'gb18030', false));
    const into = join(line.folder, 'numbered.csv');
    expect((await line.bangfu('import', 'households', file, '--dry-run', '--numbered', into)).code).toBe(0);
    expect(existsSync(into)).toBe(false);
    const { code, err } = await line.bangfu('import', 'households', file, '--numbered', into);
    expect({ code, err }).toEqual({ code: 0, err: `written to ${into}\n` });
    const text = new TextDecoder('gb18030').decode(readFileSync(into));
    expect(text).toBe(
      '垛庄镇登记表,,\r\n村编码,户主,户类型,户编号\r\n370181105230,新,低保户,370181105230002\r\n370181105230,旧,低保户,370181105230001\r\n合计,2,\r\n',
    );
    // It imports as what it is: the same households.
    const again = JSON.parse((await line.bangfu('import', 'households', into, '--json')).out);
    expect(again.batches[0].rows).toMatchObject({ unchanged: 2, added: 0 });
  });
});

describe('a rejects file of a sheet read under a mapping', () => {
  it("keeps the clerk's encoding and headings, and imports under the saved mapping once corrected", async () => {
    const own = '村居,当家人,类\r\n370181105230,张三,9\r\n370181105230,李四,1\r\n';
    const file = line.put('own.csv', encodeText(own, 'gb18030', false));
    const mapping =
      'roster: households\ncolumns: {village_code: 村居, head_name: 当家人, household_type: {heading: 类, values: {1: 低保户}}}\n';
    const [rejects, into] = [join(line.folder, 'rejects.csv'), join(line.folder, 'numbered.csv')];
    const options = [
      '--mapping',
      line.put('own.yaml', mapping),
      '--skip-invalid',
      '--rejects',
      rejects,
      '--numbered',
      into,
    ];
    const first = await line.bangfu('import', 'households', file, ...options);
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining('mapping: own.yaml') });
    const gb = (path: string): string => new TextDecoder('gb18030').decode(readFileSync(path));
    expect(gb(into)).toBe('村居,当家人,类,户编号\r\n370181105230,张三,9\r\n370181105230,李四,1,370181105230001\r\n');
    expect(gb(rejects)).toMatch(/^村居,当家人,类,line,reason\r\n370181105230,张三,9,2,类: not one of/);
    const corrected = line.put('again.csv', encodeText(gb(rejects).replace(',9,', ',1,'), 'gb18030', false));
    const second = await line.bangfu('import', 'households', corrected, '--mapping', 'saved', '--json');
    expect({ code: second.code, ...JSON.parse(second.out).batches[0] }).toMatchObject({
      code: 0,
      encoding: 'gb18030',
      mapping: 'saved',
      rows: { added: 1, rejected: 0 },
      issues_total: 0,
    });
  });
});

it('no output may be written over the mapping', async () => {
  const mapping = line.put('own.yaml', 'roster: households\ncolumns: {head_name: 户主}\n');
  const file = households(...ten);
  for (const option of ['--rejects', '--numbered']) {
    const { code, err } = await line.bangfu('import', 'households', file, '--mapping', mapping, option, mapping);
    expect({ code, err }).toMatchObject({ code: 64, err: expect.stringContaining('own.yaml') });
  }
  expect(readFileSync(mapping, 'utf8')).toContain('roster: households');
});

describe('--missing', () => {
  const present = async (): Promise<string[]> => {
    const { rows } = JSON.parse((await line.bangfu('household', 'find', '户', '--json')).out);
    const numbers: string[] = rows.map((row: { household_no: string }) => row.household_no);
    const shown = await Promise.all(
      numbers.map(async (number) => JSON.parse((await line.bangfu('household', 'show', number, '--json')).out)),
    );
    return shown.filter(({ facts }) => (facts?.left_on ?? null) === null).map(({ household_no }) => household_no);
  };
  const json = async (...options: string[]) => {
    const { code, out } = await line.bangfu('import', 'households', join(line.folder, 'h.csv'), '--json', ...options);
    return { code, ...JSON.parse(out) };
  };

  beforeEach(async () => {
    await line.bangfu('import', 'households', households(...ten, '370181105231,别村,低保户'));
  });

  it('lists what is on file in the villages named and not in the sheet, and changes nothing', async () => {
    households(...ten.slice(1));
    expect(await json('--missing', 'report')).toMatchObject({
      code: 1,
      saved: true,
      missing: {
        did: 'reported',
        total: 1,
        of: 10,
        rows: [{ key: '370181105230001', name: '户甲', place: '十八盘村委会' }],
      },
    });
    expect(await present()).toHaveLength(10);
    households(...ten);
    expect(await json('--missing', 'report')).toMatchObject({ code: 0, missing: { total: 0, of: 10 } });
  });

  it('marks it as gone with the reason, on file still; undoing the batch brings it back', async () => {
    households(...ten.slice(1));
    const done = await json('--missing', 'leave', '--reason', 'moved', '--as-of', '2014-03-19');
    expect(done).toMatchObject({
      code: 0,
      batches: [{ batch: 3 }],
      missing: { did: 'left', total: 1, reason: 'moved', from: '2014-03-19' },
    });
    expect(await present()).toHaveLength(9);
    expect((await line.bangfu('audit', 'verify')).code).toBe(0);
    expect((await line.bangfu('batch', 'undo', '3')).code).toBe(0);
    expect(await present()).toHaveLength(10);
    expect((await line.bangfu('audit', 'verify')).code).toBe(0);
  });

  it('refuses where more than one in ten would go, unless that is accepted', async () => {
    households(...ten.slice(3));
    const leave = ['--missing', 'leave', '--reason', 'moved'];
    expect(await json(...leave)).toMatchObject({
      code: 65,
      saved: false,
      batches: [{ batch: null }],
      missing: { did: 'refused', total: 3 },
    });
    expect(await present()).toHaveLength(10);
    expect(await json(...leave, '--dry-run', '--accept')).toMatchObject({
      code: 0,
      saved: false,
      missing: { did: 'left' },
    });
    expect(await present()).toHaveLength(10);
    expect(await json(...leave, '--accept')).toMatchObject({
      code: 0,
      saved: true,
      missing: { did: 'left', total: 3 },
    });
    expect(await present()).toHaveLength(7);
  });

  it('is asked of a sheet of members as of one of households', async () => {
    const members = line.put('m.csv', '户编号,姓名,与户主关系\n370181105230001,户甲,户主\n370181105230002,户乙,户主\n');
    const { code, out } = await line.bangfu('import', 'members', members, '--missing', 'report', '--json');
    expect({ code, total: JSON.parse(out).missing.total }).toEqual({ code: 1, total: 8 });
  });

  it('says nothing of a sheet with rows that cannot be read, and goes with no other way of reading', async () => {
    households(...ten.slice(1, 9), '370181105230,户癸,富户');
    const refused = await json('--missing', 'leave', '--reason', 'moved');
    expect({ code: refused.code, missing: refused.missing }).toEqual({ code: 65, missing: undefined });
    for (const [options, roster] of [
      [['--missing', 'report', '--skip-invalid'], 'households'],
      [['--missing', 'report'], 'villages'],
      [['--missing', 'leave', '--reason', 'tired'], 'households'],
      [['--reason', 'moved'], 'households'],
      [['--as-of', '2014-03-19'], 'households'],
    ] as const) {
      expect((await line.bangfu('import', roster, join(line.folder, 'h.csv'), ...options)).code).toBe(64);
    }
  });
});

describe('the progress of a long import', () => {
  function screen(env: Record<string, string>, errorColumns: number | undefined, quiet = false) {
    let [now, said] = [0, ''];
    const terminal = { env, errorColumns, clock: () => now, writeErr: (text: string) => (said += text) };
    const context = { terminal, options: { quiet }, language: () => 'en' } as unknown as Context;
    const { report, done } = progressLine(context);
    for (const [at, rows] of [
      [100, 512],
      [600, 1024],
      [700, 1536],
      [900, 2048],
    ] as const) {
      now = at;
      report('a.csv', rows);
    }
    done();
    return said;
  }

  it('is told on a terminal once it takes long, now and then, and is wiped off at the end', () => {
    expect(screen({}, 80)).toBe(`\ra.csv: 1024 rows read\ra.csv: 2048 rows read\r${' '.repeat(21)}\r`);
  });

  it.each([
    ['without a terminal', {}, undefined, false],
    ['under --quiet', {}, 80, true],
    ['on a terminal that cannot go back', { TERM: 'dumb' }, 80, false],
    ['in continuous integration', { CI: 'true' }, 80, false],
  ])('is not told %s', (_name, env, columns, quiet) => {
    expect(screen(env as Record<string, string>, columns, quiet)).toBe('');
  });
});
