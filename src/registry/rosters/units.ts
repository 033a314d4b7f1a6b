import type { Session } from '../../db/session.ts';
import { code } from '../../intake/cells/code.ts';
import { nameList } from '../../intake/cells/text.ts';
import { type BatchContext, type Columns, defineRoster, type Report, type RosterWriter } from '../../intake/roster.ts';
import { unitFunctions } from '../code-lists/unit-and-cadre.ts';
import { ambiguity } from '../match/candidates.ts';
import { loadVillages } from '../match/load-villages.ts';
import { theVillage } from '../match/village.ts';
import { contractFinders, sequenceFinder, unitFinders } from '../store/finders.ts';
import { unitTable, unitVillageTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { mergeWords } from '../write/cells.ts';
import { Numbering } from '../write/numbering.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { unitColumns } from './unit-columns.ts';

const columns = {
  ...unitColumns,
  unit_name: { ...unitColumns.unit_name, required: true },
  function: { labels: ['职能', '单位职能'], read: code(unitFunctions) },
  villages: { labels: ['包村', '联系村', '帮扶村'], read: nameList },
} as const satisfies Columns;

function open(session: Session, context: BatchContext): RosterWriter<typeof columns> {
  const { db, county } = session;
  const { batch, event, stated } = context;
  const stamp = { county, batch, event };
  const table = new VersionedTable(db, unitTable, stamp);
  const contracts = new VersionedTable(db, unitVillageTable, stamp);
  const find = unitFinders(table);
  const findContracts = contractFinders(contracts);
  const villages = loadVillages(db, county);
  const units = new RecordWriter(table, context);
  const numbering = new Numbering({
    column: 'unit_no',
    highest: sequenceFinder(db, county, ['unit', 'unit_no']),
    onFile: (number) => find.byNumber(number).length > 0,
    stated: () => stated.values('unit_no'),
    width: 4,
  });
  let contracted = 0;

  /** Row ids of the contracted villages; undefined when one of them is not found, which is reported. */
  function villageIds(texts: readonly string[], report: Report<typeof columns>): Set<number> | undefined {
    const ids = new Set<number>();
    let complete = true;
    for (const text of texts) {
      const village = theVillage(villages.anyForm(text), text);
      if ('severity' in village) {
        report({ ...village, column: 'villages' });
        complete = false;
      } else ids.add(village.id);
    }
    return complete ? ids : undefined;
  }

  return {
    write({ line, values, raw }, report) {
      const { unit_no: number, unit_name: name } = values;
      if (!name) throw new Error('a unit row without its name');
      const matches = number ? find.byNumber(number) : find.byName(name);
      const doubt = ambiguity('unit.ambiguous', name, matches, 'unit_no');
      if (doubt !== undefined) {
        report({ ...doubt, column: 'unit_name' });
        return 'rejected';
      }
      const [standing] = matches;
      const wanted = values.villages === undefined ? undefined : villageIds(values.villages ?? [], report);
      if (values.villages !== undefined && wanted === undefined) return 'rejected';

      const held = standing === undefined || wanted === undefined ? [] : findContracts.ofUnit(standing.id);
      const dropped = held.filter((contract) => !wanted?.has(Number(contract.village_id)));
      const heldIds = new Set(held.map((contract) => contract.village_id));
      const gained = [...(wanted ?? [])].filter((id) => !heldIds.has(id));

      const described = {
        unit_no: standing?.unit_no ?? (number || numbering.next('U', line)),
        name,
        function: values.function,
      };
      const cells = { ...described, raw: mergeWords(standing, described, raw) };
      const settled = units.settle(standing, cells, line, report, dropped.length + gained.length > 0);
      if (settled.outcome === 'rejected') return 'rejected';
      for (const contract of dropped) contracts.remove(contract);
      for (const villageId of gained) contracts.insert({ unit_id: settled.record.id, village_id: villageId }, line);
      contracted += dropped.length + gained.length;
      return settled.outcome;
    },
    records: () => ({ units: units.written, contracted_villages: contracted, ...numbering.counted() }),
    given: () => numbering.given,
  };
}

/** Units that help, with their function and the villages contracted to them; matched by number, else by name. */
export const units = defineRoster({ name: 'units', columns, open });
