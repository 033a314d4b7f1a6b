/** The rooms of `src/` by rank: a file may import from rooms of a lower rank only. */
export const ranks: readonly (readonly string[])[] = [
  ['base'],
  ['csv', 'xlsx', 'db', 'yaml'],
  ['intake'],
  ['registry'],
  ['eligibility'],
  ['pairing'],
  ['contact', 'aid', 'survey', 'office', 'notices'],
  ['messages'],
  ['reports'],
  ['cli'],
];
