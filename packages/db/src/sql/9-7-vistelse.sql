-- What was performed in a month by way of beställningar across a border (C26), for the two nämnder of each: one count that
-- both read. Counts and minutes alone: the host learns nothing of the person.
CREATE FUNCTION valfri.utfort_i_vistelse(p_manad date) RETURNS TABLE (kommun_id text, bestallning_id uuid, antal int, minuter int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.kommun_id, v.bestallning_id, count(h.id)::int,
    coalesce(sum(extract(epoch FROM date_trunc('minute', h.slut) - date_trunc('minute', h.start)) / 60), 0)::int
  FROM vistelse v LEFT JOIN handelse h ON h.kommun_id = v.kommun_id AND h.manad = p_manad AND h.bestallning_id = v.bestallning_id
    AND h.status = 'godtagen' AND h.typ <> 'struken'
    AND NOT EXISTS (SELECT 1 FROM handelse s WHERE s.kommun_id = h.kommun_id AND s.manad = h.manad AND s.ersatter = h.id)
  WHERE valfri.aktor() = 'kommun' AND ((v.kommun_id = valfri.kommun_id() AND v.namnd_id = valfri.namnd_id())
    OR (v.vard_kommun_id = valfri.kommun_id() AND v.vard_namnd_id = valfri.namnd_id()))
  GROUP BY 1, 2
$$;
