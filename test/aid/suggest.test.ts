import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanCells } from '../../src/aid/measures/columns.ts';
import { planMeasure } from '../../src/aid/measures/plan.ts';
import { stepMeasure } from '../../src/aid/measures/step.ts';
import { sendReferral, stepReferral } from '../../src/aid/referrals/record.ts';
import { type MeasureOnRecord, onRecord, type ReferralOnRecord } from '../../src/aid/suggestions/on-record.ts';
import { suggestFor, suggestOver } from '../../src/aid/suggestions/suggest.ts';
import { Failure } from '../../src/base/failure.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { confirm } from '../../src/eligibility/confirm.ts';
import { knownPrograms } from '../../src/eligibility/known-programs.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { dropPack, listPacks, usePack } from '../../src/eligibility/packs-in-use.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
import { simulate } from '../../src/eligibility/simulate.ts';
import { registryRosters } from '../../src/registry/rosters/index.ts';
import { importLines, type SmallCounty, smallCounty } from '../support/small-county.ts';

const TODAY = '2014-03-19';
const TERMS = { sent: 10, accepted: 30 };
const HOUSEHOLD = '370181105230001';

const packOf = (text: string) => {
  const { pack, issues } = readPack(text);
  if (pack === undefined) throw new Error(JSON.stringify(issues));
  return pack;
};
const shipped = (name: string) =>
  packOf(readFileSync(new URL(`../../src/eligibility/packs/${name}.yaml`, import.meta.url), 'utf8'));

const rosterNamed = (name: string) => {
  const roster = registryRosters.find((each) => each.name === name);
  if (roster === undefined) throw new Error(name);
  return roster;
};

/** The small county with departments, and households that lack, have and may not have what these give. */
async function county(): Promise<SmallCounty> {
  const session = await smallCounty();
  await importLines(session, rosterNamed('units'), [
    'unit_no,unit_name,function',
    '020,住建委,housing',
    '021,房管局,housing',
    '030,教育局,education',
  ]);
  await importLines(session, rosterNamed('cadres'), [
    'cadre_no,name,unit_no,phone,liaison',
    'L1,联络员甲,020,15400001234,是',
    'L2,旧联络员,030,15400005678,否',
  ]);
  const structures = ['土坯', '砖混', ''];
  const incomes = ['1800', '2600', '5000', ''];
  const lines = structures.flatMap((structure, s) =>
    incomes.map((income, i) => `H${s}${i},370181105231,户主${s}${i},农业,${income},${structure},否,否,一般困难户`),
  );
  await importLines(session, rosterNamed('households'), [
    'household_no,village_code,head_name,hukou,income_per_capita,house_structure,owns_second_house,new_house,household_type',
    ...lines,
    `${HOUSEHOLD},370181105230,王一,农业,1800,土坯,否,否,一般困难户`,
  ]);
  await importLines(session, rosterNamed('members'), [
    'household_no,name,relation,birth_date,student,labour',
    ...lines.map((_, n) => `H${Math.floor(n / 4)}${n % 4},人${n},户主,1970-01-01,${n % 2 ? '是' : '否'},`),
    `${HOUSEHOLD},王一,户主,1970-01-01,否,`,
  ]);
  return session;
}

const plan = (session: SmallCounty, type: string, planned_on: string, doneOn?: string) =>
  planMeasure(session, {
    householdNo: HOUSEHOLD,
    unitNo: undefined,
    cadreNo: undefined,
    plan: { kind: 'function', type, description: type, planned_on } as PlanCells,
    doneOn,
  });

const send = (session: SmallCounty, more: object = {}) =>
  sendReferral(session, TERMS, {
    householdNo: HOUSEHOLD,
    unitNo: undefined,
    department: undefined,
    program: 'house_rebuild',
    about: undefined,
    on: TODAY,
    due: undefined,
    ...more,
  });

