/** As many digits as a spreadsheet keeps of a number, and shows. */
const DIGITS = 15;

const WHOLE = /^-?\d{1,15}$/;

/**
 * A cell's number as the spreadsheet shows it without a format: at most 15 significant digits, so that `0.30000000000000004`
 * is 0.3. A number of more digits than that before the point has lost the rest, whatever the file says; it comes as
 * `3.70181198001011E+17`, never with digits that were not typed. A text that is no number comes back as it is.
 */
export function numberText(written: string): string {
  if (WHOLE.test(written)) return written;
  const number = Number(written);
  if (!Number.isFinite(number) || written.trim() === '') return written;
  const [mantissa = '', exponent = '0'] = number.toExponential(DIGITS - 1).split('e');
  const digits = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '');
  const power = Number(exponent);
  if (power >= DIGITS) return number.toExponential(DIGITS - 1).replace('e', 'E');
  const sign = number < 0 ? '-' : '';
  if (digits === '') return '0';
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}
