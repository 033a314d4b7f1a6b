import type { Session } from '../db/session.ts';
import { programsInForce } from '../eligibility/in-force.ts';
import { listVerdicts, type VerdictRow } from '../eligibility/list-verdicts.ts';
import { criteriaOf } from '../eligibility/pack/pack.ts';
import { groupingLabels, reportTitles, unitLabels, verdictLabels } from '../messages/catalogue/report-labels.ts';
import { column } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns, placeNaming } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { placeNames } from './store/households.ts';
import { registered } from './store/registered.ts';
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

/** Fen a year of what an eligible household is entitled to; nothing where the program pays nothing or it cannot be reckoned. */
function yearly({ benefit }: Judged): number {
  return Math.round((benefit?.amount ?? 0) * 100) * (benefit?.per === 'month' ? 12 : 1);
}

/** The counts of some verdicts; their benefits only where anybody is entitled to one (`paid`), so that nothing reads as a sum of 0. */
function tally(rows: readonly Judged[], paid: boolean): Row {
  const count = (test: (row: Judged) => boolean): number => rows.filter(test).length;
  return {
    assessed: count(({ verdict }) => verdict !== null),
    ...Object.fromEntries(VERDICTS.map((each) => [each, count(({ verdict }) => verdict === each)])),
    on_list: count(({ on_list }) => on_list),
    proposed_enter: count(({ proposal }) => proposal === 'enter'),
    proposed_leave: count(({ proposal }) => proposal === 'leave'),
    benefit_year: paid ? rows.reduce((sum, row) => sum + yearly(row), 0) : null,
    benefit_listed: paid ? rows.reduce((sum, row) => sum + (row.on_list ? yearly(row) : 0), 0) : null,
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

function byGroup(session: Session, options: ReportOptions, by: Exclude<VerdictGrouping, 'criterion'>): Built {
  const rows = judged(session, options);
  const paid = rows.some(({ benefit }) => benefit !== null);
  const named = placeNaming(placeNames(session.db, scopeOf(session, options)));
  const keyOf = (row: Judged): string =>
    by === 'program' ? row.program : by === 'town' ? row.town_code : row.village_code;
  const shown = grouped(rows, keyOf).map(([, group]): Row => {
    const { program = '', town_code = '', village_code = '' } = group[0] ?? {};
    const names = by === 'program' ? { program } : by === 'town' ? { town_code } : { town_code, village_code };
    return { ...named(names), ...tally(group, paid) };
  });
  const totals = tally(rows, paid);
  const unreckoned = rows.filter(({ benefit }) => benefit?.amount === null).length;
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
