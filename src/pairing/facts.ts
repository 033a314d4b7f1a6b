/** What the records say about a pairing on a day, as the store reads it. Rows come in any order. */
export interface PairingFacts {
  /** The households on the list. */
  readonly households: readonly { no: string; village: string; town: string; cause: string | null }[];
  /** The cadres active on the day. */
  readonly cadres: readonly {
    no: string;
    unit: string | null;
    rank: string | null;
    capacity: number | null;
    identity: string | null;
  }[];
  readonly units: readonly { no: string; function: string | null }[];
  /** Contracted villages. */
  readonly contracts: readonly { unit: string; village: string; town: string }[];
  /** The leads on the day, of any household; pinned: by hand, so that it stands on the day whatever a plan would do. */
  readonly leads: readonly { household: string; cadre: string; pinned: boolean }[];
  /** Near kin of cadres, as reported, with an identity key. */
  readonly kin: readonly { cadre: string; identity: string }[];
  /** Everyone with an identity key who is or was a member of a household, heads included, of any household. */
  readonly members: readonly { household: string; identity: string }[];
}
