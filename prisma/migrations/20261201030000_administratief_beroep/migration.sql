-- CreateTable
CREATE TABLE "administratief_beroep" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "tegen" TEXT NOT NULL,
    "kwijtschelding_id" UUID,
    "regeling_id" UUID,
    "bestreden_op" DATE NOT NULL,
    "eerste_beslisser" TEXT NOT NULL,
    "rechtsmiddel" TEXT NOT NULL,
    "indienen_tot" DATE NOT NULL,
    "gronden" TEXT NOT NULL,
    "telefoon" TEXT,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "behandeld_door" TEXT,
    "verschoonbaar" BOOLEAN,
    "verschoonbaar_reden" TEXT,
    "uitkomst" TEXT,
    "bestuursbesluit" TEXT,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),

    CONSTRAINT "administratief_beroep_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateIndex
CREATE INDEX "administratief_beroep_gemeente_id_kwijtschelding_id_idx" ON "administratief_beroep"("gemeente_id", "kwijtschelding_id");

-- CreateIndex
CREATE INDEX "administratief_beroep_gemeente_id_regeling_id_idx" ON "administratief_beroep"("gemeente_id", "regeling_id");

-- AddForeignKey
ALTER TABLE "administratief_beroep" ADD CONSTRAINT "administratief_beroep_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "administratief_beroep" ADD CONSTRAINT "administratief_beroep_gemeente_id_kwijtschelding_id_fkey" FOREIGN KEY ("gemeente_id", "kwijtschelding_id") REFERENCES "kwijtschelding"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "administratief_beroep" ADD CONSTRAINT "administratief_beroep_gemeente_id_regeling_id_fkey" FOREIGN KEY ("gemeente_id", "regeling_id") REFERENCES "regeling"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall. What somebody did not agree with stays, also when he took it back.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('administratief_beroep'::regclass);
REVOKE DELETE ON administratief_beroep FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- The kinds of case that there are, and this one: read from what stands, so that no other kind is lost. The same for the
-- decisions that a directeur writes down for the dagelijks bestuur.
DO $$
DECLARE def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'zaak'::regclass AND conname = 'zaak_soort_check';
  EXECUTE 'ALTER TABLE zaak DROP CONSTRAINT zaak_soort_check, ADD CONSTRAINT zaak_soort_check '
    || replace(def, 'ARRAY[', 'ARRAY[''administratief-beroep''::text, ');
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'aanwijzing'::regclass AND conname = 'soorten_van_functie';
  IF position('''oninbaar''::text]' IN def) = 0 THEN
    RAISE EXCEPTION 'soorten_van_functie reads otherwise: %', def;
  END IF;
  EXECUTE 'ALTER TABLE aanwijzing DROP CONSTRAINT soorten_van_functie, ADD CONSTRAINT soorten_van_functie '
    || replace(def, '''oninbaar''::text]', '''oninbaar''::text, ''administratief-beroep''::text]');
END $$;
ALTER TABLE administratief_beroep
  ADD CONSTRAINT tegen_een_besluit CHECK (
    tegen = 'kwijtschelding' AND kwijtschelding_id IS NOT NULL AND regeling_id IS NULL
    OR tegen = 'regeling' AND regeling_id IS NOT NULL AND kwijtschelding_id IS NULL),
  ADD CHECK (rechtsmiddel IN ('administratief-beroep', 'bezwaar', 'nog-open')),
  ADD CHECK (indienen_tot >= bestreden_op),
  ADD CHECK (btrim(gronden) <> '' AND vastgelegd_door <> '' AND eerste_beslisser <> ''),
  ADD CHECK ((verschoonbaar IS NULL) = (verschoonbaar_reden IS NULL)),
  ADD CHECK (uitkomst IN ('gegrond', 'ongegrond', 'niet-ontvankelijk')),
  ADD CHECK ((uitkomst IS NULL) = (besloten_door IS NULL) AND (uitkomst IS NULL) = (besloten_op IS NULL)),
  ADD CONSTRAINT besloten_beroep_is_klaar CHECK (uitkomst IS NULL OR NOT loopt),
  -- The dagelijks bestuur decides, unless bezwaar took its place.
  ADD CONSTRAINT bestuur_beslist CHECK (uitkomst IS NULL OR (bestuursbesluit IS NULL) = (rechtsmiddel = 'bezwaar')),
  -- Who took the first decision neither prepares nor takes this one.
  ADD CONSTRAINT niet_door_eerste_beslisser CHECK (coalesce(behandeld_door, '') <> eerste_beslisser
    AND coalesce(besloten_door, '') <> eerste_beslisser);

CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON administratief_beroep FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('eerste_beslisser', 'besloten_door', 'uitkomst', 'gegrond', 'ongegrond',
    'niet-ontvankelijk');

-- What it is about does not change, and how it ended stays.
CREATE FUNCTION kohier.administratief_beroep_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt THEN
    RAISE EXCEPTION 'an administratief beroep that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.tegen, NEW.kwijtschelding_id, NEW.regeling_id, NEW.bestreden_op, NEW.eerste_beslisser,
      NEW.rechtsmiddel, NEW.indienen_tot, NEW.gronden, NEW.telefoon, NEW.vastgelegd_door, NEW.vastgelegd_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.tegen, OLD.kwijtschelding_id, OLD.regeling_id, OLD.bestreden_op, OLD.eerste_beslisser,
      OLD.rechtsmiddel, OLD.indienen_tot, OLD.gronden, OLD.telefoon, OLD.vastgelegd_door, OLD.vastgelegd_op) THEN
    RAISE EXCEPTION 'what somebody does not agree with stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.administratief_beroep_vast() FROM PUBLIC;
CREATE TRIGGER administratief_beroep_vast BEFORE UPDATE ON administratief_beroep FOR EACH ROW
  EXECUTE FUNCTION kohier.administratief_beroep_vast();
