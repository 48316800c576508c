-- CreateTable
CREATE TABLE "aanslag" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslagnummer" TEXT NOT NULL,
    "run_id" UUID,
    "persoon_id" UUID NOT NULL,
    "belastingjaar" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "dagtekening" DATE NOT NULL,
    "betaalschema" TEXT NOT NULL,
    "laatste_vervaldag" DATE NOT NULL,
    "betalingskenmerk" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "opgelegd_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aanslag_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "aanslagregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "belastingsoort" TEXT NOT NULL,
    "tarief_id" UUID NOT NULL,
    "object_id" UUID,
    "aantal" BIGINT NOT NULL,
    "deel_teller" INTEGER NOT NULL,
    "deel_noemer" INTEGER NOT NULL,
    "gebeurtenis_op" DATE,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "aanslagregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "betalingskenmerk" (
    "kantoor_id" INTEGER NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "aanslag_id" UUID NOT NULL,

    CONSTRAINT "betalingskenmerk_pkey" PRIMARY KEY ("kantoor_id","kenmerk")
);

-- CreateTable
CREATE TABLE "vermindering" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "aanslagregel_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "reden" TEXT NOT NULL,
    "toelichting" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vermindering_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanslag_id" UUID,
    "run_id" UUID,
    "sjabloon" TEXT NOT NULL,
    "dagtekening" DATE NOT NULL,
    "taal" TEXT NOT NULL,
    "bladzijden" INTEGER NOT NULL,
    "bewaarklasse" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "inhoud_versleuteld" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bezorging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kanaal" TEXT NOT NULL,
    "adres" JSONB,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "resultaat" TEXT NOT NULL,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,

    CONSTRAINT "bezorging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "boeking" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "boekdatum" DATE NOT NULL,
    "run_id" UUID,
    "koppeling" UUID,
    "tegenboeking_van" UUID,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boeking_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "boekingsregel" (
    "gemeente_id" INTEGER NOT NULL,
    "boeking_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "rekening" TEXT NOT NULL,
    "belastingsoort" TEXT,
    "belastingjaar" INTEGER,
    "aanslag_id" UUID,
    "aanslagregel_id" UUID,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "boekingsregel_pkey" PRIMARY KEY ("gemeente_id","boeking_id","volgnummer")
);

-- CreateTable
CREATE TABLE "kantoor_boeking" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "administratie" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "boekdatum" DATE NOT NULL,
    "koppeling" UUID,
    "tegenboeking_van" UUID,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kantoor_boeking_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateTable
CREATE TABLE "kantoor_boekingsregel" (
    "kantoor_id" INTEGER NOT NULL,
    "boeking_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "rekening" TEXT NOT NULL,
    "gemeente_id" INTEGER,
    "ontvangst_id" UUID,
    "bedrag_centen" BIGINT NOT NULL,

    CONSTRAINT "kantoor_boekingsregel_pkey" PRIMARY KEY ("kantoor_id","boeking_id","volgnummer")
);

-- CreateTable
CREATE TABLE "run" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "belastingjaar" INTEGER,
    "parameters" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "inhoud_hash" TEXT,
    "totalen" JSONB,
    "aantal" INTEGER NOT NULL DEFAULT 0,
    "aantal_gedaan" INTEGER NOT NULL DEFAULT 0,
    "aantal_uitval" INTEGER NOT NULL DEFAULT 0,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "reden" TEXT,
    "klaar_op" TIMESTAMPTZ(3),
    "hartslag_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "run_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "run_deel" (
    "gemeente_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "nummer" INTEGER NOT NULL,
    "vanaf" UUID NOT NULL,
    "tot_en_met" UUID NOT NULL,
    "ervoor" INTEGER NOT NULL,
    "aantal" INTEGER NOT NULL,
    "regels" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "gedaan_op" TIMESTAMPTZ(3),

    CONSTRAINT "run_deel_pkey" PRIMARY KEY ("gemeente_id","run_id","nummer")
);

-- CreateTable
CREATE TABLE "run_uitval" (
    "gemeente_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "reden" TEXT NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "belastingsoort" TEXT,

    CONSTRAINT "run_uitval_pkey" PRIMARY KEY ("gemeente_id","run_id","volgnummer")
);

