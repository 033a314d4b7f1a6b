import { expect, it } from 'vitest';
import { registryChecks } from '../../src/registry/checks/registry-checks.ts';
import { showHousehold } from '../../src/registry/households.ts';
import { foundOn } from '../support/checks.ts';
import { answersWhile } from '../support/interleaving.ts';
import { importSheet, smallCounty, type TestSession } from './support/county.ts';

async function oneHousehold(): Promise<TestSession> {
  const session = await smallCounty();
  const household = '户编号,村编码,户主,家庭人口,工资性收入,经营性收入,财产性收入,转移性收入,生产经营支出,年人均收入';
  await importSheet(session, 'households', [household, 'H1,370181105230,甲,1,1000,3000,0,500,500,4000']);
  await importSheet(session, 'members', ['户编号,姓名,与户主关系,出生日期', 'H1,甲,户主,1960-01-01']);
  return session;
}

it('checks what stood at one moment, whatever is written meanwhile', async () => {
  const { db, ...session } = await oneHousehold();
  const answers = answersWhile(db, (copy) => foundOn({ ...session, db: copy }, registryChecks).warnings, {
    write: 'UPDATE household SET household_size = 5, income_per_capita = 1',
    undo: 'UPDATE household SET household_size = 1, income_per_capita = 400000',
  });
  const found = new Set(answers);
  expect([...found].sort()).toEqual([0, Math.max(...answers)]);
  expect(Math.max(...answers)).toBeGreaterThan(1);
});

it('shows a household and its members as they stood at one moment', async () => {
  const { db, ...session } = await oneHousehold();
  const names = (copy: typeof db): string => {
    const { facts, members } = showHousehold({ ...session, db: copy }, 'H1');
    return [facts.head_name, ...members.map((member) => member.facts.name)].join(' ');
  };
  const answers = answersWhile(db, names, {
    write: "UPDATE household SET head_name = '乙'; UPDATE person SET name = '乙'",
    undo: "UPDATE household SET head_name = '甲'; UPDATE person SET name = '甲'",
  });
  expect([...new Set(answers)].sort()).toEqual(['乙 乙', '甲 甲']);
});
