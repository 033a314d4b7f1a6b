import type { Message } from '../message.ts';

/** The page handed to a household (告知书), and who can supply what is missing. */
export const letterMessages = {
  'eligibility.option.letter': {
    zh: '写成交给该户的告知书（--output 文件名.html 或 .md）',
    en: 'write the page handed to the household (--output FILE.html or .md)',
  },
  'eligibility.option.office': { zh: '告知书：向何处提出异议', en: 'of the letter: where to object' },
  'eligibility.option.object-until': { zh: '告知书：异议截止日期', en: 'of the letter: until when to object' },
  'letter.title': { zh: '{program}审核结果告知书', en: 'Outcome of the assessment: {program}' },
  'letter.to': { zh: '{place} {head} 户（户编号 {household}）：', en: '{head}, {place} (household {household})' },
  'letter.verdict.eligible': {
    zh: '按 {date} 的情况审核，您家符合{program}的条件。',
    en: 'By what was known for {date}, your household is entitled: {program}.',
  },
  'letter.verdict.not_eligible': {
    zh: '按 {date} 的情况审核，您家不符合{program}的条件。原因如下。',
    en: 'By what was known for {date}, your household is not entitled: {program}. These are the reasons.',
  },
  'letter.verdict.undecided': {
    zh: '按 {date} 的情况，还不能确定您家是否符合{program}的条件。尚缺的材料如下。',
    en: 'By what is known for {date}, it cannot be said yet whether your household is entitled: {program}. This is missing.',
  },
  'letter.criterion.met': { zh: '{number}. 已满足的条件', en: '{number}. Met' },
  'letter.criterion.not-met': { zh: '{number}. 没有满足的条件', en: '{number}. Not met' },
  'letter.criterion.barred': { zh: '{number}. 不得有的情形', en: '{number}. What excludes' },
  'letter.criterion.unknown': { zh: '{number}. 还不能判断的条件', en: '{number}. Not known yet' },
  'letter.rule': { zh: '依据：{rule}', en: 'rule: {rule}' },
  'letter.fact': { zh: '{name}为 {value}', en: '{name}: {value}' },
  'letter.given': { zh: '{fact}（出处：{origins}）', en: '{fact} ({origins})' },
  'letter.and': { zh: '；', en: '; ' },
  'letter.surveyed': { zh: '{date} 入户调查', en: 'surveyed on {date}' },
  'letter.by-sheet': {
    zh: '{date} 由 {actor} 录入，来自 {source} 第 {line} 行',
    en: 'recorded on {date} by {actor} from {source}, line {line}',
  },
  'letter.by-hand': { zh: '{date} 由 {actor} 录入', en: 'recorded on {date} by {actor}' },
  'letter.figure': {
    zh: '标准 {name}：{value}，自 {from} 起，{document}',
    en: 'figure {name}: {value} from {from}, {document}',
  },
  'letter.no-figure': { zh: '标准 {name} 尚未确定', en: 'figure {name} is not set yet' },
  'letter.missing': { zh: '缺少：{fact}，可由{supplier}提供', en: 'missing: {fact}, to be had from {supplier}' },
  'letter.object': {
    zh: '如有异议，请于 {until} 前（含当日）向{office}提出。',
    en: 'You can object until {until}, that day included, to: {office}.',
  },
  'letter.signed': {
    zh: '经办人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿　　户主签收：＿＿＿＿＿＿',
    en: 'official: ____________   date: ____________   received by the head: ____________',
  },
  'eligibility.supplier.household': { zh: '本户（入户调查）', en: 'the household, at a survey' },
  'eligibility.supplier.police': { zh: '派出所（户籍）', en: 'the police (registration)' },
  'eligibility.supplier.disabled_federation': { zh: '残联', en: "the Disabled Persons' Federation" },
  'eligibility.supplier.hospital': { zh: '医院', en: 'a hospital' },
  'eligibility.supplier.school': { zh: '学校', en: 'the school' },
  'eligibility.supplier.bank': { zh: '银行（经济状况核对）', en: 'the banks (means check)' },
  'eligibility.supplier.vehicle_office': { zh: '车管部门', en: 'the vehicle registry' },
  'eligibility.supplier.market_office': { zh: '工商登记部门', en: 'the business registry' },
  'eligibility.supplier.housing_office': { zh: '房产登记部门', en: 'the property registry' },
  'eligibility.supplier.veterans_office': { zh: '优抚部门', en: 'the veterans’ office' },
  'eligibility.supplier.bureau': { zh: '民政局（规则里的标准）', en: 'the bureau (a figure of the rules)' },
  'eligibility.figure': {
    zh: '      标准：{name} = {value}，自 {from} 起，{document}',
    en: '      figure: {name} = {value} from {from}, {document}',
  },
  'eligibility.assumed': { zh: '假定，没有依据', en: 'an assumption without a source' },
  'eligibility.ask': { zh: '{fact}（问{supplier}）', en: '{fact} (ask {supplier})' },
} as const satisfies Readonly<Record<string, Message>>;
