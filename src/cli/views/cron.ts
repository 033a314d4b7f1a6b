import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import type { CronJob } from '../compose/cron-jobs.ts';

const FILE = '/var/lib/bangfu/bangfu.db';

/** The lines of a crontab: a remark and a line a job. */
const crontab = (language: Language, jobs: readonly CronJob[]): string[] => [
  `BANGFU_DB=${FILE}`,
  `BANGFU_LANG=${language}`,
  ...jobs.flatMap((job) => [`# ${text(language, job.about)}`, `${job.crontab}  bangfu ${job.command}`]),
];

/** A job as systemd's two units. */
const units = (language: Language, job: CronJob): string[] => [
  `# /etc/systemd/system/bangfu-${job.name}.service`,
  '[Unit]',
  `Description=${text(language, job.about)}`,
  '[Service]',
  'Type=oneshot',
  `Environment=BANGFU_DB=${FILE} BANGFU_LANG=${language}`,
  `ExecStart=/usr/bin/env bangfu ${job.command}`,
  ...(job.findings ? ['SuccessExitStatus=1'] : []),
  `# /etc/systemd/system/bangfu-${job.name}.timer`,
  '[Timer]',
  `OnCalendar=${job.onCalendar}`,
  'Persistent=true',
  '[Install]',
  'WantedBy=timers.target',
];

/** The page `help cron`: ready lines for a crontab, then the same jobs for systemd. */
export function cronText(language: Language, jobs: readonly CronJob[]): string {
  return [
    text(language, 'cron.head'),
    '',
    ...crontab(language, jobs),
    '',
    text(language, 'cron.systemd'),
    ...jobs.flatMap((job) => ['', ...units(language, job)]),
  ].join('\n');
}
