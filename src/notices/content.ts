import { canonicalJson, sha256 } from '../base/digest.ts';
import type { Notice, NoticeLine } from './notice.ts';

/** The fingerprint of what the public read: the notice's own texts and days, and its lines without whom they are about. */
export function contentSha256(notice: Notice, lines: readonly NoticeLine[]): string {
  const { program, place_code, about, layout, title, columns, per, days, basis, office, telephone, remark } = notice;
  const { starts_on, ends_on, posted_at } = notice;
  const texts = { program, place_code, about, layout, title, columns, per, days, basis, office, telephone, remark };
  const read = lines.map(({ village, name, households, persons, type, amount }) => [
    village,
    name,
    households,
    persons,
    type,
    amount,
  ]);
  return sha256(canonicalJson({ ...texts, starts_on, ends_on, posted_at, lines: read }));
}
