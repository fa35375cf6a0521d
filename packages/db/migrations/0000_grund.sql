-- packages/db/src/sql/0-0-tillagg.sql
-- What the tables below need beyond the core: ranges that must not overlap, and search in names. Both are trusted extensions.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- packages/db/src/sql/0-aktor.sql
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

CREATE TABLE "andringsavisering" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"avtal_id" uuid NOT NULL,
	"underlag_id" uuid NOT NULL,
	"fran_version_id" uuid NOT NULL,
	"fran_nr" integer NOT NULL,
	"till_version_id" uuid NOT NULL,
	"till_nr" integer NOT NULL,
	"andringar" jsonb NOT NULL,
	"last" timestamp with time zone,
	"skapad" timestamp with time zone NOT NULL,
	CONSTRAINT "andringsavisering_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "arendefraga" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"text" text NOT NULL,
	"stalld_av_namn" text,
	"svar" text,
	"besvarad_av_namn" text,
	"besvarad" timestamp with time zone,
	"stalld" timestamp with time zone NOT NULL,
	CONSTRAINT "arendefraga_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avtalsuppsagning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"part" text NOT NULL,
	"orsak" text NOT NULL,
	"skal" text NOT NULL,
	"meddelad" timestamp with time zone NOT NULL,
	"upphor" date NOT NULL,
	"dokument_id" uuid NOT NULL,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	CONSTRAINT "avtalsuppsagning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "villkorsfraga" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"avtal_id" uuid NOT NULL,
	"nytt_avtal_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"galler_fran" date NOT NULL,
	"sista_dag" date NOT NULL,
	"svar" text,
	"svarad" timestamp with time zone,
	"svarad_av_namn" text,
	"text" text NOT NULL,
	"stalld" timestamp with time zone NOT NULL,
	"stalld_av_namn" text NOT NULL,
	CONSTRAINT "villkorsfraga_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "direktkvalificering" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"fran" date NOT NULL,
	"nr" integer NOT NULL,
	"aktiv" boolean NOT NULL,
	"motivering" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "direktkvalificering_kommun_id_utforare_id_tjanst_id_fran_nr_pk" PRIMARY KEY("kommun_id","utforare_id","tjanst_id","fran","nr")
);

CREATE TABLE "egenregikontroll" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"villkor_id" text NOT NULL,
	"utfall" text NOT NULL,
	"datum" date NOT NULL,
	"notering" text NOT NULL,
	"av" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "egenregikontroll_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "overprovning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"beslut_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"instans" text,
	"malnummer" text,
	"dag" date NOT NULL,
	"utfall" text,
	"text" text NOT NULL,
	"dokument_id" uuid,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "overprovning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "andragranskning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"rev" integer NOT NULL,
	"enig" boolean NOT NULL,
	"utlatande" text NOT NULL,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone NOT NULL,
	CONSTRAINT "andragranskning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "delegationspunkt" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"punkt" text NOT NULL,
	"utfall" text[] NOT NULL,
	"identitet_id" uuid,
	"namn" text,
	"fran" date NOT NULL,
	"till" date,
	"beslut" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delegationspunkt_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "jav" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"identitet_id" uuid NOT NULL,
	"namn" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"arende_id" uuid,
	"status" text NOT NULL,
	"grund" text NOT NULL,
	"skal" text NOT NULL,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jav_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "provningsregel" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tva_granskare" boolean NOT NULL,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone NOT NULL,
	CONSTRAINT "provningsregel_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "skiljaktighet" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"villkor_id" text NOT NULL,
	"mot_kommun_id" text NOT NULL,
	"mot_namnd_id" text NOT NULL,
	"eget_utfall" text NOT NULL,
	"annat_utfall" text NOT NULL,
	"forklaring" text NOT NULL,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skiljaktighet_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "kravsvar" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"ansokan_id" uuid NOT NULL,
	"krav_id" text NOT NULL,
	"krav_version" text NOT NULL,
	"text" text NOT NULL,
	"svar" jsonb NOT NULL,
	"lamnat" timestamp with time zone NOT NULL,
	CONSTRAINT "kravsvar_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "svarsandring" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"svar" jsonb NOT NULL,
	"inskickat_id" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone NOT NULL,
	CONSTRAINT "svarsandring_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "ansokan" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"status" text DEFAULT 'utkast' NOT NULL,
	"uppgifter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"val" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"svar" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tidigare" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"andrad" timestamp with time zone DEFAULT now() NOT NULL,
	"inlamnad" timestamp with time zone,
	"inlamnad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ansokan_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "arende" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"ansokan_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"diarienummer" text NOT NULL,
	"inkommen" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'inkommen' NOT NULL,
	"aterkallad" timestamp with time zone,
	"inlamnat" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"mottagningsbevis_id" uuid,
	"inskickat_id" uuid,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "arende_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "arendebeslut" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"nr" integer DEFAULT 1 NOT NULL,
	"utfall" text NOT NULL,
	"skal" text NOT NULL,
	"brister" jsonb NOT NULL,
	"delegation" text NOT NULL,
	"beslutad_av" uuid NOT NULL,
	"beslutad_av_namn" text NOT NULL,
	"datum" date NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "arendebeslut_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avtal" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"arende_id" uuid,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"slag" text DEFAULT 'avtal' NOT NULL,
	"delar" text[] NOT NULL,
	"omraden" uuid[] NOT NULL,
	"kapacitet" jsonb NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"status" text DEFAULT 'utkast' NOT NULL,
	"signerad_utforare" timestamp with time zone,
	"signerad_utforare_av" text,
	"signerad_kommun" timestamp with time zone,
	"signerad_kommun_av" text,
	"beslut_id" uuid,
	"dokument_id" uuid,
	"ersatter_id" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "avtal_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avtal_signatur" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"part" text NOT NULL,
	"identitet_id" uuid NOT NULL,
	"namn" text NOT NULL,
	"roll" text NOT NULL,
	"sha256" text NOT NULL,
	"dokument_id" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "avtal_signatur_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "komplettering" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"villkor_ids" text[] NOT NULL,
	"text" text NOT NULL,
	"sista_dag" date NOT NULL,
	"begard" timestamp with time zone NOT NULL,
	"begard_av" uuid NOT NULL,
	"begard_av_namn" text,
	"svar" jsonb,
	"besvarad" timestamp with time zone,
	CONSTRAINT "komplettering_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "mottagande" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"utforare_id" uuid NOT NULL,
	"avtal_id" uuid NOT NULL,
	"oppet" text NOT NULL,
	"skal" text,
	"fran" date NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mottagande_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "provning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"villkor_id" text NOT NULL,
	"utfall" text NOT NULL,
	"skal" text,
	"stod" jsonb,
	"av" uuid NOT NULL,
	"av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "registerbegaran" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registerbegaran_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "registersvar" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"begaran_id" uuid NOT NULL,
	"register" text NOT NULL,
	"villkor_id" text NOT NULL,
	"utfall" text NOT NULL,
	"kod" text NOT NULL,
	"text" text NOT NULL,
	"kalla" text NOT NULL,
	"hamtad" timestamp with time zone NOT NULL,
	"ra" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registersvar_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "underrattelse" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"beslut_id" uuid NOT NULL,
	"lamnad" timestamp with time zone NOT NULL,
	"sista_dag" date,
	"orulad_dag" date,
	"rattelseupplysning" text,
	"dokument_id" uuid NOT NULL,
	"lamnad_av" uuid NOT NULL,
	"lamnad_av_namn" text,
	CONSTRAINT "underrattelse_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "uteslutning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"arende_id" uuid NOT NULL,
	"grund" integer NOT NULL,
	"status" text NOT NULL,
	"skal" text NOT NULL,
	"proportionalitet" text,
	"sokanden_hord" date,
	"av" uuid,
	"av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uteslutning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "api_nyckel" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"hash" text NOT NULL,
	"namn" text NOT NULL,
	"borjan" text NOT NULL,
	"roller" text[] NOT NULL,
	"kommun_id" text,
	"namnd_id" text,
	"utforare_id" uuid,
	"skapad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	"sparrad" timestamp with time zone,
	"senast_anvand" timestamp with time zone,
	CONSTRAINT "api_nyckel_hash_unique" UNIQUE("hash")
);

CREATE TABLE "identitet" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"personnummer_hash" text NOT NULL,
	"namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "plattform_uppdrag" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"identitet_id" uuid NOT NULL,
	"roll" text NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"identitet_id" uuid NOT NULL,
	"uppdrag" jsonb,
	"id_token" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	"senast" timestamp with time zone DEFAULT now() NOT NULL,
	"upphor" timestamp with time zone NOT NULL,
	"absolut_slut" timestamp with time zone NOT NULL
);

CREATE TABLE "avgift" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"avser_manad" date NOT NULL,
	"slag" text NOT NULL,
	"inom_ore" bigint NOT NULL,
	"utanfor_ore" bigint NOT NULL,
	"avgift_ore" bigint NOT NULL,
	"tidigare_ore" bigint NOT NULL,
	"belopp_ore" bigint NOT NULL,
	"begransad_av" text NOT NULL,
	"avgiftsutrymme" text,
	"rader" jsonb NOT NULL,
	"indata" jsonb NOT NULL,
	"antal_handelser" integer NOT NULL,
	"indata_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"grans_tid" timestamp with time zone NOT NULL,
	"last" timestamp with time zone,
	CONSTRAINT "avgift_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avgiftsbeslut" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"fran" date NOT NULL,
	"datum" date NOT NULL,
	"diarienummer" text NOT NULL,
	"beslutad_av" uuid,
	"beslutad_av_namn" text NOT NULL,
	"hushall" text NOT NULL,
	"makar" boolean DEFAULT false NOT NULL,
	"make_person_id" uuid,
	"nettoinkomst_ore" bigint,
	"bostadskostnad_ore" bigint NOT NULL,
	"make_nettoinkomst_ore" bigint,
	"make_bostadskostnad_ore" bigint,
	"individuellt_tillagg_ore" bigint NOT NULL,
	"skal" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "avgiftsbeslut_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avgiftsexport" (
	"kommun_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"manad" date NOT NULL,
	"jobb_id" text NOT NULL,
	"begard_av_namn" text NOT NULL,
	"begard" timestamp with time zone NOT NULL,
	"antal" integer,
	"csv" text,
	"csv_sha256" text,
	"json" text,
	"json_sha256" text,
	CONSTRAINT "avgiftsexport_kommun_id_korning_id_pk" PRIMARY KEY("kommun_id","korning_id")
);

CREATE TABLE "avgiftskorning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"manad" date NOT NULL,
	"status" text DEFAULT 'oppen' NOT NULL,
	"grans_tid" timestamp with time zone,
	"beslut_tid" timestamp with time zone,
	"taxor" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"jobb_id" text,
	"problem" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"antal_personer" integer,
	"summa_ore" bigint,
	"indata_sha256" text,
	"resultat_sha256" text,
	"last" timestamp with time zone,
	"last_av" uuid,
	"last_av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "avgiftskorning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avgiftsreferens" (
	"kommun_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"referens" text NOT NULL,
	CONSTRAINT "avgiftsreferens_kommun_id_person_id_pk" PRIMARY KEY("kommun_id","person_id")
);

CREATE TABLE "avgiftsregel" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"fran" date NOT NULL,
	"maxtaxa_ore" bigint,
	"paslag_ensamstaende_ore" bigint NOT NULL,
	"paslag_sammanlevande_ore" bigint NOT NULL,
	"avrundning_till" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "avgiftsregel_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "avgiftsunderrattelse" (
	"kommun_id" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"kanal" text NOT NULL,
	"lamnad" timestamp with time zone NOT NULL,
	"lamnad_av_namn" text NOT NULL,
	"data" jsonb NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "avgiftsunderrattelse_kommun_id_beslut_id_pk" PRIMARY KEY("kommun_id","beslut_id")
);

CREATE TABLE "nationellt_belopp" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slag" text NOT NULL,
	"fran" date NOT NULL,
	"ore" bigint NOT NULL,
	"kalla" text NOT NULL,
	"bekraftad" boolean NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "idempotens" (
	"agare" text NOT NULL,
	"nyckel" text NOT NULL,
	"fingeravtryck" text NOT NULL,
	"svar" jsonb NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotens_agare_nyckel_pk" PRIMARY KEY("agare","nyckel")
);

CREATE TABLE "logg" (
	"kommun_id" text NOT NULL,
	"manad" date NOT NULL,
	"nr" bigint NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"aktor" text NOT NULL,
	"identitet_id" uuid,
	"namnd_id" text,
	"utforare_id" uuid,
	"roller" text[] DEFAULT '{}' NOT NULL,
	"handling" text NOT NULL,
	"objekt" text NOT NULL,
	"objekt_id" text,
	"person_id" uuid,
	"orsak" text,
	"data" jsonb,
	"foregaende" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "logg_kommun_id_manad_nr_pk" PRIMARY KEY("kommun_id","manad","nr")
) PARTITION BY RANGE ("manad");

CREATE TABLE "logg_huvud" (
	"kommun_id" text PRIMARY KEY NOT NULL,
	"nr" bigint NOT NULL,
	"hash" text NOT NULL
);

CREATE TABLE "underskrift" (
	"dokument_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"jws" text NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "underskrift_dokument_id_id_pk" PRIMARY KEY("dokument_id","id")
);

CREATE TABLE "underskriftsnyckel" (
	"kid" text PRIMARY KEY NOT NULL,
	"jwk" jsonb NOT NULL,
	"fran" timestamp with time zone NOT NULL
);

CREATE TABLE "dokument" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kommun_id" text,
	"namnd_id" text,
	"utforare_id" uuid,
	"slag" text NOT NULL,
	"namn" text NOT NULL,
	"mime" text NOT NULL,
	"storlek" integer NOT NULL,
	"sha256" text NOT NULL,
	"data_sha256" text,
	"data" jsonb,
	"innehall" "bytea" NOT NULL,
	"publik" boolean DEFAULT false NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "dokument_delning" (
	"dokument_id" uuid NOT NULL,
	"mottagare" text NOT NULL,
	"kommun_id" text,
	"namnd_id" text,
	"utforare_id" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dokument_delning_dokument_id_mottagare_pk" PRIMARY KEY("dokument_id","mottagare")
);

CREATE TABLE "faktura" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"underlag_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"nummer" text NOT NULL,
	"fakturadatum" date,
	"forfallodag" date,
	"netto_ore" bigint NOT NULL,
	"brutto_ore" bigint NOT NULL,
	"status" text NOT NULL,
	"skillnader" jsonb NOT NULL,
	"xml" text,
	"sha256" text NOT NULL,
	"av" uuid,
	"mottagen" timestamp with time zone NOT NULL,
	CONSTRAINT "faktura_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "granskningsgrans" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"fran" date NOT NULL,
	"andring_procent" integer NOT NULL,
	"hogsta_per_person_ore" bigint,
	"ej_ersatt_procent" integer,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "granskningsgrans_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "kontoplan" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"fran" date NOT NULL,
	"plan" jsonb NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kontoplan_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "korningsfil" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"underlag_id" uuid,
	"utforare_id" uuid,
	"slag" text NOT NULL,
	"innehall" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "korningsfil_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "sparrdatum" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"manad" date NOT NULL,
	"datum" date NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sparrdatum_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "ersattningsrad" (
	"kommun_id" text NOT NULL,
	"manad" date NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"underlag_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"person_id" uuid,
	"bestallning_id" uuid,
	"del" text,
	"slag" text NOT NULL,
	"datum_fran" date NOT NULL,
	"datum_till" date NOT NULL,
	"text" text NOT NULL,
	"antal" text NOT NULL,
	"enhet" text NOT NULL,
	"apris_ore" bigint NOT NULL,
	"beslutad_ore" bigint,
	"faktor" text DEFAULT '1' NOT NULL,
	"belopp_ore" bigint NOT NULL,
	"parameter" text,
	"segment" jsonb,
	"pris_fran" date,
	"beslut_id" uuid,
	"avser" uuid,
	"avser_manad" date,
	CONSTRAINT "ersattningsrad_kommun_id_manad_id_pk" PRIMARY KEY("kommun_id","manad","id")
) PARTITION BY RANGE ("manad");

