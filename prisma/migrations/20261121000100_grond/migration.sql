-- The ground: every table of the first slice, and the wall between tenants (ADR 0001, 0002).
-- Part 1 is drafted from prisma/schema; part 2 is written by hand and is what Prisma cannot express.

-- CreateTable
CREATE TABLE "ontvangst" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "bestand_id" UUID NOT NULL,
    "bankreferentie" TEXT NOT NULL,
    "boekdatum" DATE NOT NULL,
    "valutadatum" DATE NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "betalingskenmerk" TEXT,
    "tegenrekening" TEXT,
    "naam" TEXT,
    "omschrijving" TEXT,

    CONSTRAINT "ontvangst_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "kantoor" (
    "id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "zetel" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "host" TEXT,

    CONSTRAINT "kantoor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gemeente" (
    "id" INTEGER NOT NULL,
    "sleutel" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "cbs_code" TEXT NOT NULL,

    CONSTRAINT "gemeente_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deelname" (
    "kantoor_id" INTEGER NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "soort" TEXT NOT NULL,
    "besluit_referentie" TEXT,

    CONSTRAINT "deelname_pkey" PRIMARY KEY ("kantoor_id","gemeente_id","vanaf")
);

-- CreateTable
CREATE TABLE "gemeente_instelling" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "waarde" JSONB NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "bron" TEXT NOT NULL,
    "zekerheid" TEXT NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "gemeente_instelling_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kantoor_instelling" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "waarde" JSONB NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "bron" TEXT NOT NULL,
    "zekerheid" TEXT NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "kantoor_instelling_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "overeenkomst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kantoor_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "ouder_id" UUID,
    "vergoeding_centen" BIGINT,

    CONSTRAINT "overeenkomst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "medewerker" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "email" TEXT,
    "werkgever" TEXT NOT NULL,
    "startdatum" DATE NOT NULL,
    "stopdatum" DATE,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "medewerker_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "medewerker_rol" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "medewerker_id" UUID NOT NULL,
    "gemeente_id" INTEGER,
    "rol" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "status" TEXT NOT NULL,
    "voorgesteld_door" UUID NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" UUID,
    "besloten_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "medewerker_rol_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "woz_object" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "woz_objectnummer" TEXT NOT NULL,
    "adres_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "gebruik" TEXT NOT NULL,
    "bouwjaar" INTEGER,
    "oppervlakte_m2" INTEGER,
    "kenmerken" JSONB NOT NULL,

    CONSTRAINT "woz_object_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "woz_waarde" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "object_id" UUID NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "waarde_euro" BIGINT NOT NULL,
    "waardepeildatum" DATE NOT NULL,

    CONSTRAINT "woz_waarde_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "belang" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "object_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "belang_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "container" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "adres_id" UUID NOT NULL,
    "nummer" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "inhoud_liter" INTEGER NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "container_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "lediging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "container_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "lediging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "hond" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "hond_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "persoon" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "sleutel" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "nummer_versleuteld" BYTEA,
    "kvk_nummer" TEXT,
    "voornamen" TEXT,
    "voorletters" TEXT,
    "voorvoegsel" TEXT,
    "geslachtsnaam" TEXT NOT NULL,
    "zoeknaam" TEXT NOT NULL,
    "geboortedatum" DATE,
    "overlijdensdatum" DATE,
    "geheimhouding" BOOLEAN NOT NULL DEFAULT false,
    "versie" INTEGER NOT NULL DEFAULT 1,
    "bijgewerkt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persoon_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "adres" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "postcode" TEXT NOT NULL,
    "huisnummer" INTEGER NOT NULL,
    "huisletter" TEXT NOT NULL DEFAULT '',
    "toevoeging" TEXT NOT NULL DEFAULT '',
    "straat" TEXT NOT NULL,
    "woonplaats" TEXT NOT NULL,
    "bag_id" TEXT,

    CONSTRAINT "adres_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "persoon_adres" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "adres_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "persoon_adres_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "contactgegeven" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "waarde" TEXT NOT NULL,
    "herkomst" TEXT NOT NULL,
    "geverifieerd_op" TIMESTAMPTZ(3),
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "vervallen_op" TIMESTAMPTZ(3),

    CONSTRAINT "contactgegeven_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "vertegenwoordiging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "vertegenwoordiger_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "bereik" TEXT NOT NULL,
    "bewijs" TEXT,
    "vanaf" DATE NOT NULL,
    "tot" DATE,

    CONSTRAINT "vertegenwoordiging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "sessie" (
    "token_hash" TEXT NOT NULL,
    "wereld" TEXT NOT NULL,
    "kantoor_id" INTEGER NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "persoon_sleutel" TEXT,
    "medewerker_id" UUID,
    "naam_versleuteld" BYTEA,
    "niveau" TEXT NOT NULL,
    "id_token_versleuteld" BYTEA,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "laatst_actief" TIMESTAMPTZ(3) NOT NULL,
    "verloopt_op" TIMESTAMPTZ(3) NOT NULL,
    "ingetrokken_op" TIMESTAMPTZ(3),

    CONSTRAINT "sessie_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_sleutel" (
    "gemeente_id" INTEGER NOT NULL,
    "bewaarklasse" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "sleutel_versleuteld" BYTEA,
    "vernietigd_op" TIMESTAMPTZ(3),

    CONSTRAINT "audit_sleutel_pkey" PRIMARY KEY ("gemeente_id","bewaarklasse","jaar")
);

-- CreateTable
CREATE TABLE "audit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "kantoor_id" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "handeling" TEXT NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "bewaarklasse" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "inhoud_versleuteld" BYTEA NOT NULL,
    "rij_hash" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "kantoor_audit" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "handeling" TEXT NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "rij_hash" TEXT NOT NULL,

    CONSTRAINT "kantoor_audit_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "verwerking" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "trace_id" TEXT NOT NULL,
    "operation_id" TEXT NOT NULL,
    "verwerkingsactiviteit" TEXT NOT NULL,
    "betrokkene" TEXT NOT NULL,
    "afnemer" TEXT NOT NULL,
    "doel" TEXT NOT NULL,
    "begin" TIMESTAMPTZ(3) NOT NULL,
    "einde" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "verwerking_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bestand" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "gemeente_id" INTEGER,
    "soort" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "omvang_bytes" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "regels_totaal" INTEGER,
    "regels_verwerkt" INTEGER NOT NULL DEFAULT 0,
    "regels_nieuw" INTEGER,
    "regels_fout" INTEGER NOT NULL DEFAULT 0,
    "controletotalen" JSONB,
    "aangeboden_door" TEXT NOT NULL,
    "aangeboden_op" TIMESTAMPTZ(3) NOT NULL,
    "klaar_op" TIMESTAMPTZ(3),
    "hartslag_op" TIMESTAMPTZ(3),

    CONSTRAINT "bestand_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "bestand_fout" (
    "kantoor_id" INTEGER NOT NULL,
    "bestand_id" UUID NOT NULL,
    "regel" INTEGER NOT NULL,
    "kolom" TEXT NOT NULL,
    "reden" TEXT NOT NULL,

    CONSTRAINT "bestand_fout_pkey" PRIMARY KEY ("kantoor_id","bestand_id","regel","kolom")
);

