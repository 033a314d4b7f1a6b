const TOWN_OFFICES = /(?:人民政府|办事处|(?<=街道)办)$/;
const TOWN_KINDS = /(?:街道|镇|乡)$/;
const VILLAGE_OFFICES = /(?:社区居民委员会|村民委员会|居民委员会|社区居委会|村委会|居委会|委会|社区)$/;

/** A name without its ending, unless the ending is all of it. */
function without(ending: RegExp, name: string): string {
  const stem = name.replace(ending, '');
  return stem === '' ? name : stem;
}

/** What town names are compared by when they are not written alike: 明水街道办事处, 明水街道 and 明水 are one. */
export function townStem(name: string): string {
  return without(TOWN_KINDS, without(TOWN_OFFICES, name));
}

/** The ways a town's name is written before a village's, the longest first: 明水街道办事处, 明水街道, 明水. */
export function townForms(name: string): readonly string[] {
  return [name, without(TOWN_OFFICES, name), townStem(name)];
}

/** What village names are compared by when they are not written alike: 十八盘村村民委员会, 十八盘村委会, 十八盘村 and 十八盘 are one. */
export function villageStem(name: string): string {
  return without(/村$/, without(VILLAGE_OFFICES, name));
}
