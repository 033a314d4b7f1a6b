import type { LocalText } from '../base/local-text.ts';
import type { CodeList } from '../intake/code-list.ts';
import { ethnicities } from '../registry/code-lists/ethnicity.ts';
import { disabilityTypes, healths, labours, selfCares } from '../registry/code-lists/health.ts';
import { causes, householdTypes, houseStructures } from '../registry/code-lists/household.ts';
import { educations, employments, hukous, maritalStatuses, sexes } from '../registry/code-lists/person.ts';
import { relations } from '../registry/code-lists/relation.ts';
import { absences, benefits, supporters, veteranClasses } from '../registry/code-lists/welfare.ts';
import type { Fact } from './expression/fact.ts';
import { maxMembers } from './expression/integer.ts';
import type { Unit } from './expression/unit.ts';

/** A fact of the documented list, with the registry column that it is read from. */
export type CatalogueFact = Fact & {
  /** Its column in `household` or `person`. */
  readonly column: string;
  /** Whether a case may state it; what is derived from another fact's column may not be. */
  readonly givenInCases: boolean;
  /** The facts that it is reckoned from where it is not stated itself. */
  readonly parts?: readonly string[];
};

/**
 * The largest integers that rules compute with, in stored units: fen, hundredths of a square metre, heads. The relations
 * take a larger value for a blank, since no household has a billion yuan.
 */
export const bounds = { money: 100_000_000_000, area: 100_000_000, persons: Number(maxMembers), age: 200 } as const;

type Meaning = readonly [zh: string, en: string];
type Blank = Fact['blank'];

const given = (name: string, [zh, en]: Meaning) =>
  ({ name, column: name, givenInCases: true, meaning: { zh, en } }) as const;

const inColumn = (name: string) => ({ columns: { value: name } });

function number(name: string, unit: Unit, scale: number, bound: number, meaning: Meaning): CatalogueFact {
  const type = { kind: 'number', unit, scale, bound } as const;
  return { ...given(name, meaning), ...inColumn(name), subject: 'household', blank: 'unknown', type };
}

const moneyAYear = (name: string, meaning: Meaning) => number(name, 'yuan/year', 100, bounds.money, meaning);

function code(
  subject: Fact['subject'],
  name: string,
  list: CodeList<string>,
  blank: Blank,
  meaning: Meaning,
): CatalogueFact {
  const type = { kind: 'code', values: list.map((each) => each.value) } as const;
  return { ...given(name, meaning), ...inColumn(name), subject, blank, type };
}

function codes(subject: Fact['subject'], name: string, list: CodeList<string>, meaning: Meaning): CatalogueFact {
  const type = { kind: 'codes', values: list.map((each) => each.value) } as const;
  return { ...given(name, meaning), ...inColumn(name), subject, blank: 'none', type };
}

/** An amount that lowers what is counted: it is for the household to claim it, so that a blank one is 0. */
const claimed = (name: string, meaning: Meaning): CatalogueFact => ({ ...moneyAYear(name, meaning), blank: 'zero' });

function yesNo(subject: Fact['subject'], name: string, blank: Blank, meaning: Meaning): CatalogueFact {
  return { ...given(name, meaning), ...inColumn(name), subject, blank, type: { kind: 'bool' } };
}

const householdFacts: readonly CatalogueFact[] = [
  code('household', 'household_type', householdTypes, 'unknown', ['户类型', 'type of household']),
  code('household', 'main_cause', causes, 'unknown', ['主要致贫原因', 'main cause of poverty']),
  codes('household', 'other_causes', causes, ['其他致贫原因', 'other causes of poverty']),
  {
    ...given('village_code', ['村编码（12 位）', 'division code of the village, 12 digits']),
    ...inColumn('village_code'),
    subject: 'household',
    blank: 'unknown',
    type: { kind: 'text' },
  },
  {
    ...given('town_code', [
      '镇街代码（9 位），由村编码得出',
      'division code of the town, 9 digits, from that of the village',
    ]),
    ...inColumn('town_code'),
    column: 'village_code',
    givenInCases: false,
    subject: 'household',
    blank: 'unknown',
    type: { kind: 'text' },
  },
  code('household', 'hukou', hukous, 'unknown', ['户籍类别', 'household registration']),
  moneyAYear('income_wage', ['全家一年工资性收入', 'wages of the household in a year']),
  moneyAYear('income_business', ['全家一年经营性收入', 'business income of the household in a year']),
  moneyAYear('income_property', ['全家一年财产性收入', 'income from property in a year']),
  moneyAYear('income_transfer', ['全家一年转移性收入', 'transfers received in a year']),
  moneyAYear('business_cost', ['全家一年生产经营支出', 'cost of production and business in a year']),
  claimed('income_not_counted', [
    '上述收入中按规定不计入的部分，空白按 0 计',
    'income that the measures do not count, in a year; a blank is 0',
  ]),
  claimed('employment_cost', ['一年务工成本，空白按 0 计', 'necessary cost of employment in a year; a blank is 0']),
  claimed('rigid_spending', ['一年刚性支出，空白按 0 计', 'unavoidable spending in a year; a blank is 0']),
  {
    ...given('income_per_capita', [
      '年人均收入：有申报数用申报数，否则为（工资+经营+财产+转移−生产经营支出）÷人口',
      'income per person and year: as declared, else (wage + business + property + transfer - cost) / persons',
    ]),
    subject: 'household',
    blank: 'unknown',
    type: { kind: 'number', unit: 'yuan/person/year', scale: 100, bound: 5 * bounds.money },
    columns: {
      numerator: 'income_per_capita_total',
      denominator: 'income_per_capita_persons',
      denominatorBound: bounds.persons,
    },
    parts: ['income_wage', 'income_business', 'income_property', 'income_transfer', 'business_cost', 'persons'],
  },
  {
    ...given('persons', [
      '人口：有登记的家庭人口用登记数，否则为在户成员数',
      'persons: the household size on file, else the members present',
    ]),
    column: 'household_size',
    ...inColumn('persons'),
    subject: 'household',
    blank: 'unknown',
    type: { kind: 'number', unit: 'persons', scale: 1, bound: bounds.persons },
  },
  number('assisted_persons', 'persons', 1, bounds.persons, ['保障人口数', 'persons covered by assistance']),
  number('savings', 'yuan', 100, bounds.money, ['存款', 'savings']),
  number('house_area', 'm2', 100, bounds.area, ['住房面积', 'floor area of the house']),
  code('household', 'house_structure', houseStructures, 'unknown', ['住房结构', 'structure of the house']),
  yesNo('household', 'owns_vehicle', 'unknown', [
    '有机动车（残疾人代步车不算）',
    "owns a motor vehicle (a disabled person's mobility vehicle is not one)",
  ]),
  yesNo('household', 'owns_machinery', 'unknown', ['有大型农机', 'owns a large farm machine']),
  yesNo('household', 'owns_business', 'unknown', ['有工商登记', 'has a registered business']),
  yesNo('household', 'owns_second_house', 'unknown', ['有第二套住房', 'owns a second house']),
  yesNo('household', 'new_house', 'unknown', [
    '近年新建房（危房改造不算）',
    'built a house in recent years (rebuilding a dilapidated one is not counted)',
  ]),
  {
    ...given('surveyed_on', ['调查日期', 'day of the survey']),
    columns: { earliest: 'surveyed_on_earliest', latest: 'surveyed_on_latest' },
    subject: 'household',
    blank: 'unknown',
    type: { kind: 'date' },
  },
];

