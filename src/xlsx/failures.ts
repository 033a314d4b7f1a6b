import { exit } from '../base/exit-code.ts';

/** Why a workbook cannot be read, and what one cannot hold. */
export const xlsxFailures = {
  'xlsx.old-workbook': exit.data,
  'xlsx.encrypted': exit.data,
  'xlsx.damaged': exit.data,
  'xlsx.not-a-workbook': exit.data,
  'xlsx.too-large': exit.data,
  'xlsx.no-such-sheet': exit.data,
  'xlsx.too-many-rows': exit.data,
  'xlsx.text-too-long': exit.data,
} as const;