-- CreateIndex
CREATE INDEX "ontvangst_kantoor_id_betalingskenmerk_idx" ON "ontvangst"("kantoor_id", "betalingskenmerk");

-- CreateIndex
CREATE UNIQUE INDEX "ontvangst_kantoor_id_bankreferentie_key" ON "ontvangst"("kantoor_id", "bankreferentie");

-- CreateIndex
CREATE UNIQUE INDEX "kantoor_sleutel_key" ON "kantoor"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "kantoor_host_key" ON "kantoor"("host");

-- CreateIndex
CREATE UNIQUE INDEX "gemeente_sleutel_key" ON "gemeente"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "gemeente_cbs_code_key" ON "gemeente"("cbs_code");

-- CreateIndex
CREATE INDEX "gemeente_instelling_gemeente_id_soort_vanaf_idx" ON "gemeente_instelling"("gemeente_id", "soort", "vanaf");

-- CreateIndex
CREATE INDEX "kantoor_instelling_kantoor_id_soort_vanaf_idx" ON "kantoor_instelling"("kantoor_id", "soort", "vanaf");

-- CreateIndex
CREATE UNIQUE INDEX "medewerker_kantoor_id_issuer_subject_key" ON "medewerker"("kantoor_id", "issuer", "subject");

-- CreateIndex
CREATE INDEX "medewerker_rol_kantoor_id_medewerker_id_idx" ON "medewerker_rol"("kantoor_id", "medewerker_id");

