import type { Params } from './failure.ts';

export type Severity = 'error' | 'warning';

/** A problem in the data: a value, never thrown; all of a file are collected. */
export interface Issue {
  /** A code of the message catalogue, such as `id-number.check-digit`. */
  code: string;
  severity: Severity;
  /** The file, where it is another than the one that was read. */
  file?: string;
  /** Physical line of the file, from 1. */
  line?: number;
  /** The column's English key, or a number where the file has no columns. */
  column?: string;
  /** The cell's text, with personal numbers masked. */
  value?: string;
  params?: Params;
}
