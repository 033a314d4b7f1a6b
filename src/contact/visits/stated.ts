import type { Shown } from '../../intake/shown.ts';
import { shownValue } from '../../registry/shown-value.ts';
import type { Field } from '../../registry/store/versioned-table.ts';
import type { Verified } from './visit.ts';

/** What a visit states of one field, and what is on file. */
export interface Statement {
  field: string;
  stated: Shown;
  on_file: Shown;
  /** Whether the two agree. */
  confirms: boolean;
}

/** A visit's statements beside what is on file, by field. */
export function statements(verified: Verified | null, onFile: Readonly<Record<string, Field>>): Statement[] {
  return Object.entries(verified ?? {}).map(([field, stated]) => ({
    field,
    stated: shownValue(field, stated),
    on_file: shownValue(field, onFile[field] ?? null),
    confirms: stated === (onFile[field] ?? null),
  }));
}
