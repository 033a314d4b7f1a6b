import { describe, expect, it } from 'vitest';
import { checks } from '../../src/cli/compose/checks.ts';
import { loadLunarCalendar } from '../../src/contact/policy/lunar.ts';
import { selectChecks } from '../../src/registry/checks/select.ts';
import type { ReportOptions } from '../../src/reports/options.ts';
import { reports } from '../../src/reports/reports.ts';
import { shipped } from '../contact/support.ts';
import { listening, nestedScans } from '../support/nested-scans.ts';
import { memorySession } from '../support/session.ts';
import { judge } from './pack.ts';
import { DAY } from './world.ts';

const OPTIONS: ReportOptions = {
  programs: ['needy'],
  asOf: DAY,
  checks: await selectChecks(checks, undefined),
  duties: { lunar: await loadLunarCalendar(), shipped: () => shipped },
};

/** Ways of asking that change the statements. */
const WAYS: Readonly<Record<string, Partial<ReportOptions>>> = {
  'as things stand': {},
  'as they were known': { asKnown: { date: DAY, event: 3 } },
  'narrowed by place': { where: [{ field: 'town', values: ['370181101'], asked: 'town=370181101' }] },
  'narrowed by lead': { where: [{ field: 'unit', values: ['U1'], asked: 'unit=U1' }] },
};

/** The duty items of a policy and the years between generations, of which there is a dozen. */
const FEW = /^SCAN (?:i|next|apart)\b/;
const OF_PERIODS = /^SCAN e USING COVERING INDEX enrolment_by_household$/;

/** Of a county's units, some hundred, the sums are read for each; on the days between a dozen months the list is. */
const FEW_IN: Readonly<Record<string, RegExp>> = {
  pairing: /^SCAN s LEFT-JOIN$/,
  movement: OF_PERIODS,
  villages: OF_PERIODS,
  trend: OF_PERIODS,
};

/** The reports that are not of the list, which cannot be narrowed. */
const OF_NO_LIST = new Set(['tips', 'measures', 'tasks', 'commitments', 'liaisons']);

const asked = reports.flatMap(({ name, variants }) =>
  variants.flatMap((variant) =>
    Object.entries(WAYS)
      .filter(([, { where }]) => where === undefined || !OF_NO_LIST.has(name))
      .map(([way, further]) => ({ name, by: variant.by ?? 'itself', way, further, variant })),
  ),
);

describe('the statements of every report', () => {
  it.each(asked)(
    'read nothing whole for every row of something else: $name by $by $way',
    ({ name, variant, further }) => {
      const session = memorySession();
      judge(session, []);
      const { db, statements } = listening(session.db);
      const table = variant.build({ ...session, db }, { ...OPTIONS, ...further });
      expect([...table.rows].length).toBeLessThan(50);
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.flatMap((heard) => nestedScans(session.db, heard, FEW_IN[name] ?? FEW))).toEqual([]);
      session.db.close();
    },
  );
});
