import { describe, expect, it } from 'vitest';
import { listBatches } from '../../src/intake/store.ts';
import { csv, newSession, one, run } from './import-sample.ts';
import { sampleRows } from './sample-roster.ts';

const NUMBER = '11010519491231002X';
const MOBILE = '13812345678';

describe('personal numbers', () => {
  it('of a file without a header, or with numbers in it, are masked', async () => {
    for (const file of [
      csv(`张三,${NUMBER},${MOBILE}`),
      csv(`村名,${NUMBER},138-1234-5678`, '甲村,x,y'),
      csv(`村名,户主,${NUMBER}`, '甲村,张三,x'),
      csv(`村名,户主,工资性收入(${NUMBER})`, '甲村,张三,1'),
    ]) {
      const { result } = await one(file);
      const printed = JSON.stringify(result);
      expect(printed.toUpperCase()).toContain('110105********002X');
      expect(printed).not.toMatch(/19491231|12345678|1234-5678/);
    }
  });

  it('in the name of a file are masked in the result, the batch and the audit log', async () => {
    const session = newSession();
    const file = { source: `张三${NUMBER} ${MOBILE}.csv`, bytes: () => csv('村名,户主', '甲村,张三') };
    const { result } = await run(session, [], { files: [file] });
    const masked = '张三110105********002X 138****5678.csv';
    expect(result.batches[0]?.source).toBe(masked);
    expect(listBatches(session.db, session.county, undefined)).toMatchObject([{ source: masked }]);
    expect(JSON.stringify(session.db.prepare('SELECT * FROM audit_event').all())).not.toMatch(
      /19491231|12345678|1234-5678/,
    );
  });

  it.each([
    '370181XXXXXXXX1234',
    '370181xxxxxxxx123x',
    '370181××××××××1234',
    '370181********1234',
    '370181XXXXXXXXXXXX',
  ])('masked in the sheet already (%s) are as good as blank', async (masked) => {
    const { batch, session } = await one(csv('村名,户主,户主身份证号', `甲村,张三,${masked}`));
    expect([batch.rows.added, batch.issues]).toEqual([1, []]);
    expect(sampleRows(session)).toMatchObject([{ head_id_number: null }]);
  });

  it('of which only the check character is doubled are errors, not blanks', async () => {
    const { batch } = await one(csv('村名,户主,户主身份证号', '甲村,张三,11010519491231002XX'));
    expect(batch.issues.map(({ code }) => code)).toEqual(['id-number.length']);
  });
});