-- CreateIndex
CREATE INDEX "woz_object_gemeente_id_adres_id_idx" ON "woz_object"("gemeente_id", "adres_id");

-- CreateIndex
CREATE UNIQUE INDEX "woz_object_gemeente_id_woz_objectnummer_key" ON "woz_object"("gemeente_id", "woz_objectnummer");

-- CreateIndex
CREATE UNIQUE INDEX "woz_waarde_gemeente_id_object_id_belastingjaar_key" ON "woz_waarde"("gemeente_id", "object_id", "belastingjaar");

-- CreateIndex
CREATE INDEX "belang_gemeente_id_persoon_id_idx" ON "belang"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "belang_gemeente_id_object_id_persoon_id_soort_vanaf_key" ON "belang"("gemeente_id", "object_id", "persoon_id", "soort", "vanaf");

-- CreateIndex
CREATE INDEX "container_gemeente_id_adres_id_idx" ON "container"("gemeente_id", "adres_id");

-- CreateIndex
CREATE UNIQUE INDEX "container_gemeente_id_nummer_key" ON "container"("gemeente_id", "nummer");

-- CreateIndex
CREATE UNIQUE INDEX "lediging_gemeente_id_container_id_moment_key" ON "lediging"("gemeente_id", "container_id", "moment");

-- CreateIndex
CREATE UNIQUE INDEX "hond_gemeente_id_persoon_id_volgnummer_vanaf_key" ON "hond"("gemeente_id", "persoon_id", "volgnummer", "vanaf");

-- CreateIndex
CREATE INDEX "persoon_gemeente_id_zoeknaam_idx" ON "persoon"("gemeente_id", "zoeknaam");

