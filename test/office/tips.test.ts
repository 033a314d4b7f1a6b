import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/base/civil-date.ts';
import { Failure } from '../../src/base/failure.ts';
import { publicHolidays } from '../../src/base/public-holidays.ts';
import { stepsFrom } from '../../src/base/transitions.ts';
import { isWorkingDay } from '../../src/base/working-days.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { knownAt } from '../../src/db/known-at.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { wordsAlike } from '../../src/office/tips/alike.ts';
import { tipSubjects } from '../../src/office/tips/code-lists.ts';
import type { TipCells } from '../../src/office/tips/columns.ts';
import { deadlineOf } from '../../src/office/tips/deadlines.ts';
import { addTip } from '../../src/office/tips/record.ts';
import { tips } from '../../src/office/tips/roster.ts';
import { listTips, showTip } from '../../src/office/tips/show.ts';
import { type TipState, type TipStep, tipStates, tipSteps, tipTransitions } from '../../src/office/tips/states.ts';
import { stepTip, type TipAct } from '../../src/office/tips/step.ts';
import { officeBatchRecords, officeUndo } from '../../src/office/undo.ts';
import { registryUndo } from '../../src/registry/undo.ts';
import { tipsReport } from '../../src/reports/tips.ts';
import { importLines, type SmallCounty, smallCounty } from '../support/small-county.ts';
import { flawsOf } from '../support/transitions.ts';

const told = (more: Partial<TipCells>): TipCells =>
  ({ received_on: '2014-03-10', channel: 'hotline', content: '房屋漏雨，无力维修', ...more }) as TipCells;

const refusal = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error) => (error instanceof Failure ? error : Promise.reject(error)),
  );

const WAITS = { new: 2, assigned: 10, checked: 3, taken_in: 5, not_founded: 5, referred: 5 };
const TERMS = {
  ordinary: WAITS,
  urgent: { new: 1, assigned: 2, checked: 1, taken_in: 1, not_founded: 1, referred: 1 },
};

const HOUSEHOLD = '370181105230001';

const ACTS: Readonly<Record<TipStep, TipAct>> = {
  assign: { step: 'assign', cadreNo: 'G1' },
  check: { step: 'check', text: '入户看过' },
  take_in: { step: 'take_in', householdNo: HOUSEHOLD },
  reject: { step: 'reject', text: '不属实' },
  refer: { step: 'refer', to: '市住建局' },
  answer: { step: 'answer', text: '已告知' },
};

const step = (session: SmallCounty, tip: number, act: TipAct, on = '2014-03-19') =>
  stepTip(session, TERMS, { tip, act, on, due: undefined });

const ABOUT: Readonly<Record<string, Partial<TipCells>>> = {
  household: { household_no: HOUSEHOLD },
  village: { subject: 'village', village_code: '370181105230' },
  policy: { subject: 'policy' },
};

/** The steps that lead from new to each state, found breadth first in the table. */
function waysTo(subject: keyof typeof tipTransitions): Map<TipState, TipStep[]> {
  const ways = new Map<TipState, TipStep[]>([['new', []]]);
  for (const [state, way] of ways) {
    for (const each of stepsFrom(tipTransitions[subject], state)) {
      const next = tipTransitions[subject][state][each];
      if (next !== undefined && !ways.has(next)) ways.set(next, [...way, each]);
    }
  }
  return ways;
}

