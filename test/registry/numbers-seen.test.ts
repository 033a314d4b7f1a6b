import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumbersSeen } from '../../src/registry/match/numbers-seen.ts';
import { identityOf } from './support/county.ts';

describe('the numbers seen while people are written', () => {
  it('are found in every household they were noted for, and hardly in another', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), { maxLength: 600 }), (noted) => {
        const seen = new NumbersSeen();
        const households = new Map<string, Set<number>>();
        for (const [person, household] of noted) {
          const key = identityOf('1970-01-01', person);
          seen.note(key, household);
          households.set(key, (households.get(key) ?? new Set()).add(household));
        }
        for (let person = 0; person <= 400; person += 1) {
          const key = identityOf('1970-01-01', person);
          expect(new Set(seen.householdsOf(key))).toEqual(households.get(key) ?? new Set());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stay found when there are far more of them than there was room for at first', () => {
    const seen = new NumbersSeen();
    const keyOf = (person: number): string =>
      identityOf(`19${String(10 + (person % 90))}-03-04`, Math.floor(person / 90));
    const people = Array.from({ length: 60_000 }, (_, person) => person);
    for (const person of people) seen.note(keyOf(person), person + 1);
    expect(people.every((person) => seen.householdsOf(keyOf(person)).includes(person + 1))).toBe(true);
    // A hash of 32 bits is shared now and then, but not often.
    const others = people.reduce((sum, person) => sum + seen.householdsOf(keyOf(person)).length - 1, 0);
    expect(others).toBeLessThan(60);
  });
});
