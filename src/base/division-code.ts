/**
 * Statistical division codes (统计用区划代码): 6 digits name a county (GB/T 2260), 9 a town (GB/T 10114), 12 a village.
 */
export type DivisionLevel = 'county' | 'town' | 'village';

const LEVELS: Readonly<Record<number, DivisionLevel>> = { 6: 'county', 9: 'town', 12: 'village' };

/** The level a code names by its length, or undefined when it is no division code. */
export function divisionLevel(code: string): DivisionLevel | undefined {
  return /^\d+$/.test(code) ? LEVELS[code.length] : undefined;
}

/** The county part of a division code. */
export const countyOf = (code: string): string => code.slice(0, 6);

/** The town part of a town's or village's code. */
export const townOf = (code: string): string => code.slice(0, 9);
