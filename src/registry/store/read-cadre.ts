import type { Database } from '../../db/driver.ts';
import { cadreTable } from './tables.ts';
import type { Field } from './versioned-table.ts';

/** A version of a cadre's record, with unit and branch by number and name and where the version comes from. */
export type CadreVersion = Readonly<Record<string, Field>>;

const plain = cadreTable.columns.filter((column) => column !== 'unit_id' && column !== 'branch_id');

/** Every version of the record of a number, the one that stands first; none when there is no such cadre. */
export function readCadreVersions(db: Database, county: string, cadreNo: string): CadreVersion[] {
  const columns = ['county', ...cadreTable.columns, 'batch', 'line', 'recorded_from'].join(', ');
  return db
    .prepare<[Record<string, string>], CadreVersion>(
      `SELECT ${plain.map((column) => `version.${column}`).join(', ')}, unit.unit_no, unit.name AS unit_name,
         branch.branch_no, branch.name AS branch_name, version.batch, version.line, batch.source,
         audit_event.instant AS recorded, audit_event.command,
         (SELECT count(*) FROM cadre_former WHERE cadre_former.county = :county AND cadre_former.cadre_no = :cadre_no)
           AS former_versions
       FROM (SELECT ${columns} FROM cadre WHERE county = :county AND cadre_no = :cadre_no
         UNION ALL SELECT ${columns} FROM cadre_former WHERE county = :county AND cadre_no = :cadre_no) AS version
       LEFT JOIN unit ON unit.id = version.unit_id
       LEFT JOIN branch ON branch.id = version.branch_id
       LEFT JOIN batch ON batch.county = version.county AND batch.batch = version.batch
       LEFT JOIN audit_event ON audit_event.event = version.recorded_from
       ORDER BY version.recorded_from DESC`,
    )
    .all({ county, cadre_no: cadreNo });
}
