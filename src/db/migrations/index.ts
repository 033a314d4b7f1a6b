import { core } from './001-core.ts';
import { registry } from './002-registry.ts';
import { eligibility } from './003-eligibility.ts';
import { pairing } from './004-pairing.ts';
import { contact } from './005-contact.ts';
import { office } from './006-office.ts';
import { aid } from './007-aid.ts';
import { publicNotices } from './008-notices.ts';
import { keptCounts } from './009-reports.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** Every migration in order; one that was released is never edited. */
export const migrations: readonly Migration[] = [
  core,
  registry,
  eligibility,
  pairing,
  contact,
  office,
  aid,
  publicNotices,
  keptCounts,
];

/** The version of the schema that this program reads and writes. */
export const schemaVersion = migrations.length;
