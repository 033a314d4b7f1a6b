import { expect, it } from 'vitest';
import { checkOnData } from '../../src/eligibility/check-on-data.ts';
import { listFacts } from '../../src/eligibility/list-facts.ts';
import { commandLine } from '../support/command-line.ts';
import { county, edit, needy, packOf, packText } from './support.ts';

const DAY = '2014-03-19';

it('warns of criteria that are true, false or unknown of every household on file', async () => {
  const session = await county();
  const pack = packOf(packText());
  expect(checkOnData(session, pack, DAY, undefined)).toEqual({ as_of: DAY, households: 0, warnings: [] });
  await edit(session, [
    { no: 'A', household: { ...needy, income_per_capita: null } },
    { no: 'B', household: { ...needy, income_per_capita: null } },
  ]);
  const always = () =>
    checkOnData(session, pack, DAY, undefined).warnings.map(
      ({ criterion, kind, always }) => `${criterion} ${kind} ${always}`,
    );
  expect(always()).toEqual([
    'low-income enter unknown',
    'rural enter true',
    'vehicle exclude false',
    'still-low remain unknown',
  ]);
  await edit(session, [{ no: 'B', household: { income_per_capita: 100, owns_vehicle: null, hukou: 'urban' } }]);
  expect(always()).toEqual([]);
});

it('counts the households that lack each fact', async () => {
  const session = await county();
  await edit(session, [
    {
      no: 'A',
      household: { ...needy, employment_cost: 500 },
      members: [{ birth_date: '1950', benefits: 'dibao' }, {}],
    },
    { no: 'B', household: { hukou: 'rural' }, members: [{ birth_date: '1951', benefits: 'dibao,pension' }] },
    { no: 'C', household: {}, members: [] },
    { no: 'D', household: { hukou: 'rural', left_on: '2014-01-01' }, members: [] },
  ]);
  const { rows, households } = listFacts({ session, asOf: DAY, knownAt: undefined });
  const lacking = (fact: string) => rows.find((row) => row.fact === fact)?.lacking;
  expect(households).toBe(3);
  expect([lacking('hukou'), lacking('owns_vehicle'), lacking('employment_cost'), lacking('village_code')]).toEqual([
    1, 2, 2, 0,
  ]);
  // C has no size and nobody on file.
  expect([lacking('persons'), lacking('income_per_capita')]).toEqual([1, 2]);
  expect([lacking('m.age'), lacking('m.benefits'), lacking('m.sex')]).toEqual([2, 2, 3]);
  expect(listFacts().households).toBeNull();
});

it('the commands say so where there is no database, and count where there is one', async () => {
  const { bangfu, put } = commandLine();
  const file = put('p.yaml', packText());
  expect((await bangfu('rules', 'check', file)).out).toContain('there is no database');
  expect((await bangfu('rules', 'facts')).out).not.toContain('lack it');
  await bangfu('init', '--county', '370181');
  expect((await bangfu('rules', 'check', file)).out).toContain('tried on the 0 households on file');
  expect((await bangfu('rules', 'facts')).out).toContain('0 lack it');
  const json = JSON.parse((await bangfu('rules', 'check', file, '--json')).out);
  expect(json.data).toMatchObject({ households: 0, warnings: [] });
});
