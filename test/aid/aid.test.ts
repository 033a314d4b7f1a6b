import { describe, expect, it } from 'vitest';
import type { EffectCells, PlanCells } from '../../src/aid/measures/columns.ts';
import { measureStates, measureSteps, measureTransitions } from '../../src/aid/measures/measure.ts';
import { planMeasure } from '../../src/aid/measures/plan.ts';
import { measures } from '../../src/aid/measures/roster.ts';
import { listMeasures, showMeasure } from '../../src/aid/measures/show.ts';
import { recordEffect, stepMeasure } from '../../src/aid/measures/step.ts';
import { listReferrals, sendReferral, stepReferral } from '../../src/aid/referrals/record.ts';
import {
  type ReferralStep,
  referralStates,
  referralSteps,
  referralTransitions,
} from '../../src/aid/referrals/referral.ts';
import { aidBatchRecords, aidUndo } from '../../src/aid/undo.ts';
import { Failure } from '../../src/base/failure.ts';
import { stepsFrom } from '../../src/base/transitions.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { registryUndo } from '../../src/registry/undo.ts';
import { measuresReport } from '../../src/reports/measures.ts';
import { importLines, type SmallCounty, smallCounty } from '../support/small-county.ts';
import { flawsOf } from '../support/transitions.ts';

const TERMS = { sent: 10, accepted: 30 };
const HOUSEHOLD = '370181105230001';
const OTHER = '370181105230002';
const TODAY = '2014-03-19';

const told = (more: Partial<PlanCells> = {}): PlanCells =>
  ({ kind: 'business', type: 'industry', description: '核桃苗', planned_on: '2014-03-10', ...more }) as PlanCells;

const plan = (session: SmallCounty, more: Partial<PlanCells> = {}, household = HOUSEHOLD, doneOn?: string) =>
  planMeasure(session, { householdNo: household, unitNo: undefined, cadreNo: undefined, plan: told(more), doneOn });

const found = (more: object): EffectCells =>
  ({ helped: undefined, effect: undefined, income_after: undefined, remaining: undefined, ...more }) as EffectCells;

const refusal = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error) => (error instanceof Failure ? error : Promise.reject(error)),
  );

