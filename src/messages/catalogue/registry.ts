import type { registryFailures } from '../../registry/failures.ts';
import type { RegistryProblem } from '../../registry/problems.ts';
import type { Catalogue } from '../message.ts';

export const registryMessages = {
  'row.contradicts': {
    zh: '与 {file} 第 {line} 行说的是同一条记录，但内容不同',
    en: 'this row is about the same record as line {line} of {file} but says something else',
    hint: {
      zh: '只留一行；若是两条不同的记录，各写编号',
      en: 'keep one of them; if they are two records, give each its number',
    },
  },
  'row.repeats': { zh: '重复 {file} 第 {line} 行', en: 'this row repeats line {line} of {file}' },
  'town.name-differs': {
    zh: '同一镇街代码在 {file} 第 {line} 行写的是 {name}',
    en: 'line {line} of {file} gives the town of this code as {name}',
    hint: { zh: '统一镇街名称', en: 'write one name for the town' },
  },
  'village.other-county': {
    zh: '不是本县（{county}）的区划代码',
    en: 'not a division code of this county ({county})',
    hint: {
      zh: '村 12 位、镇街 9 位，前 6 位是县代码',
      en: 'a village has 12 digits, a town 9; the first 6 are the county',
    },
  },
  'village.unknown': {
    zh: '没有这个村：{key}',
    en: 'no such village: {key}',
    hint: {
      zh: '检查村编码，或镇街名和村名；新村先用 import villages 导入',
      en: 'check its code, or town and name; import new villages first',
    },
  },
  'village.elsewhere': {
    zh: '没有这个村：{key}；叫这个名字的有 {candidates}',
    en: 'no such village: {key}; called so are {candidates}',
    hint: {
      zh: '如果是其中一个，把镇街名或村编码改对',
      en: 'if it is one of these, correct the town or give its code',
    },
  },
  'village.ambiguous': {
    zh: '不止一个村叫“{key}”：{candidates}',
    en: 'several villages are called {key}: {candidates}',
    hint: { zh: '写村编码', en: 'give the code of the village' },
  },
  'unit.unknown': {
    zh: '没有这个单位：{key}',
    en: 'no such unit: {key}',
    hint: {
      zh: '检查编号或名称；新单位先用 import units 导入',
      en: 'check its number or name; import new units first',
    },
  },
  'unit.ambiguous': {
    zh: '不止一个单位叫“{key}”：{candidates}',
    en: 'several units are called {key}: {candidates}',
    hint: { zh: '写单位编号', en: 'give the number of the unit' },
  },
  'branch.unknown': {
    zh: '没有这个党支部：{key}',
    en: 'no such party branch: {key}',
    hint: { zh: '检查支部编号；新支部先用 import branches 导入', en: 'check its number; import new branches first' },
  },
  'branch.ambiguous': {
    zh: '不止一个党支部叫“{key}”：{candidates}',
    en: 'several branches are called {key}: {candidates}',
    hint: { zh: '写支部编号', en: 'give the number of the branch' },
  },
  'cadre.unknown': {
    zh: '没有这个干部：{key}',
    en: 'no such cadre: {key}',
    hint: {
      zh: '检查编号，或单位和姓名；新干部先用 import cadres 导入',
      en: 'check the number, or unit and name; import new cadres first',
    },
  },
  'cadre.ambiguous': {
    zh: '不止一个干部符合“{key}”：{candidates}',
    en: 'several cadres fit {key}: {candidates}',
    hint: { zh: '写干部编号', en: "give the cadre's number" },
  },
  'cadre.unit-missing': {
    zh: '新干部{name}没有写单位',
    en: 'the new cadre {name} has no unit',
    hint: { zh: '写单位编号或单位名称', en: 'give the number or name of the unit' },
  },
  'cadre.period': { zh: '离任日期 {to} 早于任职日期 {from}', en: 'the last day {to} comes before the first, {from}' },
  'cadre.left-by-command': {
    zh: '该干部已登记于 {date} 离任，导入不改变',
    en: 'this cadre was recorded as leaving on {date}; an import does not change that',
  },
  'household.unknown': {
    zh: '没有这一户：{key}',
    en: 'no such household: {key}',
    hint: {
      zh: '检查户编号，或村和户主；新户先用 import households 导入',
      en: 'check its number, or village and head; import new households first',
    },
  },
  'household.ambiguous': {
    zh: '不止一户符合“{key}”：{candidates}',
    en: 'several households fit {key}: {candidates}',
    hint: { zh: '写户编号', en: 'give the number of the household' },
  },
  'household.village-missing': {
    zh: '新户“{key}”没有写村',
    en: 'the new household {key} has no village',
    hint: { zh: '写村编码，或镇街和村名', en: "give the village's code, or town and village" },
  },
  'household.number-taken': {
    zh: '户编号 {number} 是{village} {head} 户的，这一行说的是另一户',
    en: 'household {number} is that of {head} in {village}; this row is about another one',
    hint: { zh: '另写一个户编号，或不写编号', en: 'give it a number of its own, or leave the number out' },
  },
  'household.village-changed': { zh: '这一户原在 {from}', en: 'this household was in {from}' },
  'household.head-number-cleared': {
    zh: '登记的身份证号是原户主 {from} 的，已清除',
    en: 'the identity number on file was that of {from}; it was cleared',
  },
  'household.head-contact-kept': {
    zh: '户主换了，{columns} 仍是原来的',
    en: 'the head changed, but these are still as they were: {columns}',
  },
  'household.head-changed': { zh: '户主原为{from}', en: 'the head on file was {from}' },
  'household.surveyed-earlier': {
    zh: '已有 {date} 的调查，这一行较早，未采用',
    en: 'a survey of {date} is on file; this row is older and was not used',
  },
  'household.has-left': {
    zh: '这一户已登记于 {date} 退出（{reason}），导入不改变',
    en: 'this household was recorded as leaving on {date} ({reason}); an import does not change that',
  },
  'roster.household-unnamed': {
    zh: '看不出这一行是哪一户的：既不是户主的行，也没有写户编号或户主',
    en: "no telling whose household this row is of: it is not a head's, and gives neither a household's number nor its head",
    hint: { zh: '把户主的行排在一户的最前面，或写户主', en: "put the head's row first, or name the head" },
  },
  'roster.head-unnamed': {
    zh: '一户的第一行不是户主，也没有写户主姓名',
    en: "the first row of a household is not the head's and does not name the head",
    hint: {
      zh: '把户主的行排在最前面，或加一列“户主姓名”',
      en: "put the head's row first, or add the column 户主姓名",
    },
  },
  'roster.household-rejected': {
    zh: '这一户的首行（第 {line} 行）退回了，这一行随之退回',
    en: 'the first row of this household, line {line}, was rejected, and this row with it',
    hint: { zh: '改好第 {line} 行', en: 'correct line {line}' },
  },
  'roster.household-differs': {
    zh: '与本户首行（第 {line} 行）写的不同；户的情况以首行为准',
    en: "not what the household's first row, line {line}, says; the household is described there",
    hint: { zh: '改成一致，或把内容移到首行', en: 'make them the same, or move it to the first row' },
  },
  'roster.contact-of-member': {
    zh: '与本户首行（第 {line} 行）不同，是这个成员自己的，没有收',
    en: "unlike the household's first row, line {line}: this member's own, not taken over",
  },
  'roster.village-above': {
    zh: '没有写村，照上一户收：{village}',
    en: 'the village is left blank; taken from the household above: {village}',
    hint: { zh: '核对；每户都写上村', en: 'check it, and write the village for every household' },
  },
  'income.monthly': {
    zh: '本表人均收入的中位数约 {median} 元，登记在册的约 {other} 元：像是把月收入当成了年收入',
    en: 'the median income a head in this sheet is about {median} yuan, on file about {other}: it looks monthly, read as yearly',
    hint: {
      zh: '是月收入的，在列名后写（元/月）再导入；已保存的先用 batch undo 撤回',
      en: 'if it is monthly, write (元/月) after the heading and import again; if it was saved, batch undo first',
    },
  },
  'income.too-little': {
    zh: '本表人均收入的中位数约 {median} 元，一年不到 {least} 元（全国农村扶贫标准的四分之一）：像是把月收入当成了年收入',
    en: 'the median income a head in this sheet is about {median} yuan, less than {least} a year (a quarter of the national rural poverty line): it looks monthly, read as yearly',
    hint: {
      zh: '是月收入的，在列名后写（元/月）再导入；已保存的先用 batch undo 撤回',
      en: 'if it is monthly, write (元/月) after the heading and import again; if it was saved, batch undo first',
    },
  },
  'income.twelvefold': {
    zh: '本表人均收入的中位数约 {median} 元，登记在册的约 {other} 元：像是年收入又乘了 12',
    en: 'the median income a head in this sheet is about {median} yuan, on file about {other}: it looks yearly, multiplied by 12',
    hint: {
      zh: '核对列名里的“元/月”；已保存的先用 batch undo 撤回',
      en: 'check the 元/月 in the heading; if it was saved, batch undo first',
    },
  },
  'income.declared-monthly': {
    zh: '{rows} 户里，填报的人均收入多半只有各项收入合计的十二分之一左右：像是一个按月、一个按年',
    en: 'in most of {rows?# household|# households} the declared income a head is about a twelfth of what the sources come to: one looks monthly, the other yearly',
    hint: { zh: '按月的一列，列名后写（元/月）', en: 'write (元/月) after the heading of what is monthly' },
  },
  'income.declared-twelvefold': {
    zh: '{rows} 户里，填报的人均收入多半是各项收入合计的十二倍左右：像是各项收入按月、人均按年',
    en: 'in most of {rows?# household|# households} the declared income a head is about twelve times what the sources come to: these look monthly, that yearly',
    hint: { zh: '按月的各列，列名后写（元/月）', en: 'write (元/月) after the headings of what is monthly' },
  },
  'person.ambiguous': {
    zh: '户内不止一人符合“{key}”（成员序号 {candidates}）',
    en: 'several members of the household fit {key} (members {candidates})',
    hint: { zh: '写身份证号', en: 'give the identity number' },
  },
  'person.elsewhere': {
    zh: '同一身份证号已登记在另一户 {household}',
    en: 'the same identity number is on file in another household, {household}',
    hint: {
      zh: '人已加入；bangfu check 会列出，请核实',
      en: 'the person was added; "bangfu check" lists it for review',
    },
  },
  'person.stays-duplicate': {
    zh: '此人已登记于 {date} 作为重复退出本户，导入不改变',
    en: 'this person was recorded as leaving this household on {date}, entered twice; an import does not change that',
  },
  'disability.certificate-differs': {
    zh: '残疾人证号写的是{type}{grade}，与这一列不同；照这一列收',
    en: 'the number of the disability certificate says {type} {grade}, unlike this column, which is kept',
    hint: { zh: '对照残疾人证核对', en: 'compare it with the certificate' },
  },
  'birth-date.future': { zh: '出生日期 {date} 在今天之后', en: 'the birth date {date} is in the future' },
  'birth-date.over-120': { zh: '出生日期 {date}，年龄超过 120 岁', en: 'born on {date}: more than 120 years old' },
  'id-number.perhaps': {
    zh: '身份证号的后几位已被电子表格丢掉；同名而前几位相同的是 {candidates}',
    en: 'a spreadsheet has lost the last digits of the identity number; of this name and these first digits is {candidates}',
    hint: {
      zh: '是同一个人的，照证件填全；把这一列设成文本格式',
      en: 'if it is the same person, enter the whole number from the card, with the column formatted as text',
    },
  },
  'id-number.sex-differs': { zh: '性别与身份证号不符', en: 'the sex is not that of the identity number' },
  'id-number.birth-date-differs': {
    zh: '出生日期与身份证号不符',
    en: 'the birth date is not that of the identity number',
  },
  'household.none': {
    zh: '没有这一户：{key}',
    en: 'no such household: {key}',
    hint: {
      zh: 'bangfu household find 姓名、村名或编号的开头',
      en: '"bangfu household find" with a name or the start of a number',
    },
  },
  'household.find-nothing': {
    zh: '没有写要找什么',
    en: 'there is nothing to look for',
    hint: { zh: '写姓名、村名，或户编号的开头', en: 'give a name, or the start of a number' },
  },
  'prefill.unknown': {
    zh: '没有这个 {scope}：{name}',
    en: 'there is no {scope} {name}',
    hint: {
      zh: '村写编码或村名，镇街写名称，单位写编号或名称',
      en: 'name a village by code or name, a town by name, a unit by number or name',
    },
  },
  'prefill.several': {
    zh: '{name} 不止一个：{candidates}',
    en: '{name} may be any of these: {candidates}',
    hint: { zh: '写编码', en: 'give its code' },
  },
  'cadre.none': {
    zh: '没有这个干部：{key}',
    en: 'there is no cadre {key}',
    hint: {
      zh: '检查干部编号：bangfu pair show --unit 单位编号',
      en: 'check the number: "bangfu pair show --unit NUMBER"',
    },
  },
  'cadre.already-left': {
    zh: '干部 {key} 已于 {date} 离任；未作改动',
    en: 'cadre {key} left on {date} already; nothing was changed',
    hint: { zh: 'bangfu cadre show {key} 查看记录', en: '"bangfu cadre show {key}" shows the record' },
  },
  'cadre.leaves-before-start': {
    zh: '干部 {key} 的最后一天 {on} 早于任职日期 {from}',
    en: 'the last day {on} of cadre {key} comes before the first, {from}',
    hint: { zh: '检查 --on 的日期', en: 'check the date given with --on' },
  },
  'household.summary': { zh: '查看一户，或查找', en: 'one household whole, or a search' },
  'household.show': { zh: '一户的全部信息和来源', en: 'one household whole, and where it comes from' },
  'household.find': {
    zh: '按编号的开头、户主、成员或村名查找',
    en: "find by the start of a number, or by a head's, member's or village's name",
  },
  'household.argument.number': { zh: '户编号', en: 'number of the household' },
  'household.argument.text': { zh: '姓名、村名，或户编号的开头', en: 'a name, or the start of a number' },
  'household.found': { zh: '共 {total} 户', en: 'households: {total}' },
  'household.members': { zh: '成员 {count} 人', en: 'members: {count}' },
  'household.list': { zh: '名单：{program}，{list}', en: 'list: {program} {list}' },
  'household.decision': { zh: '人工决定：{program}，{decision}', en: 'decision: {program} {decision}' },
  'household.helper.lead': {
    zh: '帮扶责任人：{cadre}（{whence}），自 {from} 起',
    en: 'lead: {cadre} ({whence}) since {from}',
  },
  'household.helper.support': {
    zh: '协助帮扶：{cadre}（{whence}），自 {from} 起',
    en: 'support: {cadre} ({whence}) since {from}',
  },
  'household.provenance': {
    zh: '来源：批次 {batch}，{source} 第 {line} 行，{recorded}；此前 {former} 个版本',
    en: 'from batch {batch}, {source} line {line}, {recorded}; former versions: {former}',
  },
  'household.left': { zh: '已离户', en: 'left' },
  'undo.changed-later': { zh: '批次 {batch} 后来改过', en: 'changed since by batch {batch}' },
  'undo.changed-by-command': { zh: '后来由命令改过', en: 'changed since by a command' },
  'undo.named-later': {
    zh: '批次 {batch} 有 {records} 条以它为据（{kind}）',
    en: '{records} of batch {batch} belong to it ({kind})',
  },
  'undo.named-by-command': {
    zh: '后来的命令有 {records} 条以它为据（{kind}）',
    en: '{records} of a later command belong to it ({kind})',
  },
  'record.place': { zh: '区划', en: 'place' },
  'record.unit': { zh: '单位', en: 'unit' },
  'record.unit_village': { zh: '包村', en: 'contracted village' },
  'record.branch': { zh: '党支部', en: 'branch' },
  'record.cadre': { zh: '干部', en: 'cadre' },
  'record.kin': { zh: '干部亲属', en: 'kin' },
  'record.household': { zh: '户', en: 'household' },
  'record.words': { zh: '填表原文', en: "the clerk's words" },
  'record.person': { zh: '成员', en: 'member' },
  'cadre.summary': { zh: '查看一名干部，或登记离任', en: 'one cadre whole, or a leaving' },
  'cadre.show': {
    zh: '一名干部的全部信息：单位、支部、结对、变动',
    en: 'one cadre whole: record, unit, branch, pairings, history',
  },
  'cadre.leave': {
    zh: '登记离任：当天终止其全部结对',
    en: 'record that a cadre leaves: the pairings end that day',
  },
  'cadre.argument.number': { zh: '干部编号', en: 'number of the cadre' },
  'cadre.option.on': { zh: '在任的最后一天', en: 'the last day in office' },
  'cadre.option.reason': { zh: '离任原因', en: 'why' },
  'cadre.option.document': { zh: '依据的文件及文号', en: 'the document that says so, with its number' },
  'cadre.left': {
    zh: '{name}（{cadre_no}）{on} 离任（{reason}）',
    en: '{name} ({cadre_no}) leaves on {on} ({reason})',
  },
  'cadre.left.households': {
    zh: '{count} 户从次日起待配帮扶人：{households}',
    en: '{count?# household awaits|# households await} a lead from the next day: {households}',
  },
  'cadre.left.supported': {
    zh: '{count} 户从次日起少一名协助干部：{households}',
    en: '{count?# household loses|# households lose} a support cadre from the next day: {households}',
  },
  'cadre.left.nobody': { zh: '没有户因此待配帮扶人', en: 'no household loses its lead by it' },
  'cadre.pairings': { zh: '结对 {count} 个', en: '{count?# pairing|# pairings}' },
  'cadre.history': { zh: '变动 {count} 次', en: '{count?# version|# versions}' },
  'value.yes': { zh: '是', en: 'yes' },
  'value.no': { zh: '否', en: 'no' },
  'words.comma': { zh: '，', en: ', ' },
  'words.separator': { zh: '、', en: ', ' },
} as const satisfies Catalogue<keyof typeof registryFailures | RegistryProblem>;
