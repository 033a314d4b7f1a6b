import type { Message } from '../message.ts';

/** The texts of the sheets for the office's wall. */
export const boardMessages = {
  'board.summary': {
    zh: '办公室上墙的几张表，A4 横排：各镇街困难户、各单位结对、联络员、任务分解、民生实事',
    en: "the sheets for the office's wall, on A4: households by town, pairing by unit, liaison officers, tasks, commitments",
  },
  'board.title': { zh: '困难群众结对帮扶工作上墙表', en: 'Pair assistance: sheets for the wall' },
  'board.none': { zh: '没有记录', en: 'nothing on record' },
  'board.overdue': { zh: '▲ 逾期 {count} 项', en: '▲ {count} overdue' },
} as const satisfies Readonly<Record<string, Message>>;
