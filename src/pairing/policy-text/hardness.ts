import type { Node } from 'yaml';
import { checkCondition } from '../../eligibility/expression/check.ts';
import { vocabularyOf } from '../../eligibility/expression/vocabulary.ts';
import { factCatalogue } from '../../eligibility/facts.ts';
import { reportInside } from '../../eligibility/pack/condition.ts';
import type { HardnessPoint } from '../policy.ts';
import { type PolicyText, readWhole } from './policy-text.ts';

/** The most points that one condition can give, so that sums of prices stay far from the limits of exact integers. */
const MOST_POINTS = 100;

/** What makes a household harder: `{points: 3, when: 'household_type == "wubao"'}`, in the language of the rules, without figures. */
export function readHardness(yaml: PolicyText, node: Node | undefined): HardnessPoint[] {
  const names = { vocabulary: vocabularyOf(factCatalogue, []), unreadable: new Set<string>() };
  return yaml.items(node).flatMap((item) => {
    const fields = yaml.fields(item, ['points', 'when']);
    const points = readWhole(yaml, fields.points, MOST_POINTS);
    const when = yaml.text(fields.when);
    if (fields.when === undefined || when === undefined) return [];
    const checked = checkCondition(when, names.vocabulary);
    if (!checked.ok) reportInside(yaml, fields.when, checked.problems, names);
    return checked.ok && points !== undefined ? [{ points, when, condition: checked.condition }] : [];
  });
}
