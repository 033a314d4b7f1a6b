import type { LocalText } from '../../base/local-text.ts';

/** What the sheet of each roster is called when it is handed out. */
export const rosterTitles: Readonly<Record<string, LocalText>> = {
  villages: { zh: '行政村名册', en: 'Villages' },
  units: { zh: '帮扶单位名册', en: 'Units' },
  branches: { zh: '党支部名册', en: 'Party branches' },
  cadres: { zh: '帮扶干部名册', en: 'Cadres' },
  kin: { zh: '干部近亲属登记表', en: 'Near kin of cadres' },
  households: { zh: '困难户登记表', en: 'Households' },
  members: { zh: '家庭成员登记表', en: 'Members of households' },
  roster: { zh: '户和成员登记表', en: 'Households with their members' },
  visits: { zh: '走访登记表', en: 'Visits' },
  enrolments: { zh: '在册名单', en: 'Lists that exist already' },
  measures: { zh: '帮扶措施登记表', en: 'Measures' },
  tips: { zh: '线索登记表', en: 'Tips' },
  tasks: { zh: '任务分解表', en: 'Tasks and commitments' },
};
