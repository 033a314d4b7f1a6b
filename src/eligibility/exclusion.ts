import type { Program } from './pack/pack.ts';

/** The programs that nobody may have together with one, whichever of the two says so, in their order. */
export function excludedWith(programs: readonly Program[], id: string): string[] {
  const own = programs.find((program) => program.id === id)?.excludes ?? [];
  return programs
    .filter((other) => other.id !== id && (own.includes(other.id) || other.excludes.includes(id)))
    .map((other) => other.id);
}
