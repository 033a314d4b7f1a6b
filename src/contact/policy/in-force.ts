import { sha256 } from '../../base/digest.ts';
import type { LocalText } from '../../base/local-text.ts';
import type { Session } from '../../db/session.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { insertPolicyUse, policyInForce } from '../store/policies.ts';
import type { ContactPolicy, Deadlines } from './policy.ts';
import { readContactPolicy } from './read-policy.ts';

/** A policy's text and the name of its file. */
export interface ContactPolicyText {
  readonly text: string;
  readonly file: string;
}

/** A policy with what tells its text apart. */
export interface KnownPolicy {
  readonly policy: ContactPolicy;
  readonly sha256: string;
  /** False: the bureau has chosen none, and the shipped one is followed. */
  readonly chosen: boolean;
}

/** The policy in force, now or as known at an event; where the bureau has chosen none, the shipped one. */
export function contactPolicy(
  { db, county }: Pick<Session, 'db' | 'county'>,
  shipped: () => ContactPolicyText,
  knownAt?: number,
): KnownPolicy {
  const used = policyInForce(db, county, knownAt);
  const { text, file } = used === undefined ? shipped() : { text: used.text, file: used.name };
  return { policy: readContactPolicy(text, file), sha256: sha256(text), chosen: used !== undefined };
}

/**
 * The working days for the next steps of tips and referrals, by the policy in force, now or as known at an event; where it says
 * nothing of them, by the shipped one.
 */
export function deadlinesInForce(
  of: Pick<Session, 'db' | 'county'>,
  shipped: () => ContactPolicyText,
  knownAt?: number,
): Deadlines {
  const own = contactPolicy(of, shipped, knownAt).policy.deadlines;
  if (own !== undefined) return own;
  const { text, file } = shipped();
  const { deadlines } = readContactPolicy(text, file);
  if (deadlines === undefined) throw new Error('the shipped policy has no deadlines');
  return deadlines;
}

/** What `contact use` did. */
export interface PolicyUse {
  policy: string;
  title: LocalText;
  sha256: string;
  duties: readonly string[];
  festivals: readonly string[];
  /** False where the same text was in force already. */
  changed: boolean;
}

/**
 * Puts a contact policy in force: copies its text into the database under its digest, in place of any other.
 * @throws Failure (65) at the first problem of the text, with its line and column.
 */
export function usePolicy(session: Session, { text, file }: ContactPolicyText): Promise<PolicyUse> {
  const { db, county } = session;
  const policy = readContactPolicy(text, file);
  const digest = sha256(text);
  const parameters = { policy: policy.name, sha256: digest };
  return recordUseCase(session, { command: 'contact use', parameters }, (event) => {
    const changed = policyInForce(db, county)?.sha256 !== digest;
    if (changed) insertPolicyUse(db, county, { name: policy.name, sha256: digest, text }, event);
    const result = {
      policy: policy.name,
      title: policy.title,
      sha256: digest,
      duties: policy.duties.map(({ id }) => id),
      festivals: policy.festivals.map(({ id }) => id),
      changed,
    };
    return { result, changed, counts: { duties: policy.duties.length, festivals: policy.festivals.length } };
  });
}
