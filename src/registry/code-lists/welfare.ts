import type { CodeList } from '../../intake/code-list.ts';

/** Class of preferential treatment (优抚对象类别); written 无, it is none. */
export type VeteranClass =
  | 'disabled_soldier'
  | 'martyr_kin'
  | 'duty_death_kin'
  | 'illness_death_kin'
  | 'demobilised'
  | 'ill_veteran'
  | 'combat_veteran'
  | 'test_veteran'
  | 'rural_veteran'
  | 'martyr_child';

export const veteranClasses: CodeList<VeteranClass> = [
  {
    value: 'disabled_soldier',
    en: 'disabled soldier',
    labels: ['残疾军人'],
    synonyms: ['伤残军人', '革命伤残军人', '残疾退役军人'],
  },
  { value: 'martyr_kin', en: "martyr's kin", labels: ['烈士遗属'], synonyms: ['烈属', '烈士家属'] },
  {
    value: 'duty_death_kin',
    en: 'kin of a soldier who died on duty',
    labels: ['因公牺牲军人遗属'],
    synonyms: ['因公牺牲军人家属'],
  },
  {
    value: 'illness_death_kin',
    en: 'kin of a soldier who died of illness',
    labels: ['病故军人遗属'],
    synonyms: ['病故军人家属'],
  },
  {
    value: 'demobilised',
    en: 'demobilised soldier in the country',
    labels: ['在乡复员军人'],
    synonyms: ['复员军人', '在乡老复员军人'],
  },
  {
    value: 'ill_veteran',
    en: 'veteran returned home ill',
    labels: ['带病回乡退伍军人'],
    synonyms: ['带病回乡', '带病回乡退役军人'],
  },
  {
    value: 'combat_veteran',
    en: 'combat veteran',
    labels: ['参战退役人员'],
    synonyms: ['参战', '参战退役', '参战退役军人', '参战人员'],
  },
  {
    value: 'test_veteran',
    en: 'veteran of nuclear tests',
    labels: ['参试退役人员'],
    synonyms: ['参试', '参试退役', '参试退役军人', '参试人员', '涉核人员'],
  },
  {
    value: 'rural_veteran',
    en: 'rural veteran of 60 and over',
    labels: ['60岁以上农村籍退役士兵'],
    synonyms: ['农村籍退役士兵', '老年农村籍退役士兵', '60周岁以上农村籍退役士兵'],
  },
  {
    value: 'martyr_child',
    en: "martyr's child of 60 and over",
    labels: ['部分烈士子女'],
    synonyms: ['烈士子女', '60岁以上烈士子女'],
  },
];

/** Persons legally bound to support the member (农村五保供养工作条例: none, or none able). Just 有 does not say whether they are able. */
export type Supporter = 'none' | 'unable' | 'able';

export const supporters: CodeList<Supporter> = [
  {
    value: 'none',
    en: 'no legal supporter',
    labels: ['无法定赡养抚养扶养义务人'],
    synonyms: ['无', '没有', '无赡养人', '无抚养人', '无扶养人', '无赡养抚养人', '无法定义务人', '无义务人', '无子女'],
  },
  {
    value: 'unable',
    en: 'supporters unable',
    labels: ['义务人无履行能力'],
    synonyms: [
      '有但无能力',
      '无能力',
      '无履行能力',
      '无赡养能力',
      '无抚养能力',
      '无扶养能力',
      '有义务人但无能力',
      '赡养人无能力',
    ],
  },
  {
    value: 'able',
    en: 'supporters able',
    labels: ['义务人有履行能力'],
    synonyms: ['有能力', '有履行能力', '有赡养能力', '有抚养能力', '有扶养能力', '有义务人且有能力'],
  },
];

/** Why a member is not counted in the household (民发〔2012〕220号; since 2021 also detention and declared missing). */
export type Absence = 'clergy' | 'prison' | 'detox' | 'missing' | 'other';

export const absences: CodeList<Absence> = [
  {
    value: 'clergy',
    en: 'clergy away for three years',
    labels: ['宗教教职人员'],
    synonyms: ['连续三年以上脱离家庭的宗教教职人员', '脱离家庭的宗教教职人员', '出家'],
  },
  {
    value: 'prison',
    en: 'in prison or re-education',
    labels: ['服刑'],
    synonyms: ['在监狱服刑', '在监狱内服刑', '服刑人员', '监狱服刑', '劳教', '劳动教养'],
  },
  { value: 'detox', en: 'compulsory detoxification', labels: ['强制戒毒'], synonyms: ['强制隔离戒毒', '戒毒', '强戒'] },
  { value: 'missing', en: 'declared missing', labels: ['宣告失踪'], synonyms: ['失踪', '失联', '下落不明'] },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它', '其他原因'] },
];

/** Benefits and policies a member has; written 无, none. */
export type Benefit =
  | 'dibao'
  | 'wubao'
  | 'veteran'
  | 'medical'
  | 'temporary'
  | 'disability'
  | 'orphan'
  | 'old_age'
  | 'pension'
  | 'schooling'
  | 'housing'
  | 'other';

export const benefits: CodeList<Benefit> = [
  {
    value: 'dibao',
    en: 'minimum living allowance',
    labels: ['低保'],
    synonyms: ['最低生活保障', '农村低保', '城市低保', '低保金'],
  },
  {
    value: 'wubao',
    en: 'five guarantees',
    labels: ['五保'],
    synonyms: ['特困供养', '特困', '五保供养', '特困人员供养'],
  },
  {
    value: 'veteran',
    en: 'preferential treatment',
    labels: ['优抚'],
    synonyms: ['优抚金', '抚恤金', '优待抚恤', '优待金'],
  },
  { value: 'medical', en: 'medical aid', labels: ['医疗救助'], synonyms: ['大病救助', '医保救助', '大病医疗救助'] },
  { value: 'temporary', en: 'temporary relief', labels: ['临时救助'], synonyms: ['临救', '临时救济'] },
  {
    value: 'disability',
    en: 'disability allowance',
    labels: ['残疾人补贴'],
    synonyms: ['残疾补贴', '重残补贴', '重度残疾人护理补贴', '残疾人护理补贴', '困难残疾人生活补贴', '残疾人两项补贴'],
  },
  {
    value: 'orphan',
    en: "orphan's allowance",
    labels: ['孤儿保障'],
    synonyms: ['孤儿', '孤儿基本生活费', '孤儿养育', '孤儿补助'],
  },
  {
    value: 'old_age',
    en: 'old-age allowance',
    labels: ['高龄津贴'],
    synonyms: ['高龄补贴', '老年补贴', '老龄补贴', '尊老金'],
  },
  {
    value: 'pension',
    en: 'basic pension',
    labels: ['基本养老金'],
    synonyms: ['养老金', '新农保', '养老保险', '居民养老保险', '城乡居民养老保险'],
  },
  {
    value: 'schooling',
    en: 'schooling aid',
    labels: ['教育救助'],
    synonyms: ['助学', '助学金', '教育资助', '雨露计划', '营养餐'],
  },
  {
    value: 'housing',
    en: 'rebuilding of dilapidated houses',
    labels: ['危房改造'],
    synonyms: ['危改', '住房救助', '危房'],
  },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它', '其他政策'] },
];
