import type { Node } from 'yaml';
import { sha256 } from '../../base/digest.ts';
import type { Issue } from '../../base/issue.ts';
import { YamlText } from '../../yaml/yaml-text.ts';
import { reservedNames, vocabularyOf } from '../expression/vocabulary.ts';
import { factCatalogue } from '../facts.ts';
import { readCases } from './cases.ts';
import { extended, type FindPack, flattenedText } from './extend.ts';
import { readFigures, type SetFigures } from './figures.ts';
import type { Objections, Pack } from './pack.ts';
import type { PackText } from './problems.ts';
import { readPrograms } from './programs.ts';
import { isSlug, readChoice, readLocalText, readWorkingDays } from './scalars.ts';

/** The names that expressions have already, so that no figure can take them. */
const takenNames: ReadonlySet<string> = new Set([
  ...factCatalogue.filter((fact) => fact.subject === 'household').map((fact) => fact.name),
  ...reservedNames,
]);

/** A text that was read: a pack, or everything that is wrong with it. */
export type ReadPack =
  | { readonly pack: Pack; readonly issues: readonly [] }
  | { readonly pack: undefined; readonly issues: readonly Issue[] };

/** What reading a text may need beside it. */
export interface ReadOptions {
  /** Finds the pack that a text extends; left out: there is none to be found. */
  readonly find?: FindPack;
  /** Figures whose values are replaced, on all days and for all households. */
  readonly set?: SetFigures;
}

/**
 * Reads and checks the YAML text of a rule pack. Every problem is found in one go, in the order of the text, those of a pack
 * that it extends after its own.
 */
export function readPack(text: string, { find = () => undefined, set = new Map() }: ReadOptions = {}): ReadPack {
  const yaml: PackText = new YamlText(text);
  const root = extended(yaml, find);
  const fields = yaml.fields(root, ['pack', 'title', 'confirm', 'programs'], ['objections', 'figures', 'cases']);
  const name = yaml.text(fields.pack);
  if (fields.pack !== undefined && name !== undefined && !isSlug(name))
    yaml.report(fields.pack, 'pack.id-form', { id: name });
  const title = readLocalText(yaml, fields.title);
  const confirm = readChoice(yaml, fields.confirm, ['person', 'automatic']);
  const objections = readObjections(yaml, fields.objections);
  const { figures, unreadable } = readFigures(yaml, fields.figures, takenNames, set);
  const vocabulary = vocabularyOf(
    factCatalogue,
    [...figures.values()].map((figure) => figure.type),
  );
  const declared = readPrograms(yaml, fields.programs, { vocabulary, unreadable }, confirm);
  const cases = readCases(yaml, fields.cases, declared);
  if (
    root === undefined ||
    name === undefined ||
    title === undefined ||
    confirm === undefined ||
    yaml.issues.length > 0
  ) {
    return { pack: undefined, issues: inTextOrder(yaml.issues) };
  }
  const { programs } = declared;
  const whole = root === yaml.root ? text : flattenedText(root);
  return {
    pack: {
      name,
      title,
      confirm,
      objections,
      figures,
      programs,
      cases,
      vocabulary,
      text: whole,
      sha256: sha256(whole),
    },
    issues: [],
  };
}

function readObjections(yaml: PackText, node: Node | undefined): Objections | undefined {
  if (node === undefined) return undefined;
  const fields = yaml.fields(node, ['office', 'within'], []);
  const office = yaml.text(fields.office);
  const workingDays = readWorkingDays(yaml, fields.within);
  return office === undefined || workingDays === undefined ? undefined : { office, workingDays };
}

function inTextOrder(issues: readonly Issue[]): readonly Issue[] {
  const column = (issue: Issue): number => Number(issue.column ?? 0);
  return issues.toSorted(
    (a, b) => compareTexts(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || column(a) - column(b),
  );
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
