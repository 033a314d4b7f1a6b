import type { NoticesAwaited } from '../eligibility/awaiting-notice.ts';
import { type PutOnNotice, putOnNotice } from './store/notices.ts';

/**
 * Which of the households proposed to enter have to wait: they need a notice that was put up on the day of the proposal or later, told the
 * amount that they would get now (where it told one), and ran its days to the end before the day on which they are to enter.
 */
export const awaitedNotices: NoticesAwaited = (db, { county, program, days, asOf, proposals }) => {
  const notices = new Map<number, PutOnNotice[]>();
  for (const each of putOnNotice(db, county, program)) {
    const of = notices.get(each.household_id);
    if (of === undefined) notices.set(each.household_id, [each]);
    else of.push(each);
  }
  const waiting = new Map<number, 'not_noticed' | 'notice_runs' | 'amount_changed'>();
  for (const { householdId, proposed } of proposals) {
    const valid = (notices.get(householdId) ?? []).filter((each) => each.starts_on >= proposed && each.days >= days);
    const same = valid.filter(({ told, amount, now }) => told === 0 || amount === now);
    if (same.some(({ ends_on }) => ends_on < asOf)) continue;
    waiting.set(householdId, valid.length === 0 ? 'not_noticed' : same.length === 0 ? 'amount_changed' : 'notice_runs');
  }
  return waiting;
};
