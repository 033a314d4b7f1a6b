import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/base/failure.ts';
import { deadlinesInForce, usePolicy } from '../../src/contact/policy/in-force.ts';
import { readContactPolicy } from '../../src/contact/policy/read-policy.ts';
import { policyInForce } from '../../src/contact/store/policies.ts';
import { verifyAudit } from '../../src/db/audit.ts';
import { county, shipped } from './support.ts';

/** Where and why a text is refused: `3:5 contact-policy.period`. */
function refusal(text: string): string {
  try {
    readContactPolicy(text, 'my.yaml');
    return '';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `${error.place?.line}:${error.place?.column} ${error.code}`;
  }
}

const changed = (from: string, to: string): string => {
  expect(shipped.text).toContain(from);
  return shipped.text.replace(from, to);
};

describe('a contact policy', () => {
  it('is shipped with the practice of Zhangqiu and its neighbours', () => {
    const { duties, festivals, grace, climb } = readContactPolicy(shipped.text, shipped.file);
    expect(duties.map(({ id, role, every }) => `${id} ${role} ${every.count} ${every.unit}`)).toEqual([
      'monthly any 1 months',
      'lead-home lead 2 months',
      'archive any 3 months',
      'support-phone support 1 months',
    ]);
    expect(festivals.map(({ id }) => id)).toEqual([
      'spring-festival',
      'lantern',
      'dragon-boat',
      'july-1',
      'army-day',
      'mid-autumn',
      'double-ninth',
    ]);
    expect(festivals.find(({ id }) => id === 'army-day')?.households).toEqual({ veterans: true });
    expect([grace, climb.unit.attempts, climb.bureau.days]).toEqual([15, 2, 14]);
  });

  it('is refused at the line and column of its first fault', () => {
    expect(refusal(changed('every: 2 months', 'every: two months'))).toBe('18:12 contact-policy.period');
    expect(refusal(changed('kinds: [home]\n  archive', 'kinds: [hom]\n  archive'))).toBe('19:13 pack.choice');
    expect(refusal(changed('lunar: 1-15', 'lunar: 1-30'))).toMatch(/contact-policy.yearly-day$/);
    expect(refusal(changed('lunar: 1-15', 'solar: 2-29'))).toMatch(/contact-policy.yearly-day$/);
    expect(refusal(changed('lunar: 1-15\n', '\n'))).toMatch(/contact-policy.festival-day$/);
    expect(refusal(changed('before: 7', 'before: 700'))).toMatch(/contact-policy.window$/);
    expect(refusal(changed('veterans: true', 'veterans: false'))).toMatch(/contact-policy.veterans$/);
    expect(refusal(changed('grace: 15 days', 'grace: soon'))).toMatch(/contact-policy.days$/);
    expect(refusal(changed('attempts: 3', 'attempts: 1'))).toMatch(/contact-policy.climb-order$/);
    expect(refusal(changed('grace: 15', 'gracé: 15'))).toMatch(/yaml.(unknown|missing)-key$/);
    const one =
      'policy: x\ntitle: {zh: 试, en: x}\nduties:\n  m: {title: {zh: 试, en: x}, role: any, every: 0 months}\ngrace: 1 day\nclimb: {}\n';
    expect(refusal(one)).toMatch(/^4:\d+ contact-policy.period$/);
    expect(refusal('')).toBe('1:1 yaml.not-a-mapping');
    expect(refusal('policy: x\ntitle: {zh: 试, en: x}\nduties: {}\ngrace: 1 day\nclimb: {}\n')).toBe(
      '3:9 contact-policy.no-duties',
    );
  });

  it('sets the deadlines of tips and referrals, those shipped where it says nothing', async () => {
    const session = county();
    const terms = (knownAt?: number) => deadlinesInForce(session, () => shipped, knownAt);
    const own = terms();
    expect([own.tips.assigned, own.urgentTips.assigned, own.referrals]).toEqual([10, 2, { sent: 10, accepted: 30 }]);
    await usePolicy(session, { file: 'my.yaml', text: changed('accepted: 30', 'accepted: 45') });
    expect([terms().referrals.accepted, terms(0).referrals.accepted]).toEqual([45, 30]);
    const without = shipped.text.replace(/^deadlines:[\s\S]*$/m, '');
    await usePolicy(session, { file: 'my.yaml', text: without });
    expect(terms()).toEqual(own);
    expect(refusal(changed('sent: 10', 'sent: ten'))).toMatch(/contact-policy.count$/);
    expect(refusal(changed('accepted: 30', 'done: 30'))).toMatch(/yaml.(unknown|missing)-key$/);
    expect(refusal(changed('urgent_tips: { new: 1', 'urgent_tips: { new: 0'))).toMatch(/contact-policy.count$/);
    expect(refusal(`${without}deadlines: { tips: {} }\n`)).toMatch(/yaml.missing-key$/);
  });

  it('is put in force by its digest, is known as of then, and changes nothing the second time', async () => {
    const session = county();
    const first = await usePolicy(session, shipped);
    expect(first.changed).toBe(true);
    expect((await usePolicy(session, shipped)).changed).toBe(false);
    const other = { file: 'my.yaml', text: shipped.text.replace('grace: 15 days', 'grace: 20 days') };
    const second = await usePolicy(session, other);
    expect(second.sha256).not.toBe(first.sha256);
    const { db } = session;
    expect(policyInForce(db, '370181')?.text).toBe(other.text);
    expect(policyInForce(db, '370181', 1)?.sha256).toBe(first.sha256);
    expect(policyInForce(db, '370181', 0)).toBeUndefined();
    expect((await usePolicy(session, shipped)).changed).toBe(true);
    expect(verifyAudit(db, session.audited)).toMatchObject({ breaches: [] });
  });
});
