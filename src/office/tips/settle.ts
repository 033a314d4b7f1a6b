import type { CivilDate } from '../../base/civil-date.ts';
import { dayOf } from '../../base/instant.ts';
import type { Session } from '../../db/session.ts';
import type { Problem } from '../../intake/problem.ts';
import { loadVillages } from '../../registry/match/load-villages.ts';
import { villageOf } from '../../registry/match/village.ts';
import { officeProblem } from '../problems.ts';
import { householdsNamed, reportsNear } from '../store/tips.ts';
import { ALIKE_WITHIN_DAYS, type Alike, alikeAmong } from './alike.ts';
import type { TipSubject } from './code-lists.ts';
import type { TipCells, TipColumns } from './columns.ts';
import { sameContent, type TipContent } from './tip.ts';

/** A problem and the cell at fault. */
export type CellProblem = Problem & { readonly column: keyof TipColumns };

/** What a row or the flags tell, put to what is on file. */
export interface Settled {
  /** Undefined where something is wrong with it. */
  readonly content: TipContent | undefined;
  /** The tip on record that says the very same. */
  readonly same: number | undefined;
  readonly alike: readonly Alike[];
  readonly problems: readonly CellProblem[];
}

const subjectOf = (cells: TipCells, household: boolean, place: boolean): TipSubject =>
  cells.subject ?? (household || cells.person ? 'household' : place ? 'village' : 'policy');

/**
 * Gives the function that puts what is told of a tip to what is on file: the household, the village (in words where it is not on
 * file), tips that tell the same or may do so. The latter are named, never taken for one.
 */
export function tipSettler(session: Session): (cells: TipCells) => Settled {
  const { db, county, now, timeZone } = session;
  const villages = loadVillages(db, county);
  const today: CivilDate = dayOf(now(), timeZone);
  const named = householdsNamed(db, county);
  const near = reportsNear(db, county);

  return (cells) => {
    const { received_on, channel, content: said } = cells;
    if (!received_on || !channel || !said) throw new Error('a tip without its day, channel or content');
    const problems: CellProblem[] = [];
    if (received_on > today) problems.push({ ...officeProblem('tip.future', { today }), column: 'received_on' });
    const household = cells.household_no ? named.byNumber(cells.household_no) : undefined;
    if (cells.household_no && household === undefined) {
      problems.push({
        ...officeProblem('tip.household-unknown', { household: cells.household_no }),
        column: 'household_no',
      });
    }
    // A code is of this county's list or wrong; names may be of a place that is not on file.
    const village =
      household === undefined
        ? villageOf(villages, cells, (problem) => {
            if (cells.village_code) problems.push({ ...problem, column: 'village_code' });
          })?.id
        : household.village_id;
    const words = [cells.place, ...(village === undefined ? [cells.town_name, cells.village_name] : [])];
    const place = words.filter(Boolean).join('') || null;
    const person = cells.person ?? household?.head_name ?? null;
    const subject = subjectOf(cells, household !== undefined, village !== undefined || place !== null);
    const somewhere = village !== undefined || place !== null;
    const about = subject === 'policy' || (somewhere && (subject === 'village' || person !== null));
    if (!about && problems.length === 0) {
      const column = subject === 'household' && person === null ? 'person' : 'place';
      problems.push({ ...officeProblem('tip.about-nobody', { subject }), column });
    }
    if (problems.length > 0) return { content: undefined, same: undefined, alike: [], problems };
    const content: TipContent = {
      received_on,
      channel,
      kind: cells.kind ?? 'need',
      subject,
      urgent: cells.urgent === true ? 1 : 0,
      household_id: household?.id ?? null,
      village_id: village ?? null,
      place,
      person,
      content: said,
      source_name: cells.source_name ?? null,
      source_phone: cells.source_phone ?? null,
    };
    const reports = near(received_on, subject, ALIKE_WITHIN_DAYS);
    const same = reports.find((report) => sameContent(report, content))?.tip_no;
    const alike = same === undefined ? alikeAmong(content, reports) : [];
    const doubts: CellProblem[] = alike.map(({ tip, score, days }) => ({
      ...officeProblem('tip.alike', { tip, score, days }),
      column: 'content',
    }));
    if (household === undefined && subject === 'household' && village !== undefined && person !== null) {
      for (const number of named.byName(village, person)) {
        doubts.push({ ...officeProblem('tip.on-file', { household: number, person }), column: 'person' });
      }
    }
    return { content, same, alike, problems: doubts };
  };
}
