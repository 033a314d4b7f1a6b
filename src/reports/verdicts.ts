import type { Session } from '../db/session.ts';
import { packsOnFile, programsInForce } from '../eligibility/in-force.ts';
import { listVerdicts, type VerdictRow } from '../eligibility/list-verdicts.ts';
import { criteriaOf } from '../eligibility/pack/pack.ts';
import { groupingLabels, unitLabels, verdictLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { placeNames } from './store/households.ts';
import { registered } from './store/registered.ts';
import { assessedCount, type VerdictCountGrouping, type VerdictCounts, verdictCounts } from './store/verdicts.ts';
import type { Column, Row, Table } from './table.ts';

type VerdictGrouping = 'criterion' | 'town' | 'village' | 'program';

const VERDICTS = ['eligible', 'not_eligible', 'undecided'] as const;
const SUMMED = ['assessed', ...VERDICTS, 'on_list', 'proposed_enter', 'proposed_leave'] as const;
const PAID = ['benefit_year', 'benefit_listed'] as const;

const counts = [...SUMMED.map((key) => column(key, 'count')), ...PAID.map((key) => column(key, 'money'))];
const COLUMNS: Readonly<Record<VerdictGrouping, readonly Column[]>> = {
  criterion: [
    column('program', 'key'),
    column('verdict', 'code', { words: new Map(Object.entries(verdictLabels)) }),
    column('criterion', 'key'),
    column('condition', 'text'),
    column('failing', 'count'),
    column('failing_alone', 'count'),
    column('failing_first', 'count'),
  ],
  town: [...namingColumns.town, ...counts],
  village: [...namingColumns.village, ...counts],
  program: [column('program', 'key'), ...counts],
};

interface Judged extends VerdictRow {
  readonly town_code: string;
}

/** The verdicts on record under the programs asked for, of the households that are as asked for. */
function judged(session: Session, options: ReportOptions): Judged[] {
  const { programs, asOf, asKnown } = options;
  const places = new Map(registered(session.db, scopeOf(session, options)).map((each) => [each.household_no, each]));
  const all = { differing: false, verdict: undefined, proposed: undefined, program: undefined, place: undefined };
  const { rows } = listVerdicts(session, { ...all, asOf, knownAt: asKnown?.event });
  return rows.flatMap((row) => {
    const place = places.get(row.household_no);
    return place === undefined || !programs.includes(row.program) ? [] : [{ ...row, town_code: place.town_code }];
  });
}

/** The counts of some groups, programs and packs together; their benefits only where anybody is entitled to one, so that nothing reads as a sum of 0. */
function summed(counts: readonly VerdictCounts[], timesAYear: (of: VerdictCounts) => number, paid: boolean): Row {
  const sum = (of: (each: VerdictCounts) => number): number => counts.reduce((total, each) => total + of(each), 0);
  return {
    ...Object.fromEntries(SUMMED.map((key) => [key, sum((each) => each[key])])),
    benefit_year: paid ? sum((each) => each.benefit * timesAYear(each)) : null,
    benefit_listed: paid ? sum((each) => each.benefit_on_list * timesAYear(each)) : null,
  };
}

/** How often a year each program of each pack pays; 0 for one that says nothing of it. */
function payments(session: Session, counts: readonly VerdictCounts[]): (of: VerdictCounts) => number {
  const packs = packsOnFile(session.db, session.county, new Set(counts.flatMap(({ pack_id }) => pack_id ?? [])));
  return ({ pack_id, program }) => {
    const pack = pack_id === null ? undefined : packs.get(pack_id);
    const benefit = pack?.programs.find(({ id }) => id === program)?.benefit;
    return benefit === undefined ? 0 : benefit.per === 'month' ? 12 : 1;
  };
}

/** Groups in the order of their keys. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

type Built = Pick<Table, 'rows' | 'totals' | 'notes' | 'checks' | 'breaks'>;

function byGroup(session: Session, options: ReportOptions, by: VerdictCountGrouping): Built {
  const { db, county } = session;
  programsInForce(db, county, options.asKnown?.event);
  const scope = scopeOf(session, options);
  const counts = verdictCounts(db, scope, by);
  const timesAYear = payments(session, counts);
  const pays = counts.filter((each) => each.eligible > 0 && timesAYear(each) > 0);
  const named = placeNaming(placeNames(db, scope));
  const key = by === 'program' ? 'program' : `${by}_code`;
  const shown = grouped(counts, (each) => String(each[key] ?? '')).map(([, group]): Row => {
    const { program = '', town_code = null, village_code = null }: Row = group[0] ?? {};
    const names = by === 'program' ? { program } : by === 'town' ? { town_code } : { town_code, village_code };
    return { ...named(names), ...summed(group, timesAYear, pays.length > 0) };
  });
  const totals = { ...summed(counts, timesAYear, pays.length > 0), assessed: assessedCount(db, scope) };
  const unreckoned = pays.reduce((sum, each) => sum + each.unreckoned, 0);
  return {
    rows: shown,
    totals,
    notes: [
      { code: 'report.note.verdicts' },
      ...(unreckoned === 0 ? [] : [{ code: 'report.note.benefits-unknown' as const, params: { count: unreckoned } }]),
    ],
    ...checkFooting(shown, totals, { down: [...SUMMED, ...PAID], across: [{ whole: 'assessed', parts: VERDICTS }] }),
  };
}

/**
 * Why households are not eligible, and what is missing where it cannot be decided: criterion by criterion, in how many
 * households it stands in the way, in how many it alone does, and in how many it is the first to.
 */
function byCriterion(session: Session, options: ReportOptions): Built {
  const rows = judged(session, options).filter(({ verdict }) => verdict === 'not_eligible' || verdict === 'undecided');
  const programs = programsInForce(session.db, session.county, options.asKnown?.event);
  const conditions = new Map(
    programs.flatMap(({ program }) =>
      criteriaOf(program).map(({ id, when }) => [`${program.id}\n${id}`, when] as const),
    ),
  );
  const reasons = rows.flatMap(({ program, verdict, because }) =>
    because.map((criterion, place) => ({
      program,
      verdict,
      criterion,
      first: place === 0,
      alone: because.length === 1,
    })),
  );
  const shown = grouped(reasons, ({ program, verdict, criterion }) => `${program}\n${verdict}\n${criterion}`).map(
    ([, group]): Row => {
      const { program = '', verdict = null, criterion = '' } = group[0] ?? {};
      return {
        program,
        verdict,
        criterion,
        condition: conditions.get(`${program}\n${criterion}`) ?? null,
        failing: group.length,
        failing_alone: group.filter(({ alone }) => alone).length,
        failing_first: group.filter(({ first }) => first).length,
      };
    },
  );
  const totals = {
    failing_alone: rows.filter(({ because }) => because.length === 1).length,
    failing_first: rows.length,
  };
  return {
    rows: shown,
    totals,
    notes: [{ code: 'report.note.criteria' }],
    ...checkFooting(shown, totals, { down: ['failing_alone', 'failing_first'], across: [] }),
  };
}

/** The verdicts that the last refresh left on record. */
function buildVerdicts(session: Session, options: ReportOptions, by: VerdictGrouping): Table {
  const built = by === 'criterion' ? byCriterion(session, options) : byGroup(session, options, by);
  const { title } = reportTitles.verdicts;
  const grouping = groupingLabels[by];
  return {
    name: 'verdicts',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.households,
    columns: COLUMNS[by],
    ...built,
  };
}

const variant = (by: VerdictGrouping): Variant => ({
  by,
  columns: COLUMNS[by],
  build: (session, options) => buildVerdicts(session, options, by),
});

export const verdictsReport: Report = {
  name: 'verdicts',
  ...reportTitles.verdicts,
  variants: (['criterion', 'town', 'village', 'program'] as const).map(variant),
};
