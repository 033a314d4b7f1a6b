import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import { stepsFrom } from '../../src/base/transitions.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import type { TaskCells } from '../../src/office/tasks/columns.ts';
import { addTask, stepTask } from '../../src/office/tasks/record.ts';
import { tasks } from '../../src/office/tasks/roster.ts';
import { listLiaisons, listTasks, showTask } from '../../src/office/tasks/show.ts';
import { type TaskStep, taskStates, taskSteps, taskTransitions } from '../../src/office/tasks/task.ts';
import { officeUndo } from '../../src/office/undo.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { registryUndo } from '../../src/registry/undo.ts';
import { importLines, type SmallCounty, smallCounty } from '../support/small-county.ts';
import { flawsOf } from '../support/transitions.ts';

const TODAY = '2014-03-19';

const told = (more: object): TaskCells => ({ item: '建档立卡', due_on: '2014-03-31', ...more }) as TaskCells;

const step = (session: SmallCounty, task: number, taken: TaskStep, more: object = {}) =>
  stepTask(session, { task, step: taken, text: '进展', reached: undefined, on: TODAY, ...more });

const refusal = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error) => (error instanceof Failure ? error : Promise.reject(error)),
  );

describe('the life of a task', () => {
  it('has no dead end, allows the steps of its table and names them to whoever tries another', async () => {
    expect(flawsOf(taskTransitions, 'open')).toEqual({ unreachable: [], deadEnds: [] });
    const session = await smallCounty();
    for (const state of taskStates) {
      for (const taken of taskSteps) {
        const { task } = await addTask(session, told({ item: `${state} ${taken}` }));
        if (state !== 'open') await step(session, task, state === 'done' ? 'done' : 'cancel');
        const next = taskTransitions[state][taken];
        if (next !== undefined) expect((await step(session, task, taken)).state).toBe(next);
        else {
          const { code, exit, params } = await refusal(step(session, task, taken));
          const allowed = stepsFrom(taskTransitions, state).join(', ') || 'none';
          expect([code, exit, params.state, params.allowed]).toEqual(['task.forbidden', 65, state, allowed]);
        }
      }
    }
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });
});

describe('a commitment', () => {
  it('shows what it reached of its target, never in full before it is, with every note dated', async () => {
    const session = await smallCounty();
    const { task, kind } = await addTask(session, told({ item: '核桃苗', target: 3000, target_unit: '株' }));
    expect(kind).toBe('commitment');
    expect((await step(session, task, 'note', { reached: 1000 })).rate).toBe(33.3);
    session.setNow('2014-04-02T02:00:00.000Z');
    expect((await step(session, task, 'note', { on: '2014-04-01', reached: 2999, text: undefined })).rate).toBe(99.9);
    const overdue = (asOf: string) =>
      listTasks(session, { which: 'overdue', asOf }, undefined).rows.map(({ task: no }) => no);
    expect([overdue('2014-03-31'), overdue('2014-04-01')]).toEqual([[], [task]]);
    const done = await step(session, task, 'done', { on: '2014-04-02', reached: 3000 });
    expect([done.rate, done.overdue, done.history.map(({ state_on, reached }) => [state_on, reached])]).toEqual([
      100,
      false,
      [
        [TODAY, null],
        [TODAY, 1000],
        ['2014-04-01', 2999],
        ['2014-04-02', 3000],
      ],
    ]);
    const reached = (asOf: string) =>
      listTasks(session, { which: 'all', asOf }, undefined).rows.map(({ state, reached: so }) => [state, so]);
    expect([reached(TODAY), reached('2014-04-01')]).toEqual([[['open', 1000]], [['open', 2999]]]);
    const then = knownAt(session.db, TODAY, session.timeZone);
    expect(listTasks(session, { which: 'all', asOf: TODAY }, then).rows.map(({ reached }) => reached)).toEqual([1000]);
  });

  it('is refused without a target, in the wrong order, with nothing to say, or twice', async () => {
    const session = await smallCounty();
    const code = async (work: Promise<unknown>) => (await refusal(work)).code;
    expect(await code(addTask(session, told({ kind: 'commitment' })))).toBe('task.no-target');
    expect(await code(addTask(session, told({ given_on: '2014-03-20' })))).toBe('task.future');
    expect(await code(addTask(session, told({ given_on: '2014-03-10', due_on: '2014-03-09' })))).toBe('task.due-early');
    expect(await code(addTask(session, told({ unit_no: '9' })))).toBe('office.unit-unknown');
    expect(await code(addTask(session, told({ item: undefined })))).toBe('task.content-missing');
    const { task } = await addTask(session, told({}));
    expect(await code(addTask(session, told({})))).toBe('task.on-record');
    expect(await code(step(session, task, 'note', { reached: 3 }))).toBe('task.reached-what');
    expect(await code(step(session, task, 'note', { text: ' ' }))).toBe('task.said-nothing');
    expect(await code(step(session, task, 'note', { on: '2014-03-18' }))).toBe('task.too-early');
    expect(await code(step(session, task, 'note', { on: '2014-03-20' }))).toBe('office.day-to-come');
    expect(await code(step(session, 9, 'note'))).toBe('task.none');
  });
});

