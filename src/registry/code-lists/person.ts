import type { CodeList } from '../../intake/code-list.ts';

/** Sex (GB/T 2261.1-2003: 1 male, 2 female; 0 and 9, unknown and not stated, are left blank). */
export type Sex = 'male' | 'female';

export const sexes: CodeList<Sex> = [
  { value: 'male', en: 'male', labels: ['男', '1'], synonyms: ['男性', '男人'] },
  { value: 'female', en: 'female', labels: ['女', '2'], synonyms: ['女性', '女人'] },
];

/** Kind of household registration; in 2014 it decides between rural and urban minimum living allowance (民发〔2012〕220号). */
export type Hukou = 'rural' | 'urban';

export const hukous: CodeList<Hukou> = [
  {
    value: 'rural',
    en: 'rural (agricultural)',
    labels: ['农业', '农业户口'],
    synonyms: ['农村', '农业户', '农村户口', '农户'],
  },
  {
    value: 'urban',
    en: 'urban (non-agricultural)',
    labels: ['非农业', '非农业户口'],
    synonyms: ['非农', '城镇', '非农户口', '城镇户口', '非农业户'],
  },
];

/** Marital status (GB/T 2261.2-2003). */
export type Marital = 'single' | 'married' | 'widowed' | 'divorced';

export const maritalStatuses: CodeList<Marital> = [
  { value: 'single', en: 'single', labels: ['未婚', '10'], synonyms: ['单身', '未婚配', '没结婚'] },
  {
    value: 'married',
    en: 'married',
    labels: ['已婚', '20'],
    synonyms: ['初婚', '再婚', '复婚', '结婚', '有配偶', '21', '22', '23'],
  },
  { value: 'widowed', en: 'widowed', labels: ['丧偶', '30'], synonyms: ['丧妻', '丧夫', '寡', '寡居'] },
  { value: 'divorced', en: 'divorced', labels: ['离婚', '40'], synonyms: ['离异', '已离婚', '离'] },
];

/**
 * Schooling, the list of the national registration form of 2014; the main groups of GB/T 4658-2006 (10 to 80) and its terms
 * are understood.
 */
export type Education = 'preschool' | 'illiterate' | 'primary' | 'junior' | 'senior' | 'college';

export const educations: CodeList<Education> = [
  {
    value: 'preschool',
    en: 'below school age',
    labels: ['学龄前儿童'],
    synonyms: ['学龄前', '学前', '幼儿', '幼儿园'],
  },
  {
    value: 'illiterate',
    en: 'illiterate or semi-literate',
    labels: ['文盲或半文盲'],
    synonyms: ['文盲', '半文盲', '文盲半文盲', '文盲、半文盲', '不识字'],
  },
  { value: 'primary', en: 'primary school', labels: ['小学', '80'], synonyms: ['小学毕业', '小学生', '小学文化'] },
  {
    value: 'junior',
    en: 'junior secondary school',
    labels: ['初中', '70'],
    synonyms: ['初级中学', '初中毕业', '初中生', '初中文化'],
  },
  {
    value: 'senior',
    en: 'senior or vocational secondary school',
    labels: ['高中', '60'],
    synonyms: [
      '普通高中',
      '高级中学',
      '高中毕业',
      '高中生',
      '中专',
      '职高',
      '技校',
      '职业高中',
      '中等职业',
      '中职',
      '高中中专',
      '高中或中专',
      '40',
    ],
  },
  {
    value: 'college',
    en: 'college and above',
    labels: ['大专及以上'],
    synonyms: [
      '大专',
      '大学专科',
      '专科',
      '高职',
      '本科',
      '大学本科',
      '大学',
      '大学生',
      '研究生',
      '硕士',
      '博士',
      '大专以上',
      '大专及其以上',
      '10',
      '20',
      '30',
    ],
  },
];

/** Work of a member; posts as in monitoring forms: casual work, public-service posts. */
export type Employment = 'farming' | 'employed' | 'casual' | 'public_post' | 'self_employed' | 'retired' | 'unemployed';

export const employments: CodeList<Employment> = [
  { value: 'farming', en: 'farming', labels: ['务农'], synonyms: ['种地', '在家务农', '农民', '种植', '养殖'] },
  {
    value: 'employed',
    en: 'employed',
    labels: ['就业'],
    synonyms: [
      '务工',
      '外出务工',
      '打工',
      '外出打工',
      '在外打工',
      '在职',
      '已就业',
      '上班',
      '本地务工',
      '县内务工',
      '省外务工',
    ],
  },
  {
    value: 'casual',
    en: 'casual work',
    labels: ['零散务工'],
    synonyms: ['打零工', '零工', '临时工', '零用散工', '灵活就业', '短工', '散工'],
  },
  { value: 'public_post', en: 'public-service post', labels: ['公益岗位'], synonyms: ['公益岗', '公益性岗位'] },
  {
    value: 'self_employed',
    en: 'own business',
    labels: ['个体经营'],
    synonyms: ['个体', '个体户', '自主创业', '经商', '做生意'],
  },
  { value: 'retired', en: 'retired', labels: ['退休'], synonyms: ['离退休', '离休', '退养'] },
  {
    value: 'unemployed',
    en: 'without work',
    labels: ['未就业'],
    synonyms: ['失业', '待业', '无业', '无', '无工作', '没工作', '在家', '未务工', '赋闲'],
  },
];
