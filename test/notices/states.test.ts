import { expect, it } from 'vitest';
import { noticeStates, noticeSteps, noticeTransitions } from '../../src/notices/states.ts';
import { flawsOf } from '../support/transitions.ts';
import { noticeWorld } from './world.ts';

it('can be reached, every state, and leads to an end', () => {
  expect(flawsOf(noticeTransitions, 'draft')).toEqual({ unreachable: [], deadEnds: [] });
});

/** How a notice comes to a state. */
const WAYS = {
  draft: [],
  published: ['publish'],
  withdrawn: ['publish', 'withdraw'],
  discarded: ['withdraw'],
  taken_down: ['publish', 'withdraw', 'take_down'],
} as const;

it('allows and refuses every step in every state as its table says', async () => {
  const { notice, bangfu } = await noticeWorld();
  let no = 0;
  for (const state of noticeStates) {
    for (const step of noticeSteps) {
      no += 1;
      await notice('draft', '--office', '民政办');
      for (const each of WAYS[state]) expect((await take(no, each)).code).toBe(0);
      const { code, err } = await take(no, step);
      const next = noticeTransitions[state][step];
      // A notice that runs cannot be taken down yet: that is no matter of its state.
      const early = state === 'published' && step === 'take_down';
      expect([state, step, code]).toEqual([state, step, next === undefined || early ? 65 : 0]);
      if (next === undefined) expect(err).toContain(`cannot be taken further by ${step.replace('_', '-')}`);
      const shown = JSON.parse((await bangfu('notice', 'show', String(no), '--json')).out);
      expect(shown.state).toBe(next === undefined || early ? state : next);
    }
  }

  function take(number: number, step: (typeof noticeSteps)[number]) {
    const told = { publish: ['--at', '公开栏'], withdraw: ['--reason', '有误'], take_down: [] }[step];
    return notice(step.replace('_', '-'), String(number), ...told);
  }
});
