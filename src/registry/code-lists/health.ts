import type { CodeList } from '../../intake/code-list.ts';

/** Health, after the poverty handbook; one- and two-digit numbers of GB/T 2261.3-2003 are understood. */
export type Health = 'healthy' | 'weak' | 'chronic' | 'serious' | 'disabled';

export const healths: CodeList<Health> = [
  {
    value: 'healthy',
    en: 'healthy',
    labels: ['健康', '10'],
    synonyms: ['良好', '健康或良好', '身体健康', '正常', '好', '1'],
  },
  {
    value: 'weak',
    en: 'fair or weak',
    labels: ['一般或较弱', '20'],
    synonyms: ['一般', '较弱', '体弱', '较差', '差', '年老体弱', '2'],
  },
  {
    value: 'chronic',
    en: 'long-term chronic disease',
    labels: ['长期慢性病', '30'],
    synonyms: [
      '慢性病',
      '有慢性病',
      '患有慢性病',
      '患慢性病',
      '高血压',
      '糖尿病',
      '3',
      '31',
      '32',
      '33',
      '34',
      '35',
      '36',
      '37',
      '38',
      '39',
      '49',
    ],
  },
  {
    value: 'serious',
    en: 'serious illness',
    labels: ['患有大病'],
    synonyms: ['大病', '重病', '重大疾病', '患大病', '患重病', '患有重病', '重症', '癌症', '41'],
  },
  {
    value: 'disabled',
    en: 'disabled',
    labels: ['残疾', '60'],
    synonyms: ['残', '残疾人', '有残疾', '6', '61', '62', '63', '64', '65', '66', '67', '69'],
  },
];

/** Kind of disability (GB/T 26341-2010). */
export type DisabilityType = 'sight' | 'hearing' | 'speech' | 'limb' | 'intellect' | 'mental' | 'multiple';

export const disabilityTypes: CodeList<DisabilityType> = [
  { value: 'sight', en: 'sight', labels: ['视力', '视力残疾', '1'], synonyms: ['盲', '盲人', '失明', '视残'] },
  { value: 'hearing', en: 'hearing', labels: ['听力', '听力残疾', '2'], synonyms: ['聋', '聋人', '失聪', '听残'] },
  { value: 'speech', en: 'speech', labels: ['言语', '言语残疾', '3'], synonyms: ['语言', '语言残疾', '哑', '聋哑'] },
  {
    value: 'limb',
    en: 'limb',
    labels: ['肢体', '肢体残疾', '4'],
    synonyms: ['肢残', '瘫痪', '偏瘫', '下肢残疾', '上肢残疾'],
  },
  { value: 'intellect', en: 'intellect', labels: ['智力', '智力残疾', '5'], synonyms: ['智残', '智障', '弱智'] },
  {
    value: 'mental',
    en: 'mental',
    labels: ['精神', '精神残疾', '6'],
    synonyms: ['精神病', '精神障碍', '精神分裂', '精残'],
  },
  { value: 'multiple', en: 'multiple', labels: ['多重', '多重残疾', '7'], synonyms: ['多重残'] },
];

/** Grade of a disability, 1 the gravest (GB/T 26341-2010). */
export type DisabilityGrade = 1 | 2 | 3 | 4;

export const disabilityGrades: CodeList<DisabilityGrade> = [
  { value: 1, en: 'grade 1', labels: ['一级', '1', '1级', '壹级', '一', 'I级', 'I', '01'] },
  { value: 2, en: 'grade 2', labels: ['二级', '2', '2级', '贰级', '二', 'II级', 'II', '02'] },
  { value: 3, en: 'grade 3', labels: ['三级', '3', '3级', '叁级', '三', 'III级', 'III', '03'] },
  { value: 4, en: 'grade 4', labels: ['四级', '4', '4级', '肆级', '四', 'IV级', 'IV', '04'] },
];

/** Ability to work, after the poverty handbook: partial and none are lost or never had. */
export type Labour = 'able' | 'skilled' | 'partial' | 'none';

export const labours: CodeList<Labour> = [
  {
    value: 'able',
    en: 'able to work',
    labels: ['普通劳动力'],
    synonyms: [
      '有劳动能力',
      '有劳动力',
      '有',
      '劳动力',
      '具备劳动能力',
      '正常',
      '完全劳动能力',
      '整劳力',
      '全劳力',
      '能劳动',
    ],
  },
  {
    value: 'skilled',
    en: 'able to do skilled work',
    labels: ['技能劳动力'],
    synonyms: ['技术劳动力', '有技能', '技能型劳动力'],
  },
  {
    value: 'partial',
    en: 'partly able to work',
    labels: ['部分丧失劳动能力'],
    synonyms: [
      '部分丧失',
      '部分劳动能力',
      '部分劳动力',
      '弱劳动力',
      '弱劳力',
      '半劳力',
      '半劳动力',
      '弱劳动力或半劳动力',
    ],
  },
  {
    value: 'none',
    en: 'unable to work',
    labels: ['无劳动力'],
    synonyms: [
      '无',
      '无劳动能力',
      '没有劳动能力',
      '丧失劳动力',
      '丧失劳动能力',
      '完全丧失',
      '完全丧失劳动能力',
      '无劳力',
      '不能劳动',
      '没有',
    ],
  },
];

/** Ability to look after oneself: eating, dressing, bed, toilet, walking indoors, bathing (特困人员认定办法). */
export type SelfCare = 'full' | 'partial' | 'none';

export const selfCares: CodeList<SelfCare> = [
  {
    value: 'full',
    en: 'looks after themselves',
    labels: ['具备生活自理能力'],
    synonyms: [
      '具备',
      '能自理',
      '完全自理',
      '自理',
      '可自理',
      '能够自理',
      '有',
      '有自理能力',
      '全自理',
      '正常',
      '生活自理',
      '能',
    ],
  },
  {
    value: 'partial',
    en: 'needs some help',
    labels: ['部分丧失生活自理能力'],
    synonyms: ['部分丧失', '半自理', '部分自理', '半失能', '部分丧失自理能力', '部分不能自理', '半护理'],
  },
  {
    value: 'none',
    en: 'needs full care',
    labels: ['完全丧失生活自理能力'],
    synonyms: [
      '完全丧失',
      '不能自理',
      '失能',
      '无',
      '丧失',
      '无自理能力',
      '丧失自理能力',
      '完全不能自理',
      '全护理',
      '全失能',
      '不能',
    ],
  },
];
