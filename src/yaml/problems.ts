/** Everything that can be wrong with a YAML text before anybody asks what it says; the texts are in the message catalogue. */
export const yamlProblems = [
  'yaml.syntax',
  'yaml.duplicate-key',
  'yaml.too-large',
  'yaml.too-deep',
  'yaml.alias',
  'yaml.not-a-mapping',
  'yaml.not-a-list',
  'yaml.not-text',
  'yaml.unknown-key',
  'yaml.missing-key',
] as const;

export type YamlCode = (typeof yamlProblems)[number];
