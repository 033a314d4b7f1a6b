const STARS = '********';

/** An identity number as it may be shown: `370181********1234` (first 6, last 4). Short or odd texts show less. */
export function maskIdNumber(number: string): string {
  return number.length < 15 ? STARS : `${number.slice(0, 6)}${STARS}${number.slice(-4)}`;
}

/** A phone number as it may be shown: `138****1234`; a landline shows its last 4 digits. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '****';
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-4)}`;
}

/** A bank account as it may be shown: its last 4 digits. */
export function maskAccount(account: string): string {
  return account.length < 8 ? '****' : `****${account.slice(-4)}`;
}

/** Hides every run of 11 or more digits inside a free text, so that a message cannot carry a number of a person. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\d{11,}[Xx]?/g, (run) => (run.length >= 15 ? maskIdNumber(run) : maskPhone(run)));
}
