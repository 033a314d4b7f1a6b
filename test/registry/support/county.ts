import { checkDigit } from '../../../src/base/identity-number.ts';
import { type ImportOutcome, importFiles } from '../../../src/intake/import-files.ts';
import { registryRosters } from '../../../src/registry/rosters/index.ts';
import { registryAuditedTables } from '../../../src/registry/store/audited-tables.ts';
import { memorySession } from '../../support/session.ts';

export type TestSession = ReturnType<typeof memorySession>;

/** What a test wants to know of an import of one sheet. */
export interface Imported {
  outcome: ImportOutcome;
  saved: boolean;
  rows: { added: number; changed: number; unchanged: number; rejected: number };
  records: Readonly<Record<string, number>>;
  /** Codes of the issues, each with its line: `3 person.elsewhere`. */
  issues: string[];
  /** The parameters of the first issue of a code. */
  params: (code: string) => Readonly<Record<string, string | number>> | undefined;
}

/** What a sheet is imported under; all of it may be left out. */
export interface ImportOptions {
  blank?: 'keep' | 'clear';
  skipInvalid?: boolean;
  rejectsFile?: string;
}

/** Imports a sheet written as CSV; the first line holds the headings. */
export async function importSheet(
  session: TestSession,
  roster: string,
  lines: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  const outcome = await importSheets(session, roster, [lines], options);
  const [batch] = outcome.result.batches;
  if (batch === undefined) throw new Error('an import without a batch');
  return {
    outcome,
    saved: outcome.result.saved,
    rows: batch.rows,
    records: batch.records,
    issues: batch.issues.map(({ line, code }) => `${line} ${code}`),
    params: (code) => batch.issues.find((issue) => issue.code === code)?.params,
  };
}

/** Imports several sheets as one command; they are called `households-1.csv` and so on. */
export function importSheets(
  session: TestSession,
  roster: string,
  sheets: readonly (readonly string[])[],
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const found = registryRosters.find((each) => each.name === roster);
  if (found === undefined) throw new Error(`no roster ${roster}`);
  const files = sheets.map((lines, at) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    return {
      source: sheets.length === 1 ? `${roster}.csv` : `${roster}-${at + 1}.csv`,
      bytes: () => bytes,
      rejectsFile: options.rejectsFile,
    };
  });
  return importFiles(session, {
    roster: found,
    rosters: registryRosters,
    files,
    blank: options.blank ?? 'keep',
    skipInvalid: options.skipInvalid ?? false,
    dryRun: false,
  });
}

/** An empty database of county 370181. */
export const emptyCounty = (): TestSession => memorySession({ audited: registryAuditedTables });

/** A county with four villages, two of them of one name in two towns, and two units. */
export async function smallCounty(): Promise<TestSession> {
  const session = emptyCounty();
  await importSheet(session, 'villages', [
    'village_code,village_name,town_code,town_name',
    '370181105230,十八盘村委会,370181105,垛庄镇',
    '370181105201,南垛庄村委会,370181105,垛庄镇',
    '370181105202,官庄村委会,370181105,垛庄镇',
    '370181002201,官庄村委会,370181002,双山街道办事处',
  ]);
  await importSheet(session, 'units', ['unit_no,unit_name,function', '001,民政局,civil_affairs', '002,卫生局,health']);
  return session;
}

/** An identity number of a prefix that was never assigned, with its check character. */
export function identityOf(birth: string, sequence: number): string {
  const first17 = `379901${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

/** The rows of a query, as plain objects. */
export function rowsOf(session: TestSession, sql: string): Record<string, unknown>[] {
  return session.db.prepare<[], Record<string, unknown>>(sql).all();
}
