/** How names sound; one string a name, its syllables apart by blanks, so that equal strings are equal sounds. */
export interface NameSounds {
  /** The syllables of Hanyu Pinyin without tones: what is heard on the telephone and typed from memory. */
  plain(name: string): string;
  /** The same with the sounds folded together that speakers and typists commonly confuse. */
  folded(name: string): string;
}

/**
 * Folded are the flat and the retroflex initials (z/zh, c/ch, s/sh) and the front and back nasals after i and e (in/ing, en/eng):
 * many speakers of Mandarin do not tell them apart and input methods offer them as fuzzy pairs; and n/l, which people from
 * the south and the Yangtze mix up. Not folded are an/ang, f/h and r/y: they are kept apart in Shandong and around, and folding
 * them would make strangers of the commonest names (王 and 万, 方 and 黄) sound alike.
 */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^l/, 'n')
    .replace(/(i|e)ng$/, '$1n');
}

/** What is not part of the name itself: blanks, the dot of transcribed names, an alias in brackets. */
const BESIDE_THE_NAME = /[\s·•・]|[（(].*?[）)]/gu;

/** A name's characters as they are compared. */
export const bareName = (name: string): string => name.replace(BESIDE_THE_NAME, '');

/** Loads the readings of the characters (surnames as surnames: 曾 is zeng, 单 is shan), which takes a while: only where names are compared. */
export async function loadNameSounds(): Promise<NameSounds> {
  const { pinyin } = await import('pinyin-pro');
  const plain = remembered((name) =>
    pinyin(bareName(name), { toneType: 'none', type: 'array', surname: 'head' }).join(' '),
  );
  return { plain, folded: remembered((name) => plain(name).split(' ').map(foldSyllable).join(' ')) };
}

/** A function of a text that works each out once: names repeat. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
