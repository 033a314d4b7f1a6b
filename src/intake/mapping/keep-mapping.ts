import type { Session } from '../../db/session.ts';
import type { Layout } from './fingerprint.ts';
import type { Mapping } from './mapping.ts';
import { endMapping, insertMapping, listMappings } from './store.ts';

/** Keeps a mapping that was used for sheets of that header, in the place of one before; false where this very one is on file. */
export function keepMapping(
  { db, county }: Session,
  { mapping, layout, event }: { mapping: Mapping; layout: Layout; event: number },
): boolean {
  const { roster, text } = mapping;
  const { fingerprint } = layout;
  const before = listMappings(db, county, { roster }).find((stored) => stored.fingerprint === fingerprint);
  if (before?.text === text) return false;
  if (before !== undefined) endMapping(db, county, roster, fingerprint, event);
  insertMapping(db, county, { roster, ...layout, text, event });
  return true;
}
