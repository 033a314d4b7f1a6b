import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { catalogue, hintOf, text, textOf } from '../../src/messages/messages.ts';

const messages = Object.entries(catalogue as Readonly<Record<string, Message>>);
const placeholders = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

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

  it('fills what it is given and leaves the rest to be seen', () => {
    expect(text('en', 'cli.written', { file: 'a.csv' })).toBe('written to a.csv');
    expect(textOf('en', 'cli.written')).toBe('written to {file}');
    expect(textOf('zh', 'no.such-code')).toBe('no.such-code');
    expect(hintOf('en', 'db.missing')).toContain('init');
    expect(hintOf('en', 'toString')).toBeUndefined();
  });
});
