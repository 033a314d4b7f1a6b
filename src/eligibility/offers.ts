import type { CivilDate } from '../base/civil-date.ts';
import { failWith } from '../base/failure.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { type BenefitAmount, benefitAmount } from './explain-benefit.ts';
import { type CriterionExplained, explainCriterion } from './explain-criterion.ts';
import { eligibilityFailures } from './failures.ts';
import { type OfferInForce, offersInForce } from './in-force.ts';
import { findings, reasons } from './letters.ts';
import type { Offer, Verdict } from './pack/pack.ts';
import { factsOf } from './store/evidence.ts';
import { registrySource } from './store/fact-source.ts';
import { judgeOne } from './store/judging.ts';
import { offeredHouseholds, placedHousehold } from './store/offered.ts';
import type { PlacedHousehold } from './store/rulings.ts';
import { theHousehold } from './subject.ts';
import { placeAsked } from './which-proposals.ts';

export interface OffersAsked {
  readonly asOf: CivilDate;
  readonly knownAt: number | undefined;
}

/** What a department offers. */
export interface OfferTold extends Pick<Offer, 'department' | 'measure' | 'againAfterMonths'> {
  readonly program: string;
  readonly title: LocalText;
}

/** What a department offers, judged for one household. */
export interface OfferJudged extends OfferTold {
  readonly verdict: Verdict;
  /** The criteria that decide. */
  readonly because: readonly string[];
  readonly benefit: BenefitAmount | null;
}

/** The same with what each criterion was judged on. */
export interface OfferExplained extends OfferJudged {
  readonly criteria: readonly CriterionExplained[];
}

const told = ({ program: { id, title }, offer }: OfferInForce): OfferTold => ({ program: id, title, ...offer });

const paid = ({ program: { benefit } }: OfferInForce, verdict: Verdict, fen: number | null): BenefitAmount | null =>
  benefit === undefined || verdict !== 'eligible' ? null : benefitAmount(benefit, fen);

/**
 * The offers in force, or the one of them that is named.
 * @throws Failure `eligibility.no-offers`, `eligibility.offer-unknown` (66).
 */
export function offersNamed(
  { db, county }: Pick<Session, 'db' | 'county'>,
  program: string | undefined,
  knownAt: number | undefined,
): OfferInForce[] {
  const all = offersInForce(db, county, knownAt);
  if (all.length === 0) throw failWith(eligibilityFailures, 'eligibility.no-offers');
  const chosen = all.filter((each) => program === undefined || each.program.id === program);
  if (chosen.length > 0) return chosen;
  const known = all.map((each) => each.program.id).join(', ');
  throw failWith(eligibilityFailures, 'eligibility.offer-unknown', { program: program ?? '', known });
}

/** What a department offers, by the program's id. @throws Failure as `offersNamed`. */
export function offerNamed(session: Pick<Session, 'db' | 'county'>, program: string): OfferTold {
  const [offer] = offersNamed(session, program, undefined);
  if (offer === undefined) throw new Error('an offer that was found and is not there');
  return told(offer);
}

/**
 * Judges one household by every offer, with what each criterion was judged on.
 * @throws Failure `eligibility.no-offers`, `eligibility.household-unknown`, `eligibility.household-absent` (66).
 */
export function offersFor(
  { db, county }: Session,
  { householdNo, asOf, knownAt }: OffersAsked & { readonly householdNo: string },
): { household: PlacedHousehold; offers: OfferExplained[] } {
  const inForce = offersNamed({ db, county }, undefined, knownAt);
  const householdId = theHousehold(db, county, householdNo, knownAt);
  const source = registrySource({ knownAt, householdId });
  const offers = inForce.map((each) => {
    const judging = { county, pack: each.pack, program: each.program, asOf };
    const evidence = factsOf(db, judging, source);
    const judged = judgeOne(db, judging, source, false);
    if (evidence === undefined || judged === undefined) {
      throw failWith(eligibilityFailures, 'eligibility.household-absent', { household: householdNo, as_of: asOf });
    }
    const found = findings(each.program, judged.letters, false);
    return {
      ...told(each),
      verdict: judged.verdict,
      because: reasons(found, judged.verdict),
      benefit: paid(each, judged.verdict, judged.benefit),
      criteria: found.map((finding) => explainCriterion(finding, judging, evidence)),
    };
  });
  return { household: placedHousehold(db, county, householdId, knownAt), offers };
}

/** A household that may receive what a department offers, or of which nobody can tell yet. */
export type OfferedRow = PlacedHousehold & OfferJudged;

/**
 * Whom each offer is for, or may be for, in a place; by household and program.
 * @throws Failure `eligibility.no-offers`, `eligibility.offer-unknown`, `eligibility.place-unknown` (66).
 */
export function offersOver(
  session: Pick<Session, 'db' | 'county'>,
  asked: OffersAsked & {
    readonly place: string | undefined;
    readonly program: string | undefined;
    /** Only households on one of these programs' lists; undefined: all. */
    readonly listed: readonly string[] | undefined;
  },
): OfferedRow[] {
  const { db, county } = session;
  const { asOf, knownAt, listed } = asked;
  const offers = offersNamed(session, asked.program, knownAt);
  const place = placeAsked(session, asked.place);
  const rows = offers.flatMap((each) =>
    offeredHouseholds(db, { county, pack: each.pack, program: each.program, asOf }, { place, listed, knownAt }).map(
      ({ letters, benefit, verdict, ...household }): OfferedRow => ({
        ...household,
        ...told(each),
        verdict,
        because: reasons(findings(each.program, letters, false), verdict),
        benefit: paid(each, verdict, benefit),
      }),
    ),
  );
  const key = ({ household_no, program }: OfferedRow): string => `${household_no} ${program}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
