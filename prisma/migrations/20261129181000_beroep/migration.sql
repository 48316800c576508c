-- CreateTable
CREATE TABLE "beroep" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "bezwaar_id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "gerecht" TEXT NOT NULL,
    "gerecht_naam" TEXT NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "rechtspersoon" BOOLEAN NOT NULL,
    "ingesteld_op" DATE NOT NULL,
    "oordeel" TEXT,
    "uitspraak_op" DATE,
    "hoger_beroep_tot" DATE,
    "proceskosten_centen" BIGINT,
    "griffierecht_terug" BOOLEAN,
    "vervolg" TEXT,

    CONSTRAINT "beroep_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateIndex
CREATE INDEX "beroep_gemeente_id_aanslag_id_idx" ON "beroep"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE UNIQUE INDEX "beroep_gemeente_id_bezwaar_id_gerecht_key" ON "beroep"("gemeente_id", "bezwaar_id", "gerecht");

-- AddForeignKey
ALTER TABLE "beroep" ADD CONSTRAINT "beroep_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "beroep" ADD CONSTRAINT "beroep_gemeente_id_bezwaar_id_fkey" FOREIGN KEY ("gemeente_id", "bezwaar_id") REFERENCES "bezwaar"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "beroep" ADD CONSTRAINT "beroep_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall. What went to court stays.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('beroep'::regclass);
REVOKE DELETE ON beroep FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- The kinds of case and the reasons to lower that there are, and these: read from what stands, so that no other is lost.
DO $$
DECLARE
  def text;
  waar text;
BEGIN
  FOREACH waar IN ARRAY ARRAY['zaak.soort', 'vermindering.reden'] LOOP
    SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
    WHERE conrelid = split_part(waar, '.', 1)::regclass AND conname = replace(waar, '.', '_') || '_check';
    EXECUTE format('ALTER TABLE %1$I DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I %3$s', split_part(waar, '.', 1),
      replace(waar, '.', '_') || '_check', replace(def, 'ARRAY[', 'ARRAY[''beroep''::text, '));
  END LOOP;
END $$;
ALTER TABLE beroep
  ADD CHECK (gerecht IN ('rechtbank', 'gerechtshof', 'hoge-raad')),
  ADD CHECK (btrim(gerecht_naam) <> '' AND btrim(kenmerk) <> ''),
  ADD CHECK (door IN ('belanghebbende', 'kantoor')),
  -- AWR 26: who decided does not go to the rechtbank against himself.
  ADD CONSTRAINT niet_tegen_zichzelf CHECK (gerecht <> 'rechtbank' OR door = 'belanghebbende'),
  ADD CHECK (oordeel IN ('gegrond', 'ongegrond', 'niet-ontvankelijk')),
  ADD CHECK ((oordeel IS NULL) = (uitspraak_op IS NULL) AND (oordeel IS NULL) = (proceskosten_centen IS NULL)
    AND (oordeel IS NULL) = (griffierecht_terug IS NULL)),
  ADD CHECK (uitspraak_op >= ingesteld_op),
  ADD CHECK (hoger_beroep_tot > uitspraak_op),
  ADD CHECK (proceskosten_centen >= 0),
  ADD CHECK (vervolg IN ('berusten', 'hoger-beroep')),
  ADD CONSTRAINT vervolg_na_oordeel CHECK (vervolg IS NULL OR oordeel IS NOT NULL);

-- What a case at court is about stays, and so does what the court decided.
CREATE FUNCTION kohier.beroep_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.vervolg IS NOT NULL
     OR (NEW.gemeente_id, NEW.zaak_id, NEW.bezwaar_id, NEW.aanslag_id, NEW.gerecht, NEW.gerecht_naam, NEW.kenmerk, NEW.door,
         NEW.rechtspersoon, NEW.ingesteld_op)
        IS DISTINCT FROM
        (OLD.gemeente_id, OLD.zaak_id, OLD.bezwaar_id, OLD.aanslag_id, OLD.gerecht, OLD.gerecht_naam, OLD.kenmerk, OLD.door,
         OLD.rechtspersoon, OLD.ingesteld_op) THEN
    RAISE EXCEPTION 'a case at court stays what it was' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.oordeel IS NOT NULL
     AND (NEW.oordeel, NEW.uitspraak_op, NEW.hoger_beroep_tot, NEW.proceskosten_centen, NEW.griffierecht_terug)
         IS DISTINCT FROM
         (OLD.oordeel, OLD.uitspraak_op, OLD.hoger_beroep_tot, OLD.proceskosten_centen, OLD.griffierecht_terug) THEN
    RAISE EXCEPTION 'a judgment does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.beroep_vast() FROM PUBLIC;
CREATE TRIGGER beroep_vast BEFORE UPDATE ON beroep FOR EACH ROW EXECUTE FUNCTION kohier.beroep_vast();
