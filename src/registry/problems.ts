import type { Severity } from '../base/issue.ts';
import { problemsOf } from '../intake/problem.ts';

/** What can be wrong with a row of a registry roster once its cells have been read, with how grave it is. */
export const registryProblems = {
  'row.contradicts': 'error',
  'row.repeats': 'warning',
  'town.name-differs': 'error',
  'village.other-county': 'error',
  'village.unknown': 'error',
  'village.elsewhere': 'error',
  'village.ambiguous': 'error',
  'unit.unknown': 'error',
  'unit.ambiguous': 'error',
  'branch.unknown': 'error',
  'branch.ambiguous': 'error',
  'cadre.unknown': 'error',
  'cadre.ambiguous': 'error',
  'cadre.unit-missing': 'error',
  'cadre.period': 'error',
  'cadre.left-by-command': 'warning',
  'household.unknown': 'error',
  'household.ambiguous': 'error',
  'household.village-missing': 'error',
  'household.number-taken': 'error',
  'household.village-changed': 'warning',
  'household.head-changed': 'warning',
  'household.head-number-cleared': 'warning',
  'household.head-contact-kept': 'warning',
  'household.surveyed-earlier': 'warning',
  'household.has-left': 'warning',
  'roster.household-unnamed': 'error',
  'roster.head-unnamed': 'error',
  'roster.household-rejected': 'error',
  'roster.household-differs': 'error',
  'roster.contact-of-member': 'warning',
  'roster.village-above': 'warning',
  'income.monthly': 'warning',
  'income.too-little': 'warning',
  'income.twelvefold': 'warning',
  'income.declared-monthly': 'warning',
  'income.declared-twelvefold': 'warning',
  'person.ambiguous': 'error',
  'person.elsewhere': 'warning',
  'person.stays-duplicate': 'warning',
  'disability.certificate-differs': 'warning',
  'birth-date.future': 'error',
  'birth-date.over-120': 'warning',
  'id-number.perhaps': 'error',
  'id-number.sex-differs': 'warning',
  'id-number.birth-date-differs': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type RegistryProblem = keyof typeof registryProblems;

/** A problem of this room, with the severity that its code has. */
export const problem = problemsOf(registryProblems);
