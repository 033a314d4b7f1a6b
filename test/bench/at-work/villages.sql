-- The households on the list of 19 March 2014 by village, as somebody writes it who needs no other grouping.
WITH present AS (
  SELECT household_id, count(*) AS persons FROM person
  WHERE (left_on IS NULL OR left_on > '2014-03-19') AND absence IS NULL AND (birth_date IS NULL OR birth_date <= '2014-03-19')
  GROUP BY household_id)
SELECT v.code, count(*) AS households, sum(coalesce(h.household_size, p.persons)) AS persons,
  sum(h.household_type = 'dibao'), sum(h.household_type = 'wubao'), sum(h.household_type = 'veteran'), sum(h.household_type = 'general'),
  sum(h.household_type IS NULL), sum(h.main_cause = 'illness'), sum(h.main_cause = 'disability'), sum(h.main_cause = 'schooling'),
  sum(h.main_cause = 'disaster'), sum(h.main_cause = 'labour'), sum(h.main_cause IS NULL)
FROM enrolment AS e JOIN household AS h ON h.id = e.household_id JOIN place AS v ON v.id = h.village_id
LEFT JOIN present AS p ON p.household_id = h.id AND h.household_size IS NULL
WHERE e.program = 'needy' AND e.valid_from <= '2014-03-19' AND (e.valid_to IS NULL OR e.valid_to >= '2014-03-19') AND e.recorded_to IS NULL
GROUP BY v.code ORDER BY v.code;
