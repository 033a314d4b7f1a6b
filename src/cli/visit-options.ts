import { type Command, Option } from 'commander';
import { visitKinds, visitOutcomes, visitPurposes } from '../contact/visits/code-lists.ts';
import { type ContentCells, contentCells } from '../contact/visits/columns.ts';
import type { CodeList } from '../intake/code-list.ts';
import type { Column } from '../intake/roster.ts';
import type { MessageKey } from '../messages/messages.ts';
import { readCellOption } from './cell-option.ts';
import type { Shell } from './command.ts';

/** The options that tell of a visit, by the column whose reader reads them. */
const FLAGS = {
  visited_on: '--on <date>',
  kind: '--kind <kind>',
  outcome: '--outcome <outcome>',
  purpose: '--purpose <purpose>',
  said: '--said <text>',
  problems: '--problems <text>',
  wishes: '--wishes <text>',
  handled: '--handled <text>',
  money: '--money <yuan>',
  goods: '--goods <text>',
  goods_value: '--goods-value <yuan>',
  next_step: '--next <text>',
  verified: '--verified <statements>',
} as const satisfies Readonly<Record<keyof ContentCells, string>>;

const ABOUT = {
  kind: 'visit.option.kind',
  outcome: 'visit.option.outcome',
  purpose: 'visit.option.purpose',
  said: 'visit.option.said',
  problems: 'visit.option.problems',
  wishes: 'visit.option.wishes',
  handled: 'visit.option.handled',
  money: 'visit.option.money',
  goods: 'visit.option.goods',
  goods_value: 'visit.option.goods-value',
  next_step: 'visit.option.next',
  verified: 'visit.option.verified',
} as const satisfies Readonly<Record<Exclude<keyof ContentCells, 'visited_on'>, MessageKey>>;

const LISTS = { kind: visitKinds, outcome: visitOutcomes, purpose: visitPurposes };

/** The values that a column can have, where they are a closed list. */
const listOf = (key: keyof ContentCells): CodeList<string> | undefined =>
  key === 'kind' || key === 'outcome' || key === 'purpose' ? LISTS[key] : undefined;

const keys = Object.keys(FLAGS) as (keyof ContentCells)[];

/** What commander gives for them. */
export type VisitOptions = Partial<
  Record<
    | 'on'
    | 'kind'
    | 'outcome'
    | 'purpose'
    | 'said'
    | 'problems'
    | 'wishes'
    | 'handled'
    | 'money'
    | 'goods'
    | 'goodsValue'
    | 'next'
    | 'verified',
    string
  >
>;

/** Declares the options on a command; what `--on` means where it is left out differs. */
export function declareVisitOptions(command: Command, shell: Shell, on: MessageKey): Command {
  for (const key of keys) {
    const about = shell.say(key === 'visited_on' ? on : ABOUT[key]);
    const list = listOf(key);
    const choices = list === undefined ? '' : ` (${list.map(({ value }) => value).join(' | ')})`;
    command.addOption(new Option(FLAGS[key], about + choices));
  }
  return command;
}

/** An option's value read as the roster reads the column's cell. @throws Failure as `readCellOption`. */
export function readVisitCell<K extends keyof ContentCells>(key: K, text: string): ContentCells[K] {
  return readCellOption(FLAGS[key], contentCells[key] as Column, text, listOf(key)) as ContentCells[K];
}

/** What the options say of a visit; those left out are undefined. */
export function contentOptions(options: VisitOptions): ContentCells {
  const { on, next, goodsValue, ...alike } = options;
  const given: Partial<Record<keyof ContentCells, string>> = {
    ...alike,
    ...(on !== undefined && { visited_on: on }),
    ...(next !== undefined && { next_step: next }),
    ...(goodsValue !== undefined && { goods_value: goodsValue }),
  };
  const cells = keys.map((key) => {
    const text = given[key];
    return [key, text === undefined ? undefined : readVisitCell(key, text)];
  });
  return Object.fromEntries(cells) as ContentCells;
}
