import { expect, it } from 'vitest';
import { nearest } from '../../../src/base/nearest-word.ts';
import { figureParameter, figureType } from '../../../src/eligibility/expression/figure.ts';
import { fraction, parseDecimal } from '../../../src/eligibility/expression/fraction.ts';
import { dimensionName, multiplyDimensions, units } from '../../../src/eligibility/expression/unit.ts';

it('gives a figure the scale that makes all its values integers, and binds them so', () => {
  const values = ['2400', '2600.5', '-0.25'].map((text) => parseDecimal(text) ?? fraction(0n));
  const type = figureType('line', 'yuan', values);
  expect(type).toEqual({ name: 'line', unit: 'yuan', scale: 4n, bound: 10402n, varies: false });
  expect(values.map((value) => figureParameter(type, value))).toEqual([9600n, 10402n, -1n]);
  expect(figureParameter(type, undefined)).toBeNull();
});

it('reads plain decimals exactly and nothing else', () => {
  expect(parseDecimal('-0.35')).toEqual({ numerator: -7n, denominator: 20n });
  expect(parseDecimal('2600')).toEqual({ numerator: 2600n, denominator: 1n });
  for (const text of ['', '.5', '1.', '1e3', '1,200', ' 1', '0x1', '+1']) expect(parseDecimal(text)).toBeUndefined();
});

it('names the unit of a product or a quotient', () => {
  expect(dimensionName(multiplyDimensions(units['yuan/person/year'], units.persons, 1))).toBe('yuan/year');
  expect(dimensionName(multiplyDimensions(units['yuan/year'], units.persons, -1))).toBe('yuan/person/year');
  expect(dimensionName(multiplyDimensions(units.yuan, units.yuan, -1))).toBe('ratio');
  expect(dimensionName(multiplyDimensions(units.yuan, units.yuan, 1))).toBe('yuan*yuan');
  expect(dimensionName(multiplyDimensions(units.ratio, units.m2, -1))).toBe('1/m2');
});

it('suggests the word with the fewest edits, and none that is far', () => {
  const words = ['income', 'income_per_capita', 'savings', 'hukou'];
  expect(nearest('incmoe', words)).toBe('income');
  expect(nearest('income_percapita', words)).toBe('income_per_capita');
  expect(nearest('houku', words)).toBe('hukou');
  expect(nearest('xyz', words)).toBeUndefined();
});
