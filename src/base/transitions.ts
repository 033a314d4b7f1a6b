/**
 * The life of a record as a table: from each state the steps that can be taken, and where each leads. What is not in it is refused. A
 * state without steps is an end.
 */
export type Transitions<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State>>>>
>;

/** The steps that a state allows, in the order of the table. */
export function stepsFrom<State extends string, Step extends string>(
  table: Transitions<State, Step>,
  state: State,
): Step[] {
  return Object.keys(table[state]) as Step[];
}

/** Whether a state waits for somebody. */
export function isOpen<State extends string, Step extends string>(
  table: Transitions<State, Step>,
  state: State,
): boolean {
  return stepsFrom(table, state).length > 0;
}
