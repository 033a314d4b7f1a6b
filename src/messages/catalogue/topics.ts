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
  'cli.topic.reports': {
    zh: `报表
  bangfu report list 列出各报表、分组和列；--columns 选列并排序，--format 可为 text、csv、json、md、html、xlsx。
  --where 项=值  只要这些户，可写多次（都要满足）；值之间用逗号，任一即可；值为空是“没有登记”。
    town、village    镇街、村：编码、名称或名称中独有的一部分
    group            村民小组
    type、cause      户类型、主要致贫原因：代码或中文
    unit、branch、cadre  第一帮扶人的单位、支部、本人
    program          改用这个项目的名单
  每张表每次都核对：部分之和等于合计，上期＋新增－退出＝本期，各表相同的数一致。不平的表不输出（65）；--draft 输出并标明“不平”。

自己的版式（report layout 文件.yaml）
  report: households
  by: town
  title: {zh: 低保户分镇表, en: Dibao by town}
  columns: [serial, town, {column: households, title: 总户数}, 低保户]
  where: [type=dibao]
  order: [-households, town]        # 前面加 - 为从大到小
  notes: [{zh: 供会议使用, en: for the meeting}]
  金额列写 {column: money, unit: wan}，以万元显示（四舍五入）

成套、分发和比较
  report book monthly --output 月报.xlsx          一套报表，每表一张
  report roster --split-by unit --output 文件夹    每个单位一个文件，只含其需要的列
  report roster --for cadre C0007                 一名干部的户
  report compare 2014-03-31 2014-06-30            户数为何不同

号码（身份证、电话）一律遮盖；report roster --unmask --reason 理由 不遮盖，先记入审计，改后可直接 import households。`,
    en: `Reports
  "bangfu report list" names the reports, their groupings and columns; --columns chooses and orders them, --format is text, csv, json, md,
  html or xlsx.
  --where FIELD=VALUE  only these households; may be repeated (all must hold); several values apart by commas: any of them; no value:
    not on record.
    town, village    a code, a name, or a part that only its name has
    group            the villagers' group
    type, cause      household type and main cause: a code or its Chinese word
    unit, branch, cadre  of the lead
    program          the list of this program instead
  Every table is checked each time: parts add up to totals, opening + entered - left = closing, tables agree with each other. One that
  does not foot is refused (65); --draft writes it, marked so.

A layout of your own (report layout FILE.yaml)
  report: households
  by: town
  title: {zh: "...", en: Dibao by town}
  columns: [serial, town, {column: households, title: all}, dibao]
  where: [type=dibao]
  order: [-households, town]        # - before a column: largest first
  notes: [{zh: "...", en: for the meeting}]
  A column of money as {column: money, unit: wan} is shown in ten thousand yuan (万元), rounded.

Sets, extracts, comparisons
  report book monthly --output 2014-03.xlsx       a set of tables, a sheet each
  report roster --split-by unit --output FOLDER   a file for each unit, with the columns it needs and no more
  report roster --for cadre C0007                 the households of one cadre
  report compare 2014-03-31 2014-06-30            why the number changed

Numbers of persons are masked; "report roster --unmask --reason TEXT" gives them in full, is recorded
first, and can be corrected and imported again ("import households").`,
  },
  'cli.topic.rules': {
    zh: `规则包是一个 YAML 文件：
  pack, title, confirm    名字；中英文名称；confirm: person（由人确认）或 automatic（自动）
  extends: 名字或路径     沿用另一个规则包，只写要改的：figures 里 values 换掉全部的值，add 另加；例子（cases）要自己写
  objections              {office: 向何处提出异议, within: 10 working days}：告知书用；不写就要用 --office、--object-until
  figures                 参数：title（可不写）；unit；values 里每个值写 from 和 source（依据）或 assumption: true（假定）；
                          单位 yuan/month、yuan/person/month 读入时乘 12；值可只用于 hukou: rural 或 urban，或 area: 镇街、
                          村代码（可写几个），以范围最窄的为准；分不出先后的是错误
  programs                项目：title；enter 都要成立；exclude 都不成立；remain 在名单上的户都要成立（不写同 enter）；
                          leave_period: 6 months（渐退期）；review_every；excludes_programs: [不得兼得的项目]；benefit；
                          notice: 7 days（纳入前要公示几天，见 help notices）
                          写了 department: housing 等职能的是部门政策，不设名单，只用于 bangfu measure suggest：enter、exclude、
                          benefit 照写；measure: house_repair（这类措施登记过的，就算已有）；again_after: 12 months（多久后
                          可再享受，不写为一次）；随程序提供 departments-2014
  cases                   例子：name、on（日期）、on_list、household、members、expect、benefit；用 bangfu rules test 运行

条件怎么写（CEL 的一部分）：
  事实      income_per_capita、owns_vehicle……类型、单位、含义、空白和缺多少户：bangfu rules facts
  参数      figures 里的名字，例如 rural_line，取所判断那天、那户的值
  数        2600、1.2；+ - * /，精确计算，不用浮点数；单位不同的不能相比；除以 0 是不知道
  比较      < <= > >= == !=；main_cause in ["illness", "disability"]
  多个代码  "dibao" in m.benefits，"illness" in other_causes
  逻辑      && || ! 和括号
  日期      surveyed_on >= "2014-01-01"，as_of 是所判断的那天；只知道年月的日期按可能的各天判断，分不清就是不知道
  成员      members.exists(m, m.disability_grade <= 2)，members.all(m, m.age >= 60)，members.size()，
            members.filter(m, m.age < 16).size()，members.filter(m, m.student).sum(m, allowance)（参数）；一个成员也没登记的，都不知道
空白有三种（rules facts 逐个写明）。“不知道”（收入、资产、面积、日期）：凡是要用它的比较也不知道，known(x) 问是否已知；
“没有”（残疾、重病、优抚、孕期、在享政策）：比较为假，!= 为真，has(x) 问有没有；“0”（不计入收入、务工成本、刚性支出）：按 0 计。
&& || ! 按三值逻辑：真、假、不知道。判定：
  符合      纳入（enter）全真，排除（exclude）全假；在名单上的户按保留（remain）判断
  不符合    有一条纳入为假，或有一条排除为真
  待定      其余情况：缺少事实，不进也不出

补助（benefit）怎么写：
  per: month            month 按月，year 按年；金额的算式一律是一年的（元/年），按月的除以 12
  round: 1 yuan         最后一次舍入，五入到 0.01、0.1、1 或 10 元；之前不舍入
  amount: (line - income_per_capita) * persons     一个算式；或分档：
  tiers: [{when: 条件, amount: 算式}, {amount: 算式}]   取第一个成立的，最后一档不写 when；条件不知道，金额就不知道
  supplements: [{id: severe, amount: "members.filter(m, m.disability_grade <= 2).size() * care"}]   另加，可写 when
  固定金额写成参数；差额小于 0 按 0；只有符合的户有金额
试写：bangfu rules check 文件（有数据库时也试判各户），bangfu rules test 文件，bangfu eligibility simulate 文件`,
    en: `A rule pack is a YAML file:
  pack, title, confirm    its name; its title in zh and en; confirm: person, or automatic
  extends: NAME or path   takes another pack over and states only what differs: under figures, values replaces all values and
                          add adds some; cases are its own
  objections              {office: where to object, within: 10 working days}: for the letters; left out, they take --office
                          and --object-until
  figures                 title (may be left out); unit; and values, each with from and its source or assumption: true; yuan/month and yuan/person/month
                          are multiplied by 12 when read. A value may be for hukou: rural or urban only, or for area: codes of
                          towns or villages; the narrowest one holds; where two hold and neither is narrower, that is an error
  programs                title; enter: all must hold; exclude: none may; remain: all must hold for those on the list (left
                          out: the same as enter); leave_period: 6 months; review_every; excludes_programs: [programs that
                          nobody may have together with it]; benefit; notice: 7 days (of public notice before anybody enters,
                          see "help notices")
                          With department: housing (or another function of units) it is a department's own policy: it keeps no
                          list and is only for "bangfu measure suggest". enter, exclude, benefit as above; measure: house_repair
                          (a household with such a measure on record has had it); again_after: 12 months (when it can be had
                          again; left out: once). departments-2014 ships
  cases                   name, on (a day), on_list, household, members, expect, benefit; "bangfu rules test" runs them

How the criteria are written (a part of CEL):
  facts     income_per_capita, owns_vehicle ...; "bangfu rules facts" lists them all with type, unit, meaning, what a blank means
            and how many households lack each
  figures   the names under "figures" in the pack, such as rural_line: the value on the day judged, for the household judged
  numbers   2600, 1.2; + - * /, exact, never floating point; different units do not compare; a division by 0 is unknown
  compare   < <= > >= == !=; main_cause in ["illness", "disability"]
  codes     "dibao" in m.benefits; "illness" in other_causes
  logic     && || ! and brackets
  dates     surveyed_on >= "2014-01-01"; as_of is the day judged; a date known to the month or year may be any of its days, and a
            comparison that they do not settle is unknown
  members   members.exists(m, m.disability_grade <= 2), members.all(m, m.age >= 60), members.size(),
            members.filter(m, m.age < 16).size(), members.filter(m, m.student).sum(m, allowance) of a figure;
            all unknown where no member is on file
A blank means one of three things ("rules facts" says which). "Unknown" (incomes, assets, areas, dates): a comparison that needs it
is unknown too, and known(x) asks whether it is on file. "None" (disability, serious illness, veteran's class, pregnancy, benefits):
comparisons are false, != is true, and has(x) asks whether there is one. "0" (income not counted, cost of employment, unavoidable
spending): it counts as 0. && || ! are three-valued: true, false, unknown. The verdict:
  eligible      every enter criterion is true and every exclude criterion false; a household on the list is judged by remain
  not eligible  one enter criterion is false, or one exclude criterion true
  undecided     else: a fact is missing, and nobody enters or leaves

How a benefit is written:
  per: month            month or year; what is written is always an amount of a year (yuan/year), divided by 12 for a month
  round: 1 yuan         rounded once, at the end, half up, to 0.01, 0.1, 1 or 10 yuan; never before
  amount: (line - income_per_capita) * persons     one amount; or tiers:
  tiers: [{when: condition, amount: ...}, {amount: ...}]   the first that holds counts, the last has no when; where a condition is
                        unknown, so is the amount
  supplements: [{id: severe, amount: "members.filter(m, m.disability_grade <= 2).size() * care"}]   added; may have a when
  A fixed amount is a figure; a gap below 0 is 0; only a household that is eligible has an amount
To try one: bangfu rules check FILE (with a database also on its households), bangfu rules test FILE,
bangfu eligibility simulate FILE`,
  },
  'cli.topic.pairing': {
    zh: `结对政策是一个 YAML 文件。bangfu pair check 文件 检查，bangfu pair use 文件或附带的政策名 启用；启用的一份抄进数据库，以后都按它。
没有启用时按 zhangqiu-2014；执行方案时，方案的政策随之启用。bangfu pair policies 看启用过的，bangfu pair drop 停用。
附带：zhangqiu-2014，fengshan-2016（按职级 8-7-6-5-4），xindi-2014（3-2-1-1），laizhou-2018（第一、第二帮扶人）。

  policy         名称，小写英文和连字符
  title          {zh: …, en: …}
  list           名单由哪些项目合成，例如 [needy]
  lead_within    入名单后几天之内要有责任人，超过由 bangfu check 报错
  minimum        每名干部至少几户：0 或 1（更大的数求不出精确的最优，不接受）
  capacity       default 每名干部至多几户；by_rank 按职级（county_chief 县处级正职、county_deputy 县处级副职、section_chief
                 乡科级正职、section_deputy 乡科级副职、staff 科员、clerk 办事员）；名册里的帮扶上限优先（只管责任人）
  reach          能配到多远：village 包村、town 同镇街、neighbours 邻镇街、county 全县
  costs          费用，都是 0 到 10000 的整数，越小越好：
    distance     village、town、neighbours、county 四档，远的不低于近的
    function     match 单位职能对得上主要致贫原因，other 对不上
    load         干部的第一户、第二户……不能下降，最后一个数管以后各户
    change       换人或无人可配：调整一个已有结对的代价
    hardness     可省：困难一分、职级低一级的费用；困难的户因此配给职级高的（没有职级算最低再低一级）
  hardness       困难程度：[{points: 3, when: 'household_type == "wubao"'}, …]，符合的相加；when 的写法见 bangfu help rules
                 （没有参数 figures），不知道算不符合；points 0 到 100
  bars           home_village: true 干部不配原籍村的户（原籍村写村编码）。近亲属总要回避
  exceptions     点名：[{household: "户编号", cadre: 干部编号, pair: barred 不配 或 allowed 允许, reason: 理由}]
                 allowed 免除近亲属和原籍村的回避，干部离任的仍不配
  answers        每种致贫原因由哪些职能应对
  neighbours     相邻的镇街，每条边界写一次
  support        可省：协助干部（多帮一）。责任人先配，协助干部按责任人另配
    calls        每种致贫原因需要哪些职能：责任人单位没有的，各配一名该职能单位的干部
    most         每户至多几名协助干部，主要致贫原因的在先
    minimum、capacity、reach、costs   同上；reach 和 costs 省略时与责任人相同，costs 没有 function

求解：先求配对最多，再求未达下限的干部最少，最后求总费用最低，都精确求到最优，bangfu pair verify 不用求解器证明。
同样好的配法不止一种时，取最接近最近一次执行的方案的；没有执行的方案不留影响。同一个数据库、同一政策，在任何机器上得出同一方案。
  bangfu pair plan                     责任人的方案；--role support 协助干部的方案；--detail 逐户列出；--what-if 试算
  bangfu pair apply 编号               执行；bangfu pair show --plan 编号 看方案的变化
  bangfu pair export 编号              导出表格（xlsx 或 CSV）交领导小组改派；pair apply 编号 --marked 文件 --dry-run 逐条检查计价，
                                       去掉 --dry-run 连同改派一起执行，改派的结对固定
  bangfu pair explain --household 户   为什么是这个人，换人的代价，哪些户要跟着调整
  bangfu pair set、release             手工指定并固定、取消；bangfu pair hand-over 整体移交`,
    en: `A pairing policy is a YAML file. "bangfu pair check FILE" checks one; "bangfu pair use FILE" or the name of one that ships puts it in
force: its text is copied into the database and followed from then on. While none is in force, zhangqiu-2014 is followed; applying a
plan puts the plan's policy in force. "bangfu pair policies" lists those in force and before, "bangfu pair drop" takes it out of force.
Shipped: zhangqiu-2014; fengshan-2016 (8-7-6-5-4 by rank); xindi-2014 (3-2-1-1); laizhou-2018 (first and second helpers).

  policy         its name, lower-case words joined by hyphens
  title          {zh: ..., en: ...}
  list           the programs whose lists are paired, such as [needy]
  lead_within    for how many days a household may await a lead; "bangfu check" reports longer as an error
  minimum        how many households each cadre takes at least: 0 or 1 (more cannot be optimised exactly and is refused)
  capacity       default: at most so many each; by_rank: by rank (county_chief, county_deputy, section_chief, section_deputy,
                 staff, clerk); a cadre's own figure in the roster comes first (of leads only)
  reach          how far a pair can be: village (contracted), town, neighbours or county
  costs          whole numbers from 0 to 10000, the less the better:
    distance     village, town, neighbours, county: a farther one never less
    function     match: the unit's function answers the main cause; other: it does not
    load         a cadre's first household, the second and so on, never falling; the last figure holds for all further ones
    change       another cadre than the present one, or none: the price of moving a pairing that stands
    hardness     may be left out: the cost of one point of hardness and one step of rank, so that the hardest households go to the
                 highest ranks (a cadre without a rank stands below the lowest)
  hardness       what makes a household hard: [{points: 3, when: 'household_type == "wubao"'}, ...]; the points of all that hold are
                 added up. "when" is written as in "bangfu help rules", without figures; unknown counts as no. points: 0 to 100
  bars           home_village: true bars cadres from their village of origin (its code in the roster). Near kin are always barred
  exceptions     pairs by name: [{household: "NO", cadre: NO, pair: barred or allowed, reason: ...}]; allowed lifts the bars of near
                 kin and home village, never that of a cadre out of office
  answers        which functions answer each main cause
  neighbours     towns next to each other, each border once
  support        may be left out: support cadres, given out beside the leads
    calls        the functions that each cause calls for: for each that the lead's unit lacks, a cadre of a unit that has it
    most         how many a household gets at most, those of its main cause first
    minimum, capacity, reach, costs   as above; reach and costs that are left out are those of the leads; costs without function

The plan pairs the most households, then leaves the fewest cadres below their minimum, then costs least: all exactly, and
"bangfu pair verify" proves it without the solver.
Where several pairings are best, it is one near to the plan applied last; a plan that was not applied has no bearing. The same
database and policy give the same plan on every machine.
  bangfu pair plan                     plans the leads; --role support the support cadres; --detail place by place; --what-if tries
  bangfu pair apply N                  makes it so; "bangfu pair show --plan N" lists what a plan changes
  bangfu pair export N                 a sheet for the leading group to mark up (xlsx or CSV); "pair apply N --marked FILE --dry-run"
                                       checks and prices every change, without --dry-run the plan is applied with them; marked pairs
                                       are pinned
  bangfu pair explain --household NO   why this cadre, what another would cost the whole, and which households would move
  bangfu pair set, release             by hand, pinned; "bangfu pair hand-over" hands a unit's households over as a whole`,
  },
} as const satisfies Readonly<Record<string, Message>>;