-- CreateTable
CREATE TABLE "verordening" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "belastingsoort" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "keuzes" JSONB NOT NULL,
    "bron" TEXT NOT NULL,
    "zekerheid" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorstel_op" DATE,
    "vastgesteld_op" DATE,
    "bekendgemaakt_op" DATE,
    "publicatie" TEXT,
    "ingevoerd_door" TEXT NOT NULL,
    "ingevoerd_op" TIMESTAMPTZ(3) NOT NULL,
    "gecontroleerd_door" TEXT,
    "gecontroleerd_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "verordening_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "tarief" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "verordening_id" UUID NOT NULL,
    "belastingsoort" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "percentage" DECIMAL(9,5),
    "bedrag_centen" BIGINT,

    CONSTRAINT "tarief_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "aanslag_gemeente_id_persoon_id_idx" ON "aanslag"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "aanslag_gemeente_id_run_id_idx" ON "aanslag"("gemeente_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "aanslag_gemeente_id_aanslagnummer_key" ON "aanslag"("gemeente_id", "aanslagnummer");

-- CreateIndex
CREATE UNIQUE INDEX "aanslag_gemeente_id_betalingskenmerk_key" ON "aanslag"("gemeente_id", "betalingskenmerk");

-- CreateIndex
CREATE UNIQUE INDEX "aanslagregel_gemeente_id_aanslag_id_volgnummer_key" ON "aanslagregel"("gemeente_id", "aanslag_id", "volgnummer");

-- CreateIndex
CREATE INDEX "vermindering_gemeente_id_aanslag_id_idx" ON "vermindering"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "document_gemeente_id_persoon_id_idx" ON "document"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "document_gemeente_id_aanslag_id_idx" ON "document"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "bezorging_gemeente_id_document_id_idx" ON "bezorging"("gemeente_id", "document_id");

-- CreateIndex
CREATE INDEX "boeking_gemeente_id_boekdatum_idx" ON "boeking"("gemeente_id", "boekdatum");

-- CreateIndex
CREATE INDEX "boeking_gemeente_id_koppeling_idx" ON "boeking"("gemeente_id", "koppeling");

-- CreateIndex
CREATE INDEX "boekingsregel_gemeente_id_aanslag_id_idx" ON "boekingsregel"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "kantoor_boeking_kantoor_id_administratie_boekdatum_idx" ON "kantoor_boeking"("kantoor_id", "administratie", "boekdatum");

-- CreateIndex
CREATE INDEX "kantoor_boeking_kantoor_id_koppeling_idx" ON "kantoor_boeking"("kantoor_id", "koppeling");

-- CreateIndex
CREATE INDEX "kantoor_boekingsregel_kantoor_id_ontvangst_id_idx" ON "kantoor_boekingsregel"("kantoor_id", "ontvangst_id");

-- CreateIndex
CREATE INDEX "run_gemeente_id_soort_gemaakt_op_idx" ON "run"("gemeente_id", "soort", "gemaakt_op");

-- CreateIndex
CREATE INDEX "run_uitval_gemeente_id_run_id_reden_idx" ON "run_uitval"("gemeente_id", "run_id", "reden");

-- CreateIndex
CREATE INDEX "verordening_gemeente_id_belastingsoort_vanaf_idx" ON "verordening"("gemeente_id", "belastingsoort", "vanaf");

-- CreateIndex
CREATE INDEX "tarief_gemeente_id_verordening_id_idx" ON "tarief"("gemeente_id", "verordening_id");

