import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/db/audit.ts';
import { history } from '../../src/eligibility/history.ts';
import { isOpen, objectionAfter, objectionStates, objectionSteps } from '../../src/eligibility/objection-states.ts';
import { listObjections, receiveObjection, stepObjection } from '../../src/eligibility/objections.ts';
import { listReviews, recordReview } from '../../src/eligibility/reviews.ts';
import {
  comesTo,
  confirmOn,
  county,
  edit,
  needy,
  packText,
  refreshOn,
  type TestSession,
  use,
  VILLAGES,
} from './support.ts';

async function world(): Promise<TestSession> {
  const session = await county();
  await edit(session, [
    { no: 'A', household: needy },
    { no: 'B', household: needy, village: VILLAGES[1] },
    { no: 'C', household: { ...needy, owns_vehicle: 1 } },
  ]);
  await use(session, `${packText()}    review_every: 3 months\n`);
  comesTo(session, '2014-03-19');
  return session;
}

function receive(session: TestSession, householdNo: string, asOf: string) {
  comesTo(session, asOf);
  const request = { householdNo, program: undefined, grounds: '收入核算有误', raisedBy: '王五', within: 20, asOf };
  return receiveObjection(session, request);
}

function step(session: TestSession, number: number, which: (typeof objectionSteps)[number], asOf: string) {
  comesTo(session, asOf);
  const outcome = which === 'answer' ? ('rejected' as const) : undefined;
  return stepObjection(session, { number, step: which, text: '情况属实', outcome, document: undefined, asOf });
}

describe('objections', () => {
  it('come to an end from every state that is open, and no step leads out of an end', () => {
    for (const state of objectionStates) {
      const next = objectionSteps.map((each) => objectionAfter(state, each)).filter((each) => each !== undefined);
      expect(next.length > 0).toBe(isOpen(state));
      if (isOpen(state)) expect(next.some((each) => !isOpen(each)) || next.includes('investigated')).toBe(true);
    }
    expect(objectionAfter('received', 'answer')).toBeUndefined();
  });

  it('are refused every step that the table does not have, in every state', async () => {
    const session = await world();
    const ways = [[], ['investigate'], ['investigate', 'answer'], ['withdraw']] as const;
    const households = ['A', 'B', 'C', 'A'];
    for (const [at, way] of ways.entries()) {
      const { number } = await receive(session, households[at] ?? '', '2014-03-19').catch(async () => {
        await step(session, 1, 'withdraw', '2014-03-19');
        return receive(session, 'A', '2014-03-19');
      });
      for (const each of way) await step(session, number, each, '2014-03-20');
      const { state } =
        listObjections(session, { which: 'all', asOf: '2014-03-20', knownAt: undefined }).rows[number - 1] ?? {};
      for (const each of objectionSteps) {
        if (state === undefined || objectionAfter(state, each) !== undefined) continue;
        await expect(step(session, number, each, '2014-03-20')).rejects.toMatchObject({
          code: 'eligibility.objection-forbidden',
          exit: 65,
        });
      }
    }
  });

  it('are due after twenty working days, are overdue after that, and tell their story', async () => {
    const session = await world();
    expect(await receive(session, 'A', '2014-03-21')).toMatchObject({
      number: 1,
      due_on: '2014-04-21',
      due_certain: true,
    });
    await expect(receive(session, 'A', '2014-03-22')).rejects.toMatchObject({ code: 'eligibility.objection-open' });
    const overdue = (asOf: string) => listObjections(session, { which: 'overdue', asOf, knownAt: undefined }).total;
    expect([overdue('2014-04-21'), overdue('2014-04-22')]).toEqual([0, 1]);
    await step(session, 1, 'investigate', '2014-04-10');
    await expect(step(session, 1, 'answer', '2014-04-09')).rejects.toMatchObject({
      code: 'eligibility.objection-too-early',
    });
    expect(await step(session, 1, 'answer', '2014-04-25')).toMatchObject({ state: 'answered', outcome: 'rejected' });
    expect(overdue('2014-05-01')).toBe(0);
    const story = history(session, { householdNo: 'A', program: undefined, knownAt: undefined });
    expect(story.rows.map(({ said }) => said.state)).toEqual(['received', 'investigated', 'answered']);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
    await expect(step(session, 9, 'withdraw', '2014-04-25')).rejects.toMatchObject({ exit: 66 });
  });
});

describe('reviews', () => {
  it('are due every so many months after the entry or the last that reached the household', async () => {
    const session = await world();
    await refreshOn(session, '2014-03-19');
    await confirmOn(session, '2014-03-19');
    const due = (asOf: string, place?: string) =>
      listReviews(session, { due: true, program: undefined, place, asOf, knownAt: undefined }).rows.map(
        ({ household_no, due_on }) => `${household_no} ${due_on}`,
      );
    expect(due('2014-06-18')).toEqual([]);
    expect(due('2014-06-19')).toEqual(['A 2014-06-19', 'B 2014-06-19']);
    expect(due('2014-06-19', VILLAGES[1])).toEqual(['B 2014-06-19']);
    const review = (householdNo: string, result: 'unchanged' | 'not_reached', asOf: string) => {
      comesTo(session, asOf);
      return recordReview(session, {
        householdNo,
        program: undefined,
        result,
        note: undefined,
        document: undefined,
        asOf,
      });
    };
    expect(await review('A', 'unchanged', '2014-06-20')).toMatchObject({ next_due: '2014-09-20' });
    expect(await review('B', 'not_reached', '2014-06-20')).toMatchObject({ next_due: null });
    expect(due('2014-06-20')).toEqual(['B 2014-06-19']);
    await review('B', 'unchanged', '2014-06-20');
    expect(due('2014-06-20')).toEqual([]);
    expect(due('2014-09-20')).toEqual(['A 2014-09-20', 'B 2014-09-20']);
    await expect(review('C', 'unchanged', '2014-06-20')).rejects.toMatchObject({
      code: 'eligibility.review-not-listed',
      exit: 65,
    });
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });
});
