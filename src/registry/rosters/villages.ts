import { countyOf, divisionLevel, townOf } from '../../base/division-code.ts';
import type { Session } from '../../db/session.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { nameList } from '../../intake/cells/text.ts';
import { type BatchContext, type Columns, defineRoster, type RosterWriter } from '../../intake/roster.ts';
import { problem } from '../problems.ts';
import { placeFinders } from '../store/finders.ts';
import { placeTable } from '../store/tables.ts';
import { VersionedTable } from '../store/versioned-table.ts';
import { storedCells } from '../write/cells.ts';
import { RecordWriter } from '../write/record-writer.ts';
import { villageColumns } from './place-columns.ts';

const columns = {
  village_code: { ...villageColumns.village_code, required: true },
  village_name: { ...villageColumns.village_name, required: true },
  town_code: { labels: ['镇街代码', '乡镇代码', '镇街编码'], reference: true, read: identifier },
  town_name: { ...villageColumns.town_name, required: true },
  former_names: { labels: ['曾用名', '原村名', '旧村名'], read: nameList },
  former_towns: { labels: ['曾属镇街', '原镇街', '原乡镇', '旧镇名'], read: nameList },
} as const satisfies Columns;

function open(session: Session, context: BatchContext): RosterWriter<typeof columns> {
  const { db, county } = session;
  const places = new VersionedTable(db, placeTable, { county, batch: context.batch, event: context.event });
  const find = placeFinders(places);
  const villages = new RecordWriter(places, context);
  const towns = new RecordWriter(places, context);

  return {
    write({ line, values }, report) {
      const { village_code: code, village_name: name, town_name: townName } = values;
      if (!code || !name || !townName) throw new Error('a village row without its required cells');
      if (divisionLevel(code) !== 'village' || countyOf(code) !== county) {
        report({ ...problem('village.other-county', { county }), column: 'village_code' });
        return 'rejected';
      }
      const townCode = values.town_code ?? townOf(code);
      if (divisionLevel(townCode) !== 'town' || countyOf(townCode) !== county) {
        report({ ...problem('village.other-county', { county }), column: 'town_code' });
        return 'rejected';
      }
      // A town is settled by the first village of the command that names it.
      const [town] = find.byCode(townCode);
      const settledBy = town && towns.firstMention(town);
      if (town !== undefined && settledBy !== undefined && town.name !== townName) {
        const { file, line: at } = settledBy;
        report({ ...problem('town.name-differs', { name: String(town.name), file, line: at }), column: 'town_name' });
        return 'rejected';
      }
      const [standing] = find.byCode(code);
      const former = storedCells(values, ['former_names', 'former_towns']);
      const cells = { code, name, level: 'village', town_code: townCode, ...former };
      const { outcome } = villages.settle(standing, cells, line, report);
      if (outcome === 'rejected' || settledBy !== undefined) return outcome;
      const townCells = { code: townCode, name: townName, level: 'town', town_code: townCode };
      const settled = towns.settle(town, townCells, line, report);
      return outcome === 'unchanged' && settled.outcome !== 'unchanged' ? 'changed' : outcome;
    },
    records: () => ({ villages: villages.written, towns: towns.written }),
  };
}

/** Villages and, with them, their towns; matched by their statistical division codes. Former names are understood wherever a village is named. */
export const villages = defineRoster({ name: 'villages', columns, open });
