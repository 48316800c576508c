-- CreateTable
CREATE TABLE "opschorting" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "grond" TEXT NOT NULL,
    "bron_soort" TEXT NOT NULL,
    "bron_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "aanslag_id" UUID,
    "aanslagregel_id" UUID,
    "bedrag_centen" BIGINT,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "eind_reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opschorting_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "zaak" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaaknummer" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "persoon_id" UUID NOT NULL,
    "kanaal" TEXT NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,
    "fase" TEXT NOT NULL DEFAULT 'ontvangen',
    "fase_op" TIMESTAMPTZ(3) NOT NULL,
    "behandelaar_id" UUID,
    "vervolg_op" DATE,
    "client_sleutel" TEXT NOT NULL,
    "inhoud_hash" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "zaak_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "zaakreeks" (
    "gemeente_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "laatste" INTEGER NOT NULL,

    CONSTRAINT "zaakreeks_pkey" PRIMARY KEY ("gemeente_id","soort","jaar")
);

-- CreateTable
CREATE TABLE "zaak_onderwerp" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,

    CONSTRAINT "zaak_onderwerp_pkey" PRIMARY KEY ("gemeente_id","zaak_id","onderwerp_soort","onderwerp_id")
);

-- CreateTable
CREATE TABLE "zaakregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT NOT NULL,
    "tekst" TEXT,
    "gegevens" JSONB NOT NULL,
    "voor_burger" BOOLEAN NOT NULL,
    "door" TEXT NOT NULL,

    CONSTRAINT "zaakregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "termijn" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "eigenaar" TEXT NOT NULL,
    "regel" TEXT NOT NULL,
    "bron" TEXT NOT NULL,
    "feiten" JSONB NOT NULL,
    "begin" DATE NOT NULL,
    "uiterlijk" DATE NOT NULL,
    "stand" TEXT NOT NULL DEFAULT 'loopt',
    "stand_op" TIMESTAMPTZ(3),
    "gemist_op" TIMESTAMPTZ(3),
    "gewaarschuwd_op" TIMESTAMPTZ(3),
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "termijn_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "termijnwijziging" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "termijn_id" UUID NOT NULL,
    "handeling" TEXT NOT NULL,
    "van" DATE NOT NULL,
    "naar" DATE NOT NULL,
    "reden" TEXT NOT NULL,
    "bron" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "termijnwijziging_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "besluit" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "zaak_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "motivering" TEXT NOT NULL,
    "stand" TEXT NOT NULL DEFAULT 'voorgesteld',
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "toelichting" TEXT,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "besluit_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "opschorting_gemeente_id_persoon_id_idx" ON "opschorting"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE INDEX "opschorting_gemeente_id_bron_soort_bron_id_idx" ON "opschorting"("gemeente_id", "bron_soort", "bron_id");

-- CreateIndex
CREATE UNIQUE INDEX "zaak_gemeente_id_zaaknummer_key" ON "zaak"("gemeente_id", "zaaknummer");

-- CreateIndex
CREATE UNIQUE INDEX "zaak_gemeente_id_persoon_id_client_sleutel_key" ON "zaak"("gemeente_id", "persoon_id", "client_sleutel");

-- CreateIndex
CREATE INDEX "zaak_onderwerp_gemeente_id_onderwerp_soort_onderwerp_id_idx" ON "zaak_onderwerp"("gemeente_id", "onderwerp_soort", "onderwerp_id");

-- CreateIndex
CREATE INDEX "zaakregel_gemeente_id_zaak_id_moment_idx" ON "zaakregel"("gemeente_id", "zaak_id", "moment");

-- CreateIndex
CREATE INDEX "termijn_gemeente_id_zaak_id_idx" ON "termijn"("gemeente_id", "zaak_id");

-- CreateIndex
CREATE INDEX "termijnwijziging_gemeente_id_termijn_id_idx" ON "termijnwijziging"("gemeente_id", "termijn_id");

-- CreateIndex
CREATE INDEX "besluit_gemeente_id_zaak_id_idx" ON "besluit"("gemeente_id", "zaak_id");

