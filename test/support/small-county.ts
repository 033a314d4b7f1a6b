import { aidAuditedTables } from '../../src/aid/store/records.ts';
import { eligibilityAuditedTables } from '../../src/eligibility/store/audited.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import type { Roster } from '../../src/intake/roster.ts';
import { intakeTables } from '../../src/intake/store.ts';
import { officeAuditedTables } from '../../src/office/store/records.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { registryAuditedTables } from '../../src/registry/store/audited-tables.ts';
import { memorySession } from './session.ts';

export type SmallCounty = ReturnType<typeof memorySession>;

/** Imports a roster from lines of CSV, the first of them the headings. */
export async function importLines(session: SmallCounty, roster: Roster, lines: readonly string[], skipInvalid = false) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { result } = await importFiles(session, {
    roster,
    rosters: [...registryRosters, roster],
    files: [{ source: `${roster.name}.csv`, bytes: () => bytes }],
    blank: 'keep',
    skipInvalid,
    dryRun: false,
  });
  const [batch] = result.batches;
  if (batch === undefined) throw new Error('an import without a batch');
  return { ...result, ...batch, codes: batch.issues.map(({ line, code }) => `${line} ${code}`) };
}

const REGISTRY = {
  villages: ['village_code,village_name,town_name', '370181105230,十八盘村,垛庄镇', '370181105231,南山村,垛庄镇'],
  units: ['unit_no,unit_name', '001,民政局'],
  cadres: ['cadre_no,name,unit_no', 'G1,张三,001', 'G2,李四,001'],
  households: [
    'household_no,village_code,head_name,main_cause,income_per_capita',
    '370181105230001,370181105230,王一,因病,1800',
    '370181105230002,370181105230,王二,缺技术,',
  ],
};

/** A county on 19 March 2014 with two villages, a unit, two cadres and two households, every table audited. */
export async function smallCounty(): Promise<SmallCounty> {
  const session = memorySession({
    audited: [
      ...intakeTables,
      ...registryAuditedTables,
      ...eligibilityAuditedTables,
      ...officeAuditedTables,
      ...aidAuditedTables,
    ],
  });
  for (const [name, lines] of Object.entries(REGISTRY)) {
    const roster = registryRosters.find((each) => each.name === name);
    if (roster === undefined) throw new Error(name);
    const { saved } = await importLines(session, roster, lines);
    if (!saved) throw new Error(`${name} was not saved`);
  }
  return session;
}
