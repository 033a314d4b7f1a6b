import type { Session } from '../../db/session.ts';
import {
  type BatchContext,
  defineRoster,
  type HangsOn,
  type Outcome,
  type ParsedRow,
  type Report,
  type RosterWriter,
} from '../../intake/roster.ts';
import { allHouseholds } from '../absent-households.ts';
import { lostDigits } from '../match/lost-digits.ts';
import type { VillageNaming } from '../match/village.ts';
import { problem } from '../problems.ts';
import { PeopleByNumber } from '../store/people-by-number.ts';
import { startsHousehold, villageAbove } from './household-block.ts';
import { describingHousehold, householdColumns } from './household-columns.ts';
import { householdWriter } from './household-writer.ts';
import { memberColumns } from './member-columns.ts';
import { memberWriter } from './member-writer.ts';
import { type RosterColumns, rosterColumns } from './roster-columns.ts';

type Row = ParsedRow<RosterColumns>;
type RosterReport = Report<RosterColumns>;

/** What became of the first row of a block, which the rows after it share. */
type Fate =
  | { readonly household: number; readonly number: string }
  | { readonly passedOver: string; readonly number: string }
  | 'rejected';

/** The rows of one household, which stand together: its first row, whether one is the head's, and what became of the first. */
interface Block {
  readonly first: Row;
  readonly hangsOn: HangsOn;
  readonly hasHead: boolean;
  readonly fate: Fate;
}

/** The first row of a block, with the cells of its village that the household above says. */
interface First {
  readonly first: Row;
  readonly fromAbove: Partial<VillageNaming>;
}

/** The columns of which a row after the first may only repeat what the first says. */
const ofHousehold = (['group', ...describingHousehold] as const).filter(
  (column) => column !== 'head_name' && !(column in memberColumns),
);
/** Those of them that people have of their own. */
const CONTACTS: readonly string[] = ['phone', 'bank_account', 'address'];
/** Cells without which nobody can tell where a household begins. */
const BELONGING: readonly string[] = ['household_no', 'head_name', 'head_id_number', 'name', 'relation'];

const NO_WORDS: Row['raw'] = {};

/** The clerk's words for some of a row's columns; those of a row that has none for others are the same object, see `addingWords`. */
function wordsFor(columns: object, raw: Row['raw']): Row['raw'] {
  const all = Object.entries(raw);
  const words = all.filter(([column]) => column in columns);
  if (words.length === all.length) return raw;
  return words.length === 0 ? NO_WORDS : Object.fromEntries(words);
}

/** The person's part of a row. */
const personOf = (row: Row): Row => ({ ...row, raw: wordsFor(memberColumns, row.raw) });

const asText = (value: unknown): string => JSON.stringify(value);

/** Whether what a row says of its household is what the household's first row says; what people have of their own is only warned of. */
function agrees({ values }: Row, first: Row, report: RosterReport): boolean {
  let agreeing = true;
  for (const column of ofHousehold) {
    const value = values[column];
    if (value === undefined || value === null || asText(value) === asText(first.values[column])) continue;
    const own = CONTACTS.includes(column);
    agreeing &&= own;
    report({ ...problem(own ? 'roster.contact-of-member' : 'roster.household-differs', { line: first.line }), column });
  }
  return agreeing;
}

const villageTexts = ({ village_code, town_name, village_name }: Partial<VillageNaming>) => ({
  village_code: village_code ?? undefined,
  town_name: town_name ?? undefined,
  village_name: village_name ?? undefined,
});

const villageWords = (village: Partial<VillageNaming>): string =>
  Object.values(villageTexts(village)).filter(Boolean).join(' ');

const RANK: readonly Outcome[] = ['unchanged', 'changed', 'added'];
const stronger = (a: Outcome, b: Outcome): Outcome => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b);

