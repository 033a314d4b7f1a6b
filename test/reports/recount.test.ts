import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/driver.ts';
import { cadresReport } from '../../src/reports/cadres.ts';
import { buildHouseholds, householdsReport } from '../../src/reports/households.ts';
import { buildPairing } from '../../src/reports/pairing.ts';
import { variantOf } from '../../src/reports/report.ts';
import { buildRoster } from '../../src/reports/roster.ts';
import type { Row, Table } from '../../src/reports/table.ts';
import { memorySession } from '../support/session.ts';
import {
  CAUSES,
  covers,
  DAY,
  type Household,
  store,
  TYPES,
  townCode,
  villageCode,
  type World,
  world,
} from './world.ts';

const OPTIONS = { programs: ['needy'], asOf: DAY };
const SHOWN_CAUSES = ['illness', 'disability', 'schooling', 'disaster', 'labour'];

const onList = ({ households }: World): Household[] => households.filter(({ enrolments }) => enrolments.some(covers));

function persons({ size, members }: Household): number {
  return size ?? members.filter((left) => left === null || left > DAY).length;
}

/** The counts of a set of households, one by one. */
function recount(households: readonly Household[]): Record<string, number> {
  const count = (test: (household: Household) => boolean): number => households.filter(test).length;
  return {
    villages: new Set(households.map(({ village }) => village)).size,
    households: households.length,
    persons: households.reduce((sum, household) => sum + persons(household), 0),
    ...Object.fromEntries(TYPES.map((type) => [type, count((household) => household.type === type)])),
    type_blank: count(({ type }) => type === null),
    ...Object.fromEntries(SHOWN_CAUSES.map((cause) => [cause, count((household) => household.cause === cause)])),
    other: count(({ cause }) => cause !== null && !SHOWN_CAUSES.includes(cause)),
    cause_blank: count(({ cause }) => cause === null),
  };
}

/** The counted cells of a row, without those that name it. */
function numbers(row: Row | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, cell]) => typeof cell === 'number'));
}

const rowsOf = (table: Table): Row[] => [...table.rows];

/** Builds in a database of its own. */
function inWorld<T>(of: World, build: (session: ReturnType<typeof memorySession>) => T): T {
  const session = memorySession();
  try {
    store(session, of);
    return build(session);
  } finally {
    session.db.close();
  }
}

