-- The next diarienummer of a nämnd. SECURITY DEFINER: the application that an utförare sends in is registered at once (OSL 5:1).
CREATE FUNCTION valfri.nasta_diarienummer(p_kommun text, p_namnd text, p_ar integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO diarieserie AS d (kommun_id, namnd_id, ar, senaste) VALUES (p_kommun, p_namnd, p_ar, 1)
  ON CONFLICT (kommun_id, namnd_id, ar) DO UPDATE SET senaste = d.senaste + 1 RETURNING senaste
$$;
