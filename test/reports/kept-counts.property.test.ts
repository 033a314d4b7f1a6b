import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { Failure } from '../../src/base/failure.ts';
import { auditedTables } from '../../src/cli/compose/audited-tables.ts';
import { rosters } from '../../src/cli/compose/rosters.ts';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { correct } from '../../src/eligibility/correct.ts';
import type { Missing } from '../../src/intake/completeness.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { buildHouseholds } from '../../src/reports/households.ts';
import { keepCounts } from '../../src/reports/keep-counts.ts';
import { keptSpans } from '../../src/reports/store/kept-counts.ts';
import { packText, use } from '../eligibility/support.ts';
import { memorySession } from '../support/session.ts';

/*
 * The report on households with kept counts against the same report without them, over random lives: imports that add, change and
 * clear, batches taken back, lists imported and put right, households and members who leave, and counts kept now and then; on any day.
 */

const NUMBERS = ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'];
const VILLAGES = ['370181105230', '370181106201', '370181106202'];
const FIRST_DAY = '2014-01-10';
const GROUPINGS = ['county', 'town', 'village', 'group', 'type', 'cause', 'unit', 'branch'] as const;
type Grouping = (typeof GROUPINGS)[number];

type Session = ReturnType<typeof memorySession>;
/** A sheet to import: the roster's name and its lines. */
interface Sheet {
  roster: string;
  lines: string[];
  blank?: 'clear' | undefined;
  /** The households that the sheet leaves out are gone from this day on. */
  absentFrom?: number | undefined;
}
type Step =
  | { do: 'import'; sheet: Sheet }
  | { do: 'undo' }
  | { do: 'correct'; no: string; from: number | undefined; to: number | null | undefined }
  | { do: 'withdraw'; no: string }
  | { do: 'keep'; size: number }
  | { do: 'wait'; days: number };

const number = fc.constantFrom(...NUMBERS);
/** Days around the first one. */
const day = fc.integer({ min: -20, max: 60 });
const on = (days: number): string => addDays(FIRST_DAY, days);
/** Days that have mostly come: a sheet that names others is refused. */
const past = fc.integer({ min: -20, max: 5 }).map(on);
const rows = (heading: string, cells: fc.Arbitrary<readonly string[]>, most: number): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(cells, { selector: ([no, name]) => `${no} ${name}`, minLength: 1, maxLength: most })
    .map((lines) => [heading, ...lines.map((line) => line.join(','))]);

const home = fc.tuple(
  number,
  fc.constant('户主'),
  fc.constantFrom(...VILLAGES),
  fc.constantFrom('低保户', '一般困难户', '优抚对象', ''),
  fc.constantFrom('因病', '因学', '其他', ''),
  fc.constantFrom('1', '4', '', ''),
);
const member = fc.tuple(
  number,
  fc.constantFrom('甲', '乙', '丙'),
  fc.constant('其他'),
  fc.oneof(past, fc.constantFrom('1950', '2014', '2014-01', '')),
  fc.oneof(day.map(on), fc.constant('')),
);
const enrolled = fc.tuple(number, fc.constant('needy'), past, fc.oneof(fc.constant(''), past), fc.constant('improved'));
const sheet: fc.Arbitrary<Sheet> = fc.oneof(
  fc.record({
    roster: fc.constant('households'),
    lines: rows('户编号,户主,村编码,户类型,主要致贫原因,家庭人口', home, 8),
    blank: fc.constantFrom(undefined, 'clear' as const),
    absentFrom: fc.oneof(fc.constant(undefined), fc.constant(undefined), day),
  }),
  fc.record({ roster: fc.constant('members'), lines: rows('户编号,姓名,与户主关系,出生日期,离户日期', member, 8) }),
  fc.record({ roster: fc.constant('enrolments'), lines: rows('户编号,项目,起始日期,终止日期,退出原因', enrolled, 8) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('import' as const), sheet }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      no: number,
      from: fc.option(day, { nil: undefined }),
      to: fc.oneof(day, fc.constantFrom(null, undefined)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), no: number }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('keep' as const), size: fc.constantFrom(1, 2, 3, 4) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 2, 9, 20) }) },
);