describe('the report on households', () => {
  it('equals a recount by town, village, type and cause, in every row and in total', () => {
    fc.assert(
      fc.property(world, (of) => {
        const listed = onList(of);
        const groups: Record<
          'town' | 'village' | 'type' | 'cause',
          [string, (household: Household) => string | null, (string | null)[]]
        > = {
          town: ['town_code', ({ village }) => townCode(of.villages[village] ?? 0), [0, 1, 2].map(townCode)],
          village: ['village_code', ({ village }) => villageCode(village, of), []],
          type: ['type', ({ type }) => type, [...TYPES, null]],
          cause: ['cause', ({ cause }) => cause, [...CAUSES, null]],
        };
        inWorld(of, (session) => {
          for (const by of ['town', 'village', 'type', 'cause'] as const) {
            const [key, groupOf, always] = groups[by];
            const table = buildHouseholds(session, { ...OPTIONS, by });
            const keys = [...new Set([...always, ...listed.map(groupOf)])];
            const rows = rowsOf(table);
            expect(new Set(rows.map((row) => row[key]))).toEqual(new Set(keys));
            expect(rows).toHaveLength(keys.length);
            for (const row of rows) {
              expect(numbers(row)).toMatchObject(
                recount(listed.filter((household) => groupOf(household) === row[key])),
              );
            }
            const shown = new Set(table.columns.map((column) => column.key));
            const all = Object.entries(recount(listed)).filter(([count]) => shown.has(count));
            expect(table.totals).toEqual(Object.fromEntries(all));
            expect(table.checks).toBeGreaterThanOrEqual(rows.length + 1);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the report on households, as it was known', () => {
  it('is the same under every grouping, after all that is on record was recorded anew', () => {
    const groupings = ['county', 'town', 'village', 'group', 'type', 'cause', 'unit', 'branch'] as const;
    fc.assert(
      fc.property(world, (of) => {
        inWorld(of, (session) => {
          const tables = (asKnown: object) =>
            groupings.map((by) => {
              const { totals, breaks, ...table } = buildHouseholds(session, { ...OPTIONS, ...asKnown, by });
              return { by, totals, breaks, rows: rowsOf(table as Table) };
            });
          const before = tables({});
          const lead = of.households.flatMap((household) => (onList(of).includes(household) ? [household.lead] : []));
          const byUnit = before.find(({ by }) => by === 'unit')?.rows ?? [];
          for (const { unit_no, households } of byUnit) {
            const led = lead.filter((cadre) => {
              const unit = cadre === null ? null : (of.cadres[cadre]?.unit ?? null);
              return (unit === null ? null : `U${unit}`) === unit_no;
            });
            expect(households).toBe(led.length);
          }
          supersede(session.db);
          expect(tables({ asKnown: { date: DAY, event: 1 } })).toEqual(before);
        });
      }),
      { numRuns: 30 },
    );
  });
});

/** Records every household and member anew by event 2, without what is counted, so that what event 1 recorded stands in former versions. */
function supersede(db: Database): void {
  for (const [table, changed] of [
    ['household', 'household_size = NULL, household_type = NULL, main_cause = NULL'],
    ['person', "left_on = '2014-01-01'"],
  ] as const) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', ');
    db.exec(`INSERT INTO ${table}_former (${columns}, recorded_to) SELECT ${columns}, 2 FROM ${table};
      UPDATE ${table} SET ${changed}, recorded_from = 2`);
  }
}

/** The counts of a unit (null: what no one unit answers for), one by one. */
function recountUnit(of: World, unit: number | null): Record<string, number> {
  const listed = onList(of);
  const helpers = ({ lead, supports }: Household): number[] => [
    ...new Set([...(lead === null ? [] : [lead]), ...supports]),
  ];
  const cadres = of.cadres.flatMap((cadre, n) => (cadre.unit === unit && covers(cadre.period) ? [n] : []));
  const loads = cadres.map((cadre) => listed.filter((household) => helpers(household).includes(cadre)).length);
  const led = listed.filter(({ lead }) => lead !== null && (of.cadres[lead]?.unit ?? null) === unit);
  const unpaired = listed.filter(({ lead, village }) => {
    const contracted = of.contracts[village] ?? [];
    return lead === null && (contracted.length === 1 ? contracted[0] : null) === unit;
  });
  return {
    branches: of.branches.filter((branch) => branch === unit).length,
    cadres: cadres.length,
    households: led.length + unpaired.length,
    paired: led.length,
    one_to_one: loads.filter((load) => load === 1).length,
    one_to_many: loads.filter((load) => load > 1).length,
    idle: loads.filter((load) => load === 0).length,
    many_to_one: led.filter((household) => helpers(household).length > 1).length,
    unpaired: unpaired.length,
  };
}

/** What else tells of branches. */
const others = [variantOf(cadresReport, 'branch'), variantOf(householdsReport, 'branch')];

describe('the report on pairing', () => {
  it('equals a recount, unit by unit and in total', () => {
    fc.assert(
      fc.property(world, (of) => {
        const rest = recountUnit(of, null);
        const expected = [0, 1, 2].map((unit) => ({ unit_no: `U${unit}`, ...recountUnit(of, unit) }));
        const table = inWorld(of, (session) => buildPairing(session, OPTIONS, 'unit'));
        const rows = rowsOf(table);
        expect(rows.slice(0, 3)).toMatchObject(expected);
        if (Object.values(rest).some((count) => count > 0))
          expect(rows.slice(3)).toMatchObject([{ unit_no: null, ...rest }]);
        else expect(rows).toHaveLength(3);
        const totals: Record<string, number> = {};
        for (const counts of [...[0, 1, 2].map((unit) => recountUnit(of, unit)), rest]) {
          for (const [key, count] of Object.entries(counts)) totals[key] = (totals[key] ?? 0) + count;
        }
        expect(table.totals).toMatchObject(totals);
        expect(totals.households).toBe(onList(of).length);
      }),
      { numRuns: 100 },
    );
  });

  it('by branch foots, and has of each branch what the loads of cadres and the summary of households have', () => {
    fc.assert(
      fc.property(world, (of) => {
        const [table, load, households] = inWorld(of, (session) => {
          const branches = session.db.prepare('SELECT id FROM branch ORDER BY id').pluck().all();
          const deal = session.db.prepare('UPDATE cadre SET branch_id = ? WHERE cadre_no = ?');
          // The last cadre in four has no branch.
          for (const [n] of of.cadres.entries())
            deal.run(n % 4 === 3 ? null : (branches[n % branches.length] ?? null), `C${n}`);
          const tables = [
            buildPairing(session, OPTIONS, 'branch'),
            ...others.map(({ build }) => build(session, OPTIONS)),
          ];
          return tables.map((each) => ({ ...each, rows: [...each.rows] }));
        });
        expect(table?.breaks).toEqual([]);
        // The others have a row for each unit that a branch's cadres are of.
        const figure = (table: { rows: Row[] } | undefined, branch: unknown, key: string): number =>
          (table?.rows ?? [])
            .filter(({ branch_no }) => branch_no === branch)
            .reduce((sum, row) => sum + Number(row[key]), 0);
        const branches = table?.rows.flatMap(({ branch_no }) => branch_no ?? []) ?? [];
        expect(branches).toHaveLength(of.branches.length);
        for (const branch of branches) {
          for (const key of ['cadres', 'idle']) expect(figure(table, branch, key)).toBe(figure(load, branch, key));
          expect(figure(table, branch, 'paired')).toBe(figure(households, branch, 'households'));
          expect(figure(table, branch, 'unpaired')).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the roster', () => {
  it('has one line for each household on the list and the same persons as the summary', () => {
    fc.assert(
      fc.property(world, (of) => {
        const { lines, totals } = inWorld(of, (session) => {
          const table = buildRoster(session, OPTIONS);
          return { lines: rowsOf(table), totals: table.totals };
        });
        const listed = of.households.flatMap((household, n) =>
          household.enrolments.some(covers) ? [`H${String(n).padStart(2, '0')}`] : [],
        );
        expect(lines.map((line) => line.household_no).sort()).toEqual(listed);
        expect(totals).toEqual({ persons: recount(onList(of)).persons });
        expect(lines.reduce((sum, line) => sum + Number(line.persons ?? 0), 0)).toBe(totals?.persons);
      }),
      { numRuns: 40 },
    );
  });
});
