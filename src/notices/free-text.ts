import { failWith } from '../base/failure.ts';
import { numberShapeIn } from '../base/number-shape.ts';
import { noticeFailures } from './failures.ts';

/**
 * A text that the bureau writes on a notice, trimmed; null where there is none. What is shaped like somebody's number has no place there,
 * masked or not.
 * @throws Failure `notice.number-in-text`, `notice.text-blank` (64).
 */
export function publicText(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const said = text.trim();
  if (said === '') throw failWith(noticeFailures, 'notice.text-blank', { option });
  if (numberShapeIn(said) !== undefined) throw failWith(noticeFailures, 'notice.number-in-text', { option });
  return said;
}

/** A telephone of an office: a landline with or without its area code and extension, 400 and 800 numbers, a service number (12345). */
const OFFICE_TELEPHONE = /^(?:(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?|[48]00-?\d{3}-?\d{4}|1[02]\d{3}|9[56]\d{3})$/;

/**
 * The telephone that an office publishes. A mobile phone is a person's and is refused.
 * @throws Failure `notice.telephone` (64).
 */
export function officeTelephone(text: string | undefined): string | null {
  if (text === undefined) return null;
  const written = text.normalize('NFKC').trim();
  if (!OFFICE_TELEPHONE.test(written)) throw failWith(noticeFailures, 'notice.telephone');
  return written;
}