describe('the life of a measure and of a referral', () => {
  it('has no dead end and no state that is never reached', () => {
    expect(flawsOf(measureTransitions, 'planned')).toEqual({ unreachable: [], deadEnds: [] });
    expect(flawsOf(referralTransitions, 'sent')).toEqual({ unreachable: [], deadEnds: [] });
  });

  it('allows the steps of a measure’s table and names them to whoever tries another', async () => {
    const session = await smallCounty();
    for (const state of measureStates) {
      for (const step of measureSteps) {
        const { measure } = await plan(session, { description: `${state} ${step}` });
        const request = { measure, on: TODAY, text: '原因' };
        if (state !== 'planned') await stepMeasure(session, { ...request, step: state === 'done' ? 'done' : 'cancel' });
        const next = measureTransitions[state][step];
        if (next !== undefined) expect((await stepMeasure(session, { ...request, step })).state).toBe(next);
        else {
          const { code, exit, params } = await refusal(stepMeasure(session, { ...request, step }));
          const allowed = stepsFrom(measureTransitions, state).join(', ') || 'none';
          expect([code, exit, params.state, params.allowed]).toEqual(['measure.forbidden', 65, state, allowed]);
        }
      }
    }
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('allows the steps of a referral’s table and names them to whoever tries another', async () => {
    const session = await smallCounty();
    const ways: Readonly<Record<string, readonly ReferralStep[]>> = {
      sent: [],
      accepted: ['accept'],
      refused: ['refuse'],
      done: ['accept', 'done'],
      withdrawn: ['withdraw'],
    };
    for (const state of referralStates) {
      for (const step of referralSteps) {
        const sent = {
          householdNo: HOUSEHOLD,
          unitNo: '001',
          department: undefined,
          about: '危房',
          on: TODAY,
          due: undefined,
        };
        const { referral } = await sendReferral(session, TERMS, sent);
        const take = (each: ReferralStep) =>
          stepReferral(session, TERMS, { referral, step: each, text: '原因', on: TODAY, due: undefined });
        for (const each of ways[state] ?? []) await take(each);
        const next = referralTransitions[state][step];
        if (next !== undefined) expect((await take(step)).state).toBe(next);
        else {
          const { code, exit, params } = await refusal(take(step));
          const allowed = stepsFrom(referralTransitions, state).join(', ') || 'none';
          expect([code, exit, params.state, params.allowed]).toEqual(['referral.forbidden', 65, state, allowed]);
        }
      }
    }
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });
});

describe('a measure', () => {
  it('is planned, carried out, and looked at as often as somebody goes there, each finding kept', async () => {
    const session = await smallCounty();
    const many = { quantity: 20, quantity_unit: '株', value: 30_000, due_on: '2014-03-15' };
    const { measure, overdue, income_before } = await plan(session, many);
    expect([overdue, income_before]).toEqual([true, 1800]);
    expect(
      (
        await refusal(
          recordEffect(session, { measure, on: TODAY, effect: found({ helped: 'yes' }), followUpOn: undefined }),
        )
      ).code,
    ).toBe('measure.not-done');
    await stepMeasure(session, { measure, step: 'done', on: TODAY, text: undefined, followUpOn: '2017-03-19' });
    const due = (asOf: string, days: number) =>
      listMeasures(session, { which: 'due', days, asOf }, undefined).rows.map(({ waits, overdue: late }) => [
        waits,
        late,
      ]);
    expect([due('2017-02-01', 30), due('2017-02-01', 60), due('2017-03-20', 0)]).toEqual([
      [],
      [['follow_up', false]],
      [['follow_up', true]],
    ]);
    session.setNow('2018-03-20T02:00:00.000Z');
    const first = { helped: 'partly', remaining: 18, effect: '成活18株，电话15400001234' };
    await recordEffect(session, { measure, on: '2017-03-19', effect: found(first), followUpOn: '2018-03-19' });
    const last = { helped: 'yes', remaining: 17, income_after: 320_000 };
    const now = await recordEffect(session, { measure, on: '2018-03-19', effect: found(last), followUpOn: undefined });
    expect(now).toMatchObject({ helped: 'yes', remaining: 17, income_after: 3200, waits: null, effect: null });
    expect(now.history.map(({ on, remaining, effect }) => [on, remaining, effect])).toEqual([
      ['2014-03-10', null, null],
      ['2014-03-19', null, null],
      ['2017-03-19', 18, '成活18株，电话154****1234'],
      ['2018-03-19', 17, null],
    ]);
    const on = (asOf: string) => {
      const [row] = listMeasures(session, { which: 'all', days: 0, asOf }, undefined).rows;
      const { totals } =
        measuresReport.variants[0]?.build(session, { programs: [], asOf, period: { from: '2014-03-01', to: asOf } }) ??
        {};
      return [row?.state, row?.remaining, totals?.measures_done, totals?.helped_partly, totals?.helped_yes];
    };
    expect(on('2014-03-18')).toEqual(['planned', null, 0, 0, 0]);
    expect(on('2017-03-18')).toEqual(['done', null, 1, 0, 0]);
    expect(on('2018-03-18')).toEqual(['done', 18, 1, 1, 0]);
    expect(on('2018-03-19')).toEqual(['done', 17, 1, 0, 1]);
    const then = knownAt(session.db, '2014-03-19', session.timeZone);
    expect(listMeasures(session, { which: 'all', days: 0, asOf: TODAY }, then).rows[0]?.helped).toBe(null);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('is refused out of order, unknown, without a reason, or twice', async () => {
    const session = await smallCounty();
    const { measure } = await plan(session);
    const code = async (work: Promise<unknown>) => (await refusal(work)).code;
    expect(await code(plan(session))).toBe('measure.on-record');
    expect(await code(plan(session, {}, 'H9'))).toBe('aid.household-unknown');
    expect(await code(plan(session, { planned_on: '2014-03-20' }))).toBe('measure.planned-future');
    expect(await code(plan(session, { due_on: '2014-03-09' }))).toBe('measure.due-before-plan');
    expect(await code(plan(session, {}, HOUSEHOLD, '2014-03-09'))).toBe('measure.done-early');
    expect(await code(plan(session, { follow_up_on: '2014-03-09' }))).toBe('measure.follow-up-early');
    const step = (more: object) =>
      stepMeasure(session, { measure, step: 'cancel', on: TODAY, text: undefined, ...more });
    expect(await code(step({}))).toBe('measure.no-reason');
    expect(await code(step({ on: '2014-03-09', text: 'x' }))).toBe('measure.too-early');
    expect(await code(step({ on: '2014-03-20', text: 'x' }))).toBe('aid.day-to-come');
    expect(await code(step({ measure: 7, text: 'x' }))).toBe('measure.none');
    expect(await code(step({ step: 'done', followUpOn: TODAY }))).toBe('measure.due-early');
  });
});

describe('a referral', () => {
  it('is overdue after its working days, and says why it was refused', async () => {
    const session = await smallCounty();
    const sent = {
      householdNo: HOUSEHOLD,
      unitNo: undefined,
      department: '市住建局',
      about: '危房改造',
      on: '2014-03-10',
      due: undefined,
    };
    const { referral, due_on } = await sendReferral(session, TERMS, sent);
    // Ten working days after Monday 10 March 2014, no holiday between.
    expect(due_on).toBe('2014-03-24');
    const overdue = async (asOf: string) =>
      (await listReferrals(session, TERMS, { which: 'overdue', asOf }, undefined)).total;
    expect([await overdue('2014-03-24'), await overdue('2014-03-25')]).toEqual([0, 1]);
    const step = (more: object) =>
      stepReferral(session, TERMS, { referral, step: 'refuse', on: TODAY, text: undefined, due: undefined, ...more });
    expect((await refusal(step({}))).code).toBe('referral.no-reason');
    expect(await step({ text: '鉴定为B级' })).toMatchObject({ state: 'refused', note: '鉴定为B级', due_on: null });
    const { rows } = await listReferrals(session, TERMS, { which: 'all', asOf: '2014-03-18' }, undefined);
    expect(rows.map(({ state, due_on: due }) => [state, due])).toEqual([['sent', '2014-03-24']]);
    expect((await refusal(sendReferral(session, TERMS, { ...sent, department: ' ' }))).code).toBe('referral.nowhere');
    expect((await refusal(sendReferral(session, TERMS, { ...sent, unitNo: '9' }))).code).toBe('aid.unit-unknown');
  });
});

describe('measures from a sheet', () => {
  const LINES = [
    '镇街,村名,户主,帮扶方式,措施类型,帮扶措施,数量,计量单位,折款(元),单位,帮扶人,计划日期,完成日期,回访日期',
    '垛庄镇,十八盘,王一,业务,种植,核桃苗,20,株,300,民政局,,2014.3.1,2014.3.19,2017-03-19',
    '垛庄镇,十八盘,王二,结对,养殖,羔羊,10,只,,民政局,张三,2014.3.1,,',
  ];

  it('are recorded once, shown by their batch, and stand in the way of what they name', async () => {
    const session = await smallCounty();
    const { batch, codes } = await importLines(session, measures, LINES);
    expect(codes).toEqual([]);
    const { rows } = listMeasures(session, { which: 'all', days: 0, asOf: TODAY }, undefined);
    expect(
      rows.map(({ household_no, kind, type, state, cadre_no, unit }) => [
        household_no,
        kind,
        type,
        state,
        cadre_no,
        unit,
      ]),
    ).toEqual([
      [HOUSEHOLD, 'business', 'industry', 'done', null, '民政局'],
      [OTHER, 'pair', 'industry', 'planned', 'G1', '民政局'],
    ]);
    await stepMeasure(session, { measure: 2, step: 'done', on: TODAY, text: undefined });
    const again = await importLines(session, measures, [...LINES, LINES[1] ?? '']);
    expect([again.rows.added, again.rows.unchanged, again.codes]).toEqual([0, 3, ['4 row.repeats']]);
    const shown = showBatch(session, batch ?? 0, undefined, [aidBatchRecords]).records;
    expect(shown.map(({ key, line, name }) => [key, line, name])).toEqual([
      ['1', 2, '2014-03-01 industry'],
      ['2', 3, '2014-03-01 industry'],
    ]);
    const rooms = [registryUndo, aidUndo];
    const obstacles = async (no: number) =>
      (await undoBatch(session, { batch: no, dryRun: true }, rooms)).result.obstacles.map(
        ({ code, key }) => `${code} ${key}`,
      );
    expect(await obstacles(batch ?? 0)).toEqual(['undo.changed-by-command 2']);
    expect(await obstacles(4)).toEqual([`undo.in-measure ${HOUSEHOLD}`, `undo.in-measure ${OTHER}`]);
    const third = await importLines(session, measures, [LINES[0] ?? '', (LINES[1] ?? '').replace('核桃苗', '花椒苗')]);
    const undone = await undoBatch(session, { batch: third.batch ?? 0, dryRun: false }, rooms);
    expect(undone.result).toMatchObject({ saved: true, removed: { measure: 1 } });
    expect(() => showMeasure(session, 3, TODAY)).toThrow('measure.taken-back');
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });

  it('are refused with days out of order and names that are not on file', async () => {
    const session = await smallCounty();
    const done = await importLines(
      session,
      measures,
      [
        'household_no,kind,type,description,planned_on,due_on,done_on,unit_name,cadre_no',
        `${HOUSEHOLD},pair,goods,a,2014-03-20,,,,`,
        `${HOUSEHOLD},pair,goods,b,2014-03-02,2014-03-01,,,`,
        `${HOUSEHOLD},pair,goods,c,2014-03-02,,2014-03-01,,`,
        `${HOUSEHOLD},pair,goods,d,2014-03-02,,2014-03-20,,`,
        `${HOUSEHOLD},pair,goods,e,2014-03-02,,,某局,`,
        `${HOUSEHOLD},pair,goods,f,2014-03-02,,,,G9`,
        `${HOUSEHOLD},pair,goods,g,2014-03-02,,,,`,
      ],
      true,
    );
    expect(done.codes).toEqual([
      '2 measure.planned-future',
      '3 measure.due-before-plan',
      '4 measure.done-early',
      '5 measure.done-future',
      '6 unit.unknown',
      '7 cadre.unknown',
    ]);
    expect(done.rows).toMatchObject({ added: 1, rejected: 6 });
  });
});

describe('the report of measures', () => {
  it('foots, and says of each type and cause what helped', async () => {
    const session = await smallCounty();
    for (let n = 0; n < 12; n += 1) {
      const type = (['industry', 'training', 'goods'] as const)[n % 3] ?? 'goods';
      const { measure } = await plan(
        session,
        { type, description: `第${n}项`, value: 100 * n },
        n % 2 ? HOUSEHOLD : OTHER,
      );
      if (n % 4 === 3) await stepMeasure(session, { measure, step: 'cancel', on: TODAY, text: 'x' });
      else if (n % 4 > 0) await stepMeasure(session, { measure, step: 'done', on: TODAY, text: undefined });
      if (n % 4 === 1) {
        const effect = found({ helped: n % 3 ? 'yes' : 'no', income_after: 200_000 });
        await recordEffect(session, { measure, on: TODAY, effect, followUpOn: undefined });
      }
    }
    const { rows: all } = listMeasures(session, { which: 'all', days: 0, asOf: TODAY }, undefined);
    const types = measuresReport.variants.find(({ by }) => by === 'type');
    for (const { build } of measuresReport.variants) {
      expect(build(session, { programs: [], asOf: TODAY }).breaks).toEqual([]);
    }
    for (const row of types?.build(session, { programs: [], asOf: TODAY }).rows ?? []) {
      const of = all.filter(({ type }) => type === row.measure_type);
      const done = of.filter(({ state }) => state === 'done');
      const compared = done.filter(
        ({ income_after, income_before }) => income_after !== null && income_before !== null,
      );
      expect(row).toMatchObject({
        measures: of.length,
        measures_done: done.length,
        measure_value: done.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0),
        helped_yes: done.filter(({ helped }) => helped === 'yes').length,
        helped_no: done.filter(({ helped }) => helped === 'no').length,
        helped_unknown: done.filter(({ helped }) => helped === null).length,
        incomes_compared: compared.length,
        income_rise: compared.reduce(
          (sum, { income_after, income_before }) =>
            sum + Math.round(((income_after ?? 0) - (income_before ?? 0)) * 100),
          0,
        ),
      });
    }
  });
});
