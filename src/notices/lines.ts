import { maskNumbersIn } from '../base/mask.ts';
import type { Database } from '../db/driver.ts';
import { columnsOf, type Notice, type NoticeLine } from './notice.ts';
import { publicName } from './public-name.ts';
import { noticeSubjects, type Subject } from './store/subjects.ts';
import { summed, withhold } from './suppress.ts';

/** What decides the lines of a notice. */
export type Drawn = Pick<
  Notice,
  'program' | 'place_code' | 'about' | 'layout' | 'columns' | 'names' | 'threshold' | 'drafted_on'
>;

/**
 * The lines of a notice from what is on file, in their final order: a line for each household, or for each village with the whole first
 * (line 0). Nothing that is no column of the notice is on them.
 */
export function drawnLines(db: Database, county: string, drawn: Drawn): NoticeLine[] {
  const { program, about, place_code: place, drafted_on: asOf } = drawn;
  const asked = { county, program, about, place: place === county ? undefined : place, asOf };
  const subjects = noticeSubjects(db, asked);
  return drawn.layout === 'names' ? subjects.map((each) => named(each, drawn)) : counted(subjects, drawn);
}

/** What a village is called on a notice: with its town where the notice is about several. */
const villageOf = ({ town, village, village_code }: Subject, { place_code }: Drawn): string =>
  maskNumbersIn(village_code.startsWith(place_code) && place_code.length > COUNTY ? village : `${town}${village}`);

/** How long a county's code is (GB/T 2260). */
const COUNTY = 6;

function named(subject: Subject, drawn: Drawn): NoticeLine {
  const { household_id, village_code, persons, type, amount } = subject;
  const columns = new Set(columnsOf(drawn));
  return {
    household_id,
    village_code,
    village: columns.has('village') ? villageOf(subject, drawn) : null,
    name: columns.has('name') ? publicName(subject, drawn.names, drawn.drafted_on) : null,
    households: null,
    persons: columns.has('persons') ? persons : null,
    type: columns.has('type') ? type : null,
    amount: columns.has('amount') ? amount : null,
  };
}

function counted(subjects: readonly Subject[], drawn: Drawn): NoticeLine[] {
  const columns = new Set(columnsOf(drawn));
  const villages = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const of = villages.get(subject.village_code);
    if (of === undefined) villages.set(subject.village_code, [subject]);
    else of.push(subject);
  }
  const figures = [...villages].map(([village_code, of]) => ({
    village_code,
    village: of[0] === undefined ? '' : villageOf(of[0], drawn),
    households: of.length,
    persons: columns.has('persons') ? summed(of.map(({ persons }) => persons)) : null,
    amount: columns.has('amount') ? summed(of.map(({ amount }) => amount)) : null,
  }));
  const { rows, total } = withhold(figures, drawn.threshold);
  const line = { household_id: null, name: null, type: null };
  return [{ ...line, ...total, village_code: null, village: null }, ...rows.map((row) => ({ ...line, ...row }))];
}
