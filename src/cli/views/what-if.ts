import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { type MessageKey, text } from '../../messages/messages.ts';
import type { WhatIfResult } from '../../pairing/what-if.ts';

/** What would change, level by level, and how many households it would touch. */
export function whatIfText(language: Language, { as_of, what_if, now, supposed, other_cadre }: WhatIfResult): string {
  const lines: readonly (readonly [MessageKey, number, number])[] = [
    ['pair.what-if.unpaired', now.unpaired, supposed.unpaired],
    ['pair.what-if.below', now.below_minimum, supposed.below_minimum],
    ['pair.what-if.objective', now.objective, supposed.objective],
    ['pair.what-if.moved', now.moved, supposed.moved],
  ];
  return [
    harmless(text(language, 'pair.what-if.head', { changes: what_if.join(' '), as_of })),
    ...lines.map(([what, before, after]) => `${text(language, what)}: ${before} -> ${after}`),
    text(language, 'pair.what-if.other-cadre', { places: other_cadre }),
  ].join('\n');
}
