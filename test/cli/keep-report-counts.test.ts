import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepReportCounts } from '../../src/cli/keep-report-counts.ts';
import type { Database } from '../../src/db/driver.ts';
import { openDatabase } from '../../src/db/open.ts';
import { type CommandLine, commandLine } from '../support/command-line.ts';
import { memorySession } from '../support/session.ts';

let line: CommandLine;
let db: Database;

const spans = (): unknown[] => db.prepare('SELECT first FROM kept_count ORDER BY first').pluck().all();
const imported = (village: string, ...options: string[]) =>
  line.bangfu('import', 'villages', line.put('v.csv', `村编码,村名,镇街\n${village},垛庄镇\n`), ...options);

/** Puts households on the list that lie far apart, as if a county's hundred thousands lay between them. */
function enrol(...ids: number[]): void {
  const insert = db.prepare(
    `INSERT INTO enrolment (county, program, household_id, valid_from, entered_why, recorded_from)
     VALUES ('370181', 'needy', ?, '2014-01-01', 'roster', 1)`,
  );
  for (const id of ids) insert.run(BigInt(id));
}

beforeEach(async () => {
  line = commandLine();
  await line.bangfu('init', '--county', '370181');
  db = openDatabase(join(line.folder, 'test.db'));
});
afterEach(() => {
  db.close();
  rmSync(line.folder, { recursive: true });
});

describe('what reports need not count again', () => {
  it('is kept after a command that saved something, where very many are on the list', async () => {
    enrol(1, 200_000);
    expect((await imported('370181105230,十八盘村', '--dry-run')).code).toBe(0);
    expect(spans()).toEqual([]);
    expect((await imported('370181105230,十八盘村')).code).toBe(0);
    expect(spans()).toEqual([0, 65_536, 131_072, 196_608]);
    db.exec('DELETE FROM kept_count');
    expect((await imported('370181105230,十八盘村')).code).toBe(0);
    expect(spans()).toEqual([]);
    await line.bangfu('report', 'households', '--by', 'village');
    expect(spans()).toEqual([]);
  });

  it('is not kept of a county of the usual size', async () => {
    enrol(1, 131_071);
    await imported('370181105230,十八盘村');
    expect(spans()).toEqual([]);
    enrol(131_072);
    await imported('370181105231,南山村');
    expect(spans()).toEqual([0, 65_536, 131_072]);
  });

  it('is left as it is where the file is busy, and fails nothing', async () => {
    enrol(1, 200_000);
    const other = openDatabase(db.name);
    other.exec('BEGIN IMMEDIATE');
    db.pragma('busy_timeout = 0');
    await keepReportCounts({ ...memorySession(), db });
    expect(spans()).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    await keepReportCounts({ ...memorySession(), db });
    expect(spans()).toHaveLength(4);
  });

  it('does not hide a bug', async () => {
    enrol(1, 200_000);
    db.exec('DROP TABLE kept_count');
    await expect(keepReportCounts({ ...memorySession(), db })).rejects.toThrow('no such table');
    expect(await imported('370181105230,十八盘村')).toMatchObject({ code: 70, out: expect.stringContaining('Saved') });
  });
});
