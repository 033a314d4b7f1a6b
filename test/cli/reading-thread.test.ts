import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/base/bytes.ts';
import { rosters } from '../../src/cli/compose/rosters.ts';
import { openInput } from '../../src/cli/files.ts';
import { readInThread } from '../../src/cli/read-in-thread.ts';
import { type ImportOutcome, importFiles } from '../../src/intake/import-files.ts';
import { readMapping } from '../../src/intake/mapping/read-mapping.ts';
import type { ReadingApart } from '../../src/intake/packed/read-apart.ts';
import { rejectsBytes } from '../../src/intake/rejects.ts';
import type { Roster } from '../../src/intake/roster.ts';
import { rowsOf, smallCounty } from '../registry/support/county.ts';

const folder = mkdtempSync(join(tmpdir(), 'bangfu-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const found = rosters.find(({ name }) => name === 'households');
if (found === undefined) throw new Error('no households');
const households: Roster = found;

const HEADER = '村编码,户主,户籍类别,存款,其他致贫原因,有机动车,调查日期,主要困难';

/** A sheet of some megabytes with something of everything that a row can be: well read, doubtful, rejected, carried down to, layout. */
function largeSheet(rows: number, wordiness = 2): string[] {
  const difficulty = '独居，行动不便，无人照料；房屋年久失修，雨季漏水，需要修缮，并盼望有人常来看看'.repeat(wordiness);
  const lines = ['困难群众花名册', HEADER];
  for (let at = 1; at <= rows; at += 1) {
    const village = at % 10 === 1 ? ['370181105230', '370181105201'][Math.floor(at / 10) % 2] : '';
    lines.push(
      `${village},户${at},${at % 3 === 0 ? '农村' : '非农业'},${at % 97}00元,"因病、缺技术",${at % 5 === 0 ? '有' : '否'},2014-03-0${(at % 9) + 1},${difficulty}`,
    );
    if (at % 500 === 0)
      lines.push(
        '本页小计,,,1200,,,,',
        HEADER,
        '370181105230,,农业,100,,,,缺户主',
        `370181105202,坏${at},农业,100,没有的原因,,,`,
      );
  }
  return lines;
}

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

/** The reading in a thread, and whether it was read there. */
function counted(): { readingApart: ReadingApart; begun: () => number } {
  let begun = 0;
  const readingApart: ReadingApart = (task) => {
    const apart = readInThread(task);
    if (apart !== undefined) begun += 1;
    return apart;
  };
  return { readingApart, begun: () => begun };
}

interface Done {
  outcome: ImportOutcome;
  rows: readonly unknown[];
  rejects: string;
}

async function imported(
  bytes: Bytes,
  { mapping, readingApart }: { mapping?: string; readingApart?: ReadingApart },
): Promise<Done> {
  const session = await smallCounty();
  const read = mapping === undefined ? undefined : readMapping(mapping, 'some.yaml', households).mapping;
  const outcome = await importFiles(session, {
    roster: households,
    rosters,
    files: [{ source: 'some.csv', bytes: () => bytes, rejectsFile: 'rejects.csv', mapping: read }],
    blank: 'keep',
    skipInvalid: true,
    dryRun: false,
    readingApart,
  });
  const rows = rowsOf(session, 'SELECT * FROM household ORDER BY id');
  session.db.close();
  const rejects = outcome.rejects.map((each) =>
    Buffer.from(
      rejectsBytes(each, { language: 'zh', created: '2014-03-20T00:00:00.000Z' }, ({ code }) => code),
    ).toString(),
  );
  return { outcome, rows, rejects: rejects.join() };
}

async function expectTheSame(path: string, mapping?: string): Promise<Done> {
  const { readingApart, begun } = counted();
  const mapped = mapping === undefined ? {} : { mapping };
  const here = await imported(openInput(path), mapped);
  const apart = await imported(openInput(path), { ...mapped, readingApart });
  expect(begun()).toBe(1);
  expect(apart.rows).toEqual(here.rows);
  expect(apart.outcome.result).toEqual(here.outcome.result);
  expect(apart.outcome.groups).toEqual(here.outcome.groups);
  expect(apart.rejects).toBe(here.rejects);
  return apart;
}

describe('a large sheet', () => {
  it('is read in a thread of its own, and that changes nothing of what comes of it', async () => {
    const { outcome, rows, rejects } = await expectTheSame(file('large.csv', largeSheet(10_000)));
    expect(rows).toHaveLength(10_000);
    expect(outcome.result.batches[0]?.rows).toMatchObject({ added: 10_000, rejected: 40, ignored: 41 });
    expect(outcome.groups[0]?.map(({ code }) => code)).toContain('row.carried-down');
    expect(rejects.split('\n')).toHaveLength(42);
  });

  it('comes to the same under a mapping, with its constants and words', async () => {
    const mapping = `roster: households
columns:
  hukou: {heading: 户籍类别, values: {农村: 农业}}
constants:
  household_type: 一般困难户
  main_cause: 自身发展动力不足
`;
    const { rows } = await expectTheSame(file('mapped.csv', largeSheet(10_000)), mapping);
    expect(rows[2]).toMatchObject({ hukou: 'rural', household_type: 'general', main_cause: 'motivation' });
  });

  it('that is never closed in a quote is refused at the same line, and the program goes on', async () => {
    const lines = largeSheet(10_000);
    lines[9_000] = '370181105230,"甲,农业,100,,,,';
    const { outcome, rows } = await expectTheSame(file('unclosed.csv', lines));
    expect(outcome.unreadable).toBe(true);
    expect(rows).toEqual([]);
  });

  it('of more bytes than are read at once is read from its file, and refused where somebody writes to it', async () => {
    const path = file('huge.csv', largeSheet(12_000, 14));
    const bytes = openInput(path);
    expect(bytes).not.toBeInstanceOf(Uint8Array);
    const { readingApart, begun } = counted();
    const { rows } = await imported(bytes, { readingApart });
    expect([begun(), rows.length]).toEqual([1, 12_000]);
    appendFileSync(path, 'x');
    await expect(imported(bytes, { readingApart })).rejects.toMatchObject({ code: 'file.changed' });
  });

  it('is read in the one thread where it is small, or would be in memory twice', () => {
    const under = { roster: households, under: {}, blank: 'keep' as const };
    expect(readInThread({ ...under, bytes: Buffer.alloc(1_000_000) })).toBeUndefined();
    expect(readInThread({ ...under, bytes: Buffer.alloc(17_000_000) })).toBeUndefined();
    const workbook = join(folder, 'huge.xlsx');
    writeFileSync(workbook, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(17_000_000)]));
    expect(readInThread({ ...under, bytes: openInput(workbook) })).toBeUndefined();
  });

  it('that nobody goes on with ends its thread', async () => {
    const bytes = openInput(file('left.csv', largeSheet(10_000)));
    const apart = readInThread({ bytes, roster: households, under: {}, blank: 'keep' });
    for await (const block of apart?.records ?? []) {
      expect([...block].length).toBeGreaterThan(0);
      break;
    }
    apart?.end();
  });
});
