import type { IdentityNumber } from '../../base/identity-number.ts';
import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import type { HouseholdColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';
import type { Cells } from './cells.ts';
import { numberCells } from './identity.ts';

/** What a row says about the head; phone and account are the household's, but mostly the head's own. */
export interface HeadCells {
  readonly head_name: string;
  readonly head_id_number: IdentityNumber | null | undefined;
  readonly phone: string | null | undefined;
  readonly bank_account: string | null | undefined;
}

type Report = (problem: Problem & { readonly column?: 'head_name' }) => void;

/** Columns that a new head takes over from the one before unless the row says otherwise, with their headings. */
const kept = { phone: '联系电话', bank_account: '银行账号' } as const;

/**
 * The head's identity number after a row. A new head never takes over the number of the one before; phone and account stay. Warnings
 * say that the head changed, that a number was cleared, and which of the two stayed.
 */
export function headNumber(
  row: HeadCells,
  standing: Standing<HouseholdColumn> | undefined,
  report: Report,
): Cells<'head_id_number' | 'head_id_key'> {
  const { id_number, id_key } = numberCells(row.head_id_number);
  const brought = { head_id_number: id_number, head_id_key: id_key };
  if (standing === undefined || standing.head_name === row.head_name) return brought;
  const warn = (found: Problem): void => report({ ...found, column: 'head_name' });
  warn(problem('household.head-changed', { from: String(standing.head_name) }));
  const clears = row.head_id_number === undefined && standing.head_id_number !== null;
  if (clears) warn(problem('household.head-number-cleared', { from: String(standing.head_name) }));
  const stay = (['phone', 'bank_account'] as const).filter((key) => row[key] === undefined && standing[key] !== null);
  if (stay.length > 0) {
    warn(problem('household.head-contact-kept', { columns: stay.map((key) => `${kept[key]} (${key})`).join('、') }));
  }
  return clears ? { head_id_number: null, head_id_key: null } : brought;
}
