import type { CivilDate } from '../../base/civil-date.ts';
import { failWith } from '../../base/failure.ts';
import { dayOf } from '../../base/instant.ts';
import { maskNumbersIn } from '../../base/mask.ts';
import { stepsFrom } from '../../base/transitions.ts';
import type { Session } from '../../db/session.ts';
import { standingVersion, versionWriter } from '../../db/store/numbered-table.ts';
import { recordUseCase } from '../../db/use-case.ts';
import { rowIdFinder } from '../../registry/store/row-id.ts';
import { officeFailures } from '../failures.ts';
import { householdsNamed } from '../store/tips.ts';
import type { TipTerms } from './deadlines.ts';
import { showTip, type TipWhole } from './show.ts';
import { type TipStep, tipTransitions } from './states.ts';
import { type Tip, tipTable } from './tip.ts';

/** What each step tells beside its day. */
export type TipAct =
  | { readonly step: 'assign'; readonly unitNo?: string; readonly cadreNo?: string; readonly text?: string }
  | { readonly step: 'check'; readonly text: string }
  | { readonly step: 'take_in'; readonly householdNo?: string; readonly text?: string }
  | { readonly step: 'reject'; readonly text: string }
  | { readonly step: 'refer'; readonly to: string; readonly text?: string }
  | { readonly step: 'answer'; readonly text?: string };

export interface TipStepRequest {
  readonly tip: number;
  readonly act: TipAct;
  /** The day on which the step was taken. */
  readonly on: CivilDate;
  /** A last day for the step after it, in the place of the usual one. */
  readonly due: CivilDate | undefined;
}

const tidy = (text: string | undefined): string | null => text?.trim() || null;

function required(text: string | undefined, step: TipStep): string {
  const said = tidy(text);
  if (said === null) throw failWith(officeFailures, 'tip.said-nothing', { step });
  return said;
}

/** Who is given the tip, by row id. */
function holderOf({ db, county }: Session, { unitNo, cadreNo }: Extract<TipAct, { step: 'assign' }>) {
  if (unitNo === undefined && cadreNo === undefined) throw failWith(officeFailures, 'tip.nobody-assigned');
  const find = rowIdFinder(db, county);
  const idOf = (kind: 'unit' | 'cadre', no: string | undefined): number | null => {
    if (no === undefined) return null;
    const id = find(kind, no);
    if (id === undefined) throw failWith(officeFailures, `office.${kind}-unknown`, { no });
    return id;
  };
  return { unit_id: idOf('unit', unitNo), cadre_id: idOf('cadre', cadreNo) };
}

/** What a step changes beside state, day and last day. */
function changes(session: Session, tip: Tip, act: TipAct): Partial<Tip> {
  switch (act.step) {
    case 'assign':
      return { ...holderOf(session, act), note: tidy(act.text), outcome: null, referred_to: null };
    case 'check': {
      const finding = required(act.text, act.step);
      return { note: finding, finding };
    }
    case 'take_in': {
      const note = tidy(act.text);
      if (act.householdNo === undefined) {
        if (tip.household_id === null) throw failWith(officeFailures, 'tip.household-missing', { tip: tip.tip_no });
        return { note, outcome: 'taken_in' };
      }
      const household = householdsNamed(session.db, session.county).byNumber(act.householdNo);
      if (household === undefined) throw failWith(officeFailures, 'office.household-unknown', { no: act.householdNo });
      return { note, outcome: 'taken_in', household_id: household.id, village_id: household.village_id };
    }
    case 'reject':
      return { note: required(act.text, act.step), outcome: 'not_founded' };
    case 'refer': {
      const referred_to = tidy(act.to);
      if (referred_to === null) throw failWith(officeFailures, 'tip.referred-nowhere');
      return { note: tidy(act.text), outcome: 'referred', referred_to };
    }
    case 'answer': {
      const anonymous = tip.source_name === null && tip.source_phone === null;
      const answer = anonymous ? tidy(act.text) : required(act.text, act.step);
      return { note: answer, answer, outcome: tip.outcome ?? 'heeded' };
    }
  }
}

/**
 * Takes a tip a step further, as the table of its subject allows.
 * @throws Failure `tip.none`, `office.household-unknown`, `office.unit-unknown`, `office.cadre-unknown` (66); `tip.forbidden`, which
 * names the steps that are allowed, `tip.too-early`, `office.day-to-come` (65); `tip.said-nothing`, `tip.nobody-assigned`,
 * `tip.household-missing`, `tip.referred-nowhere` (64).
 */
export async function stepTip(
  session: Session,
  terms: TipTerms,
  { tip: no, act, on, due }: TipStepRequest,
): Promise<TipWhole> {
  const { db, county } = session;
  const { step, ...told } = act;
  const parameters = { tip: no, on, due: due ?? null, ...JSON.parse(maskNumbersIn(JSON.stringify(told))) };
  const command = `tip ${step.replace('_', '-')}`;
  await recordUseCase(session, { command, parameters }, (event) => {
    const today = dayOf(session.now(), session.timeZone);
    if (on > today) throw failWith(officeFailures, 'office.day-to-come', { date: on, today });
    const tip = standingVersion(db, county, tipTable, no);
    if (tip === undefined) throw failWith(officeFailures, 'tip.none', { tip: no });
    const table = tipTransitions[tip.subject];
    const state = table[tip.state][step];
    if (state === undefined) {
      const allowed = stepsFrom(table, tip.state).map((each) => each.replace('_', '-'));
      const params = { tip: no, state: tip.state, step: step.replace('_', '-'), allowed: allowed.join(', ') || 'none' };
      throw failWith(officeFailures, 'tip.forbidden', params);
    }
    if (on < tip.state_on) throw failWith(officeFailures, 'tip.too-early', { tip: no, on, since: tip.state_on });
    const next: Tip = { ...tip, ...changes(session, tip, act), state, state_on: on, due_stated: due ?? null };
    versionWriter(db, county, tipTable, event)(next);
    return { result: undefined, changed: true, counts: { tips: 1 } };
  });
  return showTip(session, terms, no, on);
}
