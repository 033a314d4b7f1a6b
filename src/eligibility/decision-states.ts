/** What a person can decide about a household and a program. */
export const decisionKinds = ['admit', 'refuse', 'pause', 'remove'] as const;

export type DecisionKind = (typeof decisionKinds)[number];

/** What a person can do: decide, or lift the decision in force. */
export const decisionActs = [...decisionKinds, 'lift'] as const;

export type DecisionAct = (typeof decisionActs)[number];

/** Where a household stands under a program: on the list or off it, and under which decision. */
export type DecisionState = `${'on' | 'off'}-${DecisionKind | 'none'}`;

/** What can be done where, besides lifting a decision wherever there is one; what is not here is refused. */
const permitted = {
  on: ['admit', 'pause', 'remove'],
  off: ['admit', 'refuse'],
} as const satisfies Readonly<Record<'on' | 'off', readonly DecisionKind[]>>;

export function decisionState(listed: boolean, standing: DecisionKind | undefined): DecisionState {
  return `${listed ? 'on' : 'off'}-${standing ?? 'none'}`;
}

/** What can be done in a state. A decision of the kind that stands renews it, with another reason or end. */
export function actsIn(state: DecisionState): readonly DecisionAct[] {
  const acts: readonly DecisionAct[] = permitted[state.startsWith('on-') ? 'on' : 'off'];
  return state.endsWith('-none') ? acts : [...acts, 'lift'];
}

/** The state after an act: admitting puts a household on the list and removing takes it off, the others leave it where it is. */
export function stateAfter(state: DecisionState, act: DecisionAct): DecisionState {
  const listed = act === 'admit' || (act !== 'remove' && state.startsWith('on-'));
  return decisionState(listed, act === 'lift' ? undefined : act);
}
