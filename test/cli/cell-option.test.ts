import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/command-line.ts';

describe('an option whose values are a closed list', () => {
  it('names the values that can be typed to whoever types another, and takes the words of sheets too', async () => {
    const { bangfu } = commandLine();
    await bangfu('init', '--county', '370181');
    const wrong = await bangfu('tip', 'add', '--channel', 'pigeon', '--content', '补助何时发', '--subject', 'policy');
    expect([wrong.code, wrong.out]).toEqual([64, '']);
    expect(wrong.err).toContain('--channel');
    expect(wrong.err).toContain('hotline');
    expect(wrong.err).not.toMatch(/\p{Script=Han}/u);
    for (const channel of ['hotline', '热线']) {
      const told = await bangfu('tip', 'add', '--channel', channel, '--content', '补助何时发', '--subject', 'policy');
      expect([told.code, told.err]).toEqual([0, '']);
    }
    const visit = await bangfu(
      'visit',
      'add',
      '--household',
      'H1',
      '--cadre',
      'G1',
      '--kind',
      'fax',
      '--outcome',
      'met',
    );
    expect([visit.code, visit.err.includes('office')]).toEqual([64, true]);
  });
});
