import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { cadreGroups, cadreTotals } from '../../src/reports/store/cadres.ts';
import { householdGroups, householdTotals } from '../../src/reports/store/households.ts';
import { bindings, type Scope } from '../../src/reports/store/known.ts';
import { pairingTotals, unitCounts } from '../../src/reports/store/pairing.ts';
import { pairEntries, pairGroupings, pairTotals } from '../../src/reports/store/pairs.ts';
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

describe('the statements of the list of pairs', () => {
  it('read nothing whole for every household', () => {
    const { db, statements } = listening(openMemory());
    for (const by of pairGroupings) pairEntries(db, scope, by);
    pairTotals(db, scope);
    expect(statements).toHaveLength(4);
    expect(statements.flatMap((sql) => nestedScans(openMemory(), sql, bindings(scope)))).toEqual([]);
  });
});

describe('the statements of the reports on pairing and load', () => {
  it('read nothing whole for every household or cadre', () => {
    const { db, statements } = listening(openMemory());
    for (const by of ['rank', 'unit', 'branch'] as const) cadreGroups(db, scope, by);
    cadreTotals(db, scope);
    unitCounts(db, scope);
    pairingTotals(db, scope);
    expect(statements).toHaveLength(6);
    // Of units, of which a county has some hundred, the sums are read for each.
    expect(statements.flatMap((sql) => nestedScans(openMemory(), sql, bindings(scope), /^SCAN s /))).toEqual([]);
  });
});
