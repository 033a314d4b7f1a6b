import type { CodeList } from '../../intake/code-list.ts';

export type MeasureType =
  | 'goods'
  | 'medical'
  | 'temporary_relief'
  | 'schooling'
  | 'house_repair'
  | 'job'
  | 'training'
  | 'benefit_application'
  | 'daily_care'
  | 'industry'
  | 'relocation'
  | 'loan'
  | 'cooperative'
  | 'land_transfer'
  | 'solar'
  | 'other';

/**
 * What is done (帮扶措施): the usual list of civil affairs in 2014 without money, and the measures of the poverty handbook. The six
 * classes of the later monitoring list stand as synonyms where they mean one of these.
 */
export const measureTypes = [
  {
    value: 'industry',
    en: 'farming and business',
    labels: ['产业'],
    synonyms: ['产业帮扶', '生产帮扶', '种植', '养殖', '种养', '发展产业'],
  },
  { value: 'training', en: 'training', labels: ['技术培训'], synonyms: ['培训', '技能培训', '技术指导', '农技培训'] },
  { value: 'job', en: 'work', labels: ['就业介绍'], synonyms: ['就业', '就业帮扶', '务工', '介绍工作', '公益岗位'] },
  {
    value: 'house_repair',
    en: 'house repair',
    labels: ['危房改造'],
    synonyms: ['修房', '房屋修缮', '住房修缮', '建房'],
  },
  { value: 'medical', en: 'medical help', labels: ['医疗救助'], synonyms: ['医疗', '大病救助', '看病', '医疗帮扶'] },
  { value: 'schooling', en: 'schooling', labels: ['助学'], synonyms: ['教育', '教育救助', '教育帮扶', '资助上学'] },
  {
    value: 'benefit_application',
    en: 'application for a benefit',
    labels: ['申请低保/五保'],
    synonyms: ['申请低保', '申请五保', '办理低保', '低保五保兜底', '兜底', '保障帮扶', '落实政策'],
  },
  { value: 'temporary_relief', en: 'temporary relief', labels: ['临时救助'], synonyms: ['救急', '应急救助'] },
  { value: 'goods', en: 'goods', labels: ['实物'], synonyms: ['米面油', '棉衣被', '物资', '慰问品', '生活帮扶'] },
  { value: 'daily_care', en: 'daily care', labels: ['日常照料'], synonyms: ['照料', '看护', '代办', '社会帮扶'] },
  { value: 'loan', en: 'small loan', labels: ['小额信贷'], synonyms: ['贷款', '贴息', '金融帮扶'] },
  { value: 'cooperative', en: 'joining a cooperative', labels: ['合作社入股'], synonyms: ['入社', '合作社', '入股'] },
  { value: 'land_transfer', en: 'letting of land', labels: ['土地流转'], synonyms: ['流转'] },
  { value: 'relocation', en: 'relocation', labels: ['易地搬迁'], synonyms: ['搬迁'] },
  { value: 'solar', en: 'solar power', labels: ['光伏'], synonyms: ['光伏发电'] },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它', '电商', '生态', '旅游'] },
] as const satisfies CodeList<MeasureType>;
