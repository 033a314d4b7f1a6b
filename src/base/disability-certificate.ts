import { type IdentityNumber, parseIdentityNumber } from './identity-number.ts';

/**
 * The number of a second-generation disability certificate (第二代残疾人证): the holder's identity number of 18 characters, a digit for
 * the kind of disability (1 to 7) and one for its grade (1 to 4), both of GB/T 26341-2010; a replaced certificate ends in B and
 * how often it was.
 */
const CERTIFICATE = /^(.{18})([1-7])([1-4])(?:B\d{1,2})?$/i;

/** A disability by the digits of the standard. */
export interface CertifiedDisability {
  readonly type: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly grade: 1 | 2 | 3 | 4;
}

/** The parts of a certificate's number; undefined for what is none, or where the identity number in it is wrong. */
export function parseDisabilityCertificate(
  text: string,
): { readonly identity: IdentityNumber; readonly disability: CertifiedDisability } | undefined {
  const [, number = '', type, grade] = CERTIFICATE.exec(text) ?? [];
  const identity = parseIdentityNumber(number);
  if ('problem' in identity) return undefined;
  return { identity, disability: { type: Number(type), grade: Number(grade) } as CertifiedDisability };
}
