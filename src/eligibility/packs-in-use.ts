import { failWith } from '../base/failure.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { assumptionsOf } from './check-pack.ts';
import { eligibilityFailures } from './failures.ts';
import { packsInForce } from './in-force.ts';
import { listsOf, type Pack } from './pack/pack.ts';
import { endJudgements, endProposals, endUse, insertUse } from './store/packs.ts';

/** What `rules use` and `rules drop` did. */
export interface PackUse {
  readonly pack: string;
  readonly sha256: string;
  readonly programs: readonly string[];
  /** Those of them that are departments' own policies, and keep no list. */
  readonly offers: readonly string[];
  /** False where the same text was in force already. */
  readonly changed: boolean;
  /** Open proposals that ended, because another text than the one in force had made them. */
  readonly proposals_ended: number;
  /** Whether the households have yet to be judged by the text now in force. */
  readonly refresh_due: boolean;
}

const offersOf = ({ programs }: Pack): string[] =>
  programs.filter(({ offer }) => offer !== undefined).map(({ id }) => id);

/**
 * Puts a pack in force: copies its text into the database under its digest, in place of any earlier text of its name, or of the
 * pack `inPlaceOf`. What the earlier text proposed ends, so that nobody confirms by criteria that are no longer in force; leave
 * periods run on.
 * @throws Failure `eligibility.program-taken` (65) when another pack in force decides about one of its programs;
 * `eligibility.pack-not-in-force` (66) when there is none to take the place of.
 */
export function usePack(session: Session, pack: Pack, inPlaceOf = pack.name): Promise<PackUse> {
  const { db, county } = session;
  const programs = pack.programs.map((program) => program.id);
  const parameters = { pack: pack.name, sha256: pack.sha256, in_place_of: inPlaceOf };
  return recordUseCase(session, { command: 'rules use', parameters }, (event) => {
    const inForce = packsInForce(db, county).map((each) => each.pack);
    const before = inForce.find((each) => each.name === inPlaceOf);
    if (before === undefined && inPlaceOf !== pack.name) {
      throw failWith(eligibilityFailures, 'eligibility.pack-not-in-force', { pack: inPlaceOf });
    }
    for (const other of inForce.filter((each) => each !== before)) {
      const program = other.programs.find(({ id }) => other.name === pack.name || programs.includes(id));
      if (program === undefined) continue;
      throw failWith(eligibilityFailures, 'eligibility.program-taken', { program: program.id, pack: other.name });
    }
    const changed = before?.sha256 !== pack.sha256;
    let proposals = 0;
    if (changed) {
      if (before !== undefined) endUse(db, county, before.name, event);
      insertUse(db, county, pack, event);
      for (const { id } of before?.programs ?? []) {
        proposals += endProposals(db, county, id, event);
        if (!programs.includes(id)) endJudgements(db, county, id, event);
      }
    }
    const result = {
      pack: pack.name,
      sha256: pack.sha256,
      programs,
      offers: offersOf(pack),
      changed,
      proposals_ended: proposals,
      refresh_due: changed && listsOf(pack).length > 0,
    };
    return { result, changed, counts: { programs: programs.length, proposals_ended: proposals } };
  });
}

/**
 * Takes a pack out of force. What it has put on a list stays there; its verdicts, proposals and leave periods end.
 * @throws Failure `eligibility.pack-not-in-force` (66).
 */
export function dropPack(session: Session, name: string): Promise<PackUse> {
  const { db, county } = session;
  return recordUseCase(session, { command: 'rules drop', parameters: { pack: name } }, (event) => {
    const pack = packsInForce(db, county).find((each) => each.pack.name === name)?.pack;
    if (pack === undefined) throw failWith(eligibilityFailures, 'eligibility.pack-not-in-force', { pack: name });
    const programs = pack.programs.map((program) => program.id);
    endUse(db, county, name, event);
    let proposals = 0;
    for (const program of programs) {
      proposals += endProposals(db, county, program, event);
      endJudgements(db, county, program, event);
    }
    const result = {
      pack: name,
      sha256: pack.sha256,
      programs,
      offers: offersOf(pack),
      changed: true,
      proposals_ended: proposals,
      refresh_due: false,
    };
    return { result, changed: true, counts: { programs: programs.length, proposals_ended: proposals } };
  });
}

/** A pack in force, as `rules list` shows it. */
export interface PackRow {
  readonly pack: string;
  readonly title: LocalText;
  readonly sha256: string;
  readonly confirm: Pack['confirm'];
  readonly programs: readonly string[];
  readonly offers: readonly string[];
  /** How many values of figures are assumptions. */
  readonly assumptions: number;
}

/** The packs in force by name, now or as known at an event. */
export function listPacks({ db, county }: Session, knownAt?: number): { rows: PackRow[] } {
  const rows = packsInForce(db, county, knownAt).map(({ pack }) => ({
    pack: pack.name,
    title: pack.title,
    sha256: pack.sha256,
    confirm: pack.confirm,
    programs: pack.programs.map((program) => program.id),
    offers: offersOf(pack),
    assumptions: assumptionsOf(pack).length,
  }));
  return { rows };
}
