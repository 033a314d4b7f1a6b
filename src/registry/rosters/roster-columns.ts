import type { Columns } from '../../intake/roster.ts';
import { headColumns, householdColumns } from './household-columns.ts';
import { memberColumns } from './member-columns.ts';

/**
 * The columns of households and members in one sheet, under the headings that they have in sheets of their own: 身份证号 is the person's,
 * 户主身份证号 the head's. 户籍类别 is said of each person; the household has its first row's.
 */
export const rosterColumns = { ...memberColumns, ...householdColumns, ...headColumns } as const satisfies Columns;

export type RosterColumns = typeof rosterColumns;
