import { describe, expect, it } from 'vitest';
import { knownAt } from '../../src/db/known-at.ts';
import { listFacts } from '../../src/eligibility/list-facts.ts';
import { dropPack, listPacks, usePack } from '../../src/eligibility/packs-in-use.ts';
import { confirmOn, county, edit, listedOn, needy, packOf, packText, refreshOn, use } from './support.ts';

const DAY = '2014-03-19';

describe('putting a pack in force', () => {
  it('keeps the text under its digest, and changes nothing the second time', async () => {
    const session = await county();
    const pack = packOf(packText());
    expect(await usePack(session, pack)).toMatchObject({ pack: 'test-pack', programs: ['needy'], changed: true });
    expect(await usePack(session, pack)).toMatchObject({ sha256: pack.sha256, changed: false });
    expect(session.db.prepare('SELECT name, text FROM pack').raw().all()).toEqual([['test-pack', packText()]]);
    expect(listPacks(session).rows).toMatchObject([{ pack: 'test-pack', sha256: pack.sha256, assumptions: 0 }]);
  });

  it('replaces the text of that name, and the one before is still known as of its days', async () => {
    const session = await county('2014-03-01T02:00:00.000Z');
    await use(session, packText());
    session.setNow('2014-04-01T02:00:00.000Z');
    await use(session, packText({ line: 3000 }));
    session.setNow('2014-05-01T02:00:00.000Z');
    await use(session, packText());
    const digests = ['2014-03-31', '2014-04-30', '2014-05-31'].map(
      (day) => listPacks(session, knownAt(session.db, day, session.timeZone)).rows[0]?.sha256,
    );
    expect(digests[0]).toBe(digests[2]);
    expect(digests[0]).not.toBe(digests[1]);
    expect(session.db.prepare('SELECT COUNT(*) FROM pack').pluck().get()).toBe(2);
  });

  it('refuses a program that another pack in force decides about', async () => {
    const session = await county();
    await use(session, packText());
    await expect(usePack(session, packOf(packText({ name: 'other-pack' })))).rejects.toMatchObject({
      code: 'eligibility.program-taken',
      exit: 65,
      params: { program: 'needy', pack: 'test-pack' },
    });
    expect(listPacks(session).rows).toHaveLength(1);
  });

  it('takes the place of another pack when asked to: its leave periods run on, its proposals end', async () => {
    const session = await county();
    await use(session, packText());
    await edit(session, [
      { no: 'A', household: needy },
      { no: 'B', household: { ...needy, income_per_capita: 900_000 } },
    ]);
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [
      { no: 'A', household: { income_per_capita: 900_000 } },
      { no: 'B', household: needy },
    ]);
    expect(await refreshOn(session, '2014-04-01')).toMatchObject({ in_leave_period: 1, proposed_enter: 1 });
    const county2014 = packOf(packText({ name: 'county-pack', line: 2700 }));
    expect(await usePack(session, county2014, 'test-pack')).toMatchObject({ pack: 'county-pack', proposals_ended: 1 });
    expect(listPacks(session).rows.map(({ pack }) => pack)).toEqual(['county-pack']);
    // Six months from the first day of April, not from that of the new text.
    expect(await refreshOn(session, '2014-09-30')).toMatchObject({ in_leave_period: 1, proposed_leave: 0 });
    expect(await refreshOn(session, '2014-10-01')).toMatchObject({ proposed_leave: 1 });
    await expect(usePack(session, packOf(packText()), 'nothing')).rejects.toMatchObject({
      code: 'eligibility.pack-not-in-force',
      exit: 66,
    });
  });

  it('records every verdict anew, since each names the text it was judged by', async () => {
    const session = await county();
    await edit(session, [{ no: 'A', household: needy }]);
    await use(session, packText());
    await refreshOn(session, DAY);
    await use(session, packText({ line: 2700 }));
    await refreshOn(session, DAY);
    const standing = session.db.prepare('SELECT recorded_to IS NULL FROM verdict ORDER BY id').pluck().all();
    expect(standing).toEqual([0, 1]);
  });
});

