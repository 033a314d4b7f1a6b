import type { CodeList } from '../intake/code-list.ts';

/** Why an enrolment ended, as people write it. What a refresh finds, a person decides or a roster says is one of them. */
export const leaveReasons = [
  { value: 'improved', en: 'improved', labels: ['达标', '收入提高'], synonyms: ['脱困', '好转', '收入超标'] },
  { value: 'excluded', en: 'excluded', labels: ['不符合', '不符合条件'], synonyms: ['有车', '有房'] },
  { value: 'died', en: 'died', labels: ['死亡'], synonyms: ['去世', '病故'] },
  { value: 'moved', en: 'moved', labels: ['迁出'], synonyms: ['搬迁', '户口迁出'] },
  { value: 'duplicate', en: 'duplicate', labels: ['重复'], synonyms: ['重复登记'] },
  { value: 'voluntary', en: 'voluntary', labels: ['自愿', '自愿退出'], synonyms: ['自愿放弃'] },
  { value: 'decision', en: 'decision', labels: ['决定', '决定退出'] },
  { value: 'corrected', en: 'corrected', labels: ['更正'] },
] as const satisfies CodeList<string>;

export type LeaveReason = (typeof leaveReasons)[number]['value'];

/** The reasons that a person can give for a removal; the others are found by the rules or recorded by a correction. */
export const removalReasons = ['decision', 'voluntary', 'died', 'moved', 'duplicate', 'improved', 'excluded'] as const;