describe('the life of a tip', () => {
  it('has no dead end, and only a policy has a state that is never reached', () => {
    for (const { value } of tipSubjects) {
      const { unreachable, deadEnds } = flawsOf(tipTransitions[value], 'new');
      expect([unreachable, deadEnds]).toEqual([value === 'policy' ? ['taken_in'] : [], []]);
    }
  });

  it.each(tipSubjects.map(({ value }) => value))(
    'about a %s allows the steps of its table and names them to whoever tries another',
    async (subject) => {
      const session = await smallCounty();
      for (const [state, way] of waysTo(subject)) {
        for (const act of tipSteps) {
          const { tip } = await addTip(
            session,
            TERMS,
            told({ ...ABOUT[subject], source_name: '章丘日报', content: `${state} ${act}` }),
          );
          for (const taken of way) await step(session, tip, ACTS[taken]);
          const allowed = stepsFrom(tipTransitions[subject], state);
          if (allowed.includes(act)) {
            const next = await step(session, tip, ACTS[act]);
            expect(next.state).toBe(tipTransitions[subject][state][act]);
            expect(next.history).toHaveLength(way.length + 2);
          } else {
            const { code, exit, params } = await refusal(step(session, tip, ACTS[act]));
            expect([code, exit, params.state]).toEqual(['tip.forbidden', 65, state]);
            expect(params.allowed).toBe(allowed.map((each) => each.replace('_', '-')).join(', ') || 'none');
            expect((await showTip(session, TERMS, tip, '2014-03-19')).state).toBe(state);
          }
        }
      }
      expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
    },
    60_000,
  );

  it('demands who, what and where each step needs it, and a day in order', async () => {
    const session = await smallCounty();
    const place = { village_code: '370181105230', person: '赵老汉', source_name: '章丘日报' };
    const { tip } = await addTip(session, TERMS, told(place));
    const code = async (act: TipAct, on?: string) => (await refusal(step(session, tip, act, on))).code;
    expect(await code({ step: 'assign' })).toBe('tip.nobody-assigned');
    expect(await code({ step: 'assign', cadreNo: 'G9' })).toBe('office.cadre-unknown');
    expect(await code({ step: 'assign', unitNo: '9' })).toBe('office.unit-unknown');
    expect(await code(ACTS.assign, '2014-03-09')).toBe('tip.too-early');
    expect(await code(ACTS.assign, '2014-03-20')).toBe('office.day-to-come');
    expect(await code({ step: 'refer', to: ' ' })).toBe('tip.referred-nowhere');
    await step(session, tip, { step: 'assign', unitNo: '001' });
    expect(await code({ step: 'check', text: ' ' })).toBe('tip.said-nothing');
    await step(session, tip, ACTS.check);
    expect(await code({ step: 'take_in' })).toBe('tip.household-missing');
    expect(await code({ step: 'take_in', householdNo: 'H9' })).toBe('office.household-unknown');
    expect((await step(session, tip, ACTS.take_in)).household_no).toBe(HOUSEHOLD);
    expect(await code({ step: 'answer' })).toBe('tip.said-nothing');
    expect((await refusal(step(session, 9, ACTS.check))).code).toBe('tip.none');
  });

  it('ends for an anonymous one with nobody to answer', async () => {
    const session = await smallCounty();
    const { tip, anonymous } = await addTip(session, TERMS, told(ABOUT.policy ?? {}));
    expect(anonymous).toBe(true);
    await step(session, tip, ACTS.refer);
    const done = await step(session, tip, { step: 'answer' });
    expect([done.state, done.answer, done.outcome, done.due_on]).toEqual(['answered', null, 'referred', null]);
  });
});

