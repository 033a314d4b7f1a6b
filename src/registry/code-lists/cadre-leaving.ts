import type { CodeList } from '../../intake/code-list.ts';

/** Why a cadre leaves the work (离任原因). */
export type CadreLeaving = 'transferred' | 'retired' | 'ill' | 'died' | 'other';

export const cadreLeavings: CodeList<CadreLeaving> = [
  { value: 'transferred', en: 'transferred', labels: ['调离'], synonyms: ['调动', '调出'] },
  { value: 'retired', en: 'retired', labels: ['退休'] },
  { value: 'ill', en: 'ill', labels: ['因病'], synonyms: ['病休'] },
  { value: 'died', en: 'died', labels: ['去世'], synonyms: ['死亡'] },
  { value: 'other', en: 'other', labels: ['其他'], synonyms: ['其它'] },
];
