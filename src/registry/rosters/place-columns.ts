import { identifier } from '../../intake/cells/numbers-of-people.ts';
import { name } from '../../intake/cells/text.ts';

/** The columns by which a row names the village that it belongs to. The English labels are those that our own tables print. */
export const villageColumns = {
  village_code: {
    labels: ['村编码', '行政村代码', '村代码', '村居编码', 'village code'],
    reference: true,
    read: identifier,
  },
  town_name: {
    labels: ['镇街', '乡镇', '镇(街道)', '乡镇街道', '镇街名称', '镇', '乡', '街道', '乡(镇)', '所属镇街', 'town'],
    reference: true,
    read: name,
  },
  village_name: {
    labels: ['村名', '行政村', '村', '村居', '村(居)', '村名称', 'village'],
    reference: true,
    read: name,
  },
} as const;