CREATE TABLE "ersattningsunderlag" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"regi" text NOT NULL,
	"summa_ore" bigint NOT NULL,
	"momskompensation_ore" bigint NOT NULL,
	"minuter" bigint NOT NULL,
	"antal_handelser" integer NOT NULL,
	"antal_personer" integer NOT NULL,
	"ej_ersatt" jsonb NOT NULL,
	"indata" jsonb NOT NULL,
	"korrigerad_indata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"indata_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"last" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ersattningsunderlag_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "korning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"manad" date NOT NULL,
	"status" text DEFAULT 'oppen' NOT NULL,
	"grans_tid" timestamp with time zone,
	"indata_sha256" text,
	"resultat_sha256" text,
	"summa_ore" bigint,
	"antal_handelser" integer,
	"jobb_id" text,
	"problem" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"last" timestamp with time zone,
	"last_av" uuid,
	"last_av_namn" text,
	"attesterad" timestamp with time zone,
	"attesterad_av" uuid,
	"attesterad_av_namn" text,
	"utbetald" timestamp with time zone,
	"utbetald_av_namn" text,
	"betaldag" date,
	"skapad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "korning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "korning_handelse" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"korning_id" uuid NOT NULL,
	"fran" text NOT NULL,
	"till" text NOT NULL,
	"av" uuid,
	"av_namn" text,
	"tid" timestamp with time zone NOT NULL,
	"data" jsonb,
	CONSTRAINT "korning_handelse_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "simulering" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"skapad_av" uuid NOT NULL,
	"manader" jsonb NOT NULL,
	"forslag" jsonb NOT NULL,
	"rader" jsonb NOT NULL,
	"jobb_id" text,
	"resultat" jsonb,
	"klar" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "simulering_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "skugga" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"namn" text NOT NULL,
	"rader" jsonb NOT NULL,
	"fran" date NOT NULL,
	"till" date NOT NULL,
	"avslutad" timestamp with time zone,
	"skapad_av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skugga_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "skuggresultat" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"skugga_id" uuid NOT NULL,
	"manad" date NOT NULL,
	"utforare_id" uuid NOT NULL,
	"regi" text NOT NULL,
	"skarp_ore" bigint NOT NULL,
	"skugga_ore" bigint,
	"orsaker" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem" text,
	"grans_tid" timestamp with time zone NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skuggresultat_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "nyhet" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text,
	"rubrik" text NOT NULL,
	"text" text NOT NULL,
	"publicerad" timestamp with time zone NOT NULL,
	"av" uuid NOT NULL,
	CONSTRAINT "nyhet_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "nyhetsbrev" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"prenumeration_id" uuid NOT NULL,
	"nyhet_id" uuid,
	"skapad" timestamp with time zone NOT NULL,
	"skickad" timestamp with time zone,
	"forsok" integer DEFAULT 0 NOT NULL,
	"nasta" timestamp with time zone NOT NULL,
	CONSTRAINT "nyhetsbrev_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "prenumeration" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"epost" text NOT NULL,
	"nyckel" text NOT NULL,
	"skapad" timestamp with time zone NOT NULL,
	"bekraftad" timestamp with time zone,
	CONSTRAINT "prenumeration_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "samrad" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid,
	"form" text NOT NULL,
	"part" text NOT NULL,
	"motpart" text NOT NULL,
	"datum" date NOT NULL,
	"antal" integer,
	"fraga" text NOT NULL,
	"synpunkter" text NOT NULL,
	"hantering" text NOT NULL,
	"korrigerar" uuid,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "samrad_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "behovsprognos" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"omrade_id" uuid,
	"ar" integer NOT NULL,
	"antal" integer NOT NULL,
	"kalla" text NOT NULL,
	"per" date NOT NULL,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "behovsprognos_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "kalenderpost" (
	"kommun_id" text NOT NULL,
	"post_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text,
	"slag" text NOT NULL,
	"rubrik" text NOT NULL,
	"text" text NOT NULL,
	"datum" date NOT NULL,
	"galler_fran" date,
	"installd" boolean DEFAULT false NOT NULL,
	"beslut_id" uuid,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kalenderpost_kommun_id_post_id_nr_pk" PRIMARY KEY("kommun_id","post_id","nr")
);

CREATE TABLE "decemberrapport" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"ar" integer NOT NULL,
	"per" timestamp with time zone NOT NULL,
	"dokument_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decemberrapport_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "effektmal" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"matt" text NOT NULL,
	"namn" text NOT NULL,
	"enhet" text NOT NULL,
	"riktning" text NOT NULL,
	"utgangslage" numeric NOT NULL,
	"utgangsdatum" date NOT NULL,
	"kalla" text NOT NULL,
	"mal" numeric NOT NULL,
	"ersatter" uuid,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effektmal_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "effektutfall" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"mal_id" uuid NOT NULL,
	"datum" date NOT NULL,
	"varde" numeric NOT NULL,
	"kalla" text NOT NULL,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effektutfall_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "engangspost" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"datum" date NOT NULL,
	"text" text NOT NULL,
	"ore" bigint NOT NULL,
	"beslut_id" uuid,
	"verifikation" text,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "engangspost_kommun_id_id_pk" PRIMARY KEY("kommun_id","id"),
	CONSTRAINT "engangspost_kalla" CHECK (case slag when 'anslag' then beslut_id is not null else verifikation is not null end)
);

CREATE TABLE "risk" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid,
	"perspektiv" text NOT NULL,
	"namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "risk_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "riskbedomning" (
	"kommun_id" text NOT NULL,
	"risk_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"sannolikhet" integer NOT NULL,
	"konsekvens" integer NOT NULL,
	"agare" text NOT NULL,
	"atgard" text NOT NULL,
	"senast" date NOT NULL,
	"status" text NOT NULL,
	"utfall" text,
	"bedomd" date NOT NULL,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "riskbedomning_kommun_id_risk_id_nr_pk" PRIMARY KEY("kommun_id","risk_id","nr"),
	CONSTRAINT "riskbedomning_skala" CHECK (sannolikhet between 1 and 4 and konsekvens between 1 and 4),
	CONSTRAINT "riskbedomning_utfall" CHECK (status = 'oppen' or utfall is not null)
);

CREATE TABLE "inforandedatum" (
	"kommun_id" text NOT NULL,
	"steg_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"datum" date NOT NULL,
	"noggrannhet" text DEFAULT 'dag' NOT NULL,
	"preliminart" boolean DEFAULT false NOT NULL,
	"skal" text,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inforandedatum_kommun_id_steg_id_nr_pk" PRIMARY KEY("kommun_id","steg_id","nr"),
	CONSTRAINT "inforandedatum_skal" CHECK (nr > 1 or skal is null)
);

CREATE TABLE "inforandeplan" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"delar" text[] DEFAULT '{}' NOT NULL,
	"namn" text NOT NULL,
	"ansvarig" text NOT NULL,
	"typtid_fran" integer DEFAULT 12 NOT NULL,
	"typtid_till" integer DEFAULT 18 NOT NULL,
	"utvarderas" date,
	"publik" boolean DEFAULT false NOT NULL,
	"faststalld" timestamp with time zone,
	"rev" integer DEFAULT 1 NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inforandeplan_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "inforandesteg" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"namn" text NOT NULL,
	"beror_pa" uuid[] DEFAULT '{}' NOT NULL,
	"ledtid_dagar" integer DEFAULT 0 NOT NULL,
	"ordning" integer NOT NULL,
	CONSTRAINT "inforandesteg_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "inforandeutfall" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"steg_id" uuid NOT NULL,
	"datum" date,
	"beslut_id" uuid,
	"anteckning" text NOT NULL,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inforandeutfall_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "personalregel" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"text" text NOT NULL,
	"manader" integer,
	"fran" date NOT NULL,
	"till" date,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "personalregel_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "sarkostnad" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"manad" date NOT NULL,
	"slag" text NOT NULL,
	"text" text NOT NULL,
	"belopp_ore" bigint NOT NULL,
	"beslut_id" uuid,
	"verifikation" text,
	"korrigerar" uuid,
	"skal" text,
	"av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sarkostnad_kommun_id_id_pk" PRIMARY KEY("kommun_id","id"),
	CONSTRAINT "sarkostnad_kalla" CHECK (beslut_id is not null or verifikation is not null),
	CONSTRAINT "sarkostnad_korrigering" CHECK ((korrigerar is null) = (skal is null)),
	CONSTRAINT "sarkostnad_belopp" CHECK (belopp_ore > 0 or (korrigerar is not null and belopp_ore <> 0)),
	CONSTRAINT "sarkostnad_manad" CHECK (extract(day from manad) = 1)
);

CREATE TABLE "notis" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slag" text NOT NULL,
	"kommun_id" text,
	"namnd_id" text,
	"utforare_id" uuid,
	"lank" text NOT NULL,
	"nyckel" text NOT NULL,
	"avsandare" text DEFAULT valfri.agare() NOT NULL,
	"av_identitet_id" uuid,
	"skapad" timestamp with time zone NOT NULL,
	"fordelad" timestamp with time zone
);

CREATE TABLE "notisutskick" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"notis_id" uuid NOT NULL,
	"identitet_id" uuid NOT NULL,
	"nar" text NOT NULL,
	"status" text DEFAULT 'vantar' NOT NULL,
	"forsok" integer DEFAULT 0 NOT NULL,
	"nasta" timestamp with time zone NOT NULL,
	"felkod" text,
	"avgjort" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "notisval" (
	"identitet_id" uuid PRIMARY KEY NOT NULL,
	"epost" text,
	"val" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"andrad" timestamp with time zone NOT NULL
);

CREATE TABLE "fordelningstal" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"samverkan_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"avser" date NOT NULL,
	"nr" integer NOT NULL,
	"antal" bigint NOT NULL,
	"kalla" text NOT NULL,
	"kalla_datum" date NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fordelningstal_kommun_id_namnd_id_samverkan_id_slag_avser_nr_pk" PRIMARY KEY("kommun_id","namnd_id","samverkan_id","slag","avser","nr")
);

CREATE TABLE "gemensam_kostnad" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"samverkan_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"text" text NOT NULL,
	"datum" date NOT NULL,
	"belopp_ore" bigint NOT NULL,
	"verifikation" text NOT NULL,
	"nyckel_arende_id" uuid NOT NULL,
	"rattar" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gemensam_kostnad_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "kostnadsandel" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"kostnad_id" uuid NOT NULL,
	"betalare_kommun_id" text NOT NULL,
	"samverkan_id" uuid NOT NULL,
	"tal" bigint NOT NULL,
	"tal_avser" date,
	"tal_kalla" text,
	"tal_kalla_datum" date,
	"belopp_ore" bigint NOT NULL,
	"rest_ore" integer NOT NULL,
	CONSTRAINT "kostnadsandel_kommun_id_namnd_id_kostnad_id_pk" PRIMARY KEY("kommun_id","namnd_id","kostnad_id")
);

CREATE TABLE "underlagsforslag" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"version_id" uuid NOT NULL,
	"samverkan_id" uuid NOT NULL,
	"meddelande" text NOT NULL,
	"skickat" timestamp with time zone NOT NULL,
	"svara_senast" date,
	CONSTRAINT "underlagsforslag_kommun_id_namnd_id_version_id_pk" PRIMARY KEY("kommun_id","namnd_id","version_id")
);

CREATE TABLE "underlagsforslag_svar" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"version_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"samverkan_id" uuid NOT NULL,
	"svar" text NOT NULL,
	"datum" date NOT NULL,
	"diarienummer" text NOT NULL,
	"skal" text NOT NULL,
	"beslut_id" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "underlagsforslag_svar_kommun_id_namnd_id_version_id_nr_pk" PRIMARY KEY("kommun_id","namnd_id","version_id","nr")
);

CREATE TABLE "kf_omfattning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"fran" date NOT NULL,
	"uppdrag" text NOT NULL,
	"galler" boolean DEFAULT true NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kf_omfattning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "samverkan_arende" (
	"samverkan_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"slag" text NOT NULL,
	"regler" jsonb,
	"nyckel" jsonb,
	"fran" date,
	"galler_kommun_id" text,
	"galler_namnd_id" text,
	"lagd_av_kommun_id" text NOT NULL,
	"lagd_av_namnd_id" text NOT NULL,
	"status" text DEFAULT 'oppet' NOT NULL,
	"avgjord" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "samverkan_arende_samverkan_id_id_pk" PRIMARY KEY("samverkan_id","id")
);

CREATE TABLE "samverkan_svar" (
	"samverkan_id" uuid NOT NULL,
	"arende_id" uuid NOT NULL,
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"svar" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "samverkan_svar_samverkan_id_arende_id_kommun_id_namnd_id_pk" PRIMARY KEY("samverkan_id","arende_id","kommun_id","namnd_id")
);

CREATE TABLE "beslut" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"instans" text NOT NULL,
	"slag" text NOT NULL,
	"rubrik" text NOT NULL,
	"datum" date NOT NULL,
	"paragraf" text NOT NULL,
	"diarienummer" text NOT NULL,
	"dokument_id" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beslut_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "beslutat_varde" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"parameter" text NOT NULL,
	"segment" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"fran" date NOT NULL,
	"ore" bigint,
	"enhet" text,
	"varde" jsonb,
	"motivering" text,
	"kalkyl" jsonb,
	"forslag_id" uuid,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "beslutat_varde_kommun_id_id_pk" PRIMARY KEY("kommun_id","id"),
	CONSTRAINT "beslutat_varde_segment" CHECK (segment - array['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'] = '{}'::jsonb and coalesce(segment->>'regi', 'privat') in ('privat', 'egenregi'))
);

CREATE TABLE "diarieserie" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"ar" integer NOT NULL,
	"senaste" integer NOT NULL,
	CONSTRAINT "diarieserie_kommun_id_namnd_id_ar_pk" PRIMARY KEY("kommun_id","namnd_id","ar")
);

CREATE TABLE "kommun" (
	"kommun_id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"namn" text NOT NULL,
	"status" text DEFAULT 'registrerad' NOT NULL,
	"tema" jsonb NOT NULL,
	"forvaltningsratt" text NOT NULL,
	"invanare" integer NOT NULL,
	CONSTRAINT "kommun_slug_unique" UNIQUE("slug")
);

CREATE TABLE "kontaktpunkt" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"slag" text NOT NULL,
	"namn" text NOT NULL,
	"telefon" text,
	"epost" text,
	"adress" text,
	CONSTRAINT "kontaktpunkt_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "namnd" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"namn" text NOT NULL,
	"diarieprefix" text NOT NULL,
	CONSTRAINT "namnd_kommun_id_namnd_id_pk" PRIMARY KEY("kommun_id","namnd_id")
);

CREATE TABLE "omrade" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"namn" text NOT NULL,
	"zon" text,
	CONSTRAINT "omrade_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "omrade_postnummer" (
	"kommun_id" text NOT NULL,
	"postnummer" text NOT NULL,
	"ort" text NOT NULL,
	"omrade_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"fran" date NOT NULL,
	CONSTRAINT "omrade_postnummer_kommun_id_postnummer_fran_omrade_id_pk" PRIMARY KEY("kommun_id","postnummer","fran","omrade_id")
);

CREATE TABLE "samverkan" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"slug" text NOT NULL,
	"agare_kommun_id" text NOT NULL,
	"agare_namnd_id" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "samverkan_slug_unique" UNIQUE("slug")
);

CREATE TABLE "samverkan_part" (
	"samverkan_id" uuid NOT NULL,
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"nr" integer NOT NULL,
	"status" text NOT NULL,
	"fran" date NOT NULL,
	"beslut_id" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "samverkan_part_samverkan_id_kommun_id_namnd_id_nr_pk" PRIMARY KEY("samverkan_id","kommun_id","namnd_id","nr")
);

CREATE TABLE "tjanst_aktivering" (
	"kommun_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"fran" date NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"aktiv" boolean NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tjanst_aktivering_kommun_id_tjanst_id_fran_nr_pk" PRIMARY KEY("kommun_id","tjanst_id","fran","nr")
);

CREATE TABLE "uppdrag" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"identitet_id" uuid NOT NULL,
	"roll" text NOT NULL,
	"namn" text DEFAULT '' NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uppdrag_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "vardeforslag" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"slag" text NOT NULL,
	"status" text DEFAULT 'utkast' NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"fran" date,
	"beslut_id" uuid,
	"rader" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kopia" jsonb,
	"forfattare" jsonb NOT NULL,
	"forfattare_namn" text NOT NULL,
	"foreslagen" timestamp with time zone,
	"provad_av" uuid,
	"provad_av_namn" text,
	"provad" timestamp with time zone,
	"skal" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vardeforslag_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "annonslarm" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"underlag_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"dag" date NOT NULL,
	"avslutat" timestamp with time zone,
	"avslutat_genom" text,
	"skillnader" jsonb NOT NULL,
	CONSTRAINT "annonslarm_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "annonspost" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"annons_id" text NOT NULL,
	"dag" date NOT NULL,
	"falt" jsonb NOT NULL,
	"registrerad_av" uuid NOT NULL,
	"registrerad_av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "annonspost_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "fragebesked" (
	"kommun_id" text NOT NULL,
	"fraga_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid,
	"utfall" text NOT NULL,
	"svar_nr" integer,
	"skal" text,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "fragebesked_kommun_id_fraga_id_pk" PRIMARY KEY("kommun_id","fraga_id")
);

