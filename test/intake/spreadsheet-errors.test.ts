import { describe, expect, it } from 'vitest';
import { newSession, one, trap } from './import-sample.ts';

describe('the error texts of spreadsheets', () => {
  it('are errors in whatever column they stand, and never stored', async () => {
    const { batch, heads } = await one(trap('spreadsheet-errors.csv'), { skipInvalid: true });
    expect(batch.issues.map(({ line, column, code, params }) => [line, column, code, params?.text])).toEqual([
      [2, 'head_name', 'cell.spreadsheet-error', '#N/A'],
      [3, 'income_wage', 'cell.spreadsheet-error', '#DIV/0!'],
      [4, 'difficulty', 'cell.spreadsheet-error', '#REF!'],
      [5, 'surveyed_on', 'cell.spreadsheet-error', '########'],
      [6, 'household_type', 'cell.spreadsheet-error', '#VALUE!'],
      [7, 'village_name', 'cell.spreadsheet-error', 'Err:502'],
    ]);
    expect(heads).toEqual(['孙八', '李#九']);
  });

  it('refuse the whole file by default, with every line named', async () => {
    const session = newSession();
    const { exit, heads } = await one(trap('spreadsheet-errors.csv'), {}, session);
    expect(exit).toBe(65);
    expect(heads).toEqual([]);
  });
});
