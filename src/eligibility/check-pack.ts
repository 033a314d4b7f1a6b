import type { CivilDate } from '../base/civil-date.ts';
import type { Issue } from '../base/issue.ts';
import type { Pack } from './pack/pack.ts';
import { type ReadOptions, readPack } from './pack/read-pack.ts';
import { statedValue } from './pack/stated-value.ts';

/** A value of a figure that no source gives, in the unit in which the pack states it. */
export interface Assumption {
  readonly figure: string;
  readonly from: CivilDate;
  /** For which households it is; left out: for all. */
  readonly hukou?: string;
  readonly area?: string;
  readonly value: number;
  readonly unit: string;
}

/** What `rules check` says about a text. */
export interface PackCheck {
  /** The name under which the text was given. */
  readonly file: string;
  readonly valid: boolean;
  /** Null where the text cannot be read. */
  readonly pack: string | null;
  readonly sha256: string | null;
  readonly programs: readonly string[];
  readonly figures: number;
  readonly criteria: number;
  readonly cases: number;
  readonly assumptions: readonly Assumption[];
  readonly issues: readonly Issue[];
}

/** Reads and checks a pack's text; every problem is listed, and every figure that is an assumption. */
export function checkPack(
  file: string,
  text: string,
  options: ReadOptions = {},
): { check: PackCheck; pack: Pack | undefined } {
  const { pack, issues } = readPack(text, options);
  const check: PackCheck = {
    file,
    valid: pack !== undefined,
    pack: pack?.name ?? null,
    sha256: pack?.sha256 ?? null,
    programs: pack?.programs.map((program) => program.id) ?? [],
    figures: pack?.figures.size ?? 0,
    criteria:
      pack?.programs.reduce(
        (sum, { enter, exclude, remain = [] }) => sum + enter.length + exclude.length + remain.length,
        0,
      ) ?? 0,
    cases: pack?.cases.length ?? 0,
    assumptions: pack === undefined ? [] : assumptionsOf(pack),
    issues,
  };
  return { check, pack };
}

/** The values of a pack's figures that no source gives. */
export function assumptionsOf(pack: Pack): Assumption[] {
  return [...pack.figures].flatMap(([name, figure]) =>
    figure.values
      .filter(({ source }) => source === undefined)
      .map(({ scope: { hukou, area }, from, value }) => ({
        figure: name,
        from,
        ...(hukou === undefined ? {} : { hukou }),
        ...(area === undefined ? {} : { area }),
        ...statedValue(figure, value),
      })),
  );
}
