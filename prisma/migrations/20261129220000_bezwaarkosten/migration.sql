-- CreateTable
CREATE TABLE "bezwaarkosten" (
    "gemeente_id" INTEGER NOT NULL,
    "zaak_id" UUID NOT NULL,
    "kosten_id" UUID NOT NULL,
    "grond" TEXT,
    "betwist_centen" BIGINT NOT NULL,
    "loopt" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "bezwaarkosten_pkey" PRIMARY KEY ("gemeente_id","zaak_id")
);

-- CreateIndex
CREATE INDEX "bezwaarkosten_gemeente_id_kosten_id_idx" ON "bezwaarkosten"("gemeente_id", "kosten_id");

-- AddForeignKey
ALTER TABLE "bezwaarkosten" ADD CONSTRAINT "bezwaarkosten_gemeente_id_zaak_id_fkey" FOREIGN KEY ("gemeente_id", "zaak_id") REFERENCES "bezwaar"("gemeente_id", "zaak_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bezwaarkosten" ADD CONSTRAINT "bezwaarkosten_gemeente_id_kosten_id_fkey" FOREIGN KEY ("gemeente_id", "kosten_id") REFERENCES "kosten"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall. What was disputed stays, also when it was withdrawn.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('bezwaarkosten'::regclass);
REVOKE DELETE ON bezwaarkosten FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
-- The laws that give the day of a decision, and the Kostenwet: read from what stands, so that no other is lost.
DO $$
DECLARE def text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT def FROM pg_constraint
  WHERE conrelid = 'bezwaar'::regclass AND conname = 'bezwaar_soort_check';
  EXECUTE 'ALTER TABLE bezwaar DROP CONSTRAINT bezwaar_soort_check, ADD CONSTRAINT bezwaar_soort_check '
    || replace(def, 'ARRAY[', 'ARRAY[''kosten''::text, ');
END $$;
ALTER TABLE bezwaarkosten ADD CHECK (betwist_centen >= 0);
-- Costs are disputed in one case at a time, whoever asks at the same moment.
CREATE UNIQUE INDEX bezwaarkosten_loopt ON bezwaarkosten (gemeente_id, kosten_id) WHERE loopt;

-- What is disputed stays what it was.
CREATE FUNCTION kohier.bezwaarkosten_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.loopt
     OR (NEW.gemeente_id, NEW.zaak_id, NEW.kosten_id, NEW.grond, NEW.betwist_centen)
        IS DISTINCT FROM (OLD.gemeente_id, OLD.zaak_id, OLD.kosten_id, OLD.grond, OLD.betwist_centen) THEN
    RAISE EXCEPTION 'disputed costs stay what they were' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bezwaarkosten_vast() FROM PUBLIC;
CREATE TRIGGER bezwaarkosten_vast BEFORE UPDATE ON bezwaarkosten
  FOR EACH ROW EXECUTE FUNCTION kohier.bezwaarkosten_vast();