describe('the deadline of a tip', () => {
  it('is so many working days after it came into its state, holidays and worked weekends included', async () => {
    const session = await smallCounty();
    session.setNow('2014-05-05T02:00:00.000Z');
    // 5 to 7 April 2014 were Tomb-sweeping days; 1 to 3 May the holiday, with Sunday 4 May worked.
    const due = async (more: Partial<TipCells>) => (await addTip(session, TERMS, told(more))).due_on;
    expect(await due({ received_on: '2014-04-04', subject: 'policy' })).toBe('2014-04-09');
    expect(await due({ received_on: '2014-04-30', subject: 'policy' })).toBe('2014-05-05');
    expect(await due({ received_on: '2014-04-30', subject: 'policy', urgent: true })).toBe('2014-05-04');
    const { tip } = await addTip(session, TERMS, told({ received_on: '2014-04-01', subject: 'policy' }));
    expect((await step(session, tip, ACTS.assign, '2014-04-02')).due_on).toBe('2014-04-17');
    const set = await stepTip(session, TERMS, { tip, act: ACTS.check, on: '2014-04-17', due: '2014-04-30' });
    expect(set.due_on).toBe('2014-04-30');
    const late = await listTips(session, TERMS, { which: 'overdue', asOf: '2014-05-01' }, undefined);
    expect(late.rows.map(({ tip: no }) => no)).toEqual([1, 4]);
  });

  it('is for any day the one before which that many days were worked', async () => {
    const calendar = await publicHolidays([2013, 2014, 2015]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom(...tipStates.filter((state) => state !== 'answered')),
        fc.constantFrom(0 as const, 1 as const),
        (after, state, urgent) => {
          const state_on = addDays('2013-06-01', after);
          const due = deadlineOf({ state, state_on, urgent, due_stated: null }, TERMS, calendar)?.date ?? '';
          let worked = 0;
          for (let day = addDays(state_on, 1); day <= due; day = addDays(day, 1))
            if (isWorkingDay(day, calendar)) worked += 1;
          const terms = urgent
            ? { new: 1, assigned: 2, checked: 1, taken_in: 1, not_founded: 1, referred: 1, answered: 0 }
            : { new: 2, assigned: 10, checked: 3, taken_in: 5, not_founded: 5, referred: 5, answered: 0 };
          expect(isWorkingDay(due, calendar)).toBe(true);
          expect(worked).toBe(terms[state]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('tips that may tell the same', () => {
  it('are named with a score and both kept; the very same is recorded once', async () => {
    const session = await smallCounty();
    const first = await addTip(session, TERMS, told({ household_no: HOUSEHOLD }));
    expect(first.warnings).toEqual([]);
    const again = await addTip(session, TERMS, told({ household_no: HOUSEHOLD }));
    expect([again.tip, again.added]).toEqual([1, false]);
    // In words only, by another channel, four days later.
    const words = { village_code: '370181105230', person: '王一', channel: 'newspaper', received_on: '2014-03-14' };
    const second = await addTip(
      session,
      TERMS,
      told({ ...words, content: '王一家房屋漏雨，没钱维修' } as Partial<TipCells>),
    );
    expect(second.warnings.map(({ code, params }) => [code, params?.tip ?? params?.household])).toEqual([
      ['tip.alike', 1],
      ['tip.on-file', HOUSEHOLD],
    ]);
    expect([second.tip, second.added, second.household_no]).toEqual([2, true, null]);
    expect((await showTip(session, TERMS, 1, '2014-03-19')).alike.map(({ tip }) => tip)).toEqual([2]);
    const other = await addTip(session, TERMS, told({ household_no: '370181105230002' }));
    expect(other.warnings).toEqual([]);
    const policy = await addTip(session, TERMS, told({ subject: 'policy', content: '低保标准什么时候提高' }));
    const unlike = await addTip(session, TERMS, told({ subject: 'policy', content: '取暖费怎么领' }));
    expect([policy.warnings, unlike.warnings]).toEqual([[], []]);
  });

  it('share letter pairs whatever their punctuation: all, none, or what the count by hand gives', () => {
    expect(wordsAlike('房屋漏雨，无力维修', '房屋漏雨无力维修！')).toBe(100);
    expect(wordsAlike('房屋漏雨', '子女上学')).toBe(0);
    // 房屋 屋漏 漏雨 and 房屋 屋漏 漏水: two of three pairs each.
    expect(wordsAlike('房屋漏雨', '房屋漏水')).toBe(67);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(wordsAlike(a, b)).toBe(wordsAlike(b, a));
        expect(wordsAlike(a, b)).toBeGreaterThanOrEqual(0);
        expect(wordsAlike(a, b)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('tips from a sheet', () => {
  const LINES = [
    '序号,来源(报纸/电视/网络/热线/监测站),日期,线索内容,涉及镇村,镇街,村名,姓名,户编号,提供人,联系电话,紧急',
    '1,市长热线,2014.3.3,"老人独居，电话15400001234",,垛庄镇,十八盘,王一,370181105230001,刘某,15400005678,紧急',
    '2,章丘日报,2014.3.4,村里没有路灯,普集镇北村,,,,,,,',
    '3,电视,2014.3.5,低保怎么申请,,,,,,,,',
    '4,网络,2014.3.6,孤儿上学难,,水寨镇,东村,小明,,,,',
  ];

  it('tell what they are about, keep a place that is not on file in words, and hide numbers', async () => {
    const session = await smallCounty();
    const lines = LINES.map((line) => line.replace('章丘日报', '报纸'));
    const done = await importLines(session, tips, lines);
    expect([done.saved, done.codes]).toEqual([true, []]);
    const { rows } = await listTips(session, TERMS, { which: 'all', asOf: '2014-03-19' }, undefined);
    expect(
      rows.map(({ subject, household_no, village, place, person }) => [subject, household_no, village, place, person]),
    ).toEqual([
      ['household', HOUSEHOLD, '十八盘村', null, '王一'],
      ['village', null, null, '普集镇北村', null],
      ['policy', null, null, null, null],
      ['household', null, null, '水寨镇东村', '小明'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/1540000\d{4}/);
    await step(session, 1, ACTS.assign);
    await step(session, 1, ACTS.check);
    await step(session, 1, ACTS.take_in);
    const again = await importLines(session, tips, [...lines, lines[2] ?? '']);
    expect([again.rows.unchanged, again.rows.added, again.codes]).toEqual([5, 0, ['6 row.repeats']]);
  });

  it('are refused without a place or from the future, a wrong household or village code', async () => {
    const session = await smallCounty();
    const done = await importLines(
      session,
      tips,
      [
        'received_on,channel,content,subject,household_no,village_code,person',
        '2014-03-20,hotline,a,policy,,,',
        '2014-03-10,hotline,b,,H9,,',
        '2014-03-10,hotline,c,,,370181105999,赵',
        '2014-03-10,hotline,d,,,,赵',
        '2014-03-10,hotline,e,village,,,',
        '2014-03-10,pigeon,f,policy,,,',
        '2014-03-10,hotline,g,policy,,,',
      ],
      true,
    );
    expect(done.codes).toEqual([
      '2 tip.future',
      '3 tip.household-unknown',
      '4 village.unknown',
      '5 tip.about-nobody',
      '6 tip.about-nobody',
      '7 cell.code',
    ]);
    expect(done.rows).toMatchObject({ added: 1, rejected: 6 });
  });

  it('are shown and undone with their batch, until a step is taken; then they stand in the way', async () => {
    const session = await smallCounty();
    const { batch } = await importLines(session, tips, [
      'received_on,channel,content,household_no',
      `2014-03-10,hotline,漏雨,${HOUSEHOLD}`,
    ]);
    if (batch === null) throw new Error('no batch');
    const shown = showBatch(session, batch, undefined, [officeBatchRecords]).records;
    expect(shown.map(({ record, key, line, did }) => [record, key, line, did])).toEqual([['tip', '1', 2, 'added']]);
    const rooms = [registryUndo, officeUndo];
    const obstacles = async (number: number) =>
      (await undoBatch(session, { batch: number, dryRun: true }, rooms)).result.obstacles.map(
        ({ code, key }) => `${code} ${key}`,
      );
    expect(await obstacles(4)).toEqual([`undo.in-tip ${HOUSEHOLD}`]);
    expect(await obstacles(batch)).toEqual([]);
    await step(session, 1, ACTS.assign);
    expect(await obstacles(batch)).toEqual(['undo.changed-by-command 1']);
    expect(await obstacles(3)).toContain('undo.in-tip G1');
    const other = await importLines(session, tips, ['received_on,channel,content', '2014-03-11,network,低保怎么办']);
    const undone = await undoBatch(session, { batch: other.batch ?? 0, dryRun: false }, rooms);
    expect(undone.result).toMatchObject({ saved: true, removed: { tip: 1 } });
    expect((await refusal(showTip(session, TERMS, 2, '2014-03-19'))).code).toBe('tip.taken-back');
    // A number is never given twice.
    expect((await addTip(session, TERMS, told({ subject: 'policy' }))).tip).toBe(3);
    expect(verifyAudit(session.db, session.audited)).toMatchObject({ breaches: [] });
  });
});

describe('tips as they were known', () => {
  it('stand where they stood on that day', async () => {
    const session = await smallCounty();
    await addTip(session, TERMS, told({ household_no: HOUSEHOLD }));
    session.setNow('2014-03-21T02:00:00.000Z');
    await step(session, 1, ACTS.assign, '2014-03-21');
    const at = knownAt(session.db, '2014-03-20', session.timeZone);
    const state = async (known: number | undefined) =>
      (await listTips(session, TERMS, { which: 'all', asOf: '2014-03-21' }, known)).rows.map(({ state: is }) => is);
    expect([await state(at), await state(undefined)]).toEqual([['new'], ['assigned']]);
  });

  it('are listed and counted in the state of the day asked about, whatever came after', async () => {
    const session = await smallCounty();
    await addTip(session, TERMS, told({ household_no: HOUSEHOLD, source_name: '章丘日报' }));
    await step(session, 1, ACTS.assign, '2014-03-12');
    await step(session, 1, ACTS.check, '2014-03-14');
    await step(session, 1, ACTS.reject, '2014-03-14');
    await step(session, 1, ACTS.answer, '2014-03-18');
    const on = async (asOf: string) => {
      const [tip] = (await listTips(session, TERMS, { which: 'all', asOf }, undefined)).rows;
      const { totals } =
        tipsReport.variants[0]?.build(session, { programs: [], asOf, period: { from: '2014-03-01', to: asOf } }) ?? {};
      return [tip?.state, tip?.finding, totals?.tips_pending, totals?.tips_answered];
    };
    expect(await on('2014-03-11')).toEqual(['new', null, 1, 0]);
    expect(await on('2014-03-13')).toEqual(['assigned', null, 1, 0]);
    expect(await on('2014-03-17')).toEqual(['not_founded', expect.any(String), 0, 0]);
    expect(await on('2014-03-18')).toEqual(['answered', expect.any(String), 0, 1]);
  });
});

describe('the report of tips', () => {
  it('foots, and counts what a plain count over the list gives', async () => {
    const session = await smallCounty();
    const channels = ['hotline', 'network', 'newspaper'] as const;
    const subjects = ['household', 'village', 'policy'] as const;
    const outcomes: readonly (readonly TipStep[])[] = [
      [],
      ['assign'],
      ['assign', 'check', 'reject'],
      ['assign', 'check', 'reject', 'answer'],
      ['refer', 'answer'],
    ];
    for (let n = 0; n < 30; n += 1) {
      const subject = subjects[n % 3] ?? 'policy';
      const { tip } = await addTip(
        session,
        TERMS,
        told({
          ...ABOUT[subject],
          channel: channels[(n * 7) % 3 === 0 ? 0 : n % 2 ? 1 : 2] ?? 'hotline',
          received_on: addDays('2014-03-01', n % 15),
          content: `第${n}件`,
        }),
      );
      for (const each of outcomes[n % 5] ?? []) await step(session, tip, ACTS[each]);
    }
    const { rows: all } = await listTips(session, TERMS, { which: 'all', asOf: '2014-03-19' }, undefined);
    for (const { by, build } of tipsReport.variants) {
      const table = build(session, { programs: [], asOf: '2014-03-19' });
      expect([table.breaks, table.checks > 0]).toEqual([[], true]);
      for (const row of table.rows) {
        const of = all.filter((tip) => tip[by as 'channel'] === row[by ?? '']);
        const answered = of.filter(({ state }) => state === 'answered');
        const days = answered.map(
          ({ received_on }) => (Date.parse('2014-03-19') - Date.parse(received_on)) / 86_400_000,
        );
        expect(row).toMatchObject({
          tips_received: of.length,
          tips_pending: of.filter(({ outcome }) => outcome === null).length,
          tips_not_founded: of.filter(({ outcome }) => outcome === 'not_founded').length,
          tips_referred: of.filter(({ outcome }) => outcome === 'referred').length,
          tips_answered: answered.length,
          answer_days: days.reduce((sum, n) => sum + n, 0),
          answer_days_most: days.length === 0 ? null : Math.max(...days),
        });
      }
    }
    expect(() =>
      tipsReport.variants[0]?.build(session, {
        programs: [],
        asOf: '2014-03-19',
        where: [{ field: 'town', values: ['1'], asked: 'town=1' }],
      }),
    ).toThrow('report.not-of-the-list');
  });
});
