import { describe, expect, it } from 'vitest';
import { batchText } from '../../src/cli/views/batch.ts';
import { showBatch } from '../../src/intake/show-batch.ts';
import { registryBatchRecords } from '../../src/registry/batch-records.ts';
import { identityOf, importSheet, importSheets, smallCounty, type TestSession } from './support/county.ts';

const show = (session: TestSession, batch: number, knownAt?: number) =>
  showBatch(session, batch, knownAt, [registryBatchRecords]);

const HEADINGS = '户编号,村编码,户主,户主身份证号,主要致贫原因,存款,联系电话,包村干部';

describe('a batch on record', () => {
  it('is shown line by line, with every value that it changed before and after, and personal numbers masked', async () => {
    const session = await smallCounty();
    const [first, second] = [identityOf('1960-01-02', 1), identityOf('1961-01-02', 3)];
    await importSheet(session, 'households', [
      HEADINGS,
      `H1,370181105230,甲,${first},因病,500,13800000001,`,
      'H2,370181105201,乙,,,,,',
    ]);
    await importSheet(
      session,
      'households',
      [
        HEADINGS,
        'H3,370181105201,丙,,,,,',
        `H1,370181105230,甲,${second},因病致贫,600.5,13900000002,`,
        'H2,370181105201,乙,,,,,',
        'H4,无此村,丁,,,,,',
      ],
      { skipInvalid: true },
    );
    const batch = show(session, 4);
    expect(batch).toMatchObject({ batch: 4, undone: null, rows: { added: 1, changed: 1, unchanged: 1, rejected: 1 } });
    expect(batch.lines).toEqual({ unchanged: '4', rejected: '5' });
    const masked = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;
    expect(batch.records).toEqual([
      { line: 2, record: 'household', key: 'H3', name: '丙', did: 'added', changes: [] },
      {
        line: 3,
        record: 'household',
        key: 'H1',
        name: '甲',
        did: 'changed',
        changes: [
          { column: 'head_id_number', from: masked(first), to: masked(second) },
          { column: 'savings', from: 500, to: 600.5 },
          { column: 'phone', from: '138****0001', to: '139****0002' },
          { column: 'raw', from: null, to: { main_cause: '因病致贫' } },
        ],
      },
    ]);
    const shown = batchText('zh', batch, session.timeZone);
    expect(shown).toContain('第 3 行  更改  户  H1  甲\n    户主身份证号：原为 ');
    expect(shown).toContain('未变 1 行：第 4 行');
    expect(shown).toContain('退回 1 行：第 5 行');
    expect(batchText('en', batch, session.timeZone)).toContain('    savings: 500 -> 600.5\n');
  });

  it('tells contracted villages that were dropped and gained, and towns that came with their villages', async () => {
    const session = await smallCounty();
    await importSheet(session, 'units', ['单位编号,单位名称,包村', '001,民政局,十八盘、南垛庄']);
    await importSheet(session, 'units', ['单位编号,单位名称,包村', '001,民政局,十八盘、370181002201']);
    expect(show(session, 4).records).toEqual([
      { line: 2, record: 'unit_village', key: '001/370181002201', name: null, did: 'added', changes: [] },
      { line: null, record: 'unit_village', key: '001/370181105201', name: null, did: 'removed', changes: [] },
    ]);
    expect(show(session, 1).records.slice(0, 2)).toEqual([
      { line: 2, record: 'place', key: '370181105', name: '垛庄镇', did: 'added', changes: [] },
      { line: 2, record: 'place', key: '370181105230', name: '十八盘村委会', did: 'added', changes: [] },
    ]);
  });

  it('is told apart from the other files of its command, and says the same after later changes', async () => {
    const session = await smallCounty();
    const heading = '户编号,村编码,户主,存款';
    await importSheets(session, 'households', [
      [heading, 'H1,370181105230,甲,500'],
      [heading, 'H2,370181105230,乙,600'],
    ]);
    await importSheet(session, 'households', [heading, 'H1,370181105230,甲,700']);
    expect(show(session, 3).records).toMatchObject([{ key: 'H1', did: 'added' }]);
    expect(show(session, 4).records).toMatchObject([{ key: 'H2', did: 'added' }]);
    expect(show(session, 5).records).toMatchObject([
      { key: 'H1', did: 'changed', changes: [{ column: 'savings', from: 500, to: 700 }] },
    ]);
  });

  it('is unknown (66) under a number that no import had, or had not yet', async () => {
    const session = await smallCounty();
    expect(() => show(session, 3)).toThrow(expect.objectContaining({ code: 'batch.unknown', exit: 66 }));
    expect(show(session, 2, 2).batch).toBe(2);
    expect(() => show(session, 2, 1)).toThrow(expect.objectContaining({ code: 'batch.unknown' }));
  });
});
