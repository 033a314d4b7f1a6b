import type { CodeList } from '../../intake/code-list.ts';

export type VisitKind = 'home' | 'phone' | 'office';
export type VisitOutcome = 'met' | 'absent' | 'moved' | 'refused';
export type VisitPurpose = 'contact' | 'verify' | 'festival' | 'deliver';

/** How a household was contacted (走访方式). */
export const visitKinds = [
  {
    value: 'home',
    en: 'home visit',
    labels: ['入户'],
    synonyms: ['入户走访', '走访', '上门', '上门走访', '家访', '入户慰问', '实地走访'],
  },
  {
    value: 'phone',
    en: 'phone',
    labels: ['电话'],
    synonyms: ['电话联系', '打电话', '通话', '电话回访', '微信', '视频', '短信'],
  },
  {
    value: 'office',
    en: 'at the office',
    labels: ['来访'],
    synonyms: ['单位接待', '到单位', '来单位', '来电来访', '接访', '接待'],
  },
] as const satisfies CodeList<VisitKind>;

/** What came of it (走访结果): only `met` is a contact, the others are attempts. */
export const visitOutcomes = [
  {
    value: 'met',
    en: 'met',
    labels: ['见到'],
    synonyms: ['见面', '已见面', '见到本人', '已见', '已联系', '联系上', '接通', '在家', '已走访', '已完成'],
  },
  {
    value: 'absent',
    en: 'absent',
    labels: ['不在'],
    synonyms: ['不在家', '未见到', '没见到', '家中无人', '无人', '无人接听', '未接', '未联系上', '外出', '关机'],
  },
  {
    value: 'moved',
    en: 'moved away',
    labels: ['已搬走'],
    synonyms: ['搬走', '搬家', '已搬家', '迁走', '搬迁', '下落不明', '失联', '查无此人', '空号'],
  },
  { value: 'refused', en: 'refused', labels: ['拒绝'], synonyms: ['拒见', '拒访', '拒绝接受', '不配合', '拒接'] },
] as const satisfies CodeList<VisitOutcome>;

/** What it was for (走访目的). */
export const visitPurposes = [
  {
    value: 'contact',
    en: 'contact',
    labels: ['日常联系'],
    synonyms: ['日常走访', '联系', '走访', '回访', '了解情况', '谈心'],
  },
  {
    value: 'verify',
    en: 'verification',
    labels: ['核实'],
    synonyms: ['入户核实', '核查', '核对', '更新档案', '档案更新', '调查', '复核'],
  },
  { value: 'festival', en: 'festival', labels: ['节日慰问'], synonyms: ['慰问', '走访慰问', '过节慰问', '节前慰问'] },
  {
    value: 'deliver',
    en: 'delivery',
    labels: ['送款物'],
    synonyms: ['送物', '送物资', '送钱送物', '发放物资', '发放'],
  },
] as const satisfies CodeList<VisitPurpose>;
