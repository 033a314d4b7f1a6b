import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure } from '../base/failure.ts';
import { checkPack, type PackCheck } from '../eligibility/check-pack.ts';
import type { FindPack } from '../eligibility/pack/extend.ts';
import type { SetFigures } from '../eligibility/pack/figures.ts';
import type { Pack } from '../eligibility/pack/pack.ts';
import { packsFolder } from './package-files.ts';
import { readShippedOrFile } from './shipped-text.ts';

/**
 * Reads and checks the pack that a file or the name of a shipped one stands for. What it extends is a path from
 * the folder it stands in, or the name of a shipped one.
 * @throws Failure `file.none-shipped`, `file.missing` or `file.unreadable` (66).
 */
export function readRulePack(named: string, set: SetFigures = new Map()): { check: PackCheck; pack: Pack | undefined } {
  return checkPack(named, readShippedOrFile(packsFolder, named), { find: finderFrom(named), set });
}

/** A path is looked for beside the file that names it; only a file is read, not a device or a pipe that might never end. */
function finderFrom(start: string): FindPack {
  return (named, from = start) => {
    const isPath = /[./\\]/.test(named);
    const file = isPath ? resolve(dirname(from), named) : named;
    if (isPath && statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    try {
      return { file, text: readShippedOrFile(packsFolder, file) };
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
}
