import { code } from '../../intake/cells/code.ts';
import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { prose, text } from '../../intake/cells/text.ts';
import { unreadable } from '../../intake/reading.ts';
import type { Column, Columns, Reader } from '../../intake/roster.ts';
import { unitFunctions } from '../../registry/code-lists/unit-and-cadre.ts';
import { householdNoColumn } from '../../registry/rosters/household-columns.ts';
import type { MarkProblem } from './problems.ts';

const planNumber: Reader<number> = (cell) =>
  /^\d{1,9}$/.test(cell) ? Number(cell) : unreadable<MarkProblem>('marks.number');

/** With these words the leading group lets a proposal stand, as it does with a blank. */
const AGREED = new Set(['同意', '不变', '维持', '无变化', '√', '✓', '✔', 'ok', 'agree', 'agreed', 'same']);

const ownCadre: Reader<string> = (cell) => (AGREED.has(cell.toLowerCase()) ? undefined : text(cell));

/** A column that the sheet shows and nobody changes: whatever stands in it, it says nothing. */
const shown = (...labels: string[]): Column<never> => ({ labels, read: () => undefined });

/**
 * The columns of a plan that is handed out to be marked up, in their order. The leading group writes in the last three; by plan, household,
 * function and proposed cadre a row is known again, so that a sheet that was sorted by halves is found out.
 */
export const markColumns = {
  plan: { labels: ['方案号'], required: true, reference: true, read: planNumber },
  household_no: { ...householdNoColumn, required: true },
  town: shown('镇街'),
  village: shown('村'),
  head_name: shown('户主'),
  main_cause: shown('主要致贫原因'),
  function: { labels: ['协助职能'], reference: true, read: code(unitFunctions) },
  change: shown('变化'),
  former_no: shown('原干部编号'),
  former: shown('原帮扶人'),
  cadre_no: { labels: ['拟定干部编号'], reference: true, read: identifier },
  cadre: shown('拟定帮扶人'),
  unit: shown('拟定单位'),
  branch: shown('拟定党支部'),
  phone: shown('联系电话'),
  cost: shown('费用'),
  own_cadre: { labels: ['改派干部'], reference: true, read: ownCadre },
  own_unit: { labels: ['改派单位'], reference: true, read: text },
  reason: { labels: ['改派理由'], prose: true, read: prose },
} as const satisfies Columns;

export type MarkColumns = typeof markColumns;
