import { failWith } from '../base/failure.ts';
import type { Database } from '../db/driver.ts';
import { eligibilityFailures } from './failures.ts';
import { type ProgramInForce, programsInForce } from './in-force.ts';
import { householdId } from './store/households.ts';

/**
 * One of the programs in force: the one named, or the only one there is.
 * @throws Failure `eligibility.program-unknown` (66), `eligibility.which-program` (64).
 */
export function chooseProgram(programs: readonly ProgramInForce[], wanted: string | undefined): ProgramInForce {
  const known = programs.map(({ program }) => program.id).join(', ');
  const [first] = programs.filter(({ program }) => wanted === undefined || program.id === wanted);
  if (first === undefined) {
    throw failWith(eligibilityFailures, 'eligibility.program-unknown', { program: wanted ?? '', known });
  }
  if (wanted === undefined && programs.length > 1) {
    throw failWith(eligibilityFailures, 'eligibility.which-program', { known });
  }
  return first;
}

/**
 * The programs in force, or the one of them that is named.
 * @throws Failure `eligibility.no-pack`, `eligibility.program-unknown` (66).
 */
export function programsNamed(
  db: Database,
  county: string,
  wanted: string | undefined,
  knownAt?: number,
): ProgramInForce[] {
  const programs = programsInForce(db, county, knownAt);
  return wanted === undefined ? programs : [chooseProgram(programs, wanted)];
}

/**
 * The row id of a household by its number.
 * @throws Failure `eligibility.household-unknown` (66).
 */
export function theHousehold(db: Database, county: string, householdNo: string, knownAt?: number): number {
  const id = householdId(db, county, householdNo, knownAt);
  if (id !== undefined) return id;
  throw failWith(eligibilityFailures, 'eligibility.household-unknown', { household: householdNo });
}

/** A household and a program that a person acts on, as named on the command line. */
export interface Named {
  readonly householdNo: string;
  /** Needed where the packs in force decide about several programs. */
  readonly program: string | undefined;
}

/**
 * The household and the program that are named.
 * @throws Failure as `chooseProgram` and `theHousehold`, `eligibility.no-pack` (66).
 */
export function namedSubject(db: Database, county: string, { householdNo, program }: Named) {
  const chosen = chooseProgram(programsInForce(db, county), program);
  return { ...chosen, householdId: theHousehold(db, county, householdNo) };
}
