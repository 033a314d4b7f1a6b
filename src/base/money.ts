/** An amount of money in fen, a safe integer; 100 fen = 1 yuan. */
export type Fen = number;

/** Prints fen as yuan without needless zeros: 260000 -> '2600', 123450 -> '1234.5'. */
export function formatYuan(fen: Fen): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  const fraction = cents === '00' ? '' : `.${cents.endsWith('0') ? cents.slice(0, 1) : cents}`;
  return `${fen < 0 ? '-' : ''}${whole}${fraction}`;
}