-- CreateIndex
CREATE UNIQUE INDEX "persoon_gemeente_id_sleutel_key" ON "persoon"("gemeente_id", "sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "adres_gemeente_id_postcode_huisnummer_huisletter_toevoeging_key" ON "adres"("gemeente_id", "postcode", "huisnummer", "huisletter", "toevoeging");

-- CreateIndex
CREATE INDEX "persoon_adres_gemeente_id_adres_id_idx" ON "persoon_adres"("gemeente_id", "adres_id");

-- CreateIndex
CREATE UNIQUE INDEX "persoon_adres_gemeente_id_persoon_id_soort_vanaf_key" ON "persoon_adres"("gemeente_id", "persoon_id", "soort", "vanaf");

-- CreateIndex
CREATE INDEX "contactgegeven_gemeente_id_persoon_id_idx" ON "contactgegeven"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "vertegenwoordiging_gemeente_id_vertegenwoordiger_id_idx" ON "vertegenwoordiging"("gemeente_id", "vertegenwoordiger_id");

-- CreateIndex
CREATE UNIQUE INDEX "vertegenwoordiging_gemeente_id_persoon_id_vertegenwoordiger_key" ON "vertegenwoordiging"("gemeente_id", "persoon_id", "vertegenwoordiger_id", "soort", "vanaf");

-- CreateIndex
CREATE INDEX "sessie_kantoor_id_medewerker_id_idx" ON "sessie"("kantoor_id", "medewerker_id");

-- CreateIndex
CREATE INDEX "sessie_kantoor_id_persoon_sleutel_idx" ON "sessie"("kantoor_id", "persoon_sleutel");

-- CreateIndex
CREATE INDEX "audit_gemeente_id_onderwerp_soort_onderwerp_id_idx" ON "audit"("gemeente_id", "onderwerp_soort", "onderwerp_id");

-- CreateIndex
CREATE INDEX "verwerking_gemeente_id_betrokkene_begin_idx" ON "verwerking"("gemeente_id", "betrokkene", "begin");

-- CreateIndex
CREATE INDEX "bestand_kantoor_id_aangeboden_op_idx" ON "bestand"("kantoor_id", "aangeboden_op");

-- AddForeignKey
ALTER TABLE "ontvangst" ADD CONSTRAINT "ontvangst_kantoor_id_bestand_id_fkey" FOREIGN KEY ("kantoor_id", "bestand_id") REFERENCES "bestand"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "deelname" ADD CONSTRAINT "deelname_kantoor_id_fkey" FOREIGN KEY ("kantoor_id") REFERENCES "kantoor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deelname" ADD CONSTRAINT "deelname_gemeente_id_fkey" FOREIGN KEY ("gemeente_id") REFERENCES "gemeente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overeenkomst" ADD CONSTRAINT "overeenkomst_gemeente_id_ouder_id_fkey" FOREIGN KEY ("gemeente_id", "ouder_id") REFERENCES "overeenkomst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "medewerker_rol" ADD CONSTRAINT "medewerker_rol_kantoor_id_medewerker_id_fkey" FOREIGN KEY ("kantoor_id", "medewerker_id") REFERENCES "medewerker"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "woz_object" ADD CONSTRAINT "woz_object_gemeente_id_adres_id_fkey" FOREIGN KEY ("gemeente_id", "adres_id") REFERENCES "adres"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "woz_waarde" ADD CONSTRAINT "woz_waarde_gemeente_id_object_id_fkey" FOREIGN KEY ("gemeente_id", "object_id") REFERENCES "woz_object"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "belang" ADD CONSTRAINT "belang_gemeente_id_object_id_fkey" FOREIGN KEY ("gemeente_id", "object_id") REFERENCES "woz_object"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "belang" ADD CONSTRAINT "belang_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "container" ADD CONSTRAINT "container_gemeente_id_adres_id_fkey" FOREIGN KEY ("gemeente_id", "adres_id") REFERENCES "adres"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lediging" ADD CONSTRAINT "lediging_gemeente_id_container_id_fkey" FOREIGN KEY ("gemeente_id", "container_id") REFERENCES "container"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hond" ADD CONSTRAINT "hond_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "persoon_adres" ADD CONSTRAINT "persoon_adres_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "persoon_adres" ADD CONSTRAINT "persoon_adres_gemeente_id_adres_id_fkey" FOREIGN KEY ("gemeente_id", "adres_id") REFERENCES "adres"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contactgegeven" ADD CONSTRAINT "contactgegeven_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vertegenwoordiging" ADD CONSTRAINT "vertegenwoordiging_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vertegenwoordiging" ADD CONSTRAINT "vertegenwoordiging_gemeente_id_vertegenwoordiger_id_fkey" FOREIGN KEY ("gemeente_id", "vertegenwoordiger_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bestand_fout" ADD CONSTRAINT "bestand_fout_kantoor_id_bestand_id_fkey" FOREIGN KEY ("kantoor_id", "bestand_id") REFERENCES "bestand"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Part 2. Scopes. Each function below gives a table its row-level security; migrations call them by name, and
-- the catalogue test (tests/tenancy) reads from the database what they did.
-- ---------------------------------------------------------------------------------------------------------
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA IF NOT EXISTS kohier;

-- The settings are transaction-local. A setting that was reset reads '' and not NULL: hence nullif.
-- Written out in each policy (not as a function) so that the planner evaluates it once, as an initPlan.
CREATE FUNCTION kohier.wall_gemeente(tabel regclass, alleen_groeien boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  in_set text := 'gemeente_id = any ((select string_to_array(nullif(current_setting(''app.gemeenten'', true), ''''), '','')::int[])::int[])';
  is_one text := 'gemeente_id = (select nullif(current_setting(''app.gemeente'', true), '''')::int)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s ADD CHECK (gemeente_id > 0)', tabel);
  EXECUTE format('CREATE POLICY gemeente_lezen ON %s FOR SELECT USING (%s)', tabel, in_set);
  IF alleen_groeien THEN
    -- Audit and processing log may name any gemeente of the set: one request can show several.
    EXECUTE format('CREATE POLICY gemeente_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, in_set);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO kohier_app', tabel);
    PERFORM kohier.only_grows(tabel);
  ELSE
    EXECUTE format('CREATE POLICY gemeente_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, is_one);
    EXECUTE format('CREATE POLICY gemeente_wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', tabel, is_one, is_one);
    EXECUTE format('CREATE POLICY gemeente_verwijderen ON %s FOR DELETE USING (%s)', tabel, is_one);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO kohier_app', tabel);
  END IF;
END $$;

CREATE FUNCTION kohier.wall_kantoor(tabel regclass, alleen_groeien boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  is_one text := 'kantoor_id = (select nullif(current_setting(''app.kantoor'', true), '''')::int)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s ADD CHECK (kantoor_id > 0)', tabel);
  EXECUTE format('CREATE POLICY kantoor_lezen ON %s FOR SELECT USING (%s)', tabel, is_one);
  EXECUTE format('CREATE POLICY kantoor_toevoegen ON %s FOR INSERT WITH CHECK (%s)', tabel, is_one);
  IF alleen_groeien THEN
    EXECUTE format('GRANT SELECT, INSERT ON %s TO kohier_app', tabel);
    PERFORM kohier.only_grows(tabel);
  ELSE
    EXECUTE format('CREATE POLICY kantoor_wijzigen ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', tabel, is_one, is_one);
    EXECUTE format('CREATE POLICY kantoor_verwijderen ON %s FOR DELETE USING (%s)', tabel, is_one);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO kohier_app', tabel);
  END IF;
END $$;

-- No personal data, readable without a context; written by the owner only.
CREATE FUNCTION kohier.wall_register(tabel regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
  EXECUTE format('CREATE POLICY register_lezen ON %s FOR SELECT USING (true)', tabel);
  EXECUTE format('CREATE POLICY register_beheren ON %s FOR ALL TO kohier_eigenaar USING (true) WITH CHECK (true)', tabel);
  EXECUTE format('GRANT SELECT ON %s TO kohier_app', tabel);
END $$;

CREATE FUNCTION kohier.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

-- A journal: also the owner of the table cannot change or empty it while the triggers stand.
CREATE FUNCTION kohier.only_grows(tabel regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER groeit_alleen BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION kohier.refuse_change()', tabel);
  EXECUTE format('CREATE TRIGGER groeit_alleen_leegmaken BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION kohier.refuse_change()', tabel);
END $$;

REVOKE ALL ON SCHEMA kohier FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA kohier FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kohier_app;

SELECT kohier.wall_register(t::regclass) FROM unnest(ARRAY['kantoor', 'gemeente', 'deelname']) t;
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY[
  'gemeente_instelling', 'overeenkomst', 'persoon', 'adres', 'persoon_adres', 'contactgegeven',
  'vertegenwoordiging', 'woz_object', 'woz_waarde', 'belang', 'container', 'lediging', 'hond', 'audit_sleutel']) t;
SELECT kohier.wall_gemeente(t::regclass, true) FROM unnest(ARRAY['audit', 'verwerking']) t;
SELECT kohier.wall_kantoor(t::regclass) FROM unnest(ARRAY[
  'kantoor_instelling', 'medewerker', 'medewerker_rol', 'bestand', 'bestand_fout', 'ontvangst']) t;
SELECT kohier.wall_kantoor('kantoor_audit'::regclass, true);

-- Settings may be withdrawn but never deleted: their history is what a past decision rested on.
REVOKE DELETE ON gemeente_instelling, kantoor_instelling, medewerker, medewerker_rol FROM kohier_app;
-- A destroyed audit key stays behind as a row without key, so that nobody makes it again.
REVOKE DELETE ON audit_sleutel FROM kohier_app;

-- Sessions belong to no tenant. A row is reached by who holds the token, or, to end them all, by the kantoor
-- for staff and by the key of the citizen himself.
ALTER TABLE sessie ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessie FORCE ROW LEVEL SECURITY;
CREATE POLICY sessie_lezen ON sessie FOR SELECT USING (
  token_hash = (select nullif(current_setting('app.sessie', true), ''))
  OR (kantoor_id = (select nullif(current_setting('app.kantoor', true), '')::int)
      AND (medewerker_id IS NOT NULL OR persoon_sleutel = (select nullif(current_setting('app.sleutel', true), '')))));
CREATE POLICY sessie_toevoegen ON sessie FOR INSERT WITH CHECK (token_hash = (select nullif(current_setting('app.sessie', true), '')));
CREATE POLICY sessie_wijzigen ON sessie FOR UPDATE USING (
  token_hash = (select nullif(current_setting('app.sessie', true), ''))
  OR (kantoor_id = (select nullif(current_setting('app.kantoor', true), '')::int)
      AND (medewerker_id IS NOT NULL OR persoon_sleutel = (select nullif(current_setting('app.sleutel', true), '')))))
  WITH CHECK (
  token_hash = (select nullif(current_setting('app.sessie', true), ''))
  OR (kantoor_id = (select nullif(current_setting('app.kantoor', true), '')::int)
      AND (medewerker_id IS NOT NULL OR persoon_sleutel = (select nullif(current_setting('app.sleutel', true), '')))));
CREATE POLICY sessie_verwijderen ON sessie FOR DELETE USING (token_hash = (select nullif(current_setting('app.sessie', true), '')));
-- Who somebody is never changes in a session: only that he was active, and that it ended.
GRANT SELECT, INSERT, DELETE ON sessie TO kohier_app;
GRANT UPDATE (laatst_actief, ingetrokken_op, naam_versleuteld, id_token_versleuteld) ON sessie TO kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE deelname
  ADD CHECK (soort IN ('deelnemer', 'derde')),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  -- S4 art. 1.14 and 4: a derde is served only after a besluit of the algemeen bestuur.
  ADD CHECK (soort <> 'derde' OR besluit_referentie IS NOT NULL),
  -- A gemeente is served by one kantoor at a time.
  ADD EXCLUDE USING gist (gemeente_id WITH =, daterange(vanaf, tot) WITH &&);

ALTER TABLE gemeente_instelling
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (zekerheid IN ('geverifieerd', 'contract', 'te-bevestigen')),
  ADD EXCLUDE USING gist (gemeente_id WITH =, soort WITH =, daterange(vanaf, tot) WITH &&) WHERE (vervallen_op IS NULL);
ALTER TABLE kantoor_instelling
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (zekerheid IN ('geverifieerd', 'contract', 'te-bevestigen')),
  ADD EXCLUDE USING gist (kantoor_id WITH =, soort WITH =, daterange(vanaf, tot) WITH &&) WHERE (vervallen_op IS NULL);
ALTER TABLE overeenkomst
  ADD CHECK (soort IN ('dvo', 'fuo', 'mantel')),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (ouder_id IS NULL OR ouder_id <> id);

ALTER TABLE medewerker
  ADD CHECK (werkgever IN ('kantoor', 'gemeente')),
  ADD CHECK (stopdatum IS NULL OR stopdatum >= startdatum);
ALTER TABLE medewerker_rol
  ADD CHECK (status IN ('voorgesteld', 'actief', 'afgewezen', 'ingetrokken')),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (status NOT IN ('actief', 'afgewezen') OR besloten_door IS NOT NULL),
  -- B-23: rights over money, and the right to hand out rights, take a second person. Nobody decides on himself.
  ADD CONSTRAINT tweede_persoon CHECK (
    status <> 'actief'
    OR rol NOT IN ('kassier', 'heffingsambtenaar', 'invorderingsambtenaar', 'medewerker-innen', 'directeur', 'beheerder')
    OR besloten_door <> voorgesteld_door),
  ADD CONSTRAINT niet_over_zichzelf CHECK (besloten_door IS DISTINCT FROM medewerker_id),
  ADD EXCLUDE USING gist (kantoor_id WITH =, medewerker_id WITH =, (coalesce(gemeente_id, 0)) WITH =, rol WITH =,
    daterange(vanaf, tot) WITH &&) WHERE (status IN ('voorgesteld', 'actief'));

ALTER TABLE persoon
  ALTER COLUMN zoeknaam TYPE text COLLATE "C",
  ADD CHECK (soort IN ('natuurlijk', 'niet-natuurlijk')),
  ADD CHECK (sleutel ~ '^[0-9a-f]{64}$');
ALTER TABLE adres ALTER COLUMN postcode TYPE text COLLATE "C";
ALTER TABLE persoon_adres
  ADD CHECK (soort IN ('woon', 'post', 'vestiging')),
  ADD CHECK (tot IS NULL OR tot >= vanaf);
ALTER TABLE contactgegeven
  ADD CHECK (soort IN ('telefoon', 'email')),
  ADD CHECK (herkomst IN ('import', 'inwoner', 'frontoffice'));
ALTER TABLE vertegenwoordiging
  ADD CHECK (soort IN ('bewindvoerder', 'curator', 'mentor', 'gemachtigde', 'erfgenaam')),
  ADD CHECK (persoon_id <> vertegenwoordiger_id),
  ADD CHECK (tot IS NULL OR tot > vanaf);

ALTER TABLE woz_object
  ADD CHECK (soort IN ('woning', 'niet-woning')),
  ADD CHECK (woz_objectnummer ~ '^[0-9]{12}$');
ALTER TABLE woz_waarde ADD CHECK (waarde_euro >= 0);
ALTER TABLE belang
  ADD CHECK (soort IN ('eigenaar', 'gebruiker')),
  ADD CHECK (tot IS NULL OR tot >= vanaf);
ALTER TABLE container
  ADD CHECK (soort IN ('restafval', 'gft', 'papier', 'pmd', 'milieupas')),
  ADD CHECK (tot IS NULL OR tot >= vanaf);
ALTER TABLE hond ADD CHECK (volgnummer > 0), ADD CHECK (tot IS NULL OR tot >= vanaf);

ALTER TABLE bestand
  ADD CHECK (status IN ('controleren', 'afgekeurd', 'laden', 'geladen', 'vastgelopen')),
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
-- The same file is loaded once.
CREATE UNIQUE INDEX bestand_een_keer ON bestand (kantoor_id, soort, coalesce(gemeente_id, 0), sha256)
  WHERE status IN ('controleren', 'laden', 'geladen');

-- ---------------------------------------------------------------------------------------------------------
-- The few look-ups before a tenant is known. Owned by a role that can read these columns of these tables and
-- nothing else; FORCE binds the owner of the tables too, so it could not be him.
-- ---------------------------------------------------------------------------------------------------------
CREATE POLICY index_lezen ON persoon FOR SELECT TO kohier_index USING (true);
CREATE POLICY index_lezen ON medewerker FOR SELECT TO kohier_index USING (true);
GRANT SELECT (gemeente_id, id, sleutel) ON persoon TO kohier_index;
GRANT SELECT (kantoor_id, id, issuer, subject, startdatum, stopdatum) ON medewerker TO kohier_index;
GRANT SELECT ON deelname TO kohier_index;
GRANT USAGE ON SCHEMA public TO kohier_index;
-- By key alone over all gemeenten; under the wall the unique key (gemeente_id, sleutel) cannot serve that.
CREATE INDEX persoon_sleutel_idx ON persoon (sleutel);
CREATE INDEX medewerker_login_idx ON medewerker (issuer, subject);

CREATE FUNCTION zoek_persoon_gemeenten(p_kantoor int, p_sleutel text, p_datum date DEFAULT current_date)
RETURNS TABLE (gemeente_id int, persoon_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.gemeente_id, p.id
  FROM public.persoon p
  JOIN public.deelname d ON d.gemeente_id = p.gemeente_id AND d.kantoor_id = p_kantoor
    AND d.vanaf <= p_datum AND (d.tot IS NULL OR p_datum < d.tot)
  WHERE p.sleutel = p_sleutel
  ORDER BY p.gemeente_id
$$;
CREATE FUNCTION zoek_medewerker(p_issuer text, p_subject text)
RETURNS TABLE (kantoor_id int, medewerker_id uuid, startdatum date, stopdatum date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.kantoor_id, m.id, m.startdatum, m.stopdatum
  FROM public.medewerker m
  WHERE m.issuer = p_issuer AND m.subject = p_subject
  ORDER BY m.kantoor_id
$$;
REVOKE ALL ON FUNCTION zoek_persoon_gemeenten(int, text, date), zoek_medewerker(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zoek_persoon_gemeenten(int, text, date), zoek_medewerker(text, text) TO kohier_app;
GRANT CREATE ON SCHEMA public TO kohier_index;
ALTER FUNCTION zoek_persoon_gemeenten(int, text, date) OWNER TO kohier_index;
ALTER FUNCTION zoek_medewerker(text, text) OWNER TO kohier_index;
REVOKE CREATE ON SCHEMA public FROM kohier_index;

-- The health probe says how far the migrations are; nothing else of Prisma's records is for the application.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at) ON public._prisma_migrations TO kohier_app;
  END IF;
END $$;
