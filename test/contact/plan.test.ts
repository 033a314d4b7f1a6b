import { describe, expect, it } from 'vitest';
import { dutyItems } from '../../src/contact/duty-items.ts';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import { readContactPolicy } from '../../src/contact/policy/read-policy.ts';
import { dueUntil, gapsOn } from '../../src/contact/store/gaps.ts';
import { type PassAsked, passParameters } from '../../src/contact/store/pass.ts';
import type { Database } from '../../src/db/driver.ts';
import { openMemory } from '../../src/db/open.ts';
import { shipped } from './support.ts';

/** What has a handful of rows whatever the county: items of the policy, the day that is next; and what is put after the one row of totals. */
const FEW = /^SCAN (?:(?:i|next)\b|\(subquery-\d+\) LEFT-JOIN$)/;

/** The steps of a statement's plan that read something whole for every row of something else. */
function nestedScans(db: Database, sql: string, asked: PassAsked): string[] {
  const steps = db
    .prepare<[object], { id: number; parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all({ ...passParameters(asked), until: asked.asOf });
  const read = new Set<number>();
  return steps.flatMap(({ parent, detail }) => {
    const inner = read.has(parent);
    if (/^(?:SCAN|SEARCH) /.test(detail)) read.add(parent);
    return inner && /^SCAN /.test(detail) && !FEW.test(detail) ? [detail] : [];
  });
}

describe('the pass over all households', () => {
  it.each([undefined, 1])(
    'reads nothing whole for every household, with what was known at event %s',
    async (knownAt) => {
      const asOf = '2014-03-19';
      const policy = readContactPolicy(shipped.text, shipped.file);
      const items = dutyItems(policy, { asOf, opensBy: asOf }, await loadLunarCalendar());
      const { grace, climb } = policy;
      const asked: PassAsked = { county: '370181', programs: ['needy'], asOf, knownAt, items, grace, climb };
      const db = openMemory();
      const statements: string[] = [];
      const listening = {
        prepare: (sql: string) => {
          statements.push(sql);
          return db.prepare(sql);
        },
      } as unknown as Database;
      gapsOn(listening, asked);
      gapsOn(listening, { ...asked, only: ['370181105230001'] });
      dueUntil(listening, asked, asOf);
      expect(statements).toHaveLength(3);
      expect(statements.flatMap((sql) => nestedScans(db, sql, asked))).toEqual([]);
    },
  );
});
