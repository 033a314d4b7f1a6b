import { code, codes } from '../../intake/cells/code.ts';
import { date, partialDate } from '../../intake/cells/date.ts';
import { name, text } from '../../intake/cells/text.ts';
import { yesNo } from '../../intake/cells/yes-no.ts';
import type { Columns } from '../../intake/roster.ts';
import { ethnicities } from '../code-lists/ethnicity.ts';
import { disabilityGrades, disabilityTypes, healths, labours, selfCares } from '../code-lists/health.ts';
import { leftReasons } from '../code-lists/household.ts';
import { educations, employments, hukous, maritalStatuses, sexes } from '../code-lists/person.ts';
import { relations } from '../code-lists/relation.ts';
import { absences, benefits, supporters, veteranClasses } from '../code-lists/welfare.ts';
import { headColumns, householdNoColumn } from './household-columns.ts';
import { idNumberColumn } from './identity-column.ts';
import { villageColumns } from './place-columns.ts';

/** The columns of the members' roster: those that name the household, then those that describe the person. */
export const memberColumns = {
  household_no: householdNoColumn,
  ...villageColumns,
  ...headColumns,
  name: { labels: ['姓名', '成员姓名', '家庭成员', '家庭成员姓名'], required: true, read: name },
  id_number: idNumberColumn,
  relation: { labels: ['与户主关系', '关系', '家庭关系'], required: true, read: code(relations) },
  sex: { labels: ['性别'], read: code(sexes) },
  birth_date: { labels: ['出生日期', '出生年月', '出生时间'], read: partialDate },
  ethnicity: { labels: ['民族'], read: code(ethnicities) },
  marital: { labels: ['婚姻状况', '婚姻'], read: code(maritalStatuses) },
  hukou: { labels: ['户籍类别', '户口性质', '户口类别'], read: code(hukous) },
  education: { labels: ['文化程度', '学历'], read: code(educations) },
  student: { labels: ['在校生', '是否在校', '在校'], read: yesNo({ yes: ['在校', '在读'], no: ['不在校', '非在校'] }) },
  health: { labels: ['健康状况', '身体状况'], read: code(healths) },
  illness: { labels: ['重病病种', '重大疾病', '病种'], read: text },
  disability_type: { labels: ['残疾类别', '残疾类型'], read: code(disabilityTypes) },
  disability_grade: { labels: ['残疾等级', '残疾级别'], read: code(disabilityGrades) },
  labour: { labels: ['劳动能力'], read: code(labours) },
  self_care: { labels: ['生活自理能力', '自理能力'], read: code(selfCares) },
  employment: { labels: ['就业状况', '务工状况', '就业情况'], read: code(employments) },
  veteran: { labels: ['优抚类别', '优抚对象类别'], read: code(veteranClasses) },
  supporter: { labels: ['赡养抚养人情况', '赡养人情况'], read: code(supporters) },
  absence: { labels: ['不计入原因'], read: code(absences) },
  pregnant: { labels: ['孕期', '是否怀孕'], read: yesNo({ yes: ['怀孕', '孕期'], no: ['未怀孕'] }) },
  benefits: { labels: ['在享政策', '享受政策'], read: codes(benefits) },
  left_on: { labels: ['离户日期'], read: date },
  left_reason: { labels: ['离户原因'], read: code(leftReasons) },
} as const satisfies Columns;

export type MemberColumns = typeof memberColumns;

/** The columns that have one name in the sheet and in the table, and describe the person; who they are is settled apart. */
export const describingPerson = [
  'name',
  'relation',
  'ethnicity',
  'marital',
  'hukou',
  'education',
  'student',
  'health',
  'illness',
  'disability_type',
  'disability_grade',
  'labour',
  'self_care',
  'employment',
  'veteran',
  'supporter',
  'absence',
  'pregnant',
  'benefits',
  'left_on',
  'left_reason',
] as const;
