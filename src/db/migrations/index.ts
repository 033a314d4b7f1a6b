import { core } from './001-core.ts';
import { registry } from './002-registry.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** Every migration in order; one that was released is never edited. */
export const migrations: readonly Migration[] = [core, registry];

/** The version of the schema that this program reads and writes. */
export const schemaVersion = migrations.length;
