-- The answer that counts for a villkor: as it was sent, or as it was completed last.
CREATE FUNCTION valfri.gallande_svar(p_kommun text, p_arende uuid, p_villkor text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT k.svar -> p_villkor FROM komplettering k WHERE k.kommun_id = p_kommun AND k.arende_id = p_arende
      AND k.besvarad IS NOT NULL AND k.svar ? p_villkor ORDER BY k.begard DESC LIMIT 1),
    (SELECT a.inlamnat -> 'svar' -> p_villkor FROM arende a WHERE a.kommun_id = p_kommun AND a.id = p_arende))
$$;
-- The joint table of a samverkan (C7): what the other nämnder have come to on the shared villkor of the same application.
-- Exactly the outcome and its reason cross, and whether the evidence is the same: between nämnder that have both joined the
-- samverkan of the underlag, under the same version, to those who try or decide cases. Nothing of a local villkor, of who
-- set it, or of a case that was taken back.
CREATE FUNCTION valfri.gemensam_provning(p_arenden uuid[])
  RETURNS TABLE (arende_id uuid, kommun_id text, namnd_id text, villkor_id text, utfall text, skal text, samma_bevis boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT eget.id, annat.kommun_id, annat.namnd_id, p.villkor_id, p.utfall, p.skal,
    valfri.gallande_svar(annat.kommun_id, annat.id, p.villkor_id) IS NOT DISTINCT FROM valfri.gallande_svar(eget.kommun_id, eget.id, p.villkor_id)
  FROM arende eget
  JOIN forfragningsunderlag u ON u.id = eget.underlag_id AND u.samverkan_id IS NOT NULL
  JOIN underlag_version v ON v.id = eget.version_id
  JOIN arende annat ON annat.ansokan_id = eget.ansokan_id AND annat.version_id = eget.version_id
    AND (annat.kommun_id, annat.namnd_id) <> (eget.kommun_id, eget.namnd_id) AND annat.status <> 'aterkallad'
  JOIN LATERAL (SELECT DISTINCT ON (q.villkor_id) q.villkor_id, q.utfall, q.skal FROM provning q
    WHERE q.kommun_id = annat.kommun_id AND q.arende_id = annat.id ORDER BY q.villkor_id, q.skapad DESC, q.id DESC) p ON true
  WHERE valfri.aktor() = 'kommun' AND eget.id = ANY (p_arenden)
    AND eget.kommun_id = valfri.kommun_id() AND eget.namnd_id = valfri.namnd_id()
    AND (valfri.har_roll('upphandlare') OR valfri.har_roll('beslutsfattare') OR valfri.har_roll('registrator'))
    AND 2 = (SELECT count(*) FROM (SELECT DISTINCT ON (s.kommun_id, s.namnd_id) s.status FROM samverkan_part s
      WHERE s.samverkan_id = u.samverkan_id AND (s.kommun_id, s.namnd_id) IN ((eget.kommun_id, eget.namnd_id), (annat.kommun_id, annat.namnd_id))
      ORDER BY s.kommun_id, s.namnd_id, s.nr DESC) parter WHERE parter.status = 'ansluten')
    AND EXISTS (SELECT 1 FROM jsonb_array_elements(v.villkor) k WHERE k ->> 'id' = p.villkor_id AND k ->> 'niva' = 'gemensam')
$$;
