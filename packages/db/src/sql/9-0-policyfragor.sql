-- Questions that a policy may not ask by itself, since the table it asks has a policy that asks back (42P17).
CREATE FUNCTION valfri.har_lokal_del(p_version uuid, p_kommun text, p_namnd text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM underlag_lokal l WHERE l.version_id = p_version AND l.kommun_id = p_kommun AND l.namnd_id = p_namnd)
$$;
CREATE FUNCTION valfri.ar_egen_regi(p_utforare uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM utforare u WHERE u.id = p_utforare AND u.regi_kommun_id = valfri.kommun_id())
$$;
