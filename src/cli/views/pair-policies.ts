import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import type { PolicyChange, PolicyCheck, PolicyRow } from '../../pairing/policy-use.ts';
import { yamlIssueLines } from './yaml-issues.ts';

/** Every problem of a policy's text, or what is in it. */
export function policyCheckText(language: Language, check: PolicyCheck): string {
  const { file, policy, support, hardness, exceptions, issues } = check;
  if (policy === null) {
    const lines = issues.flatMap((issue) => yamlIssueLines(language, file, issue));
    return [...lines, text(language, 'pair.check.invalid', { file, issues: issues.length })].join('\n');
  }
  const roles = text(language, support ? 'pair.check.with-support' : 'pair.check.leads-only');
  return harmless(text(language, 'pair.check.valid', { policy, roles, hardness, exceptions }));
}

/** What is in force now, in place of what, and what is to be done next. */
export function policyUsedText(language: Language, { policy, sha256, changed, former }: PolicyChange): string {
  if (!changed) return text(language, 'pair.use.already', { policy, sha256 });
  return [
    text(language, 'pair.use.done', { policy, sha256 }),
    ...(former === null ? [] : [text(language, 'pair.use.former', { former })]),
    text(language, 'pair.use.next'),
  ].join('\n');
}

export function policyDroppedText(language: Language, { policy }: PolicyChange): string {
  return text(language, 'pair.drop.done', { policy });
}

/** A line a policy, the latest first. */
export function policiesText(language: Language, rows: readonly PolicyRow[]): string {
  if (rows.length === 0) return text(language, 'pair.policies.none');
  return rows
    .map(({ policy, title, sha256, since, until }) => {
      const params = { policy, title: title?.[language] ?? '', sha256: sha256.slice(0, 12), since, until: until ?? '' };
      return harmless(text(language, until === null ? 'pair.policies.in-force' : 'pair.policies.former', params));
    })
    .join('\n');
}
