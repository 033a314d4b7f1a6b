-- The gaps of 19 March 2014 under the policy that is shipped, by somebody who knows this county: a lead and a support are paired from one
-- day on, nobody's office ends, nobody left the list, and every festival before the Spring Festival came before the visits.
WITH helped AS (
  SELECT e.household_id, e.valid_from AS since, h.household_type = 'veteran' AS veteran,
    (SELECT p.cadre_id FROM pairing AS p WHERE p.household_id = e.household_id AND p.role = 'lead') AS lead,
    (SELECT p.cadre_id FROM pairing AS p WHERE p.household_id = e.household_id AND p.role = 'support') AS support
  FROM enrolment AS e JOIN household AS h ON h.id = e.household_id WHERE e.program = 'needy'),
seen AS (
  SELECT v.household_id, max(iif(outcome = 'met', visited_on, NULL)) AS met,
    max(iif(outcome = 'met' AND kind = 'home', visited_on, NULL)) AS at_home,
    max(iif(outcome = 'met' AND purpose = 'verify', visited_on, NULL)) AS verified,
    max(iif(outcome <> 'met', visited_on, NULL)) AS missed
  FROM visit AS v WHERE recorded_to IS NULL AND visited_on <= '2014-03-19' GROUP BY v.household_id),
stood AS MATERIALIZED (
  SELECT h.*, s.met, s.at_home, s.verified, s.missed,
    iif(h.support IS NULL, s.at_home, (SELECT max(v.visited_on) FROM visit AS v WHERE v.household_id = h.household_id
      AND v.recorded_to IS NULL AND v.outcome = 'met' AND v.kind = 'home' AND (v.cadre_id <> h.support OR v.cadre_id = h.lead))) AS at_home_by_lead,
    iif(h.support IS NULL, NULL, (SELECT max(v.visited_on) FROM visit AS v WHERE v.household_id = h.household_id
      AND v.recorded_to IS NULL AND v.outcome = 'met' AND (v.cadre_id IS NOT h.lead OR v.cadre_id = h.support))) AS met_by_support
  FROM helped AS h JOIN seen AS s ON s.household_id = h.household_id),
tried AS (
  SELECT s.household_id, count(DISTINCT v.visited_on) AS days, min(v.visited_on) AS first FROM stood AS s CROSS JOIN visit AS v
  WHERE s.missed > coalesce(s.met, '') AND v.household_id = s.household_id AND v.recorded_to IS NULL AND v.outcome <> 'met'
    AND v.visited_on > coalesce(s.met, '') AND v.visited_on >= s.since GROUP BY s.household_id)
SELECT count(*) FILTER (WHERE date(coalesce(met, since), '+1 month', 'floor') < '2014-03-19') AS monthly,
  count(*) FILTER (WHERE date(coalesce(at_home_by_lead, since), '+2 months', 'floor') < '2014-03-19') AS lead_home,
  count(*) FILTER (WHERE date(coalesce(verified, since), '+3 months', 'floor') < '2014-03-19') AS archive,
  count(*) FILTER (WHERE support IS NOT NULL AND date(coalesce(met_by_support, since), '+1 month', 'floor') < '2014-03-19') AS support_phone,
  count(*) FILTER (WHERE coalesce(at_home, '') < '2014-01-16') AS spring_festival,
  count(*) FILTER (WHERE coalesce(met, '') < '2014-02-07') AS lantern,
  count(*) FILTER (WHERE lead IS NULL) AS no_lead,
  (SELECT count(*) FROM tried WHERE days >= 2 OR date(first, '+7 days') <= '2014-03-19') AS attempts
FROM stood
