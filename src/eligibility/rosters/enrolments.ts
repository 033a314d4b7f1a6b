import { defineRoster } from '../../intake/roster.ts';
import { namingHousehold, waysToNameHousehold } from '../../registry/match/household-search.ts';
import { enrolmentColumns } from './enrolment-columns.ts';

/**
 * Lists that exist already: who is on one since when. A row adds an enrolment or completes the one that begins that day; it ends
 * none that is on record, which only a person does.
 */
export const enrolments = defineRoster({
  name: 'enrolments',
  columns: enrolmentColumns,
  prefilled: namingHousehold,
  oneOf: [waysToNameHousehold],
  // Its writer reads the packs in force, and what reads them takes longer to load than all other rosters.
  open: async (session, batch) => (await import('./enrolment-writer.ts')).enrolmentWriter(session, batch),
});
