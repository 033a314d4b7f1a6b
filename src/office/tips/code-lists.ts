import type { CodeList } from '../../intake/code-list.ts';

export type TipChannel =
  | 'newspaper'
  | 'television'
  | 'network'
  | 'hotline'
  | 'station'
  | 'survey'
  | 'visit'
  | 'household';
export type TipKind = 'need' | 'opinion' | 'complaint';
export type TipSubject = 'household' | 'village' | 'policy';

/** How a tip reached the bureau (来源). */
export const tipChannels = [
  { value: 'newspaper', en: 'newspaper', labels: ['报纸'], synonyms: ['报刊', '日报', '纸媒', '报社'] },
  { value: 'television', en: 'television', labels: ['电视'], synonyms: ['电视台', '电视新闻', '广播', '电台'] },
  {
    value: 'network',
    en: 'network',
    labels: ['网络'],
    synonyms: ['互联网', '网上', '论坛', '微博', '微信', '贴吧', '民生网', '网络问政'],
  },
  {
    value: 'hotline',
    en: 'hotline',
    labels: ['热线'],
    synonyms: ['热线电话', '民生热线', '市长热线', '12345', '举报电话', '来电'],
  },
  {
    value: 'station',
    en: 'monitoring station',
    labels: ['监测站'],
    synonyms: ['监测点', '民情监测站', '信息员', '民情信息员', '观察点'],
  },
  { value: 'survey', en: 'survey', labels: ['调查'], synonyms: ['入户调查', '摸底', '摸底调查', '普查', '问卷'] },
  { value: 'visit', en: 'visit', labels: ['走访'], synonyms: ['入户走访', '帮扶走访', '干部走访', '慰问'] },
  {
    value: 'household',
    en: 'the household itself',
    labels: ['本人'],
    synonyms: ['本人反映', '户主', '群众来访', '来访', '来信', '信访', '本人申请', '自己反映'],
  },
] as const satisfies CodeList<TipChannel>;

/** What is told (类别). */
export const tipKinds = [
  { value: 'need', en: 'need', labels: ['困难'], synonyms: ['求助', '困难求助', '需求', '困难线索', '遇困'] },
  { value: 'opinion', en: 'opinion', labels: ['意见'], synonyms: ['建议', '意见建议', '咨询', '反映'] },
  { value: 'complaint', en: 'complaint', labels: ['投诉'], synonyms: ['举报', '投诉举报', '检举', '不满'] },
] as const satisfies CodeList<TipKind>;

/** What it is about (对象). */
export const tipSubjects = [
  { value: 'household', en: 'household', labels: ['户'], synonyms: ['家庭', '困难户', '个人', '某户', '困难群众'] },
  { value: 'village', en: 'village', labels: ['村'], synonyms: ['村居', '行政村', '社区', '村委会'] },
  { value: 'policy', en: 'policy', labels: ['政策'], synonyms: ['制度', '规定', '工作', '政策咨询'] },
] as const satisfies CodeList<TipSubject>;
