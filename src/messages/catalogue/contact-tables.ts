import type { LocalText } from '../../base/local-text.ts';

/** The title of the list of what falls due. */
export const dueTitle = { zh: '近期联系走访任务单', en: 'Households to be met' } as const satisfies LocalText;

/** The headings of the tables about contact, by the column's key. */
export const contactColumnLabels = {
  serial: { zh: '序号', en: 'No.' },
  due_on: { zh: '期限', en: 'due' },
  overdue: { zh: '逾期', en: 'overdue' },
  duty: { zh: '要做的', en: 'duty' },
  unit_no: { zh: '单位编号', en: 'unit number' },
  unit: { zh: '单位', en: 'unit' },
  branch_no: { zh: '支部编号', en: 'branch number' },
  branch: { zh: '党支部', en: 'branch' },
  cadre_no: { zh: '干部编号', en: 'cadre number' },
  cadre: { zh: '帮扶人', en: 'cadre' },
  household_no: { zh: '户编号', en: 'household' },
  head_name: { zh: '户主', en: 'head' },
  town: { zh: '镇街', en: 'town' },
  village_code: { zh: '村编码', en: 'village code' },
  village: { zh: '村', en: 'village' },
  last_met: { zh: '上次见到', en: 'last met' },
  days_since_met: { zh: '距今天数', en: 'days since' },
  met_this_month: { zh: '本月次数', en: 'this month' },
  attempts: { zh: '未见到次数', en: 'attempts' },
} as const satisfies Readonly<Record<string, LocalText>>;
