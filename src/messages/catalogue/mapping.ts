import type { mappingFailures } from '../../intake/mapping/failures.ts';
import type { MappingCode } from '../../intake/mapping/problems.ts';
import type { Catalogue } from '../message.ts';

/** How a clerk's own layout is mapped to a roster's columns. */
export const mappingMessages = {
  'mapping.other-roster': {
    zh: '这份列对照是给 {other} 的，不是 {roster}',
    en: 'this mapping is for {other}, not for {roster}',
  },
  'mapping.nothing': {
    zh: '列对照里什么也没有：写 columns、constants 或 ignore',
    en: 'the mapping says nothing: write columns, constants or ignore',
  },
  'mapping.position': {
    zh: '{value} 不是列的位置：从 1 数起的整数',
    en: '{value} is no position of a column: a whole number from 1 on',
  },
  'mapping.position-or-heading': {
    zh: '要写 heading（列名）或 position（第几列）其中一个',
    en: 'either heading or position belongs here, one of them',
  },
  'mapping.heading-blank': { zh: '这里要写表里的列名', en: 'a heading of the sheet belongs here' },
  'mapping.heading-twice': {
    zh: '“{heading}”已经对照给 {other}',
    en: '{heading} has been mapped to {other} already',
  },
  'mapping.unknown-unit': {
    zh: '看不懂单位：{unit}',
    en: 'the unit is not understood: {unit}',
    hint: {
      zh: '金额用“元”“万元”“元/年”“元/月”，面积用“平方米”',
      en: 'write 元, 万元, 元/年 or 元/月 for money, 平方米 for areas',
    },
  },
  'mapping.no-units': { zh: '这一列没有单位', en: 'this column has no unit' },
  'mapping.value': {
    zh: '对照成的“{value}”看不懂{known}',
    en: '{value}, which is to stand for it, is not understood{known}',
  },
  'mapping.constant': { zh: '“{value}”看不懂{known}', en: '{value} is not understood{known}' },
  'mapping.constant-and-column': {
    zh: '{key} 既有对照的列又有固定值',
    en: '{key} is mapped to a column and given a constant',
  },
  'sheet.mapped-heading-missing': {
    zh: '列对照把 {column} 指向“{heading}”，表头里没有。表头里有：{found}',
    en: 'the mapping takes {column} from {heading}, which is not in the header. The header has: {found}',
    hint: { zh: '照表头改列对照', en: 'write the mapping as the header has it' },
  },
  'sheet.mapped-heading-missing-near': {
    zh: '列对照把 {column} 指向“{heading}”，表头里没有。表头里有：{found}',
    en: 'the mapping takes {column} from {heading}, which is not in the header. The header has: {found}',
    hint: { zh: '是不是“{near}”', en: 'perhaps it should be {near}' },
  },
  'sheet.mapped-heading-twice': {
    zh: '列对照里的“{heading}”在表头里出现了两次：第 {first} 列和第 {second} 列',
    en: '{heading}, which the mapping names, stands in the header twice: columns {first} and {second}',
    hint: {
      zh: '在列对照里改写成第几列，如 {first}',
      en: 'write its position in the mapping instead, such as {first}',
    },
  },
  'sheet.mapped-position-missing': {
    zh: '列对照把 {column} 指向第 {position} 列，表只有 {width} 列',
    en: 'the mapping takes {column} from column {position}, but the sheet has {width}',
  },
  'sheet.constant-present': {
    zh: '列对照给 {column} 写了固定值，表里却有这一列：“{heading}”',
    en: 'the mapping gives {column} a constant, but the sheet has that column: {heading}',
    hint: {
      zh: '从 constants 里去掉，或在 ignore 里写上“{heading}”',
      en: 'take it out of constants, or write {heading} under ignore',
    },
  },
  'mapping.none-saved': {
    zh: '没有为 {source} 的表头存过列对照',
    en: 'no mapping has been saved for the header of {source}',
    hint: {
      zh: 'bangfu mapping list 列出存过的；bangfu import {roster} {source} --suggest-mapping 起草一份',
      en: '"bangfu mapping list" shows those on file, "bangfu import {roster} {source} --suggest-mapping" drafts one',
    },
  },
  'mapping.unknown': {
    zh: '没有存过列对照 {mapping}',
    en: 'there is no saved mapping {mapping}',
    hint: { zh: 'bangfu mapping list', en: 'bangfu mapping list' },
  },
  'mapping.several': {
    zh: '以 {mapping} 开头的列对照不止一份',
    en: 'more than one saved mapping begins with {mapping}',
    hint: { zh: '多写几位', en: 'write more of its characters' },
  },
  'mapping.summary': { zh: '存下的列对照', en: 'saved column mappings' },
  'mapping.list': { zh: '列出存下的列对照', en: 'list the saved mappings' },
  'mapping.show': { zh: '给出一份列对照的 YAML', en: 'print a saved mapping as YAML' },
  'mapping.drop': { zh: '不再提供一份列对照', en: 'forget a saved mapping' },
  'mapping.argument.mapping': {
    zh: '列对照的代号（见 mapping list）',
    en: 'the mapping, by the first characters of its header (see "mapping list")',
  },
  'mapping.none': { zh: '还没有存过列对照。', en: 'No mapping has been saved yet.' },
  'mapping.dropped': {
    zh: '列对照 {mapping}（{roster}）不再提供。',
    en: 'Mapping {mapping} ({roster}) is no longer offered.',
  },
  'mapping.invalid': {
    zh: '列对照 {file} 不能用：{issues} 处错误。什么也没有保存。',
    en: 'Mapping {file} cannot be used: {issues} errors. Nothing was saved.',
  },
  'mapping.offered': {
    zh: '{source} 的表头存有列对照（{actor}，{date}）：要用，加 --mapping saved',
    en: '{source} has a header for which {actor} saved a mapping on {date}: to use it, add --mapping saved',
  },
  'import.mapping': {
    zh: '列对照（YAML 文件；saved 用存下的）',
    en: "a mapping of the sheet's own headings (a YAML file; saved: the one on file)",
  },
  'import.mapped': { zh: '  列对照：{mapping}', en: '  mapping: {mapping}' },
  'import.mapped-saved': { zh: '  列对照：存下的', en: '  mapping: the one on file' },
} as const satisfies Catalogue<MappingCode | keyof typeof mappingFailures>;
