import type { Candidate } from '../likeness/candidate.ts';
import { loadNameSounds, type NameSounds } from '../likeness/name-sounds.ts';
import { type LikePair, likePairs } from '../likeness/pairs.ts';
import { LIKELY } from '../likeness/score.ts';
import { readCandidates } from '../store/findings/candidates.ts';
import type { Check, CheckAbout, CheckToLoad, Found } from './check.ts';

const about = {
  name: 'person.twice',
  kinds: { 'person.likely-twice': 'error', 'person.possibly-twice': 'warning' },
  rosters: ['members', 'households'],
} as const satisfies CheckAbout;

export type TwiceFinding = keyof typeof about.kinds;

const subjectOf = ({ householdNo, personNo }: Candidate): { householdNo: string; personNo: number | null } => ({
  householdNo,
  personNo,
});

/** What a clerk compares; the score is left out, which moves a little with everybody else who is on file. */
const factsOf = ({ name, idKey, sex, birth, village }: Candidate): (string | null)[] => [
  name,
  idKey,
  sex,
  birth,
  village,
];

function foundOf({ one, other, score, terms }: LikePair): Found {
  const pair = [one, other].map(subjectOf);
  return {
    code: score >= LIKELY ? 'person.likely-twice' : 'person.possibly-twice',
    key: JSON.stringify(pair.map(({ householdNo, personNo }) => [householdNo, personNo])),
    householdNo: one.householdNo,
    params: { name: one.name, other: other.name, household: other.householdNo, score },
    facts: [...factsOf(one), ...factsOf(other)],
    subjects: pair,
    terms,
  };
}

/** Somebody who may stand in two households though no number says so, by name, sound, birth, sex and place. */
export const twiceCheck: CheckToLoad = {
  ...about,
  load: async () => checkWith(await loadNameSounds()),
};

const checkWith = (sounds: NameSounds): Check => ({
  ...about,
  find: ({ db, county }, moment) => likePairs(readCandidates(db, county, moment), sounds).map(foundOf),
});
