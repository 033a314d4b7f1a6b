import { expect, it } from 'vitest';
import { confirm } from '../../src/eligibility/confirm.ts';
import { entitled } from '../../src/eligibility/entitled.ts';
import { refresh } from '../../src/eligibility/refresh.ts';
import type { WhichProposals } from '../../src/eligibility/which-proposals.ts';
import { comesTo, county, decideOn, edit, needy, use, VILLAGES } from './support.ts';

const DAY = '2014-03-19';

const pack = (program: string, when: string, more = ''): string => `pack: ${program}-pack
title: {zh: 测试, en: test}
confirm: person
programs:
  ${program}:
    title: {zh: 甲, en: a}
    enter: [{id: rule, when: '${when}'}]
${more}`;

it('says who is entitled and not on the list, on it and not entitled, and under programs that exclude each other', async () => {
  const session = await county(`${DAY}T02:00:00.000Z`);
  const household = (no: string, type: string, cause = 'illness') => ({
    no,
    household: { ...needy, household_type: type, main_cause: cause },
  });
  await edit(session, [
    household('A', 'dibao'),
    household('B', 'wubao'),
    household('C', 'dibao'),
    household('D', 'dibao'),
    household('E', 'general'),
    { ...household('F', 'dibao', 'disaster'), village: VILLAGES[1] },
  ]);
  await use(session, pack('low', 'household_type == "dibao"', '    excludes_programs: [grave]\n'));
  await use(session, pack('grave', 'household_type == "wubao"'));
  const ignore = (): void => undefined;
  const on = { asOf: DAY, knownAt: undefined, dryRun: false, accept: false, changed: false };
  await refresh(session, on, ignore);
  await confirm(session, { which: { households: ['A', 'B', 'C'] }, document: '一号', asOf: DAY }, ignore);
  // A stays as it is; B and C change so that each is on one list and entitled to what excludes it.
  await use(session, pack('grave', 'household_type == "wubao" || main_cause == "disaster"'));
  await edit(session, [
    { no: 'B', household: { household_type: 'dibao' } },
    { no: 'C', household: { household_type: 'general' } },
  ]);
  const asked = { asOf: DAY, knownAt: undefined, place: undefined, program: undefined };
  const found = entitled(session, asked);
  expect(
    found.rows.map(({ household_no, kind, program, other, because }) => [household_no, kind, program, other, because]),
  ).toEqual([
    ['B', 'not_entitled', 'grave', null, ['rule']],
    ['B', 'choice', 'grave', 'low', ['rule']],
    ['C', 'not_entitled', 'low', null, ['rule']],
    ['D', 'not_on_list', 'low', null, []],
    ['F', 'choice', 'grave', 'low', []],
  ]);
  expect(found.programs).toEqual({
    grave: { eligible: 1, undecided: 0, on_list: 1, not_on_list: 0, not_entitled: 1 },
    low: { eligible: 4, undecided: 0, on_list: 2, not_on_list: 1, not_entitled: 1 },
  });
  expect(entitled(session, { ...asked, place: VILLAGES[1] }).rows.map(({ household_no }) => household_no)).toEqual([
    'F',
  ]);
  expect(entitled(session, { ...asked, program: 'low' }).rows.map(({ kind }) => kind)).toEqual([
    'choice',
    'not_entitled',
    'not_on_list',
    'choice',
  ]);
  expect(() => entitled(session, { ...asked, program: 'other' })).toThrow('eligibility.program-unknown');
  // Both lists at once, which no confirmation does: F enters the one, and a decision puts it on the other.
  await refresh(session, on, ignore);
  await confirm(session, { which: { households: ['F'], program: 'low' }, document: '二号', asOf: DAY }, ignore);
  await decideOn(session, DAY, 'F', 'admit', undefined, 'grave');
  expect(
    entitled(session, { ...asked, place: VILLAGES[1] }).rows.map(({ kind, program, other }) => [kind, program, other]),
  ).toEqual([['both_lists', 'grave', 'low']]);
});

it('a confirmation puts nobody on two lists that exclude each other, and whom to choose stays open', async () => {
  const session = await county(`${DAY}T02:00:00.000Z`);
  await use(session, pack('low', 'hukou == "rural"', '    excludes_programs: [grave]\n'));
  await use(session, pack('grave', 'main_cause == "illness"'));
  await use(session, pack('other', 'hukou == "rural"'));
  const household = (no: string, main_cause: string) => ({ no, household: { ...needy, main_cause } });
  await edit(session, [household('A', 'illness'), household('B', 'disaster')]);
  const ignore = (): void => undefined;
  const on = { asOf: DAY, knownAt: undefined, dryRun: false, accept: false, changed: false };
  await refresh(session, on, ignore);
  const put = (which: WhichProposals, asOf = DAY) => confirm(session, { which, document: '一号', asOf }, ignore);
  const lists = () =>
    session.db
      .prepare(
        `SELECT e.program || ' ' || h.household_no FROM enrolment AS e JOIN household AS h ON h.id = e.household_id
         WHERE e.recorded_to IS NULL AND e.valid_to IS NULL ORDER BY 1`,
      )
      .pluck()
      .all();
  expect(await put({ all: true })).toMatchObject({ held: 2, programs: { low: { entered: 1, proposed_enter: 1 } } });
  expect(lists()).toEqual(['low B', 'other A', 'other B']);
  expect(await put({ all: true, program: 'grave' })).toMatchObject({ held: 0, programs: { grave: { entered: 1 } } });
  expect(await put({ all: true, program: 'low' })).toMatchObject({ held: 1, programs: { low: { entered: 0 } } });
  expect(lists()).toEqual(['grave A', 'low B', 'other A', 'other B']);
  // Who leaves the one in the same confirmation makes way for the other, whatever the order of the programs.
  await edit(session, [{ no: 'A', household: { main_cause: 'disaster' } }]);
  await edit(session, [{ no: 'B', household: { main_cause: 'illness', hukou: 'urban' } }]);
  comesTo(session, '2014-04-01');
  await refresh(session, { ...on, asOf: '2014-04-01' }, ignore);
  expect(await put({ all: true }, '2014-04-01')).toMatchObject({ held: 0 });
  expect(lists()).toEqual(['grave B', 'low A', 'other A']);
});
