-- Whether the aktör owns a document. SECURITY DEFINER, since the policies of dokument and dokument_delning read each other.
CREATE FUNCTION valfri.ager_dokument(p_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM dokument d WHERE d.id = p_id AND CASE valfri.aktor()
    WHEN 'kommun' THEN d.kommun_id = valfri.kommun_id() AND d.namnd_id = valfri.namnd_id()
    WHEN 'utforare' THEN d.kommun_id IS NULL AND d.utforare_id = valfri.utforare_id()
    ELSE false END)
$$;
