import type { Language } from '../../base/local-text.ts';
import type { CodeList } from '../../intake/code-list.ts';

/** What people call a value of a closed list; the value itself where the list has it not. */
export function codeWord(language: Language, list: CodeList<string | number>, value: string): string {
  const code = list.find((each) => String(each.value) === value);
  return code === undefined ? value : language === 'zh' ? code.labels[0] : code.en;
}
