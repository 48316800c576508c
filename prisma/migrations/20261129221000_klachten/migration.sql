-- CreateTable
CREATE TABLE "klacht" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "tekst" TEXT NOT NULL,
    "gebeurd_op" DATE,
    "over_wie" TEXT,
    "wens" TEXT,
    "telefoon" TEXT,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "met_commissie" BOOLEAN NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "thema" TEXT,
    "over_medewerker_id" UUID,
    "beoordeeld_door" TEXT,
    "hoorstand" TEXT NOT NULL DEFAULT 'open',
    "verdaagd" BOOLEAN NOT NULL DEFAULT false,
    "verlengd_tot" DATE,
    "uitkomst" TEXT,
    "niet_reden" TEXT,
    "bevindingen" TEXT,
    "conclusie" TEXT,
    "afgedaan_door" TEXT,
    "afgedaan_op" TIMESTAMPTZ(3),
    "ombudsman_tot" DATE,

    CONSTRAINT "klacht_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- AddForeignKey
ALTER TABLE "klacht" ADD CONSTRAINT "klacht_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall. What somebody complained about stays, also when it was withdrawn or was something else.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('klacht'::regclass);
REVOKE DELETE ON klacht FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- The kinds of case that there are, and this one: read from what stands, so that no other kind is lost.
DO $$
DECLARE def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'zaak'::regclass AND conname = 'zaak_soort_check';
  EXECUTE 'ALTER TABLE zaak DROP CONSTRAINT zaak_soort_check, ADD CONSTRAINT zaak_soort_check '
    || replace(def, 'ARRAY[', 'ARRAY[''klacht''::text, ');
END $$;
ALTER TABLE klacht
  ADD CHECK (btrim(tekst) <> '' AND vastgelegd_door <> ''),
  ADD CHECK (thema IN ('bejegening', 'duurt-te-lang', 'informatie', 'bereikbaarheid', 'gegevens', 'digitaal', 'anders')),
  ADD CHECK (hoorstand IN ('open', 'gehoord', 'afgezien')),
  ADD CHECK (uitkomst IN ('gegrond', 'deels-gegrond', 'ongegrond', 'tevreden', 'niet-in-behandeling', 'bezwaar', 'vraag')),
  ADD CHECK (niet_reden IN ('eerder-behandeld', 'langer-dan-jaar', 'bezwaar-kon', 'beroep-kon', 'bij-rechter', 'strafrecht',
    'gering-belang')),
  ADD CONSTRAINT niet_behandeld_heeft_reden CHECK ((niet_reden IS NOT NULL) = (coalesce(uitkomst, '') = 'niet-in-behandeling')),
  ADD CHECK ((uitkomst IS NULL) = (afgedaan_door IS NULL) AND (uitkomst IS NULL) = (afgedaan_op IS NULL)),
  ADD CONSTRAINT afgedane_klacht_is_klaar CHECK (uitkomst IS NULL OR NOT loopt),
  -- Awb 9:12: who judges says what he found and what follows from it.
  ADD CONSTRAINT oordeel_is_gemotiveerd CHECK (coalesce(uitkomst, '') NOT IN ('gegrond', 'deels-gegrond', 'ongegrond')
    OR (bevindingen IS NOT NULL AND conclusie IS NOT NULL AND ombudsman_tot IS NOT NULL)),
  -- Awb 9:7: nobody handles a complaint about himself.
  ADD CONSTRAINT niet_over_zichzelf CHECK (over_medewerker_id IS NULL
    OR ('medewerker:' || over_medewerker_id::text <> coalesce(afgedaan_door, '')
      AND 'medewerker:' || over_medewerker_id::text <> coalesce(beoordeeld_door, '')));

-- What was said does not change, and how it ended stays.
CREATE FUNCTION kohier.klacht_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt THEN
    RAISE EXCEPTION 'a complaint that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.tekst, NEW.gebeurd_op, NEW.over_wie, NEW.wens, NEW.telefoon, NEW.vastgelegd_door,
      NEW.vastgelegd_op, NEW.met_commissie)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.tekst, OLD.gebeurd_op, OLD.over_wie, OLD.wens, OLD.telefoon, OLD.vastgelegd_door,
      OLD.vastgelegd_op, OLD.met_commissie) THEN
    RAISE EXCEPTION 'what somebody complained about does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.verdaagd AND NOT NEW.verdaagd THEN
    RAISE EXCEPTION 'a complaint is postponed once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.klacht_vast() FROM PUBLIC;
CREATE TRIGGER klacht_vast BEFORE UPDATE ON klacht FOR EACH ROW EXECUTE FUNCTION kohier.klacht_vast();
