import { spawnSync } from 'node:child_process';

/** Whether a program of the machine's can be run; a test that needs one is skipped by name where it is not installed. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}
