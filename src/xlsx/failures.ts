import { exit } from '../base/exit-code.ts';

/** What a workbook cannot hold. */
export const xlsxFailures = {
  'xlsx.too-many-rows': exit.data,
  'xlsx.text-too-long': exit.data,
} as const;
