import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Issue } from '../../base/issue.ts';
import { meant } from '../../base/nearest-word.ts';
import { type Entry, YamlText } from '../../yaml/yaml-text.ts';
import { plainHeading } from '../heading.ts';
import { normaliseCell, tidyProse } from '../normalise.ts';
import { Noted } from '../reading.ts';
import type { Column, Reader, Roster } from '../roster.ts';
import type { Constant, MappedColumn, Mapping } from './mapping.ts';
import type { MappingCode } from './problems.ts';

type MappingText = YamlText<MappingCode>;

/** A text that was read: a mapping, or everything that is wrong with it. */
export type ReadMapping =
  | { readonly mapping: Mapping; readonly issues: readonly [] }
  | { readonly mapping: undefined; readonly issues: readonly Issue[] };

/**
 * Reads and checks the YAML text of a mapping for a roster. Every problem is found in one go, in the order of the text.
 * @param source what results call the mapping by.
 */
export function readMapping(text: string, source: string, roster: Roster): ReadMapping {
  const yaml: MappingText = new YamlText<MappingCode>(text);
  const fields = yaml.fields(yaml.root, ['roster'], ['columns', 'constants', 'ignore']);
  const named = yaml.text(fields.roster);
  if (fields.roster !== undefined && named !== undefined && named !== roster.name) {
    yaml.report(fields.roster, 'mapping.other-roster', { roster: roster.name, other: named });
  }
  const columns = readColumns(yaml, fields.columns, roster);
  const constants = readConstants(yaml, fields.constants, roster, columns);
  const ignore = yaml.items(fields.ignore).flatMap((item) => yaml.text(item) ?? []);
  if (yaml.root !== undefined && yaml.issues.length === 0 && columns.size + constants.size + ignore.length === 0) {
    yaml.report(yaml.root, 'mapping.nothing');
  }
  if (yaml.issues.length > 0) return { mapping: undefined, issues: inTextOrder(yaml.issues) };
  return { mapping: { roster: roster.name, columns, constants, ignore, text, source }, issues: [] };
}

function inTextOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || Number(a.column) - Number(b.column));
}

/** The entries of a mapping whose keys are columns of the roster. */
function columnEntries(
  yaml: MappingText,
  node: Node | undefined,
  roster: Roster,
): (Entry & { column: Column; value: Node })[] {
  return yaml.entries(node).flatMap((entry) => {
    const column = Object.hasOwn(roster.columns, entry.name) ? roster.columns[entry.name] : undefined;
    if (column === undefined) {
      yaml.report(entry.key, 'yaml.unknown-key', { key: entry.name, ...meantColumn(entry.name, roster) });
      return [];
    }
    if (entry.value === undefined) {
      yaml.report(entry.key, 'mapping.heading-blank');
      return [];
    }
    return [{ ...entry, column, value: entry.value }];
  });
}

/** The key that was meant: of the column with that very label, else the nearest key. */
function meantColumn(name: string, roster: Roster): { meant: string } {
  const labelled = Object.entries(roster.columns).find(([, { labels }]) => labels.includes(name));
  return labelled === undefined ? meant(name, Object.keys(roster.columns)) : { meant: ` (${labelled[0]}?)` };
}

function readColumns(yaml: MappingText, node: Node | undefined, roster: Roster): ReadonlyMap<string, MappedColumn> {
  const columns = new Map<string, MappedColumn>();
  /** The column that has taken a heading or a position already. */
  const takenBy = new Map<string | number, string>();
  for (const { name, value, column } of columnEntries(yaml, node, roster)) {
    const mapped = readColumn(yaml, value, column);
    for (const place of [...mapped.headings.map(plainHeading), ...(mapped.position ?? [])]) {
      const other = takenBy.get(place);
      if (other !== undefined) yaml.report(value, 'mapping.heading-twice', { heading: place, other });
      takenBy.set(place, name);
    }
    columns.set(name, { ...mapped, position: mapped.position?.[0] });
  }
  return columns;
}

interface Place {
  headings: readonly string[];
  /** At most one. */
  position: readonly number[] | undefined;
}

const NOWHERE: Place = { headings: [], position: undefined };

