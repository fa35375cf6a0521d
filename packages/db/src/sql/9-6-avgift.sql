-- Avgift: what is decided is append-only, and a locked month never moves.
REVOKE UPDATE, DELETE ON nationellt_belopp, avgiftsregel, avgiftsbeslut, avgiftsunderrattelse, avgiftsreferens, invandning, invandning_svar FROM valfri_app;
REVOKE DELETE ON avgiftskorning, avgiftsexport FROM valfri_app;
CREATE FUNCTION valfri.avgiftskorning_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'last' THEN RAISE EXCEPTION 'a locked month of avgifter is frozen' USING ERRCODE = 'VF001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER avgiftskorning_fryst BEFORE UPDATE ON avgiftskorning FOR EACH ROW EXECUTE FUNCTION valfri.avgiftskorning_fryst();
CREATE FUNCTION valfri.avgift_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.last IS NOT NULL THEN RAISE EXCEPTION 'a locked avgift is frozen' USING ERRCODE = 'VF001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER avgift_fryst BEFORE UPDATE ON avgift FOR EACH ROW EXECUTE FUNCTION valfri.avgift_fryst();
CREATE FUNCTION valfri.avgiftsexport_fryst() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.json IS NOT NULL THEN RAISE EXCEPTION 'a file for invoicing stands as it was made' USING ERRCODE = 'VF001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER avgiftsexport_fryst BEFORE UPDATE ON avgiftsexport FOR EACH ROW EXECUTE FUNCTION valfri.avgiftsexport_fryst();
