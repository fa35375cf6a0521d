-- Frozen rows. Row level security says who may reach a row; these say that nobody may change it any more.
CREATE FUNCTION valfri.underlag_version_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'utkast' THEN
    RAISE EXCEPTION 'a sealed version is frozen; make a new one' USING ERRCODE = 'VF001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER underlag_version_fryst BEFORE UPDATE OR DELETE ON underlag_version FOR EACH ROW EXECUTE FUNCTION valfri.underlag_version_fryst();

CREATE FUNCTION valfri.underlag_lokal_fryst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT status FROM underlag_version WHERE id = NEW.version_id) <> 'utkast' THEN
    RAISE EXCEPTION 'the local part of a sealed version is frozen' USING ERRCODE = 'VF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER underlag_lokal_fryst BEFORE INSERT OR UPDATE ON underlag_lokal FOR EACH ROW EXECUTE FUNCTION valfri.underlag_lokal_fryst();

-- A run goes one way, and is never reopened (R: låst -> attesterad -> utbetald); its sums stand from the lock on.
CREATE FUNCTION valfri.korning_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ordning text[] := ARRAY['oppen', 'beraknad', 'granskad', 'last', 'attesterad', 'utbetald'];
BEGIN
  IF array_position(ordning, OLD.status) >= 4 AND (array_position(ordning, NEW.status) < array_position(ordning, OLD.status)
    OR (NEW.summa_ore, NEW.indata_sha256, NEW.resultat_sha256, NEW.grans_tid, NEW.manad) IS DISTINCT FROM (OLD.summa_ore, OLD.indata_sha256, OLD.resultat_sha256, OLD.grans_tid, OLD.manad)) THEN
    RAISE EXCEPTION 'a locked run is frozen' USING ERRCODE = 'VF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER korning_fryst BEFORE UPDATE ON korning FOR EACH ROW EXECUTE FUNCTION valfri.korning_fryst();

CREATE FUNCTION valfri.ersattningsunderlag_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.last IS NOT NULL THEN RAISE EXCEPTION 'a locked underlag is frozen' USING ERRCODE = 'VF001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ersattningsunderlag_fryst BEFORE UPDATE ON ersattningsunderlag FOR EACH ROW EXECUTE FUNCTION valfri.ersattningsunderlag_fryst();

-- What an utförare sent is what the nämnd tries.
CREATE FUNCTION valfri.arende_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.inlamnat, NEW.sha256, NEW.version_id, NEW.inkommen, NEW.diarienummer, NEW.utforare_id, NEW.namnd_id) IS DISTINCT FROM
     (OLD.inlamnat, OLD.sha256, OLD.version_id, OLD.inkommen, OLD.diarienummer, OLD.utforare_id, OLD.namnd_id) THEN
    RAISE EXCEPTION 'a received application is frozen' USING ERRCODE = 'VF001';
  END IF;
  -- An utförare may only take its application back.
  IF valfri.aktor() = 'utforare' AND NEW.status NOT IN ('aterkallad', OLD.status) THEN
    RAISE EXCEPTION 'only the nämnd moves an ärende' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arende_fryst BEFORE UPDATE ON arende FOR EACH ROW EXECUTE FUNCTION valfri.arende_fryst();

-- A signed avtal keeps its terms; it can only be given an end, or the other party's signature.
CREATE FUNCTION valfri.avtal_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'signerat' AND (NEW.delar, NEW.omraden, NEW.kapacitet, NEW.fran, NEW.version_id, NEW.utforare_id, NEW.dokument_id, NEW.status) IS DISTINCT FROM
     (OLD.delar, OLD.omraden, OLD.kapacitet, OLD.fran, OLD.version_id, OLD.utforare_id, OLD.dokument_id, OLD.status) THEN
    RAISE EXCEPTION 'a signed avtal is frozen' USING ERRCODE = 'VF001';
  END IF;
  IF valfri.aktor() = 'utforare' AND (NEW.delar, NEW.omraden, NEW.kapacitet, NEW.fran, NEW.signerad_kommun, NEW.utforare_id, NEW.ersatter_id) IS DISTINCT FROM
     (OLD.delar, OLD.omraden, OLD.kapacitet, OLD.fran, OLD.signerad_kommun, OLD.utforare_id, OLD.ersatter_id) THEN
    RAISE EXCEPTION 'an utförare signs an avtal and changes nothing else in it' USING ERRCODE = '42501';
  END IF;
  -- Its end comes by the utförare's own notice, or when both have signed what takes its place.
  IF valfri.aktor() = 'utforare' AND NEW.till IS DISTINCT FROM OLD.till AND (OLD.till IS NOT NULL OR NOT (
    EXISTS (SELECT 1 FROM avtalsuppsagning u WHERE u.kommun_id = NEW.kommun_id AND u.avtal_id = NEW.id AND u.part = 'utforare' AND u.upphor = NEW.till)
    OR EXISTS (SELECT 1 FROM avtal n WHERE n.kommun_id = NEW.kommun_id AND n.ersatter_id = NEW.id AND n.status = 'signerat' AND n.fran = NEW.till + 1))) THEN
    RAISE EXCEPTION 'an utförare ends its avtal by notice' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER avtal_fryst BEFORE UPDATE ON avtal FOR EACH ROW EXECUTE FUNCTION valfri.avtal_fryst();

-- A proposal that has been tried stands as it was tried, and nobody confirms what they wrote themselves (four eyes).
CREATE FUNCTION valfri.vardeforslag_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('bekraftat', 'avvisat', 'kasserat') THEN RAISE EXCEPTION 'a tried proposal is frozen' USING ERRCODE = 'VF001'; END IF;
  IF NEW.status = 'bekraftat' AND (NEW.provad_av IS NULL OR NEW.forfattare ? NEW.provad_av::text OR NEW.rader IS DISTINCT FROM OLD.rader) THEN
    RAISE EXCEPTION 'a proposal is confirmed as it stands, by another person' USING ERRCODE = 'VF001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vardeforslag_fryst BEFORE UPDATE ON vardeforslag FOR EACH ROW EXECUTE FUNCTION valfri.vardeforslag_fryst();

-- What the members of a samverkan have settled stays settled.
CREATE FUNCTION valfri.samverkan_arende_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.avgjord IS NOT NULL THEN RAISE EXCEPTION 'a settled matter is frozen' USING ERRCODE = 'VF001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER samverkan_arende_fryst BEFORE UPDATE ON samverkan_arende FOR EACH ROW EXECUTE FUNCTION valfri.samverkan_arende_fryst();