function open(session: Session, context: BatchContext): RosterWriter<RosterColumns> {
  const people = new PeopleByNumber(session.db, session.county);
  const households = householdWriter(session, context, people);
  const members = memberWriter(session, context, people);
  const villageColumn = (['village_name', 'village_code'] as const).find((key) => context.present.includes(key));
  let block: Block | undefined;
  /** The village named last, which merged cells leave blank for the households after the first. */
  let lastVillage: VillageNaming | undefined;

  /** The first row of a household with what it leaves to its head's own cells and, in `fromAbove`, to the household above it. */
  function completed({ values, ...row }: Row, report: RosterReport): First {
    const { household_no: number, relation } = values;
    const isKnown = number ? households.isOnFile(number) : false;
    const fromAbove = isKnown ? {} : villageAbove(values, lastVillage);
    if (villageColumn !== undefined && Object.keys(fromAbove).length > 0) {
      report({ ...problem('roster.village-above', { village: villageWords(fromAbove) }), column: villageColumn });
    }
    const ofHead = relation === 'head' ? { head_name: values.name, head_id_number: values.id_number } : {};
    const head_name = values.head_name ?? ofHead.head_name;
    const head_id_number = values.head_id_number ?? ofHead.head_id_number;
    return { first: { ...row, values: { ...values, ...fromAbove, head_name, head_id_number } }, fromAbove };
  }

  /** Begins a block with a row that has no part in what is on file until that is said. */
  function begin({ first, fromAbove }: First): Block {
    const { values } = first;
    if (values.village_code || values.village_name) lastVillage = values;
    const hangsOn = { line: first.line, from: villageTexts(fromAbove) };
    block = { first, hangsOn, hasHead: values.relation === 'head', fate: 'rejected' };
    return block;
  }

  function writeFirst(row: Row, report: RosterReport): Outcome {
    const begun = begin(completed(row, report));
    const { first } = begun;
    const { values, raw } = first;
    if (!values.head_name) {
      const code = values.household_no ? 'roster.head-unnamed' : 'roster.household-unnamed';
      report({ ...problem(code), column: 'name' });
      return 'rejected';
    }
    const household = households.prepare({ ...first, raw: wordsFor(householdColumns, raw) }, report);
    const member = household && members.prepare(personOf(row), household.standing?.id, report);
    const settled = member && household.settle();
    if (member === undefined || settled === undefined || settled.outcome === 'rejected') return 'rejected';
    const { number, passedOver, id } = settled;
    block = { ...begun, fate: passedOver === undefined ? { household: id, number } : { passedOver, number } };
    if (passedOver !== undefined) return 'unchanged';
    // A member can only contradict an earlier row if its household was in one too, and then nothing was written of the household.
    const outcome = member.settle(id);
    return outcome === 'rejected' ? outcome : stronger(settled.outcome, outcome);
  }

  function writeNext(row: Row, { first, fate }: Block, report: RosterReport): Outcome {
    if (fate === 'rejected') {
      report(problem('roster.household-rejected', { line: first.line }));
      return 'rejected';
    }
    if ('passedOver' in fate) {
      report(problem('household.surveyed-earlier', { date: fate.passedOver }));
      return 'unchanged';
    }
    if (!agrees(row, first, report)) return 'rejected';
    return members.prepare(personOf(row), fate.household, report)?.settle(fate.household) ?? 'rejected';
  }

  return {
    write(row, report) {
      if (block === undefined || startsHousehold(row.values, block)) return writeFirst(row, report);
      if (row.values.relation === 'head') block = { ...block, hasHead: true };
      return writeNext(row, block, report);
    },
    passOver(row, problems, report) {
      const unsure = problems.some(({ column, severity }) => severity === 'error' && BELONGING.includes(column ?? ''));
      if (!unsure && block !== undefined && !startsHousehold(row.values, block)) return;
      const before = block?.hangsOn;
      const begun = begin({ first: row, fromAbove: villageAbove(row.values, lastVillage) });
      // Where the row cannot say so itself, it may belong to the household above, and any head after it to another.
      block = unsure ? { ...begun, hangsOn: before ?? begun.hangsOn, hasHead: true } : begun;
      if (!unsure) households.passOver(row, problems, report);
    },
    afterwards: households.afterwards,
    explain: lostDigits(session, people, context, { id_number: 'name', head_id_number: 'head_name' }),
    close: () => people.close(),
    hangsOn: () => block?.hangsOn,
    records: () => ({ persons: members.written(), ...households.records() }),
    given: () => households.given,
    numbered() {
      if (block === undefined || block.fate === 'rejected') return undefined;
      return { column: 'household_no', number: block.fate.number };
    },
  };
}

/** Households and their members in one sheet; each row is a member, the first of a household's rows tells of the household too. */
export const roster = defineRoster({
  name: 'roster',
  columns: rosterColumns,
  oneOf: [[['household_no'], ['village_code'], ['town_name', 'village_name']]],
  saidOnce: true,
  completeness: allHouseholds,
  open,
});
