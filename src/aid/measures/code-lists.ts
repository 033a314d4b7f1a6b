import type { CodeList } from '../../intake/code-list.ts';

export type MeasureKind = 'pair' | 'business' | 'function';
export type Helped = 'yes' | 'partly' | 'no';
/** By which way a household is helped (帮扶方式): by its pair, by an enterprise's business, by a department's function. */
export const measureKinds = [
  { value: 'pair', en: 'by the pair', labels: ['结对帮扶'], synonyms: ['结对', '帮扶人', '干部帮扶', '党员帮扶'] },
  {
    value: 'business',
    en: 'by business',
    labels: ['业务帮扶'],
    synonyms: ['业务', '企业帮扶', '产业帮扶', '项目帮扶'],
  },
  {
    value: 'function',
    en: 'by function',
    labels: ['职能帮扶'],
    synonyms: ['职能', '部门帮扶', '政策帮扶', '行业帮扶'],
  },
] as const satisfies CodeList<MeasureKind>;

/** Whether it helped (成效). */
export const helpedList = [
  { value: 'yes', en: 'helped', labels: ['有效'], synonyms: ['见效', '达到预期', '好', '明显'] },
  { value: 'partly', en: 'helped in part', labels: ['部分有效'], synonyms: ['部分', '一般', '部分见效'] },
  { value: 'no', en: 'did not help', labels: ['无效'], synonyms: ['没有效果', '未见效', '不明显'] },
] as const satisfies CodeList<Helped>;
