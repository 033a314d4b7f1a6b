import type { YamlCode } from '../../yaml/problems.ts';
import type { Catalogue } from '../message.ts';

/** What can be wrong with any YAML text: a rule pack, a policy, a mapping. */
export const yamlMessages = {
  'yaml.syntax': { zh: '不是合法的 YAML：{reason}', en: 'not valid YAML: {reason}' },
  'yaml.duplicate-key': { zh: '同一个键写了两次', en: 'a key is written twice' },
  'yaml.too-large': {
    zh: '文件有 {characters} 个字符，最多 {allowed} 个',
    en: 'the text has {characters} characters, {allowed} at most are read',
  },
  'yaml.too-deep': { zh: '嵌套太深', en: 'nested too deeply' },
  'yaml.alias': { zh: '不支持锚点和引用（& 和 *）', en: 'anchors and aliases (& and *) are not supported' },
  'yaml.not-a-mapping': { zh: '这里应是“键: 值”', en: 'a mapping ("key: value") belongs here' },
  'yaml.not-a-list': { zh: '这里应是列表（以 - 开头的各项）', en: 'a list (items that begin with -) belongs here' },
  'yaml.not-text': { zh: '这里应是文字或数字', en: 'a text or a number belongs here' },
  'yaml.unknown-key': { zh: '不认识的键 {key}{meant}', en: 'unknown key {key}{meant}' },
  'yaml.missing-key': { zh: '缺少 {key}', en: '{key} is missing' },
} as const satisfies Catalogue<YamlCode>;
