import type { YamlText } from '../../yaml/yaml-text.ts';
import type { ExpressionCode } from '../expression/problem.ts';

/** Everything that can be wrong with a rule pack once its YAML is read, expressions aside; the texts are in the message catalogue. */
export const packProblems = [
  'pack.title-language',
  'pack.choice',
  'pack.number',
  'pack.date',
  'pack.period',
  'pack.working-days',
  'pack.days',
  'pack.notice-automatic',
  'pack.not-true',
  'pack.yes-no',
  'pack.id-form',
  'pack.reserved-name',
  'pack.duplicate-id',
  'pack.values-order',
  'pack.value-basis',
  'pack.no-values',
  'pack.area',
  'pack.too-many-scopes',
  'pack.ambiguous-values',
  'pack.amount-or-tiers',
  'pack.tiers-end',
  'pack.excludes-itself',
  'pack.offer-no-list',
  'pack.list-no-offer',
  'pack.extends-missing',
  'pack.extends-circle',
  'pack.extends-figure',
  'pack.extends-unit',
  'pack.no-programs',
  'pack.no-criteria',
  'pack.case-fact',
  'pack.case-derived',
  'pack.case-precision',
  'pack.case-expects-nothing',
  'pack.case-program',
  'pack.case-because',
  'pack.case-because-several',
  'pack.case-benefit',
] as const;

export type PackCode = (typeof packProblems)[number];

/** The YAML text of a pack. */
export type PackText = YamlText<PackCode | ExpressionCode>;
