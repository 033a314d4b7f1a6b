import { expect, test } from 'vitest';
import { planText, showText, verifiedText } from '../../src/cli/views/pair.ts';

const plan = {
  plan: 4,
  as_of: '2014-03-19',
  role: 'lead' as const,
  policy: 'zhangqiu-2014',
  households: 2086,
  places: 2086,
  cadres: 1404,
  paired: 2080,
  unpaired: 6,
  cadres_used: 1404,
  below_minimum: 0,
  pinned: 0,
  kept: 0,
  added: 2080,
  moved: 0,
  ended: 0,
  objective: 4210,
  bound: 4210,
  optimal: true,
  shortages: [
    {
      towns: ['370181105'],
      town_names: ['垛庄镇'],
      functions: [],
      households: 15,
      cadres: 5,
      places: 9,
      barred: { near_kin: 4, home_village: 0, exception: 1, supports_pinned: 0 },
      beyond_reach: 0,
      unpaired: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
    },
  ],
};

test('a plan says what it comes to, what is short, and what to do next', () => {
  expect(planText('en', plan)).toBe(
    [
      'plan 4, lead, for 2014-03-19, policy zhangqiu-2014',
      '2086 households on the list: 2080 paired, 6 unpaired',
      '1404 cadres: 1404 with a household, 0 below their minimum',
      'kept 0, added 2080, moved 0, ended 0',
      'cost 4210, bound 4210: proved optimal',
      '15 households of 垛庄镇 have 9 places of 5 cadres open to them; 6 are left: H1 H2 H3 H4 H5 …; besides, 4 cadres barred as near kin, 1 barred by name',
      'to make it so: bangfu pair apply 4',
    ].join('\n'),
  );
  expect(planText('zh', { ...plan, plan: null, shortages: [] }).split('\n')).toEqual([
    '结对方案试算（负责，2014-03-19，政策 zhangqiu-2014，未存）',
    '名单 2086 户：已配对 2080 户，未配对 6 户',
    '在职干部 1404 人：1404 人有户，0 人未达下限',
    '保留 0，新增 2080，调整 0，终止 0',
    '总费用 4210，下界 4210：已证明最优',
  ]);
});

test('a disproved plan names the arc', () => {
  const disproof = { reason: 'dearer-used' as const, from: 'household H1', to: 'cadre C1' };
  const result = {
    plan: 4,
    as_of: '2014-03-19',
    role: 'lead' as const,
    policy: 'zhangqiu-2014',
    verified: false,
    objective: 9,
    bound: null,
    disproof,
  };
  expect(verifiedText('en', result)).toBe(
    'plan 4 for 2014-03-19 is disproved: the way from household H1 to cadre C1 is used although it is too dear',
  );
});

test('pairings stand in columns, Chinese text included', () => {
  const row = {
    household_no: 'H1',
    head_name: '张三',
    village_code: '370181105230',
    village: '十八盘村',
    cadre_no: 'C1',
    cadre: '欧阳建国',
    unit_no: null,
    unit: null,
    role: 'lead' as const,
    policy: 'zhangqiu-2014',
    from: '2014-03-19',
    to: null,
    why: 'plan',
    ended_why: null,
    reason: null,
    ended_reason: null,
    pinned_from: null,
    pinned_to: null,
    plan: 1,
  };
  const rows = [
    row,
    { ...row, household_no: 'H22', head_name: '李', cadre: '王五', to: '2014-04-01', pinned_from: '2014-03-19' },
  ];
  expect(showText('zh', { as_of: '2014-03-19', rows, households: 2, cadres: 1 })).toBe(
    [
      '户编号  户主  村        角色  干部编号  帮扶人    单位  开始        结束        固定',
      'H1      张三  十八盘村  负责  C1        欧阳建国        2014-03-19',
      'H22     李    十八盘村  负责  C1        王五            2014-03-19  2014-04-01  是',
      '2014-03-19：2 户，1 名干部',
    ].join('\n'),
  );
});
