import { type ExitCode, exit } from '../../base/exit-code.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** One command of the story; `fixture:` and `folder:` stand before files of the fixture and of the throw-away folder. */
export interface Step {
  heading: MessageKey;
  command: readonly string[];
  /** The exit code that the story expects (0 where it says none). */
  ends?: ExitCode;
}

const AS_OF = ['--as-of', '2014-03-19'];
const imported = (roster: string, ...files: string[]): readonly string[] => [
  'import',
  roster,
  ...files.map((file) => `fixture:${file}`),
];

/** The story of Zhangqiu in March 2014. */
export const steps: readonly Step[] = [
  { heading: 'cli.demo.init', command: ['init', '--county', '370181'] },
  { heading: 'cli.demo.villages', command: imported('villages', 'villages.csv') },
  { heading: 'cli.demo.units', command: imported('units', 'units.csv') },
  { heading: 'cli.demo.branches', command: imported('branches', 'branches.csv') },
  { heading: 'cli.demo.cadres', command: imported('cadres', 'cadres.csv') },
  { heading: 'cli.demo.kin', command: imported('kin', 'kin.csv') },
  { heading: 'cli.demo.households', command: imported('households', 'households.csv', 'households-duozhuang.csv') },
  { heading: 'cli.demo.members', command: imported('members', 'members.csv') },
  { heading: 'cli.demo.check', command: ['check', ...AS_OF], ends: exit.findings },
  { heading: 'cli.demo.rules-test', command: ['rules', 'test', 'zhangqiu-2014'] },
  { heading: 'cli.demo.rules-use', command: ['rules', 'use', 'zhangqiu-2014'] },
  { heading: 'cli.demo.refresh', command: ['eligibility', 'refresh', ...AS_OF] },
  {
    heading: 'cli.demo.confirm',
    command: ['eligibility', 'confirm', '--all', '--document', '章民发〔2014〕1号', ...AS_OF],
  },
  { heading: 'cli.demo.explain-in', command: ['eligibility', 'explain', '370181105230002', ...AS_OF] },
  { heading: 'cli.demo.explain-excluded', command: ['eligibility', 'explain', '370181111241002', ...AS_OF] },
  { heading: 'cli.demo.explain-undecided', command: ['eligibility', 'explain', '370181011228004', ...AS_OF] },
  { heading: 'cli.demo.plan', command: ['pair', 'plan', ...AS_OF] },
  { heading: 'cli.demo.apply', command: ['pair', 'apply', '1'] },
  { heading: 'cli.demo.verify', command: ['pair', 'verify', '1'] },
  { heading: 'cli.demo.support', command: ['pair', 'plan', '--role', 'support', '--as-of', '2014-03-20'] },
  { heading: 'cli.demo.apply-support', command: ['pair', 'apply', '2'] },
  { heading: 'cli.demo.show', command: ['pair', 'show', '--household', '370181105230002', ...AS_OF] },
  { heading: 'cli.demo.measures', command: imported('measures', 'measures.csv') },
  { heading: 'cli.demo.departments', command: ['rules', 'use', 'departments-2014'] },
  { heading: 'cli.demo.suggest', command: ['measure', 'suggest', '--household', '370181105230002', ...AS_OF] },
  { heading: 'cli.demo.tips', command: imported('tips', 'tips.csv') },
  { heading: 'cli.demo.tasks', command: imported('tasks', 'tasks.csv') },
  { heading: 'cli.demo.visits', command: imported('visits', 'visits.csv') },
  { heading: 'cli.demo.contact', command: ['contact', 'check', '--as-of', '2014-04-19'], ends: exit.findings },
  { heading: 'cli.demo.commitments', command: ['task', 'list', '--kind', 'commitment', ...AS_OF] },
  { heading: 'cli.demo.helped', command: ['report', 'measures', '--from', '2014-03-01', '--as-of', '2014-03-31'] },
  { heading: 'cli.demo.by-town', command: ['report', 'households', '--by', 'town', ...AS_OF] },
  { heading: 'cli.demo.by-unit', command: ['report', 'pairing', '--by', 'unit', ...AS_OF] },
  {
    heading: 'cli.demo.csv',
    command: ['report', 'roster', ...AS_OF, '--format', 'csv', '--output', 'folder:roster.csv'],
  },
  {
    heading: 'cli.demo.json',
    command: ['report', 'households', '--by', 'village', ...AS_OF, '--json', '--output', 'folder:villages.json'],
  },
  { heading: 'cli.demo.audit', command: ['audit', 'verify'] },
];