describe('another text of a pack in force', () => {
  it('ends the proposals that the one before made: there is nothing to confirm until a refresh', async () => {
    const session = await county();
    await edit(session, [
      { no: 'A', household: needy },
      { no: 'B', household: { ...needy, income_per_capita: 250_000 } },
    ]);
    expect(await usePack(session, packOf(packText()))).toMatchObject({ refresh_due: true, proposals_ended: 0 });
    expect(await refreshOn(session, DAY)).toMatchObject({ proposed_enter: 2 });
    expect(await usePack(session, packOf(packText()))).toMatchObject({ refresh_due: false, proposals_ended: 0 });
    const stricter = packOf(packText({ line: 2000 }));
    expect(await usePack(session, stricter)).toMatchObject({ refresh_due: true, proposals_ended: 2 });
    expect(await confirmOn(session, DAY)).toMatchObject({ entered: 0, proposed_enter: 0, on_list: 0 });
    expect(await refreshOn(session, DAY)).toMatchObject({ proposed_enter: 1 });
    expect(await confirmOn(session, DAY)).toMatchObject({ entered: 1, on_list: 1, sha256: stricter.sha256 });
    expect(listedOn(session.db, 'needy', DAY)).toEqual(['A']);
    const counts = session.db.prepare('SELECT counts FROM audit_event ORDER BY event DESC LIMIT 1').pluck().get();
    const judgedBy = session.db
      .prepare('SELECT DISTINCT sha256 FROM verdict JOIN pack ON pack.id = pack_id WHERE recorded_to IS NULL')
      .pluck()
      .all();
    expect(judgedBy).toEqual([stricter.sha256]);
    expect(JSON.parse(String(counts))).toMatchObject({ programs: { needy: { sha256: stricter.sha256 } } });
  });

  it('brings the proposals back with a refresh when the one before is put in force again', async () => {
    const session = await county();
    await edit(session, [{ no: 'A', household: needy }]);
    await use(session, packText());
    await refreshOn(session, DAY);
    await use(session, packText({ line: 2000 }));
    await use(session, packText());
    expect(await confirmOn(session, DAY)).toMatchObject({ entered: 0 });
    await refreshOn(session, DAY);
    expect(await confirmOn(session, DAY)).toMatchObject({ entered: 1 });
  });
});

describe('dropping a pack', () => {
  it('ends its verdicts and proposals but not its list', async () => {
    const session = await county();
    await edit(session, [{ no: 'A', household: needy }]);
    await use(session, packText());
    await refreshOn(session, DAY);
    await confirmOn(session, DAY);
    await edit(session, [{ no: 'B', household: needy }]);
    await refreshOn(session, DAY);
    expect(await dropPack(session, 'test-pack')).toMatchObject({ refresh_due: false, proposals_ended: 1 });
    const standing = (table: string): unknown =>
      session.db.prepare(`SELECT COUNT(*) FROM ${table} WHERE recorded_to IS NULL`).pluck().get();
    expect(['verdict', 'proposal', 'enrolment'].map(standing)).toEqual([0, 0, 1]);
    expect(listedOn(session.db, 'needy', DAY)).toEqual(['A']);
    await expect(refreshOn(session, DAY)).rejects.toMatchObject({ code: 'eligibility.no-pack', exit: 66 });
  });

  it('refuses a pack that is not in force', async () => {
    await expect(dropPack(await county(), 'test-pack')).rejects.toMatchObject({
      code: 'eligibility.pack-not-in-force',
    });
  });
});

it('lists every fact once, with its meaning in both languages, and the values of every code', () => {
  const { rows } = listFacts();
  expect(new Set(rows.map(({ fact }) => fact)).size).toBe(rows.length);
  expect(rows.filter(({ meaning }) => meaning.zh === '' || meaning.en === '')).toEqual([]);
  expect(rows.filter(({ type, values }) => (type === 'code' || type === 'codes') !== values.length > 0)).toEqual([]);
  expect(rows.filter(({ type, unit }) => (type === 'number') !== (unit !== null))).toEqual([]);
});
