import { readFileSync } from 'node:fs';
import type { Session } from '../../src/db/session.ts';
import { type ImportOutcome, type ImportRequest, importFiles } from '../../src/intake/import-files.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { memorySession } from '../support/session.ts';
import { otherRoster, sampleRoster, sampleRows } from './sample-roster.ts';

/** The bytes of a file that holds one trap. */
export const trap = (file: string): Buffer => readFileSync(new URL(`../../fixtures/intake/${file}`, import.meta.url));
/** The bytes of these lines. */
export const csv = (...lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));
export const newSession = (): Session => memorySession({ audited: intakeTables });

/** Imports files under the sample roster. */
export function run(
  session: Session,
  files: readonly Uint8Array[],
  options: Partial<ImportRequest> = {},
): Promise<ImportOutcome> {
  return importFiles(session, {
    roster: sampleRoster,
    rosters: [sampleRoster, otherRoster],
    files: files.map((bytes, at) => ({
      source: `${at + 1}.csv`,
      bytes: () => bytes,
      rejectsFile: `${at + 1}.rejects.csv`,
    })),
    blank: 'keep',
    skipInvalid: false,
    dryRun: false,
    ...options,
  });
}

/** Imports one file; `heads` are the heads then on record, in the order in which they were added. */
export async function one(bytes: Uint8Array, options: Partial<ImportRequest> = {}, session = newSession()) {
  const outcome = await run(session, [bytes], options);
  const [batch] = outcome.result.batches;
  if (batch === undefined) throw new Error('no batch');
  return { ...outcome, batch, session, heads: sampleRows(session).map((row) => row.head_name) };
}
