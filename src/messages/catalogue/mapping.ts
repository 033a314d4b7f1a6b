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
    en: 'Mapping {file} cannot be used: {issues?# error|# errors}. Nothing was saved.',
  },
  'mapping.offered': {
    zh: '{source} 的表头存有列对照（{actor}，{date}）：要用，加 --mapping saved',
    en: '{source} has a header for which {actor} saved a mapping on {date}: to use it, add --mapping saved',
  },
  'mapping.draft-head': {
    zh: '{source} 的列对照草稿；表头在第 {line} 行。右边是表里的例子，号码已遮盖。',
    en: 'Draft of a mapping for {source}; its header is on line {line}. On the right what stands there, numbers of persons masked.',
  },
  'mapping.draft-hint': {
    zh: '猜得不对的改过来，ignore 里要读的挪到 columns（bangfu help {roster} 列出可用的列，bangfu help mapping 说明写法）。',
    en: 'Correct what was guessed wrong and move what is to be read from ignore to columns ("bangfu help {roster}", "bangfu help mapping").',
  },
  'mapping.draft-missing': {
    zh: '{label}：必需，表里没有找到；各行相同就写在这里',
    en: '{label}: needed and not found; write it here if it is the same in every row',
  },
  'mapping.settled-head': {
    zh: '{source} 的列对照，逐列问答而来',
    en: 'Mapping of {source}, settled column by column',
  },
  'mapping.settled': { zh: '逐列问答', en: 'settled column by column' },
  'mapping.samples': { zh: '例：{samples}', en: 'e.g. {samples}' },
  'mapping.no-samples': { zh: '全空', en: 'all blank' },
  'mapping.by-values': { zh: '按内容猜的', en: 'guessed by the values' },
  'mapping.draft-next': {
    zh: '改好后先试：bangfu import {roster} {source} --mapping {file} --dry-run',
    en: 'when it is right, try it: bangfu import {roster} {source} --mapping {file} --dry-run',
  },
  'mapping.ask-unknown': {
    zh: '{source} 的表头认不全。逐列问一遍吗？',
    en: 'The header of {source} is not understood. Go through it column by column?',
  },
  'mapping.ask-saved': {
    zh: '{source} 的表头有 {actor} 于 {date} 存下的列对照。用它吗？',
    en: '{source} has a header for which {actor} saved a mapping on {date}. Use it?',
  },
  'mapping.ask-column': {
    zh: '第 {position} 列“{heading}”（{samples}）是',
    en: 'Column {position}, {heading} ({samples}), is',
  },
  'mapping.not-imported': { zh: '（不导入）', en: '(not imported)' },
  'mapping.ask-constant': {
    zh: '表里没有 {column}。各行相同就填在这里，没有就按回车：',
    en: 'The sheet has no {column}. If it is the same in every row, write it; else press Enter:',
  },
  'mapping.ask-again': { zh: '“{value}”看不懂', en: '{value} is not understood' },
  'mapping.ask-use': {
    zh: '照这份列对照导入吗？（导入成功后存下，下次同样的表头会再问）',
    en: 'Import under this mapping? (Kept once the import is saved, and offered for the same header.)',
  },
  'mapping.one-file': {
    zh: '--suggest-mapping 一次只看一个文件',
    en: '--suggest-mapping looks at one file at a time',
  },
  'import.suggest-mapping': {
    zh: '不导入，只为认不全的表头起草列对照（配合 --output FILE）',
    en: 'import nothing and draft a mapping for an unknown header (with --output FILE)',
  },
  'template.summary': {
    zh: '发给村里填的 xlsx 表：列名齐全，号码列是文本，代码可以下拉',
    en: 'an xlsx to hand out: our headings, numbers as text, codes to choose from',
  },
  'template.for': {
    zh: '预填户或家庭成员：village 村、town 镇街、unit 单位（所包的村）',
    en: 'fill in the households or members of: village NAME, town NAME, unit NAME (the villages contracted to it)',
  },
  'template.choices': { zh: '代码表', en: 'codes' },
  'template.note': {
    zh: '带 * 的列必填；打星号的号码不用改，导入时当空格；可填的代码见第二张表。',
    en: 'Columns with * are required. Numbers with asterisks may stay: they are read as blank. The codes are on the second sheet.',
  },
  'template.filled': { zh: '预填了 {rows} 行', en: '{rows?# row is filled in|# rows are filled in}' },
  'template.empty': {
    zh: '有 {households} 户还没有登记成员，表里没有它们的行',
    en: '{households?# household has no member|# households have no member} on file and no row',
  },
  'import.mapping': {
    zh: '列对照（YAML 文件；saved 用存下的）',
    en: "a mapping of the sheet's own headings (a YAML file; saved: the one on file)",
  },
  'import.mapped': { zh: '  列对照：{mapping}', en: '  mapping: {mapping}' },
  'import.mapped-saved': { zh: '  列对照：存下的', en: '  mapping: the one on file' },
} as const satisfies Catalogue<MappingCode | keyof typeof mappingFailures>;
