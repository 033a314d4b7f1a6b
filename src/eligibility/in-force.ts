import { sha256 } from '../base/digest.ts';
import { failWith } from '../base/failure.ts';
import type { Database } from '../db/driver.ts';
import { eligibilityFailures } from './failures.ts';
import { listsOf, type Offer, type Pack, type Program } from './pack/pack.ts';
import { readPack } from './pack/read-pack.ts';
import { type PackText, packTexts, recordedTexts } from './store/packs.ts';

/** A pack in force. */
export interface PackInForce {
  readonly pack: Pack;
  /** Row id of its text. */
  readonly packId: number;
  /** The event that put it in force. */
  readonly since: number;
}

/** A program that a pack in force decides about. */
export interface ProgramInForce extends PackInForce {
  readonly program: Program;
}

/** The packs read so far, by the digest of their text: many answers of one command ask for the same. */
const packsRead = new Map<string, Pack>();

function packOf({ name, sha256: recorded, text }: Pick<PackText, 'name' | 'sha256' | 'text'>): Pack {
  const digest = sha256(text);
  if (digest !== recorded) throw failWith(eligibilityFailures, 'eligibility.pack-altered', { pack: name });
  const pack = packsRead.get(digest) ?? readPack(text).pack;
  if (pack === undefined) throw failWith(eligibilityFailures, 'eligibility.pack-outdated', { pack: name });
  packsRead.set(digest, pack);
  return pack;
}

/**
 * The packs in force by name, now or as known at an event.
 * @throws Failure `eligibility.pack-altered` (65) when a text is not the one that was put in force;
 * `eligibility.pack-outdated` (78) when this version of the program cannot read a text any more.
 */
export function packsInForce(db: Database, county: string, knownAt?: number): PackInForce[] {
  return packTexts(db, county, knownAt).map((row) => ({ pack: packOf(row), packId: row.id, since: row.since }));
}

/**
 * Packs by the row ids of their texts, whether they are in force or were once.
 * @throws Failure as `packsInForce`.
 */
export function packsOnFile(db: Database, county: string, ids: ReadonlySet<number>): ReadonlyMap<number, Pack> {
  const texts = recordedTexts(db, county).filter(({ id }) => ids.has(id));
  return new Map(texts.map((row) => [row.id, packOf(row)]));
}

/**
 * The programs whose lists the packs in force decide about, by id.
 * @throws Failure `eligibility.no-pack` (66) when there is none.
 */
export function programsInForce(db: Database, county: string, knownAt?: number): ProgramInForce[] {
  const programs = packsInForce(db, county, knownAt).flatMap((inForce) =>
    listsOf(inForce.pack).map((program) => ({ ...inForce, program })),
  );
  if (programs.length === 0) throw failWith(eligibilityFailures, 'eligibility.no-pack');
  return programs.sort((a, b) => (a.program.id < b.program.id ? -1 : 1));
}

/** What a department offers, by a program of a pack in force. */
export interface OfferInForce extends ProgramInForce {
  readonly offer: Offer;
}

/** What departments offer by the packs in force, by the program's id; none where there is no catalogue. */
export function offersInForce(db: Database, county: string, knownAt?: number): OfferInForce[] {
  return packsInForce(db, county, knownAt)
    .flatMap((inForce) =>
      inForce.pack.programs.flatMap((program) =>
        program.offer === undefined ? [] : [{ ...inForce, program, offer: program.offer }],
      ),
    )
    .sort((a, b) => (a.program.id < b.program.id ? -1 : 1));
}
