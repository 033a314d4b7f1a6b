import { code, codes } from '../../intake/cells/code.ts';
import { date } from '../../intake/cells/date.ts';
import { count, floorArea, money, moneyAYear } from '../../intake/cells/measure.ts';
import { account, identifier } from '../../intake/cells/numbers-of-people.ts';
import { name, prose, text } from '../../intake/cells/text.ts';
import { yesNo } from '../../intake/cells/yes-no.ts';
import type { Columns } from '../../intake/roster.ts';
import { causes, householdTypes, houseStructures } from '../code-lists/household.ts';
import { hukous } from '../code-lists/person.ts';
import { idNumberColumn, phoneColumn } from './identity-column.ts';
import { villageColumns } from './place-columns.ts';

/** The columns by which a row names a household without its number: its head. */
export const headColumns = {
  head_name: { labels: ['户主', '户主姓名', 'head'], reference: true, read: name },
  head_id_number: {
    ...idNumberColumn,
    labels: ['户主身份证号', '户主身份证号码', '户主公民身份号码', '户主证件号码'],
    reference: true,
  },
} as const;

export const householdNoColumn = {
  labels: ['户编号', '户号', 'household no.'],
  reference: true,
  read: identifier,
} as const;

/** The columns of the households' roster. Incomes and spending are yuan a year; 序号 is a place in the list, never a number. */
export const householdColumns = {
  household_no: householdNoColumn,
  ...villageColumns,
  group: { labels: ['村民小组', '组'], read: text },
  head_name: { ...headColumns.head_name, required: true },
  head_id_number: {
    ...headColumns.head_id_number,
    labels: [...headColumns.head_id_number.labels, ...idNumberColumn.labels, 'identity number'],
  },
  household_type: { labels: ['户类型', '家庭类型', '救助类型', '困难类型', 'type'], read: code(householdTypes) },
  main_cause: { labels: ['主要致贫原因', '致贫原因', '致困原因', 'main cause'], read: code(causes) },
  other_causes: { labels: ['其他致贫原因', '其它致贫原因', '次要致贫原因'], read: codes(causes) },
  hukou: { labels: ['户籍类别', '户口性质', '户口类别', '户籍性质'], read: code(hukous) },
  income_wage: { labels: ['工资性收入'], ...moneyAYear },
  income_business: { labels: ['经营性收入', '家庭经营性收入', '经营净收入'], ...moneyAYear },
  income_property: { labels: ['财产性收入', '财产净收入'], ...moneyAYear },
  income_transfer: { labels: ['转移性收入', '转移净收入'], ...moneyAYear },
  business_cost: { labels: ['生产经营支出', '生产经营性支出', '经营支出'], ...moneyAYear },
  income_not_counted: { labels: ['不计入收入'], ...moneyAYear },
  employment_cost: { labels: ['务工成本'], ...moneyAYear },
  rigid_spending: { labels: ['刚性支出'], ...moneyAYear },
  income_per_capita: {
    labels: ['年人均收入', '家庭年人均收入', '年人均纯收入', '人均年收入', 'income per capita'],
    ...moneyAYear,
  },
  household_size: { labels: ['家庭人口', '人口数', '家庭人口数', '人口'], ...count },
  assisted_persons: { labels: ['保障人口数', '保障人数', '保障人口'], ...count },
  savings: { labels: ['存款'], ...money },
  house_area: { labels: ['住房面积', '房屋面积'], ...floorArea },
  house_structure: { labels: ['住房结构', '房屋结构'], read: code(houseStructures) },
  owns_vehicle: { labels: ['有机动车', '机动车'], read: yesNo() },
  owns_machinery: { labels: ['大型农机', '有大型农机'], read: yesNo() },
  owns_business: { labels: ['有工商登记', '工商登记'], read: yesNo() },
  owns_second_house: { labels: ['有第二套住房', '第二套住房'], read: yesNo() },
  new_house: { labels: ['近年新建房', '新建房'], read: yesNo() },
  difficulty: { labels: ['主要困难', '困难情况', 'difficulty'], prose: true, read: prose },
  need: { labels: ['帮扶需求', '需求', 'need'], prose: true, read: prose },
  planned_help: { labels: ['帮扶措施'], prose: true, read: prose },
  expected_effect: { labels: ['预期效果'], prose: true, read: prose },
  phone: phoneColumn,
  address: { labels: ['家庭住址', '住址', '地址'], read: text },
  bank_account: { labels: ['银行账号', '银行账户', '账号', '卡号'], personal: 'account', read: account },
  surveyed_on: { labels: ['调查日期', '调查时间', '入户日期'], read: date },
} as const satisfies Columns;

export type HouseholdColumns = typeof householdColumns;

/** The columns that have one name in the sheet and in the table, and describe the household. */
export const describingHousehold = [
  'head_name',
  'household_type',
  'main_cause',
  'other_causes',
  'hukou',
  'income_wage',
  'income_business',
  'income_property',
  'income_transfer',
  'business_cost',
  'income_not_counted',
  'employment_cost',
  'rigid_spending',
  'income_per_capita',
  'household_size',
  'assisted_persons',
  'savings',
  'house_area',
  'house_structure',
  'owns_vehicle',
  'owns_machinery',
  'owns_business',
  'owns_second_house',
  'new_house',
  'difficulty',
  'need',
  'planned_help',
  'expected_effect',
  'phone',
  'address',
  'bank_account',
  'surveyed_on',
] as const;
