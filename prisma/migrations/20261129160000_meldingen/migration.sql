-- AlterTable
ALTER TABLE "hond" ADD COLUMN     "naam" TEXT;

-- CreateTable
CREATE TABLE "melding" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE,
    "hond_id" UUID,
    "object_id" UUID,
    "antwoorden" JSONB NOT NULL,
    "toelichting" TEXT NOT NULL,
    "vastgelegd_door" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,
    "uitkomst" TEXT,
    "motivering" TEXT,
    "besloten_dag" DATE,
    "verminderd_centen" BIGINT,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),

    CONSTRAINT "melding_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- AddForeignKey
ALTER TABLE "melding" ADD CONSTRAINT "melding_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "zaak"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "melding" ADD CONSTRAINT "melding_gemeente_id_hond_id_fkey" FOREIGN KEY ("gemeente_id", "hond_id") REFERENCES "hond"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "melding" ADD CONSTRAINT "melding_gemeente_id_object_id_fkey" FOREIGN KEY ("gemeente_id", "object_id") REFERENCES "woz_object"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls. What was reported stays, also when it was withdrawn.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('melding'::regclass);
REVOKE DELETE ON melding FROM kohier_app;

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
    || replace(def, 'ARRAY[', 'ARRAY[''melding''::text, ');
END $$;
ALTER TABLE hond ADD CHECK (naam IS NULL OR btrim(naam) <> '');
ALTER TABLE melding
  ADD CHECK (soort IN ('hond-aan', 'hond-af', 'verhuizing', 'container', 'objectgegevens', 'objectafbakening', 'mede-eigenaar',
    'gebruiker', 'erven', 'anders')),
  ADD CHECK (jsonb_typeof(antwoorden) = 'object'),
  ADD CHECK (vastgelegd_door <> ''),
  -- A dog that goes is one that we know; of a dog that comes the row follows from the decision.
  ADD CONSTRAINT hond_af_heeft_hond CHECK (soort <> 'hond-af' OR (hond_id IS NOT NULL AND dag IS NOT NULL)),
  ADD CONSTRAINT hond_aan_heeft_dag CHECK (soort <> 'hond-aan' OR dag IS NOT NULL),
  ADD CHECK (uitkomst IN ('overgenomen', 'deels', 'niet-overgenomen')),
  ADD CHECK ((uitkomst IS NULL) = (motivering IS NULL) AND (uitkomst IS NULL) = (besloten_door IS NULL)
    AND (uitkomst IS NULL) = (besloten_op IS NULL)),
  ADD CONSTRAINT melding_is_gemotiveerd CHECK (length(btrim(motivering)) >= 10),
  ADD CONSTRAINT besloten_melding_is_klaar CHECK (uitkomst IS NULL OR NOT loopt),
  ADD CONSTRAINT tweede_persoon_melding CHECK (besloten_door <> vastgelegd_door),
  ADD CHECK (verminderd_centen >= 0),
  ADD CONSTRAINT vermindering_volgt_uit_besluit CHECK (verminderd_centen IS NULL OR uitkomst IS NOT NULL);
-- A dog goes in one melding at a time; who reports it at the same moment waits and is refused.
CREATE UNIQUE INDEX melding_hond_loopt ON melding (gemeente_id, hond_id) WHERE loopt;
CREATE INDEX melding_hond ON melding (gemeente_id, hond_id) WHERE hond_id IS NOT NULL;
CREATE INDEX melding_object ON melding (gemeente_id, object_id) WHERE object_id IS NOT NULL;

-- What was reported does not change, and a decision that was taken stays.
CREATE FUNCTION kohier.melding_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.zaak_id, NEW.soort, NEW.dag, NEW.object_id, NEW.antwoorden, NEW.toelichting, NEW.vastgelegd_door,
      NEW.vastgelegd_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.zaak_id, OLD.soort, OLD.dag, OLD.object_id, OLD.antwoorden, OLD.toelichting, OLD.vastgelegd_door,
      OLD.vastgelegd_op) THEN
    RAISE EXCEPTION 'what was reported does not change' USING ERRCODE = 'check_violation';
  END IF;
  -- Of a new dog the row is made when it is decided; any other dog is the one that was meant.
  IF NEW.hond_id IS DISTINCT FROM OLD.hond_id AND (OLD.soort <> 'hond-aan' OR NOT OLD.loopt) THEN
    RAISE EXCEPTION 'about which dog it was reported does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT OLD.loopt THEN
    RAISE EXCEPTION 'a melding that ended does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.melding_vast() FROM PUBLIC;
CREATE TRIGGER melding_vast BEFORE UPDATE ON melding FOR EACH ROW EXECUTE FUNCTION kohier.melding_vast();
