import { exit } from '../base/exit-code.ts';

/** Why a command about public notices stops. */
export const noticeFailures = {
  'notice.none': exit.noInput,
  'notice.day-to-come': exit.data,
  'notice.column': exit.usage,
  'notice.column-twice': exit.usage,
  'notice.days': exit.usage,
  'notice.threshold': exit.usage,
  'notice.too-short': exit.data,
  'notice.number-in-text': exit.usage,
  'notice.telephone': exit.usage,
  'notice.office-missing': exit.usage,
  'notice.text-blank': exit.usage,
  'notice.nobody': exit.data,
  'notice.before-proposal': exit.data,
  'notice.stale': exit.data,
  'notice.forbidden': exit.data,
  'notice.too-early': exit.data,
  'notice.still-runs': exit.data,
  'notice.altered': exit.data,
  'notice.not-posted': exit.data,
  'notice.not-on-it': exit.data,
  'notice.objection-needs': exit.usage,
  'notice.objection-of-other': exit.noInput,
  'notice.split-counts': exit.usage,
} as const;
