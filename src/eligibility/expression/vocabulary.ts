import type { Fact, FigureType } from './fact.ts';

/** What the names in an expression can mean. */
export interface Vocabulary {
  readonly household: ReadonlyMap<string, Fact>;
  readonly member: ReadonlyMap<string, Fact>;
  readonly figures: ReadonlyMap<string, FigureType>;
}

/** The day judged, as expressions name it. */
export const asOfName = 'as_of';

/** Names that neither a household's fact nor a figure may have: they already mean something in expressions. */
export const reservedNames: readonly string[] = [asOfName, 'members', 'known', 'has', 'date'];

/** The vocabulary of a list of facts and a pack's figures; a figure hides a household's fact of the same name. */
export function vocabularyOf(facts: readonly Fact[], figures: readonly FigureType[]): Vocabulary {
  const bySubject = (subject: Fact['subject']) =>
    new Map(facts.filter((fact) => fact.subject === subject).map((fact) => [fact.name, fact]));
  return {
    household: bySubject('household'),
    member: bySubject('member'),
    figures: new Map(figures.map((figure) => [figure.name, figure])),
  };
}
