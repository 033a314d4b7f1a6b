import type { Language } from '../../base/local-text.ts';
import type { Unit } from '../../eligibility/expression/unit.ts';
import type { ShownValue } from '../../eligibility/fact-values.ts';
import { type CatalogueFact, factCatalogue, labelOf } from '../../eligibility/facts.ts';
import type { FigureRead } from '../../eligibility/figures-read.ts';
import { type MessageKey, text, textOf } from '../../messages/messages.ts';
import { codeListOf } from '../../registry/code-lists/by-column.ts';
import { codeWord } from './code-word.ts';

/** Units that a reader wants to see behind a number; the others are clear from the fact's name. */
const UNIT_TEXTS: Readonly<Partial<Record<Unit, MessageKey>>> = {
  yuan: 'fact.unit.yuan',
  'yuan/year': 'fact.unit.yuan',
  'yuan/person/year': 'fact.unit.yuan',
  persons: 'fact.unit.persons',
  m2: 'fact.unit.m2',
  years: 'fact.unit.years',
};

function factNamed(name: string): CatalogueFact | undefined {
  const [subject, own] = name.startsWith('members.') ? ['member', name.slice('members.'.length)] : ['household', name];
  return factCatalogue.find((fact) => fact.subject === subject && fact.name === own);
}

/** A fact by its name for people; a figure, or anything else, keeps its name in the pack. */
export function factText(language: Language, name: string): string {
  const fact = factNamed(name);
  return fact === undefined ? name : labelOf(fact)[language];
}

function single(language: Language, fact: CatalogueFact | undefined, value: string | number | boolean): string {
  if (typeof value === 'boolean') return text(language, value ? 'fact.yes' : 'fact.no');
  if (typeof value === 'number') {
    const unit = fact?.type.kind === 'number' ? UNIT_TEXTS[fact.type.unit] : undefined;
    return unit === undefined ? String(value) : text(language, unit, { value });
  }
  const list = fact?.type.kind === 'code' || fact?.type.kind === 'codes' ? codeListOf[fact.column] : undefined;
  if (list === undefined) return value;
  const values = fact?.type.kind === 'codes' ? value.split(',') : [value];
  return values.map((each) => codeWord(language, list, each)).join(text(language, 'words.separator'));
}

/** A figure by its name for people, where its pack gives one. */
export const figureText = (language: Language, { name, title }: FigureRead): string => title?.[language] ?? name;

/** A figure's value as its pack states it; undefined where it has none. */
export function figureValueText(language: Language, { stated }: FigureRead): string | undefined {
  return stated === null ? undefined : textOf(language, `figure.unit.${stated.unit}`, { value: stated.value });
}

/** A fact's value in words: yes and no, the labels of codes, numbers with their unit, a range as its two ends. */
export function factValueText(language: Language, name: string, value: Exclude<ShownValue, null>): string {
  const fact = factNamed(name);
  if (typeof value !== 'object') return single(language, fact, value);
  const [least, most] = value.map((end) => single(language, fact, end));
  return text(language, 'fact.between', { least: least ?? '', most: most ?? '' });
}
