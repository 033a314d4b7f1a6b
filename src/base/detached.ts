/**
 * A copy of a text that stands on its own: V8 cuts a cell out of a piece of a file without copying it, so that whoever keeps one cell
 * keeps the whole piece in memory.
 */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
