import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { householdGroups, householdTotals } from '../../src/reports/store/households.ts';
import { bindings, type Scope } from '../../src/reports/store/known.ts';
import { rosterEntries, rosterTotals } from '../../src/reports/store/roster.ts';
import { listening, nestedScans } from '../support/nested-scans.ts';

const scope: Scope = { county: '370181', programs: ['needy'], asOf: '2014-03-19' };

describe('the statements of the reports on households', () => {
  it('read nothing whole for every household', () => {
    const { db, statements } = listening(openMemory());
    rosterEntries(db, scope);
    rosterTotals(db, scope);
    for (const by of ['town', 'village', 'unit', 'branch'] as const) householdGroups(db, scope, by);
    householdTotals(db, scope);
    expect(statements).toHaveLength(7);
    expect(statements.flatMap((sql) => nestedScans(openMemory(), sql, bindings(scope)))).toEqual([]);
  });
});
