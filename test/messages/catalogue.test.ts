import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { catalogue, hintOf, text, textOf } from '../../src/messages/messages.ts';

const messages = Object.entries(catalogue as Readonly<Record<string, Message>>);
const placeholders = (template: string): string[] =>
  [...template.matchAll(/\{(\w+(?::[\w.-]+)?)(?:\?[^|}]*\|[^}]*)?\}/g)].map((match) => match[1] ?? '').sort();

describe('the message catalogue', () => {
  it('names the same things in both languages', () => {
    const named = (template: string): string => [...new Set(placeholders(template))].join();
    const differing = messages.filter(
      ([, { zh, en, hint }]) => named(zh) !== named(en) || named(hint?.zh ?? '') !== named(hint?.en ?? ''),
    );
    expect(differing.map(([code]) => code)).toEqual([]);
  });

  it('says something in both languages, and Chinese in Chinese', () => {
    const han = /\p{Script=Han}/u;
    const silent = messages.filter(
      ([, { zh, en }]) => zh.trim() === '' || en.trim() === '' || (!han.test(zh) && /[a-z]{3}/i.test(zh)),
    );
    expect(silent.map(([code]) => code)).toEqual([]);
    const mixed = messages.filter(([, { en }]) => han.test(en.replace(/\([^)]*\)|"[^"]*"/g, '')));
    expect(mixed.map(([code]) => code)).toEqual([]);
  });

  it('has a text for the codes of every group that is named', () => {
    const groups = messages.flatMap(([, { zh }]) => placeholders(zh).flatMap((each) => each.split(':')[1] ?? []));
    expect(groups.length).toBeGreaterThan(0);
    const codes = messages.map(([code]) => code);
    expect(groups.filter((group) => !codes.some((code) => code.startsWith(`${group}.`)))).toEqual([]);
  });

  it('tells a code in the language, and a code without a text as it is', () => {
    const failure = { number: 1, state: 'received', step: 'answer', permitted: 'investigate, withdraw' };
    expect(textOf('zh', 'eligibility.objection-forbidden', failure)).toBe('第 1 号异议现为“已受理”，不能答复');
    expect(textOf('en', 'eligibility.objection-forbidden', failure)).toBe(
      'objection 1 is received: it cannot be answered',
    );
    const decision = { household: 'A', program: 'p', state: 'on-pause', act: 'refuse', permitted: 'lift' };
    expect(textOf('zh', 'eligibility.decide-forbidden', decision)).not.toMatch(/on-pause|refuse/);
    expect(textOf('en', 'eligibility.objection-forbidden', { ...failure, state: 'lost' })).toContain('is lost');
  });

  it('has a word for one and a word for more', () => {
    const foots = (checks: number): string => text('en', 'report.foots', { checks });
    expect([0, 1, 2].map(foots)).toEqual(['foots: 0 checks', 'foots: 1 check', 'foots: 2 checks']);
    expect(text('zh', 'report.foots', { checks: 1 })).toBe('核对：1 项相符');
    expect(text('en', 'notice.sheet.says.list', { count: 1, program: 'aid' })).toBe(
      'This household is on the list: aid.',
    );
  });

  it('counts one thing as one in what commands end with', () => {
    const nouns =
      /\b1 (?:notices|measures|referrals|rows|events|households|visits|corrections|cadres|days|lines|files|problems|errors)\b/;
    const several = messages.filter(([code, { en }]) => {
      const params = Object.fromEntries(placeholders(en).map((each) => [each.split(/[?:]/)[0], 1]));
      return nouns.test(textOf('en', code, params));
    });
    expect(several.map(([, { en }]) => en)).toEqual([]);
  });

  it.each(['tip', 'task', 'measure', 'referral'])('tells the state of a %s that refuses a step in words', (kind) => {
    const states = messages.flatMap(([code]) => (code.startsWith(`${kind}.state.`) ? [code.split('.')[2] ?? ''] : []));
    expect(states.length).toBeGreaterThan(2);
    for (const state of states) {
      expect(textOf('zh', `${kind}.forbidden`, { [kind]: 1, state, step: '-' })).not.toMatch(/[a-z]/);
      expect(textOf('en', `${kind}.forbidden`, { [kind]: 1, state, step: '-' })).not.toContain('_');
    }
  });

  it.each(['tip', 'task', 'measure', 'referral', 'notice'])(
    'says of a %s in a last state that no step follows',
    (kind) => {
      expect(hintOf('zh', `${kind}.forbidden`, { allowed: 'none' })).toBe('下一步：没有了');
      expect(hintOf('en', `${kind}.forbidden`, { allowed: 'none' })).toBe('next step: none');
      expect(hintOf('en', `${kind}.forbidden`, { allowed: 'assign, refer' })).toBe('next step: assign, refer');
    },
  );

  it('fills what it is given and leaves the rest to be seen', () => {
    expect(text('en', 'cli.written', { file: 'a.csv' })).toBe('written to a.csv');
    expect(textOf('en', 'cli.written')).toBe('written to {file}');
    expect(textOf('zh', 'no.such-code')).toBe('no.such-code');
    expect(hintOf('en', 'db.missing')).toContain('init');
    expect(hintOf('en', 'toString')).toBeUndefined();
  });
});
