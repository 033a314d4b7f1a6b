import type { Message } from '../message.ts';

/** Texts of the shell: help, usage errors, files, and the commands that belong to no other room. */
export const cliMessages = {
  'cli.description': {
    zh: '帮扶：谁有困难、为什么、谁来帮，都在一个 SQLite 文件里。',
    en: 'Pair assistance for a county: who is in difficulty, why, and who helps whom - in one SQLite file.',
  },
  'step.allowed.none': { zh: '没有了', en: 'none' },
  'cli.help.usage': { zh: '用法：', en: 'Usage:' },
  'cli.help.arguments': { zh: '参数：', en: 'Arguments:' },
  'cli.help.options': { zh: '选项：', en: 'Options:' },
  'cli.help.global-options': { zh: '通用选项：', en: 'Global options:' },
  'cli.help.commands': { zh: '命令：', en: 'Commands:' },
  'cli.help.default': { zh: '（默认 {value}）', en: ' (default: {value})' },
  'cli.help.examples': { zh: '示例：', en: 'Examples:' },
  'cli.help.summary': { zh: '简短的帮助，或某个专题', en: 'the short help, or a page on a topic' },
  'cli.help.topic': { zh: '专题、表名或命令', en: 'a topic, a roster or a command' },
  'cli.option.db': {
    zh: '数据库文件（默认 BANGFU_DB，再默认 ~/.local/share/bangfu/bangfu.db）',
    en: 'database file (default: BANGFU_DB, else ~/.local/share/bangfu/bangfu.db)',
  },
  'cli.option.lang': {
    zh: '语言：zh 或 en（默认 BANGFU_LANG，再默认系统语言）',
    en: 'zh or en (default: BANGFU_LANG, else the locale)',
  },
  'cli.option.actor': {
    zh: '经办人（默认 BANGFU_ACTOR，再默认登录名）',
    en: 'who acts (default: BANGFU_ACTOR, else the login name)',
  },
  'cli.option.as-of': { zh: '按哪一天判断（默认今天）', en: 'the day that is judged (default: today)' },
  'cli.option.as-known': {
    zh: '只用截至哪一天已登记的事实（默认现在）',
    en: 'use what was on record by the end of that day (default: now)',
  },
  'cli.option.format': { zh: '输出格式', en: 'output format' },
  'cli.option.json': { zh: '等于 --format json', en: 'short for --format json' },
  'cli.option.output': { zh: '写到文件', en: 'write to a file' },
  'cli.option.quiet': { zh: '只输出数据和错误', en: 'print data and errors only' },
  'cli.option.no-color': { zh: '不用颜色（本程序的输出没有颜色）', en: 'no colour (nothing is coloured)' },
  'cli.option.debug': { zh: '出错时打印调用栈', en: 'print the stack of an error' },
  'cli.option.help': { zh: '显示帮助', en: 'show help' },
  'cli.option.version': { zh: '显示版本', en: 'show the version' },
  'cli.error': { zh: '错误：{message}', en: 'error: {message}' },
  'cli.hint': { zh: '可以试试：{hint}', en: 'try: {hint}' },
  interrupted: { zh: '已中断，什么也没有保存', en: 'interrupted; nothing was saved' },
  'cli.interrupted': { zh: '已中断，什么也没有保存', en: 'interrupted; nothing was saved' },
  'cli.written': { zh: '已写到 {file}', en: 'written to {file}' },
  internal: {
    zh: '程序内部出错：{reason}',
    en: 'internal error: {reason}',
    hint: { zh: '加 --debug 再运行一次，把输出交给维护者', en: 'run it again with --debug and report what it prints' },
  },

  'usage.unknown-command': {
    zh: '没有这个命令：{what}{meant}',
    en: 'unknown command: {what}{meant}',
    hint: { zh: 'bangfu {noun}--help 列出可用的命令', en: '"bangfu {noun}--help" lists the commands' },
  },
  'usage.unknown-option': {
    zh: '没有这个选项：{what}{meant}',
    en: 'unknown option: {what}{meant}',
    hint: { zh: '在命令后加 --help 看有哪些选项', en: 'add --help to the command to see its options' },
  },
  'usage.missing-argument': {
    zh: '缺少参数：{what}',
    en: 'missing argument: {what}',
    hint: { zh: '在命令后加 --help 看用法', en: 'add --help to the command to see its usage' },
  },
  'usage.option-without-value': {
    zh: '选项缺少值：{what}',
    en: 'option without its value: {what}',
    hint: { zh: '在命令后加 --help 看用法', en: 'add --help to the command to see its usage' },
  },
  'usage.missing-option': {
    zh: '缺少必填选项：{what}',
    en: 'missing option: {what}',
    hint: { zh: '在命令后加 --help 看用法', en: 'add --help to the command to see its usage' },
  },
  'usage.too-many-arguments': {
    zh: '{what} 的参数太多',
    en: 'too many arguments for {what}',
    hint: { zh: '在命令后加 --help 看用法', en: 'add --help to the command to see its usage' },
  },
  'usage.invalid': {
    zh: '命令写得不对：{reason}',
    en: '{reason}',
    hint: { zh: '在命令后加 --help 看用法', en: 'add --help to the command to see its usage' },
  },
  'usage.not-a-date': {
    zh: '{option} 的值不是日期：{value}',
    en: '{option} is not a date: {value}',
    hint: { zh: '写成 2014-03-19', en: 'write it as 2014-03-19' },
  },
  'usage.not-a-county': {
    zh: '不是县级区划代码：{value}',
    en: 'not the division code of a county: {value}',
    hint: { zh: '用 6 位数字，例如 370181', en: 'use 6 digits, such as 370181' },
  },
  'usage.not-a-time-zone': {
    zh: '没有这个时区：{value}',
    en: 'no such time zone: {value}',
    hint: { zh: '写 IANA 名称，例如 Asia/Shanghai', en: 'use an IANA name, such as Asia/Shanghai' },
  },
  'usage.choice': {
    zh: '{option} 不能是 {value}',
    en: '{option} cannot be {value}',
    hint: { zh: '可以是：{allowed}', en: 'use one of: {allowed}' },
  },
  'usage.not-a-number': {
    zh: '{option} 的值不是整数：{value}',
    en: '{option} is not a whole number: {value}',
    hint: { zh: '写成阿拉伯数字', en: 'write it in digits' },
  },
  'usage.number-too-large': { zh: '{option} 最大是 {most}：{value}', en: '{option} is {most} at most: {value}' },
  'usage.format': {
    zh: '这个命令没有 {format} 格式',
    en: 'this command has no {format} format',
    hint: { zh: '可以是：{allowed}', en: 'use one of: {allowed}' },
  },
  'usage.not-taken': {
    zh: '这个命令不用 {option}',
    en: 'this command does not take {option}',
    hint: { zh: '去掉它再试', en: 'leave it out' },
  },
  'usage.encoding-of-csv': {
    zh: '只有 CSV 能用 {encoding} 编码',
    en: 'only a CSV can be written in {encoding}',
    hint: { zh: '加上 --format csv，或去掉 --encoding', en: 'add --format csv, or leave --encoding out' },
  },
  'usage.binary-on-terminal': {
    zh: '{format} 不是给终端看的',
    en: '{format} is nothing for a terminal',
    hint: { zh: '加上 --output 文件', en: 'add --output FILE' },
  },
  'usage.stdin-is-terminal': {
    zh: '要从标准输入读数据，可标准输入是终端',
    en: 'standard input is a terminal, but data is wanted from it',
    hint: { zh: '用管道送入数据，或写文件名', en: 'pipe the data in, or name a file' },
  },
  'usage.help-topic': {
    zh: '没有这个专题：{topic}',
    en: 'no such topic: {topic}',
    hint: { zh: '可以是：{allowed}', en: 'use one of: {allowed}' },
  },
  'file.missing': {
    zh: '没有这个文件：{file}',
    en: 'no such file: {file}',
    hint: { zh: '检查文件名和所在文件夹', en: 'check the name and the folder' },
  },
  'file.is-folder': {
    zh: '{file} 是文件夹，不是文件',
    en: '{file} is a folder, not a file',
    hint: { zh: '写出文件夹里的文件名', en: 'name the file inside it' },
  },
  'file.none-shipped': {
    zh: '没有 {named} 这个文件，程序自带的也没有叫这个名字的',
    en: 'there is no file {named}, and nothing of that name comes with the program',
    hint: { zh: '自带的有：{shipped}', en: 'what comes with it: {shipped}' },
  },
  'file.would-destroy': {
    zh: '{file} 是数据库或输入文件，不能当输出文件写',
    en: '{file} is the database or an input, and is not written over',
    hint: { zh: '换一个文件名', en: 'name another file' },
  },
  'file.no-folder': {
    zh: '写不了 {file}：没有文件夹 {folder}',
    en: 'cannot write {file}: there is no folder {folder}',
    hint: { zh: '先建文件夹，或换一个地方', en: 'make the folder first, or name another place' },
  },
  'output.failed': {
    zh: '输出写不出去：{reason}',
    en: 'writing the output failed: {reason}',
    hint: { zh: '检查磁盘是否已满', en: 'check whether the disk is full' },
  },
  'file.unreadable': {
    zh: '读不了 {file}：{reason}',
    en: 'cannot read {file}: {reason}',
    hint: { zh: '检查文件的权限', en: "check the file's permissions" },
  },
  'file.changed': {
    zh: '读取时 {file} 被改动了，什么也没有保存',
    en: '{file} was changed while it was being read; nothing was saved',
    hint: { zh: '等别的程序写完，再导入一次', en: 'wait until nobody writes to it, then import it again' },
  },
  'file.cannot-write': {
    zh: '写不了 {file}：{reason}',
    en: 'cannot write {file}: {reason}',
    hint: { zh: '检查文件夹是否存在、是否可写', en: 'check that the folder exists and can be written' },
  },

  'cli.init.summary': { zh: '新建数据库', en: 'make the database' },
  'cli.init.county': { zh: '县级区划代码，6 位', en: "the county's division code, 6 digits" },
  'cli.init.time-zone': { zh: '单位所在时区', en: "the bureau's time zone" },
  'cli.init.done': { zh: '已新建 {file}（{county}，{timeZone}）', en: 'made {file} (county {county}, {timeZone})' },
  'cli.audit.summary': { zh: '操作记录：核对', en: 'the record of who did what: verify' },
  'cli.audit.verify': {
    zh: '重新计算整条记录链和每次操作写下的数据',
    en: 'recompute the chain and the rows of every event',
  },
  'cli.audit.intact': {
    zh: '{events} 次操作，记录完整；链头 {head}',
    en: '{events?# event|# events}, intact; head {head}',
  },
  'cli.audit.breach.hash': { zh: '第 {event} 次操作的记录被改动过', en: 'event {event}: its record was altered' },
  'cli.audit.breach.chain': {
    zh: '第 {event} 次操作与前一次接不上',
    en: 'event {event}: it does not follow the one before',
  },
  'cli.audit.breach.unknown': {
    zh: '表 {table} 里有数据称由第 {event} 次操作写下或结束，可记录里没有这次操作',
    en: 'table {table}: rows claim to be written or ended by event {event}, which the log does not have',
  },
  'cli.audit.breach.bureau': {
    zh: '县区、时区或语言与新建时登记的不一致',
    en: 'the county, time zone or language is not what init recorded',
  },
  'cli.audit.breach.rows': {
    zh: '第 {event} 次操作写下的数据被改动过',
    en: 'event {event}: the rows that it wrote were altered',
  },
} as const satisfies Readonly<Record<string, Message>>;
