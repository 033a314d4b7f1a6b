import { describe, expect, it } from 'vitest';
import { boardPage } from '../../../src/reports/board/page.ts';
import { giveBoard } from '../../../src/reports/board/sheets.ts';
import { addTasks, OPTIONS, pagesCounty } from './county.ts';

describe('the sheets for the wall', () => {
  it('read well in both languages', async () => {
    const session = pagesCounty();
    addTasks(session);
    for (const language of ['zh', 'en'] as const) {
      const html = [...boardPage(giveBoard(session, OPTIONS, {}), language)].join('');
      await expect(html).toMatchFileSnapshot(`../golden/board.${language}.html`);
    }
  });

  it('mark what is overdue by a word, and say where nothing is on record', () => {
    const session = pagesCounty();
    const bare = [...boardPage(giveBoard(session, OPTIONS, {}), 'zh')].join('');
    expect(bare.match(/没有记录/g)).toHaveLength(2);
    expect(bare).not.toContain('class="late"');
    addTasks(session);
    const html = [...boardPage(giveBoard(session, OPTIONS, {}), 'zh')].join('');
    expect(html.match(/<tr class="late">.*?▲ 逾期/g)).toHaveLength(2);
    expect(html.match(/▲ 逾期 1 项/g)).toHaveLength(2);
    expect(html).not.toMatch(/1540000000\d/);
  });
});