-- AddForeignKey
ALTER TABLE "opschorting" ADD CONSTRAINT "opschorting_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opschorting" ADD CONSTRAINT "opschorting_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opschorting" ADD CONSTRAINT "opschorting_gemeente_id_aanslagregel_id_fkey" FOREIGN KEY ("gemeente_id", "aanslagregel_id") REFERENCES "aanslagregel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "zaak" ADD CONSTRAINT "zaak_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "zaak_onderwerp" ADD CONSTRAINT "zaak_onderwerp_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "zaakregel" ADD CONSTRAINT "zaakregel_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "termijn" ADD CONSTRAINT "termijn_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "termijnwijziging" ADD CONSTRAINT "termijnwijziging_gemeente_id_termijn_id_fkey" FOREIGN KEY ("gemeente_id", "termijn_id") REFERENCES "termijn"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "besluit" ADD CONSTRAINT "besluit_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. Nothing of a case is deleted: what was said and decided stays.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente(t::regclass) FROM unnest(ARRAY['zaak', 'zaakreeks', 'termijn', 'besluit', 'opschorting']) t;
SELECT kohier.wall_journaal(t::regclass) FROM unnest(ARRAY['zaak_onderwerp', 'zaakregel', 'termijnwijziging']) t;
REVOKE DELETE ON zaak, zaakreeks, termijn, besluit, opschorting FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE zaak
  ADD CHECK (soort IN ('bezwaar', 'kwijtschelding')),
  ADD CHECK (kanaal IN ('mijn', 'balie', 'telefoon', 'post', 'e-mail')),
  ADD CHECK (fase IN ('ontvangen', 'aanvullen', 'in-behandeling', 'besluit-gevraagd', 'afgehandeld', 'ingetrokken')),
  ADD CHECK (client_sleutel <> '' AND inhoud_hash <> ''),
  ADD CHECK (versie > 0);
ALTER TABLE zaakreeks ADD CHECK (laatste > 0);
ALTER TABLE zaak_onderwerp
  ADD CHECK (onderwerp_soort IN ('aanslag', 'aanslagregel', 'vraag', 'zaak'));
ALTER TABLE zaakregel
  ADD CHECK (soort <> ''),
  ADD CHECK (jsonb_typeof(gegevens) = 'object');
ALTER TABLE termijn
  ADD CHECK (eigenaar IN ('kantoor', 'gemeente', 'belanghebbende')),
  ADD CHECK (stand IN ('loopt', 'gehaald', 'te-laat', 'vervallen')),
  ADD CHECK ((stand = 'loopt') = (stand_op IS NULL)),
  -- In time is what was done while it had not been missed.
  ADD CONSTRAINT gehaald_is_op_tijd CHECK (stand <> 'gehaald' OR gemist_op IS NULL),
  ADD CONSTRAINT te_laat_is_gemist CHECK (stand <> 'te-laat' OR gemist_op IS NOT NULL),
  ADD CHECK (uiterlijk >= begin),
  ADD CHECK (soort <> '' AND regel <> '' AND bron <> ''),
  ADD CHECK (jsonb_typeof(feiten) = 'object'),
  ADD CHECK (versie > 0);
ALTER TABLE termijnwijziging
  ADD CHECK (handeling IN ('verdaagd', 'opgeschort', 'verlengd')),
  ADD CHECK (naar > van),
  ADD CHECK (reden <> '' AND bron <> '');
-- The law lets a decision be postponed once (Awb 7:10(3)); whoever asks at the same moment waits and is refused.
CREATE UNIQUE INDEX termijnwijziging_verdaagd ON termijnwijziging (gemeente_id, termijn_id) WHERE handeling = 'verdaagd';
ALTER TABLE besluit
  ADD CHECK (stand IN ('voorgesteld', 'genomen', 'teruggegeven')),
  ADD CHECK ((stand = 'voorgesteld') = (besloten_op IS NULL) AND (besloten_op IS NULL) = (besloten_door IS NULL)),
  ADD CONSTRAINT tweede_persoon_besluit CHECK (stand <> 'genomen' OR besloten_door <> voorgesteld_door),
  ADD CONSTRAINT besluit_is_gemotiveerd CHECK (length(btrim(motivering)) >= 10),
  ADD CHECK (jsonb_typeof(inhoud) = 'object'),
  ADD CHECK (versie > 0);
-- One proposal at a time: the second person decides on what is before him.
CREATE UNIQUE INDEX besluit_voorgesteld ON besluit (gemeente_id, zaak_id) WHERE stand = 'voorgesteld';
ALTER TABLE opschorting
  ADD CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling')),
  ADD CHECK (aanslagregel_id IS NULL OR aanslag_id IS NOT NULL),
  ADD CHECK (bedrag_centen IS NULL OR (bedrag_centen > 0 AND aanslag_id IS NOT NULL)),
  ADD CHECK (tot IS NULL OR tot >= vanaf),
  ADD CHECK (eind_reden IS NULL OR tot IS NOT NULL),
  ADD CHECK (bron_soort <> ''),
  ADD CHECK (versie > 0);

