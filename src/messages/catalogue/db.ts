import type { dbFailures } from '../../db/failures.ts';
import type { Catalogue } from '../message.ts';

export const dbMessages = {
  'db.missing': {
    zh: '找不到数据库 {file}',
    en: 'there is no database at {file}',
    hint: {
      zh: '用 bangfu init --county 区划代码 新建一个，或用 --db 指明文件',
      en: 'make one with "bangfu init --county CODE", or name the file with --db',
    },
  },
  'db.exists': {
    zh: '{file} 已经存在，未作改动',
    en: '{file} exists already and was left as it is',
    hint: { zh: '用 --db 另指一个文件名', en: 'name another file with --db' },
  },
  'db.cannot-create': {
    zh: '无法新建 {file}：{reason}',
    en: 'cannot create {file}: {reason}',
    hint: { zh: '检查文件夹是否存在、是否可写', en: 'check that the folder exists and can be written' },
  },
  'db.not-a-database': {
    zh: '{file} 不是数据库，或已损坏（{reason}）',
    en: '{file} is no database, or is damaged ({reason})',
    hint: { zh: '检查 --db 指的文件', en: 'check the file that --db names' },
  },
  'db.other-program': {
    zh: '{file} 不是 bangfu 的数据库',
    en: '{file} is not a bangfu database',
    hint: { zh: '检查 --db 指的文件', en: 'check the file that --db names' },
  },
  'db.other-version': {
    zh: '{file} 的版本是 {version}，本程序用的是 {ours}',
    en: '{file} is of version {version}, this program uses {ours}',
    hint: { zh: '用写出该文件的那一版 bangfu 打开', en: 'open it with the version of bangfu that wrote it' },
  },
  'db.driver': {
    zh: '数据库模块装载不了：{reason}',
    en: 'the database module does not load: {reason}',
    hint: { zh: '在程序文件夹里重新运行 npm ci', en: 'run "npm ci" in the program\'s folder again' },
  },
  'db.busy': {
    zh: '{file} 正被另一个程序写入',
    en: '{file} is being written by another process',
    hint: { zh: '稍后再试', en: 'try again in a moment' },
  },
  'db.not-permitted': {
    zh: '没有权限读写 {file}',
    en: 'no permission to read and write {file}',
    hint: { zh: '检查文件的主人和权限', en: 'check who owns the file and its mode' },
  },
  'db.io': {
    zh: '读写 {file} 出错：{reason}',
    en: 'reading or writing {file} failed: {reason}',
    hint: { zh: '检查磁盘是否已满、是否可写', en: 'check that the disk is neither full nor read-only' },
  },
} as const satisfies Catalogue<keyof typeof dbFailures>;
