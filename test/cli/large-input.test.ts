import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { piecesOf, wholeOf } from '../../src/base/bytes.ts';
import { sha256, sha256OfBytes } from '../../src/base/digest.ts';
import { openInput } from '../../src/cli/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'bangfu-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LARGE = Buffer.alloc(20_000_003, '村,户主\n');

describe('a large input file', () => {
  it('is read in pieces, the same ones as often as it is run through', () => {
    const file = join(folder, 'large.csv');
    writeFileSync(file, LARGE);
    const bytes = openInput(file);
    expect(bytes).not.toBeInstanceOf(Uint8Array);
    expect(sha256OfBytes(bytes)).toBe(sha256(LARGE));
    expect(sha256(wholeOf(bytes))).toBe(sha256(LARGE));
    const longest = Math.max(...[...piecesOf(bytes)].map(({ length }) => length));
    expect(longest).toBeLessThan(LARGE.length / 100);
  });

  it('is refused where somebody writes to it after it was opened, or while it is read', () => {
    const file = join(folder, 'growing.csv');
    writeFileSync(file, LARGE);
    const before = openInput(file);
    appendFileSync(file, 'x');
    expect(() => sha256OfBytes(before)).toThrow(expect.objectContaining({ code: 'file.changed', exit: 74 }));
    const during = piecesOf(openInput(file))[Symbol.iterator]();
    during.next();
    appendFileSync(file, 'x');
    const rest = (): void => {
      while (during.next().done !== true);
    };
    expect(rest).toThrow(expect.objectContaining({ code: 'file.changed' }));
  });

  it('is missed as a small one is, and a small one is read at once', () => {
    expect(() => openInput(join(folder, 'none.csv'))).toThrow(expect.objectContaining({ code: 'file.missing' }));
    const small = join(folder, 'small.csv');
    writeFileSync(small, 'a,b\n');
    expect(openInput(small)).toBeInstanceOf(Uint8Array);
  });
});
