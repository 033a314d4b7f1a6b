import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import { findHouseholds, showHousehold } from '../../src/registry/households.ts';
import { identityOf, importSheet, smallCounty, type TestSession } from './support/county.ts';

const head = identityOf('1965-10-22', 1);

async function county(): Promise<TestSession> {
  const session = await smallCounty();
  await importSheet(session, 'households', [
    '户编号,村编码,户主,户主身份证号,户类型,其他致贫原因,年人均收入,住房面积,有机动车,联系电话,银行账号',
    `370181105230001,370181105230,韩新国,${head},低保,因学、缺资金,1536.67,90.5,否,13812345678,9900795738851887761`,
    '370181105201001,370181105201,张振祥,,,,,,,,',
  ]);
  await importSheet(session, 'members', [
    '户编号,姓名,身份证号,与户主关系',
    `370181105230001,韩新国,${head},户主`,
    '370181105230001,于淑娟,,老伴',
  ]);
  await importSheet(session, 'households', ['户编号,户主,年人均收入', '370181105230001,韩新国,1600']);
  return session;
}

describe('a household shown', () => {
  it('has its values in the units of people, its members, and where each record comes from', async () => {
    const shown = showHousehold(await county(), '370181105230001');
    expect(shown.facts).toMatchObject({
      village_code: '370181105230',
      town_name: '垛庄镇',
      household_type: 'dibao',
      other_causes: ['schooling', 'capital'],
      income_per_capita: 1600,
      house_area: 90.5,
      owns_vehicle: false,
      savings: null,
      raw: { household_type: '低保' },
    });
    expect(shown.provenance).toMatchObject({ batch: 5, source: 'households.csv', line: 2, former_versions: 1 });
    expect(shown.members.map(({ facts }) => [facts.name, facts.relation, facts.raw])).toEqual([
      ['韩新国', 'head', null],
      ['于淑娟', 'spouse', { relation: '老伴' }],
    ]);
    expect(shown.members[0]?.provenance).toMatchObject({ batch: 4, line: 2, former_versions: 0 });
  });

  it('shows no personal number in full and no row id', async () => {
    const json = JSON.stringify(showHousehold(await county(), '370181105230001'));
    for (const secret of [head, '13812345678', '9900795738851887761']) expect(json).not.toContain(secret);
    expect(json).toContain(`${head.slice(0, 6)}********${head.slice(-4)}`);
    expect(json).toContain('138****5678');
    expect(json).not.toContain('"id":');
  });

  it('is refused with 66 when there is none of that number', async () => {
    const session = await county();
    expect(() => showHousehold(session, '9')).toThrow(Failure);
    expect(() => showHousehold(session, '9')).toThrow('household.none');
  });
});

describe('finding households', () => {
  it.each([
    ['the start of a number', '370181105201', ['370181105201001']],
    ["the head's name", '韩新', ['370181105230001']],
    ["a member's name", '于淑娟', ['370181105230001']],
    ["the village's name", '南垛庄', ['370181105201001']],
    ['what several have', '3701811052', ['370181105201001', '370181105230001']],
    ['a wildcard of SQL, taken as a letter', '%', []],
  ])('goes by %s', async (_by, text, numbers) => {
    const found = findHouseholds(await county(), text);
    expect(found.rows.map((row) => row.household_no)).toEqual(numbers);
    expect(found.total).toBe(numbers.length);
  });
});
