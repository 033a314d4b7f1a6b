/** What a refresh or a confirmation says about one program; the keys of its JSON. */
export interface ProgramCounts {
  /** The pack's name and the digest of its text. */
  readonly pack: string;
  readonly sha256: string;
  /** Households judged = eligible + not_eligible + undecided. */
  readonly assessed: number;
  readonly eligible: number;
  readonly not_eligible: number;
  readonly undecided: number;
  /** Proposals that wait for a person. */
  readonly proposed_enter: number;
  readonly proposed_leave: number;
  /** Households on the list on the day before this was done, opening + entered - left = on_list. */
  readonly opening: number;
  readonly entered: number;
  readonly left: number;
  readonly on_list: number;
  readonly in_leave_period: number;
  /** Enrolments that a person has paused. */
  readonly paused: number;
  readonly undecided_on_list: number;
  /** Households about which a person's decision and the verdict differ. */
  readonly differing: number;
}

/** The result of a refresh, a confirmation or a decision about proposals. */
export interface ListResult {
  /** The refresh's number; of a confirmation, the last refresh's. */
  readonly run: number;
  readonly as_of: string;
  readonly programs: Readonly<Record<string, ProgramCounts>>;
}
