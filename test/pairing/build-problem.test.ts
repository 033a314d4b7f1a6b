import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProblem } from '../../src/pairing/build-problem.ts';
import type { PairingFacts } from '../../src/pairing/facts.ts';
import { problemDigest } from '../../src/pairing/problem.ts';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { shippedPolicy } from './support/bureau.ts';

const policy = readPolicy(shippedPolicy.text, shippedPolicy.file);

const town = fc.constantFrom('370181001', '370181002');
const number = (letter: string): fc.Arbitrary<string> => fc.nat({ max: 9 }).map((n) => `${letter}${n}`);
const identity = fc.nat({ max: 12 }).map((n) => `key-${n}`);

const pair = fc.record({
  household: number('H'),
  cadre: number('C'),
  unit: fc.option(number('U')),
  pinned: fc.boolean(),
});

const facts: fc.Arbitrary<PairingFacts> = fc.record({
  households: fc.uniqueArray(
    fc.record({
      no: number('H'),
      village: town.map((code) => `${code}201`),
      town,
      cause: fc.constantFrom('illness', null),
      otherCauses: fc.subarray(['schooling', 'skill']),
      hardness: fc.nat({ max: 3 }),
    }),
    { selector: ({ no }) => no },
  ),
  cadres: fc.uniqueArray(
    fc.record({
      no: number('C'),
      unit: fc.option(number('U')),
      rank: fc.constantFrom('county_chief', 'staff', null),
      capacity: fc.option(fc.nat({ max: 3 })),
      identity: fc.option(identity),
      home: fc.option(town.map((code) => `${code}201`)),
    }),
    { selector: ({ no }) => no },
  ),
  units: fc.uniqueArray(fc.record({ no: number('U'), function: fc.constantFrom('health', null) }), {
    selector: ({ no }) => no,
  }),
  contracts: fc.uniqueArray(fc.record({ unit: number('U'), village: town.map((code) => `${code}201`), town }), {
    selector: ({ unit, village }) => unit + village,
  }),
  leads: fc.uniqueArray(pair, { selector: ({ household }) => household }),
  supports: fc.uniqueArray(pair, { selector: ({ household, cadre }) => `${household} ${cadre}` }),
  kin: fc.array(fc.record({ cadre: number('C'), identity })),
  members: fc.array(fc.record({ household: number('H'), identity })),
});

test('whatever order the rows come in, the problem and its digest are the same', () => {
  const shuffled = facts.chain((rows) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(rows).map(([name, list]) => [
            name,
            fc.shuffledSubarray<unknown>(list as unknown[], { minLength: list.length, maxLength: list.length }),
          ]),
        ),
      )
      .map((other) => [rows, other as unknown as PairingFacts] as const),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      const problem = buildProblem(rows, policy, { asOf: '2014-03-19', role: 'lead' });
      const again = buildProblem(other, policy, { asOf: '2014-03-19', role: 'lead' });
      expect(again).toEqual(problem);
      expect(problemDigest(again)).toBe(problemDigest(problem));
    }),
  );
});

test('a household is barred from a cadre exactly where kin, by number, link the two, or the cadre is pinned to it in support', () => {
  fc.assert(
    fc.property(facts, (rows) => {
      const problem = buildProblem(rows, policy, { asOf: '2014-03-19', role: 'lead' });
      const stands = (person: string, household: string): boolean =>
        rows.members.some((member) => member.identity === person && member.household === household);
      for (const household of problem.households) {
        for (const cadre of rows.cadres) {
          const people = [...new Set(rows.members.map((member) => member.identity))];
          const near = people.filter(
            (person) =>
              rows.kin.some((kin) => kin.cadre === cadre.no && kin.identity === person) ||
              rows.members.some(
                ({ household: shared }) =>
                  cadre.identity !== null && stands(cadre.identity, shared) && stands(person, shared),
              ),
          );
          const isNear = near.some((person) => stands(person, household.no));
          const supports = rows.supports.some(
            (pair) => pair.pinned && pair.household === household.no && pair.cadre === cadre.no,
          );
          expect(household.barred.find((bar) => bar.cadre === cadre.no)?.why).toBe(
            isNear ? 'near_kin' : supports ? 'supports_pinned' : undefined,
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a capacity is the own figure, else by rank, else the default; none at all leaves the cadre out', () => {
  const cadre = { unit: null, identity: null, home: null };
  const { cadres } = buildProblem(
    {
      households: [],
      cadres: [
        { ...cadre, no: 'C4', rank: 'county_chief', capacity: 0 },
        { ...cadre, no: 'C3', rank: 'county_chief', capacity: 5 },
        { ...cadre, no: 'C2', rank: 'county_chief', capacity: null },
        { ...cadre, no: 'C1', rank: null, capacity: null },
      ],
      units: [],
      contracts: [],
      leads: [],
      supports: [],
      kin: [],
      members: [],
    },
    policy,
    { asOf: '2014-03-19', role: 'lead' },
  );
  expect(cadres.map(({ no, capacity }) => [no, capacity])).toEqual([
    ['C1', 2],
    ['C2', 1],
    ['C3', 5],
  ]);
});