async function bring(session: Session, { roster: name, lines, blank, absentFrom }: Sheet): Promise<number[]> {
  const roster = rosters.find((each) => each.name === name);
  if (roster === undefined) throw new Error(name);
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const missing: Missing | undefined =
    absentFrom === undefined ? undefined : { what: 'leave', reason: 'moved', from: on(absentFrom), accept: true };
  const { result } = await importFiles(session, {
    roster,
    rosters,
    files: [{ source: `${name}.csv`, bytes: () => bytes }],
    blank: blank ?? 'keep',
    skipInvalid: absentFrom === undefined,
    dryRun: false,
    ...(missing === undefined ? {} : { missing }),
  });
  return result.batches.flatMap(({ batch }) => batch ?? []);
}

const refused = (error: unknown): void => {
  if (!(error instanceof Failure)) throw error;
};

const ignore = (): void => undefined;

async function take(session: Session, each: Step, batches: number[], today: string): Promise<string> {
  switch (each.do) {
    case 'import':
      batches.push(...(await bring(session, each.sheet)));
      return today;
    case 'undo': {
      const batch = batches.pop();
      if (batch !== undefined) await undoBatch(session, { batch, dryRun: false }, undoParticipants);
      return today;
    }
    case 'keep':
      keepCounts(session, { county: session.county, programs: ['needy'], asOf: today }, each.size);
      return today;
    case 'wait': {
      const later = addDays(today, each.days);
      session.setNow(`${later}T02:00:00.000Z`);
      return later;
    }
    default: {
      const days = (days: number | null | undefined) => (typeof days === 'number' ? on(days) : days);
      const correction =
        each.do === 'withdraw'
          ? ({ withdraw: true } as const)
          : { from: days(each.from) ?? undefined, to: days(each.to) };
      const request = { program: 'needy', entered: undefined, reason: '核对', document: undefined };
      await correct(session, { householdNo: each.no, correction, ...request }, ignore).catch(refused);
      return today;
    }
  }
}

/** Compares the report on a day with what it is without kept counts; gives how many of them it was made of. */
function compare(session: Session, asOf: string, groupings: readonly Grouping[]): number {
  const { db, county } = session;
  const programs = ['needy'];
  const tables = () => groupings.map((by) => buildHouseholds(session, { programs, asOf, by }));
  const kept = tables();
  expect(kept.flatMap(({ breaks }) => breaks)).toEqual([]);
  const used = keptSpans(db, { county, programs, asOf }).length;
  if (used === 0) return used;
  db.exec('SAVEPOINT without; DELETE FROM kept_count');
  expect(tables()).toEqual(kept);
  db.exec('ROLLBACK TO without; RELEASE without');
  return used;
}

/** Days on which kept counts say that they hold no more. */
const turns = ({ db }: Session): string[] =>
  db.prepare<[], string>("SELECT DISTINCT until FROM kept_count WHERE until LIKE '____-__-__' LIMIT 2").pluck().all();

async function county(): Promise<Session> {
  const session = memorySession({ instant: `${FIRST_DAY}T02:00:00.000Z`, audited: auditedTables });
  const places = VILLAGES.map((code, at) => `${code},村${at},镇${code.slice(0, 9)}`);
  await bring(session, { roster: 'villages', lines: ['村编码,村名,镇街', ...places] });
  await use(session, packText());
  const homes = NUMBERS.map((no, at) => `${no},户主,${VILLAGES[at % 2]},低保户,因病,${at % 3 || ''}`);
  await bring(session, {
    roster: 'households',
    lines: ['户编号,户主,村编码,户类型,主要致贫原因,家庭人口', ...homes],
  });
  await bring(session, {
    roster: 'members',
    lines: ['户编号,姓名,与户主关系,出生日期', ...NUMBERS.map((no) => `${no},甲,其他,1950`)],
  });
  await bring(session, {
    roster: 'enrolments',
    lines: [
      '户编号,项目,起始日期',
      ...NUMBERS.filter((_, at) => at % 2 === 0).map((no, at) => `${no},needy,${on(-at)}`),
    ],
  });
  return session;
}

it('is the same with kept counts as without them, whatever happened in between and on whatever day', async () => {
  let used = 0;
  const lives = fc.array(step, { minLength: 8, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(lives, fc.array(day, { minLength: 2, maxLength: 2 }), async (steps, days) => {
      const session = await county();
      const batches: number[] = [];
      let today = FIRST_DAY;
      for (const each of steps) {
        today = await take(session, each, batches, today);
        for (const asOf of [today, ...turns(session), ...days.map(on)]) used += compare(session, asOf, ['village']);
      }
      for (const asOf of [today, addDays(today, 1), ...days.map(on)]) used += compare(session, asOf, GROUPINGS);
      expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
      session.db.close();
    }),
    { numRuns: 25 },
  );
  expect(used).toBeGreaterThan(1000);
}, 60_000);
