import { expect, test } from 'vitest';
import { readPolicy } from '../../src/pairing/read-policy.ts';
import { shippedPolicy } from './support/bureau.ts';

const { text, file } = shippedPolicy;

test('the shipped policy is read whole', () => {
  const policy = readPolicy(text, file);
  expect(policy).toMatchObject({
    name: 'zhangqiu-2014',
    list: ['needy'],
    leadWithin: 15,
    lead: {
      minimum: 1,
      capacity: { default: 2, byRank: { county_chief: 1, staff: 2 } },
      terms: { reach: 'county', distance: { village: 0, town: 2, neighbours: 5, county: 9 }, load: [0, 1], change: 12 },
    },
    support: { minimum: 0, capacity: { default: 5 }, most: 2, calls: { illness: ['health'] } },
  });
  expect(Object.keys(policy.lead.terms.neighbours)).toHaveLength(20);
  for (const [town, next] of Object.entries(policy.lead.terms.neighbours)) {
    expect(next).not.toContain(town);
    for (const other of next) expect(policy.lead.terms.neighbours[other]).toContain(town);
  }
});

const line = (start: string): number => text.split('\n').findIndex((each) => each.trimStart().startsWith(start)) + 1;

test.each([
  ['list: [needy]', 'list: []', 'policy.list-empty', line('list:'), 7],
  ['reach: county', 'reach: everywhere', 'pack.choice', line('reach:'), 8],
  ['lead_within: 15', 'lead_within: soon', 'policy.whole-number', line('lead_within:'), 14],
  ['minimum: 1', 'minimum: 2', 'policy.minimum', line('minimum:'), 10],
  ['minimum: 1', 'minimum: one', 'policy.whole-number', line('minimum:'), 10],
  ['default: 2', 'default: two', 'policy.whole-number', line('default:'), 12],
  ['county: 9', 'county: -9', 'policy.whole-number', line('county:'), 13],
  ['county: 9', 'county: 4', 'policy.distance-falls', line('county:'), 13],
  ['load: [0, 1]', 'load: [1, 0]', 'policy.load-falls', line('load:'), 13],
  ['load: [0, 1]', 'load: []', 'policy.load-empty', line('load:'), 9],
  ['clerk: 2', 'clark: 2', 'yaml.unknown-key', line('clerk:'), 5],
  ['illness: [health,', 'illness: [wealth,', 'pack.choice', line('illness:'), 13],
  ['minimum: 1', 'least: 1', 'yaml.missing-key', line('policy:'), 1],
  ['"370181122": ["370181123"]', '"370181122": ["37018112"]', 'policy.town', line('"370181122"'), 17],
])('%s written as %s is refused at its line and column', (right, wrong, code, atLine, column) => {
  expect(text).toContain(right);
  expect(() => readPolicy(text.replace(right, wrong), file)).toThrowError(
    expect.objectContaining({ code, exit: 65, place: { file, line: atLine, column: String(column) } }),
  );
});
