import { describe, expect, it } from 'vitest';
import { tooDeepAt } from '../../src/yaml/nesting.ts';
import { YamlText } from '../../src/yaml/yaml-text.ts';

describe('a hostile text', () => {
  it.each([
    ['closed brackets', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['open brackets', '['.repeat(50_000)],
    ['mappings', `${'{a: '.repeat(100_000)}x`],
    ['dashes', `${'- '.repeat(200_000)}x`],
    ['question marks', '? '.repeat(200_000)],
    ['mappings by indentation', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['brackets on a later line', `a: b\nc: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('of %s without end is refused at its place instead of being read', (_what, text) => {
    const yaml = new YamlText(text);
    expect(yaml.root).toBeUndefined();
    expect(yaml.issues.map(({ code }) => code)).toEqual(['yaml.too-deep']);
    expect(yaml.issues[0]?.line).toBe(text.startsWith('a: b') ? 2 : text.startsWith('a:\n') ? 202 : 1);
  });
});

it('takes what people write for no nesting: brackets in quotes and in blocks, long lists, deep lines of a block', () => {
  const text = [
    `a: "${'['.repeat(500)}"`,
    'b: |',
    `  ${'- '.repeat(300)}`,
    `    ${'{'.repeat(300)}`,
    'c:',
    ...Array.from({ length: 500 }, () => '  - {x: [1, 2], y: {z: [3]}}'),
  ].join('\n');
  expect(tooDeepAt(text)).toBeUndefined();
  expect(new YamlText(text).issues).toEqual([]);
});
