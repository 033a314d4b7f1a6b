import { describe, expect, it } from 'vitest';
import type { FindPack } from '../../src/eligibility/pack/extend.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { commandLine } from '../support/command-line.ts';
import { packText } from './support.ts';

const base = packText({ name: 'base' });
const find: FindPack = (named) => (named === 'base' ? { file: 'base.yaml', text: base } : undefined);

const child = (figures: string, rest = ''): string => `pack: county\nextends: base\n${rest}figures:\n${figures}`;

const read = (text: string, finder = find) => readPack(text, { find: finder });

const valuesOf = (text: string): string[] =>
  (read(text).pack?.figures.get('line')?.values ?? []).map(
    ({ from, value }) => `${from} ${value.numerator}/${value.denominator}`,
  );

describe('a pack that extends another', () => {
  it('takes over titles of figures and where to object, or states its own', () => {
    const titled = base
      .replace('  line:\n', '  line:\n    title: {zh: 线, en: line}\n')
      .replace('figures:', 'objections: {office: 省厅, within: 5 working days}\nfigures:');
    const finder: FindPack = () => ({ file: 'base.yaml', text: titled });
    const values = 'values: [{from: 2014-01-01, value: 2750, source: 县文件}]';
    const taken = read(child(`  line:\n    ${values}\n`), finder).pack;
    expect([taken?.figures.get('line')?.title?.zh, taken?.objections]).toEqual([
      '线',
      { office: '省厅', workingDays: 5 },
    ]);
    const own = read(
      child(
        `  line:\n    title: {zh: 县线, en: our line}\n    ${values}\n`,
        'objections: {office: 县局, within: 1 working day}\n',
      ),
      finder,
    ).pack;
    expect([own?.figures.get('line')?.title?.zh, own?.objections]).toEqual([
      '县线',
      { office: '县局', workingDays: 1 },
    ]);
    expect(readPack(own?.text ?? '').pack).toMatchObject({ objections: { office: '县局', workingDays: 1 } });
  });

  it('takes over everything but the cases, and replaces the values of a figure', () => {
    const text = child('  line:\n    values: [{from: 2014-01-01, value: 2750.10, source: 县文件}]\n');
    const { pack, issues } = read(text);
    expect(issues).toEqual([]);
    expect([pack?.name, pack?.title.zh, pack?.confirm, pack?.programs.map(({ id }) => id)]).toEqual([
      'county',
      '测试',
      'person',
      ['needy'],
    ]);
    expect(valuesOf(text)).toEqual(['2014-01-01 27501/10']);
  });

  it("adds values by day, one of the same day in place of the base's", () => {
    const add = '{from: 2014-01-01, value: 2700, source: b}, {from: 2013-07-01, value: 2500, source: b}';
    expect(valuesOf(child(`  line:\n    add: [${add}]\n`))).toEqual([
      '2013-01-01 2400/1',
      '2013-07-01 2500/1',
      '2014-01-01 2700/1',
    ]);
  });

  it('is stored as one text, which reads as the same pack and is what its digest is of', () => {
    const { pack } = read(
      child(
        '  line:\n    unit: yuan/person/month\n    values: [{from: 2014-01-01, value: 229.175, source: "a: b"}]\n',
        'title: {zh: 县, en: county}\n',
      ),
    );
    const again = readPack(pack?.text ?? '').pack;
    expect(again).toEqual(pack);
    expect(pack?.text).not.toContain('extends');
    const other = read(child('  line:\n    values: [{from: 2014-01-01, value: 229, source: b}]\n')).pack;
    expect(other?.sha256).not.toBe(pack?.sha256);
  });

  it('has its mistakes reported in the file in which they stand', () => {
    const broken = base.replace('when: owns_vehicle', 'when: owns_vehicel');
    const finder: FindPack = () => ({ file: 'base.yaml', text: broken });
    const { issues } = read(child('  line:\n    values: [{from: 2014-01-01, value: 2x, source: b}]\n'), finder);
    expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
      [undefined, 5, 'pack.number'],
      [
        'base.yaml',
        broken.split('\n').findIndex((each) => each.includes('owns_vehicel')) + 1,
        'expression.unknown-name',
      ],
    ]);
    const unread: FindPack = () => ({ file: 'base.yaml', text: 'pack: [a' });
    expect(read(child('  line: {}\n'), unread).issues.map(({ file, code }) => [file, code])).toContainEqual([
      'base.yaml',
      'yaml.syntax',
    ]);
  });

  it.each([
    [
      'a pack that is nowhere',
      child('  line: {add: []}\n').replace('extends: base', 'extends: bsae'),
      'pack.extends-missing',
    ],
    [
      'a figure that the base has not',
      child('  lien:\n    values: [{from: 2014-01-01, value: 1, source: b}]\n'),
      'pack.extends-figure',
    ],
    [
      'a unit without values',
      child('  line:\n    unit: yuan/person/month\n    add: [{from: 2015-01-01, value: 1, source: b}]\n'),
      'pack.extends-unit',
    ],
    [
      'programs of its own',
      child('  line:\n    values: [{from: 2014-01-01, value: 1, source: b}]\nprograms: {}\n'),
      'yaml.unknown-key',
    ],
    ['a figure without values', child('  line: {}\n'), 'yaml.missing-key'],
  ])('is refused with %s', (_what, text, code) => {
    expect(read(text).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('is refused where packs extend each other in a circle', () => {
    const circle: FindPack = () => ({ file: 'county.yaml', text: child('  line: {}\n') });
    expect(read(child('  line: {}\n'), circle).issues.map(({ code }) => code)).toEqual(['pack.extends-circle']);
  });

  it('may stand on one that extends another itself', () => {
    const middle = child('  line:\n    add: [{from: 2014-06-01, value: 2650, source: b}]\n').replace(
      'pack: county',
      'pack: city',
    );
    const finder: FindPack = (named) =>
      named === 'city' ? { file: 'city.yaml', text: middle } : find(named, undefined);
    const top = child('  line:\n    add: [{from: 2014-07-01, value: 2700, source: c}]\n').replace(
      'extends: base',
      'extends: city',
    );
    expect(readPack(top, { find: finder }).pack?.figures.get('line')?.values).toHaveLength(4);
  });
});

it('the command finds a pack beside the one that names it, whatever folder it is run in, and reads no device', async () => {
  const { bangfu, put } = commandLine();
  put('base.yaml', base);
  const file = (named: string) =>
    put(
      'county.yaml',
      child('  line:\n    values: [{from: 2014-01-01, value: 2700, source: b}]\n').replace(
        'extends: base',
        `extends: ${named}`,
      ),
    );
  expect((await bangfu('rules', 'check', file('./base.yaml'))).code).toBe(0);
  expect((await bangfu('rules', 'check', file('zhangqiu-2014'))).out).toContain('no figure line');
  for (const named of ['./other.yaml', '/dev/zero', '../', 'nothing']) {
    const { code, out } = await bangfu('rules', 'check', file(named));
    expect([code, out]).toEqual([65, expect.stringContaining(`no rule pack ${named} to extend`)]);
  }
});
