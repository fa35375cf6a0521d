-- How many questions wait on an underlag in a kommun, and whether this very one does. Who asks may read none of them.
CREATE FUNCTION valfri.vantande_fragor(p_kommun text, p_underlag uuid, p_text text) RETURNS TABLE (antal integer, samma boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer, coalesce(bool_or(lower(btrim(f.text)) = lower(btrim(p_text))), false) FROM underlagsfraga f
  WHERE f.kommun_id = p_kommun AND f.underlag_id = p_underlag
    AND NOT EXISTS (SELECT 1 FROM fragebesked b WHERE b.kommun_id = f.kommun_id AND b.fraga_id = f.id)
$$;
-- Letters and figures alone, without the form of the firm, so that 'BOHUS OMSORG' is 'Bohus Omsorg AB'.
CREATE FUNCTION valfri.bara_namn(p_text text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(regexp_replace(lower(p_text), '[^[:alnum:]]+', ' ', 'g'), '(^| )(ab|hb|kb|aktiebolag|handelsbolag)(?= |$)', ' ', 'g'))
$$;
-- Whether a text names the utförare that asked. The nämnd may be told yes or no, and need not reach a firm that it has no avtal with.
CREATE FUNCTION valfri.namner_fragestallaren(p_fraga uuid, p_text text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM underlagsfraga f JOIN utforare u ON u.id = f.utforare_id
    WHERE f.id = p_fraga AND valfri.aktor() = 'kommun' AND f.kommun_id = valfri.kommun_id() AND f.namnd_id = valfri.namnd_id()
      AND valfri.bara_namn(u.namn) <> '' AND position(' ' || valfri.bara_namn(u.namn) || ' ' IN ' ' || valfri.bara_namn(p_text) || ' ') > 0)
$$;
