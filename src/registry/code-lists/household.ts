import type { CodeList } from '../../intake/code-list.ts';

/** Type of household in difficulty. Forms number them differently, so only words are read. */
export type HouseholdType = 'dibao' | 'wubao' | 'veteran' | 'general';

export const householdTypes: CodeList<HouseholdType> = [
  {
    value: 'dibao',
    en: 'minimum living allowance',
    labels: ['低保户'],
    synonyms: [
      '低保',
      '低保家庭',
      '农村低保',
      '城市低保',
      '农村低保户',
      '城市低保户',
      '低保贫困户',
      '最低生活保障户',
      '最低生活保障对象',
      '低保对象',
    ],
  },
  {
    value: 'wubao',
    en: 'five guarantees (extreme poverty)',
    labels: ['五保户', '特困'],
    synonyms: [
      '五保',
      '五保贫困户',
      '五保供养',
      '五保对象',
      '特困户',
      '特困供养',
      '特困供养户',
      '特困人员',
      '特困供养人员',
      '分散供养',
      '集中供养',
    ],
  },
  {
    value: 'veteran',
    en: 'preferential treatment (veterans)',
    labels: ['优抚对象'],
    synonyms: ['优抚', '优抚户', '优抚家庭'],
  },
  {
    value: 'general',
    en: 'general difficulty',
    labels: ['一般困难户'],
    synonyms: [
      '一般困难',
      '困难户',
      '困难群众',
      '一般困难群众',
      '一般贫困户',
      '贫困户',
      '低收入户',
      '低收入农户',
      '其他困难户',
      '其他困难人员',
    ],
  },
];

/**
 * Main cause of poverty, the list and order of the national form of 2014 and 因婚 of 2016. Applications number the causes
 * differently, so only words are read. Causes of other lists that have no value here (an accident, a lost job, an orphan) are
 * `other`, and the clerk's words are kept; a word in no list is an error, never `other`.
 */
export type Cause =
  | 'illness'
  | 'disability'
  | 'schooling'
  | 'disaster'
  | 'land'
  | 'water'
  | 'skill'
  | 'labour'
  | 'capital'
  | 'transport'
  | 'motivation'
  | 'marriage'
  | 'other';

export const causes: CodeList<Cause> = [
  {
    value: 'illness',
    en: 'illness',
    labels: ['因病'],
    synonyms: [
      '因病致贫',
      '因病返贫',
      '疾病',
      '患病',
      '生病',
      '有病',
      '大病',
      '重病',
      '慢性病',
      '长期患病',
      '常年患病',
      '因大病',
    ],
  },
  {
    value: 'disability',
    en: 'disability',
    labels: ['因残'],
    synonyms: ['因残致贫', '因残返贫', '残疾', '重残', '家有残疾人', '因残疾'],
  },
  {
    value: 'schooling',
    en: 'schooling',
    labels: ['因学'],
    synonyms: ['因学致贫', '上学', '供学', '供子女上学', '子女上学', '孩子上学', '就学', '因子女上学'],
  },
  {
    value: 'disaster',
    en: 'disaster',
    labels: ['因灾'],
    synonyms: ['因灾致贫', '因灾返贫', '受灾', '灾害', '自然灾害', '因自然灾害', '遭灾', '火灾', '水灾'],
  },
  {
    value: 'land',
    en: 'lack of land',
    labels: ['缺土地'],
    synonyms: ['缺地', '无地', '无土地', '失地', '土地少', '缺少土地', '缺耕地'],
  },
  {
    value: 'water',
    en: 'lack of water',
    labels: ['缺水'],
    synonyms: ['缺水源', '无水', '缺少水源', '吃水困难', '饮水困难'],
  },
  {
    value: 'skill',
    en: 'lack of skills',
    labels: ['缺技术'],
    synonyms: ['缺乏技术', '缺少技术', '无技术', '没技术', '没有技术', '无技能', '缺技能', '无一技之长'],
  },
  {
    value: 'labour',
    en: 'lack of labour',
    labels: ['缺劳力'],
    synonyms: [
      '缺劳动力',
      '缺乏劳力',
      '缺乏劳动力',
      '缺少劳力',
      '缺少劳动力',
      '无劳力',
      '无劳动力',
      '无劳动能力',
      '劳动力不足',
      '劳力不足',
      '因缺劳动力',
      '年老体弱',
      '丧失劳动力',
      '年老无劳力',
      '年老无劳动能力',
    ],
  },
  {
    value: 'capital',
    en: 'lack of capital',
    labels: ['缺资金'],
    synonyms: ['缺乏资金', '缺少资金', '无资金', '资金不足', '资金短缺', '没资金', '缺钱'],
  },
  {
    value: 'transport',
    en: 'poor transport',
    labels: ['交通条件落后'],
    synonyms: ['交通落后', '交通不便', '交通条件差', '交通条件不便', '道路不通'],
  },
  {
    value: 'motivation',
    en: 'lack of motivation',
    labels: ['自身发展动力不足'],
    synonyms: ['发展动力不足', '自身动力不足', '动力不足', '内生动力不足', '缺乏动力', '自身发展动力不强'],
  },
  { value: 'marriage', en: 'marriage', labels: ['因婚'], synonyms: ['因婚致贫', '婚姻', '结婚', '因结婚', '彩礼'] },
  {
    value: 'other',
    en: 'other',
    labels: ['其他'],
    synonyms: [
      '其它',
      '其他原因',
      '其它原因',
      '失业',
      '单亲',
      '单亲家庭',
      '孤儿',
      '意外',
      '意外事故',
      '因意外事故',
      '因产业失败',
      '因务工就业不稳',
      '务工就业不稳',
    ],
  },
];

