import type { Node } from 'yaml';
import { readChoice } from '../../eligibility/pack/scalars.ts';
import type { PairException } from '../policy.ts';
import { type PolicyText, readWords } from './policy-text.ts';

/** Pairs barred or allowed by name: `{household: "…", cadre: G0417, pair: barred, reason: …}`, each pair once. */
export function readExceptions(yaml: PolicyText, node: Node | undefined): PairException[] {
  const named = new Set<string>();
  return yaml.items(node).flatMap((item) => {
    const fields = yaml.fields(item, ['household', 'cadre', 'pair', 'reason']);
    const household = readWords(yaml, fields.household);
    const cadre = readWords(yaml, fields.cadre);
    const pair = readChoice(yaml, fields.pair, ['barred', 'allowed']);
    const reason = readWords(yaml, fields.reason);
    const key = JSON.stringify([household, cadre]);
    if (named.has(key)) yaml.report(item, 'policy.exception-twice', { household, cadre });
    named.add(key);
    return pair === undefined ? [] : [{ household, cadre, pair, reason }];
  });
}
