import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { countInThread } from '../../src/cli/count-in-thread.ts';
import type { Database } from '../../src/db/driver.ts';
import { createDatabase } from '../../src/db/open.ts';
import { countAlike } from '../../src/db/store/alike.ts';
import { AlikeKinds } from '../../src/db/store/alike-kinds.ts';
import { insertBureau } from '../../src/db/store/bureau.ts';
import type { SharedCount } from '../../src/db/store/count-along.ts';
import { insertEvent } from '../../src/db/store/events.ts';
import { countAmong, countRanges } from '../../src/db/store/shared-count.ts';
import { memorySession } from '../support/session.ts';

const folder = mkdtempSync(join(tmpdir(), 'bangfu-counting-'));
// A thread that is not waited for may still have its file open.
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 10 }));

const IDS = { first: 1, last: 1_000_000 };

/** A file with lines far apart from each other. */
function counted(name: string): Database {
  const db = createDatabase(join(folder, name));
  db.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, word TEXT, amount INTEGER)');
  const insert = db.prepare('INSERT INTO line VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let at = 1; at <= 3000; at += 1) insert.run(at * 331, `词${at % 7}`, at % 11 || null);
  })();
  return db;
}

const query = (table = 'line') => ({
  ctes: `ranged AS (SELECT * FROM ${table} WHERE id BETWEEN :first AND :last)`,
  from: 'FROM ranged',
  values: ['word'],
  amount: 'amount',
  parameters: {},
});

const shared = (db: Database, event = 0, table?: string): SharedCount => ({
  file: db.name,
  event,
  query: query(table),
  ids: IDS,
  next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
});

/** Waits until nobody can take any more ranges, or nobody has taken one for long. */
async function untilTaken({ next, ids }: SharedCount, most = 3000): Promise<boolean> {
  for (let waited = 0; waited < most; waited += 10) {
    if (Atomics.load(next, 0) * (1 << 14) > ids.last) return true;
    await setTimeout(10);
  }
  return false;
}

const sorted = (kinds: AlikeKinds | readonly { values: readonly unknown[] }[]) =>
  [...(kinds instanceof AlikeKinds ? kinds.all(1) : kinds)].sort((a, b) =>
    String(a.values[0]) < String(b.values[0]) ? -1 : 1,
  );

const saveEvent = (db: Database, event: number) =>
  insertEvent(db, {
    event,
    county: '370181',
    instant: '2014-03-19T02:00:00.000Z',
    actor: 'tester',
    command: 'test',
    parameters: '{}',
    counts: '{}',
    rowsDigest: '',
    previousHash: '',
    hash: String(event),
  });

describe('a thread that counts along', () => {
  it('counts all that nobody else does', async () => {
    const db = counted('along.db');
    const whole = sorted(countAlike(db, { ...query(), parameters: IDS }));
    const count = shared(db);
    const helper = countInThread(count);
    expect(await untilTaken(count)).toBe(true);
    const kinds = countRanges(db, count);
    expect(kinds.all(1)).toEqual([]);
    const along = helper.counted();
    if (typeof along === 'string') throw new Error(along);
    kinds.addPacked(along);
    expect(sorted(kinds)).toEqual(whole);
    db.close();
  });

  it('takes nothing where it sees other records than who asked', async () => {
    const db = counted('other.db');
    insertBureau(db, { county: '370181', timeZone: 'Asia/Shanghai', language: 'zh' });
    saveEvent(db, 1);
    const count = shared(db, 0);
    const helper = countInThread(count);
    expect(await untilTaken(count, 400)).toBe(false);
    expect(helper.counted()).toBe('nothing');
    db.close();
  });

  it('is not waited for where it has not begun', () => {
    const db = counted('late.db');
    const count = shared(db);
    const helper = countInThread(count);
    expect(sorted(countRanges(db, count))).toEqual(sorted(countAlike(db, { ...query(), parameters: IDS })));
    expect(helper.counted()).toBe('nothing');
    db.close();
  });

  it('tells when it failed at what it took', async () => {
    const db = counted('failed.db');
    // Only this connection has it.
    db.exec('CREATE TEMP TABLE own AS SELECT * FROM line');
    const count = shared(db, 0, 'own');
    const helper = countInThread(count);
    for (let waited = 0; waited < 300 && Atomics.load(count.next, 0) === 0; waited += 1) await setTimeout(10);
    expect(helper.counted()).toBe('failed');
    db.close();
  });
});

describe('a count that a thread was asked for', () => {
  const session = (db: Database) => ({ ...memorySession(), db, countAlong: countInThread });

  it('is whole whether the thread counts along, comes late or fails', () => {
    const db = counted('whole.db');
    db.exec('CREATE TEMP TABLE own AS SELECT * FROM line');
    const whole = sorted(countAlike(db, { ...query(), parameters: IDS }));
    for (const table of ['line', 'own']) {
      const found = db.transaction(() => countAmong(session(db), query(table), IDS))();
      expect(sorted(found)).toEqual(whole);
    }
    db.close();
  });

  it('is made alone outside a transaction, and of few', () => {
    const db = counted('few.db');
    const alone = { ...session(db), countAlong: () => expect.fail('a thread for that') };
    expect(countAmong(alone, query(), IDS)).toHaveLength(7);
    db.transaction(() => expect(countAmong(alone, query(), { first: 1, last: 100_000 })).toHaveLength(7))();
    db.close();
  });
});