/** Main structure of the house, the list of the national form of 2014. */
export type HouseStructure = 'concrete' | 'brick_concrete' | 'brick_wood' | 'earth' | 'other';

export const houseStructures: CodeList<HouseStructure> = [
  {
    value: 'concrete',
    en: 'reinforced concrete',
    labels: ['钢筋混凝土'],
    synonyms: ['钢混', '框架', '钢混结构', '框架结构', '钢筋混凝土结构', '钢筋砼'],
  },
  { value: 'brick_concrete', en: 'brick and concrete', labels: ['砖混'], synonyms: ['砖混结构', '混合结构', '楼房'] },
  {
    value: 'brick_wood',
    en: 'brick, tile, wood or stone',
    labels: ['砖瓦砖木'],
    synonyms: [
      '砖木',
      '砖瓦',
      '砖木结构',
      '砖瓦房',
      '砖瓦结构',
      '砖石窑洞',
      '砖瓦砖木、砖石窑洞',
      '砖石',
      '石头房',
      '平房',
    ],
  },
  {
    value: 'earth',
    en: 'bamboo, grass or earth',
    labels: ['竹草土坯'],
    synonyms: [
      '土坯',
      '土坯房',
      '土木',
      '土木结构',
      '土窑洞',
      '竹草土坯、土窑洞',
      '土房',
      '草房',
      '泥草房',
      '土坯结构',
    ],
  },
  {
    value: 'other',
    en: 'other',
    labels: ['其他'],
    synonyms: ['其它', '其他结构', '彩钢', '彩钢瓦', '板房', '无房', '租房'],
  },
];

/** Why a person is no longer of the household. */
export type LeftReason = 'died' | 'moved' | 'married' | 'split' | 'duplicate' | 'other';

export const leftReasons: CodeList<LeftReason> = [
  { value: 'died', en: 'died', labels: ['死亡'], synonyms: ['去世', '病故', '已故', '身故', '过世', '亡故', '病逝'] },
  {
    value: 'moved',
    en: 'moved away',
    labels: ['迁出'],
    synonyms: ['户口迁出', '搬迁', '外迁', '迁走', '搬走', '移居'],
  },
  { value: 'married', en: 'married out', labels: ['婚嫁'], synonyms: ['出嫁', '嫁出', '结婚', '婚出', '外嫁', '入赘'] },
  {
    value: 'split',
    en: 'formed a household of their own',
    labels: ['分户'],
    synonyms: ['分家', '另立户', '单独立户', '立户'],
  },
  { value: 'duplicate', en: 'entered twice', labels: ['重复'], synonyms: ['重复登记', '重复录入', '重复人员'] },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它', '其他原因'] },
];
