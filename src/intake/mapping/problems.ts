/** Everything that can be wrong with the text of a mapping once its YAML is read; the texts are in the message catalogue. */
export const mappingProblems = [
  'mapping.other-roster',
  'mapping.nothing',
  'mapping.position',
  'mapping.position-or-heading',
  'mapping.heading-blank',
  'mapping.heading-twice',
  'mapping.unknown-unit',
  'mapping.no-units',
  'mapping.value',
  'mapping.constant',
  'mapping.constant-and-column',
] as const;

export type MappingCode = (typeof mappingProblems)[number];
