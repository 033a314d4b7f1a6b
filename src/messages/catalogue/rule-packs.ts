import type { PackCode } from '../../eligibility/pack/problems.ts';
import type { Catalogue } from '../message.ts';

/** What can be wrong with the text of a rule pack, expressions aside. */
export const packMessages = {
  'pack.title-language': { zh: '名称缺少语言 {language}', en: 'the title lacks the language {language}' },
  'pack.choice': { zh: '{value} 不在可选值之中：{allowed}', en: '{value} is none of {allowed}' },
  'pack.number': { zh: '{value} 不是数字，请写成 2600 或 0.35', en: '{value} is no plain number such as 2600 or 0.35' },
  'pack.date': { zh: '{value} 不是日期，请写成 2014-03-19', en: '{value} is no date such as 2014-03-19' },
  'pack.period': { zh: '{value} 不是期限，请写成 6 months', en: '{value} is no period such as 6 months' },
  'pack.working-days': {
    zh: '{value} 不是期限，请写成 10 working days',
    en: '{value} is no term such as 10 working days',
  },
  'pack.days': { zh: '{value} 不是天数，请写成 7 days', en: '{value} is no number of days such as 7 days' },
  'pack.notice-automatic': {
    zh: 'notice（公示）要由人确认：confirm 写 person',
    en: 'what is put on notice is confirmed by a person: write confirm: person',
  },
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
  'pack.area': {
    zh: '{value} 不是区划代码：镇街 9 位，村 12 位',
    en: '{value} is no division code: a town has 9 digits, a village 12',
  },
  'pack.too-many-scopes': {
    zh: '参数分了 {scopes} 种地区和户籍，最多 {limit} 种',
    en: 'the figure differs by {scopes} areas and registrations, {limit} at most',
  },
  'pack.ambiguous-values': {
    zh: '{area} 的 {hukou} 户同时适用按地区和按户籍的两个值，分不出先后',
    en: 'households of {area} with {hukou} registration fall under a value by area and one by registration alike',
    hint: {
      zh: '另写一个 area: {area}、hukou: {hukou} 的值，从两者都生效之日起',
      en: 'state a value with area: {area} and hukou: {hukou}, from the day on which both hold',
    },
  },
  'pack.amount-or-tiers': {
    zh: '补助写 amount 或 tiers，二者取一',
    en: 'a benefit has either an amount or tiers',
  },
  'pack.tiers-end': {
    zh: '各档都要写 when，只有最后一档不写，其余的户都归它',
    en: 'every tier needs its when, except the last, which is for all others',
  },
  'pack.excludes-itself': { zh: '项目 {program} 不能排除它自己', en: 'the program {program} cannot exclude itself' },
  'pack.offer-no-list': {
    zh: '部门政策（写了 department）不设名单，没有 {key}',
    en: 'with a department a program keeps no list, so that {key} means nothing',
  },
  'pack.list-no-offer': {
    zh: '{key} 只用于部门政策，请先写 department',
    en: '{key} is only for what a department offers: state its department',
  },
  'pack.extends-missing': {
    zh: '找不到规则包 {name}',
    en: 'there is no rule pack {name} to extend',
    hint: {
      zh: '写随程序提供的规则包的名字，或文件路径（相对于本文件）',
      en: 'name one that comes with the program, or give the path of a file, from the folder of this one',
    },
  },
  'pack.extends-circle': {
    zh: '{name} 又引回到自身，或层数太多',
    en: 'by {name} the packs extend each other in a circle, or too many stand one upon the other',
  },
  'pack.extends-figure': {
    zh: '所沿用的规则包里没有参数 {name}{meant}',
    en: 'the pack that is extended has no figure {name}{meant}',
  },
  'pack.extends-unit': {
    zh: '只有用 values 换掉全部的值，才能改单位',
    en: 'the unit can only change where values replaces all values',
  },
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
  'pack.case-benefit': { zh: '项目 {program} 没有写补助', en: 'the program {program} has no benefit' },
} as const satisfies Catalogue<PackCode>;
