import { exit } from '../base/exit-code.ts';

/** Why a command of the office's stops. */
export const officeFailures = {
  'office.day-to-come': exit.data,
  'office.household-unknown': exit.noInput,
  'office.cadre-unknown': exit.noInput,
  'office.unit-unknown': exit.noInput,
  'task.none': exit.noInput,
  'task.taken-back': exit.data,
  'task.forbidden': exit.data,
  'task.too-early': exit.data,
  'task.reached-what': exit.data,
  'task.on-record': exit.data,
  'task.content-missing': exit.usage,
  'task.said-nothing': exit.usage,
  'tip.none': exit.noInput,
  'tip.taken-back': exit.data,
  'tip.forbidden': exit.data,
  'tip.too-early': exit.data,
  'tip.content-missing': exit.usage,
  'tip.said-nothing': exit.usage,
  'tip.nobody-assigned': exit.usage,
  'tip.household-missing': exit.usage,
  'tip.referred-nowhere': exit.usage,
} as const;
