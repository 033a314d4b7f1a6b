import type { MessageKey } from '../../messages/messages.ts';

/** A command to be run by the clock. */
export interface CronJob {
  /** What systemd's units are called, after `bangfu-`. */
  readonly name: string;
  readonly about: MessageKey;
  /** The words after `bangfu`. It prints nothing when there is nothing to tell. */
  readonly command: string;
  /** The five fields of a crontab line, and the same as an OnCalendar= of systemd. */
  readonly crontab: string;
  readonly onCalendar: string;
  /** Whether exit code 1 means findings, and so a run that succeeded. */
  readonly findings: boolean;
}

/** The lines that `help cron` prints, in the order of the day. A room with a job of its own adds it here. */
export const cronJobs: readonly CronJob[] = [
  {
    name: 'eligibility-refresh',
    about: 'cron.refresh',
    command: 'eligibility refresh --changed --exit-code --summary',
    crontab: '30 1 * * *',
    onCalendar: '*-*-* 01:30:00',
    findings: true,
  },
  {
    name: 'contact-check',
    about: 'cron.contact-check',
    command: 'contact check --quiet --summary',
    crontab: '0 7 * * *',
    onCalendar: '*-*-* 07:00:00',
    findings: true,
  },
  {
    name: 'contact-due',
    about: 'cron.contact-due',
    command: 'contact due --quiet --days 7 --by unit',
    crontab: '10 7 * * 1',
    onCalendar: 'Mon *-*-* 07:10:00',
    findings: false,
  },
  {
    name: 'tips',
    about: 'cron.tips',
    command: 'tip list --overdue --exit-code',
    crontab: '15 7 * * 1-5',
    onCalendar: 'Mon..Fri *-*-* 07:15:00',
    findings: true,
  },
  {
    name: 'referrals',
    about: 'cron.referrals',
    command: 'measure referrals --overdue --exit-code',
    crontab: '20 7 * * 1-5',
    onCalendar: 'Mon..Fri *-*-* 07:20:00',
    findings: true,
  },
  {
    name: 'measures',
    about: 'cron.measures',
    command: 'measure list --due --days 0 --exit-code',
    crontab: '25 7 * * 1',
    onCalendar: 'Mon *-*-* 07:25:00',
    findings: true,
  },
  {
    name: 'objections',
    about: 'cron.objections',
    command: 'eligibility objections --overdue --exit-code',
    crontab: '30 7 * * 1-5',
    onCalendar: 'Mon..Fri *-*-* 07:30:00',
    findings: true,
  },
  {
    name: 'notices',
    about: 'cron.notices',
    command: 'notice list --due --exit-code',
    crontab: '35 7 * * *',
    onCalendar: '*-*-* 07:35:00',
    findings: true,
  },
  {
    name: 'reviews',
    about: 'cron.reviews',
    command: 'eligibility reviews --due --exit-code',
    crontab: '40 7 * * 1',
    onCalendar: 'Mon *-*-* 07:40:00',
    findings: true,
  },
  {
    name: 'tasks',
    about: 'cron.tasks',
    command: 'task list --overdue --exit-code',
    crontab: '45 7 * * 1',
    onCalendar: 'Mon *-*-* 07:45:00',
    findings: true,
  },
  {
    name: 'check',
    about: 'cron.check',
    command: 'check --quiet',
    crontab: '50 7 * * 1',
    onCalendar: 'Mon *-*-* 07:50:00',
    findings: true,
  },
];
