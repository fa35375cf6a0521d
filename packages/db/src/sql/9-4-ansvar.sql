-- No day with two utförare for the same del of a beslut (C15). An empty period (till = the day before fran) never was.
ALTER TABLE bestallning ADD CONSTRAINT bestallning_en_per_dag EXCLUDE USING gist (kommun_id WITH =, insatsbeslut_id WITH =, del WITH =,
  daterange(fran, till + 1) WITH &&) WHERE (status <> 'avbojd') DEFERRABLE INITIALLY DEFERRED;

-- Lays out who is responsible on which day for one del of a beslut. A later beställning takes over from its first day on
-- and replaces what was planned to begin on or after it; one that was declined takes nothing over. Each runs to the day before the
-- next, the last to the end of the beslut, or of the del where the latest omfattning no longer grants it. SECURITY DEFINER: the utförare that confirms its start moves the end of the one before. Counts anew what is ordered of the avtal concerned.
CREATE FUNCTION valfri.lagg_ut_ansvar(p_kommun text, p_beslut uuid, p_del text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE slut date;
BEGIN
  SELECT least(i.till, CASE WHEN coalesce((o.delar ->> p_del)::numeric, 0) = 0 THEN o.fran - 1 END) INTO slut
    FROM insatsbeslut i LEFT JOIN LATERAL (SELECT * FROM omfattning m WHERE m.kommun_id = i.kommun_id AND m.insatsbeslut_id = i.id
      ORDER BY m.fran DESC, m.nr DESC LIMIT 1) o ON true WHERE i.kommun_id = p_kommun AND i.id = p_beslut;
  WITH i_ordning AS (
    SELECT b.id, b.fran, row_number() OVER (ORDER BY b.skapad, b.id) AS nr FROM bestallning b
    WHERE b.kommun_id = p_kommun AND b.insatsbeslut_id = p_beslut AND b.del = p_del AND b.status <> 'avbojd'
  ), ansvar AS (
    SELECT x.id, lead(x.fran) OVER (ORDER BY x.fran) - 1 AS fore_nasta FROM i_ordning x
    WHERE NOT EXISTS (SELECT 1 FROM i_ordning y WHERE y.nr > x.nr AND y.fran <= x.fran)
  ), nytt AS (
    SELECT b.id, b.till AS forut_till, b.status AS forut_status,
      CASE WHEN a.id IS NULL THEN b.fran - 1 WHEN coalesce(a.fore_nasta, slut) IS NOT NULL THEN greatest(least(a.fore_nasta, slut), b.fran - 1) END AS till,
      CASE WHEN a.id IS NULL THEN 'avslutad' WHEN b.status = 'avslutad' THEN CASE WHEN b.start IS NULL THEN 'skickad' ELSE 'bekraftad' END ELSE b.status END AS status
    FROM bestallning b LEFT JOIN ansvar a ON a.id = b.id
    WHERE b.kommun_id = p_kommun AND b.insatsbeslut_id = p_beslut AND b.del = p_del AND b.status <> 'avbojd'
  ), flyttade AS (
    UPDATE bestallning b SET till = n.till, status = n.status FROM nytt n
    WHERE b.kommun_id = p_kommun AND b.id = n.id AND (b.till, b.status) IS DISTINCT FROM (n.till, n.status)
    RETURNING b.id, b.namnd_id, b.utforare_id, b.person_id, b.fran, b.till, b.status
  )
  INSERT INTO bestallning_handelse (kommun_id, namnd_id, bestallning_id, utforare_id, person_id, handelse, data, av)
  SELECT p_kommun, f.namnd_id, f.id, f.utforare_id, f.person_id, CASE f.status WHEN 'avslutad' THEN 'avslutad' ELSE 'andrad' END,
    jsonb_build_object('fran', f.fran, 'till', f.till), valfri.installning('identitet_id')::uuid FROM flyttade f;
  PERFORM valfri.rakna_belaggning(p_kommun, a.avtal_id, valfri.idag())
    FROM (SELECT DISTINCT avtal_id FROM bestallning WHERE kommun_id = p_kommun AND insatsbeslut_id = p_beslut AND del = p_del) a;
END $$;

-- What is ordered of an avtal's kapacitet, as sums per del: beställningar that run on the day or begin later.
CREATE FUNCTION valfri.belagt(p_kommun text, p_avtal uuid, p_dag date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_object_agg(s.del, s.summa), '{}') FROM (
    SELECT b.del, sum(coalesce((SELECT (o.delar ->> b.del)::numeric FROM omfattning o
      WHERE o.kommun_id = b.kommun_id AND o.insatsbeslut_id = b.insatsbeslut_id AND o.fran <= greatest(p_dag, b.fran)
      ORDER BY o.fran DESC, o.nr DESC LIMIT 1), 0)) AS summa
    FROM bestallning b WHERE b.kommun_id = p_kommun AND b.avtal_id IN (SELECT valfri.avtalskedja(p_kommun, p_avtal)) AND b.status IN ('skickad', 'bekraftad')
      AND (b.till IS NULL OR b.till >= greatest(p_dag, b.fran)) GROUP BY b.del) s
$$;

-- Keeps those sums for the public comparison, which may not read beställningar.
CREATE FUNCTION valfri.rakna_belaggning(p_kommun text, p_avtal uuid, p_dag date) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO belaggning AS g (kommun_id, avtal_id, belagt, dag, forsta_slut) VALUES (p_kommun, p_avtal, valfri.belagt(p_kommun, p_avtal, p_dag), p_dag,
    (SELECT min(b.till) FROM bestallning b WHERE b.kommun_id = p_kommun AND b.avtal_id = p_avtal AND b.status IN ('skickad', 'bekraftad') AND b.till >= greatest(p_dag, b.fran)))
  ON CONFLICT (kommun_id, avtal_id) DO UPDATE SET belagt = excluded.belagt, dag = excluded.dag, forsta_slut = excluded.forsta_slut
$$;

-- Finds the pseudonym of a personnummer in the own nämnd, protected persons too, so that a beslut never makes a double.
-- It answers an opaque id and nothing of the person.
CREATE FUNCTION valfri.person_for_hash(p_hash text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.person_id FROM person p WHERE valfri.aktor() = 'kommun' AND valfri.far_se_person()
    AND p.kommun_id = valfri.kommun_id() AND p.namnd_id = valfri.namnd_id() AND p.personnummer_hash = p_hash
$$;

-- Finds the handläggare of the own nämnd by the keyed hash of a personnummer, to name who may open a protected person.
CREATE FUNCTION valfri.handlaggare_for_hash(p_hash text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id FROM identitet i WHERE valfri.aktor() = 'kommun' AND valfri.far_se_person() AND i.personnummer_hash = p_hash
    AND EXISTS (SELECT 1 FROM uppdrag u WHERE u.identitet_id = i.id AND u.kommun_id = valfri.kommun_id() AND u.namnd_id = valfri.namnd_id()
      AND u.roll = 'handlaggare' AND u.fran <= valfri.idag() AND (u.till IS NULL OR u.till >= valfri.idag()))
$$;
