import type { Message } from '../message.ts';

/** The pages of `bangfu help TOPIC`. */
export const topicMessages = {
  'cli.roster.head': {
    zh: '{name} 表的列（* 必填）：第一栏是列名，中间是英文名，后面是也认得的列名',
    en: 'Columns of the roster {name} (* required): the heading to write, its English key, other headings understood',
  },
  'cli.roster.foot': {
    zh: '列的先后不限；没有的列不影响已登记的内容，空格保留原值，“无”“否”“0”才是没有',
    en: 'Columns may stand in any order. One that is absent changes nothing; a blank cell keeps what stands; none is written "无", "否" or 0',
  },
  'cli.topic.mapping': {
    zh: `列对照（--mapping FILE）：表头与本程序不同的表，用一份 YAML 说明哪一列是什么

  roster: households
  columns:
    head_name: 当家人                      # 本程序的列名: 表里的列名
    village_name: [村名, 村（居）]          # 几个列名，取表里先有的
    household_size: 4                      # 第几列，从 1 数起
    income_per_capita: {heading: 人均, unit: 元/月}
    owns_vehicle: {heading: 小车, values: {1: 是, 2: 否}}
  constants:
    town_name: 垛庄镇                      # 表里没有、各行相同的
  ignore: [备注]                           # 不要读的列

没有写到的列，仍按本程序认得的列名读（bangfu help households 列出）。values 写表里的字，对照成本程序认得的字；对照成 '' 就当空格。
导入成功的列对照按表头存下；下次遇到同样的表头会提示，加 --mapping saved 才用。bangfu mapping list | show | drop 管理存下的。`,
    en: `A mapping (--mapping FILE) says in YAML which column of a sheet is what, where its headings are its own

  roster: households
  columns:
    head_name: "当家人"                    # our column: the heading of the sheet
    village_name: ["村名", "村"]           # several headings: the first of them that the sheet has
    household_size: 4                      # the position of the column, from 1
    income_per_capita: {heading: "人均", unit: "元/月"}
    owns_vehicle: {heading: "小车", values: {1: "是", 2: "否"}}
  constants:
    town_name: "垛庄镇"                    # what every row has and no column says
  ignore: ["备注"]                         # columns that are not to be read

A column that is not mentioned is read as ever ("bangfu help households" lists the headings understood). The values are the words of the
sheet and those of ours that they stand for; '' stands for a blank cell.
A mapping that an import has used is kept for sheets of that header. It is offered the next time and used only under --mapping saved;
"bangfu mapping list | show | drop" looks after those on file.`,
  },
  'cli.topic.exit-codes': {
    zh: `退出码，所有命令一致：
  0    完成（包括无事可做）
  1    完成，但有需要看的情况（被拒的行、待处理的错误、没有结对的户……）
  64   用法不对
  65   输入不可用，或与已登记的情况冲突；什么也没有保存
  66   没有这个输入、记录或数据库
  70   程序内部出错
  73   无法新建输出
  74   读写出错
  75   数据库正忙
  77   没有权限
  78   配置不对：文件不是数据库或版本不符，模块装载不了
  130  被中断，已回退`,
    en: `Exit codes, the same for every command:
  0    done (also: nothing to do)
  1    done, and there are findings to look at (rejected rows, open errors, an unpaired household ...)
  64   wrong usage
  65   input unusable, or in conflict with what is on record; nothing was saved
  66   no such input, record or database
  70   internal error
  73   cannot create the output
  74   input or output failed
  75   the database is busy
  77   not permitted
  78   configuration: no database, another version, a module that does not load
  130  interrupted, rolled back`,
  },
  'cli.topic.rules': {
    zh: `规则包里的条件怎么写（CEL 的一部分）：
  事实      income_per_capita、owns_vehicle……全部见 bangfu rules facts
  参数      规则包 figures 里的名字，例如 rural_line，取所判断那天的值
  数        2600、1.2；+ - * /，精确计算，不用浮点数；单位不同的不能相比
  比较      < <= > >= == !=；main_cause in ["illness", "disability"]
  逻辑      && || ! 和括号
  日期      surveyed_on >= "2014-01-01"，as_of 是所判断的那天
  成员      members.exists(m, m.disability_grade <= 2)，members.all(m, m.age >= 60)，
            members.filter(m, m.age < 16).size()，members.size()
空白有两种。“不知道”（收入、资产、面积、日期）：凡是要用它的比较也不知道，known(x) 问是否已知；
“没有”（残疾、重病、优抚、孕期）：比较为假，!= 为真，has(x) 问有没有。
&& || ! 按三值逻辑：真、假、不知道。判定：
  符合      纳入（enter）全真，排除（exclude）全假；在名单上的户按保留（remain）判断
  不符合    有一条纳入为假，或有一条排除为真
  待定      其余情况：缺少事实，不进也不出
试写：bangfu rules check 文件，bangfu rules test 文件`,
    en: `How the criteria of a rule pack are written (a part of CEL):
  facts     income_per_capita, owns_vehicle ...; "bangfu rules facts" lists them all
  figures   the names under "figures" in the pack, such as rural_line: the value on the day judged
  numbers   2600, 1.2; + - * /, exact, never floating point; different units do not compare
  compare   < <= > >= == !=; main_cause in ["illness", "disability"]
  logic     && || ! and brackets
  dates     surveyed_on >= "2014-01-01"; as_of is the day judged
  members   members.exists(m, m.disability_grade <= 2), members.all(m, m.age >= 60),
            members.filter(m, m.age < 16).size(), members.size()
A blank means one of two things. "Unknown" (incomes, assets, areas, dates): a comparison that needs it is unknown too, and
known(x) asks whether it is on file. "None" (disability, serious illness, veteran's class, pregnancy): comparisons are false,
!= is true, and has(x) asks whether there is one. && || ! are three-valued: true, false, unknown. The verdict:
  eligible      every enter criterion is true and every exclude criterion false; a household on the list is judged by remain
  not eligible  one enter criterion is false, or one exclude criterion true
  undecided     else: a fact is missing, and nobody enters or leaves
To try one: bangfu rules check FILE, bangfu rules test FILE`,
  },
} as const satisfies Readonly<Record<string, Message>>;
