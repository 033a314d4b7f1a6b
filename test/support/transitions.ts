import { isOpen, stepsFrom, type Transitions } from '../../src/base/transitions.ts';

/** What is wrong with the life of a record: states that none leads to from the first, and states from which no end can be reached. */
export function flawsOf<State extends string, Step extends string>(
  table: Transitions<State, Step>,
  first: State,
): { unreachable: State[]; deadEnds: State[] } {
  const states = Object.keys(table) as State[];
  const reached = (from: State): Set<State> => {
    const seen = new Set<State>([from]);
    for (const state of seen) for (const step of stepsFrom(table, state)) seen.add(table[state][step] as State);
    return seen;
  };
  const known = reached(first);
  return {
    unreachable: states.filter((state) => !known.has(state)),
    deadEnds: states.filter((state) => ![...reached(state)].some((each) => !isOpen(table, each))),
  };
}
