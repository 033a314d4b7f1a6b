import type { IdentityNumber } from '../../base/identity-number.ts';
import type { Problem } from '../../intake/problem.ts';
import { problem } from '../problems.ts';
import type { CadreColumn } from '../store/tables.ts';
import type { Standing } from '../store/versioned-table.ts';
import type { Cells } from './cells.ts';
import { numberCells } from './identity.ts';

interface TermCells {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

type Report = (problem: Problem & { readonly column?: 'sex' | 'to' }) => void;

/**
 * First and last day in office after a row; undefined, with an error, when the last comes before the first. Where a command ended
 * the term, an import changes nothing and a warning says so.
 */
export function termCells(
  { from, to }: TermCells,
  standing: Standing<CadreColumn> | undefined,
  report: Report,
): Cells<'valid_from' | 'valid_to'> | undefined {
  let lastDay = to;
  if (standing?.left_by_command === 1 && to !== standing.valid_to) {
    report({ ...problem('cadre.left-by-command', { date: String(standing.valid_to) }), column: 'to' });
    lastDay = undefined;
  }
  const begins = from === undefined ? standing?.valid_from : from;
  const ends = lastDay === undefined ? standing?.valid_to : lastDay;
  if (begins && ends && ends < begins) {
    report({ ...problem('cadre.period', { from: begins, to: ends }), column: 'to' });
    return undefined;
  }
  return { valid_from: from, valid_to: lastDay };
}

/** A cadre's identity number and sex after a row: a blank sex is filled in from the number, a different one is a warning. */
export function cadreIdentity(
  row: { readonly id_number: IdentityNumber | null | undefined; readonly sex: string | null | undefined },
  standing: Standing<CadreColumn> | undefined,
  report: Report,
): Cells<'id_number' | 'id_key' | 'sex'> {
  const sex = row.sex === undefined ? (standing?.sex ?? row.id_number?.sex) : row.sex;
  if (row.id_number && sex && sex !== row.id_number.sex) {
    report({ ...problem('id-number.sex-differs'), column: 'sex' });
  }
  return { ...numberCells(row.id_number), sex };
}
