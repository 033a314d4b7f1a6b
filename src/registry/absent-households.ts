import type { Session } from '../db/session.ts';
import type { Absent, Absentees, CommandContext, Completeness } from '../intake/completeness.ts';
import { type LeftReason, leftReasons } from './code-lists/household.ts';
import { type HouseholdOnFile, householdsOnFile, membersOnFile } from './store/absent.ts';
import { householdFinders } from './store/finders.ts';
import { householdTable } from './store/tables.ts';
import { VersionedTable } from './store/versioned-table.ts';
import { closeRecord } from './write/leaving.ts';

/** Row ids of the households that rows of a command have named, by themselves or by a member. */
function mentionedHouseholds({ db, county }: Session, { mentions }: CommandContext): (id: number) => boolean {
  const households = mentions.of('household');
  const persons = mentions.of('person');
  const byMember = new Set<number>();
  for (const { id, household_id: household } of membersOnFile(db, county)) if (persons.has(id)) byMember.add(household);
  return (id) => households.has(id) || byMember.has(id);
}

/** The households of the villages that a command's rows name which are on file and in none of its rows. */
function absentees(session: Session, context: CommandContext): Absentees {
  const { db, county } = session;
  const isMentioned = mentionedHouseholds(session, context);
  const byVillage = new Map<number, { named: boolean; onFile: number; absent: HouseholdOnFile[] }>();
  for (const household of householdsOnFile(db, county)) {
    const village = byVillage.get(household.village_id) ?? { named: false, onFile: 0, absent: [] };
    byVillage.set(household.village_id, village);
    village.onFile += 1;
    if (isMentioned(household.id)) village.named = true;
    else village.absent.push(household);
  }
  const named = [...byVillage.values()].filter((village) => village.named);
  const gone = named.flatMap(({ absent }) => absent);
  gone.sort((a, b) => (a.household_no < b.household_no ? -1 : 1));
  return {
    onFile: named.reduce((sum, { onFile }) => sum + onFile, 0),
    absent: gone.map(({ household_no: key, head_name: name, village: place }): Absent => ({ key, name, place })),
    leave: (from, reason) => {
      const { batch, event } = context;
      const table = new VersionedTable(db, householdTable, { county, batch, event });
      const { byNumber } = householdFinders(table);
      for (const { household_no: number } of gone) {
        for (const standing of byNumber(number)) {
          closeRecord(table, standing, { from, reason: reason as LeftReason });
        }
      }
    },
  };
}

/** A roster of households or members may claim that no household of its villages is left out. */
export const allHouseholds: Completeness = { reasons: leftReasons.map(({ value }) => value), absentees };
