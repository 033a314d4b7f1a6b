/** Words by which a clerk says that there is none: an explicit statement, unlike a blank. */
const NONE = new Set(['无', '没有', '暂无', 'none', 'None', 'NONE']);

/** Marks put into a cell so that it is not empty. They say nothing. */
const FILLER = /^[-—–_/\\.。]+$/;

/** Whether the cell says that there is none. */
export function saysNone(text: string): boolean {
  return NONE.has(text);
}

/** Whether the cell holds only dashes or the like, which is taken as a blank. */
export function saysNothing(text: string): boolean {
  return FILLER.test(text);
}