CREATE INDEX opschorting_aanslag ON opschorting (gemeente_id, aanslag_id) WHERE aanslag_id IS NOT NULL;
CREATE INDEX opschorting_aanslagregel ON opschorting (gemeente_id, aanslagregel_id) WHERE aanslagregel_id IS NOT NULL;
-- The worklist takes its page from here: per kind, soonest last day first, what has none at the end.
CREATE INDEX zaak_werkvoorraad ON zaak (gemeente_id, soort, coalesce(vervolg_op, '9999-12-31'::date), id)
  WHERE fase NOT IN ('afgehandeld', 'ingetrokken');
CREATE INDEX termijn_loopt ON termijn (gemeente_id, uiterlijk) WHERE stand = 'loopt';

-- ---------------------------------------------------------------------------------------------------------
-- What was said does not change afterwards
-- ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION kohier.zaak_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.zaaknummer, NEW.soort, NEW.persoon_id, NEW.kanaal, NEW.ontvangen_op, NEW.client_sleutel,
      NEW.inhoud_hash, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.zaaknummer, OLD.soort, OLD.persoon_id, OLD.kanaal, OLD.ontvangen_op, OLD.client_sleutel,
      OLD.inhoud_hash, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'what came in does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.fase IN ('afgehandeld', 'ingetrokken') AND NEW.fase <> OLD.fase THEN
    RAISE EXCEPTION 'a case that ended stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.termijn_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.zaak_id, NEW.soort, NEW.eigenaar, NEW.regel, NEW.bron, NEW.feiten, NEW."begin", NEW.gemaakt_door,
      NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.zaak_id, OLD.soort, OLD.eigenaar, OLD.regel, OLD.bron, OLD.feiten, OLD."begin", OLD.gemaakt_door,
      OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'where a term began from does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.stand <> 'loopt' THEN
    RAISE EXCEPTION 'a term that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.gemist_op IS NOT NULL AND NEW.gemist_op IS DISTINCT FROM OLD.gemist_op THEN
    RAISE EXCEPTION 'a missed term stays missed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.besluit_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stand <> 'voorgesteld' THEN
    RAISE EXCEPTION 'a decision that was taken does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.zaak_id, NEW.soort, NEW.inhoud, NEW.motivering, NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.zaak_id, OLD.soort, OLD.inhoud, OLD.motivering, OLD.voorgesteld_door, OLD.voorgesteld_op) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION kohier.opschorting_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.grond, NEW.bron_soort, NEW.bron_id, NEW.persoon_id, NEW.aanslag_id, NEW.aanslagregel_id,
      NEW.bedrag_centen, NEW.vanaf, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.grond, OLD.bron_soort, OLD.bron_id, OLD.persoon_id, OLD.aanslag_id, OLD.aanslagregel_id,
      OLD.bedrag_centen, OLD.vanaf, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'why and since when collecting waits does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.eind_reden IS NOT NULL THEN
    RAISE EXCEPTION 'what ended does not begin again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- The worklist is ordered by the first last day: kept here, so that no use case can forget it.
CREATE FUNCTION kohier.zaak_vervolg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE zaak SET vervolg_op = (
    SELECT min(t.uiterlijk) FROM termijn t
    WHERE t.gemeente_id = NEW.gemeente_id AND t.zaak_id = NEW.zaak_id AND t.stand = 'loopt')
  WHERE gemeente_id = NEW.gemeente_id AND id = NEW.zaak_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.zaak_vast(), kohier.termijn_vast(), kohier.besluit_vast(), kohier.opschorting_vast(),
  kohier.zaak_vervolg() FROM PUBLIC;
CREATE TRIGGER zaak_vast BEFORE UPDATE ON zaak FOR EACH ROW EXECUTE FUNCTION kohier.zaak_vast();
CREATE TRIGGER termijn_vast BEFORE UPDATE ON termijn FOR EACH ROW EXECUTE FUNCTION kohier.termijn_vast();
CREATE TRIGGER besluit_vast BEFORE UPDATE ON besluit FOR EACH ROW EXECUTE FUNCTION kohier.besluit_vast();
CREATE TRIGGER opschorting_vast BEFORE UPDATE ON opschorting FOR EACH ROW EXECUTE FUNCTION kohier.opschorting_vast();
-- Only when a last day comes, moves or goes: the clock that warns holds no case.
CREATE TRIGGER zaak_vervolg AFTER INSERT OR UPDATE OF uiterlijk, stand ON termijn FOR EACH ROW EXECUTE FUNCTION kohier.zaak_vervolg();
