/** The condition on a table with recorded time: its rows that stand, or those known at the event `:known_at`. */
export function known(knownAt: number | undefined, alias = ''): string {
  const column = (name: string): string => (alias === '' ? name : `${alias}.${name}`);
  if (knownAt === undefined) return `${column('recorded_to')} IS NULL`;
  return `${column('recorded_from')} <= :known_at
    AND (${column('recorded_to')} IS NULL OR ${column('recorded_to')} > :known_at)`;
}
