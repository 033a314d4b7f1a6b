/** A pairing that holds on the day. */
export interface PresentPair {
  readonly household: string;
  readonly cadre: string;
  /** The cadre's unit, whether the cadre is still active or not. */
  readonly unit: string | null;
  /** By hand, so that it stands on the day whatever a plan would do. */
  readonly pinned: boolean;
}

/** What the records say about a pairing on a day, as the store reads it. Rows come in any order. */
export interface PairingFacts {
  /** The households on the list. */
  readonly households: readonly {
    no: string;
    village: string;
    town: string;
    cause: string | null;
    /** The other causes in the order of the survey. */
    otherCauses: readonly string[];
    /** The points that the policy's conditions give it. */
    hardness: number;
  }[];
  /** The cadres active on the day. */
  readonly cadres: readonly {
    no: string;
    unit: string | null;
    rank: string | null;
    /** How many households the cadre can lead, where that is said of this one. */
    capacity: number | null;
    identity: string | null;
    /** The code of the village of origin. */
    home: string | null;
  }[];
  readonly units: readonly { no: string; function: string | null }[];
  /** Contracted villages. */
  readonly contracts: readonly { unit: string; village: string; town: string }[];
  /** The leads on the day, of any household. */
  readonly leads: readonly PresentPair[];
  /** The support cadres on the day, of any household. */
  readonly supports: readonly PresentPair[];
  /** Near kin of cadres, as reported, with an identity key. */
  readonly kin: readonly { cadre: string; identity: string }[];
  /** Everyone with an identity key who is or was a member of a household, heads included, of any household. */
  readonly members: readonly { household: string; identity: string }[];
}
