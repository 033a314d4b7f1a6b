import { describe, expect, it } from 'vitest';
import {
  actsIn,
  type DecisionState,
  decisionActs,
  decisionKinds,
  decisionState,
  stateAfter,
} from '../../src/eligibility/decision-states.ts';
import { county, decideOn, edit, listedOn, needy, packText, refreshOn, use } from './support.ts';

const states: DecisionState[] = [true, false].flatMap((listed) =>
  [undefined, ...decisionKinds].map((kind) => decisionState(listed, kind)),
);

/** The states that can be reached from some. */
function reachable(from: DecisionState): Set<DecisionState> {
  const found = new Set([from]);
  for (const state of found) for (const act of actsIn(state)) found.add(stateAfter(state, act));
  return found;
}

describe('decisions about a household', () => {
  it('have no dead end: from every state the list can be entered and left, and every decision lifted', () => {
    for (const state of states) {
      expect([...reachable(state)]).toEqual(expect.arrayContaining(['on-none', 'off-none', 'on-pause', 'off-refuse']));
    }
  });

  it('neither refuse a household on the list, nor pause or remove one that is off it, nor lift what is not there', () => {
    for (const state of states) {
      const acts = decisionActs.filter((act) => actsIn(state).includes(act));
      const own = state.startsWith('on-') ? ['admit', 'pause', 'remove'] : ['admit', 'refuse'];
      expect([state, acts]).toEqual([state, state.endsWith('-none') ? own : [...own, 'lift']]);
    }
  });

  it('are neither proposed against by a refresh nor undone by it, and it says where the verdict differs', async () => {
    const session = await county();
    await edit(session, [
      { no: 'A', household: { ...needy, owns_vehicle: 1 } },
      { no: 'B', household: needy },
      { no: 'C', household: needy },
    ]);
    await use(session, packText());
    await decideOn(session, '2014-03-19', 'A', 'admit');
    await decideOn(session, '2014-03-19', 'B', 'refuse', '2014-03-31');
    const expected = { proposed_enter: 1, proposed_leave: 0, opening: 1, differing: 2, paused: 0 };
    expect(await refreshOn(session, '2014-03-19')).toMatchObject(expected);
    await decideOn(session, '2014-03-20', 'A', 'pause');
    expect(await refreshOn(session, '2014-03-31', { changed: true })).toMatchObject({ ...expected, paused: 1 });
    expect(await refreshOn(session, '2014-04-01', { changed: true })).toMatchObject({
      proposed_enter: 2,
      differing: 1,
      paused: 1,
    });
    expect(listedOn(session.db, 'needy', '2014-04-01')).toEqual(['A']);
    await decideOn(session, '2014-04-01', 'A', 'lift');
    expect(await refreshOn(session, '2014-04-01', { changed: true })).toMatchObject({
      proposed_leave: 1,
      differing: 0,
    });
  });

  it('cannot be dated before what is on record', async () => {
    const session = await county();
    await edit(session, [{ no: 'A', household: needy }]);
    await use(session, packText());
    await decideOn(session, '2014-03-19', 'A', 'admit');
    await expect(decideOn(session, '2014-03-18', 'A', 'remove')).rejects.toMatchObject({
      code: 'eligibility.decide-too-early',
      exit: 65,
      params: { since: '2014-03-19' },
    });
    await expect(decideOn(session, '2014-03-19', 'A', 'pause', '2014-03-18')).rejects.toMatchObject({ exit: 64 });
    await expect(decideOn(session, '2014-03-19', 'B', 'admit')).rejects.toMatchObject({ exit: 66 });
  });

  it('admit nobody who has left the registry', async () => {
    const session = await county();
    await edit(session, [{ no: 'A', household: { ...needy, left_on: '2014-03-10', left_reason: 'died' } }]);
    await use(session, packText());
    await expect(decideOn(session, '2014-03-19', 'A', 'admit')).rejects.toMatchObject({
      code: 'eligibility.household-absent',
      exit: 66,
    });
  });
});