const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.exit}`;
    throw error;
  }
  return 'it was not refused';
};

const judge = (session: SmallCounty) =>
  refresh(session, { asOf: TODAY, knownAt: undefined, dryRun: false, accept: false, changed: false }, () => undefined);

const asked = { asOf: TODAY, knownAt: undefined };
const over = { place: undefined, program: undefined, department: undefined, listed: false, ...asked };

const standing = (session: SmallCounty, program: string, householdNo = HOUSEHOLD, asOf = TODAY) =>
  suggestFor(session, { householdNo, asOf, knownAt: undefined }).rows.find((row) => row.program === program);

describe('the departments’ catalogue', () => {
  it('is judged and never a list: nothing is proposed, confirmed or enrolled under it', async () => {
    const session = await county();
    expect(await refusal(() => suggestOver(session, over))).toBe('eligibility.no-offers 66');
    const used = await usePack(session, shipped('departments-2014'));
    expect([used.offers, used.refresh_due]).toEqual([used.programs, false]);
    expect(await refusal(() => judge(session))).toBe('eligibility.no-pack 66');
    expect(
      await refusal(() => simulate(session, { ...asked, drafts: [shipped('departments-2014')], place: undefined })),
    ).toBe('eligibility.pack-without-list 65');
    await usePack(session, shipped('zhangqiu-2014'));
    expect([...knownPrograms(session.db, session.county)]).toEqual(['needy']);
    expect(Object.keys((await judge(session)).programs)).toEqual(['needy']);
    expect(listPacks(session).rows.map(({ offers }) => offers.length)).toEqual([16, 0]);
    const taken = await confirm(session, { which: { all: true }, document: '1', asOf: TODAY }, () => undefined);
    expect(Object.keys(taken.programs)).toEqual(['needy']);
    expect((await dropPack(session, 'departments-2014')).offers).toHaveLength(16);
    expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
  });

  it('tells of one household what could be referred, what is missing and whom to call, phones masked', async () => {
    const session = await county();
    await usePack(session, shipped('departments-2014'));
    const house = standing(session, 'house_rebuild');
    expect([house?.state, house?.units]).toEqual([
      'suggested',
      [
        { unit_no: '020', unit: '住建委', liaison: '联络员甲', phone: '154****1234' },
        { unit_no: '021', unit: '房管局', liaison: null, phone: null },
      ],
    ]);
    const unknown = standing(session, 'house_rebuild', 'H20');
    expect([unknown?.state, unknown?.because, unknown?.ask]).toEqual([
      'undecided',
      ['poor-house'],
      [{ missing: 'house_structure', supplier: 'household' }],
    ]);
    expect(standing(session, 'house_rebuild', 'H11')).toMatchObject({
      state: 'not_eligible',
      because: ['poor-house', 'low-income'],
    });
    expect(await refusal(() => suggestFor(session, { householdNo: 'H9', ...asked }))).toBe(
      'eligibility.household-unknown 66',
    );
  });

  it('says of all households what it says of each', async () => {
    const session = await county();
    await usePack(session, shipped('departments-2014'));
    await plan(session, 'house_repair', '2014-03-10');
    await send(session, { program: 'farm_support', department: '农业局' });
    const all = suggestOver(session, over);
    const numbers = session.db.prepare<[], string>('SELECT household_no FROM household').pluck().all();
    const each = numbers
      .flatMap((householdNo) =>
        suggestFor(session, { householdNo, ...asked }).rows.map((row) => ({ householdNo, ...row })),
      )
      .filter(({ state, verdict }) => state !== 'not_eligible' && verdict !== 'not_eligible')
      .map(({ householdNo, program, state, because }) => `${householdNo} ${program} ${state} ${because}`);
    const told = all.rows.map(
      ({ household_no, program, state, because }) => `${household_no} ${program} ${state} ${because}`,
    );
    expect(told).toEqual(each.toSorted());
    expect(told.length).toBeGreaterThan(40);
    const sums = Object.values(all.programs).map(
      ({ suggested, undecided, on_record }) => suggested + undecided + on_record,
    );
    expect(sums.reduce((sum, n) => sum + n, 0)).toBe(all.total);
    const village = suggestOver(session, { ...over, place: '370181105230', program: 'house_rebuild' });
    expect(village.rows.map(({ household_no, state }) => [household_no, state])).toEqual([
      [HOUSEHOLD, 'on_record'],
      ['370181105230002', 'undecided'],
    ]);
    expect(suggestOver(session, { ...over, listed: true }).total).toBe(0);
    expect(await refusal(() => suggestOver(session, { ...over, program: 'x' }))).toBe('eligibility.offer-unknown 66');
    expect(await refusal(() => suggestOver(session, { ...over, place: '99' }))).toBe('eligibility.place-unknown 66');
  });

  it('does not suggest twice what is planned, was had or is with the department, until it may be had again', async () => {
    const session = await county();
    await usePack(session, shipped('departments-2014'));
    const sent = await send(session);
    expect(sent).toMatchObject({ unit_no: '020', about: '农村危房改造', program: 'house_rebuild' });
    expect(standing(session, 'house_rebuild')).toMatchObject({
      state: 'on_record',
      on_record: { number: 1, state: 'sent' },
    });
    expect(await refusal(() => send(session))).toBe('referral.on-record 65');
    await stepReferral(session, TERMS, {
      referral: 1,
      step: 'withdraw',
      text: '户主不愿意',
      on: TODAY,
      due: undefined,
    });
    expect(standing(session, 'house_rebuild')?.state).toBe('suggested');
    await send(session);
    await stepReferral(session, TERMS, {
      referral: 2,
      step: 'refuse',
      text: '鉴定为B级，电话15400001234',
      on: TODAY,
      due: undefined,
    });
    expect(standing(session, 'house_rebuild')?.on_record).toMatchObject({
      state: 'refused',
      note: '鉴定为B级，电话154****1234',
      again_on: null,
    });
    await plan(session, 'industry', '2014-03-01', '2014-03-10');
    await importLines(session, rosterNamed('members'), [
      'household_no,name,relation,labour',
      `${HOUSEHOLD},王一,户主,普通劳动力`,
    ]);
    expect(standing(session, 'farm_support')?.on_record).toMatchObject({ state: 'done', again_on: '2015-03-10' });
    expect(standing(session, 'farm_support', HOUSEHOLD, '2015-03-09')?.state).toBe('on_record');
    expect(standing(session, 'farm_support', HOUSEHOLD, '2015-03-10')?.state).toBe('suggested');
    const { measure } = await plan(session, 'industry', '2014-03-19');
    expect(standing(session, 'farm_support', HOUSEHOLD, '2015-03-10')?.on_record).toMatchObject({ number: measure });
    await stepMeasure(session, { measure, step: 'cancel', text: '缺苗', on: TODAY });
    expect(standing(session, 'farm_support', HOUSEHOLD, '2015-03-10')?.state).toBe('suggested');
    expect(await refusal(() => send(session, { program: 'nothing' }))).toBe('eligibility.offer-unknown 66');
    expect(await refusal(() => send(session, { program: 'women_loan' }))).toBe('referral.nowhere 64');
  });
});

describe('what is on record', () => {
  const offer = { program: 'p', measure: 'loan', againAfterMonths: 1 } as const;
  const measure = (measure_no: number, state: MeasureOnRecord['state'], state_on: string): MeasureOnRecord => ({
    measure_no,
    type: 'loan',
    state,
    state_on,
  });
  const referral = (referral_no: number, state: ReferralOnRecord['state'], state_on: string): ReferralOnRecord => ({
    referral_no,
    program: 'p',
    state,
    state_on,
    note: null,
  });

  it('is the one that waits, else the last that ended, month ends and other types and programs considered', () => {
    const [end, later] = [measure(1, 'done', '2014-01-31'), measure(2, 'done', '2014-02-10')];
    expect(onRecord(offer, [end], [], '2014-02-27')).toMatchObject({ number: 1, again_on: '2014-02-28' });
    expect(onRecord(offer, [end], [], '2014-02-28')).toBeNull();
    expect(onRecord(offer, [later, end], [], '2014-02-20')).toMatchObject({ number: 2 });
    expect(onRecord(offer, [later], [referral(3, 'accepted', '2013-01-01')], '2014-02-20')).toMatchObject({
      number: 3,
    });
    expect(onRecord(offer, [], [referral(3, 'withdrawn', '2014-02-20')], '2014-02-20')).toBeNull();
    expect(onRecord({ ...offer, measure: undefined }, [later], [], '2014-02-20')).toBeNull();
    expect(onRecord({ ...offer, program: 'q' }, [], [referral(3, 'sent', '2014-02-20')], '2014-02-20')).toBeNull();
    expect(onRecord({ ...offer, againAfterMonths: undefined }, [end], [], '2034-02-28')).toMatchObject({
      again_on: null,
    });
  });
});
