import fc from 'fast-check';
import type { Database } from '../../src/db/driver.ts';
import type { Session } from '../../src/db/session.ts';

/*
 * A small county as plain data, so that a test can recount it without SQL. Days are those around 2014-03-19; ids are places
 * in the lists, from 0.
 */

export const DAY = '2014-03-19';

export interface Period {
  from: string;
  to: string | null;
}

export interface Household {
  village: number;
  type: string | null;
  cause: string | null;
  size: number | null;
  /** Days on which members left; null for who is present. */
  members: (string | null)[];
  /** Enrolments in `needy`, in order. */
  enrolments: Period[];
  lead: number | null;
  supports: number[];
}

export interface World {
  /** The town of each village. */
  villages: number[];
  /** The units that contract each village. */
  contracts: number[][];
  units: number;
  /** The unit of each branch. */
  branches: (number | null)[];
  cadres: { unit: number | null; period: Period }[];
  households: Household[];
}

export const townCode = (town: number): string => `37018110${town}`;
export const villageCode = (village: number, world: World): string =>
  `${townCode(world.villages[village] ?? 0)}20${village}`;
export const covers = ({ from, to }: Period): boolean => from <= DAY && (to === null || to >= DAY);

export const TYPES = ['dibao', 'wubao', 'veteran', 'general'];
export const CAUSES =
  'illness disability schooling disaster land water skill labour capital transport motivation marriage other'.split(
    ' ',
  );

const period = fc.constantFrom<Period>(
  { from: '2014-01-01', to: null },
  { from: '2014-01-01', to: '2014-03-18' },
  { from: '2014-01-01', to: '2014-03-19' },
  { from: '2014-03-19', to: null },
  { from: '2014-03-20', to: null },
);
const enrolments = fc.constantFrom<Period[]>(
  [],
  [{ from: '2014-01-01', to: null }],
  [{ from: '2014-01-01', to: '2014-03-18' }],
  [{ from: '2014-01-01', to: '2014-03-19' }],
  [
    { from: '2014-01-01', to: '2014-02-01' },
    { from: '2014-03-19', to: null },
  ],
);
const unit = fc.option(fc.integer({ min: 0, max: 2 }), { freq: 4 });

export const world: fc.Arbitrary<World> = fc.record({
  villages: fc.constant([0, 0, 1, 1, 2]),
  contracts: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
  units: fc.constant(3),
  branches: fc.array(unit, { maxLength: 5 }),
  cadres: fc.array(fc.record({ unit, period }), { minLength: 4, maxLength: 8 }),
  households: fc.array(
    fc.record({
      village: fc.integer({ min: 0, max: 3 }),
      type: fc.option(fc.constantFrom(...TYPES)),
      cause: fc.option(fc.constantFrom(...CAUSES)),
      size: fc.option(fc.integer({ min: 1, max: 6 })),
      members: fc.array(fc.constantFrom(null, '2014-03-01', '2014-03-20'), { maxLength: 3 }),
      enrolments,
      lead: fc.option(fc.integer({ min: 0, max: 3 })),
      supports: fc.constantFrom<number[]>([], [], [0], [1, 2]),
    }),
    { maxLength: 12 },
  ),
});

/** Adds a row with its recorded time and gives its id. */
export function add(db: Database, table: string, row: Record<string, string | number | null>): number {
  const full = { county: '370181', recorded_from: 1, ...row };
  const keys = Object.keys(full);
  const sql = `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`;
  return Number(db.prepare(sql).run(full).lastInsertRowid);
}

/** Puts a world into a database, everything recorded by event 1. */
export function store({ db }: Session, world: World): void {
  const towns = [...new Set(world.villages)].map((town) => townCode(town));
  for (const code of towns) add(db, 'place', { code, name: `镇${code.slice(-1)}`, level: 'town', town_code: code });
  const units = Array.from({ length: world.units }, (_, n) => add(db, 'unit', { unit_no: `U${n}`, name: `单位${n}` }));
  const unitId = (n: number | null): number | null => (n === null ? null : (units[n] ?? null));
  const villages = world.villages.map((town, n) => {
    const code = villageCode(n, world);
    return add(db, 'place', { code, name: `村${n}`, level: 'village', town_code: townCode(town) });
  });
  for (const [n, contracted] of world.contracts.entries()) {
    for (const each of contracted) add(db, 'unit_village', { unit_id: unitId(each), village_id: villages[n] ?? 0 });
  }
  for (const [n, each] of world.branches.entries()) {
    add(db, 'branch', { branch_no: `B${n}`, name: `支部${n}`, unit_id: unitId(each) });
  }
  const cadres = world.cadres.map(({ unit: of, period: { from, to } }, n) =>
    add(db, 'cadre', { cadre_no: `C${n}`, name: `干部${n}`, unit_id: unitId(of), valid_from: from, valid_to: to }),
  );
  for (const [n, household] of world.households.entries()) {
    const id = add(db, 'household', {
      household_no: `H${String(n).padStart(2, '0')}`,
      village_id: villages[household.village] ?? 0,
      head_name: `户主${n}`,
      household_type: household.type,
      main_cause: household.cause,
      household_size: household.size,
    });
    for (const [m, left] of household.members.entries()) {
      add(db, 'person', { household_id: id, person_no: m + 1, name: `人${m}`, relation: 'other', left_on: left });
    }
    for (const { from, to } of household.enrolments) enrol(db, id, from, to);
    if (household.lead !== null) pair(db, id, cadres[household.lead] ?? 0, 'lead');
    for (const support of household.supports) {
      if (support !== household.lead) pair(db, id, cadres[support] ?? 0, 'support');
    }
  }
}

export function enrol(db: Database, household: number, from: string, to: string | null, program = 'needy'): void {
  const left_why = to === null ? null : 'improved';
  add(db, 'enrolment', {
    program,
    household_id: household,
    valid_from: from,
    valid_to: to,
    entered_why: 'eligible',
    left_why,
  });
}

export function pair(db: Database, household: number, cadre: number, role: 'lead' | 'support'): void {
  add(db, 'pairing', { household_id: household, cadre_id: cadre, role, valid_from: '2014-01-01', why: 'plan' });
}
