import { expect, it } from 'vitest';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { importSheet, smallCounty } from '../registry/support/county.ts';
import { add, idOf, record } from './support/bureau.ts';

it('a pairing stands in the way of undoing the household or the cadre that it names, as long as it is on record', async () => {
  const session = await smallCounty();
  const { db } = session;
  await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,丙,001']);
  await importSheet(session, 'households', ['户编号,村编码,户主', 'H1,370181105230,甲']);
  await record(session, (event) => {
    add(db, 'pairing', event, {
      household_id: idOf(db, 'household', 'H1'),
      cadre_id: idOf(db, 'cadre', 'G1'),
      role: 'lead',
      valid_from: '2014-03-20',
      why: 'plan',
    });
  });
  const undo = async (batch: number) => (await undoBatch(session, { batch, dryRun: false }, undoParticipants)).result;
  expect((await undo(3)).obstacles).toEqual([
    { code: 'undo.paired', record: 'cadre', key: 'G1', params: { other: 'H1', from: '2014-03-20' } },
  ]);
  expect((await undo(4)).obstacles).toEqual([
    { code: 'undo.paired', record: 'household', key: 'H1', params: { other: 'G1', from: '2014-03-20' } },
  ]);
  await record(session, (event) => {
    db.prepare('UPDATE pairing SET recorded_to = ?').run(event);
  });
  expect((await undo(4)).saved).toBe(true);
  expect((await undo(3)).saved).toBe(true);
});
