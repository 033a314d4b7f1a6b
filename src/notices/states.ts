import type { Transitions } from '../base/transitions.ts';

/** The life of a public notice: drafted, put up, taken down. One that is withdrawn while it hangs still has to be taken down. */
export const noticeStates = ['draft', 'published', 'withdrawn', 'discarded', 'taken_down'] as const;
export type NoticeState = (typeof noticeStates)[number];

export const noticeSteps = ['publish', 'withdraw', 'take_down'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

export const noticeTransitions: Transitions<NoticeState, NoticeStep> = {
  draft: { publish: 'published', withdraw: 'discarded' },
  published: { withdraw: 'withdrawn', take_down: 'taken_down' },
  withdrawn: { take_down: 'taken_down' },
  discarded: {},
  taken_down: {},
};
