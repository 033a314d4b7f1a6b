import type { Session } from '../db/session.ts';
import { blankLabels, columnGroups, groupingLabels, unitLabels } from '../messages/catalogue/report-labels.ts';
import { reportTitles } from '../messages/catalogue/report-titles.ts';
import { cadreRanks } from '../registry/code-lists/unit-and-cadre.ts';
import { column, inListOrder, wordsOf } from './columns.ts';
import { checkFooting } from './footing.ts';
import { namingColumns } from './naming.ts';
import { askedOf, type ReportOptions, scopeOf } from './options.ts';
import type { Report, Variant } from './report.ts';
import { type CadreGrouping, cadreGroups, cadreTotals } from './store/cadres.ts';
import type { Column, Note, Table } from './table.ts';

const LOADS = ['idle', 'help_one', 'help_two', 'help_three_to_five', 'help_more'] as const;
const SUMMED = ['cadres', ...LOADS, 'led', 'supported'] as const;

const NAMING: Readonly<Record<CadreGrouping, readonly Column[]>> = {
  rank: [column('rank', 'code', { words: wordsOf(cadreRanks), blank: blankLabels.notRecorded })],
  unit: namingColumns.unit,
  branch: namingColumns.branch,
};

const cadreColumns = (by: CadreGrouping): Column[] => [
  ...NAMING[by],
  column('cadres', 'count'),
  ...LOADS.map((key) => column(key, 'count', { group: columnGroups.helping })),
  column('led', 'count'),
  column('supported', 'count'),
  column('most', 'count'),
];

/** The load of the cadres active on a day, by rank, unit or branch: how many help how many households of the list. */
function buildCadres(session: Session, options: ReportOptions, by: CadreGrouping): Table {
  const scope = scopeOf(session, options);
  const rows = inListOrder(cadreGroups(session.db, scope, by), cadreColumns(by));
  const totals = { ...cadreTotals(session.db, scope) };
  const { title } = reportTitles.cadres;
  const grouping = groupingLabels[by];
  const notes: Note[] = [{ code: 'report.note.load' }];
  if (scope.where?.length) notes.push({ code: 'report.note.within-scope' });
  return {
    name: 'cadres',
    title: { zh: `${title.zh}（${grouping.zh}）`, en: `${title.en}, ${grouping.en}` },
    by,
    ...askedOf(session, options),
    unit: unitLabels.householdsAndCadres,
    columns: cadreColumns(by),
    rows,
    totals,
    notes,
    ...checkFooting(rows, totals, { down: SUMMED, across: [{ whole: 'cadres', parts: LOADS }] }),
  };
}

const variant = (by: CadreGrouping): Variant => ({
  by,
  columns: cadreColumns(by),
  build: (session, options) => buildCadres(session, options, by),
});

export const cadresReport: Report = {
  name: 'cadres',
  ...reportTitles.cadres,
  variants: (['rank', 'unit', 'branch'] as const).map(variant),
};
