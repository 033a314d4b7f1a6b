import type { Bytes } from '../../base/bytes.ts';
import { failWith } from '../../base/failure.ts';
import type { Session } from '../../db/session.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { findHeader } from '../find-header.ts';
import { type Opening, openGrids } from '../open-grids.ts';
import type { Roster } from '../roster.ts';
import { mappedHeadingReader } from './apply-mapping.ts';
import { mappingFailures } from './failures.ts';
import { layoutOf } from './fingerprint.ts';
import { type Mapping, SAVED } from './mapping.ts';
import { readMapping } from './read-mapping.ts';
import { endMapping, listMappings, type StoredMapping } from './store.ts';

/** A mapping that was saved for the very header of a sheet. */
export interface SavedMapping {
  readonly mapping: Mapping;
  readonly stored: StoredMapping;
}

/** The mapping on file for the header of a sheet, if one is; none for bytes that cannot be read. */
export function findSaved(
  { db, county }: Session,
  roster: Roster,
  bytes: Bytes,
  opening: Opening,
): SavedMapping | undefined {
  const onFile = listMappings(db, county, { roster: roster.name });
  if (onFile.length === 0) return undefined;
  const grids = openGrids(bytes, opening);
  for (const stored of onFile) {
    const { mapping } = readMapping(stored.text, SAVED, roster);
    // A column that this program no longer has makes an old mapping one of another program.
    if (mapping === undefined) continue;
    const header = findHeader(grids, mappedHeadingReader(roster, mapping));
    if (header !== undefined && layoutOf(header.record.cells).fingerprint === stored.fingerprint)
      return { mapping, stored };
  }
  return undefined;
}

/** How many characters of a fingerprint lists print. */
const SHORT = 8;

/** A saved mapping as `mapping list` prints it; `mapping` is the start of its header's fingerprint. */
export interface SavedRow extends Omit<StoredMapping, 'text'> {
  mapping: string;
}

/** The saved mappings, as known at an event (undefined: now), by roster and fingerprint. */
export function listSaved({ db, county }: Session, knownAt: number | undefined): SavedRow[] {
  return listMappings(db, county, { knownAt }).map(({ text: _text, ...stored }) => ({
    mapping: shortName(stored),
    ...stored,
  }));
}

/** A saved mapping as people name it. */
export const shortName = ({ fingerprint }: { readonly fingerprint: string }): string => fingerprint.slice(0, SHORT);

/**
 * The mapping on file whose header's fingerprint begins so.
 * @throws Failure `mapping.unknown` (66) where none does; `mapping.several` (65) where more than one does.
 */
export function savedNamed({ db, county }: Session, name: string, knownAt?: number): StoredMapping {
  const found = listMappings(db, county, { knownAt }).filter(({ fingerprint }) => fingerprint.startsWith(name));
  const [stored, another] = found;
  if (stored === undefined || name === '') throw failWith(mappingFailures, 'mapping.unknown', { mapping: name });
  if (another !== undefined) throw failWith(mappingFailures, 'mapping.several', { mapping: name });
  return stored;
}

/** Forgets a saved mapping: it is no longer offered, and stays in the history. */
export function dropMapping(session: Session, name: string): Promise<StoredMapping> {
  const { db, county } = session;
  return recordUseCase(session, { command: 'mapping drop', parameters: { mapping: name } }, (event) => {
    const stored = savedNamed(session, name);
    const { roster, fingerprint } = stored;
    endMapping(db, county, roster, fingerprint, event);
    return { result: stored, changed: true, counts: { mappings: 1 } };
  });
}
