import type { CodeList } from '../../intake/code-list.ts';

/** What a unit is for; pairing matches it to a household's cause. */
export type UnitFunction =
  | 'organization'
  | 'civil_affairs'
  | 'health'
  | 'education'
  | 'housing'
  | 'human_resources'
  | 'agriculture'
  | 'disability'
  | 'women'
  | 'trade_union'
  | 'youth_league'
  | 'family_planning'
  | 'charity'
  | 'finance'
  | 'letters_visits'
  | 'other';

export const unitFunctions: CodeList<UnitFunction> = [
  {
    value: 'organization',
    en: 'party organization',
    labels: ['组织'],
    synonyms: ['组织部', '市委组织部', '县委组织部'],
  },
  { value: 'civil_affairs', en: 'civil affairs', labels: ['民政'], synonyms: ['民政局'] },
  { value: 'health', en: 'health', labels: ['卫生'], synonyms: ['卫生局', '卫计局', '卫健局', '医疗卫生'] },
  { value: 'education', en: 'education', labels: ['教育'], synonyms: ['教育局', '教体局'] },
  {
    value: 'housing',
    en: 'housing and construction',
    labels: ['住建'],
    synonyms: ['住建局', '住建委', '建设局', '住房城乡建设', '住房和城乡建设局'],
  },
  {
    value: 'human_resources',
    en: 'human resources and social security',
    labels: ['人社'],
    synonyms: ['人社局', '人力资源社会保障', '人力资源和社会保障局', '劳动保障'],
  },
  {
    value: 'agriculture',
    en: 'agriculture',
    labels: ['农业'],
    synonyms: ['农业局', '农业农村局', '农委', '林业', '畜牧', '水利', '农林水'],
  },
  { value: 'disability', en: "disabled persons' federation", labels: ['残联'], synonyms: ['残疾人联合会'] },
  { value: 'women', en: "women's federation", labels: ['妇联'], synonyms: ['妇女联合会'] },
  { value: 'trade_union', en: 'trade union', labels: ['工会'], synonyms: ['总工会'] },
  {
    value: 'youth_league',
    en: 'Communist Youth League',
    labels: ['共青团'],
    synonyms: ['团委', '团市委', '团县委', '共青团委'],
  },
  {
    value: 'family_planning',
    en: 'family planning',
    labels: ['计生'],
    synonyms: ['计生局', '人口计生', '人口和计划生育局'],
  },
  { value: 'charity', en: 'charity', labels: ['慈善'], synonyms: ['慈善总会', '慈善会', '红十字会'] },
  { value: 'finance', en: 'finance', labels: ['财政'], synonyms: ['财政局'] },
  { value: 'letters_visits', en: 'letters and visits', labels: ['信访'], synonyms: ['信访局'] },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它', '综合'] },
];

/** A cadre's rank (职级), the six lowest of the grades in GB/T 12407-2008; someone without a grade (未定职) is left blank. */
export type CadreRank = 'county_chief' | 'county_deputy' | 'section_chief' | 'section_deputy' | 'staff' | 'clerk';

export const cadreRanks: CodeList<CadreRank> = [
  {
    value: 'county_chief',
    en: 'county head level',
    labels: ['县处级正职'],
    synonyms: ['正处级', '正处', '正县级', '正县', '县处级正'],
  },
  {
    value: 'county_deputy',
    en: 'county deputy level',
    labels: ['县处级副职'],
    synonyms: ['副处级', '副处', '副县级', '副县', '县处级副'],
  },
  {
    value: 'section_chief',
    en: 'township head level',
    labels: ['乡科级正职'],
    synonyms: ['正科级', '正科', '正乡级', '乡科级正'],
  },
  {
    value: 'section_deputy',
    en: 'township deputy level',
    labels: ['乡科级副职'],
    synonyms: ['副科级', '副科', '副乡级', '乡科级副'],
  },
  { value: 'staff', en: 'section member', labels: ['科员'], synonyms: ['科员级', '一般干部'] },
  { value: 'clerk', en: 'clerk', labels: ['办事员'], synonyms: ['办事员级'] },
];