-- AddForeignKey
ALTER TABLE "aanslag" ADD CONSTRAINT "aanslag_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanslag" ADD CONSTRAINT "aanslag_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanslagregel" ADD CONSTRAINT "aanslagregel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanslagregel" ADD CONSTRAINT "aanslagregel_gemeente_id_tarief_id_fkey" FOREIGN KEY ("gemeente_id", "tarief_id") REFERENCES "tarief"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "aanslagregel" ADD CONSTRAINT "aanslagregel_gemeente_id_object_id_fkey" FOREIGN KEY ("gemeente_id", "object_id") REFERENCES "woz_object"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "betalingskenmerk" ADD CONSTRAINT "betalingskenmerk_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vermindering" ADD CONSTRAINT "vermindering_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vermindering" ADD CONSTRAINT "vermindering_gemeente_id_aanslagregel_id_fkey" FOREIGN KEY ("gemeente_id", "aanslagregel_id") REFERENCES "aanslagregel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezorging" ADD CONSTRAINT "bezorging_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boeking" ADD CONSTRAINT "boeking_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boeking" ADD CONSTRAINT "boeking_gemeente_id_tegenboeking_van_fkey" FOREIGN KEY ("gemeente_id", "tegenboeking_van") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_gemeente_id_aanslagregel_id_fkey" FOREIGN KEY ("gemeente_id", "aanslagregel_id") REFERENCES "aanslagregel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kantoor_boeking" ADD CONSTRAINT "kantoor_boeking_kantoor_id_tegenboeking_van_fkey" FOREIGN KEY ("kantoor_id", "tegenboeking_van") REFERENCES "kantoor_boeking"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kantoor_boekingsregel" ADD CONSTRAINT "kantoor_boekingsregel_kantoor_id_boeking_id_fkey" FOREIGN KEY ("kantoor_id", "boeking_id") REFERENCES "kantoor_boeking"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kantoor_boekingsregel" ADD CONSTRAINT "kantoor_boekingsregel_kantoor_id_ontvangst_id_fkey" FOREIGN KEY ("kantoor_id", "ontvangst_id") REFERENCES "ontvangst"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "run_deel" ADD CONSTRAINT "run_deel_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "run_uitval" ADD CONSTRAINT "run_uitval_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "tarief" ADD CONSTRAINT "tarief_gemeente_id_verordening_id_fkey" FOREIGN KEY ("gemeente_id", "verordening_id") REFERENCES "verordening"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY[
  'verordening', 'tarief', 'run', 'run_deel', 'run_uitval', 'vermindering']) t;
SELECT kohier.wall_kantoor(t::regclass, true) FROM unnest(ARRAY[
  'kantoor_boeking', 'kantoor_boekingsregel', 'betalingskenmerk']) t;

