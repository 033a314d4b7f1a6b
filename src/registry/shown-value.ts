import { maskAccount, maskIdNumber, maskNumbersIn, maskPhone } from '../base/mask.ts';
import { formatYuan } from '../base/money.ts';
import type { Shown } from '../intake/shown.ts';
import type { Field } from './store/versioned-table.ts';

type Show = (value: string | number) => Shown;

const yuan: Show = (fen) => Number(formatYuan(Number(fen)));
const yes: Show = (flag) => flag === 1;
const list: Show = (codes) => String(codes).split(',');
const idNumber: Show = (number) => maskIdNumber(String(number));

/** Clerks write numbers of persons into any text. */
const written: Show = (value) => (typeof value === 'string' ? maskNumbersIn(value) : value);

/** How the columns are shown that are not printed as they are stored. */
const shows: Readonly<Record<string, Show>> = {
  income_wage: yuan,
  income_business: yuan,
  income_property: yuan,
  income_transfer: yuan,
  business_cost: yuan,
  income_not_counted: yuan,
  employment_cost: yuan,
  rigid_spending: yuan,
  income_per_capita: yuan,
  savings: yuan,
  house_area: (hundredths) => Number(hundredths) / 100,
  owns_vehicle: yes,
  owns_machinery: yes,
  owns_business: yes,
  owns_second_house: yes,
  new_house: yes,
  liaison: yes,
  left_by_command: yes,
  student: yes,
  pregnant: yes,
  other_causes: list,
  benefits: list,
  head_id_number: idNumber,
  id_number: idNumber,
  phone: (number) => maskPhone(String(number)),
  bank_account: (number) => maskAccount(String(number)),
  raw: (words) => JSON.parse(maskNumbersIn(String(words))) as Readonly<Record<string, string>>,
};

/** A stored value as it is printed; personal numbers are masked. */
export function shownValue(column: string, value: Field): Shown {
  return value === null ? null : (shows[column] ?? written)(value);
}

/** Columns that are printed under another name than the one they are stored under: row ids are shown as business keys. */
const names: Readonly<Record<string, string>> = {
  group_name: 'group',
  valid_from: 'from',
  valid_to: 'to',
  village_id: 'village_code',
  unit_id: 'unit_no',
  branch_id: 'branch_no',
  cadre_id: 'cadre_no',
  household_id: 'household_no',
};

export function shownColumn(column: string): string {
  return names[column] ?? column;
}
