import { checks } from '../../../src/cli/compose/checks.ts';
import { loadLunarCalendar } from '../../../src/contact/policy/lunar.ts';
import type { Session } from '../../../src/db/session.ts';
import { selectChecks } from '../../../src/registry/checks/select.ts';
import type { DashboardData } from '../../../src/reports/dashboard/figures.ts';
import { giveDashboard } from '../../../src/reports/dashboard/tables.ts';
import { linesOf } from '../../../src/reports/income.ts';
import type { ReportOptions } from '../../../src/reports/options.ts';
import { shipped } from '../../contact/support.ts';
import { memorySession } from '../../support/session.ts';
import { judge } from '../pack.ts';
import { add } from '../world.ts';

export const DAY = '2014-03-19';

export const OPTIONS: ReportOptions = {
  programs: ['needy'],
  asOf: DAY,
  checks: await selectChecks(checks, undefined),
  duties: { lunar: await loadLunarCalendar(), shipped: () => shipped },
};

/** What no page may run, nor be widened by. */
export const HOSTILE = '<script>alert(1)</script>"&\'章丘市人力资源和社会保障局综合服务中心';

const TYPES = ['dibao', 'dibao', 'general', 'veteran', 'general', 'general', 'wubao'];
const CAUSES = ['illness', 'illness', 'disability', 'schooling', null, 'illness'];
const MONTHS = ['2013-06-01', '2013-09-12', '2014-01-09', '2014-02-14'];

/**
 * A county of four towns, the last without and the third with only two households on its list, three units, one of a hostile name, and
 * a year of movement; some households have no lead, some are off the list, a few are known to earn too much.
 */
export function pagesCounty(households = 70): Session {
  const session = memorySession();
  const { db } = session;
  const towns = ['垛庄镇', '相公庄街道办事处', '刁镇', '水寨镇'].map((name, n) => {
    const code = `37018110${n}`;
    add(db, 'place', { code, name, level: 'town', town_code: code });
    return add(db, 'place', { code: `${code}201`, name: `${name}一村`, level: 'village', town_code: code });
  });
  const units = ['民政局', HOSTILE, '教育局'].map((name, n) => add(db, 'unit', { unit_no: `U${n}`, name }));
  for (const [n, unit_id] of units.entries()) add(db, 'branch', { branch_no: `B${n}`, name: `支部${n}`, unit_id });
  const cadres = Array.from({ length: 9 }, (_, n) =>
    add(db, 'cadre', {
      cadre_no: `C${n}`,
      name: `干部${n}`,
      unit_id: units[n % 3] ?? 0,
      rank: n < 2 ? 'county_deputy' : n < 7 ? 'staff' : null,
      liaison: n < 3 ? 1 : 0,
      phone: `1540000000${n}`,
    }),
  );
  const verdicts = [];
  for (let n = 0; n < households; n += 1) {
    const place = n % 35 === 34 ? 2 : n % 3 === 0 ? 1 : 0;
    const id = add(db, 'household', {
      household_no: `H${String(n).padStart(4, '0')}`,
      village_id: towns[place] ?? 0,
      head_name: `户主${n}`,
      household_type: TYPES[n % TYPES.length] ?? null,
      main_cause: CAUSES[n % CAUSES.length] ?? null,
      household_size: 1 + (n % 5),
      income_per_capita: n % 23 === 7 ? null : ((n * 7919) % 3900) * 100,
    });
    const listed = n % 6 !== 5;
    if (listed) {
      const left = n % 13 === 4;
      add(db, 'enrolment', {
        program: 'needy',
        household_id: id,
        valid_from: MONTHS[n % MONTHS.length] ?? '',
        valid_to: left ? '2014-02-27' : null,
        entered_why: 'eligible',
        left_why: left ? 'improved' : null,
      });
      if (n % 8 !== 1) {
        const pairing = { household_id: id, cadre_id: cadres[n % 9] ?? 0, role: 'lead', why: 'plan' };
        add(db, 'pairing', { ...pairing, valid_from: MONTHS[n % MONTHS.length] ?? '' });
      }
    }
    const verdict = n % 23 === 7 ? 'undecided' : listed ? 'eligible' : 'not_eligible';
    verdicts.push({
      household: id,
      verdict,
      letters: verdict === 'eligible' ? 'TTF' : verdict === 'undecided' ? 'UTF' : 'FTF',
    });
  }
  judge(session, verdicts);
  return session;
}

/** What the dashboard is drawn from. */
export const dashboardOf = (session: Session, options = OPTIONS): DashboardData => ({
  tables: giveDashboard(session, options, {}),
  lines: linesOf(session, options),
});

/** Adds tasks and commitments, one of each overdue. */
export function addTasks(session: Session): void {
  const rows = [
    { kind: 'task', item: '入户调查', due_on: '2014-03-10', note: '两村未报' },
    { kind: 'task', item: '建立电子档案，一户一档，逐户核实', due_on: '2014-04-30', note: null },
    {
      kind: 'commitment',
      item: '核桃苗',
      due_on: '2014-12-31',
      target: 2600,
      target_unit: '株',
      reached: 1430,
      note: null,
    },
    {
      kind: 'commitment',
      item: '免费查体',
      due_on: '2014-03-15',
      target: 114,
      target_unit: '人',
      reached: 71,
      note: null,
    },
  ];
  for (const [n, row] of rows.entries()) {
    const given = { task_no: n + 1, state: 'open', state_on: '2014-03-01', given_on: '2014-03-01', leader: '李明' };
    add(session.db, 'task', { ...given, ...row });
  }
}
