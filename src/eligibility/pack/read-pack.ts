import { sha256 } from '../../base/digest.ts';
import type { Issue } from '../../base/issue.ts';
import { YamlText } from '../../yaml/yaml-text.ts';
import { reservedNames, vocabularyOf } from '../expression/vocabulary.ts';
import { factCatalogue } from '../facts.ts';
import { readCases } from './cases.ts';
import { readFigures } from './figures.ts';
import type { Pack } from './pack.ts';
import type { PackText } from './problems.ts';
import { readPrograms } from './programs.ts';
import { isSlug, readChoice, readLocalText } from './scalars.ts';

/** The names that expressions have already, so that no figure can take them. */
const takenNames: ReadonlySet<string> = new Set([
  ...factCatalogue.filter((fact) => fact.subject === 'household').map((fact) => fact.name),
  ...reservedNames,
]);

/** A text that was read: a pack, or everything that is wrong with it. */
export type ReadPack =
  | { readonly pack: Pack; readonly issues: readonly [] }
  | { readonly pack: undefined; readonly issues: readonly Issue[] };

/** Reads and checks the YAML text of a rule pack. Every problem is found in one go, in the order of the text. */
export function readPack(text: string): ReadPack {
  const yaml: PackText = new YamlText(text);
  const fields = yaml.fields(yaml.root, ['pack', 'title', 'confirm', 'programs'], ['figures', 'cases']);
  const name = yaml.text(fields.pack) ?? '';
  if (fields.pack !== undefined && !isSlug(name)) yaml.report(fields.pack, 'pack.id-form', { id: name });
  const title = readLocalText(yaml, fields.title);
  const confirm = readChoice(yaml, fields.confirm, ['person', 'automatic']);
  const { figures, unreadable } = readFigures(yaml, fields.figures, takenNames);
  const vocabulary = vocabularyOf(
    factCatalogue,
    [...figures.values()].map((figure) => figure.type),
  );
  const declared = readPrograms(yaml, fields.programs, { vocabulary, unreadable });
  const cases = readCases(yaml, fields.cases, declared);
  if (title === undefined || confirm === undefined || yaml.issues.length > 0) {
    return { pack: undefined, issues: inTextOrder(yaml.issues) };
  }
  const { programs } = declared;
  return { pack: { name, title, confirm, figures, programs, cases, text, sha256: sha256(text) }, issues: [] };
}

function inTextOrder(issues: readonly Issue[]): readonly Issue[] {
  const column = (issue: Issue): number => Number(issue.column ?? 0);
  return issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || column(a) - column(b));
}
