/** The life of an objection (异议): it is looked into again before it is answered, and can be withdrawn until then. */
export const objectionStates = ['received', 'investigated', 'answered', 'withdrawn'] as const;

export type ObjectionState = (typeof objectionStates)[number];

export const objectionSteps = ['investigate', 'answer', 'withdraw'] as const;

export type ObjectionStep = (typeof objectionSteps)[number];

/** Which step leads where; what is not here is refused. A second investigation takes the place of the first. */
const transitions: Readonly<Record<ObjectionState, Readonly<Partial<Record<ObjectionStep, ObjectionState>>>>> = {
  received: { investigate: 'investigated', withdraw: 'withdrawn' },
  investigated: { investigate: 'investigated', answer: 'answered', withdraw: 'withdrawn' },
  answered: {},
  withdrawn: {},
};

/** The state that a step leads to; undefined where it is not possible. */
export function objectionAfter(state: ObjectionState, step: ObjectionStep): ObjectionState | undefined {
  return transitions[state][step];
}

/** Whether an objection waits for somebody. */
export const isOpen = (state: ObjectionState): boolean => Object.keys(transitions[state]).length > 0;

export const objectionOutcomes = ['upheld', 'rejected'] as const;

export type ObjectionOutcome = (typeof objectionOutcomes)[number];
