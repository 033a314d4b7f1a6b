import { sha256 } from '../base/digest.ts';
import { failWith } from '../base/failure.ts';
import type { Issue } from '../base/issue.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Session } from '../db/session.ts';
import { recordUseCase } from '../db/use-case.ts';
import { knownPrograms } from '../eligibility/known-programs.ts';
import { pairingFailures } from './failures.ts';
import type { PolicyText } from './policy-in-force.ts';
import { checkPolicyText, readPolicy } from './read-policy.ts';
import { endPolicyUse, insertPolicyUse, policyInForceText, policyUses, type RecordedPolicy } from './store/policies.ts';

/** What `pair check` says about a text. */
export interface PolicyCheck {
  readonly file: string;
  readonly valid: boolean;
  /** Null where the text cannot be read. */
  readonly policy: string | null;
  readonly sha256: string | null;
  /** Whether it knows support cadres. */
  readonly support: boolean;
  readonly hardness: number;
  readonly exceptions: number;
  readonly issues: readonly Issue[];
}

/** Reads and checks a policy's text and lists every problem; which programs there are depends on the database and is not asked. */
export function checkPolicy({ text, file }: PolicyText): PolicyCheck {
  const { policy, issues } = checkPolicyText(text);
  return {
    file,
    valid: policy !== undefined,
    policy: policy?.name ?? null,
    sha256: policy === undefined ? null : sha256(text),
    support: policy?.support != null,
    hardness: policy?.hardness.length ?? 0,
    exceptions: policy?.exceptions.length ?? 0,
    issues,
  };
}

/** What `pair use` and `pair drop` did. */
export interface PolicyChange {
  readonly policy: string;
  readonly sha256: string;
  /** False where the same text was in force already. */
  readonly changed: boolean;
  /** The one that it replaces; null: none was in force. */
  readonly former: string | null;
}

/**
 * Puts a policy in force in place of any other: its text is copied into the database under its digest, and every command of the pairing
 * follows that copy from then on.
 * @throws Failure (65) where it cannot be read or names a program that nothing knows.
 */
export function usePolicy(session: Session, { text, file }: PolicyText): Promise<PolicyChange> {
  const { db, county } = session;
  const digest = sha256(text);
  return recordUseCase(session, { command: 'pair use', parameters: { sha256: digest } }, (event) => {
    const policy = readPolicy(text, file, knownPrograms(db, county));
    const before = policyInForceText(db, county);
    const changed = before?.sha256 !== digest;
    if (changed) insertPolicyUse(db, county, { name: policy.name, sha256: digest, text }, event);
    const result = { policy: policy.name, sha256: digest, changed, former: changed ? (before?.name ?? null) : null };
    return { result, changed, counts: { policies: changed ? 1 : 0 } };
  });
}

/**
 * Takes the policy in force out of force; the shipped one is followed again until another is put in force. Pairings stand as they are.
 * @throws Failure `pairing.no-policy` (66) where none is in force.
 */
export function dropPolicy(session: Session): Promise<PolicyChange> {
  const { db, county } = session;
  return recordUseCase(session, { command: 'pair drop', parameters: {} }, (event) => {
    const before = policyInForceText(db, county);
    if (before === undefined) throw failWith(pairingFailures, 'pairing.no-policy');
    endPolicyUse(db, county, event);
    const result = { policy: before.name, sha256: before.sha256, changed: true, former: null };
    return { result, changed: true, counts: { policies: 1 } };
  });
}

/** A policy that is or was in force. */
export interface PolicyRow {
  readonly policy: string;
  readonly title: LocalText | null;
  readonly sha256: string;
  readonly since: string;
  /** Null: it is in force. */
  readonly until: string | null;
}

/** Every policy that is or was in force, the latest first. */
export function listPolicies({ db, county }: Session): { rows: PolicyRow[] } {
  const rows = policyUses(db, county).map(({ name, sha256: digest, text, since, until }) => ({
    policy: name,
    title: checkPolicyText(text).policy?.title ?? null,
    sha256: digest,
    since,
    until,
  }));
  return { rows };
}

/**
 * Sees to it that the policy of a plan that is applied is the one in force. It is put in force where it is another one.
 * @throws Failure `pairing.policy-changed` (65) where another one has been put in force since the plan was made.
 */
export function followPlanPolicy(
  { db, county }: Session,
  plan: { plan: number; policy: RecordedPolicy; madeAt: number },
  event: number,
): boolean {
  const inForce = policyInForceText(db, county);
  if (inForce?.sha256 === plan.policy.sha256) return false;
  if (inForce !== undefined && inForce.since > plan.madeAt) {
    throw failWith(pairingFailures, 'pairing.policy-changed', {
      plan: plan.plan,
      made: plan.policy.name,
      policy: inForce.name,
    });
  }
  insertPolicyUse(db, county, plan.policy, event);
  return true;
}
