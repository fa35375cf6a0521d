-- Months of the large tables. The default partition keeps a row whose month has no partition yet. A partition does not
-- inherit FORCE, and the app has no right on partitions: it goes through the parent, where the policies are.
CREATE FUNCTION valfri.ensure_partitioner(fran date, till date) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE tabell text; manad date; namn text;
BEGIN
  FOREACH tabell IN ARRAY ARRAY['logg', 'handelse', 'ersattningsrad'] LOOP
    FOR manad IN SELECT generate_series(date_trunc('month', fran), date_trunc('month', till), interval '1 month')::date LOOP
      namn := tabell || to_char(manad, '_YYYY_MM');
      IF to_regclass(namn) IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', namn, tabell, manad, (manad + interval '1 month')::date);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', namn);
      END IF;
    END LOOP;
    namn := tabell || '_ovriga';
    IF to_regclass(namn) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', namn, tabell);
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', namn);
    END IF;
  END LOOP;
END $$;
SELECT valfri.ensure_partitioner('2026-01-01', '2027-03-01');
