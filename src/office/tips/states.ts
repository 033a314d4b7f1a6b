import type { Transitions } from '../../base/transitions.ts';
import type { TipSubject } from './code-lists.ts';

/** The life of a tip: somebody is given it, looks into it, it is settled in one of four ways, and its source is answered. */
export const tipStates = ['new', 'assigned', 'checked', 'taken_in', 'not_founded', 'referred', 'answered'] as const;
export type TipState = (typeof tipStates)[number];

export const tipSteps = ['assign', 'check', 'take_in', 'reject', 'refer', 'answer'] as const;
export type TipStep = (typeof tipSteps)[number];

/** How a tip was settled: its household is on file, what it said of a village or a policy was heeded, or neither. */
export const tipOutcomes = ['taken_in', 'heeded', 'not_founded', 'referred'] as const;
export type TipOutcome = (typeof tipOutcomes)[number];

/** The states with the steps that lead on; a tip can be given to somebody else until it is settled, and again when a referral came back. */
const ofHousehold: Transitions<TipState, TipStep> = {
  new: { assign: 'assigned', refer: 'referred' },
  assigned: { assign: 'assigned', check: 'checked', refer: 'referred' },
  checked: { assign: 'assigned', take_in: 'taken_in', reject: 'not_founded', refer: 'referred' },
  taken_in: { answer: 'answered' },
  not_founded: { answer: 'answered' },
  referred: { assign: 'assigned', answer: 'answered' },
  answered: {},
};

/**
 * The table that holds for a tip by what it is about: one about a household ends by the household being on file, or not; one about a
 * policy has no household to take in, and is answered once it has been looked into; one about a village may turn out either way.
 */
export const tipTransitions: Readonly<Record<TipSubject, Transitions<TipState, TipStep>>> = {
  household: ofHousehold,
  village: { ...ofHousehold, checked: { ...ofHousehold.checked, answer: 'answered' } },
  policy: {
    ...ofHousehold,
    checked: { assign: 'assigned', reject: 'not_founded', refer: 'referred', answer: 'answered' },
  },
};