CREATE TABLE "underlagsfraga" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"villkor_id" text,
	"text" text NOT NULL,
	"utforare_id" uuid,
	"stalld" timestamp with time zone NOT NULL,
	CONSTRAINT "underlagsfraga_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "underlagssvar" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"underlag_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"utgava" integer NOT NULL,
	"villkor_id" text,
	"fraga" text NOT NULL,
	"svar" text NOT NULL,
	"skal" text,
	"publicerad" timestamp with time zone NOT NULL,
	CONSTRAINT "underlagssvar_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "forfragningsunderlag" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"titel" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"samverkan_id" uuid,
	"agare_kommun_id" text NOT NULL,
	"agare_namnd_id" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forfragningsunderlag_slug_unique" UNIQUE("slug")
);

CREATE TABLE "underlag_lokal" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"version_id" uuid NOT NULL,
	"lokal" jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"andrad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "underlag_lokal_kommun_id_namnd_id_version_id_pk" PRIMARY KEY("kommun_id","namnd_id","version_id")
);

CREATE TABLE "underlag_part" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"version_id" uuid NOT NULL,
	"underlag_id" uuid NOT NULL,
	"kf_beslut_id" uuid NOT NULL,
	"beslut_id" uuid NOT NULL,
	"beslutad" date NOT NULL,
	"annonserad" timestamp with time zone,
	"pris_beslut_id" uuid,
	"annons_id" text,
	"oppnad" timestamp with time zone,
	"upphord" date,
	"upphord_beslut_id" uuid,
	CONSTRAINT "underlag_part_kommun_id_namnd_id_version_id_pk" PRIMARY KEY("kommun_id","namnd_id","version_id")
);

CREATE TABLE "underlag_version" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"underlag_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"status" text DEFAULT 'utkast' NOT NULL,
	"gemensam" jsonb NOT NULL,
	"villkor" jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"sha256" text,
	"forseglad" text,
	"faststalld" timestamp with time zone,
	"tackning_skal" text,
	"skapad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "bevis" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"dokument_id" uuid NOT NULL,
	"fraga" text,
	"giltigt_till" date,
	"ersatter" uuid,
	"aterkallat" timestamp with time zone,
	"aterkallat_skal" text,
	"aterkallat_av" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bevis_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "bevis_kontroll" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"bevis_id" uuid NOT NULL,
	"utfall" text NOT NULL,
	"kalla" text NOT NULL,
	"grund_kommun_id" text,
	"grund_id" uuid,
	"skal" text,
	"av" uuid NOT NULL,
	"av_namn" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bevis_kontroll_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "enhet" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"adress" text NOT NULL,
	"postnummer" text NOT NULL,
	"ort" text NOT NULL,
	CONSTRAINT "enhet_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "utforare" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"form" text NOT NULL,
	"regi_kommun_id" text,
	"telefon" text,
	"epost" text,
	"webb" text,
	"profil" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"profil_andrad" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "utforare_inbjudan" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"roll" text NOT NULL,
	"till" date,
	"fullmakt" jsonb,
	"given_av" text,
	"kod_hash" text NOT NULL,
	"galler" timestamp with time zone NOT NULL,
	"skapad_av" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	"inlost" timestamp with time zone,
	"aterkallad" timestamp with time zone,
	CONSTRAINT "utforare_inbjudan_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "utforare_koppling" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "utforare_koppling_kommun_id_namnd_id_utforare_id_pk" PRIMARY KEY("kommun_id","namnd_id","utforare_id")
);

CREATE TABLE "utforare_uppdrag" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"identitet_id" uuid NOT NULL,
	"namn" text,
	"roll" text NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"fullmakt" jsonb,
	"given_av" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "utforare_uppdrag_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "utforare_uppgift" (
	"utforare_id" uuid PRIMARY KEY NOT NULL,
	"organisationsnummer" text,
	"ar_personnummer" boolean DEFAULT false NOT NULL,
	"adress" text,
	"postnummer" text,
	"ort" text,
	"firmatecknare" text,
	"verksamhetsansvarig" text,
	"rev" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "utforare_uppgift_organisationsnummer_unique" UNIQUE("organisationsnummer")
);

CREATE TABLE "import_karta" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namn" text NOT NULL,
	"karta" jsonb NOT NULL,
	"rubriker" jsonb NOT NULL,
	"andrad_av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_karta_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "import_korning" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"filnamn" text NOT NULL,
	"sha256" text NOT NULL,
	"status" text NOT NULL,
	"karta" jsonb NOT NULL,
	"noter" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"jobb_id" text,
	"antal_rader" integer NOT NULL,
	"klart_ordning" text DEFAULT '' NOT NULL,
	"klart_rad" integer DEFAULT 0 NOT NULL,
	"antal_ok" integer DEFAULT 0 NOT NULL,
	"antal_vantar" integer DEFAULT 0 NOT NULL,
	"antal_dubbletter" integer DEFAULT 0 NOT NULL,
	"antal_fel" integer DEFAULT 0 NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	"sparad" timestamp with time zone,
	CONSTRAINT "import_korning_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "import_rad" (
	"utforare_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"rad" integer NOT NULL,
	"ordning" text NOT NULL,
	"handelse" jsonb NOT NULL,
	"utfall" text,
	"svar" jsonb,
	CONSTRAINT "import_rad_utforare_id_import_id_rad_pk" PRIMARY KEY("utforare_id","import_id","rad")
);

CREATE TABLE "bestallningsbegaran" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"del" text NOT NULL,
	"fran" date NOT NULL,
	"meddelande" text,
	"begard_av_namn" text,
	"status" text DEFAULT 'oppen' NOT NULL,
	"skal" text,
	"bestallning_id" uuid,
	"svarad_av_namn" text,
	"svarad" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bestallningsbegaran_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "driftstopp" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid,
	"datum" date NOT NULL,
	"orsak" text NOT NULL,
	"av_namn" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "driftstopp_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "handelse" (
	"kommun_id" text NOT NULL,
	"manad" date NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"bestallning_id" uuid,
	"person_id" uuid,
	"tjanst_id" text NOT NULL,
	"del" text NOT NULL,
	"typ" text NOT NULL,
	"start" timestamp with time zone,
	"slut" timestamp with time zone,
	"datum" date NOT NULL,
	"antal" integer DEFAULT 1 NOT NULL,
	"personal" smallint DEFAULT 1 NOT NULL,
	"medarbetare" text,
	"uppgifter" jsonb,
	"status" text NOT NULL,
	"orsak" text,
	"kalla" text NOT NULL,
	"import_id" uuid,
	"extern_id" text,
	"ersatter" uuid,
	"andringsskal" text,
	"andrad_av_namn" text,
	"rapporterad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handelse_kommun_id_manad_id_pk" PRIMARY KEY("kommun_id","manad","id")
) PARTITION BY RANGE ("manad");

CREATE TABLE "invandning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"handelse_id" uuid NOT NULL,
	"handelse_manad" date NOT NULL,
	"slag" text NOT NULL,
	"text" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invandning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "invandning_svar" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"invandning_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"part" text NOT NULL,
	"av_namn" text NOT NULL,
	"text" text NOT NULL,
	"avslut" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invandning_svar_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "manadslas" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"manad" date NOT NULL,
	"korning_id" uuid NOT NULL,
	"last" timestamp with time zone NOT NULL,
	CONSTRAINT "manadslas_kommun_id_namnd_id_manad_pk" PRIMARY KEY("kommun_id","namnd_id","manad")
);

CREATE TABLE "personslut" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"datum" date NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "personslut_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "undantag" (
	"utforare_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kommun_id" text,
	"namnd_id" text,
	"person_id" uuid,
	"handelse" jsonb NOT NULL,
	"kod" text NOT NULL,
	"falt" text,
	"text" text NOT NULL,
	"kalla" text NOT NULL,
	"import_id" uuid,
	"rad" integer NOT NULL,
	"extern_id" text,
	"nyckel" text NOT NULL,
	"status" text DEFAULT 'oppen' NOT NULL,
	"skal" text,
	"avslutad_av_namn" text,
	"avslutad" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "undantag_utforare_id_id_pk" PRIMARY KEY("utforare_id","id")
);

CREATE TABLE "arbetsplats" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"organisationsnummer" text NOT NULL,
	"ar_personnummer" boolean DEFAULT false NOT NULL,
	"namn" text NOT NULL,
	"adress" text NOT NULL,
	"postnummer" text NOT NULL,
	"ort" text NOT NULL,
	"kontakt_slag" text NOT NULL,
	"kontakt_utforare_id" uuid,
	"kontakt_namn" text NOT NULL,
	"kontakt_telefon" text,
	"kontakt_epost" text,
	"status" text NOT NULL,
	"skal" text,
	"utforare_id" uuid,
	"rev" integer DEFAULT 1 NOT NULL,
	"andrad" timestamp with time zone NOT NULL,
	"skapad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "arbetsplats_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "bedomningsbegaran" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"insatsbeslut_id" uuid NOT NULL,
	"bestallning_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"del" text NOT NULL,
	"uppgift" text NOT NULL,
	"skal" text NOT NULL,
	"varde" text,
	"svara_senast" date NOT NULL,
	"status" text DEFAULT 'oppen' NOT NULL,
	"utfall" text,
	"motivering" text,
	"nytt_varde" text,
	"nytt_fran" date,
	"begard_av" uuid,
	"besvarad_av" uuid,
	"besvarad" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bedomningsbegaran_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "daterad_uppgift" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"insatsbeslut_id" uuid NOT NULL,
	"del" text NOT NULL,
	"uppgift" text NOT NULL,
	"fran" date NOT NULL,
	"varde" text NOT NULL,
	"skal" text,
	"beslutad" date,
	"arbetsplats_id" uuid,
	"utforare_id" uuid,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "daterad_uppgift_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "vistelse" (
	"kommun_id" text NOT NULL,
	"bestallning_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"vard_kommun_id" text NOT NULL,
	"vard_namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"del" text NOT NULL,
	"pris" text NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vistelse_kommun_id_bestallning_id_pk" PRIMARY KEY("kommun_id","bestallning_id")
);

CREATE TABLE "vistelseavtal" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"vard_kommun_id" text NOT NULL,
	"vard_namnd_id" text NOT NULL,
	"tjanst_id" text NOT NULL,
	"pris" text NOT NULL,
	"fran" date NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vistelseavtal_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "vistelsegodkannande" (
	"kommun_id" text NOT NULL,
	"namnd_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"hem_kommun_id" text NOT NULL,
	"beslut_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vistelsegodkannande_kommun_id_avtal_id_pk" PRIMARY KEY("kommun_id","avtal_id")
);

CREATE TABLE "belaggning" (
	"kommun_id" text NOT NULL,
	"avtal_id" uuid NOT NULL,
	"belagt" jsonb NOT NULL,
	"dag" date NOT NULL,
	"forsta_slut" date,
	CONSTRAINT "belaggning_kommun_id_avtal_id_pk" PRIMARY KEY("kommun_id","avtal_id")
);

CREATE TABLE "bestallning" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"insatsbeslut_id" uuid,
	"val_id" uuid,
	"utforare_id" uuid NOT NULL,
	"avtal_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"del" text NOT NULL,
	"regi" text NOT NULL,
	"zon" text,
	"omrade_id" uuid,
	"fran" date NOT NULL,
	"till" date,
	"status" text DEFAULT 'skickad' NOT NULL,
	"start" date,
	"sedd" timestamp with time zone,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bestallning_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "bestallning_handelse" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"bestallning_id" uuid NOT NULL,
	"utforare_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"handelse" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bestallning_handelse_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "brukare" (
	"kommun_id" text NOT NULL,
	"person_id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"kod" text NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brukare_kommun_id_person_id_pk" PRIMARY KEY("kommun_id","person_id")
);

CREATE TABLE "insatsbeslut" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"tjanst_id" text NOT NULL,
	"lagrum" text NOT NULL,
	"extern_id" text,
	"datum" date NOT NULL,
	"fran" date NOT NULL,
	"till" date,
	"skapad_av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "insatsbeslut_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "kodarende" (
	"kommun_id" text NOT NULL,
	"bestallning_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"falt" jsonb NOT NULL,
	"av" uuid,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kodarende_kommun_id_bestallning_id_nr_pk" PRIMARY KEY("kommun_id","bestallning_id","nr")
);

CREATE TABLE "omfattning" (
	"kommun_id" text NOT NULL,
	"insatsbeslut_id" uuid NOT NULL,
	"fran" date NOT NULL,
	"nr" integer NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"delar" jsonb NOT NULL,
	"uppgifter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "omfattning_kommun_id_insatsbeslut_id_fran_nr_pk" PRIMARY KEY("kommun_id","insatsbeslut_id","fran","nr")
);

CREATE TABLE "person" (
	"kommun_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"personnummer" text NOT NULL,
	"personnummer_hash" text NOT NULL,
	"namn" text NOT NULL,
	"adress" text,
	"postnummer" text,
	"ort" text,
	"telefon" text,
	"skydd" text DEFAULT 'ingen' NOT NULL,
	CONSTRAINT "person_kommun_id_person_id_pk" PRIMARY KEY("kommun_id","person_id")
);

CREATE TABLE "person_team" (
	"kommun_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"namnd_id" text NOT NULL,
	"identitet_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_team_kommun_id_person_id_identitet_id_pk" PRIMARY KEY("kommun_id","person_id","identitet_id")
);

CREATE TABLE "val" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"insatsbeslut_id" uuid NOT NULL,
	"del" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"kanal" text NOT NULL,
	"fran" date NOT NULL,
	"gjort_av" uuid,
	"protokoll" jsonb,
	"skal" text,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "val_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

CREATE TABLE "vantan" (
	"kommun_id" text NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"namnd_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"insatsbeslut_id" uuid NOT NULL,
	"del" text NOT NULL,
	"utforare_id" uuid NOT NULL,
	"skapad" timestamp with time zone DEFAULT now() NOT NULL,
	"avslutad" timestamp with time zone,
	"avslut" text,
	CONSTRAINT "vantan_kommun_id_id_pk" PRIMARY KEY("kommun_id","id")
);

