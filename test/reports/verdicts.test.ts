import { describe, expect, it } from 'vitest';
import { listVerdicts } from '../../src/eligibility/list-verdicts.ts';
import { giveReport } from '../../src/reports/give-report.ts';
import { variantOf } from '../../src/reports/report.ts';
import { verdictsReport } from '../../src/reports/verdicts.ts';
import { DAY, OPTIONS, pagesCounty } from './pages/county.ts';
import { add } from './world.ts';

describe('verdicts counted in the database', () => {
  it('are those that the list of verdicts names one by one, by place and with their benefits', () => {
    const session = pagesCounty();
    // A household proposed to enter, another to leave, a third that has left the registry and is proposed to leave the list.
    for (const [household_id, kind] of [
      [6, 'enter'],
      [1, 'leave'],
      [2, 'leave'],
    ] as const) {
      add(session.db, 'proposal', { program: 'needy', household_id, kind, reason: 'eligible', as_of: DAY });
    }
    session.db.prepare('DELETE FROM verdict WHERE household_id = 2').run();
    session.db.prepare('UPDATE verdict SET benefit = NULL WHERE household_id = 3').run();
    const all = { verdict: undefined, proposed: undefined, differing: false, program: undefined, place: undefined };
    const { rows } = listVerdicts(session, { ...all, asOf: DAY, knownAt: undefined });
    for (const by of ['town', 'village', 'program'] as const) {
      const table = giveReport(variantOf(verdictsReport, by), session, OPTIONS);
      const keyOf = (row: (typeof rows)[number]): string =>
        by === 'program' ? row.program : by === 'town' ? row.village_code.slice(0, 9) : row.village_code;
      const groups = [...new Set(rows.map(keyOf))].sort();
      const shown = [...table.rows];
      expect(shown.map((row) => row[by === 'program' ? by : `${by}_code`])).toEqual(groups);
      for (const [index, group] of groups.entries()) {
        const of = rows.filter((row) => keyOf(row) === group);
        const count = (test: (row: (typeof rows)[number]) => boolean): number => of.filter(test).length;
        const fen = (listed: boolean): number =>
          of.reduce(
            (sum, row) => sum + (row.on_list || !listed ? Math.round((row.benefit?.amount ?? 0) * 100) * 12 : 0),
            0,
          );
        expect(shown[index]).toMatchObject({
          assessed: count(({ verdict }) => verdict !== null),
          eligible: count(({ verdict }) => verdict === 'eligible'),
          not_eligible: count(({ verdict }) => verdict === 'not_eligible'),
          undecided: count(({ verdict }) => verdict === 'undecided'),
          on_list: count(({ on_list }) => on_list),
          proposed_enter: count(({ proposal }) => proposal === 'enter'),
          proposed_leave: count(({ proposal }) => proposal === 'leave'),
          benefit_year: fen(false),
          benefit_listed: fen(true),
        });
      }
      expect(table.notes).toContainEqual({ code: 'report.note.benefits-unknown', params: { count: 1 } });
    }
  });
});
