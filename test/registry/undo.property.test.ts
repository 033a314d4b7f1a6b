import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditedTables } from '../../src/cli/compose/audited-tables.ts';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { importSheets, rowsOf, smallCounty, type TestSession } from './support/county.ts';

/** One row of a sheet: the record's key, and a value or nothing. A member's key is its household's and its name. */
interface Row {
  key: string;
  value: string;
}

const rows = (keys: readonly string[], values: readonly string[]) =>
  fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), value: fc.constantFrom('', ...values) }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 3,
  });

const HOUSEHOLDS = ['H1', 'H2', 'H3'];
const MEMBERS = HOUSEHOLDS.flatMap((household) => [`${household},成员甲`, `${household},成员乙`]);

const steps = fc.array(
  fc.oneof(
    fc.record({
      roster: fc.constant('households' as const),
      sheets: fc.array(rows(HOUSEHOLDS, ['1', '2']), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      roster: fc.constant('members' as const),
      sheets: fc.array(rows(MEMBERS, ['healthy', 'weak']), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ undo: fc.nat() }),
  ),
  { minLength: 3, maxLength: 12 },
);

/** A batch as the model keeps it: the rows that said something new when the file came, and which of them were new records. */
interface Kept {
  batch: number;
  effective: ReadonlyMap<string, string>;
  added: ReadonlySet<string>;
}

/** Facts by key, from nothing but the batches that are kept: it has never seen those that were undone. */
function factsOf(kept: readonly Kept[]): Map<string, string> {
  const facts = new Map<string, string>();
  for (const { effective } of kept)
    for (const [key, value] of effective) facts.set(key, value || (facts.get(key) ?? ''));
  return facts;
}

function keptOf(batch: number, facts: ReadonlyMap<string, string>, sheet: readonly Row[]): Kept {
  const effective = sheet.filter(({ key, value }) => !facts.has(key) || (value !== '' && value !== facts.get(key)));
  return {
    batch,
    effective: new Map(effective.map(({ key, value }) => [key, value])),
    added: new Set(effective.map(({ key }) => key).filter((key) => !facts.has(key))),
  };
}

/** Whether something kept that came later speaks of the same record, or of a member of a household that it added. */
function isStoodOn(kept: readonly Kept[], undone: Kept): boolean {
  return kept
    .slice(kept.indexOf(undone) + 1)
    .some(({ effective }) =>
      [...effective.keys()].some((key) => undone.effective.has(key) || undone.added.has(key.split(',')[0] ?? '')),
    );
}

const csvOf = (roster: 'households' | 'members', sheet: readonly Row[]): string[] =>
  roster === 'households'
    ? ['户编号,村编码,户主,存款', ...sheet.map(({ key, value }) => `${key},370181105230,户主${key},${value}`)]
    : ['户编号,姓名,与户主关系,健康状况', ...sheet.map(({ key, value }) => `${key},其他,${value}`)];

function factsOnFile(session: TestSession): [string, string][] {
  return session.db
    .prepare<[], [string, string]>(
      `SELECT household_no AS "key", coalesce(CAST(savings / 100 AS TEXT), '') FROM household
       UNION ALL SELECT household_no || ',' || name, coalesce(health, '')
       FROM person JOIN household ON household.id = household_id ORDER BY 1`,
    )
    .raw()
    .all();
}

/** Everything that must never be lost or altered. */
const history = (session: TestSession): string[] =>
  ['audit_event', 'batch', 'batch_undo', 'household_former', 'person_former'].flatMap((table) =>
    rowsOf(session, `SELECT '${table}' AS "table", * FROM ${table}`).map((row) => JSON.stringify(row)),
  );

describe('any sequence of imports and undos', () => {
  it('leaves the facts of those that were not undone, refuses what is stood on, and only adds to the history', async () => {
    const seen = { undone: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const session = { ...(await smallCounty()), audited: auditedTables };
        const base = verifyAudit(session.db, auditedTables).breaches.length;
        let kept: Kept[] = [];
        let past = history(session);
        for (const step of all) {
          if ('undo' in step) {
            const undone = kept[step.undo % Math.max(kept.length, 1)];
            if (undone === undefined) continue;
            const { result } = await undoBatch(session, { batch: undone.batch, dryRun: false }, undoParticipants);
            expect(result.saved).toBe(!isStoodOn(kept, undone));
            if (result.saved) kept = kept.filter((each) => each !== undone);
            seen[result.saved ? 'undone' : 'refused'] += 1;
          } else {
            const facts = factsOf(kept);
            const present = ({ key }: Row): boolean =>
              step.roster === 'households' || facts.has(key.split(',')[0] ?? '');
            // Files of one command may not speak of one record in two ways.
            const first = new Set(step.sheets[0]?.map(({ key }) => key));
            const sheets = step.sheets
              .map((sheet, at) => sheet.filter((row) => present(row) && (at === 0 || !first.has(row.key))))
              .filter((sheet) => sheet.length > 0);
            if (sheets.length === 0) continue;
            const outcome = await importSheets(
              session,
              step.roster,
              sheets.map((sheet) => csvOf(step.roster, sheet)),
            );
            expect(outcome.result.saved).toBe(true);
            for (const [at, { batch }] of outcome.result.batches.entries()) {
              const added = keptOf(batch ?? 0, factsOf(kept), sheets[at] ?? []);
              expect(batch !== null).toBe(added.effective.size > 0);
              if (batch !== null) kept.push(added);
            }
          }
          expect(factsOnFile(session)).toEqual([...factsOf(kept)].sort(([a], [b]) => (a < b ? -1 : 1)));
          const now = new Set(history(session));
          expect(past.filter((row) => !now.has(row))).toEqual([]);
          past = [...now];
        }
        // The county itself was recorded under a shorter list of tables.
        expect(verifyAudit(session.db, auditedTables).breaches.length).toBe(base);
      }),
      { numRuns: 60 },
    );
    expect(seen.undone).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(5);
  });
});
