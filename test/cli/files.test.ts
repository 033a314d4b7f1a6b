import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failWith } from '../../src/base/failure.ts';
import { writeOutput } from '../../src/cli/files.ts';
import { xlsxFailures } from '../../src/xlsx/failures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangfu-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** More than is written at once, and then what a format cannot hold. */
function* endingInFailure(): Generator<string | Uint8Array> {
  for (let part = 0; part < 10; part += 1) yield Buffer.alloc(100_000);
  throw failWith(xlsxFailures, 'xlsx.too-many-rows', { sheet: '困难群众花名册', limit: 1_048_576 });
}

describe('an output file', () => {
  it('that cannot be made is 73, also where it is no plain file', () => {
    const there = join(folder, 'no', 'roster.csv');
    expect(() => writeOutput(there, ['x'], [])).toThrow(expect.objectContaining({ code: 'file.no-folder', exit: 73 }));
    expect(() => writeOutput('/dev/full', ['x'], [])).toThrow(
      expect.objectContaining({ code: 'file.cannot-write', exit: 73 }),
    );
    expect(() => writeOutput('/dev/null', endingInFailure(), [])).toThrow(
      expect.objectContaining({ code: 'xlsx.too-many-rows', exit: 65 }),
    );
  });

  it('is written whole or not at all, and leaves no draft behind', () => {
    const file = join(folder, 'roster.xlsx');
    const refused = expect.objectContaining({ code: 'xlsx.too-many-rows', exit: 65 });
    expect(() => writeOutput(file, endingInFailure(), [])).toThrow(refused);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(file, 'of last month');
    expect(() => writeOutput(file, endingInFailure(), [])).toThrow(refused);
    expect(readdirSync(folder)).toEqual(['roster.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('of last month');
    writeOutput(file, ['of ', 'this ', Buffer.from('month')], []);
    expect(readFileSync(file, 'utf8')).toBe('of this month');
  });
});
