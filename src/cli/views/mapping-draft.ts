import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import type { SuggestedColumn, Suggestion } from '../../intake/mapping/suggest-mapping.ts';
import { type MappingLine, mappingYaml, scalar } from '../../intake/mapping/write-mapping.ts';
import type { Roster } from '../../intake/roster.ts';
import { text } from '../../messages/messages.ts';

const labelOf = (roster: Roster, key: string): string => roster.columns[key]?.labels[0] ?? key;

/** What a column of the sheet says, as a remark behind it. */
function samplesOf(language: Language, samples: readonly string[]): string {
  if (samples.length === 0) return text(language, 'mapping.no-samples');
  return text(language, 'mapping.samples', { samples: harmless(samples.join(text(language, 'words.separator'))) });
}

/** One of our columns, and the clerk's: by its heading, or by its position where that is not enough. */
function columnLine(language: Language, roster: Roster, key: string, column: SuggestedColumn): MappingLine {
  const guessed = column.by === 'values' ? [text(language, 'mapping.by-values')] : [];
  const remark = [labelOf(roster, key), ...guessed, samplesOf(language, column.samples)].join('; ');
  const { heading, position, by_position: byPosition } = column;
  return byPosition
    ? { text: `${key}: ${position}`, remark: `${heading}; ${remark}` }
    : { text: `${key}: ${scalar(heading)}`, remark };
}

function linesOf(
  language: Language,
  roster: Roster,
  settled: readonly Settled[],
): { columns: MappingLine[]; ignore: MappingLine[] } {
  const columns = settled.flatMap(({ column, key }) =>
    key === null ? [] : [columnLine(language, roster, key, column)],
  );
  const ignore = settled.flatMap(({ column, key }): MappingLine[] => {
    if (key !== null) return [];
    const { heading, by_position: byPosition, samples } = column;
    return [{ text: byPosition ? `# ${heading}` : scalar(heading), remark: samplesOf(language, samples) }];
  });
  return { columns, ignore };
}

/** The draft of a mapping as YAML: every column with its best guess and what stands in it, and what is still wanting. */
export function draftYaml(language: Language, roster: Roster, source: string, suggestion: Suggestion): string {
  const { columns, missing, header_line: line } = suggestion;
  const settled = columns.map((column) => ({ column, key: column.key }));
  return mappingYaml({
    roster: roster.name,
    head: [
      text(language, 'mapping.draft-head', { source: harmless(source), line }),
      text(language, 'mapping.draft-hint', { roster: roster.name }),
    ],
    ...linesOf(language, roster, settled),
    constants: missing.map((key) => ({
      text: `# ${key}:`,
      remark: text(language, 'mapping.draft-missing', { label: labelOf(roster, key) }),
    })),
  });
}

/** A column of the sheet and the key of ours that it was settled to be; null where it is not to be read. */
export interface Settled {
  readonly column: SuggestedColumn;
  readonly key: string | null;
}

/** The mapping that was settled question by question, as YAML; `constants` are keys with what every row has. */
export function settledYaml(
  language: Language,
  roster: Roster,
  source: string,
  settled: readonly Settled[],
  constants: readonly (readonly [string, string])[],
): string {
  return mappingYaml({
    roster: roster.name,
    head: [text(language, 'mapping.settled-head', { source: harmless(source) })],
    ...linesOf(language, roster, settled),
    constants: constants.map(([key, value]) => ({ text: `${key}: ${scalar(value)}`, remark: labelOf(roster, key) })),
  });
}