-- Journals of one gemeente. `wall_gemeente(tabel, true)` lets the audit name any gemeente of the set; money and
-- letters are written in one gemeente only, so they take the narrow policies and the triggers apart.
CREATE FUNCTION kohier.wall_journaal(tabel regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kohier.wall_gemeente(tabel);
  EXECUTE format('DROP POLICY gemeente_wijzigen ON %s', tabel);
  EXECUTE format('DROP POLICY gemeente_verwijderen ON %s', tabel);
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM kohier_app', tabel);
  PERFORM kohier.only_grows(tabel);
END $$;
REVOKE ALL ON FUNCTION kohier.wall_journaal(regclass) FROM PUBLIC;
SELECT kohier.wall_journaal(t::regclass) FROM unnest(ARRAY[
  'boeking', 'boekingsregel', 'aanslag', 'aanslagregel', 'document', 'bezorging']) t;

-- What was decided stays readable: nothing of it is deleted.
REVOKE DELETE ON verordening, run, run_deel, run_uitval, vermindering FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE verordening
  ADD CHECK (belastingsoort IN ('ozb', 'afvalstoffenheffing', 'rioolheffing', 'hondenbelasting')),
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (zekerheid IN ('geverifieerd', 'contract', 'te-bevestigen')),
  ADD CHECK (status IN ('concept', 'voorstel', 'vastgesteld', 'bekendgemaakt', 'vervallen')),
  ADD CONSTRAINT bekendgemaakt_is_gecontroleerd CHECK (status <> 'bekendgemaakt'
    OR (vastgesteld_op IS NOT NULL AND bekendgemaakt_op IS NOT NULL AND publicatie IS NOT NULL AND gecontroleerd_door IS NOT NULL)),
  -- R13: a tariff is looked over by another person than who entered it.
  ADD CONSTRAINT tweede_persoon CHECK (gecontroleerd_door IS DISTINCT FROM ingevoerd_door),
  -- One verordening per belastingsoort and day, from the moment that the raad adopted it.
  ADD EXCLUDE USING gist (gemeente_id WITH =, belastingsoort WITH =, daterange(vanaf, tot) WITH &&)
    WHERE (status IN ('vastgesteld', 'bekendgemaakt'));
ALTER TABLE tarief
  ADD CHECK (tot IS NULL OR tot > vanaf),
  ADD CHECK (num_nonnulls(percentage, bedrag_centen) = 1),
  ADD CHECK (coalesce(percentage, bedrag_centen) >= 0),
  ADD EXCLUDE USING gist (gemeente_id WITH =, verordening_id WITH =, code WITH =, daterange(vanaf, tot) WITH &&);

ALTER TABLE run
  ADD CHECK (soort IN ('aanslagoplegging', 'biljetten')),
  ADD CHECK (status IN ('proefdraai', 'ter-akkoord', 'uitvoeren', 'uitgevoerd', 'afgewezen', 'vervallen', 'gestopt')),
  ADD CONSTRAINT tweede_persoon CHECK (besloten_door IS DISTINCT FROM gemaakt_door),
  ADD CONSTRAINT akkoord_voor_uitvoering CHECK (status NOT IN ('uitvoeren', 'uitgevoerd')
    OR (besloten_door IS NOT NULL AND inhoud_hash IS NOT NULL));
-- One run at a time works on the aanslagen of a gemeente and year.
CREATE UNIQUE INDEX run_een_tegelijk ON run (gemeente_id, soort, belastingjaar)
  WHERE status IN ('proefdraai', 'ter-akkoord', 'uitvoeren');
ALTER TABLE run_deel
  ADD CHECK (status IN ('open', 'gedaan')),
  ADD CHECK (aantal >= 0 AND regels >= 0 AND ervoor >= 0 AND vanaf <= tot_en_met);
ALTER TABLE run_uitval ADD CHECK (onderwerp_soort IN ('object', 'persoon', 'hond', 'container', 'aanslag'));

ALTER TABLE aanslag
  ADD CHECK (soort IN ('gecombineerd')),
  ADD CHECK (betaalschema IN ('twee-termijnen', 'zes-weken')),
  ADD CHECK (betalingskenmerk ~ '^[0-9]{16}$'),
  ADD CHECK (bedrag_centen >= 0),
  ADD CHECK (laatste_vervaldag > dagtekening);
ALTER TABLE aanslagregel
  ADD CHECK (belastingsoort IN ('ozb', 'afvalstoffenheffing', 'rioolheffing', 'hondenbelasting')),
  ADD CHECK (aantal >= 0 AND bedrag_centen >= 0),
  ADD CHECK (deel_noemer > 0 AND deel_teller BETWEEN 0 AND deel_noemer);
ALTER TABLE betalingskenmerk ADD CHECK (kenmerk ~ '^[0-9]{16}$');
ALTER TABLE vermindering
  ADD CHECK (reden IN ('verhuizing', 'bezwaar', 'ambtshalve', 'fout-kantoor', 'gegevens-gemeente')),
  ADD CHECK (status IN ('voorgesteld', 'toegekend', 'afgewezen', 'ingetrokken')),
  ADD CHECK (bedrag_centen > 0),
  ADD CHECK (status NOT IN ('toegekend', 'afgewezen') OR besloten_door IS NOT NULL),
  ADD CONSTRAINT tweede_persoon CHECK (status = 'ingetrokken' OR besloten_door IS DISTINCT FROM voorgesteld_door);
-- Two open proposals for one regel would each be right and together too much.
CREATE UNIQUE INDEX vermindering_een_open ON vermindering (gemeente_id, aanslagregel_id) WHERE status = 'voorgesteld';

ALTER TABLE document
  ADD CHECK (taal IN ('nl', 'en')),
  ADD CHECK (bladzijden > 0),
  ADD CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE bezorging
  ADD CHECK (kanaal IN ('post', 'mijnoverheid', 'mijn', 'email', 'balie')),
  ADD CHECK (resultaat IN ('aangeboden', 'bezorgd', 'geopend', 'afgedrukt', 'mislukt'));

ALTER TABLE boeking
  ADD CHECK (soort IN ('oplegging', 'vermindering', 'ontvangst', 'storno', 'kosten', 'rente', 'kwijtschelding', 'oninbaar',
    'terugbetaling', 'correctie')),
  ADD CHECK (soort <> 'correctie' OR tegenboeking_van IS NOT NULL);
ALTER TABLE boekingsregel
  ADD CHECK (rekening IN ('debiteuren', 'debiteuren-kosten', 'debiteuren-rente', 'opbrengst', 'opbrengst-kosten', 'opbrengst-rente',
    'rekening-courant', 'te-veel-ontvangen', 'kwijtschelding', 'oninbaar')),
  ADD CHECK (bedrag_centen <> 0),
  -- A debt is always somebody's, for something.
  ADD CHECK (rekening NOT LIKE 'debiteuren%' OR aanslag_id IS NOT NULL),
  ADD CHECK (rekening <> 'debiteuren' OR aanslagregel_id IS NOT NULL);
ALTER TABLE kantoor_boeking
  ADD CHECK (administratie IN ('ontvangsten', 'bedrijfsvoering')),
  ADD CHECK (soort IN ('ontvangst', 'thuisbrengen', 'storno', 'terugbetaling', 'overmaking', 'correctie')),
  ADD CHECK (soort <> 'correctie' OR tegenboeking_van IS NOT NULL);
ALTER TABLE kantoor_boekingsregel
  ADD CHECK (rekening IN ('bank', 'kas', 'niet-thuisgebracht', 'rekening-courant')),
  ADD CHECK (bedrag_centen <> 0),
  ADD CHECK ((rekening = 'rekening-courant') = (gemeente_id IS NOT NULL));
-- A receipt reaches the bank account in the books once.
CREATE UNIQUE INDEX ontvangst_een_keer_geboekt ON kantoor_boekingsregel (kantoor_id, ontvangst_id) WHERE rekening IN ('bank', 'kas');

-- ---------------------------------------------------------------------------------------------------------
-- A boeking is written whole, in one statement, and sums to zero (decision 5). Statement triggers: a deferred
-- trigger per line took four times as long.
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION kohier.boeking_sluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nieuw GROUP BY gemeente_id, boeking_id HAVING sum(bedrag_centen) <> 0) THEN
    RAISE EXCEPTION 'a boeking does not sum to zero' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT gemeente_id, boeking_id, count(*) AS n FROM nieuw GROUP BY gemeente_id, boeking_id) k
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM public.boekingsregel r
      WHERE r.gemeente_id = k.gemeente_id AND r.boeking_id = k.boeking_id) al
    WHERE al.n <> k.n) THEN
    RAISE EXCEPTION 'a boeking is written in one statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION kohier.boeking_heeft_regels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nieuw b WHERE NOT EXISTS (SELECT FROM public.boekingsregel r
    WHERE r.gemeente_id = b.gemeente_id AND r.boeking_id = b.id)) THEN
    RAISE EXCEPTION 'a boeking has lines' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION kohier.kantoor_boeking_sluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nieuw GROUP BY kantoor_id, boeking_id HAVING sum(bedrag_centen) <> 0) THEN
    RAISE EXCEPTION 'a boeking does not sum to zero' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT kantoor_id, boeking_id, count(*) AS n FROM nieuw GROUP BY kantoor_id, boeking_id) k
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM public.kantoor_boekingsregel r
      WHERE r.kantoor_id = k.kantoor_id AND r.boeking_id = k.boeking_id) al
    WHERE al.n <> k.n) THEN
    RAISE EXCEPTION 'a boeking is written in one statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION kohier.kantoor_boeking_heeft_regels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM nieuw b WHERE NOT EXISTS (SELECT FROM public.kantoor_boekingsregel r
    WHERE r.kantoor_id = b.kantoor_id AND r.boeking_id = b.id)) THEN
    RAISE EXCEPTION 'a boeking has lines' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.boeking_sluit(), kohier.boeking_heeft_regels(), kohier.kantoor_boeking_sluit(),
  kohier.kantoor_boeking_heeft_regels() FROM PUBLIC;
CREATE TRIGGER boeking_sluit AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.boeking_sluit();
CREATE TRIGGER boeking_heeft_regels AFTER INSERT ON boeking REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.boeking_heeft_regels();
CREATE TRIGGER boeking_sluit AFTER INSERT ON kantoor_boekingsregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.kantoor_boeking_sluit();
CREATE TRIGGER boeking_heeft_regels AFTER INSERT ON kantoor_boeking REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.kantoor_boeking_heeft_regels();
