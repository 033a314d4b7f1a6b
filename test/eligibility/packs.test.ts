import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/db/open.ts';
import { checkPack } from '../../src/eligibility/check-pack.ts';
import { criteriaOf } from '../../src/eligibility/pack/pack.ts';
import { readPack } from '../../src/eligibility/pack/read-pack.ts';
import { runCases } from '../../src/eligibility/run-cases.ts';
import { packOf, packText } from './support.ts';

const folder = new URL('../../src/eligibility/packs/', import.meta.url);
const shipped = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

/** Every issue as its code and the word of the text that stands where it points. */
function problems(text: string): string[] {
  const lines = text.split('\n');
  return readPack(text).issues.map(({ line = 0, column, code }) => {
    const there = (lines[line - 1] ?? '').slice(Number(column) - 1);
    return `${code} ${/^[^\s,:}\]]*/.exec(there)?.[0]}`;
  });
}

describe.each(shipped)('the shipped pack %s', (file, text) => {
  it('has no mistake, is named like its file, and tells sources from assumptions', () => {
    const { check, pack } = checkPack(file, text);
    expect(check.issues).toEqual([]);
    expect(`${check.pack}.yaml`).toBe(file);
    for (const program of pack?.programs ?? []) {
      const unfounded = criteriaOf(program).filter(({ source }) => source === undefined);
      expect(unfounded.map(({ id }) => id)).toEqual([]);
    }
    // No published standard was found for any place: every amount of money is an assumption.
    const money = [...(pack?.figures ?? [])].filter(([, { type }]) => type.unit.startsWith('yuan'));
    const assumed = check.assumptions.filter(({ figure }) => money.some(([name]) => name === figure));
    expect(assumed).toHaveLength(money.flatMap(([, { values }]) => values).length);
  });

  it('has cases that all come out as they say, and that name every criterion as a reason', () => {
    const pack = packOf(text);
    expect(runCases(openMemory(), pack).failed).toEqual([]);
    const named = new Set(pack.cases.flatMap((each) => each.because ?? []));
    const ids = pack.programs.flatMap((program) => criteriaOf(program).map(({ id }) => id));
    expect([...named].sort()).toEqual([...new Set(ids)].sort());
  });

  it('states a benefit for whoever a case finds entitled to one that pays', () => {
    const pack = packOf(text);
    const paying = pack.programs.filter(({ benefit }) => benefit !== undefined).map(({ id }) => id);
    const stated = new Set(pack.cases.flatMap(({ benefits }) => [...benefits.keys()]));
    expect(paying.filter((id) => !stated.has(id))).toEqual([]);
  });
});

it('lists an assumption in the unit in which the pack states it', () => {
  const text = shipped.find(([file]) => file === 'dibao-2021.yaml')?.[1] ?? '';
  const { assumptions } = checkPack('dibao-2021', text).check;
  expect(assumptions[0]).toEqual({
    figure: 'standard',
    from: '2021-07-01',
    hukou: 'rural',
    value: 620,
    unit: 'yuan/person/month',
  });
});

it('a county takes a shipped pack over with its own standard', () => {
  const county = `pack: county
extends: dibao-2021
figures:
  standard:
    values:
      - {from: 2021-07-01, value: 700, source: 县文件}
      - {from: 2021-07-01, value: 750, area: 370181105, source: 县文件}
`;
  const find = (named: string) => {
    const text = shipped.find(([file]) => file === `${named}.yaml`)?.[1];
    return text === undefined ? undefined : { file: named, text };
  };
  const { pack, issues } = readPack(county, { find });
  expect(issues).toEqual([]);
  expect(pack?.programs.map(({ id }) => id)).toEqual(['dibao', 'dibao_single']);
});

describe('the cases of a pack', () => {
  const withCase = (expected: string): string => `${packText()}cases:
  - name: a poor household
    on: 2014-03-19
    household: {hukou: rural, income_per_capita: 1800, owns_vehicle: true}
    expect: ${expected}
`;

  it('fail with what was expected and what came out', () => {
    const run = runCases(openMemory(), packOf(withCase('{needy: eligible, because: []}')));
    expect(run).toMatchObject({
      cases: 1,
      passed: 0,
      failed: [
        {
          case: 'a poor household',
          line: 22,
          program: 'needy',
          expected: { verdict: 'eligible', because: [] },
          got: { verdict: 'not_eligible', because: ['vehicle'] },
        },
      ],
    });
  });

  it('fail on other reasons for the right verdict, unless they name none', () => {
    expect(runCases(openMemory(), packOf(withCase('{needy: not_eligible, because: [rural]}'))).passed).toBe(0);
    expect(runCases(openMemory(), packOf(withCase('{needy: not_eligible}'))).passed).toBe(1);
  });
});

describe('reading a pack', () => {
  it('multiplies monthly figures by twelve and keeps decimals exact', () => {
    const text = packText({ line: 217 }).replace('unit: yuan/person/year', 'unit: yuan/person/month');
    const figure = packOf(text.replace('value: 2400', 'value: 200.10')).figures.get('line');
    expect(figure?.type.unit).toBe('yuan/person/year');
    expect(figure?.values.map(({ value }) => `${value.numerator}/${value.denominator}`)).toEqual(['12006/5', '2604/1']);
  });

  it('takes remain for enter where it is left out', () => {
    const text = packText().replace(/ {4}remain:\n.*\n/, '');
    expect(packOf(text).programs[0]?.remain).toBeUndefined();
  });

  it('reports everything that is wrong at once, in the order of the text', () => {
    const text = packText()
      .replace('confirm: person', 'confirm: nobody')
      .replace('from: 2014-01-01', 'from: 2012-01-01')
      .replace('when: owns_vehicle', 'when: owns_vehicel');
    expect(problems(text)).toEqual([
      'pack.choice nobody',
      'pack.values-order 2012-01-01',
      'expression.unknown-name owns_vehicel',
    ]);
  });

  it('places a problem inside a quoted and inside a folded expression', () => {
    const quoted = packText().replace('when: owns_vehicle', 'when: "owns_vehicle && hukuo == \\"rural\\""');
    expect(problems(quoted)).toEqual(['expression.unknown-name hukuo']);
    const folded = packText().replace(
      '{id: vehicle, when: owns_vehicle}',
      'id: vehicle\n        when: >-\n          owns_vehicle &&\n          hukuo == "rural"',
    );
    expect(problems(folded)).toEqual(['expression.unknown-name hukuo']);
  });

  it('says which name may have been meant', () => {
    const { issues } = readPack(packText().replace('leave_period', 'leave_perid'));
    expect(issues[0]?.params).toEqual({ key: 'leave_perid', meant: ' (leave_period?)' });
  });

  it('refuses a text without end instead of reading it', () => {
    expect(problems('a'.repeat(1_000_001))).toEqual([expect.stringContaining('yaml.too-large')]);
    expect(problems(`${'['.repeat(50_000)}`)[0]).toContain('yaml.too-deep');
  });
});
