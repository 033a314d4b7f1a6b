-- Of a member each age is computed once, thanks to the limit, and grouping needs no sorting, thanks to the order.
WITH aged AS (
  SELECT household_id, health, disability_grade, labour,
    CASE WHEN birth_date IS NOT NULL THEN substr(:as_of, 1, 4) - substr(birth_date, 1, 4)
      - (substr(:as_of, 6) < CASE length(birth_date) WHEN 4 THEN '12-31' ELSE substr(birth_date, 6) END) END AS age_least,
    CASE WHEN birth_date IS NOT NULL THEN substr(:as_of, 1, 4) - substr(birth_date, 1, 4)
      - (substr(:as_of, 6) < CASE length(birth_date) WHEN 4 THEN '01-01' ELSE substr(birth_date, 6) END) END AS age_most
  FROM person
  WHERE county = '370181' AND (left_on IS NULL OR left_on > :as_of) AND absence IS NULL
    AND (birth_date IS NULL OR birth_date <= :as_of)
  ORDER BY household_id LIMIT -1),
members AS (
  SELECT household_id, COUNT(*) AS present,
    -- An age that is not exact settles a comparison only where both its ends agree.
    SUM(age_least >= 60 OR age_most < 16) AS dependants,
    SUM(age_least IS NULL OR NOT (age_least >= 60 OR age_most < 16 OR (age_most < 60 AND age_least >= 16))) AS dependants_unknown,
    MAX(CASE WHEN health = 'serious' OR COALESCE(disability_grade <= 2, 0) OR labour = 'none' THEN 2
      WHEN health IS NULL OR labour IS NULL THEN 1 ELSE 0 END) AS burden,
    SUM(COALESCE(labour = 'able' AND age_least >= 18 AND age_most < 60, 0)) AS workers,
    SUM(NOT COALESCE(labour <> 'able' OR age_most < 18 OR age_least >= 60 OR (labour = 'able' AND age_least >= 18 AND age_most < 60), 0)) AS workers_unknown,
    MIN(CASE WHEN labour = 'skilled' THEN 2 WHEN labour IS NULL THEN 1 ELSE 0 END) AS all_skilled
  FROM aged GROUP BY household_id),
counted AS (
  SELECT h.*, m.household_id IS NOT NULL AS has_present,
    m.household_id IS NULL AND EXISTS (SELECT 1 FROM person AS p WHERE p.county = '370181' AND p.household_id = h.id) AS nobody_present,
    COALESCE(h.household_size, m.present) AS persons,
    m.dependants, m.dependants_unknown, m.burden, m.workers, m.workers_unknown, m.all_skilled
  FROM household AS h LEFT JOIN members AS m ON m.household_id = h.id
  WHERE (h.left_on IS NULL OR h.left_on > :as_of)),
criteria AS (
  SELECT id,
    CASE WHEN income_per_capita IS NOT NULL THEN income_per_capita < 260000
      ELSE income_wage + income_business + income_property + income_transfer - business_cost < 260000 * persons END AS low_income,
    hukou = 'rural' AS rural,
    house_area <= 6000 * persons AS modest_house,
    CASE WHEN surveyed_on >= '2013-03-01' THEN 1
      WHEN CASE length(surveyed_on) WHEN 4 THEN surveyed_on || '-12-31' WHEN 7 THEN surveyed_on || '-31' ELSE surveyed_on END < '2013-03-01' THEN 0
    END AS surveyed,
    CASE WHEN nobody_present THEN 0 WHEN has_present AND dependants_unknown = 0 THEN dependants >= 1 END AS dependants,
    CASE WHEN nobody_present THEN 0 WHEN burden = 2 THEN 1 WHEN burden = 0 THEN 0 END AS burden,
    owns_vehicle, owns_machinery, owns_business,
    savings > 520000 * persons AS savings,
    CASE WHEN nobody_present THEN 0 WHEN has_present AND workers_unknown = 0 THEN workers >= 4 END AS workers,
    CASE WHEN nobody_present THEN 1 WHEN all_skilled = 2 THEN 1 WHEN all_skilled = 0 THEN 0 END AS all_skilled
  FROM counted),
lettered AS (
  SELECT id,
    CASE low_income WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE rural WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END
    || CASE modest_house WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE surveyed WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END
    || CASE dependants WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE burden WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END AS met,
    CASE owns_vehicle WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE owns_machinery WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END
    || CASE owns_business WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE savings WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END
    || CASE workers WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END || CASE all_skilled WHEN 1 THEN 'T' WHEN 0 THEN 'F' ELSE 'U' END AS barred
  FROM criteria)
INSERT INTO by_hand (county, program, household_id, pack_id, verdict, letters, benefit, as_of, recorded_from)
SELECT '370181', 'needy', id, 1,
  CASE WHEN met LIKE '%F%' OR barred LIKE '%T%' THEN 'not_eligible' WHEN met LIKE '%U%' OR barred LIKE '%U%' THEN 'undecided' ELSE 'eligible' END,
  met || barred, NULL, :as_of, 2
FROM lettered
