import { planSheetCells } from '../../../src/cli/views/plan-sheet.ts';
import { csvLines } from '../../../src/csv/write-csv.ts';
import type { Session } from '../../../src/db/session.ts';
import { type Approval, applyMarkedPlan, type MarkedOutcome } from '../../../src/pairing/apply.ts';
import { planSheet } from '../../../src/pairing/marks/sheet.ts';
import { type PlanResult, planPairing } from '../../../src/pairing/plan.ts';
import { shippedPolicy } from './bureau.ts';

export type Cells = readonly (readonly (string | number | null)[])[];

/** Plans the leads of a day. */
export function plan(session: Session, asOf = '2014-03-19', policy = shippedPolicy): Promise<PlanResult> {
  return planPairing(session, { asOf, policy, knownAt: undefined, dryRun: false });
}

/** A plan's sheet in English, its headings first. */
export const csvOf = (session: Session, number: number): Cells => planSheetCells(planSheet(session, number), 'en');

/** The sheet with other cells on a line, counted from 1, by their headings. */
export function marked(cells: Cells, line: number, set: Readonly<Record<string, string>>): Cells {
  const head = cells[0] ?? [];
  return cells.map((row, i) => (i + 1 === line ? row.map((cell, at) => set[String(head[at])] ?? cell) : row));
}

/** Applies a plan with sheets as they came back, as CSV. */
export function applyCsv(
  session: Session,
  number: number,
  cells: Cells,
  approval: Approval = {},
  ...more: readonly Cells[]
): Promise<MarkedOutcome> {
  const files = [cells, ...more].map((each, i) => ({
    source: `plan${i + 1}.csv`,
    bytes: Buffer.from([...csvLines(each)].join('')),
  }));
  return applyMarkedPlan(session, number, approval, { files, opening: {} });
}

/** The first cadre to whom a plan leaves a place. */
export const freeCadre = (session: Session, number: number): string =>
  planSheet(session, number).cadres.find(({ free }) => free > 0)?.cadre_no ?? '';
