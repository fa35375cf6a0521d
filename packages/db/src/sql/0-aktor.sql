-- The aktör of a transaction, as withAktor sets it. A local setting is '' after commit, never NULL: hence nullif.
CREATE SCHEMA IF NOT EXISTS valfri;
--> statement-breakpoint
CREATE FUNCTION valfri.installning(namn text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('valfri.' || namn, true), '') $$;
--> statement-breakpoint
CREATE FUNCTION valfri.aktor() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE a text := valfri.installning('aktor');
BEGIN
  IF a IS NULL THEN RAISE EXCEPTION 'no aktör is set: rows are reached through withAktor only' USING ERRCODE = '42501'; END IF;
  RETURN a;
END $$;
--> statement-breakpoint
-- What a policy asks of the aktör. Each asks first whether there is one: the planner chooses which part of a condition is
-- tried first, and a comparison with NULL would give no rows where there must be an error.
CREATE FUNCTION valfri.av_aktor(namn text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN valfri.aktor() IS NOT NULL THEN valfri.installning(namn) END $$;
--> statement-breakpoint
CREATE FUNCTION valfri.kommun_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.av_aktor('kommun_id') $$;
--> statement-breakpoint
CREATE FUNCTION valfri.namnd_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.av_aktor('namnd_id') $$;
--> statement-breakpoint
CREATE FUNCTION valfri.utforare_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.av_aktor('utforare_id')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION valfri.identitet_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.av_aktor('identitet_id')::uuid $$;
--> statement-breakpoint
-- The day it is by the app's injected clock, so that a test has its own today.
CREATE FUNCTION valfri.idag() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.installning('idag')::date $$;
--> statement-breakpoint
CREATE FUNCTION valfri.far_se_person() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT valfri.av_aktor('far_se_person') = 'ja' $$;
--> statement-breakpoint
-- Whether one of the aktör's roles is this: for rows that not even every colleague in the nämnd may read.
CREATE FUNCTION valfri.har_roll(roll text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT roll = ANY (string_to_array(coalesce(valfri.av_aktor('roller'), ''), ',')) $$;
--> statement-breakpoint
-- One text that names the aktör, for rows that belong to whoever sent them.
CREATE FUNCTION valfri.agare() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT concat_ws(':', valfri.aktor(), valfri.installning('kommun_id'), valfri.installning('namnd_id'),
    valfri.installning('utforare_id'), valfri.installning('personnummer_hash'))
$$;
--> statement-breakpoint
SET check_function_bodies = off;
--> statement-breakpoint
-- The pseudonyms of the person who is signed in, in every nämnd that knows them. SECURITY DEFINER, since the policies
-- of the person table themselves ask this question.
CREATE FUNCTION valfri.person_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.person_id FROM person p
  WHERE valfri.installning('aktor') = 'person' AND p.personnummer_hash = valfri.installning('personnummer_hash')
$$;
