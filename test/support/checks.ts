import type { Session } from '../../src/db/session.ts';
import type { Check } from '../../src/registry/checks/check.ts';
import { type CheckResult, runChecks } from '../../src/registry/checks/run-checks.ts';
import type { Selection } from '../../src/registry/checks/select.ts';

/** All of some checks, as they are chosen where none is named. */
export const allOf = (checks: readonly Check[]): Selection => ({
  checks,
  kinds: new Set(checks.flatMap(({ kinds }) => Object.keys(kinds))),
});

/** What some checks find on a day, by what is known now. */
export const foundOn = (session: Session, checks: readonly Check[], asOf = '2014-03-19'): CheckResult =>
  runChecks(session, allOf(checks), { asOf, knownAt: undefined, states: undefined, since: undefined });
