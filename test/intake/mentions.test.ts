import { expect, it } from 'vitest';
import { MentionedRecords } from '../../src/intake/mentions.ts';

it('mentions give back the file and line noted for each record of each table, however high its id', () => {
  const mentions = new MentionedRecords();
  const noted = [1, 2, 1023, 1024, 5000, 2_000_000].map((id, at) => ({
    id,
    file: at < 3 ? 'a.csv' : 'b.csv',
    line: 7 * id,
  }));
  for (const { id, file, line } of noted) mentions.of('household').note(id, { file, line });
  mentions.of('person').note(3, { file: 'b.csv', line: 9, passedOver: '2014-03-01' });
  for (const { id, file, line } of noted) expect(mentions.of('household').first(id)).toMatchObject({ file, line });
  for (const id of [3, 1025, 4999, 9_000_000]) expect(mentions.of('household').first(id)).toBeUndefined();
  expect(mentions.of('person').first(3)).toEqual({ file: 'b.csv', line: 9, passedOver: '2014-03-01' });
});
