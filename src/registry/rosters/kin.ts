import type { Session } from '../../db/session.ts';
import { code } from '../../intake/cells/code.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';
import { type BatchContext, type Columns, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { kinRelations } from '../code-lists/relation.ts';
import { matchCadres } from '../match/cadre.ts';
import { ambiguity } from '../match/candidates.ts';
import { unitOf } from '../match/unit.ts';
import { problem } from '../problems.ts';
import { cadreFinders, kinFinders, unitFinders } from '../store/finders.ts';
import { cadreTable, kinTable, unitTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { mergeWords } from '../write/cells.ts';
import { numberCells } from '../write/identity.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { idNumberColumn } from './identity-column.ts';
import { unitColumns } from './unit-columns.ts';

const columns = {
  cadre_no: { labels: ['干部编号', '帮扶人编号'], reference: true, read: identifier },
  unit_name: unitColumns.unit_name,
  cadre_name: { labels: ['干部姓名', '帮扶人', '干部'], reference: true, read: name },
  name: { labels: ['亲属姓名', '姓名'], required: true, read: name },
  id_number: { ...idNumberColumn, labels: ['身份证号', '亲属身份证号', '身份证号码', '公民身份号码'] },
  relation: { labels: ['关系', '与干部关系', '亲属关系'], required: true, read: code(kinRelations) },
} as const satisfies Columns;

function open(session: Session, context: BatchContext): RosterWriter<typeof columns> {
  const { db, county } = session;
  const stamp = { county, batch: context.batch, event: context.event };
  const table = new VersionedTable(db, kinTable, stamp);
  const find = kinFinders(table);
  const findUnits = unitFinders(new VersionedTable(db, unitTable, stamp));
  const findCadres = cadreFinders(new VersionedTable(db, cadreTable, stamp));
  const kin = new RecordWriter(table, context);

  return {
    write({ line, values, raw }, report) {
      const { cadre_no: number, cadre_name: cadreName, name: kinName, relation } = values;
      if (!kinName || !relation) throw new Error('a kin row without its required cells');
      const unit = number
        ? undefined
        : unitOf(findUnits, { unit_no: undefined, unit_name: values.unit_name }, (found) =>
            report({ ...found, column: 'unit_name' }),
          );
      if (unit === null) return 'rejected';
      const matches = matchCadres(findCadres, { number, name: cadreName, unit: unit?.id });
      const [cadre] = matches;
      const key = number || `${values.unit_name} ${cadreName}`;
      const column = number ? 'cadre_no' : 'cadre_name';
      if (cadre === undefined) {
        report({ ...problem('cadre.unknown', { key }), column });
        return 'rejected';
      }
      const doubt = ambiguity('cadre.ambiguous', key, matches, 'cadre_no');
      if (doubt !== undefined) {
        report({ ...doubt, column });
        return 'rejected';
      }
      const [standing] = find.byRelation(cadre.id, kinName, relation);
      const described = { cadre_id: cadre.id, name: kinName, relation, ...numberCells(values.id_number) };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      return kin.settle(standing, cells, line, report).outcome;
    },
    records: () => ({ kin: kin.written }),
  };
}

/** Near kin of cadres, who must not be paired with them; matched by cadre, name and relation. */
export const kin = defineRoster({
  name: 'kin',
  columns,
  oneOf: [[['cadre_no'], ['unit_name', 'cadre_name']]],
  open,
});