/** A heading, several of which the sheet has one, or a column's place as a plain number. */
function readPlace(yaml: MappingText, node: Node): Place {
  if (isSeq(node))
    return { headings: yaml.items(node).flatMap((item) => readHeading(yaml, item)), position: undefined };
  if (!isScalar(node) || typeof node.value !== 'number')
    return { headings: readHeading(yaml, node), position: undefined };
  if (Number.isSafeInteger(node.value) && node.value >= 1) return { headings: [], position: [node.value] };
  yaml.report(node, 'mapping.position', { value: yaml.text(node) ?? '' });
  return NOWHERE;
}

function readHeading(yaml: MappingText, node: Node): string[] {
  const heading = yaml.text(node);
  if (heading === undefined) return [];
  if (plainHeading(heading) !== '') return [heading];
  yaml.report(node, 'mapping.heading-blank');
  return [];
}

/** A column's place alone, or with how its cells are written: `{heading: 人均收入, unit: 元/月}`. */
function readColumn(yaml: MappingText, node: Node, column: Column) {
  if (!isMap(node)) return { ...readPlace(yaml, node), unit: undefined, values: new Map<string, string>() };
  const fields = yaml.fields(node, [], ['heading', 'position', 'unit', 'values']);
  const where = fields.heading ?? fields.position;
  if (where === undefined || (fields.heading !== undefined && fields.position !== undefined)) {
    yaml.report(node, 'mapping.position-or-heading');
  }
  const unit = readUnit(yaml, fields.unit, column);
  const read = unit === undefined ? column.read : (column.inUnit?.(unit) ?? column.read);
  return {
    ...(where === undefined ? NOWHERE : readPlace(yaml, where)),
    unit,
    values: readValues(yaml, fields.values, column, read),
  };
}

function readUnit(yaml: MappingText, node: Node | undefined, column: Column): string | undefined {
  const unit = yaml.text(node)?.normalize('NFKC');
  if (node === undefined || unit === undefined) return undefined;
  if (column.inUnit === undefined) yaml.report(node, 'mapping.no-units');
  else if (column.inUnit(unit) === undefined) yaml.report(node, 'mapping.unknown-unit', { unit });
  return unit;
}

const isError = (reading: unknown): reading is Noted<unknown> =>
  reading instanceof Noted && reading.problems.some(({ severity }) => severity === 'error');

/** What of a reading's first error a message can name: the values of a code list. */
const knownValues = (reading: Noted<unknown>): { known: string } => {
  const known = reading.problems.find(({ params }) => params?.known !== undefined)?.params?.known;
  return { known: known === undefined ? '' : ` (${known})` };
};

/** The clerk's words and those of ours that they stand for: `{1: 是, 2: 否}`. */
function readValues(
  yaml: MappingText,
  node: Node | undefined,
  column: Column,
  read: Reader<unknown>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of yaml.entries(node)) {
    const word = value === undefined ? '' : yaml.text(value);
    if (word === undefined) continue;
    const ours = cellText(column, word);
    const reading = ours === '' ? undefined : read(ours);
    if (value !== undefined && isError(reading)) {
      yaml.report(value, 'mapping.value', { value: word, ...knownValues(reading) });
    }
    values.set(cellText(column, name), ours);
  }
  return values;
}

const cellText = (column: Column, text: string): string =>
  column.prose === true ? tidyProse(text) : normaliseCell(text);

function readConstants(
  yaml: MappingText,
  node: Node | undefined,
  roster: Roster,
  columns: ReadonlyMap<string, MappedColumn>,
): ReadonlyMap<string, Constant> {
  const constants = new Map<string, Constant>();
  for (const { name, key, value, column } of columnEntries(yaml, node, roster)) {
    if (columns.has(name)) yaml.report(key, 'mapping.constant-and-column', { key: name });
    const text = cellText(column, yaml.text(value) ?? '');
    if (text === '') continue;
    const reading = column.read(text);
    if (isError(reading)) yaml.report(value, 'mapping.constant', { value: text, ...knownValues(reading) });
    else constants.set(name, reading instanceof Noted ? reading : { value: reading, raw: undefined });
  }
  return constants;
}
