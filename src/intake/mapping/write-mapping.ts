import { stringify } from 'yaml';

/** An entry of a mapping to be written: a column, constant or heading, with a remark for the reader. */
export interface MappingLine {
  readonly text: string;
  readonly remark?: string;
}

/** A mapping to be written; the sections' lines are ready YAML (`key: heading`). */
export interface MappingDraft {
  readonly roster: string;
  /** What stands above it, as remarks. */
  readonly head: readonly string[];
  readonly columns: readonly MappingLine[];
  readonly constants: readonly MappingLine[];
  readonly ignore: readonly MappingLine[];
}

/** A text as a YAML scalar of one line, quoted where it has to be. */
export const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

/** A remark can begin nothing that YAML would read. */
const remarked = ({ text, remark }: MappingLine): string =>
  remark === undefined ? text : `${text}  # ${remark.replace(/[\r\n]+/g, ' ')}`;

function section(name: string, lines: readonly MappingLine[], indent: string): string[] {
  if (lines.length === 0) return [];
  const written = lines.map((line) => `${line.text.startsWith('#') ? '  ' : indent}${remarked(line)}`);
  const nothing = lines.every(({ text }) => text.startsWith('#'));
  return [
    nothing ? `# ${name}:` : `${name}:`,
    ...(nothing ? written.map((line) => line.replace(/^ {2}# ?/, '#   ')) : written),
  ];
}

/** The YAML text of a mapping, which `readMapping` reads. A line whose text begins with `#` is for a person to fill in. */
export function mappingYaml({ roster, head, columns, constants, ignore }: MappingDraft): string {
  const lines = [
    ...head.map((line) => `# ${line}`),
    `roster: ${roster}`,
    ...section('columns', columns, '  '),
    ...section('constants', constants, '  '),
    ...section('ignore', ignore, '  - '),
  ];
  return `${lines.join('\n')}\n`;
}
