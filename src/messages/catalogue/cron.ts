import type { Message } from '../message.ts';

/** The page `help cron`. */
export const cronMessages = {
  'cron.head': {
    zh: `定时任务：各行可直接放进 crontab -e，数据库路径按实际改。无事时不印任何内容，cron 就不发信。
退出码 0 无事，1 有需要看的情况，75 数据库正忙（下次再来），其余为出错。同一任务重复启动无妨，与手工操作同时也无妨。`,
    en: `Jobs for the clock: the lines go into "crontab -e" as they are, with your own path of the database. Nothing is printed when there
is nothing to tell, so that cron sends no mail. Exit codes: 0 nothing, 1 something to look at, 75 the database is busy (the next
run will do), any other an error. A job may be started twice, and beside somebody's work.`,
  },
  'cron.systemd': {
    zh: '或用 systemd（每个任务两个文件，然后 systemctl enable --now 各 .timer）：',
    en: 'Or by systemd (two files a job, then "systemctl enable --now" on each .timer):',
  },
  'cron.refresh': { zh: '夜间刷新资格，只判定有变动的户', en: 'refresh eligibility of the households that changed' },
  'cron.contact-check': { zh: '有没有户失联，新缺口全列', en: 'who is losing contact, new gaps in full' },
  'cron.contact-due': { zh: '本周该联系的户，按单位', en: 'whom to meet this week, by unit' },
  'cron.objections': { zh: '超期未答复的异议', en: 'objections whose answer is overdue' },
  'cron.notices': { zh: '今天期满、该撤下的公示', en: 'public notices that end today or are to be taken down' },
  'cron.reviews': { zh: '到期的复核', en: 'reviews that are due' },
  'cron.tips': { zh: '超期未办的线索', en: 'tips whose next step is overdue' },
  'cron.referrals': { zh: '部门超期未办的转介', en: 'referrals that are overdue with a department' },
  'cron.measures': { zh: '逾期未实施、未回访的措施', en: 'measures to be carried out, or looked at again' },
  'cron.tasks': { zh: '逾期的任务和承诺', en: 'tasks and commitments that are overdue' },
  'cron.check': { zh: '各表之间对不上的错误', en: 'errors across the rosters' },
} as const satisfies Readonly<Record<string, Message>>;
