/** What a review (复核) found; one that did not reach the household leaves it due. */
export const reviewResults = ['unchanged', 'changed', 'not_reached'] as const;

export type ReviewResult = (typeof reviewResults)[number];
