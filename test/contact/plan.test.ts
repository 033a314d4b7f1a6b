import { describe, expect, it } from 'vitest';
import { dutyItems } from '../../src/contact/duty-items.ts';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import { readContactPolicy } from '../../src/contact/policy/read-policy.ts';
import { dueUntil, gapsOn } from '../../src/contact/store/gaps.ts';
import type { PassAsked } from '../../src/contact/store/pass.ts';
import { openMemory } from '../../src/db/open.ts';
import { listening, nestedScans } from '../support/nested-scans.ts';
import { shipped } from './support.ts';

/** Items of the policy, the day that is next, and what is put after the one row of totals. */
const FEW = /^SCAN (?:(?:i|next)\b|\(subquery-\d+\) LEFT-JOIN$)/;

describe('the pass over all households', () => {
  it.each([undefined, 1])(
    'reads nothing whole for every household, with what was known at event %s',
    async (knownAt) => {
      const asOf = '2014-03-19';
      const policy = readContactPolicy(shipped.text, shipped.file);
      const items = dutyItems(policy, { asOf, opensBy: asOf }, await loadLunarCalendar());
      const { grace, climb } = policy;
      const asked: PassAsked = { county: '370181', programs: ['needy'], asOf, knownAt, items, grace, climb };
      const { db, statements } = listening(openMemory());
      gapsOn(db, asked);
      gapsOn(db, { ...asked, only: ['370181105230001'] });
      dueUntil(db, asked, asOf);
      expect(statements).toHaveLength(3);
      expect(statements.flatMap((heard) => nestedScans(openMemory(), heard, FEW))).toEqual([]);
    },
  );
});