describe('tasks from a sheet', () => {
  const BREAKDOWN = [
    '序号,任务,责任领导,责任单位,配合单位,完成时限,进展',
    '1,困难群众建档立卡,李明,民政局,各镇街,2014.3.31,已建1900户，问15400001234',
    '2,走访慰问,王强,,民政局、残联,2014.3.10,',
  ];
  const COMMITMENTS = ['事项,目标值,单位,责任,时限,完成值', '核桃苗,260,株,李明,2014-12-31,260'];

  it('are recorded once, and new progress is not lost but asked to be dated', async () => {
    const session = await smallCounty();
    const { codes, batch } = await importLines(session, tasks, BREAKDOWN);
    const second = await importLines(session, tasks, COMMITMENTS);
    expect([codes, second.codes]).toEqual([[], []]);
    const { rows } = listTasks(session, { which: 'all', asOf: TODAY }, undefined);
    expect(rows.map(({ item, unit, kind, rate, overdue, note }) => [item, unit, kind, rate, overdue, note])).toEqual([
      ['走访慰问', null, 'task', null, true, null],
      ['困难群众建档立卡', '民政局', 'task', null, false, '已建1900户，问154****1234'],
      ['核桃苗', null, 'commitment', 100, false, null],
    ]);
    const again = await importLines(session, tasks, BREAKDOWN);
    expect([again.rows.unchanged, again.codes]).toEqual([2, []]);
    const later = await importLines(session, tasks, [BREAKDOWN[0] ?? '', `${BREAKDOWN[2] ?? ''}已走访`]);
    expect([later.saved, later.codes]).toEqual([false, ['2 task.progress-differs']]);
    const rooms = [registryUndo, officeUndo];
    const obstacles = async (no: number) =>
      (await undoBatch(session, { batch: no, dryRun: true }, rooms)).result.obstacles.map(
        ({ code, key }) => `${code} ${key}`,
      );
    expect(await obstacles(2)).toContain('undo.in-task 001');
    await step(session, 1, 'done');
    expect(await obstacles(batch ?? 0)).toEqual(['undo.changed-by-command 1']);
    const undone = await undoBatch(session, { batch: second.batch ?? 0, dryRun: false }, rooms);
    expect(undone.result).toMatchObject({ saved: true, removed: { task: 1 } });
    expect(() => showTask(session, 3, TODAY)).toThrow('task.taken-back');
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });
});

describe('the liaison officers', () => {
  it('are the cadres of that office in service on the day, by unit, their phones masked', async () => {
    const session = await smallCounty();
    const roster = registryRosters.find(({ name }) => name === 'cadres');
    if (roster === undefined) throw new Error('no roster of cadres');
    await importLines(session, roster, [
      'cadre_no,name,unit_no,liaison,phone,to',
      'G3,赵六,001,是,15400001234,',
      'G4,钱七,001,是,,2014-03-01',
    ]);
    const { rows } = listLiaisons(session, TODAY, undefined);
    expect(rows.map(({ unit, name, phone }) => [unit, name, phone])).toEqual([['民政局', '赵六', '154****1234']]);
    expect(listLiaisons(session, '2014-02-01', undefined).total).toBe(2);
  });
});
