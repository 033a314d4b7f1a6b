import { expect, test } from 'vitest';
import { bareName, foldSyllable, loadNameSounds } from '../../../src/registry/likeness/name-sounds.ts';

const sounds = await loadNameSounds();

test('a surname is read as a surname, and tones are not heard', () => {
  expect(['曾国强', '单雄', '解珍', '仇英'].map(sounds.plain)).toEqual([
    'zeng guo qiang',
    'shan xiong',
    'xie zhen',
    'qiu ying',
  ]);
  expect(sounds.plain('张伟')).toBe(sounds.plain('章炜'));
});

test.each([
  ['李宁', '李林'],
  ['陈静', '陈近'],
  ['程芳', '陈芳'],
  ['张森', '臧申'],
  ['刘兰', '牛男'],
])('%s and %s sound alike to many', (one, other) => {
  expect(sounds.plain(one)).not.toBe(sounds.plain(other));
  expect(sounds.folded(one)).toBe(sounds.folded(other));
});

test.each([
  ['王芳', '万芳'],
  ['方强', '黄强'],
  ['李军', '李刚'],
])('%s and %s do not', (one, other) => {
  expect(sounds.folded(one)).not.toBe(sounds.folded(other));
});

test('what stands beside a name is not part of it', () => {
  expect(['张 三', '张三（张小三）', '买买提·艾力', '张三(小名 三儿)'].map(bareName)).toEqual([
    '张三',
    '张三',
    '买买提艾力',
    '张三',
  ]);
});

test('folding is done once and for all', () => {
  for (const syllable of ['zhang', 'shi', 'chen', 'ling', 'leng', 'lü', 'wang', 'hong']) {
    expect(foldSyllable(foldSyllable(syllable))).toBe(foldSyllable(syllable));
  }
});
