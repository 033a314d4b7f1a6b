import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addingWords, type Words } from '../../src/intake/words.ts';

const NONE: Words = {};

it('gives the words of columns one after another, the same words as one object', () => {
  const [relation, sex] = [addingWords('relation'), addingWords('sex')];
  const texts = fc.array(fc.tuple(fc.constantFrom('老伴', '妻', undefined), fc.constantFrom('女性', '女', undefined)));
  const seen = new Map<string, Words>();
  fc.assert(
    fc.property(texts, (rows) => {
      for (const [ofRelation, ofSex] of rows) {
        const first = ofRelation === undefined ? NONE : relation(NONE, ofRelation);
        const words = ofSex === undefined ? first : sex(first, ofSex);
        const plain = {
          ...(ofRelation !== undefined && { relation: ofRelation }),
          ...(ofSex !== undefined && { sex: ofSex }),
        };
        expect(words).toStrictEqual(plain);
        const key = JSON.stringify(plain);
        expect(words).toBe(seen.get(key) ?? words);
        seen.set(key, words);
      }
    }),
  );
});

it('gives the words also where there are more of them than are kept', () => {
  const add = addingWords('relation');
  const before = { sex: '女性' };
  for (let at = 0; at < 3_000; at += 1)
    expect(add(before, `第${at}`)).toStrictEqual({ ...before, relation: `第${at}` });
});
