import type { Command } from 'commander';
import type { MessageKey } from '../../messages/messages.ts';
import type { Shell } from '../command.ts';

/** A noun of the command line; its file is loaded only when it is called. */
export interface Noun {
  name: string;
  summary: MessageKey;
  /** Declares the noun on the command made for it. */
  load: () => Promise<(noun: Command, shell: Shell) => void>;
}

/** Every noun, in the order in which help lists them. */
export const nouns: readonly Noun[] = [
  { name: 'init', summary: 'cli.init.summary', load: async () => (await import('./init.ts')).declareInit },
  { name: 'import', summary: 'import.summary', load: async () => (await import('./import.ts')).declareImport },
  { name: 'mapping', summary: 'mapping.summary', load: async () => (await import('./mapping.ts')).declareMapping },
  { name: 'batch', summary: 'batch.summary', load: async () => (await import('./batch.ts')).declareBatch },
  { name: 'check', summary: 'check.summary', load: async () => (await import('./check.ts')).declareCheck },
  {
    name: 'household',
    summary: 'household.summary',
    load: async () => (await import('./household.ts')).declareHousehold,
  },
  { name: 'cadre', summary: 'cadre.summary', load: async () => (await import('./cadre.ts')).declareCadre },
  { name: 'rules', summary: 'rules.summary', load: async () => (await import('./rules.ts')).declareRules },
  {
    name: 'eligibility',
    summary: 'eligibility.summary',
    load: async () => (await import('./eligibility.ts')).declareEligibility,
  },
  { name: 'notice', summary: 'notice.summary', load: async () => (await import('./notice.ts')).declareNotice },
  { name: 'pair', summary: 'pair.summary', load: async () => (await import('./pair.ts')).declarePair },
  { name: 'visit', summary: 'visit.summary', load: async () => (await import('./visit.ts')).declareVisit },
  { name: 'contact', summary: 'contact.summary', load: async () => (await import('./contact.ts')).declareContact },
  { name: 'tip', summary: 'tip.summary', load: async () => (await import('./tip.ts')).declareTip },
  { name: 'measure', summary: 'measure.summary', load: async () => (await import('./measure.ts')).declareMeasure },
  { name: 'task', summary: 'task.summary', load: async () => (await import('./task.ts')).declareTask },
  { name: 'report', summary: 'report.summary', load: async () => (await import('./report.ts')).declareReport },
  { name: 'audit', summary: 'cli.audit.summary', load: async () => (await import('./audit.ts')).declareAudit },
  { name: 'demo', summary: 'cli.demo.summary', load: async () => (await import('./demo.ts')).declareDemo },
  { name: 'help', summary: 'cli.help.summary', load: async () => (await import('./help.ts')).declareHelp },
];
