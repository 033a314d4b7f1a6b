import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsDigest, verifyAudit } from '../../src/db/audit.ts';
import type { AuditedTable } from '../../src/db/audited-table.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { lastEvent } from '../../src/db/store/events.ts';
import { recordUseCase } from '../../src/db/use-case.ts';
import { memorySession } from '../support/session.ts';

const note: AuditedTable = {
  name: 'note',
  added: 'SELECT key, body FROM note WHERE recorded_from = ? ORDER BY key',
  ended: 'SELECT key, body FROM note WHERE recorded_to = ? ORDER BY key',
};

function session() {
  const made = memorySession({ audited: [note] });
  made.db.exec('CREATE TABLE note (key TEXT, body TEXT, recorded_from INTEGER, recorded_to INTEGER)');
  return made;
}

type NoteSession = ReturnType<typeof session>;

const add = (made: NoteSession, key: string, options: { dryRun?: boolean; changed?: boolean; fail?: boolean } = {}) =>
  recordUseCase(made, { command: 'note add', parameters: { key }, dryRun: options.dryRun ?? false }, (event) => {
    made.db.prepare('INSERT INTO note VALUES (?, ?, ?, NULL)').run(key, `body of ${key}`, event);
    if (options.fail === true) throw new Error('half-way');
    return { result: event, changed: options.changed ?? true, counts: { added: 1 } };
  });

const countNotes = (made: NoteSession): unknown => made.db.prepare('SELECT count(*) FROM note').pluck().get();

describe('a use case', () => {
  it('leaves one event with its rows, or nothing at all', async () => {
    const made = session();
    expect(await add(made, 'a')).toBe(1);
    expect(await add(made, 'b', { dryRun: true })).toBe(2);
    expect(await add(made, 'c', { changed: false })).toBe(2);
    await expect(add(made, 'd', { fail: true })).rejects.toThrow('half-way');
    expect(countNotes(made)).toBe(1);
    expect(lastEvent(made.db)).toMatchObject({
      event: 1,
      actor: 'tester',
      command: 'note add',
      parameters: '{"key":"a"}',
    });
    expect(await add(made, 'e')).toBe(2);
    expect(verifyAudit(made.db, made.audited)).toMatchObject({ events: 2, breaches: [] });
  });

  it('tells its session when it is saved, and only then', async () => {
    const made = session();
    let saved = 0;
    made.saved = () => {
      expect(made.db.inTransaction).toBe(false);
      saved += 1;
    };
    await add(made, 'a', { dryRun: true });
    await add(made, 'a', { changed: false });
    await expect(add(made, 'a', { fail: true })).rejects.toThrow('half-way');
    expect(saved).toBe(0);
    await add(made, 'a');
    expect(saved).toBe(1);
  });

  it('keeps recorded time in order when the clock is set back', async () => {
    const made = session();
    await add(made, 'a');
    made.setNow('2010-01-01T00:00:00.000Z');
    await add(made, 'b');
    expect(lastEvent(made.db)?.instant).toBe('2014-03-19T02:00:00.000Z');
  });

  it('is found by the day it was recorded on in the time zone of the bureau', async () => {
    const made = session();
    made.setNow('2014-03-18T15:59:00.000Z');
    await add(made, 'a');
    made.setNow('2014-03-18T16:01:00.000Z');
    await add(made, 'b');
    expect(knownAt(made.db, '2014-03-17', made.timeZone)).toBe(0);
    expect(knownAt(made.db, '2014-03-18', made.timeZone)).toBe(1);
    expect(knownAt(made.db, '2014-03-19', made.timeZone)).toBe(2);
  });
});

describe('the audit log', () => {
  it('refuses to be changed, and shows it when someone does so all the same', async () => {
    const made = session();
    for (const key of ['a', 'b', 'c']) await add(made, key);
    expect(() => made.db.exec("UPDATE audit_event SET actor = 'x'")).toThrow('append-only');
    expect(() => made.db.exec('DELETE FROM audit_event')).toThrow('append-only');
    made.db.exec("DROP TRIGGER audit_event_is_final; UPDATE audit_event SET actor = 'x' WHERE event = 2");
    expect(verifyAudit(made.db, made.audited).breaches).toEqual([{ event: 2, what: 'hash' }]);
  });

  it('shows an altered row, an added row and a removed event', async () => {
    const made = session();
    for (const key of ['a', 'b', 'c']) await add(made, key);
    made.db.exec("UPDATE note SET body = 'other' WHERE key = 'b'");
    expect(verifyAudit(made.db, made.audited).breaches).toEqual([{ event: 2, what: 'rows' }]);
    made.db.exec(
      "UPDATE note SET body = 'body of b' WHERE key = 'b'; UPDATE note SET recorded_to = 999 WHERE key = 'a'",
    );
    expect(verifyAudit(made.db, made.audited).breaches).toEqual([{ event: 999, what: 'unknown', table: 'note' }]);
    made.db.exec("UPDATE note SET recorded_to = NULL; INSERT INTO note VALUES ('y', 'forged', 998, NULL)");
    expect(verifyAudit(made.db, made.audited).breaches).toEqual([{ event: 998, what: 'unknown', table: 'note' }]);
    made.db.exec("DELETE FROM note WHERE key = 'y'; INSERT INTO note VALUES ('z', 'new', 3, NULL)");
    expect(verifyAudit(made.db, made.audited).breaches).toEqual([{ event: 3, what: 'rows' }]);
    made.db.exec(
      "DELETE FROM note WHERE key = 'z'; DROP TRIGGER audit_event_stays; DELETE FROM audit_event WHERE event = 2",
    );
    expect(verifyAudit(made.db, made.audited).breaches).toContainEqual({ event: 3, what: 'chain' });
  });
});

describe('the digest of an event', () => {
  it('is the SHA-256 of its rows as JSON, a line each, in their order, whatever text they hold', () => {
    const bodies = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(null)),
    );
    const { db, audited } = session();
    const insert = db.prepare('INSERT INTO note VALUES (?, ?, ?, NULL)');
    let event = 0;
    fc.assert(
      fc.property(bodies, (texts) => {
        event += 1;
        const rows = texts.map((text, at) => [String(at).padStart(4, '0'), text]);
        for (const row of rows.toReversed()) insert.run(...row, event);
        const lines = rows.map((row) => `+note ${JSON.stringify(row)}\n`).join('');
        expect(rowsDigest(db, audited, event)).toBe(createHash('sha256').update(lines).digest('hex'));
      }),
    );
  });
});
