import { describe, expect, it } from 'vitest';
import { noticeWorld } from './world.ts';

const OFFICE = ['--office', '垛庄镇民政办', '--telephone', '0531-83212345'];

/** Two notices that hang: one by name, with all that can stand on it, and one that only counts. */
async function hanging() {
  const { notice } = await noticeWorld();
  await notice('draft', ...OFFICE, '--remark', '公示期满无异议的，次月起发放。', '--as-of', '2014-03-02');
  await notice('draft', ...OFFICE, '--counts', '--threshold', '2', '--as-of', '2014-03-02');
  for (const number of ['1', '2']) await notice('publish', number, '--at', '村务公开栏', '--as-of', '2014-03-03');
  return (number: number, format: string, language: string): Promise<string> =>
    notice('print', String(number), '--format', format, '--lang', language).then(({ out }) => out);
}

describe('a notice as it hangs', () => {
  it.each(['zh', 'en'])('reads well in %s, on paper and as text', async (language) => {
    const printed = await hanging();
    for (const [number, name] of [
      [1, 'names'],
      [2, 'counts'],
    ] as const) {
      await expect(await printed(number, 'html', language)).toMatchFileSnapshot(`golden/${name}.${language}.html`);
      await expect(await printed(number, 'text', language)).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
      await expect(await printed(number, 'md', language)).toMatchFileSnapshot(`golden/${name}-md.${language}.txt`);
    }
  });
});
