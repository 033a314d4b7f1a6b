import type { PackCode } from '../../eligibility/pack/problems.ts';
import type { Catalogue } from '../message.ts';

/** What can be wrong with the text of a rule pack, expressions aside. */
export const packMessages = {
  'pack.title-language': { zh: '名称缺少语言 {language}', en: 'the title lacks the language {language}' },
  'pack.choice': { zh: '{value} 不在可选值之中：{allowed}', en: '{value} is none of {allowed}' },
  'pack.number': { zh: '{value} 不是数字，请写成 2600 或 0.35', en: '{value} is no plain number such as 2600 or 0.35' },
  'pack.date': { zh: '{value} 不是日期，请写成 2014-03-19', en: '{value} is no date such as 2014-03-19' },
  'pack.period': { zh: '{value} 不是期限，请写成 6 months', en: '{value} is no period such as 6 months' },
  'pack.not-true': { zh: 'assumption 只能写 true', en: 'assumption can only be true' },
  'pack.yes-no': { zh: '{value} 应写成 true 或 false', en: '{value} has to be true or false' },
  'pack.id-form': {
    zh: '名字 {id} 不合规：规则包和条件用小写字母、数字和连字符，参数和项目用小写字母、数字和下划线，均以字母开头',
    en: 'the name {id} will not do: packs and criteria take lower-case letters, digits and hyphens, figures and programs lower-case letters, digits and underscores, beginning with a letter',
  },
  'pack.reserved-name': { zh: '名字 {name} 已有别的含义', en: 'the name {name} means something else already' },
  'pack.duplicate-id': { zh: '{id} 出现了两次', en: '{id} is there twice' },
  'pack.values-order': {
    zh: '{from} 应晚于上一个日期 {after}',
    en: '{from} has to be later than the date before it, {after}',
  },
  'pack.value-basis': {
    zh: '每个值须写明 source（依据），或写 assumption: true（假定），二者取一',
    en: 'every value needs either its source or assumption: true',
  },
  'pack.no-values': { zh: '参数没有值', en: 'the figure has no value' },
  'pack.no-programs': { zh: '规则包里没有项目', en: 'the pack has no program' },
  'pack.no-criteria': { zh: '至少要有一个条件', en: 'at least one criterion is needed' },
  'pack.case-fact': { zh: '没有叫 {fact} 的事实{meant}', en: 'there is no fact {fact}{meant}' },
  'pack.case-derived': {
    zh: '{fact} 由 {column} 推算，请写 {column}',
    en: '{fact} follows from {column}: state {column}',
  },
  'pack.case-precision': {
    zh: '{value} 的小数位太多，或数太大',
    en: '{value} has more decimals than are kept, or is too large',
  },
  'pack.case-expects-nothing': { zh: '没有写明预期的判定', en: 'no verdict is expected' },
  'pack.case-program': { zh: '没有叫 {program} 的项目{meant}', en: 'there is no program {program}{meant}' },
  'pack.case-because': { zh: '项目里没有条件 {id}{meant}', en: 'the program has no criterion {id}{meant}' },
  'pack.case-because-several': {
    zh: '预期里有多个项目时，无法分清 because 指哪一个',
    en: 'with several programs expected, nobody can tell whose criteria because names',
  },
} as const satisfies Catalogue<PackCode>;
