import { ageOn, type CivilDate, latestDay, type PartialDate } from '../base/civil-date.ts';
import { parseIdentityNumber } from '../base/identity-number.ts';
import { maskNumbersIn } from '../base/mask.ts';

/** Surnames of two characters (复姓) that are met; a name of two characters is never one of these alone. */
const COMPOUND = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延 东郭 微生 梁丘 左丘 西门 第五'.split(
    ' ',
  ),
);

/** A name with everything but the surname hidden: 张*. */
export function maskedName(name: string): string {
  const letters = Array.from(name.replace(/[\s\p{Cf}\p{Cc}]/gu, ''));
  const two = letters.slice(0, 2).join('');
  const surname = letters.length > 2 && COMPOUND.has(two) ? two : (letters[0] ?? '');
  return `${surname}*`;
}

/** What is on file about the head of a household. */
export interface Head {
  readonly head_name: string;
  readonly birth_date: PartialDate | null;
  readonly id_number: string | null;
}

/** Of age, in years (民法典第十七条, 民法通则第十一条). */
const ADULT = 18;

/** Whether somebody is known to be of age on a day: by the birth date, else by the identity number. */
export function isKnownAdult({ birth_date, id_number }: Head, on: CivilDate): boolean {
  const identity = parseIdentityNumber(id_number ?? '');
  const birth = birth_date ?? ('problem' in identity ? undefined : identity.birth);
  return birth !== undefined && ageOn(latestDay(birth), on) >= ADULT;
}

/**
 * A head's name as a notice has it. In full it is only of those known to be of age: a minor is never named, and nobody is taken for an
 * adult whose age is not on file.
 */
export function publicName(head: Head, names: 'full' | 'masked', on: CivilDate): string {
  return names === 'full' && isKnownAdult(head, on) ? maskNumbersIn(head.head_name) : maskedName(head.head_name);
}
