import type { Session } from '../../db/session.ts';
import { code } from '../../intake/cells/code.ts';
import { name } from '../../intake/cells/text.ts';
import { type BatchContext, type Columns, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { kinRelations } from '../code-lists/relation.ts';
import { cadreNaming, cadreSearch } from '../match/cadre-search.ts';
import { lookUpAnyway } from '../match/look-up-anyway.ts';
import { kinFinders } from '../store/finders.ts';
import { kinTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { mergeWords } from '../write/cells.ts';
import { numberCells } from '../write/identity.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { idNumberColumn } from './identity-column.ts';

const columns = {
  cadre_no: cadreNaming.cadre_no,
  unit_name: cadreNaming.unit_name,
  cadre_name: cadreNaming.cadre_name,
  name: { labels: ['亲属姓名', '姓名'], required: true, read: name },
  id_number: { ...idNumberColumn, labels: ['身份证号', '亲属身份证号', '身份证号码', '公民身份号码'] },
  relation: { labels: ['关系', '与干部关系', '亲属关系'], required: true, read: code(kinRelations) },
} as const satisfies Columns;

const waysToNameCadre = [['cadre_no'], ['unit_name', 'cadre_name']] as const;

function open(session: Session, context: BatchContext): RosterWriter<typeof columns> {
  const { db, county } = session;
  const stamp = { county, batch: context.batch, event: context.event };
  const table = new VersionedTable(db, kinTable, stamp);
  const find = kinFinders(table);
  const cadreOf = cadreSearch(session, context);
  const kin = new RecordWriter(table, context);

  return {
    write({ line, values, raw }, report) {
      const { name: kinName, relation } = values;
      if (!kinName || !relation) throw new Error('a kin row without its required cells');
      const cadre = cadreOf(values, report);
      if (cadre === undefined) return 'rejected';
      const [standing] = find.byRelation(cadre.id, kinName, relation);
      const described = { cadre_id: cadre.id, name: kinName, relation, ...numberCells(values.id_number) };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      return kin.settle(standing, cells, line, report).outcome;
    },
    passOver: lookUpAnyway(waysToNameCadre, cadreOf),
    records: () => ({ kin: kin.written }),
  };
}

/** Near kin of cadres, who must not be paired with them; matched by cadre, name and relation. */
export const kin = defineRoster({
  name: 'kin',
  columns,
  oneOf: [waysToNameCadre],
  open,
});
