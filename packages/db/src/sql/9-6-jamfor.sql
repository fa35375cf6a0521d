-- Where an utförare stands in the list of one visit: a hash of the visit's seed, the day and the utförare. Nobody is
-- favoured, the same visit sees the same order, and anyone can compute it again (R-602, C12).
CREATE FUNCTION valfri.slumpordning(fro text, dag date, utforare uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(fro || '|' || to_char(dag, 'YYYY-MM-DD') || '|' || utforare::text)
$$;

-- Acts as another aktör for the rest of the statement and answers which it was; the caller changes back.
CREATE FUNCTION valfri.byt_aktor(ny text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE forut text := coalesce(current_setting('valfri.aktor', true), '');
BEGIN PERFORM set_config('valfri.aktor', ny, true); RETURN forut; END $$;

-- The public comparison as one answer to one query. It reads as aktör publik whoever asks: row level security leaves it only
-- what everyone may know. NULL where the kommun does not offer the tjänst. Delar of p_utanfor are outside the choice and named by nobody (F15.3);
-- so are those that the kommun itself has decided to keep outside it on the day, with why (F19.12).
CREATE FUNCTION valfri.jamfor(p_kommun text, p_tjanst text, p_postnummer text, p_dag date, p_fro text, p_utanfor text[] DEFAULT '{}') RETURNS text
  LANGUAGE plpgsql AS $$
DECLARE svar text; v_egna jsonb; v_omrade uuid; v_omrade_namn text; v_aktiv boolean; forut text := valfri.byt_aktor('publik');
BEGIN
  SELECT a.aktiv INTO v_aktiv FROM tjanst_aktivering a WHERE a.kommun_id = p_kommun AND a.tjanst_id = p_tjanst AND a.fran <= p_dag
    ORDER BY a.fran DESC, a.nr DESC LIMIT 1;
  IF v_aktiv IS NOT TRUE THEN PERFORM valfri.byt_aktor(forut); RETURN NULL; END IF;
  SELECT v.varde -> 'delar' INTO v_egna FROM beslutat_varde v WHERE v.kommun_id = p_kommun AND v.tjanst_id = p_tjanst AND v.parameter = 'utanfor-valet'
    AND v.fran <= p_dag ORDER BY v.fran DESC, v.skapad DESC LIMIT 1;
  p_utanfor := p_utanfor || coalesce((SELECT array_agg(d) FROM jsonb_object_keys(v_egna) d), '{}');
  -- What has ended since it was counted gives room from today; nobody else has to say so.
  PERFORM valfri.rakna_belaggning(g.kommun_id, g.avtal_id, p_dag) FROM belaggning g WHERE g.kommun_id = p_kommun AND g.forsta_slut < p_dag;
  SELECT o.id, o.namn INTO v_omrade, v_omrade_namn FROM omrade_postnummer p JOIN omrade o ON o.kommun_id = p.kommun_id AND o.id = p.omrade_id
    WHERE p.kommun_id = p_kommun AND p.postnummer = p_postnummer AND p.fran <= p_dag ORDER BY p.fran DESC LIMIT 1;
  -- Each fact is {varde, kalla, datum}: who said it and since when (R-603); a null varde is shown as "uppgift saknas". Written out, since a
  -- function call for each cost three quarters of the whole answer.
  SELECT json_build_object(
    'kommun', (SELECT json_build_object('id', k.kommun_id, 'namn', k.namn, 'slug', k.slug) FROM kommun k WHERE k.kommun_id = p_kommun),
    'tjanst', p_tjanst, 'utanforValet', coalesce(v_egna, '{}'), 'dag', p_dag, 'postnummer', p_postnummer,
    'omrade', CASE WHEN v_omrade IS NOT NULL THEN json_build_object('id', v_omrade, 'namn', v_omrade_namn) END,
    'ordning', json_build_object('satt', 'slumpad ordning', 'fro', p_fro),
    'utforare', coalesce((SELECT json_agg(u.post ORDER BY u.plats) FROM (
      SELECT valfri.slumpordning(p_fro, p_dag, a.utforare_id) AS plats, json_build_object(
        'id', a.utforare_id, 'namn', f.namn, 'regi', CASE WHEN f.regi_kommun_id = p_kommun THEN 'egenregi' ELSE 'privat' END,
        'uppgifter', json_build_object(
          'delar', json_build_object('varde', CASE WHEN a.delar && p_utanfor THEN (SELECT json_agg(d) FROM unnest(a.delar) d WHERE d <> ALL (p_utanfor)) ELSE to_json(a.delar) END, 'kalla', 'kommunen', 'datum', a.fran),
          'omraden', json_build_object('varde', (SELECT json_agg(o.namn ORDER BY o.namn COLLATE "sv-SE-x-icu") FROM omrade o
            WHERE o.kommun_id = p_kommun AND (o.id = ANY (a.omraden) OR a.omraden = '{}')), 'kalla', 'kommunen', 'datum', a.fran),
          'godkand-fran', json_build_object('varde', a.fran, 'kalla', 'kommunen', 'datum', a.fran),
          'tar-emot', json_build_object('varde', json_build_object('svar', coalesce(m.oppet, 'ja'), 'skal', m.skal), 'kalla', 'utforaren', 'datum', coalesce(m.fran, a.fran)),
          'plats', json_build_object('varde', CASE WHEN g.dag IS NOT NULL THEN json_build_object('kapacitet', a.kapacitet - p_utanfor, 'belagt', g.belagt - p_utanfor) END, 'kalla', 'valfri', 'datum', CASE WHEN g.dag IS NOT NULL THEN p_dag END),
          'sprak', json_build_object('varde', nullif(f.profil -> 'sprak', '[]'), 'kalla', 'utforaren', 'datum', f.profil_andrad::date),
          'inriktning', json_build_object('varde', nullif(f.profil -> 'inriktning', '[]'), 'kalla', 'utforaren', 'datum', f.profil_andrad::date),
          'oppettider', json_build_object('varde', nullif(f.profil ->> 'oppettider', ''), 'kalla', 'utforaren', 'datum', f.profil_andrad::date),
          'presentation', json_build_object('varde', nullif(f.profil ->> 'presentation', ''), 'kalla', 'utforaren', 'datum', f.profil_andrad::date),
          'telefon', json_build_object('varde', nullif(f.telefon, ''), 'kalla', 'utforaren', 'datum', coalesce(f.profil_andrad, f.skapad)::date),
          'epost', json_build_object('varde', nullif(f.epost, ''), 'kalla', 'utforaren', 'datum', coalesce(f.profil_andrad, f.skapad)::date),
          'webb', json_build_object('varde', nullif(f.webb, ''), 'kalla', 'utforaren', 'datum', coalesce(f.profil_andrad, f.skapad)::date))) AS post
      FROM avtal a JOIN utforare f ON f.id = a.utforare_id
        LEFT JOIN belaggning g ON g.kommun_id = a.kommun_id AND g.avtal_id = a.id
        LEFT JOIN LATERAL (SELECT t.oppet, t.skal, t.fran FROM mottagande t WHERE t.kommun_id = a.kommun_id AND t.avtal_id = a.id AND t.fran <= p_dag
          ORDER BY t.fran DESC, t.skapad DESC LIMIT 1) m ON true
      WHERE a.kommun_id = p_kommun AND a.tjanst_id = p_tjanst AND a.status = 'signerat' AND a.fran <= p_dag AND (a.till IS NULL OR a.till >= p_dag)
        AND (v_omrade IS NULL OR a.omraden = '{}' OR v_omrade = ANY (a.omraden))) u), '[]'::json)
  )::text INTO svar;
  PERFORM valfri.byt_aktor(forut);
  RETURN svar;
END $$;

-- What is the same for all utförare of a tjänst in a kommun: the decided prices in force, what happens to who does not choose, and
-- how long a change takes. Also read as publik.
CREATE FUNCTION valfri.jamfor_villkor(p_kommun text, p_tjanst text, p_dag date) RETURNS text
  LANGUAGE plpgsql AS $$
DECLARE svar text; forut text := valfri.byt_aktor('publik');
BEGIN
  svar := (SELECT jsonb_build_object(
    'priser', coalesce((SELECT jsonb_agg(jsonb_build_object('parameter', p.parameter, 'segment', p.segment, 'ore', p.ore, 'enhet', p.enhet, 'fran', p.fran,
        'beslut', jsonb_build_object('namnd', n.namn, 'rubrik', b.rubrik, 'datum', b.datum, 'paragraf', b.paragraf, 'diarienummer', b.diarienummer)) ORDER BY p.parameter, p.segment::text)
      FROM (SELECT DISTINCT ON (v.parameter, v.segment) v.* FROM beslutat_varde v WHERE v.kommun_id = p_kommun AND v.tjanst_id = p_tjanst AND v.fran <= p_dag AND v.ore IS NOT NULL
        ORDER BY v.parameter, v.segment, v.fran DESC, v.skapad DESC) p JOIN beslut b ON b.kommun_id = p.kommun_id AND b.id = p.beslut_id
        JOIN namnd n ON n.kommun_id = b.kommun_id AND n.namnd_id = b.namnd_id), '[]'),
    'momskompensation', (SELECT jsonb_build_object('procent', v.varde ->> 'procent', 'fran', v.fran,
        'beslut', jsonb_build_object('namnd', n.namn, 'rubrik', b.rubrik, 'datum', b.datum, 'paragraf', b.paragraf, 'diarienummer', b.diarienummer))
      FROM beslutat_varde v JOIN beslut b ON b.kommun_id = v.kommun_id AND b.id = v.beslut_id JOIN namnd n ON n.kommun_id = b.kommun_id AND n.namnd_id = b.namnd_id
      WHERE v.kommun_id = p_kommun AND v.tjanst_id = p_tjanst AND v.fran <= p_dag AND v.parameter = 'momskompensation' AND v.varde ->> 'procent' IS NOT NULL
      ORDER BY v.fran DESC, v.skapad DESC LIMIT 1),
    'underlag', (SELECT jsonb_build_object('slug', u.slug, 'titel', u.titel, 'byteDagar', w.gemensam -> 'byteDagar', 'valtidDagar', w.gemensam -> 'valtidDagar',
        'ickeval', l.lokal -> 'ickeval', 'kapacitet', l.lokal -> 'kapacitet', 'annonserad', s.annonserad::date)
      FROM underlag_part s JOIN underlag_version w ON w.id = s.version_id JOIN forfragningsunderlag u ON u.id = s.underlag_id
        JOIN underlag_lokal l ON l.version_id = s.version_id AND l.kommun_id = s.kommun_id AND l.namnd_id = s.namnd_id
      WHERE s.kommun_id = p_kommun AND u.tjanst_id = p_tjanst AND s.annonserad IS NOT NULL AND s.upphord IS NULL ORDER BY s.annonserad DESC LIMIT 1),
    'kontakter', coalesce((SELECT jsonb_agg(jsonb_build_object('slag', c.slag, 'namn', c.namn, 'telefon', c.telefon, 'epost', c.epost, 'adress', c.adress)) FROM kontaktpunkt c WHERE c.kommun_id = p_kommun
      AND c.namnd_id IN (SELECT t.namnd_id FROM tjanst_aktivering t WHERE t.kommun_id = p_kommun AND t.tjanst_id = p_tjanst)), '[]'))::text);
  PERFORM valfri.byt_aktor(forut);
  RETURN svar;
END $$;
