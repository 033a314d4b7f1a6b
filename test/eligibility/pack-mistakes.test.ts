import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packProblems } from '../../src/eligibility/pack/problems.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { yamlProblems } from '../../src/yaml/problems.ts';

const folder = new URL('../../fixtures/rule-packs/', import.meta.url);
const fixtures = readdirSync(folder)
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const expected = /^# (.*)\n/.exec(text)?.[1] ?? '';
    return { file, text, expected };
  });

it.each(fixtures)(
  '$file has the mistake that its first line says, where it says, and no other',
  ({ text, expected }) => {
    const found = readPack(text).issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
    expect(found.join(', ')).toBe(expected);
  },
);

it('has a fixture for every kind of mistake that one text can hold', () => {
  const tested = new Set(fixtures.flatMap(({ expected }) => expected.split(', ').map((each) => each.split(' ')[0])));
  // What another pack is needed for stands in the test of packs that extend one; a text too large is made in a test.
  const elsewhere = new Set(['pack.extends-circle', 'pack.extends-figure', 'pack.extends-unit', 'yaml.too-large']);
  const missing = [...packProblems, ...yamlProblems].filter((code) => !tested.has(code) && !elsewhere.has(code));
  expect(missing).toEqual([]);
});
