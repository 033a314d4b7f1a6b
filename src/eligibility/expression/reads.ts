import { childrenOf, type Tree } from './tree.ts';
import { asOfName, type Vocabulary } from './vocabulary.ts';

/** What an expression reads, each name once, in the order of the text. */
export interface Reads {
  /** Facts about the household, those inside `members.…(m, …)` included. */
  readonly household: readonly string[];
  /** Facts about members. */
  readonly member: readonly string[];
  readonly figures: readonly string[];
  /** Whether it reads the household's members at all; `members.size()` names no fact of theirs. */
  readonly members: boolean;
  /** Whether it reads the day judged by its name. */
  readonly asOf: boolean;
}

/** What an expression reads: for `explain`, and to tell whose verdict a changed fact or figure could alter. */
export function readsOf(tree: Tree, vocabulary: Vocabulary): Reads {
  const household = new Set<string>();
  const member = new Set<string>();
  const figures = new Set<string>();
  let members = false;
  let asOf = false;
  const visit = (part: Tree): void => {
    if (part.kind === 'member-fact') member.add(part.name);
    else if (part.kind === 'name') {
      if (part.name === asOfName) asOf = true;
      else (vocabulary.figures.has(part.name) ? figures : household).add(part.name);
    } else if (part.kind === 'exists' || part.kind === 'all' || part.kind === 'total') members = true;
    childrenOf(part).forEach(visit);
  };
  visit(tree);
  return { household: [...household], member: [...member], figures: [...figures], members, asOf };
}
