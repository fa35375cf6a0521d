-- What has been posted stands; it is corrected by a row of its own.
REVOKE UPDATE, DELETE ON sarkostnad FROM valfri_app;

-- How many persons each utförare of a tjänst has, for anyone: of the first day of this month, so that nobody can follow a person from
-- day to day, rounded to the nearest five, and nothing where there are fewer than five. Each figure is rounded by itself, so that no
-- sum gives back what another hides (F14.6).
CREATE FUNCTION valfri.publika_andelar(p_kommun text, p_namnd text, p_tjanst text)
  RETURNS TABLE (niva text, utforare_id uuid, regi text, antal int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.niva, s.utforare_id, s.regi, CASE WHEN s.n >= 5 THEN (round(s.n / 5.0) * 5)::int END FROM (
    SELECT CASE WHEN grouping(b.utforare_id) = 0 THEN 'utforare' WHEN grouping(b.regi) = 0 THEN 'regi' ELSE 'alla' END AS niva,
      b.utforare_id, b.regi, count(DISTINCT b.person_id) AS n
    FROM bestallning b, date_trunc('month', valfri.idag()) AS d(dag)
    WHERE b.kommun_id = p_kommun AND b.namnd_id = p_namnd AND b.tjanst_id = p_tjanst AND b.status IN ('bekraftad', 'avslutad')
      AND coalesce(b.start, b.fran) <= d.dag::date AND (b.till IS NULL OR b.till >= d.dag::date)
    GROUP BY GROUPING SETS ((b.utforare_id, b.regi), (b.regi), ())) s
$$;
