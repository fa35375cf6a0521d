-- The nämnd of the aktör takes part in the samverkan today: it is invited or has joined, and has not left. A step that is
-- decided for a later day counts from that day.
CREATE FUNCTION valfri.ar_part(p_samverkan uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT p.status <> 'uttradd' FROM samverkan_part p
    WHERE p.samverkan_id = p_samverkan AND p.kommun_id = valfri.kommun_id() AND p.namnd_id = valfri.namnd_id()
    ORDER BY p.fran <= valfri.idag() DESC, p.nr DESC LIMIT 1), false)
$$;
CREATE FUNCTION valfri.har_varit_part(p_samverkan uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM samverkan_part p
    WHERE p.samverkan_id = p_samverkan AND p.kommun_id = valfri.kommun_id() AND p.namnd_id = valfri.namnd_id())
$$;
-- A new version begins with every party's local part as it stood. The owner may copy, and not change, the others' parts.
CREATE FUNCTION valfri.kopiera_lokala_delar(p_fran uuid, p_till uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF valfri.aktor() <> 'kommun' OR NOT EXISTS (
    SELECT 1 FROM underlag_version a JOIN underlag_version b ON b.underlag_id = a.underlag_id
    JOIN forfragningsunderlag u ON u.id = a.underlag_id
    WHERE a.id = p_fran AND b.id = p_till AND b.status = 'utkast'
      AND u.agare_kommun_id = valfri.kommun_id() AND u.agare_namnd_id = valfri.namnd_id()) THEN
    RAISE EXCEPTION 'only the owner of an underlag copies its local parts' USING ERRCODE = '42501';
  END IF;
  INSERT INTO underlag_lokal (kommun_id, namnd_id, version_id, lokal)
  SELECT l.kommun_id, l.namnd_id, p_till, l.lokal FROM underlag_lokal l WHERE l.version_id = p_fran;
END $$;
-- A draft that is thrown away takes its local parts with it, whoever wrote them.
CREATE FUNCTION valfri.ta_bort_lokala_delar(p_version uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF valfri.aktor() <> 'kommun' OR NOT EXISTS (
    SELECT 1 FROM underlag_version v JOIN forfragningsunderlag u ON u.id = v.underlag_id
    WHERE v.id = p_version AND v.status = 'utkast'
      AND u.agare_kommun_id = valfri.kommun_id() AND u.agare_namnd_id = valfri.namnd_id()) THEN
    RAISE EXCEPTION 'only the owner of an underlag throws its draft away' USING ERRCODE = '42501';
  END IF;
  DELETE FROM underlag_lokal WHERE version_id = p_version;
END $$;
