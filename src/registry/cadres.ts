import { failWith } from '../base/failure.ts';
import type { Session } from '../db/session.ts';
import type { Shown } from '../intake/shown.ts';
import { registryFailures } from './failures.ts';
import { type ShownRecord, shownRecord } from './shown-record.ts';
import { readCadreVersions } from './store/read-cadre.ts';

/** What one version of a record changed in the one before it. */
export interface Revision {
  /** The instant at which it was recorded. */
  recorded: string | null;
  /** The command that recorded it, and the file where it was an import. */
  command: string | null;
  source: string | null;
  line: number | null;
  /** The new values by column name; of the first version all that are not blank. */
  changed: Record<string, Shown>;
}

/** One cadre whole. */
export interface ShownCadre extends ShownRecord {
  cadre_no: string;
  /** Every version, the latest first. */
  history: Revision[];
}

/**
 * One cadre as the record stands, with unit and branch and what each version changed.
 * @throws Failure `cadre.none` (66) when there is no cadre of this number.
 */
export function showCadre({ db, county }: Session, cadreNo: string): ShownCadre {
  const versions = readCadreVersions(db, county, cadreNo);
  const [standing] = versions;
  if (standing === undefined) throw failWith(registryFailures, 'cadre.none', { key: cadreNo });
  const shown = versions.map(shownRecord);
  const history = versions.map(({ command }, i): Revision => {
    const { facts = {}, provenance } = shown[i] ?? {};
    const { recorded = null, source = null, line = null } = provenance ?? {};
    const before = shown[i + 1]?.facts ?? {};
    return {
      recorded,
      command: command === undefined || command === null ? null : String(command),
      source,
      line,
      changed: Object.fromEntries(
        Object.entries(facts).filter(([column, value]) => !same(value, before[column] ?? null)),
      ),
    };
  });
  return { cadre_no: cadreNo, ...shownRecord(standing), history };
}

const same = (a: Shown, b: Shown): boolean => JSON.stringify(a) === JSON.stringify(b);
