/** An amount of money in fen, a safe integer; 100 fen = 1 yuan. */
export type Fen = number;

const YUAN = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/** Reads a plain decimal in yuan ('2600', '-12.5') exactly; undefined when it is none, or has more than two decimals. */
export function parseYuan(text: string): Fen | undefined {
  const match = YUAN.exec(text);
  if (match === null) return undefined;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}

/** Prints fen as yuan without needless zeros: 260000 -> '2600', 123450 -> '1234.5'. */
export function formatYuan(fen: Fen): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  const fraction = cents === '00' ? '' : `.${cents.endsWith('0') ? cents.slice(0, 1) : cents}`;
  return `${fen < 0 ? '-' : ''}${whole}${fraction}`;
}
