import { expect, it } from 'vitest';
import { undoParticipants } from '../../src/cli/compose/undo-participants.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { undoBatch } from '../../src/intake/undo-batch.ts';
import { importSheet } from '../registry/support/county.ts';
import { confirmOn, county, packText, refreshOn, type TestSession, use, VILLAGES } from './support.ts';

const ROWS = ['户编号,村编码,户主,户籍类别,年人均收入,有机动车', `H1,${VILLAGES[0]},甲,农业,1800,否`];

const undo = async (session: TestSession, batch: number) =>
  (await undoBatch(session, { batch, dryRun: false }, undoParticipants)).result;

const standing = (session: TestSession): unknown[] =>
  ['verdict', 'proposal', 'enrolment'].map((table) =>
    session.db.prepare(`SELECT count(*) FROM ${table} WHERE recorded_to IS NULL`).pluck().get(),
  );

it('verdicts and proposals end with the households that an undo removes, and a refresh is due', async () => {
  const session = await county();
  await use(session, packText());
  await importSheet(session, 'households', ROWS);
  await refreshOn(session, '2014-03-01');
  expect(standing(session)).toEqual([1, 1, 0]);
  expect(await undo(session, 1)).toMatchObject({
    saved: true,
    ended: { verdict: 1, proposal: 1, leave_period: 0, enrolment: 0 },
    due: ['eligibility refresh'],
  });
  expect(standing(session)).toEqual([0, 0, 0]);
  expect(await refreshOn(session, '2014-03-02')).toMatchObject({ assessed: 0 });
  await importSheet(session, 'households', ROWS);
  expect(await refreshOn(session, '2014-03-03')).toMatchObject({ assessed: 1, proposed_enter: 1 });
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
});

it('no refresh is due where nobody was judged since the import', async () => {
  const session = await county();
  await use(session, packText());
  await refreshOn(session, '2014-03-01');
  await importSheet(session, 'households', ROWS);
  expect(await undo(session, 1)).toMatchObject({ saved: true, due: [] });
});

it('an enrolment that a person confirmed stands in the way; a change of the household enrolled does not', async () => {
  const session = await county();
  await use(session, packText());
  await importSheet(session, 'households', ROWS);
  await refreshOn(session, '2014-03-01');
  await confirmOn(session, '2014-03-02');
  await importSheet(session, 'households', ['户编号,户主,年人均收入', 'H1,甲,9000']);
  await refreshOn(session, '2014-03-03');
  expect(await undo(session, 2)).toMatchObject({
    saved: true,
    restored: { household: 1 },
    due: ['eligibility refresh'],
  });
  const params = { program: 'needy', from: '2014-03-02', document: '章民字〔2014〕1号' };
  expect(await undo(session, 1)).toMatchObject({
    saved: false,
    obstacles: [{ code: 'undo.enrolled', record: 'household', key: 'H1', params }],
  });
  expect(standing(session)).toEqual([1, 0, 1]);
});

it('what an automatic list made of a household is withdrawn with it', async () => {
  const session = await county();
  await use(session, packText({ confirm: 'automatic' }));
  await importSheet(session, 'households', ROWS);
  expect(await refreshOn(session, '2014-03-01')).toMatchObject({ on_list: 1 });
  expect(await undo(session, 1)).toMatchObject({ saved: true, ended: { verdict: 1, enrolment: 1 } });
  expect(standing(session)).toEqual([0, 0, 0]);
  expect(verifyAudit(session.db, session.audited).breaches).toEqual([]);
});
