import type { ExpressionCode } from '../../eligibility/expression/problem.ts';
import type { Catalogue } from '../message.ts';

export const expressionMessages = {
  'expression.syntax': {
    zh: '表达式在“{near}”处读不下去',
    en: 'the expression cannot be read from "{near}" on',
    hint: {
      zh: '检查括号、引号和运算符；可用的写法见 bangfu help rules',
      en: 'check brackets, quotes and operators; "bangfu help rules" shows the language',
    },
  },
  'expression.spelling': {
    zh: '表达式里没有“{found}”这种写法',
    en: '"{found}" is not written so in an expression',
    hint: { zh: '改写成 {use}', en: 'write {use}' },
  },
  'expression.unterminated-string': {
    zh: '引号没有配对',
    en: 'a quotation mark is not closed',
    hint: { zh: '在文字两头都加上英文引号 "', en: 'put " at both ends of the text' },
  },
  'expression.too-long': {
    zh: '表达式超过 {limit} 个字符',
    en: 'the expression is longer than {limit} characters',
    hint: { zh: '拆成几条标准', en: 'split it into several criteria' },
  },
  'expression.too-complex': {
    zh: '表达式过于复杂',
    en: 'the expression is too complex',
    hint: { zh: '减少嵌套，或拆成几条标准', en: 'nest less, or split it into several criteria' },
  },
  'expression.unsupported': {
    zh: '规则里不能用“{what}”',
    en: '"{what}" cannot be used in a rule',
    hint: { zh: '可用的写法见 bangfu help rules', en: '"bangfu help rules" shows the language' },
  },
  'expression.number-form': {
    zh: '数字“{what}”的写法不对',
    en: '"{what}" is no plain decimal',
    hint: { zh: '写成 2600 或 0.35 的样子', en: 'write it like 2600 or 0.35' },
  },
  'expression.number-too-large': {
    zh: '这里的数可能大到无法精确计算',
    en: 'the numbers here could become too large to be computed exactly',
    hint: { zh: '少乘几项，或用位数较少的数', en: 'multiply fewer facts, or write numbers with fewer digits' },
  },
  'expression.unknown-name': {
    zh: '没有名为 {name} 的事实或参数{meant}',
    en: 'there is no fact or figure called {name}{meant}',
    hint: { zh: '用 bangfu rules facts 查看全部事实', en: '"bangfu rules facts" lists the facts' },
  },
  'expression.unknown-member-fact': {
    zh: '没有名为 {name} 的家庭成员事实{meant}',
    en: 'there is no fact about members called {name}{meant}',
    hint: { zh: '用 bangfu rules facts 查看全部事实', en: '"bangfu rules facts" lists the facts' },
  },
  'expression.unknown-function': {
    zh: '没有名为 {name} 的函数{meant}',
    en: 'there is no function called {name}{meant}',
    hint: {
      zh: '可用 known(x)、has(x)、date("2014-03-19")，以及 members 的 exists、all、filter、size、sum',
      en: 'there are known(x), has(x), date("2014-03-19"), and exists, all, filter, size and sum of members',
    },
  },
  'expression.unknown-variable': {
    zh: '这里的 {name} 不代表家庭成员',
    en: '{name} does not stand for a member here',
    hint: {
      zh: '成员的事实写在 members.exists(m, …) 之类的括号里，并用同一个字母',
      en: "write a member's facts inside members.exists(m, …) or the like, with the same letter",
    },
  },
  'expression.arguments': {
    zh: '括号里的内容不对，应写成 {usage}',
    en: 'what stands in the brackets is not as it should be: {usage}',
  },
  'expression.members-alone': {
    zh: 'members 不能单独使用',
    en: 'members cannot stand alone',
    hint: {
      zh: '写成 members.exists(m, …)、members.all(m, …)、members.size() 等',
      en: 'write members.exists(m, …), members.all(m, …), members.size() and so on',
    },
  },
  'expression.variable-alone': {
    zh: '{name} 代表一名成员，不能单独使用',
    en: '{name} stands for a member and cannot stand alone',
    hint: { zh: '写成 {name}.age 的样子', en: 'write it like {name}.age' },
  },
  'expression.filter-alone': {
    zh: 'members.filter(m, …) 后面缺少 .size() 或 .sum(m, …)',
    en: 'members.filter(m, …) needs .size() or .sum(m, …) after it',
    hint: {
      zh: '只问有没有，用 members.exists(m, …)',
      en: 'to ask only whether there is one, write members.exists(m, …)',
    },
  },
  'expression.nested-members': {
    zh: 'members 的括号里不能再用 members',
    en: 'members cannot be used again inside the brackets of members',
    hint: { zh: '把两个条件并列写', en: 'write the two conditions side by side' },
  },
  'expression.member-fact-outside': {
    zh: '{name} 是家庭成员的事实，不是户的事实',
    en: '{name} is a fact about a member, not about the household',
    hint: { zh: '写成 members.exists(m, m.{name} …)', en: 'write members.exists(m, m.{name} …)' },
  },
  'expression.household-fact-of-member': {
    zh: '{name} 不是家庭成员的事实',
    en: '{name} is not a fact about a member',
    hint: { zh: '去掉前面的字母和点，直接写 {name}', en: 'write {name} without the letter and the dot' },
  },
  'expression.wrong-type': {
    zh: '这里应是 {expected}，却是 {found}',
    en: 'this should be of type {expected} but is of type {found}',
    hint: {
      zh: '标准必须能答是或否（bool），例如与某个值比较',
      en: 'a criterion must be true or false (bool), as a comparison with a value is',
    },
  },
  'expression.not-comparable': {
    zh: '{left} 与 {right} 不能用 {operator} 比较',
    en: '{left} and {right} cannot be compared with {operator}',
    hint: {
      zh: '代码和文字只能用 == 和 !=；几个比较之间用 && 或 || 连接',
      en: 'codes and texts have only == and !=; join comparisons with && or ||',
    },
  },
  'expression.unit-mismatch': {
    zh: '单位不同：一边是 {left}，一边是 {right}',
    en: 'the units differ: {left} on one side, {right} on the other',
    hint: {
      zh: '乘以或除以 persons 等换成同一单位；带单位的界线写成参数',
      en: 'multiply or divide (by persons, say) to get one unit; make a threshold with a unit a figure',
    },
  },
  'expression.unknown-value': {
    zh: '{fact} 没有“{value}”这个值{meant}',
    en: '{fact} has no value "{value}"{meant}',
    hint: { zh: '用 bangfu rules facts 查看可用的值', en: '"bangfu rules facts" lists the values' },
  },
  'expression.date-form': {
    zh: '“{value}”不是完整的日期',
    en: '"{value}" is no full date',
    hint: { zh: '写成 "2014-03-19"', en: 'write it like "2014-03-19"' },
  },
  'expression.empty-list': {
    zh: '方括号里没有值',
    en: 'there is nothing in the list',
    hint: {
      zh: '写出要比较的值，如 ["illness", "disability"]',
      en: 'write the values, like ["illness", "disability"]',
    },
  },
  'expression.list-literal': {
    zh: 'in 后面要写方括号和固定的值',
    en: 'after "in" stands a list of fixed values',
    hint: { zh: '写成 x in ["illness", "disability"]', en: 'write x in ["illness", "disability"]' },
  },
  'expression.blank-none-arithmetic': {
    zh: '{fact} 空白表示“无”，不能参与计算',
    en: 'a blank {fact} means there is none, so it cannot be calculated with',
    hint: { zh: '直接与一个值比较', en: 'compare it with a value as it is' },
  },
  'expression.partial-arithmetic': {
    zh: '{fact} 可能只知道一个范围，不能参与计算',
    en: '{fact} may be known only as a range, so it cannot be calculated with',
    hint: { zh: '直接与一个值比较', en: 'compare it with a value as it is' },
  },
  'expression.sum-of-quotients': {
    zh: '不能对商求和',
    en: 'quotients cannot be summed over members',
    hint: { zh: '先求和，再除', en: 'sum first, divide then' },
  },
  'expression.division-by-zero': {
    zh: '除数恒为零',
    en: 'the divisor is always zero',
    hint: { zh: '检查除号后面的数', en: 'check what stands after the division sign' },
  },
  'expression.known-of-none': {
    zh: '{fact} 空白表示“无”，known 对它总为真',
    en: 'a blank {fact} means there is none, so known would always be true of it',
    hint: { zh: '问有没有，用 has(…)', en: 'to ask whether there is one, write has(…)' },
  },
  'expression.has-of-unknown': {
    zh: '{fact} 空白表示不清楚，has 不适用',
    en: 'a blank {fact} means that nobody has said, so has would not be an answer',
    hint: { zh: '问是否登记，用 known(…)', en: 'to ask whether it is on file, write known(…)' },
  },
  'expression.on-file-of-zero': {
    zh: '{fact} 空白按 0 计，known 和 has 都不适用',
    en: 'a blank {fact} counts as 0, so neither known nor has would say anything',
    hint: { zh: '直接和数比较，如 > 0', en: 'compare it with a number, as in > 0' },
  },
  'expression.amount-unit': {
    zh: '金额应是元/年（yuan/year），这里是 {found}',
    en: 'the amount has to be in yuan/year, and this is {found}',
    hint: {
      zh: '人均标准乘以 persons；固定金额写成 figures 里的参数（单位可用 yuan/month）',
      en: 'multiply a standard per person by persons; give a fixed amount as a figure (its unit may be yuan/month)',
    },
  },
} as const satisfies Catalogue<ExpressionCode>;
