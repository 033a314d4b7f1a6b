import { expect, test } from 'vitest';
import { birthLevel, nameLevel } from '../../../src/registry/likeness/levels.ts';
import { loadNameSounds } from '../../../src/registry/likeness/name-sounds.ts';

const sounds = await loadNameSounds();

test.each([
  ['王建国', '王 建国', 'same'],
  ['王建国', '汪建国', 'same-sound'],
  ['李宁', '李林', 'near-sound'],
  ['王建国', '王国建', 'swapped'],
  ['王建国', '王建军', 'one-apart'],
  ['王建国', '王国', 'one-apart'],
  ['王建国', '王建国华', 'one-apart'],
  ['王建国', '张建军', 'different'],
  ['王建国', '李', 'different'],
  ['𠮷建国', '𠮷建军', 'one-apart'],
])('%s and %s: %s', (one, other, level) => {
  expect(nameLevel(one, other, sounds)).toBe(level);
  expect(nameLevel(other, one, sounds)).toBe(level);
});

test.each([
  ['1970-05-06', '1970-05-06', 'same-day'],
  ['1970-05', '1970-05-06', 'same-month'],
  ['1970', '1970-05-06', 'same-year'],
  ['1970-05-06', '1971-05-06', 'near'],
  ['1970-05-06', '1970-06-05', 'near'],
  // The sixth of the fourth month of 1970 by the old calendar.
  ['1970-04-06', '1970-05-10', 'near'],
  ['1970-05-06', '1970-09-17', 'different'],
  ['1970-05', '1970-06', 'different'],
  ['1970', '1971-01-01', 'different'],
  [null, '1970-05-06', 'unknown'],
] as const)('%s and %s: %s', (one, other, level) => {
  expect(birthLevel(one, other)).toBe(level);
  expect(birthLevel(other, one)).toBe(level);
});
