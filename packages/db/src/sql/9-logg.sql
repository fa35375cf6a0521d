-- The audit chain: each row carries the hash of the row before it in the same kommun, so a changed row shows.
CREATE FUNCTION valfri.logg_text(r logg) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', r.kommun_id, r.nr, to_char(r.tid AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.aktor, coalesce(r.identitet_id::text, ''),
    coalesce(r.namnd_id, ''), coalesce(r.utforare_id::text, ''), array_to_string(r.roller, ','), r.handling, r.objekt, coalesce(r.objekt_id, ''),
    coalesce(r.person_id::text, ''), coalesce(r.orsak, ''), coalesce(r.data::text, ''))
$$;
--> statement-breakpoint
CREATE FUNCTION valfri.logg_kedja() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE huvud logg_huvud;
BEGIN
  INSERT INTO logg_huvud (kommun_id, nr, hash) VALUES (NEW.kommun_id, 0, '') ON CONFLICT (kommun_id) DO NOTHING;
  SELECT * INTO huvud FROM logg_huvud WHERE kommun_id = NEW.kommun_id FOR UPDATE;
  NEW.nr := huvud.nr + 1;
  NEW.foregaende := huvud.hash;
  NEW.hash := encode(sha256(convert_to(huvud.hash || '|' || valfri.logg_text(NEW), 'UTF8')), 'hex');
  UPDATE logg_huvud SET nr = NEW.nr, hash = NEW.hash WHERE kommun_id = NEW.kommun_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A BEFORE ROW trigger may not move a row to another partition, so the month is set by the insert itself.
CREATE TRIGGER logg_kedja BEFORE INSERT ON logg FOR EACH ROW EXECUTE FUNCTION valfri.logg_kedja();
--> statement-breakpoint
-- The first row of a kommun's chain that does not follow from the one before, or null when all of it holds. SECURITY DEFINER,
-- since a chain runs through every nämnd; it answers with a number and shows no row. A missing row is a break too.
CREATE FUNCTION valfri.logg_brott(p_kommun text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT min(x.nr) FROM (
    SELECT l.nr, l.hash, l.foregaende, l.nr - lag(l.nr, 1, 0::bigint) OVER w AS steg, lag(l.hash, 1, '') OVER w AS fore,
      encode(sha256(convert_to(l.foregaende || '|' || valfri.logg_text(l), 'UTF8')), 'hex') AS raknad
    FROM logg l WHERE l.kommun_id = p_kommun WINDOW w AS (ORDER BY l.nr)) x
  WHERE x.steg <> 1 OR x.foregaende <> x.fore OR x.hash <> x.raknad
$$;
