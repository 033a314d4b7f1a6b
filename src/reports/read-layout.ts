import type { Node } from 'yaml';
import { exit } from '../base/exit-code.ts';
import { Failure } from '../base/failure.ts';
import { harmless } from '../base/harmless.ts';
import type { LocalText } from '../base/local-text.ts';
import { meant } from '../base/nearest-word.ts';
import { YamlText } from '../yaml/yaml-text.ts';
import { columnChoices } from './columns-chosen.ts';
import type { Layout, LayoutColumn } from './layout.ts';
import type { Report, Variant } from './report.ts';
import { reports } from './reports.ts';
import type { Column } from './table.ts';

/** What is wrong with a layout's text beside what YAML itself forbids. */
type LayoutCode =
  | 'layout.report-unknown'
  | 'layout.grouping-unknown'
  | 'layout.column-unknown'
  | 'layout.no-columns'
  | 'layout.unit';

type LayoutText = YamlText<LayoutCode>;

/**
 * Reads a layout (YAML).
 * @throws Failure (65) at the file's line and column: the first of what is wrong with it.
 */
export function readLayout(text: string, file: string): Layout {
  const yaml: LayoutText = new YamlText(text);
  const layout = readRoot(yaml);
  const issue = yaml.issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || Number(a.column) - Number(b.column))[0];
  if (issue === undefined && layout !== undefined) return layout;
  throw new Failure(issue?.code ?? 'yaml.not-a-mapping', exit.data, issue?.params, {
    file,
    line: issue?.line ?? 1,
    column: issue?.column ?? 1,
  });
}

function readRoot(yaml: LayoutText): Layout | undefined {
  const fields = yaml.fields(yaml.root, ['report', 'columns'], ['by', 'title', 'where', 'order', 'notes']);
  const name = yaml.text(fields.report);
  const report = reports.find((each) => each.name === name);
  if (report === undefined) {
    const names = reports.map((each) => each.name);
    if (fields.report !== undefined && name !== undefined) {
      yaml.report(fields.report, 'layout.report-unknown', { name, choices: names.join(', '), ...meant(name, names) });
    }
    return undefined;
  }
  const variant = readVariant(yaml, report, fields.by);
  if (variant === undefined) return undefined;
  const columns = yaml.items(fields.columns).flatMap((item) => readColumn(yaml, variant, item) ?? []);
  if (fields.columns !== undefined && columns.length === 0) yaml.report(fields.columns, 'layout.no-columns');
  return {
    report,
    variant,
    title: localText(yaml, fields.title),
    columns,
    where: yaml.items(fields.where).flatMap((item) => yaml.text(item) ?? []),
    order: yaml.items(fields.order).flatMap((item) => readOrder(yaml, variant, item) ?? []),
    notes: yaml.items(fields.notes).flatMap((item) => localText(yaml, item) ?? []),
  };
}

function readVariant(yaml: LayoutText, { name, variants }: Report, node: Node | undefined): Variant | undefined {
  if (node === undefined) return variants[0];
  const by = yaml.text(node);
  const variant = variants.find((each) => each.by === by);
  const choices = variants.flatMap((each) => each.by ?? []).join(', ');
  if (variant === undefined && by !== undefined)
    yaml.report(node, 'layout.grouping-unknown', { report: name, by, choices });
  return variant;
}

/** A text in both languages, or one that stands for both. */
function localText(yaml: LayoutText, node: Node | undefined): LocalText | undefined {
  if (node === undefined) return undefined;
  if ('value' in node) {
    const text = harmless(yaml.text(node) ?? '');
    return { zh: text, en: text };
  }
  const { zh, en } = yaml.fields(node, ['zh', 'en']);
  const texts = { zh: yaml.text(zh), en: yaml.text(en) };
  return texts.zh === undefined || texts.en === undefined
    ? undefined
    : { zh: harmless(texts.zh), en: harmless(texts.en) };
}

function columnNamed(yaml: LayoutText, { columns }: Variant, node: Node, name: string): Column | undefined {
  const column = columns.find(({ key, label }) => key === name || label.zh === name);
  if (column === undefined) {
    yaml.report(node, 'layout.column-unknown', { column: name, ...columnChoices(columns, name) });
  }
  return column;
}

/** A column by its key or Chinese heading, or a mapping that gives it a heading of its own or amounts in `wan`. */
function readColumn(yaml: LayoutText, variant: Variant, node: Node): LayoutColumn | undefined {
  const plain = 'value' in node;
  const fields = plain
    ? { column: node, title: undefined, unit: undefined }
    : yaml.fields(node, ['column'], ['title', 'unit']);
  const name = yaml.text(fields.column);
  if (fields.column === undefined || name === undefined) return undefined;
  const column = columnNamed(yaml, variant, fields.column, name);
  if (column === undefined) return undefined;
  const unit = yaml.text(fields.unit);
  if (fields.unit !== undefined && unit !== undefined && (unit !== 'wan' || column.type !== 'money')) {
    yaml.report(fields.unit, 'layout.unit', { column: column.key, unit });
  }
  return { column, title: localText(yaml, fields.title), wan: unit === 'wan' };
}

function readOrder(
  yaml: LayoutText,
  variant: Variant,
  node: Node,
): { column: string; descending: boolean } | undefined {
  const text = yaml.text(node);
  if (text === undefined) return undefined;
  const column = columnNamed(yaml, variant, node, text.replace(/^-/, ''));
  return column === undefined ? undefined : { column: column.key, descending: text.startsWith('-') };
}
