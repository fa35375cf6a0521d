-- A nämnd's administrator gives a role to somebody who may not have signed in yet. Only the keyed hash comes in and only an
-- id goes out: neither whether the person was known nor their name is told.
CREATE FUNCTION valfri.bjud_in_identitet(p_hash text, p_namn text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE svar uuid;
BEGIN
  IF valfri.aktor() <> 'kommun' THEN RAISE EXCEPTION 'a nämnd invites' USING ERRCODE = '42501'; END IF;
  INSERT INTO identitet (personnummer_hash, namn) VALUES (p_hash, p_namn) ON CONFLICT (personnummer_hash) DO NOTHING;
  SELECT id INTO svar FROM identitet WHERE personnummer_hash = p_hash;
  RETURN svar;
END $$;
