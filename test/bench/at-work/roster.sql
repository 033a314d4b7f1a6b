-- The roster of 19 March 2014 with the columns that the report has in a CSV.
SELECT row_number() OVER () AS serial, * FROM (
SELECT h.household_no, v.town_code, t.name AS town, v.code AS village_code, v.name AS village, h.head_name, m.sex,
  2014 - substr(m.birth_date, 1, 4) - ('03-19' < substr(m.birth_date, 6)) AS age,
  substr(h.head_id_number, 1, 6) || '********' || substr(h.head_id_number, -4) AS head_id_number,
  coalesce(h.household_size, (SELECT count(*) FROM person AS p WHERE p.county = h.county AND p.household_id = h.id AND p.left_on IS NULL
    AND p.absence IS NULL)) AS persons, h.household_type, h.main_cause,
  h.income_per_capita / 100.0 AS income, h.difficulty, h.need, u.name AS unit, c.cadre_no, c.name AS cadre, c.title,
  substr(c.phone, 1, 3) || '****' || substr(c.phone, -4) AS lead_phone
FROM enrolment AS e JOIN household AS h ON h.id = e.household_id JOIN place AS v ON v.id = h.village_id
LEFT JOIN place AS t ON t.county = v.county AND t.code = v.town_code
LEFT JOIN person AS m ON m.county = h.county AND m.household_id = h.id AND m.person_no = 1
LEFT JOIN pairing AS p ON p.county = h.county AND p.household_id = h.id AND p.role = 'lead' AND p.recorded_to IS NULL
LEFT JOIN cadre AS c ON c.id = p.cadre_id LEFT JOIN unit AS u ON u.id = c.unit_id
WHERE e.program = 'needy' AND e.recorded_to IS NULL ORDER BY v.town_code, v.code, h.household_no);
