import { describe, expect, it } from 'vitest';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { rowsDigest, verifyAudit } from '../../src/db/audit.ts';
import { auditedPieces, lastEvent } from '../../src/db/store/events.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { importSheet, importSheets, smallCounty, type TestSession } from './support/county.ts';

/** Texts that JSON writes with escapes, some of them beyond the first plane. */
const HOSTILE = ['"引号"', '反\\斜', '第一行\n第二行', '𠮷野家', "单'引", 'a\tb', '<script>', ''];
const HEADING = '户编号,村编码,户主,存款,主要困难';

const households = (count: number, savings: number): string[] => [
  HEADING,
  ...Array.from({ length: count }, (_, at) => {
    const difficulty = (HOSTILE[at % HOSTILE.length] ?? '').replaceAll('"', '""');
    return `H${(at * 7919) % count},370181105230,甲${at},${savings},"${difficulty}"`;
  }),
];

/** Whether an event's households are taken many at a time. */
function isByLines(session: TestSession, event: number): boolean {
  const table = session.audited.find(({ name }) => name === 'household');
  return table?.byLines !== undefined && auditedPieces(session.db, table.byLines, event, '') !== undefined;
}

describe('the digest of rows that are taken many at a time', () => {
  it('is that of the rows taken one by one, for every event, before and after some of them are changed or taken back', async () => {
    const session = await smallCounty();
    const onebyOne = session.audited.map(({ byLines: _, ...table }) => table);
    const expectAlike = (): void => {
      const { event } = lastEvent(session.db) ?? { event: 0 };
      for (let each = 1; each <= event; each += 1) {
        expect(rowsDigest(session.db, session.audited, each)).toBe(rowsDigest(session.db, onebyOne, each));
      }
      expect(verifyAudit(session.db, session.audited)).toMatchObject({ events: event, breaches: [] });
    };
    // Lines of very different numbers, and two batches in one event.
    const [heading = '', ...rows] = households(700, 5);
    const gaps = rows.slice(350).flatMap((row) => [row, '', '']);
    await importSheets(session, 'households', [
      [heading, ...rows.slice(0, 350)],
      [heading, ...gaps],
    ]);
    expect(isByLines(session, 3)).toBe(true);
    expectAlike();

    await importSheet(session, 'households', households(20, 6), { skipInvalid: true });
    expect(isByLines(session, 3)).toBe(false);
    expectAlike();

    expect((await undoBatch(session, { batch: 5, dryRun: false }, undoParticipants)).result.saved).toBe(true);
    expectAlike();
  });
});
