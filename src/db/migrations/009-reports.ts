const reports = `
-- How many households of a span of row ids were on the list and what they are alike in, so that a report on very many need not count
-- them again. It can be counted anew from the records at any time and is nobody's record of anything. It holds for the list of
-- 'programs' (JSON), as 'statement' (a digest of its text) counts, after the records of audit event 'event', on every day from 'since'
-- up to before 'until', which are compared as texts. 'kinds' are lines as db/store/alike-kinds.ts keeps them.
CREATE TABLE kept_count (
  county TEXT NOT NULL REFERENCES bureau,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= first),
  programs TEXT NOT NULL,
  statement TEXT NOT NULL,
  event INTEGER NOT NULL,
  since TEXT NOT NULL,
  until TEXT CHECK (until > since),
  kinds BLOB NOT NULL,
  PRIMARY KEY (county, first)
) STRICT;
`;

/** What reports need not count again. */
export const keptCounts = {
  number: 9,
  name: 'reports',
  sql: reports,
} as const;
