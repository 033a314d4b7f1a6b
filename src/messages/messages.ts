import type { Params } from '../base/failure.ts';
import type { Language } from '../base/local-text.ts';
import { aidMessages } from './catalogue/aid.ts';
import { boardMessages } from './catalogue/board.ts';
import { cliMessages } from './catalogue/cli.ts';
import { contactMessages } from './catalogue/contact.ts';
import { cronMessages } from './catalogue/cron.ts';
import { csvMessages } from './catalogue/csv.ts';
import { dashboardMessages } from './catalogue/dashboard.ts';
import { dbMessages } from './catalogue/db.ts';
import { demoMessages } from './catalogue/demo.ts';
import { eligibilityMessages } from './catalogue/eligibility.ts';
import { findingMessages } from './catalogue/findings.ts';
import { handbookMessages } from './catalogue/handbook.ts';
import { intakeMessages } from './catalogue/intake.ts';
import { letterMessages } from './catalogue/letter.ts';
import { mappingMessages } from './catalogue/mapping.ts';
import { noticeMessages } from './catalogue/notices.ts';
import { officeMessages } from './catalogue/office.ts';
import { pairingMessages } from './catalogue/pairing.ts';
import { registryMessages } from './catalogue/registry.ts';
import { reportMessages } from './catalogue/reports.ts';
import { storyMessages } from './catalogue/story.ts';
import { topicMessages } from './catalogue/topics.ts';
import { xlsxMessages } from './catalogue/xlsx.ts';
import { yamlMessages } from './catalogue/yaml.ts';
import type { Message } from './message.ts';

/** Every message by its code. */
export const catalogue = {
  ...cliMessages,
  ...demoMessages,
  ...dbMessages,
  ...csvMessages,
  ...yamlMessages,
  ...xlsxMessages,
  ...intakeMessages,
  ...mappingMessages,
  ...registryMessages,
  ...findingMessages,
  ...eligibilityMessages,
  ...pairingMessages,
  ...reportMessages,
  ...dashboardMessages,
  ...boardMessages,
  ...storyMessages,
  ...letterMessages,
  ...cronMessages,
  ...topicMessages,
  ...contactMessages,
  ...officeMessages,
  ...aidMessages,
  ...handbookMessages,
  ...noticeMessages,
} as const;

export type MessageKey = keyof typeof catalogue;

/**
 * `{name}` is the parameter as it is; `{name:group}` is a code, told by the message `group.<code>`; `{name?# day|# days}` are the words for one
 * and for any other number, which stands for `#`.
 */
function fill(language: Language, template: string, params: Params): string {
  const placeholders = /\{(\w+)(?:\?([^|}]*)\|([^}]*)|:([\w.-]+))?\}/g;
  return template.replace(placeholders, (placeholder, name: string, one?: string, more?: string, group?: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    const counted = Number(value) === 1 ? one : more;
    if (counted !== undefined) return counted.replace('#', String(value));
    return (group === undefined ? undefined : find(`${group}.${value}`)?.[language]) ?? String(value);
  });
}

function find(code: string): Message | undefined {
  return Object.hasOwn(catalogue, code) ? (catalogue as Readonly<Record<string, Message>>)[code] : undefined;
}

/** A text of the catalogue with its placeholders filled. */
export function text(language: Language, key: MessageKey, params: Params = {}): string {
  return fill(language, catalogue[key][language], params);
}

/** The text of a code that comes from data (a failure, an issue); the code itself where the catalogue has none. */
export function textOf(language: Language, code: string, params: Params = {}): string {
  const message = find(code);
  return message === undefined ? code : fill(language, message[language], params);
}

/** What to try about a code, where the catalogue says. */
export function hintOf(language: Language, code: string, params: Params = {}): string | undefined {
  const hint = find(code)?.hint;
  return hint === undefined ? undefined : fill(language, hint[language], params);
}
