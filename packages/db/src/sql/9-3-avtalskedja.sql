-- An avtal and those that it has taken the place of: one utförare's avtal goes on under a new version or with other terms.
CREATE FUNCTION valfri.avtalskedja(p_kommun text, p_avtal uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE kedja(id) AS (
    SELECT p_avtal UNION SELECT a.ersatter_id FROM avtal a JOIN kedja k ON a.id = k.id WHERE a.kommun_id = p_kommun AND a.ersatter_id IS NOT NULL)
  SELECT id FROM kedja
$$;
-- How many persons still have an insats by an avtal after its last day. A number, as the caller's own rights see it.
CREATE FUNCTION valfri.antal_efter_avtal(p_kommun text, p_avtal uuid, p_upphor date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT b.person_id)::int FROM bestallning b
  WHERE b.kommun_id = p_kommun AND b.avtal_id IN (SELECT valfri.avtalskedja(p_kommun, p_avtal)) AND b.status IN ('skickad', 'bekraftad')
    AND (b.till IS NULL OR b.till > p_upphor)
$$;
