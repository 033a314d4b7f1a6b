import { sha256 } from '../../src/base/digest.ts';
import type { Session } from '../../src/db/session.ts';
import { add } from './world.ts';

const PACK = `pack: test
title: {zh: 试, en: test}
confirm: person
figures:
  line:
    unit: yuan/person/year
    values:
      - {from: 2014-01-01, value: 2600, source: "s"}
programs:
  needy:
    title: {zh: 困难群众, en: needy}
    enter:
      - {id: low-income, when: "income_per_capita < line", source: "s"}
      - {id: rural, when: "hukou == 'rural'", source: "s"}
    exclude:
      - {id: vehicle, when: owns_vehicle}
    benefit: {per: month, round: 0.01 yuan, amount: "(line - income_per_capita) * persons", source: "s"}
`;

/** Puts a small pack in force, as recorded by event 1, and the verdicts of households by row id, each eligible one with 100.50 yuan a month: letters in the order income, hukou, vehicle. */
export function judge(
  { db }: Session,
  verdicts: readonly { household: number; verdict: string; letters: string }[],
): void {
  const pack = add(db, 'pack', { sha256: sha256(PACK), name: 'test', text: PACK, lists: '["needy"]' });
  add(db, 'pack_use', { name: 'test', pack_id: pack });
  for (const { household, verdict, letters } of verdicts) {
    const benefit = verdict === 'eligible' ? 100_50 : null;
    const row = { program: 'needy', household_id: household, pack_id: pack, verdict, letters, benefit };
    add(db, 'verdict', { ...row, as_of: '2014-03-01', recorded_from: 2 });
  }
}