const memberFacts: readonly CatalogueFact[] = [
  code('member', 'relation', relations, 'unknown', ['与户主关系', 'relation to the head']),
  code('member', 'sex', sexes, 'unknown', ['性别', 'sex']),
  {
    ...given('age', ['周岁年龄，由出生日期推算', 'completed years of age, from the birth date']),
    column: 'birth_date',
    givenInCases: false,
    subject: 'member',
    blank: 'unknown',
    type: { kind: 'number', unit: 'years', scale: 1, bound: bounds.age },
    columns: { earliest: 'age_least', latest: 'age_most' },
  },
  {
    ...given('birth_date', ['出生日期', 'date of birth']),
    columns: { earliest: 'birth_date_earliest', latest: 'birth_date_latest' },
    subject: 'member',
    blank: 'unknown',
    type: { kind: 'date' },
  },
  code('member', 'ethnicity', ethnicities, 'unknown', ['民族', 'ethnic group']),
  code('member', 'marital', maritalStatuses, 'unknown', ['婚姻状况', 'marital status']),
  code('member', 'hukou', hukous, 'unknown', ['户籍类别', 'household registration']),
  code('member', 'education', educations, 'unknown', ['文化程度', 'education']),
  yesNo('member', 'student', 'unknown', ['在校生', 'at school']),
  code('member', 'health', healths, 'unknown', ['健康状况', 'health']),
  {
    ...given('illness', ['重病病种', 'serious illness']),
    ...inColumn('illness'),
    subject: 'member',
    blank: 'none',
    type: { kind: 'text' },
  },
  code('member', 'disability_type', disabilityTypes, 'none', ['残疾类别', 'kind of disability']),
  {
    ...given('disability_grade', ['残疾等级，一级最重', 'grade of disability, 1 the gravest']),
    ...inColumn('disability_grade'),
    subject: 'member',
    blank: 'none',
    type: { kind: 'number', unit: 'grade', scale: 1, bound: 4 },
  },
  code('member', 'labour', labours, 'unknown', ['劳动能力', 'ability to work']),
  code('member', 'self_care', selfCares, 'unknown', ['生活自理能力', 'ability to look after oneself']),
  code('member', 'employment', employments, 'unknown', ['就业状况', 'employment']),
  code('member', 'veteran', veteranClasses, 'none', ['优抚类别', 'class of preferential treatment']),
  code('member', 'supporter', supporters, 'unknown', ['赡养抚养人情况', 'persons legally bound to support the member']),
  code('member', 'absence', absences, 'none', [
    '不计入原因（不计入的人不在 members 里，只在例子中写）',
    'why the person is not counted (who is not counted is not among the members: only cases state it)',
  ]),
  yesNo('member', 'pregnant', 'none', ['孕期', 'pregnant']),
  codes('member', 'benefits', benefits, ['在享政策', 'benefits that the member has']),
];

/** Every fact that rules may read, households' first, in the order in which people read them. */
export const factCatalogue: readonly CatalogueFact[] = [...householdFacts, ...memberFacts];

/** A fact's name for people: the first clause of its meaning. */
export function labelOf({ meaning }: CatalogueFact): LocalText {
  const firstClause = (text: string): string => (/^[^：:（(，,]*/.exec(text)?.[0] ?? text).trimEnd();
  return { zh: firstClause(meaning.zh), en: firstClause(meaning.en) };
}
