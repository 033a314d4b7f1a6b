import type { Session } from '../../db/session.ts';
import { type BatchContext, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { matchCadres } from '../match/cadre.ts';
import { ambiguity } from '../match/candidates.ts';
import { lookUpAnyway } from '../match/look-up-anyway.ts';
import { unitOf } from '../match/unit.ts';
import { problem } from '../problems.ts';
import { branchFinders, cadreFinders, sequenceFinder, unitFinders } from '../store/finders.ts';
import { branchTable, type CadreColumn, cadreTable, unitTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { cadreIdentity, termCells } from '../write/cadre-cells.ts';
import { type Cells, mergeWords, storedCells } from '../write/cells.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { type CadreColumns, cadreColumns } from './cadre-columns.ts';

function open(session: Session, context: BatchContext): RosterWriter<CadreColumns> {
  const { db, county } = session;
  const { batch, event, stated } = context;
  const stamp = { county, batch, event };
  const table = new VersionedTable(db, cadreTable, stamp);
  const find = cadreFinders(table);
  const findUnits = unitFinders(new VersionedTable(db, unitTable, stamp));
  const findBranches = branchFinders(new VersionedTable(db, branchTable, stamp));
  const cadres = new RecordWriter(table, context);
  const numbering = new Numbering({
    column: 'cadre_no',
    highest: sequenceFinder(db, county, ['cadre', 'cadre_no']),
    onFile: (number) => find.byNumber(number).length > 0,
    stated: () => stated.values('cadre_no'),
    width: 4,
  });

  return {
    write({ line, values, raw }, report) {
      const { cadre_no: number, name, id_number: idNumber, branch_no: branchNo } = values;
      if (!name) throw new Error('a cadre row without a name');
      const unit = unitOf(findUnits, values, report);
      const [branch] = branchNo ? findBranches.byNumber(branchNo) : [];
      if (branchNo && branch === undefined) {
        report({ ...problem('branch.unknown', { key: branchNo }), column: 'branch_no' });
        return 'rejected';
      }
      if (unit === null) return 'rejected';

      // A branch's unit places a cadre whose row names no unit.
      const unitId = unit?.id ?? (typeof branch?.unit_id === 'number' ? branch.unit_id : undefined);
      const matches = matchCadres(find, { number, name, key: idNumber?.key, unit: unitId });
      const [standing] = matches;
      const nowhere = standing === undefined && unitId === undefined;
      const doubt = nowhere
        ? problem('cadre.unit-missing', { name })
        : ambiguity('cadre.ambiguous', name, matches, 'cadre_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: nowhere ? 'unit_no' : 'name' });
        return 'rejected';
      }
      const term = termCells(values, standing, report);
      if (term === undefined) return 'rejected';

      const described: Cells<CadreColumn> = {
        cadre_no: standing?.cadre_no ?? (number || numbering.next('C', line)),
        ...storedCells(values, ['name', 'rank', 'title', 'phone', 'liaison', 'capacity', 'home_village']),
        ...cadreIdentity(values, standing, report),
        ...term,
        unit_id: unit?.id ?? standing?.unit_id ?? unitId,
        branch_id: branch?.id,
        left_by_command: standing?.left_by_command ?? 0,
      };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      return cadres.settle(standing, cells, line, report).outcome;
    },
    passOver: lookUpAnyway([['unit_no'], ['unit_name']], (values, report) => unitOf(findUnits, values, report)),
    records: () => ({ cadres: cadres.written, ...numbering.counted() }),
    given: () => numbering.given,
  };
}

/** Leading cadres; matched by number, else by identity number, else by unit and name. */
export const cadres = defineRoster({
  name: 'cadres',
  columns: cadreColumns,
  oneOf: [[['cadre_no'], ['id_number'], ['unit_no'], ['unit_name'], ['branch_no']]],
  open,
});
