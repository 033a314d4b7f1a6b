import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/intake/import-files.ts';
import type { BatchResult } from '../../src/intake/import-result.ts';
import { writeWorkbook } from '../../src/xlsx/write-workbook.ts';
import { memorySession } from '../support/session.ts';
import { otherRoster, sampleRoster, sampleRows } from './sample-roster.ts';

async function importBytes(bytes: Uint8Array): Promise<{ batch: BatchResult; rows: number }> {
  const session = memorySession();
  const { result } = await importFiles(session, {
    roster: sampleRoster,
    rosters: [sampleRoster, otherRoster],
    files: [{ source: 'any.csv', bytes: () => bytes }],
    blank: 'keep',
    skipInvalid: true,
    dryRun: false,
  });
  const rows = sampleRows(session).length;
  session.db.close();
  const [batch] = result.batches;
  if (batch === undefined) throw new Error('no batch');
  return { batch, rows };
}

/** Physical lines counted the plain way: a last line need not be ended. */
function physicalLines(text: string): number {
  const lines = text.replaceAll('\r\n', '\n').split(/[\r\n]/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

const COLUMNS = Array.from({ length: 6 }, () => ({ format: 'text' as const }));
const HEADER = '村名,户主,工资性收入,主要困难';
const cell = fc.oneof(
  fc.constantFrom('', '甲村', '张三', '合计', '无', '=1', '100', '1,2', '填表人:', '户主', '\u001b[2J', '3.70181E+17'),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '户', "'"), maxLength: 5 }),
);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => cells.map(quoted).join(','));

describe('an import', () => {
  it('accounts for every physical line: header, rows, ignored rows and continuation lines', async () => {
    const file = fc.tuple(
      fc.array(row, { maxLength: 3 }),
      fc.array(row, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    );
    await fc.assert(
      fc.asyncProperty(file, async ([above, below, lineBreak]) => {
        const text = [...above, HEADER, ...below].map((line) => line + lineBreak).join('');
        const { batch, rows } = await importBytes(Buffer.from(text));
        const { read, added, changed, unchanged, rejected, ignored } = batch.rows;
        const insideCells = [...above, ...below].reduce((sum, line) => sum + physicalLines(`${line}.`) - 1, 0);
        expect(batch.lines).toBe(physicalLines(text));
        expect(batch.lines).toBe(1 + read + ignored + insideCells);
        expect(read).toBe(added + changed + unchanged + rejected);
        expect(rows).toBe(added);
      }),
      { numRuns: 150 },
    );
  });

  it('accounts for every row of a workbook', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (below) => {
        const table = [HEADER.split(','), ...below].filter((cells) => cells.some((text) => text !== ''));
        const sheet = { name: 'x', columns: COLUMNS, opening: [], head: [], body: table, closing: [] };
        const page = { orientation: 'portrait' as const };
        const properties = { title: 'x', creator: 'x', created: '2014-03-20T00:00:00.000Z' };
        const { batch, rows: saved } = await importBytes(
          Buffer.concat([...writeWorkbook({ properties, sheets: [{ ...sheet, page }] })]),
        );
        const { read, added, changed, unchanged, rejected, ignored } = batch.rows;
        expect(batch.lines).toBe(table.length);
        expect(batch.lines).toBe(1 + read + ignored);
        expect(read).toBe(added + changed + unchanged + rejected);
        expect(saved).toBe(added);
      }),
      { numRuns: 100 },
    );
  });

  it('of any bytes ends with a result, never with an exception', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from(`${HEADER}\n`), tail])),
      fc.string({ unit: 'binary', maxLength: 200 }).map((tail) => Buffer.from(`${HEADER}\n${tail}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const { batch, rows } = await importBytes(file);
        expect(batch.rows.read).toBe(
          batch.rows.added + batch.rows.changed + batch.rows.unchanged + batch.rows.rejected,
        );
        if (batch.batch === null) expect(rows).toBe(0);
        else expect(rows).toBe(batch.rows.added);
      }),
      { numRuns: 300 },
    );
  });
});