ALTER TABLE "andringsavisering" ADD CONSTRAINT "andringsavisering_avtal" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "arendefraga" ADD CONSTRAINT "arendefraga_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "avtalsuppsagning" ADD CONSTRAINT "avtalsuppsagning_kommun_id_avtal_id_avtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "villkorsfraga" ADD CONSTRAINT "villkorsfraga_kommun_id_avtal_id_avtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "direktkvalificering" ADD CONSTRAINT "direktkvalificering_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "egenregikontroll" ADD CONSTRAINT "egenregikontroll_kommun_id_avtal_id_avtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "overprovning" ADD CONSTRAINT "overprovning_beslut" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."arendebeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "andragranskning" ADD CONSTRAINT "andragranskning_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "skiljaktighet" ADD CONSTRAINT "skiljaktighet_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kravsvar" ADD CONSTRAINT "kravsvar_utforare_id_ansokan_id_ansokan_utforare_id_id_fk" FOREIGN KEY ("utforare_id","ansokan_id") REFERENCES "public"."ansokan"("utforare_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "svarsandring" ADD CONSTRAINT "svarsandring_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "arendebeslut" ADD CONSTRAINT "arendebeslut_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "avtal_signatur" ADD CONSTRAINT "avtal_signatur_kommun_id_avtal_id_avtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "komplettering" ADD CONSTRAINT "komplettering_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "mottagande" ADD CONSTRAINT "mottagande_kommun_id_avtal_id_avtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."avtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "provning" ADD CONSTRAINT "provning_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "registerbegaran" ADD CONSTRAINT "registerbegaran_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "registersvar" ADD CONSTRAINT "registersvar_begaran" FOREIGN KEY ("kommun_id","begaran_id") REFERENCES "public"."registerbegaran"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "registersvar" ADD CONSTRAINT "registersvar_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underrattelse" ADD CONSTRAINT "underrattelse_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "uteslutning" ADD CONSTRAINT "uteslutning_arende" FOREIGN KEY ("kommun_id","arende_id") REFERENCES "public"."arende"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plattform_uppdrag" ADD CONSTRAINT "plattform_uppdrag_identitet_id_identitet_id_fk" FOREIGN KEY ("identitet_id") REFERENCES "public"."identitet"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "session" ADD CONSTRAINT "session_identitet_id_identitet_id_fk" FOREIGN KEY ("identitet_id") REFERENCES "public"."identitet"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "avgift" ADD CONSTRAINT "avgift_kommun_id_korning_id_avgiftskorning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korning_id") REFERENCES "public"."avgiftskorning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "avgiftsexport" ADD CONSTRAINT "avgiftsexport_kommun_id_korning_id_avgiftskorning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korning_id") REFERENCES "public"."avgiftskorning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "avgiftsunderrattelse" ADD CONSTRAINT "avgiftsunderrattelse_kommun_id_beslut_id_avgiftsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."avgiftsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underskrift" ADD CONSTRAINT "underskrift_dokument_id_dokument_id_fk" FOREIGN KEY ("dokument_id") REFERENCES "public"."dokument"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "dokument_delning" ADD CONSTRAINT "dokument_delning_dokument_id_dokument_id_fk" FOREIGN KEY ("dokument_id") REFERENCES "public"."dokument"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "faktura" ADD CONSTRAINT "faktura_kommun_id_underlag_id_ersattningsunderlag_kommun_id_id_fk" FOREIGN KEY ("kommun_id","underlag_id") REFERENCES "public"."ersattningsunderlag"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "korningsfil" ADD CONSTRAINT "korningsfil_kommun_id_korning_id_korning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korning_id") REFERENCES "public"."korning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "ersattningsunderlag" ADD CONSTRAINT "ersattningsunderlag_kommun_id_korning_id_korning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korning_id") REFERENCES "public"."korning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "korning_handelse" ADD CONSTRAINT "korning_handelse_kommun_id_korning_id_korning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korning_id") REFERENCES "public"."korning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "skuggresultat" ADD CONSTRAINT "skuggresultat_kommun_id_skugga_id_skugga_kommun_id_id_fk" FOREIGN KEY ("kommun_id","skugga_id") REFERENCES "public"."skugga"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "samrad" ADD CONSTRAINT "samrad_kommun_id_korrigerar_samrad_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korrigerar") REFERENCES "public"."samrad"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "behovsprognos" ADD CONSTRAINT "behovsprognos_kommun_id_omrade_id_omrade_kommun_id_id_fk" FOREIGN KEY ("kommun_id","omrade_id") REFERENCES "public"."omrade"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kalenderpost" ADD CONSTRAINT "kalenderpost_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "effektmal" ADD CONSTRAINT "effektmal_kommun_id_plan_id_inforandeplan_kommun_id_id_fk" FOREIGN KEY ("kommun_id","plan_id") REFERENCES "public"."inforandeplan"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "effektmal" ADD CONSTRAINT "effektmal_kommun_id_ersatter_effektmal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","ersatter") REFERENCES "public"."effektmal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "effektutfall" ADD CONSTRAINT "effektutfall_kommun_id_mal_id_effektmal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","mal_id") REFERENCES "public"."effektmal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "engangspost" ADD CONSTRAINT "engangspost_kommun_id_plan_id_inforandeplan_kommun_id_id_fk" FOREIGN KEY ("kommun_id","plan_id") REFERENCES "public"."inforandeplan"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "engangspost" ADD CONSTRAINT "engangspost_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "risk" ADD CONSTRAINT "risk_kommun_id_plan_id_inforandeplan_kommun_id_id_fk" FOREIGN KEY ("kommun_id","plan_id") REFERENCES "public"."inforandeplan"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "riskbedomning" ADD CONSTRAINT "riskbedomning_kommun_id_risk_id_risk_kommun_id_id_fk" FOREIGN KEY ("kommun_id","risk_id") REFERENCES "public"."risk"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "inforandesteg" ADD CONSTRAINT "inforandesteg_kommun_id_plan_id_inforandeplan_kommun_id_id_fk" FOREIGN KEY ("kommun_id","plan_id") REFERENCES "public"."inforandeplan"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "inforandeutfall" ADD CONSTRAINT "inforandeutfall_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "personalregel" ADD CONSTRAINT "personalregel_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "sarkostnad" ADD CONSTRAINT "sarkostnad_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "sarkostnad" ADD CONSTRAINT "sarkostnad_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "sarkostnad" ADD CONSTRAINT "sarkostnad_kommun_id_korrigerar_sarkostnad_kommun_id_id_fk" FOREIGN KEY ("kommun_id","korrigerar") REFERENCES "public"."sarkostnad"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "notisutskick" ADD CONSTRAINT "notisutskick_notis_id_notis_id_fk" FOREIGN KEY ("notis_id") REFERENCES "public"."notis"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "fordelningstal" ADD CONSTRAINT "fordelningstal_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "gemensam_kostnad" ADD CONSTRAINT "gemensam_kostnad_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kostnadsandel" ADD CONSTRAINT "kostnadsandel_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kostnadsandel" ADD CONSTRAINT "kostnadsandel_betalare_kommun_id_kostnad_id_gemensam_kostnad_kommun_id_id_fk" FOREIGN KEY ("betalare_kommun_id","kostnad_id") REFERENCES "public"."gemensam_kostnad"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlagsforslag" ADD CONSTRAINT "underlagsforslag_version_id_underlag_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."underlag_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlagsforslag" ADD CONSTRAINT "underlagsforslag_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlagsforslag_svar" ADD CONSTRAINT "underlagsforslag_svar_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlagsforslag_svar" ADD CONSTRAINT "underlagsforslag_svar_kommun_id_namnd_id_version_id_underlagsforslag_kommun_id_namnd_id_version_id_fk" FOREIGN KEY ("kommun_id","namnd_id","version_id") REFERENCES "public"."underlagsforslag"("kommun_id","namnd_id","version_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlagsforslag_svar" ADD CONSTRAINT "underlagsforslag_svar_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kf_omfattning" ADD CONSTRAINT "kf_omfattning_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "samverkan_arende" ADD CONSTRAINT "samverkan_arende_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "samverkan_svar" ADD CONSTRAINT "samverkan_svar_samverkan_id_arende_id_samverkan_arende_samverkan_id_id_fk" FOREIGN KEY ("samverkan_id","arende_id") REFERENCES "public"."samverkan_arende"("samverkan_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "samverkan_svar" ADD CONSTRAINT "samverkan_svar_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "beslutat_varde" ADD CONSTRAINT "beslutat_varde_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "namnd" ADD CONSTRAINT "namnd_kommun_id_kommun_kommun_id_fk" FOREIGN KEY ("kommun_id") REFERENCES "public"."kommun"("kommun_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "omrade_postnummer" ADD CONSTRAINT "omrade_postnummer_kommun_id_omrade_id_omrade_kommun_id_id_fk" FOREIGN KEY ("kommun_id","omrade_id") REFERENCES "public"."omrade"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "samverkan_part" ADD CONSTRAINT "samverkan_part_samverkan_id_samverkan_id_fk" FOREIGN KEY ("samverkan_id") REFERENCES "public"."samverkan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "tjanst_aktivering" ADD CONSTRAINT "tjanst_aktivering_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "annonslarm" ADD CONSTRAINT "annonslarm_post" FOREIGN KEY ("kommun_id","post_id") REFERENCES "public"."annonspost"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "fragebesked" ADD CONSTRAINT "fragebesked_fraga" FOREIGN KEY ("kommun_id","fraga_id") REFERENCES "public"."underlagsfraga"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlag_lokal" ADD CONSTRAINT "underlag_lokal_version_id_underlag_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."underlag_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlag_part" ADD CONSTRAINT "underlag_part_version_id_underlag_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."underlag_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "underlag_version" ADD CONSTRAINT "underlag_version_underlag_id_forfragningsunderlag_id_fk" FOREIGN KEY ("underlag_id") REFERENCES "public"."forfragningsunderlag"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bevis" ADD CONSTRAINT "bevis_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bevis_kontroll" ADD CONSTRAINT "bevis_kontroll_utforare_id_bevis_id_bevis_utforare_id_id_fk" FOREIGN KEY ("utforare_id","bevis_id") REFERENCES "public"."bevis"("utforare_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enhet" ADD CONSTRAINT "enhet_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "utforare_inbjudan" ADD CONSTRAINT "utforare_inbjudan_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "utforare_koppling" ADD CONSTRAINT "utforare_koppling_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "utforare_uppdrag" ADD CONSTRAINT "utforare_uppdrag_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "utforare_uppgift" ADD CONSTRAINT "utforare_uppgift_utforare_id_utforare_id_fk" FOREIGN KEY ("utforare_id") REFERENCES "public"."utforare"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "import_rad" ADD CONSTRAINT "import_rad_utforare_id_import_id_import_korning_utforare_id_id_fk" FOREIGN KEY ("utforare_id","import_id") REFERENCES "public"."import_korning"("utforare_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "invandning_svar" ADD CONSTRAINT "invandning_svar_kommun_id_invandning_id_invandning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","invandning_id") REFERENCES "public"."invandning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bedomningsbegaran" ADD CONSTRAINT "bedomningsbegaran_kommun_id_bestallning_id_bestallning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","bestallning_id") REFERENCES "public"."bestallning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bedomningsbegaran" ADD CONSTRAINT "bedomningsbegaran_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "daterad_uppgift" ADD CONSTRAINT "daterad_uppgift_kommun_id_arbetsplats_id_arbetsplats_kommun_id_id_fk" FOREIGN KEY ("kommun_id","arbetsplats_id") REFERENCES "public"."arbetsplats"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "daterad_uppgift" ADD CONSTRAINT "daterad_uppgift_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vistelse" ADD CONSTRAINT "vistelse_kommun_id_bestallning_id_bestallning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","bestallning_id") REFERENCES "public"."bestallning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vistelse" ADD CONSTRAINT "vistelse_kommun_id_avtal_id_vistelseavtal_kommun_id_id_fk" FOREIGN KEY ("kommun_id","avtal_id") REFERENCES "public"."vistelseavtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vistelseavtal" ADD CONSTRAINT "vistelseavtal_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vistelsegodkannande" ADD CONSTRAINT "vistelsegodkannande_hem_kommun_id_avtal_id_vistelseavtal_kommun_id_id_fk" FOREIGN KEY ("hem_kommun_id","avtal_id") REFERENCES "public"."vistelseavtal"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vistelsegodkannande" ADD CONSTRAINT "vistelsegodkannande_kommun_id_beslut_id_beslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","beslut_id") REFERENCES "public"."beslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bestallning" ADD CONSTRAINT "bestallning_kommun_id_person_id_brukare_kommun_id_person_id_fk" FOREIGN KEY ("kommun_id","person_id") REFERENCES "public"."brukare"("kommun_id","person_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bestallning" ADD CONSTRAINT "bestallning_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "bestallning_handelse" ADD CONSTRAINT "bestallning_handelse_kommun_id_bestallning_id_bestallning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","bestallning_id") REFERENCES "public"."bestallning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "insatsbeslut" ADD CONSTRAINT "insatsbeslut_kommun_id_person_id_brukare_kommun_id_person_id_fk" FOREIGN KEY ("kommun_id","person_id") REFERENCES "public"."brukare"("kommun_id","person_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "kodarende" ADD CONSTRAINT "kodarende_kommun_id_bestallning_id_bestallning_kommun_id_id_fk" FOREIGN KEY ("kommun_id","bestallning_id") REFERENCES "public"."bestallning"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "omfattning" ADD CONSTRAINT "omfattning_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person" ADD CONSTRAINT "person_kommun_id_person_id_brukare_kommun_id_person_id_fk" FOREIGN KEY ("kommun_id","person_id") REFERENCES "public"."brukare"("kommun_id","person_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person_team" ADD CONSTRAINT "person_team_kommun_id_person_id_brukare_kommun_id_person_id_fk" FOREIGN KEY ("kommun_id","person_id") REFERENCES "public"."brukare"("kommun_id","person_id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "val" ADD CONSTRAINT "val_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "vantan" ADD CONSTRAINT "vantan_kommun_id_insatsbeslut_id_insatsbeslut_kommun_id_id_fk" FOREIGN KEY ("kommun_id","insatsbeslut_id") REFERENCES "public"."insatsbeslut"("kommun_id","id") ON DELETE no action ON UPDATE no action;

CREATE UNIQUE INDEX "andringsavisering_avtal" ON "andringsavisering" USING btree ("kommun_id","avtal_id","till_version_id");

CREATE INDEX "andringsavisering_utforare" ON "andringsavisering" USING btree ("utforare_id");

CREATE INDEX "arendefraga_arende" ON "arendefraga" USING btree ("kommun_id","arende_id");

CREATE UNIQUE INDEX "avtalsuppsagning_avtal" ON "avtalsuppsagning" USING btree ("kommun_id","avtal_id");

CREATE UNIQUE INDEX "villkorsfraga_avtal" ON "villkorsfraga" USING btree ("kommun_id","avtal_id","version_id");

CREATE INDEX "egenregikontroll_avtal" ON "egenregikontroll" USING btree ("kommun_id","avtal_id");

CREATE INDEX "overprovning_arende" ON "overprovning" USING btree ("kommun_id","arende_id");

CREATE INDEX "delegationspunkt_namnd" ON "delegationspunkt" USING btree ("kommun_id","namnd_id");

CREATE INDEX "jav_utforare" ON "jav" USING btree ("kommun_id","utforare_id");

CREATE INDEX "provningsregel_namnd" ON "provningsregel" USING btree ("kommun_id","namnd_id");

CREATE INDEX "skiljaktighet_arende" ON "skiljaktighet" USING btree ("kommun_id","arende_id");

CREATE INDEX "kravsvar_krav" ON "kravsvar" USING btree ("utforare_id","krav_id","lamnat");

CREATE INDEX "svarsandring_arende" ON "svarsandring" USING btree ("kommun_id","arende_id");

CREATE INDEX "svarsandring_utforare" ON "svarsandring" USING btree ("utforare_id");

CREATE UNIQUE INDEX "arende_diarienummer" ON "arende" USING btree ("kommun_id","namnd_id","diarienummer");

CREATE UNIQUE INDEX "arende_ansokan" ON "arende" USING btree ("ansokan_id","kommun_id","namnd_id");

CREATE INDEX "arende_utforare" ON "arende" USING btree ("utforare_id");

CREATE UNIQUE INDEX "arendebeslut_arende" ON "arendebeslut" USING btree ("kommun_id","arende_id","nr");

CREATE INDEX "avtal_utforare" ON "avtal" USING btree ("utforare_id");

CREATE INDEX "avtal_tjanst" ON "avtal" USING btree ("kommun_id","tjanst_id","fran");

CREATE UNIQUE INDEX "avtal_signatur_part" ON "avtal_signatur" USING btree ("kommun_id","avtal_id","dokument_id","part");

CREATE INDEX "provning_arende" ON "provning" USING btree ("kommun_id","arende_id","villkor_id");

CREATE INDEX "registerbegaran_arende" ON "registerbegaran" USING btree ("kommun_id","arende_id");

CREATE UNIQUE INDEX "registersvar_villkor" ON "registersvar" USING btree ("kommun_id","begaran_id","villkor_id");

CREATE INDEX "registersvar_utforare" ON "registersvar" USING btree ("utforare_id");

CREATE INDEX "registersvar_arende" ON "registersvar" USING btree ("kommun_id","arende_id");

CREATE UNIQUE INDEX "underrattelse_beslut" ON "underrattelse" USING btree ("kommun_id","beslut_id");

CREATE UNIQUE INDEX "identitet_personnummer_hash" ON "identitet" USING btree ("personnummer_hash");

CREATE UNIQUE INDEX "plattform_uppdrag_roll" ON "plattform_uppdrag" USING btree ("identitet_id","roll","fran");

CREATE INDEX "session_identitet" ON "session" USING btree ("identitet_id");

CREATE UNIQUE INDEX "avgift_nyckel" ON "avgift" USING btree ("kommun_id","korning_id","person_id","avser_manad");

CREATE INDEX "avgift_person" ON "avgift" USING btree ("kommun_id","person_id","avser_manad");

CREATE INDEX "avgiftsbeslut_person" ON "avgiftsbeslut" USING btree ("kommun_id","person_id","fran");

CREATE UNIQUE INDEX "avgiftskorning_manad" ON "avgiftskorning" USING btree ("kommun_id","namnd_id","manad");

CREATE UNIQUE INDEX "avgiftsreferens_namn" ON "avgiftsreferens" USING btree ("kommun_id","namnd_id","referens");

CREATE INDEX "avgiftsregel_fran" ON "avgiftsregel" USING btree ("kommun_id","namnd_id","fran");

CREATE INDEX "nationellt_belopp_slag" ON "nationellt_belopp" USING btree ("slag","fran");

CREATE INDEX "logg_person" ON "logg" USING btree ("kommun_id","person_id","tid");

CREATE INDEX "logg_objekt" ON "logg" USING btree ("kommun_id","objekt","objekt_id");

CREATE UNIQUE INDEX "faktura_godkand" ON "faktura" USING btree ("kommun_id","underlag_id") WHERE status = 'godkand';

CREATE INDEX "faktura_underlag" ON "faktura" USING btree ("kommun_id","underlag_id");

CREATE INDEX "granskningsgrans_fran" ON "granskningsgrans" USING btree ("kommun_id","namnd_id","fran");

CREATE INDEX "kontoplan_fran" ON "kontoplan" USING btree ("kommun_id","namnd_id","fran");

CREATE UNIQUE INDEX "korningsfil_underlag" ON "korningsfil" USING btree ("kommun_id","underlag_id","slag") WHERE underlag_id is not null;

CREATE UNIQUE INDEX "korningsfil_korning" ON "korningsfil" USING btree ("kommun_id","korning_id","slag") WHERE underlag_id is null;

CREATE INDEX "sparrdatum_manad" ON "sparrdatum" USING btree ("kommun_id","namnd_id","manad");

CREATE INDEX "ersattningsrad_underlag" ON "ersattningsrad" USING btree ("kommun_id","underlag_id","nr");

CREATE INDEX "ersattningsrad_avser" ON "ersattningsrad" USING btree ("kommun_id","avser") WHERE avser is not null;

CREATE UNIQUE INDEX "ersattningsunderlag_nyckel" ON "ersattningsunderlag" USING btree ("kommun_id","korning_id","utforare_id","tjanst_id");

CREATE INDEX "ersattningsunderlag_utforare" ON "ersattningsunderlag" USING btree ("utforare_id","kommun_id");

CREATE UNIQUE INDEX "korning_manad" ON "korning" USING btree ("kommun_id","namnd_id","manad");

CREATE UNIQUE INDEX "skuggresultat_nyckel" ON "skuggresultat" USING btree ("kommun_id","skugga_id","manad","utforare_id");

CREATE INDEX "nyhet_publicerad" ON "nyhet" USING btree ("kommun_id","namnd_id","publicerad");

CREATE INDEX "nyhetsbrev_nasta" ON "nyhetsbrev" USING btree ("nasta") WHERE skickad is null;

CREATE UNIQUE INDEX "prenumeration_nyckel" ON "prenumeration" USING btree ("nyckel");

CREATE INDEX "prenumeration_namnd" ON "prenumeration" USING btree ("kommun_id","namnd_id");

CREATE INDEX "samrad_datum" ON "samrad" USING btree ("kommun_id","namnd_id","datum");

CREATE INDEX "behovsprognos_ar" ON "behovsprognos" USING btree ("kommun_id","namnd_id","tjanst_id","ar");

CREATE INDEX "kalenderpost_datum" ON "kalenderpost" USING btree ("kommun_id","namnd_id","datum");

CREATE INDEX "decemberrapport_ar" ON "decemberrapport" USING btree ("kommun_id","namnd_id","ar");

CREATE INDEX "risk_namnd" ON "risk" USING btree ("kommun_id","namnd_id");

CREATE INDEX "inforandeplan_tjanst" ON "inforandeplan" USING btree ("kommun_id","namnd_id","tjanst_id");

CREATE INDEX "inforandesteg_plan" ON "inforandesteg" USING btree ("kommun_id","plan_id");

CREATE INDEX "inforandeutfall_steg" ON "inforandeutfall" USING btree ("kommun_id","steg_id");

CREATE INDEX "sarkostnad_ar" ON "sarkostnad" USING btree ("kommun_id","tjanst_id","manad");

CREATE INDEX "sarkostnad_korrigerar" ON "sarkostnad" USING btree ("kommun_id","korrigerar") WHERE korrigerar is not null;

CREATE UNIQUE INDEX "notis_nyckel" ON "notis" USING btree ("slag","nyckel");

CREATE INDEX "notis_ofordelad" ON "notis" USING btree ("skapad") WHERE fordelad is null;

CREATE UNIQUE INDEX "notisutskick_mottagare" ON "notisutskick" USING btree ("notis_id","identitet_id");

CREATE INDEX "notisutskick_nasta" ON "notisutskick" USING btree ("nasta") WHERE status = 'vantar';

CREATE INDEX "kf_omfattning_beslut" ON "kf_omfattning" USING btree ("kommun_id","beslut_id");

CREATE INDEX "beslut_slag" ON "beslut" USING btree ("kommun_id","namnd_id","slag");

CREATE INDEX "beslutat_varde_nyckel" ON "beslutat_varde" USING btree ("kommun_id","namnd_id","tjanst_id","parameter","fran");

CREATE UNIQUE INDEX "uppdrag_roll" ON "uppdrag" USING btree ("kommun_id","namnd_id","identitet_id","roll","fran");

CREATE INDEX "uppdrag_identitet" ON "uppdrag" USING btree ("identitet_id");

CREATE INDEX "vardeforslag_tjanst" ON "vardeforslag" USING btree ("kommun_id","namnd_id","tjanst_id","status");

CREATE UNIQUE INDEX "annonslarm_oppet" ON "annonslarm" USING btree ("kommun_id","post_id") WHERE avslutat is null;

CREATE INDEX "annonspost_underlag" ON "annonspost" USING btree ("kommun_id","namnd_id","underlag_id");

CREATE INDEX "underlagsfraga_underlag" ON "underlagsfraga" USING btree ("underlag_id","stalld");

CREATE INDEX "underlagsfraga_utforare" ON "underlagsfraga" USING btree ("utforare_id");

CREATE UNIQUE INDEX "underlagssvar_nr" ON "underlagssvar" USING btree ("underlag_id","nr","utgava");

CREATE INDEX "underlag_part_underlag" ON "underlag_part" USING btree ("underlag_id");

CREATE UNIQUE INDEX "underlag_version_nr" ON "underlag_version" USING btree ("underlag_id","nr");

CREATE UNIQUE INDEX "bevis_dokument" ON "bevis" USING btree ("utforare_id","dokument_id");

CREATE INDEX "bevis_kontroll_bevis" ON "bevis_kontroll" USING btree ("utforare_id","bevis_id","skapad");

CREATE UNIQUE INDEX "utforare_uppdrag_roll" ON "utforare_uppdrag" USING btree ("utforare_id","identitet_id","roll","fran") WHERE till is null or till >= fran;

CREATE INDEX "utforare_uppdrag_identitet" ON "utforare_uppdrag" USING btree ("identitet_id");

CREATE UNIQUE INDEX "import_karta_namn" ON "import_karta" USING btree ("utforare_id","namn");

CREATE INDEX "import_rad_ordning" ON "import_rad" USING btree ("utforare_id","import_id","ordning","rad");

CREATE INDEX "import_rad_utfall" ON "import_rad" USING btree ("utforare_id","import_id","utfall","rad");

CREATE UNIQUE INDEX "bestallningsbegaran_oppen" ON "bestallningsbegaran" USING btree ("kommun_id","utforare_id","person_id","tjanst_id","del") WHERE status = 'oppen';

CREATE INDEX "driftstopp_dag" ON "driftstopp" USING btree ("kommun_id","namnd_id","datum");

CREATE UNIQUE INDEX "handelse_extern" ON "handelse" USING btree ("kommun_id","manad","utforare_id","extern_id");

CREATE INDEX "handelse_utforare" ON "handelse" USING btree ("kommun_id","manad","utforare_id","tjanst_id","person_id");

CREATE INDEX "handelse_person" ON "handelse" USING btree ("kommun_id","person_id","manad");

CREATE INDEX "handelse_ersatter" ON "handelse" USING btree ("kommun_id","manad","utforare_id","ersatter") WHERE ersatter is not null;

CREATE INDEX "handelse_vantar" ON "handelse" USING btree ("kommun_id","namnd_id","skapad") WHERE status = 'vantar';

CREATE UNIQUE INDEX "invandning_handelse" ON "invandning" USING btree ("kommun_id","handelse_id");

CREATE INDEX "invandning_person" ON "invandning" USING btree ("kommun_id","person_id");

CREATE INDEX "invandning_utforare" ON "invandning" USING btree ("utforare_id","kommun_id");

CREATE INDEX "invandning_svar_invandning" ON "invandning_svar" USING btree ("kommun_id","invandning_id");

CREATE INDEX "personslut_person" ON "personslut" USING btree ("kommun_id","person_id","skapad");

CREATE UNIQUE INDEX "undantag_nyckel" ON "undantag" USING btree ("utforare_id","nyckel");

CREATE INDEX "undantag_oppna" ON "undantag" USING btree ("utforare_id","skapad") WHERE status = 'oppen';

CREATE INDEX "undantag_extern" ON "undantag" USING btree ("utforare_id","extern_id");

CREATE INDEX "undantag_namnd" ON "undantag" USING btree ("kommun_id","namnd_id","skapad");

CREATE UNIQUE INDEX "arbetsplats_aktiv" ON "arbetsplats" USING btree ("kommun_id","namnd_id","organisationsnummer",lower(adress)) WHERE status = 'aktiv';

CREATE INDEX "bedomningsbegaran_namnd" ON "bedomningsbegaran" USING btree ("kommun_id","namnd_id","status","svara_senast");

CREATE INDEX "bedomningsbegaran_utforare" ON "bedomningsbegaran" USING btree ("utforare_id","bestallning_id");

CREATE UNIQUE INDEX "bedomningsbegaran_oppen" ON "bedomningsbegaran" USING btree ("kommun_id","bestallning_id","uppgift") WHERE status = 'oppen';

CREATE INDEX "daterad_uppgift_beslut" ON "daterad_uppgift" USING btree ("kommun_id","insatsbeslut_id","del","uppgift","fran");

CREATE INDEX "daterad_uppgift_arbetsplats" ON "daterad_uppgift" USING btree ("kommun_id","arbetsplats_id") WHERE arbetsplats_id is not null;

CREATE INDEX "bestallning_person" ON "bestallning" USING btree ("kommun_id","person_id","utforare_id");

CREATE INDEX "bestallning_utforare" ON "bestallning" USING btree ("utforare_id","kommun_id","status");

CREATE INDEX "bestallning_beslut" ON "bestallning" USING btree ("kommun_id","insatsbeslut_id","del");

CREATE INDEX "bestallning_handelse_bestallning" ON "bestallning_handelse" USING btree ("kommun_id","bestallning_id");

CREATE UNIQUE INDEX "brukare_kod" ON "brukare" USING btree ("kommun_id","namnd_id","kod");

CREATE UNIQUE INDEX "insatsbeslut_extern" ON "insatsbeslut" USING btree ("kommun_id","namnd_id","extern_id");

CREATE INDEX "insatsbeslut_person" ON "insatsbeslut" USING btree ("kommun_id","person_id");

CREATE UNIQUE INDEX "person_personnummer_hash" ON "person" USING btree ("kommun_id","namnd_id","personnummer_hash");

CREATE INDEX "person_hash" ON "person" USING btree ("personnummer_hash");

CREATE INDEX "person_namn" ON "person" USING btree ("kommun_id","namnd_id","namn");

CREATE INDEX "val_beslut" ON "val" USING btree ("kommun_id","insatsbeslut_id","del","fran");

CREATE INDEX "vantan_utforare" ON "vantan" USING btree ("kommun_id","utforare_id","del","skapad");

CREATE UNIQUE INDEX "vantan_oppen" ON "vantan" USING btree ("kommun_id","insatsbeslut_id","del") WHERE avslutad is null;

ALTER TABLE "andringsavisering" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "arendefraga" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avtalsuppsagning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "villkorsfraga" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "direktkvalificering" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "egenregikontroll" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "overprovning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "andragranskning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "delegationspunkt" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "jav" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "provningsregel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "skiljaktighet" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kravsvar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "svarsandring" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "ansokan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "arende" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "arendebeslut" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avtal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avtal_signatur" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "komplettering" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "mottagande" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "provning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "registerbegaran" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "registersvar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underrattelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "uteslutning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_nyckel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "identitet" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "plattform_uppdrag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgift" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftsbeslut" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftsexport" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftskorning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftsreferens" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftsregel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "avgiftsunderrattelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "nationellt_belopp" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "idempotens" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "logg" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "logg_huvud" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underskrift" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underskriftsnyckel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "dokument" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "dokument_delning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "faktura" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "granskningsgrans" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kontoplan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "korningsfil" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "sparrdatum" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "ersattningsrad" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "ersattningsunderlag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "korning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "korning_handelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "simulering" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "skugga" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "skuggresultat" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "nyhet" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "nyhetsbrev" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "prenumeration" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "samrad" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "behovsprognos" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kalenderpost" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "decemberrapport" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "effektmal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "effektutfall" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "engangspost" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "risk" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "riskbedomning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "inforandedatum" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "inforandeplan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "inforandesteg" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "inforandeutfall" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "personalregel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "sarkostnad" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "notis" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "notisutskick" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "notisval" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "fordelningstal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "gemensam_kostnad" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kostnadsandel" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlagsforslag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlagsforslag_svar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kf_omfattning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "samverkan_arende" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "samverkan_svar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "beslut" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "beslutat_varde" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "diarieserie" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kommun" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kontaktpunkt" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "namnd" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "omrade" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "omrade_postnummer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "samverkan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "samverkan_part" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "tjanst_aktivering" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "uppdrag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "vardeforslag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "annonslarm" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "annonspost" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "fragebesked" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlagsfraga" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlagssvar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "forfragningsunderlag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlag_lokal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlag_part" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "underlag_version" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bevis" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bevis_kontroll" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "enhet" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "utforare" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "utforare_inbjudan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "utforare_koppling" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "utforare_uppdrag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "utforare_uppgift" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "import_karta" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "import_korning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "import_rad" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bestallningsbegaran" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "driftstopp" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "handelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "invandning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "invandning_svar" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "manadslas" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "personslut" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "undantag" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "arbetsplats" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bedomningsbegaran" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "daterad_uppgift" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "vistelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "vistelseavtal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "vistelsegodkannande" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "belaggning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bestallning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "bestallning_handelse" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "brukare" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "insatsbeslut" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "kodarende" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "omfattning" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "person_team" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "val" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "vantan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA public TO valfri_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO valfri_app;

GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO valfri_app;

-- packages/db/src/sql/9-0-partitioner.sql
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

-- packages/db/src/sql/9-0-policyfragor.sql
-- Questions that a policy may not ask by itself, since the table it asks has a policy that asks back (42P17).
CREATE FUNCTION valfri.har_lokal_del(p_version uuid, p_kommun text, p_namnd text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM underlag_lokal l WHERE l.version_id = p_version AND l.kommun_id = p_kommun AND l.namnd_id = p_namnd)
$$;
CREATE FUNCTION valfri.ar_egen_regi(p_utforare uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM utforare u WHERE u.id = p_utforare AND u.regi_kommun_id = valfri.kommun_id())
$$;

-- packages/db/src/sql/9-1-samverkan.sql
-- The nämnd of the aktör takes part in the samverkan today: it is invited or has joined, and has not left. A step that is
-- decided for a later day counts from that day.
CREATE FUNCTION valfri.ar_part(p_samverkan uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT p.status <> 'uttradd' FROM samverkan_part p
    WHERE p.samverkan_id = p_samverkan AND p.kommun_id = valfri.kommun_id() AND p.namnd_id = valfri.namnd_id()
    ORDER BY p.fran <= valfri.idag() DESC, p.nr DESC LIMIT 1), false)
$$;
CREATE FUNCTION valfri.har_varit_part(p_samverkan uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM samverkan_part p
    WHERE p.samverkan_id = p_samverkan AND p.kommun_id = valfri.kommun_id() AND p.namnd_id = valfri.namnd_id())
$$;
-- A new version begins with every party's local part as it stood. The owner may copy, and not change, the others' parts.
CREATE FUNCTION valfri.kopiera_lokala_delar(p_fran uuid, p_till uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF valfri.aktor() <> 'kommun' OR NOT EXISTS (
    SELECT 1 FROM underlag_version a JOIN underlag_version b ON b.underlag_id = a.underlag_id
    JOIN forfragningsunderlag u ON u.id = a.underlag_id
    WHERE a.id = p_fran AND b.id = p_till AND b.status = 'utkast'
      AND u.agare_kommun_id = valfri.kommun_id() AND u.agare_namnd_id = valfri.namnd_id()) THEN
    RAISE EXCEPTION 'only the owner of an underlag copies its local parts' USING ERRCODE = '42501';
  END IF;
  INSERT INTO underlag_lokal (kommun_id, namnd_id, version_id, lokal)
  SELECT l.kommun_id, l.namnd_id, p_till, l.lokal FROM underlag_lokal l WHERE l.version_id = p_fran;
END $$;
-- A draft that is thrown away takes its local parts with it, whoever wrote them.
CREATE FUNCTION valfri.ta_bort_lokala_delar(p_version uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF valfri.aktor() <> 'kommun' OR NOT EXISTS (
    SELECT 1 FROM underlag_version v JOIN forfragningsunderlag u ON u.id = v.underlag_id
    WHERE v.id = p_version AND v.status = 'utkast'
      AND u.agare_kommun_id = valfri.kommun_id() AND u.agare_namnd_id = valfri.namnd_id()) THEN
    RAISE EXCEPTION 'only the owner of an underlag throws its draft away' USING ERRCODE = '42501';
  END IF;
  DELETE FROM underlag_lokal WHERE version_id = p_version;
END $$;

-- packages/db/src/sql/9-2-diarium.sql
-- The next diarienummer of a nämnd. SECURITY DEFINER: the application that an utförare sends in is registered at once (OSL 5:1).
CREATE FUNCTION valfri.nasta_diarienummer(p_kommun text, p_namnd text, p_ar integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO diarieserie AS d (kommun_id, namnd_id, ar, senaste) VALUES (p_kommun, p_namnd, p_ar, 1)
  ON CONFLICT (kommun_id, namnd_id, ar) DO UPDATE SET senaste = d.senaste + 1 RETURNING senaste
$$;

-- packages/db/src/sql/9-2-fragor.sql
-- How many questions wait on an underlag in a kommun, and whether this very one does. Who asks may read none of them.
CREATE FUNCTION valfri.vantande_fragor(p_kommun text, p_underlag uuid, p_text text) RETURNS TABLE (antal integer, samma boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer, coalesce(bool_or(lower(btrim(f.text)) = lower(btrim(p_text))), false) FROM underlagsfraga f
  WHERE f.kommun_id = p_kommun AND f.underlag_id = p_underlag
    AND NOT EXISTS (SELECT 1 FROM fragebesked b WHERE b.kommun_id = f.kommun_id AND b.fraga_id = f.id)
$$;
-- Letters and figures alone, without the form of the firm, so that 'BOHUS OMSORG' is 'Bohus Omsorg AB'.
CREATE FUNCTION valfri.bara_namn(p_text text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(regexp_replace(lower(p_text), '[^[:alnum:]]+', ' ', 'g'), '(^| )(ab|hb|kb|aktiebolag|handelsbolag)(?= |$)', ' ', 'g'))
$$;
-- Whether a text names the utförare that asked. The nämnd may be told yes or no, and need not reach a firm that it has no avtal with.
CREATE FUNCTION valfri.namner_fragestallaren(p_fraga uuid, p_text text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM underlagsfraga f JOIN utforare u ON u.id = f.utforare_id
    WHERE f.id = p_fraga AND valfri.aktor() = 'kommun' AND f.kommun_id = valfri.kommun_id() AND f.namnd_id = valfri.namnd_id()
      AND valfri.bara_namn(u.namn) <> '' AND position(' ' || valfri.bara_namn(u.namn) || ' ' IN ' ' || valfri.bara_namn(p_text) || ' ') > 0)
$$;

-- packages/db/src/sql/9-2-gemensam-provning.sql
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

-- packages/db/src/sql/9-2-uppdrag.sql
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

-- packages/db/src/sql/9-3-avtalskedja.sql
-- An avtal and those that it has taken the place of: one utförare's avtal goes on under a new version or with other terms.
CREATE FUNCTION valfri.avtalskedja(p_kommun text, p_avtal uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE kedja(id) AS (
    SELECT p_avtal UNION SELECT a.ersatter_id FROM avtal a JOIN kedja k ON a.id = k.id WHERE a.kommun_id = p_kommun AND a.ersatter_id IS NOT NULL)
  SELECT id FROM kedja
$$;
-- How many persons still have an insats by an avtal after its last day. A number, as the caller's own rights see it.
CREATE FUNCTION valfri.antal_efter_avtal(p_kommun text, p_avtal uuid, p_upphor date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT b.person_id)::int FROM bestallning b
  WHERE b.kommun_id = p_kommun AND b.avtal_id IN (SELECT valfri.avtalskedja(p_kommun, p_avtal)) AND b.status IN ('skickad', 'bekraftad')
    AND (b.till IS NULL OR b.till > p_upphor)
$$;

-- packages/db/src/sql/9-3-frysta.sql
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

-- packages/db/src/sql/9-4-ansvar.sql
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

-- packages/db/src/sql/9-4-dokument.sql
-- Whether the aktör owns a document. SECURITY DEFINER, since the policies of dokument and dokument_delning read each other.
CREATE FUNCTION valfri.ager_dokument(p_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM dokument d WHERE d.id = p_id AND CASE valfri.aktor()
    WHEN 'kommun' THEN d.kommun_id = valfri.kommun_id() AND d.namnd_id = valfri.namnd_id()
    WHEN 'utforare' THEN d.kommun_id IS NULL AND d.utforare_id = valfri.utforare_id()
    ELSE false END)
$$;

-- packages/db/src/sql/9-5-rattigheter.sql
-- What is append-only cannot be changed by the app, whoever it acts as.
REVOKE UPDATE, DELETE ON logg, beslut, omrade_postnummer, tjanst_aktivering, beslutat_varde, samverkan_part, samverkan_svar, vistelseavtal, vistelsegodkannande, vistelse, direktkvalificering, egenregikontroll, underlagsforslag, underlagsforslag_svar, fordelningstal, gemensam_kostnad, kostnadsandel,
  dokument, dokument_delning, utforare_koppling, provning, underlagsfraga, underlagssvar, fragebesked, annonspost, registerbegaran, registersvar, uteslutning, overprovning, skiljaktighet, jav, provningsregel, andragranskning, arendebeslut, underrattelse, avtal_signatur, avtalsuppsagning, mottagande, brukare, omfattning, val,
  bestallning_handelse, daterad_uppgift, kodarende, handelse, manadslas, personslut, driftstopp, korning_handelse, idempotens FROM valfri_app;
REVOKE UPDATE ON ersattningsrad FROM valfri_app;
-- A notice that was found to differ stands as it was found; only that it is closed is written beside it.
REVOKE UPDATE, DELETE ON annonslarm, andringsavisering, arendefraga FROM valfri_app;
GRANT UPDATE (avslutat, avslutat_genom) ON annonslarm TO valfri_app;
GRANT UPDATE (last) ON andringsavisering TO valfri_app;
GRANT UPDATE (svar, besvarad_av_namn, besvarad) ON arendefraga TO valfri_app;
-- What an utförare asked for stands as it was asked; the answer is written beside it.
REVOKE UPDATE ON bedomningsbegaran FROM valfri_app;
GRANT UPDATE (status, utfall, motivering, nytt_varde, nytt_fran, besvarad_av, besvarad) ON bedomningsbegaran TO valfri_app;
-- A matter of a samverkan is asked once, and then only settled.
REVOKE UPDATE, DELETE ON samverkan_arende FROM valfri_app;
GRANT UPDATE (status, avgjord) ON samverkan_arende TO valfri_app;
-- A question about changed villkor stands as it was put; a point of a delegationsordning can only be ended.
REVOKE UPDATE ON villkorsfraga, delegationspunkt FROM valfri_app;
GRANT UPDATE (svar, svarad, svarad_av_namn) ON villkorsfraga TO valfri_app;
GRANT UPDATE (till) ON delegationspunkt TO valfri_app;
REVOKE DELETE ON vardeforslag, kommun, namnd, omrade, uppdrag, samverkan, identitet, api_nyckel, utforare, utforare_uppgift, utforare_uppdrag, utforare_inbjudan, forfragningsunderlag,
  notis, notisval, notisutskick, underlag_lokal, underlag_part, arende, komplettering, delegationspunkt, villkorsfraga, avtal, insatsbeslut, bestallning, bedomningsbegaran, vantan, import_korning, undantag, bestallningsbegaran, korning FROM valfri_app;
REVOKE INSERT, UPDATE, DELETE ON logg_huvud, diarieserie, belaggning FROM valfri_app;
GRANT USAGE ON SCHEMA valfri TO valfri_app;
-- Person ids are answered to policies; nobody calls the maintenance of partitions but the owner.
REVOKE EXECUTE ON FUNCTION valfri.ensure_partitioner(date, date) FROM PUBLIC;

-- packages/db/src/sql/9-6-ansokan.sql
-- What a firm has answered stands as it was answered; a new answer is a new row.
REVOKE UPDATE, DELETE ON kravsvar, svarsandring FROM valfri_app;
-- A proof stands as it was given; its firm can only take it back. A check of it is never changed.
REVOKE UPDATE, DELETE ON bevis, bevis_kontroll FROM valfri_app;
GRANT UPDATE (aterkallat, aterkallat_skal, aterkallat_av) ON bevis TO valfri_app;
-- A signature, and the key it was made by, stand.
REVOKE UPDATE, DELETE ON underskrift, underskriftsnyckel FROM valfri_app;

-- packages/db/src/sql/9-6-avgift.sql
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

-- packages/db/src/sql/9-6-ekonomi.sql
-- Booking: what is decided, what was sent and what was made of a locked run stands as it is.
REVOKE UPDATE, DELETE ON kontoplan, granskningsgrans, sparrdatum, korningsfil, faktura FROM valfri_app;

-- packages/db/src/sql/9-6-jamfor.sql
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

-- packages/db/src/sql/9-7-insyn.sql
-- What has been posted stands; it is corrected by a row of its own.
REVOKE UPDATE, DELETE ON sarkostnad FROM valfri_app;

-- How many persons each utförare of a tjänst has, for anyone: of the first day of this month, so that nobody can follow a person from
-- day to day, rounded to the nearest five, and nothing where there are fewer than five. Each figure is rounded by itself, so that no
-- sum gives back what another hides (F14.6).
CREATE FUNCTION valfri.publika_andelar(p_kommun text, p_namnd text, p_tjanst text)
  RETURNS TABLE (niva text, utforare_id uuid, regi text, antal int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.niva, s.utforare_id, s.regi, CASE WHEN s.n >= 5 THEN (round(s.n / 5.0) * 5)::int END FROM (
    SELECT CASE WHEN grouping(b.utforare_id) = 0 THEN 'utforare' WHEN grouping(b.regi) = 0 THEN 'regi' ELSE 'alla' END AS niva,
      b.utforare_id, b.regi, count(DISTINCT b.person_id) AS n
    FROM bestallning b, date_trunc('month', valfri.idag()) AS d(dag)
    WHERE b.kommun_id = p_kommun AND b.namnd_id = p_namnd AND b.tjanst_id = p_tjanst AND b.status IN ('bekraftad', 'avslutad')
      AND coalesce(b.start, b.fran) <= d.dag::date AND (b.till IS NULL OR b.till >= d.dag::date)
    GROUP BY GROUPING SETS ((b.utforare_id, b.regi), (b.regi), ())) s
$$;

-- packages/db/src/sql/9-7-vistelse.sql
-- What was performed in a month by way of beställningar across a border (C26), for the two nämnder of each: one count that
-- both read. Counts and minutes alone: the host learns nothing of the person.
CREATE FUNCTION valfri.utfort_i_vistelse(p_manad date) RETURNS TABLE (kommun_id text, bestallning_id uuid, antal int, minuter int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.kommun_id, v.bestallning_id, count(h.id)::int,
    coalesce(sum(extract(epoch FROM date_trunc('minute', h.slut) - date_trunc('minute', h.start)) / 60), 0)::int
  FROM vistelse v LEFT JOIN handelse h ON h.kommun_id = v.kommun_id AND h.manad = p_manad AND h.bestallning_id = v.bestallning_id
    AND h.status = 'godtagen' AND h.typ <> 'struken'
    AND NOT EXISTS (SELECT 1 FROM handelse s WHERE s.kommun_id = h.kommun_id AND s.manad = h.manad AND s.ersatter = h.id)
  WHERE valfri.aktor() = 'kommun' AND ((v.kommun_id = valfri.kommun_id() AND v.namnd_id = valfri.namnd_id())
    OR (v.vard_kommun_id = valfri.kommun_id() AND v.vard_namnd_id = valfri.namnd_id()))
  GROUP BY 1, 2
$$;

-- packages/db/src/sql/9-8-inforande.sql
-- The plan's dates, what was heard, what was thought of a risk and what was told the public stand as they were written.
REVOKE UPDATE, DELETE ON inforandedatum, inforandeutfall, personalregel, kf_omfattning, samrad, nyhet, risk, riskbedomning,
  effektmal, effektutfall, engangspost, decemberrapport, kalenderpost, behovsprognos FROM valfri_app;
REVOKE DELETE ON inforandeplan FROM valfri_app;

-- packages/db/src/sql/9-logg.sql
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

CREATE POLICY "andringsavisering_laser" ON "andringsavisering" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "andringsavisering_lagger_till" ON "andringsavisering" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "andringsavisering_andrar" ON "andringsavisering" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "arendefraga_laser" ON "arendefraga" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "arendefraga_lagger_till" ON "arendefraga" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (svar is null));
CREATE POLICY "arendefraga_andrar" ON "arendefraga" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "avtalsuppsagning_laser" ON "avtalsuppsagning" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "avtalsuppsagning_lagger_till" ON "avtalsuppsagning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (part = 'kommun')) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (part = 'utforare')));
CREATE POLICY "villkorsfraga_laser" ON "villkorsfraga" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "villkorsfraga_lagger_till" ON "villkorsfraga" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "villkorsfraga_andrar" ON "villkorsfraga" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "direktkvalificering_laser" ON "direktkvalificering" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "direktkvalificering_lagger_till" ON "direktkvalificering" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "egenregikontroll_laser" ON "egenregikontroll" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "egenregikontroll_lagger_till" ON "egenregikontroll" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "overprovning_laser" ON "overprovning" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "overprovning_lagger_till" ON "overprovning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "andragranskning_laser" ON "andragranskning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "andragranskning_lagger_till" ON "andragranskning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "delegationspunkt_laser" ON "delegationspunkt" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "delegationspunkt_lagger_till" ON "delegationspunkt" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "delegationspunkt_andrar" ON "delegationspunkt" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "jav_laser" ON "jav" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "jav_lagger_till" ON "jav" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "provningsregel_laser" ON "provningsregel" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "provningsregel_lagger_till" ON "provningsregel" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skiljaktighet_laser" ON "skiljaktighet" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skiljaktighet_lagger_till" ON "skiljaktighet" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kravsvar_laser" ON "kravsvar" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "kravsvar_lagger_till" ON "kravsvar" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "svarsandring_laser" ON "svarsandring" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "svarsandring_lagger_till" ON "svarsandring" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "ansokan_laser" ON "ansokan" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "ansokan_lagger_till" ON "ansokan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "ansokan_andrar" ON "ansokan" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "ansokan_tar_bort" ON "ansokan" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (status = 'utkast'));
CREATE POLICY "arende_laser" ON "arende" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "arende_lagger_till" ON "arende" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "arende_andrar" ON "arende" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "arendebeslut_laser" ON "arendebeslut" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (exists (select 1 from underrattelse r where r.kommun_id = arendebeslut.kommun_id and r.beslut_id = arendebeslut.id))));
CREATE POLICY "arendebeslut_lagger_till" ON "arendebeslut" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "avtal_laser" ON "avtal" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) is not null and status = 'signerat'));
CREATE POLICY "avtal_lagger_till" ON "avtal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "avtal_andrar" ON "avtal" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "avtal_signatur_laser" ON "avtal_signatur" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "avtal_signatur_lagger_till" ON "avtal_signatur" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (part = 'kommun')) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (part = 'utforare')));
CREATE POLICY "komplettering_laser" ON "komplettering" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "komplettering_lagger_till" ON "komplettering" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "komplettering_andrar" ON "komplettering" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "mottagande_laser" ON "mottagande" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "mottagande_lagger_till" ON "mottagande" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "provning_laser" ON "provning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "provning_lagger_till" ON "provning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "registerbegaran_laser" ON "registerbegaran" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "registerbegaran_lagger_till" ON "registerbegaran" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "registersvar_laser" ON "registersvar" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "registersvar_lagger_till" ON "registersvar" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "underrattelse_laser" ON "underrattelse" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "underrattelse_lagger_till" ON "underrattelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "uteslutning_laser" ON "uteslutning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "uteslutning_lagger_till" ON "uteslutning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "api_nyckel_laser" ON "api_nyckel" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'inloggning') or ((((select valfri.aktor()) = 'kommun') and (kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()))) or (((select valfri.aktor()) = 'utforare') and (kommun_id is null and utforare_id = (select valfri.utforare_id())))));
CREATE POLICY "api_nyckel_lagger_till" ON "api_nyckel" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun') and (kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()))) or (((select valfri.aktor()) = 'utforare') and (kommun_id is null and utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "api_nyckel_andrar" ON "api_nyckel" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'inloggning') or ((((select valfri.aktor()) = 'kommun') and (kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()))) or (((select valfri.aktor()) = 'utforare') and (kommun_id is null and utforare_id = (select valfri.utforare_id()))))) WITH CHECK (((select valfri.aktor()) = 'inloggning') or ((((select valfri.aktor()) = 'kommun') and (kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()))) or (((select valfri.aktor()) = 'utforare') and (kommun_id is null and utforare_id = (select valfri.utforare_id())))));
CREATE POLICY "identitet_laser" ON "identitet" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'inloggning') or (id = (select valfri.identitet_id())));
CREATE POLICY "identitet_lagger_till" ON "identitet" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "identitet_andrar" ON "identitet" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'inloggning') WITH CHECK ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "plattform_uppdrag_laser" ON "plattform_uppdrag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'inloggning') or ((select valfri.aktor()) = 'plattform'));
CREATE POLICY "plattform_uppdrag_lagger_till" ON "plattform_uppdrag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "plattform_uppdrag_andrar" ON "plattform_uppdrag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'plattform') WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "session_laser" ON "session" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "session_lagger_till" ON "session" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "session_andrar" ON "session" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'inloggning') WITH CHECK ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "session_tar_bort" ON "session" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'inloggning');
CREATE POLICY "avgift_laser" ON "avgift" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) or (((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) and (last is not null)));
CREATE POLICY "avgift_lagger_till" ON "avgift" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgift_andrar" ON "avgift" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgift_tar_bort" ON "avgift" AS PERMISSIVE FOR DELETE TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) and (last is null));
CREATE POLICY "avgiftsbeslut_laser" ON "avgiftsbeslut" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "avgiftsbeslut_lagger_till" ON "avgiftsbeslut" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsexport_laser" ON "avgiftsexport" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) or (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('ekonom')))));
CREATE POLICY "avgiftsexport_lagger_till" ON "avgiftsexport" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsexport_andrar" ON "avgiftsexport" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftskorning_laser" ON "avgiftskorning" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftskorning_lagger_till" ON "avgiftskorning" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftskorning_andrar" ON "avgiftskorning" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsreferens_laser" ON "avgiftsreferens" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsreferens_lagger_till" ON "avgiftsreferens" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsregel_laser" ON "avgiftsregel" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "avgiftsregel_lagger_till" ON "avgiftsregel" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "avgiftsunderrattelse_laser" ON "avgiftsunderrattelse" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare')))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "avgiftsunderrattelse_lagger_till" ON "avgiftsunderrattelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.har_roll('avgiftshandlaggare'))));
CREATE POLICY "nationellt_belopp_laser" ON "nationellt_belopp" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "nationellt_belopp_lagger_till" ON "nationellt_belopp" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "idempotens_laser" ON "idempotens" AS PERMISSIVE FOR SELECT TO public USING (agare = (select valfri.agare()));
CREATE POLICY "idempotens_lagger_till" ON "idempotens" AS PERMISSIVE FOR INSERT TO public WITH CHECK (agare = (select valfri.agare()));
CREATE POLICY "logg_laser" ON "logg" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'plattform') and (namnd_id is null)));
CREATE POLICY "logg_lagger_till" ON "logg" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) is not null);
CREATE POLICY "logg_huvud_laser" ON "logg_huvud" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id())) or ((select valfri.aktor()) = 'plattform'));
CREATE POLICY "underskrift_laser" ON "underskrift" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) is not null) and (exists (select 1 from dokument d where d.id = underskrift.dokument_id)));
CREATE POLICY "underskrift_lagger_till" ON "underskrift" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) in ('kommun', 'utforare')) and (exists (select 1 from dokument d where d.id = underskrift.dokument_id)));
CREATE POLICY "underskriftsnyckel_laser" ON "underskriftsnyckel" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "underskriftsnyckel_lagger_till" ON "underskriftsnyckel" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) in ('kommun', 'utforare'));
CREATE POLICY "dokument_laser" ON "dokument" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) is not null) and (publik)) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (kommun_id is null)) or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) in ('kommun', 'utforare') and exists (select 1 from dokument_delning d where d.dokument_id = dokument.id)));
CREATE POLICY "dokument_lagger_till" ON "dokument" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (kommun_id is null)) or (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (utforare_id is null)));
CREATE POLICY "dokument_delning_laser" ON "dokument_delning" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (utforare_id is null)) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (kommun_id is null)));
CREATE POLICY "dokument_delning_lagger_till" ON "dokument_delning" AS PERMISSIVE FOR INSERT TO public WITH CHECK (valfri.ager_dokument(dokument_id));
CREATE POLICY "faktura_laser" ON "faktura" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "faktura_lagger_till" ON "faktura" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (exists (select 1 from ersattningsunderlag u where u.kommun_id = faktura.kommun_id and u.namnd_id = faktura.namnd_id and u.id = faktura.underlag_id and u.last is not null)));
CREATE POLICY "granskningsgrans_laser" ON "granskningsgrans" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "granskningsgrans_lagger_till" ON "granskningsgrans" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kontoplan_laser" ON "kontoplan" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "kontoplan_lagger_till" ON "kontoplan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "korningsfil_laser" ON "korningsfil" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "korningsfil_lagger_till" ON "korningsfil" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "sparrdatum_laser" ON "sparrdatum" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "sparrdatum_lagger_till" ON "sparrdatum" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "ersattningsrad_laser" ON "ersattningsrad" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (exists (select 1 from ersattningsunderlag u where u.kommun_id = ersattningsrad.kommun_id and u.id = ersattningsrad.underlag_id and u.last is not null))));
CREATE POLICY "ersattningsrad_lagger_till" ON "ersattningsrad" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "ersattningsrad_tar_bort" ON "ersattningsrad" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (exists (select 1 from ersattningsunderlag u where u.kommun_id = ersattningsrad.kommun_id and u.id = ersattningsrad.underlag_id and u.last is null)));
CREATE POLICY "ersattningsunderlag_laser" ON "ersattningsunderlag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (last is not null)));
CREATE POLICY "ersattningsunderlag_lagger_till" ON "ersattningsunderlag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "ersattningsunderlag_andrar" ON "ersattningsunderlag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "ersattningsunderlag_tar_bort" ON "ersattningsunderlag" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (last is null));
CREATE POLICY "korning_laser" ON "korning" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and status in ('last', 'attesterad', 'utbetald') and exists (select 1 from ersattningsunderlag e where e.kommun_id = korning.kommun_id and e.korning_id = korning.id and e.utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "korning_lagger_till" ON "korning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "korning_andrar" ON "korning" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "korning_handelse_laser" ON "korning_handelse" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "korning_handelse_lagger_till" ON "korning_handelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "simulering_laser" ON "simulering" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (skapad_av = (select valfri.identitet_id())));
CREATE POLICY "simulering_lagger_till" ON "simulering" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (skapad_av = (select valfri.identitet_id())));
CREATE POLICY "simulering_andrar" ON "simulering" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (skapad_av = (select valfri.identitet_id()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (skapad_av = (select valfri.identitet_id())));
CREATE POLICY "simulering_tar_bort" ON "simulering" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (skapad_av = (select valfri.identitet_id())));
CREATE POLICY "skugga_laser" ON "skugga" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skugga_lagger_till" ON "skugga" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skugga_andrar" ON "skugga" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skuggresultat_laser" ON "skuggresultat" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skuggresultat_lagger_till" ON "skuggresultat" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "skuggresultat_tar_bort" ON "skuggresultat" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "nyhet_laser" ON "nyhet" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "nyhet_lagger_till" ON "nyhet" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "nyhetsbrev_laser" ON "nyhetsbrev" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'plattform');
CREATE POLICY "nyhetsbrev_lagger_till" ON "nyhetsbrev" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) is not null) and (nyhet_id is null and exists (select 1 from prenumeration p where p.id = prenumeration_id and p.nyckel = (select nullif(current_setting('valfri.prenumeration', true), ''))))));
CREATE POLICY "nyhetsbrev_andrar" ON "nyhetsbrev" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'plattform') WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "nyhetsbrev_tar_bort" ON "nyhetsbrev" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'plattform');
CREATE POLICY "prenumeration_laser" ON "prenumeration" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'plattform') or (((select valfri.aktor()) is not null) and (nyckel = (select nullif(current_setting('valfri.prenumeration', true), '')))));
CREATE POLICY "prenumeration_lagger_till" ON "prenumeration" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) is not null) and (nyckel = (select nullif(current_setting('valfri.prenumeration', true), '')))) and (bekraftad is null));
CREATE POLICY "prenumeration_andrar" ON "prenumeration" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) is not null) and (nyckel = (select nullif(current_setting('valfri.prenumeration', true), '')))) WITH CHECK (((select valfri.aktor()) is not null) and (nyckel = (select nullif(current_setting('valfri.prenumeration', true), ''))));
CREATE POLICY "prenumeration_tar_bort" ON "prenumeration" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) is not null) and (nyckel = (select nullif(current_setting('valfri.prenumeration', true), '')))));
CREATE POLICY "samrad_laser" ON "samrad" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "samrad_lagger_till" ON "samrad" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "behovsprognos_laser" ON "behovsprognos" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "behovsprognos_lagger_till" ON "behovsprognos" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kalenderpost_laser" ON "kalenderpost" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "kalenderpost_lagger_till" ON "kalenderpost" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "decemberrapport_laser" ON "decemberrapport" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "decemberrapport_lagger_till" ON "decemberrapport" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "effektmal_laser" ON "effektmal" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "effektmal_lagger_till" ON "effektmal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "effektutfall_laser" ON "effektutfall" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "effektutfall_lagger_till" ON "effektutfall" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "engangspost_laser" ON "engangspost" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "engangspost_lagger_till" ON "engangspost" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "risk_laser" ON "risk" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "risk_lagger_till" ON "risk" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "riskbedomning_laser" ON "riskbedomning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "riskbedomning_lagger_till" ON "riskbedomning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandedatum_laser" ON "inforandedatum" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null and exists (select 1 from inforandeplan p where p.kommun_id = inforandedatum.kommun_id and p.id = inforandedatum.plan_id));
CREATE POLICY "inforandedatum_lagger_till" ON "inforandedatum" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandeplan_laser" ON "inforandeplan" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) is not null) and (publik)));
CREATE POLICY "inforandeplan_lagger_till" ON "inforandeplan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandeplan_andrar" ON "inforandeplan" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandesteg_laser" ON "inforandesteg" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null and exists (select 1 from inforandeplan p where p.kommun_id = inforandesteg.kommun_id and p.id = inforandesteg.plan_id));
CREATE POLICY "inforandesteg_lagger_till" ON "inforandesteg" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandesteg_andrar" ON "inforandesteg" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandesteg_tar_bort" ON "inforandesteg" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "inforandeutfall_laser" ON "inforandeutfall" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null and exists (select 1 from inforandeplan p where p.kommun_id = inforandeutfall.kommun_id and p.id = inforandeutfall.plan_id));
CREATE POLICY "inforandeutfall_lagger_till" ON "inforandeutfall" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "personalregel_laser" ON "personalregel" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "personalregel_lagger_till" ON "personalregel" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "sarkostnad_laser" ON "sarkostnad" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "sarkostnad_lagger_till" ON "sarkostnad" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (valfri.ar_egen_regi(utforare_id)));
CREATE POLICY "notis_laser" ON "notis" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'plattform');
CREATE POLICY "notis_lagger_till" ON "notis" AS PERMISSIVE FOR INSERT TO public WITH CHECK (avsandare = (select valfri.agare()));
CREATE POLICY "notis_andrar" ON "notis" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'plattform') WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "notisutskick_laser" ON "notisutskick" AS PERMISSIVE FOR SELECT TO public USING ((identitet_id = (select valfri.identitet_id())) or ((select valfri.aktor()) = 'plattform'));
CREATE POLICY "notisutskick_lagger_till" ON "notisutskick" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "notisutskick_andrar" ON "notisutskick" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'plattform') WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "notisval_laser" ON "notisval" AS PERMISSIVE FOR SELECT TO public USING ((identitet_id = (select valfri.identitet_id())) or ((select valfri.aktor()) = 'plattform'));
CREATE POLICY "notisval_lagger_till" ON "notisval" AS PERMISSIVE FOR INSERT TO public WITH CHECK (identitet_id = (select valfri.identitet_id()));
CREATE POLICY "notisval_andrar" ON "notisval" AS PERMISSIVE FOR UPDATE TO public USING (identitet_id = (select valfri.identitet_id())) WITH CHECK (identitet_id = (select valfri.identitet_id()));
CREATE POLICY "fordelningstal_laser" ON "fordelningstal" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "fordelningstal_lagger_till" ON "fordelningstal" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)) and (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (slag = 'folkmangd' and exists (select 1 from samverkan s where s.id = samverkan_id and s.agare_kommun_id = (select valfri.kommun_id()) and s.agare_namnd_id = (select valfri.namnd_id())))));
CREATE POLICY "gemensam_kostnad_laser" ON "gemensam_kostnad" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "gemensam_kostnad_lagger_till" ON "gemensam_kostnad" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)));
CREATE POLICY "kostnadsandel_laser" ON "kostnadsandel" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "kostnadsandel_lagger_till" ON "kostnadsandel" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)) and (betalare_kommun_id = (select valfri.kommun_id()) and exists (select 1 from gemensam_kostnad k where k.kommun_id = betalare_kommun_id and k.id = kostnad_id and k.samverkan_id = kostnadsandel.samverkan_id and k.namnd_id = (select valfri.namnd_id()))));
CREATE POLICY "underlagsforslag_laser" ON "underlagsforslag" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "underlagsforslag_lagger_till" ON "underlagsforslag" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)) and (exists (select 1 from underlag_version v join forfragningsunderlag u on u.id = v.underlag_id where v.id = version_id and u.samverkan_id = underlagsforslag.samverkan_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id()))));
CREATE POLICY "underlagsforslag_svar_laser" ON "underlagsforslag_svar" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "underlagsforslag_svar_lagger_till" ON "underlagsforslag_svar" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kf_omfattning_laser" ON "kf_omfattning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "kf_omfattning_lagger_till" ON "kf_omfattning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "samverkan_arende_laser" ON "samverkan_arende" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "samverkan_arende_lagger_till" ON "samverkan_arende" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)) and (lagd_av_kommun_id = (select valfri.kommun_id()) and lagd_av_namnd_id = (select valfri.namnd_id())));
CREATE POLICY "samverkan_arende_andrar" ON "samverkan_arende" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)) WITH CHECK ((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id));
CREATE POLICY "samverkan_svar_laser" ON "samverkan_svar" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and valfri.har_varit_part(samverkan_id));
CREATE POLICY "samverkan_svar_lagger_till" ON "samverkan_svar" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.aktor()) = 'kommun' and valfri.ar_part(samverkan_id)));
CREATE POLICY "beslut_laser" ON "beslut" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "beslut_lagger_till" ON "beslut" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "beslutat_varde_laser" ON "beslutat_varde" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "beslutat_varde_lagger_till" ON "beslutat_varde" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "diarieserie_laser" ON "diarieserie" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kommun_laser" ON "kommun" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "kommun_lagger_till" ON "kommun" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'plattform');
CREATE POLICY "kommun_andrar" ON "kommun" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'plattform') or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()))) WITH CHECK (((select valfri.aktor()) = 'plattform') or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id())));
CREATE POLICY "kontaktpunkt_laser" ON "kontaktpunkt" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "kontaktpunkt_lagger_till" ON "kontaktpunkt" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kontaktpunkt_andrar" ON "kontaktpunkt" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "kontaktpunkt_tar_bort" ON "kontaktpunkt" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "namnd_laser" ON "namnd" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "namnd_lagger_till" ON "namnd" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'plattform') or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id())));
CREATE POLICY "namnd_andrar" ON "namnd" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'plattform') or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()))) WITH CHECK (((select valfri.aktor()) = 'plattform') or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id())));
CREATE POLICY "omrade_laser" ON "omrade" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "omrade_lagger_till" ON "omrade" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "omrade_andrar" ON "omrade" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "omrade_postnummer_laser" ON "omrade_postnummer" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "omrade_postnummer_lagger_till" ON "omrade_postnummer" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "samverkan_laser" ON "samverkan" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "samverkan_lagger_till" ON "samverkan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id()));
CREATE POLICY "samverkan_part_laser" ON "samverkan_part" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "samverkan_part_lagger_till" ON "samverkan_part" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'kommun') and (status = 'inbjuden' and exists (select 1 from samverkan s where s.id = samverkan_id and s.agare_kommun_id = (select valfri.kommun_id()) and s.agare_namnd_id = (select valfri.namnd_id())))));
CREATE POLICY "tjanst_aktivering_laser" ON "tjanst_aktivering" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "tjanst_aktivering_lagger_till" ON "tjanst_aktivering" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "uppdrag_laser" ON "uppdrag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'inloggning'));
CREATE POLICY "uppdrag_lagger_till" ON "uppdrag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "uppdrag_andrar" ON "uppdrag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "vardeforslag_laser" ON "vardeforslag" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "vardeforslag_lagger_till" ON "vardeforslag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "vardeforslag_andrar" ON "vardeforslag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "annonslarm_laser" ON "annonslarm" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "annonslarm_lagger_till" ON "annonslarm" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "annonslarm_andrar" ON "annonslarm" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "annonspost_laser" ON "annonspost" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "annonspost_lagger_till" ON "annonspost" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "fragebesked_laser" ON "fragebesked" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "fragebesked_lagger_till" ON "fragebesked" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "underlagsfraga_laser" ON "underlagsfraga" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "underlagsfraga_lagger_till" ON "underlagsfraga" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) is not null and utforare_id is null) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()))) and (exists (select 1 from underlag_part p where p.kommun_id = underlagsfraga.kommun_id and p.namnd_id = underlagsfraga.namnd_id and p.version_id = underlagsfraga.version_id and p.annonserad is not null)));
CREATE POLICY "underlagssvar_laser" ON "underlagssvar" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "underlagssvar_lagger_till" ON "underlagssvar" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (exists (select 1 from underlag_part p where p.kommun_id = underlagssvar.kommun_id and p.namnd_id = underlagssvar.namnd_id and p.version_id = underlagssvar.version_id and p.annonserad is not null)));
CREATE POLICY "forfragningsunderlag_laser" ON "forfragningsunderlag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'kommun' and samverkan_id is not null and valfri.har_varit_part(samverkan_id)) or ((select valfri.aktor()) is not null and exists (select 1 from underlag_part p where p.underlag_id = forfragningsunderlag.id and p.annonserad is not null)));
CREATE POLICY "forfragningsunderlag_lagger_till" ON "forfragningsunderlag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id()));
CREATE POLICY "forfragningsunderlag_andrar" ON "forfragningsunderlag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and agare_kommun_id = (select valfri.kommun_id()) and agare_namnd_id = (select valfri.namnd_id()));
CREATE POLICY "underlag_lokal_laser" ON "underlag_lokal" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null and exists (select 1 from underlag_version v where v.id = version_id));
CREATE POLICY "underlag_lokal_lagger_till" ON "underlag_lokal" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (exists (select 1 from underlag_version v where v.id = version_id and v.status = 'utkast')));
CREATE POLICY "underlag_lokal_andrar" ON "underlag_lokal" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "underlag_part_laser" ON "underlag_part" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'kommun' and exists (select 1 from samverkan_part p where p.kommun_id = (select valfri.kommun_id()) and p.samverkan_id in (select q.samverkan_id from samverkan_part q where q.kommun_id = underlag_part.kommun_id))) or ((select valfri.aktor()) is not null and annonserad is not null));
CREATE POLICY "underlag_part_lagger_till" ON "underlag_part" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (valfri.har_lokal_del(version_id, kommun_id, namnd_id)));
CREATE POLICY "underlag_part_andrar" ON "underlag_part" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "underlag_version_laser" ON "underlag_version" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and ((u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id())) or (u.samverkan_id is not null and (valfri.ar_part(u.samverkan_id) or (status <> 'utkast' and valfri.har_varit_part(u.samverkan_id))))))) or ((select valfri.aktor()) is not null and exists (select 1 from underlag_part p where p.version_id = underlag_version.id and p.annonserad is not null)));
CREATE POLICY "underlag_version_lagger_till" ON "underlag_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id())));
CREATE POLICY "underlag_version_andrar" ON "underlag_version" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id()))) WITH CHECK ((select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id())));
CREATE POLICY "underlag_version_tar_bort" ON "underlag_version" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and exists (select 1 from forfragningsunderlag u where u.id = underlag_id and u.agare_kommun_id = (select valfri.kommun_id()) and u.agare_namnd_id = (select valfri.namnd_id()))) and (status = 'utkast'));
CREATE POLICY "bevis_laser" ON "bevis" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'kommun' and exists (select 1 from dokument_delning d where d.dokument_id = bevis.dokument_id)));
CREATE POLICY "bevis_lagger_till" ON "bevis" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "bevis_andrar" ON "bevis" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "bevis_kontroll_laser" ON "bevis_kontroll" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'kommun' and exists (select 1 from bevis b where b.id = bevis_kontroll.bevis_id)));
CREATE POLICY "bevis_kontroll_lagger_till" ON "bevis_kontroll" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "enhet_laser" ON "enhet" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'kommun' and exists (select 1 from utforare_koppling k where k.utforare_id = enhet.utforare_id)));
CREATE POLICY "enhet_lagger_till" ON "enhet" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "enhet_andrar" ON "enhet" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "enhet_tar_bort" ON "enhet" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "utforare_laser" ON "utforare" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'utforare' and id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning') or ((select valfri.aktor()) is not null and exists (select 1 from avtal a where a.utforare_id = utforare.id)) or ((select valfri.aktor()) = 'kommun' and (regi_kommun_id = (select valfri.kommun_id()) or exists (select 1 from utforare_koppling k where k.utforare_id = utforare.id))));
CREATE POLICY "utforare_lagger_till" ON "utforare" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'inloggning') or ((select valfri.aktor()) = 'utforare' and id = (select valfri.utforare_id())));
CREATE POLICY "utforare_andrar" ON "utforare" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and id = (select valfri.utforare_id()));
CREATE POLICY "utforare_inbjudan_laser" ON "utforare_inbjudan" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "utforare_inbjudan_lagger_till" ON "utforare_inbjudan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "utforare_inbjudan_andrar" ON "utforare_inbjudan" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "utforare_koppling_laser" ON "utforare_koppling" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning'));
CREATE POLICY "utforare_koppling_lagger_till" ON "utforare_koppling" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (valfri.ar_egen_regi(utforare_id))));
CREATE POLICY "utforare_uppdrag_laser" ON "utforare_uppdrag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning'));
CREATE POLICY "utforare_uppdrag_lagger_till" ON "utforare_uppdrag" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning'));
CREATE POLICY "utforare_uppdrag_andrar" ON "utforare_uppdrag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "utforare_uppgift_laser" ON "utforare_uppgift" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning') or ((select valfri.aktor()) = 'kommun' and exists (select 1 from utforare_koppling k where k.utforare_id = utforare_uppgift.utforare_id)));
CREATE POLICY "utforare_uppgift_lagger_till" ON "utforare_uppgift" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'inloggning'));
CREATE POLICY "utforare_uppgift_andrar" ON "utforare_uppgift" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_karta_laser" ON "import_karta" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_karta_lagger_till" ON "import_karta" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_karta_andrar" ON "import_karta" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_karta_tar_bort" ON "import_karta" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_korning_laser" ON "import_korning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_korning_lagger_till" ON "import_korning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_korning_andrar" ON "import_korning" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_rad_laser" ON "import_rad" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_rad_lagger_till" ON "import_rad" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_rad_andrar" ON "import_rad" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "import_rad_tar_bort" ON "import_rad" AS PERMISSIVE FOR DELETE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "bestallningsbegaran_laser" ON "bestallningsbegaran" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "bestallningsbegaran_lagger_till" ON "bestallningsbegaran" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "bestallningsbegaran_andrar" ON "bestallningsbegaran" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "driftstopp_laser" ON "driftstopp" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "driftstopp_lagger_till" ON "driftstopp" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "handelse_laser" ON "handelse" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "handelse_lagger_till" ON "handelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "invandning_laser" ON "invandning" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "invandning_lagger_till" ON "invandning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids()));
CREATE POLICY "invandning_svar_laser" ON "invandning_svar" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "invandning_svar_lagger_till" ON "invandning_svar" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())) and (part = 'kommun')) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (part = 'utforare' and avslut is null)) or (((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) and (part = 'person' and avslut is null)));
CREATE POLICY "manadslas_laser" ON "manadslas" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from avtal a where a.kommun_id = manadslas.kommun_id and a.namnd_id = manadslas.namnd_id and a.utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "manadslas_lagger_till" ON "manadslas" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "personslut_laser" ON "personslut" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = personslut.kommun_id and b.person_id = personslut.person_id and b.utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "personslut_lagger_till" ON "personslut" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "undantag_laser" ON "undantag" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "undantag_lagger_till" ON "undantag" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "undantag_andrar" ON "undantag" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "arbetsplats_laser" ON "arbetsplats" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from daterad_uppgift d join bestallning b on b.kommun_id = d.kommun_id and b.insatsbeslut_id = d.insatsbeslut_id and b.del = d.del where d.kommun_id = arbetsplats.kommun_id and d.arbetsplats_id = arbetsplats.id and b.utforare_id = (select valfri.utforare_id()) and (b.till is null or b.till >= (select valfri.idag())))));
CREATE POLICY "arbetsplats_lagger_till" ON "arbetsplats" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (status = 'foreslagen') and (exists (select 1 from bestallning b where b.kommun_id = arbetsplats.kommun_id and b.namnd_id = arbetsplats.namnd_id and b.utforare_id = (select valfri.utforare_id())))));
CREATE POLICY "arbetsplats_andrar" ON "arbetsplats" AS PERMISSIVE FOR UPDATE TO public USING ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "bedomningsbegaran_laser" ON "bedomningsbegaran" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "bedomningsbegaran_lagger_till" ON "bedomningsbegaran" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and ((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = bedomningsbegaran.kommun_id and b.insatsbeslut_id = bedomningsbegaran.insatsbeslut_id and b.del = bedomningsbegaran.del and b.utforare_id = (select valfri.utforare_id()))) and (status = 'oppen'));
CREATE POLICY "bedomningsbegaran_andrar" ON "bedomningsbegaran" AS PERMISSIVE FOR UPDATE TO public USING ((status = 'oppen') and ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())))) WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())) and (status = 'besvarad')) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (status = 'aterkallad')));
CREATE POLICY "daterad_uppgift_laser" ON "daterad_uppgift" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) or (((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = daterad_uppgift.kommun_id and b.insatsbeslut_id = daterad_uppgift.insatsbeslut_id and b.del = daterad_uppgift.del and b.utforare_id = (select valfri.utforare_id()))) and (utforare_id is null or utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "daterad_uppgift_lagger_till" ON "daterad_uppgift" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())) and (utforare_id is null)) or (((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = daterad_uppgift.kommun_id and b.insatsbeslut_id = daterad_uppgift.insatsbeslut_id and b.del = daterad_uppgift.del and b.utforare_id = (select valfri.utforare_id()))) and (utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "vistelse_laser" ON "vistelse" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'kommun' and vard_kommun_id = (select valfri.kommun_id()) and vard_namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "vistelse_lagger_till" ON "vistelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "vistelseavtal_laser" ON "vistelseavtal" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'kommun' and vard_kommun_id = (select valfri.kommun_id()) and vard_namnd_id = (select valfri.namnd_id())));
CREATE POLICY "vistelseavtal_lagger_till" ON "vistelseavtal" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id()));
CREATE POLICY "vistelsegodkannande_laser" ON "vistelsegodkannande" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'kommun' and exists (select 1 from vistelseavtal v where v.kommun_id = hem_kommun_id and v.id = avtal_id)));
CREATE POLICY "vistelsegodkannande_lagger_till" ON "vistelsegodkannande" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and (exists (select 1 from vistelseavtal v where v.kommun_id = hem_kommun_id and v.id = avtal_id and v.vard_kommun_id = (select valfri.kommun_id()) and v.vard_namnd_id = (select valfri.namnd_id()))));
CREATE POLICY "belaggning_laser" ON "belaggning" AS PERMISSIVE FOR SELECT TO public USING ((select valfri.aktor()) is not null);
CREATE POLICY "bestallning_laser" ON "bestallning" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "bestallning_lagger_till" ON "bestallning" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) or (((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) and (insatsbeslut_id is null and val_id is null and exists (select 1 from avtal a where a.kommun_id = bestallning.kommun_id and a.namnd_id = bestallning.namnd_id and a.id = bestallning.avtal_id and a.tjanst_id = bestallning.tjanst_id and a.utforare_id = (select valfri.utforare_id()) and a.status = 'signerat'))));
CREATE POLICY "bestallning_andrar" ON "bestallning" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "bestallning_handelse_laser" ON "bestallning_handelse" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "bestallning_handelse_lagger_till" ON "bestallning_handelse" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "brukare_laser" ON "brukare" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = brukare.kommun_id and b.person_id = brukare.person_id and b.utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "brukare_lagger_till" ON "brukare" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from avtal a where a.kommun_id = brukare.kommun_id and a.namnd_id = brukare.namnd_id and a.utforare_id = (select valfri.utforare_id()) and a.status = 'signerat')));
CREATE POLICY "insatsbeslut_laser" ON "insatsbeslut" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "insatsbeslut_lagger_till" ON "insatsbeslut" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "insatsbeslut_andrar" ON "insatsbeslut" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "kodarende_laser" ON "kodarende" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id())));
CREATE POLICY "kodarende_lagger_till" ON "kodarende" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select valfri.aktor()) = 'utforare' and utforare_id = (select valfri.utforare_id()));
CREATE POLICY "omfattning_laser" ON "omfattning" AS PERMISSIVE FOR SELECT TO public USING (((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids()))) or ((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) or ((select valfri.aktor()) = 'utforare' and exists (select 1 from bestallning b where b.kommun_id = omfattning.kommun_id and b.insatsbeslut_id = omfattning.insatsbeslut_id and b.utforare_id = (select valfri.utforare_id()))));
CREATE POLICY "omfattning_lagger_till" ON "omfattning" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "person_laser" ON "person" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())) and (skydd = 'ingen' or exists (select 1 from person_team pt where pt.kommun_id = person.kommun_id and pt.person_id = person.person_id and pt.identitet_id = (select valfri.identitet_id())))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())) or ((select valfri.aktor()) = 'utforare' and skydd = 'ingen' and exists (select 1 from bestallning b where b.kommun_id = person.kommun_id and b.person_id = person.person_id and b.utforare_id = (select valfri.utforare_id()) and (b.till is null or b.till >= (select valfri.idag())))));
CREATE POLICY "person_lagger_till" ON "person" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "person_andrar" ON "person" AS PERMISSIVE FOR UPDATE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "person_tar_bort" ON "person" AS PERMISSIVE FOR DELETE TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "person_team_laser" ON "person_team" AS PERMISSIVE FOR SELECT TO public USING (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "person_team_lagger_till" ON "person_team" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person())));
CREATE POLICY "val_laser" ON "val" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "val_lagger_till" ON "val" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "vantan_laser" ON "vantan" AS PERMISSIVE FOR SELECT TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "vantan_lagger_till" ON "vantan" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
CREATE POLICY "vantan_andrar" ON "vantan" AS PERMISSIVE FOR UPDATE TO public USING ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids()))) WITH CHECK ((((select valfri.aktor()) = 'kommun' and kommun_id = (select valfri.kommun_id()) and namnd_id = (select valfri.namnd_id())) and ((select valfri.far_se_person()))) or ((select valfri.aktor()) = 'person' and person_id in (select valfri.person_ids())));
