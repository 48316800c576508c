-- CreateTable
CREATE TABLE "oninbaarlijst" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "maand" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "gecontroleerd_door" TEXT,
    "gecontroleerd_op" TIMESTAMPTZ(3),
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "namens" TEXT,
    "besluit_kenmerk" TEXT,
    "besluit_reden" TEXT,
    "geboekt_centen" BIGINT NOT NULL DEFAULT 0,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "oninbaarlijst_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "oninbaarvoorstel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "lijst_id" UUID,
    "omvang" TEXT NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "redencode" TEXT NOT NULL,
    "toelichting" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "uitkomst_reden" TEXT,
    "geboekt_centen" BIGINT NOT NULL DEFAULT 0,
    "kosten_centen" BIGINT NOT NULL DEFAULT 0,
    "boeking_id" UUID,
    "terug_boeking_id" UUID,
    "terug_door" TEXT,
    "terug_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "oninbaarvoorstel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "oninbaarlijst_gemeente_id_maand_idx" ON "oninbaarlijst"("gemeente_id", "maand");

-- CreateIndex
CREATE INDEX "oninbaarvoorstel_gemeente_id_aanslag_id_idx" ON "oninbaarvoorstel"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "oninbaarvoorstel" ADD CONSTRAINT "oninbaarvoorstel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "oninbaarvoorstel" ADD CONSTRAINT "oninbaarvoorstel_gemeente_id_lijst_id_fkey" FOREIGN KEY ("gemeente_id", "lijst_id") REFERENCES "oninbaarlijst"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "oninbaarvoorstel" ADD CONSTRAINT "oninbaarvoorstel_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "oninbaarvoorstel" ADD CONSTRAINT "oninbaarvoorstel_gemeente_id_terug_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "terug_boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_gemeente('oninbaarlijst'::regclass);
SELECT kohier.wall_gemeente('oninbaarvoorstel'::regclass);
REVOKE DELETE ON oninbaarlijst, oninbaarvoorstel FROM kohier_app;

ALTER TABLE oninbaarlijst
  ADD CHECK (status IN ('gemaakt', 'gecontroleerd', 'besloten', 'afgewezen', 'ingetrokken')),
  ADD CHECK (maand = date_trunc('month', maand::timestamp)::date),
  ADD CHECK (namens IN ('directeur', 'dagelijks-bestuur')),
  ADD CHECK (geboekt_centen >= 0 AND (geboekt_centen = 0 OR status = 'besloten')),
  ADD CHECK ((gecontroleerd_door IS NULL) = (gecontroleerd_op IS NULL)),
  ADD CHECK ((besloten_door IS NOT NULL) = (status IN ('besloten', 'afgewezen')) AND (besloten_door IS NULL) = (besloten_op IS NULL)
    AND (besloten_door IS NULL) = (namens IS NULL)),
  ADD CHECK (status NOT IN ('gecontroleerd', 'besloten', 'afgewezen') OR gecontroleerd_door IS NOT NULL),
  ADD CHECK (status <> 'besloten' OR namens <> 'dagelijks-bestuur' OR besluit_kenmerk IS NOT NULL),
  ADD CONSTRAINT oninbaar_tweede_persoon CHECK (gecontroleerd_door <> gemaakt_door),
  ADD CONSTRAINT oninbaar_derde_persoon CHECK (besloten_door <> gemaakt_door AND besloten_door <> gecontroleerd_door);

ALTER TABLE oninbaarvoorstel
  ADD CHECK (omvang IN ('geheel', 'deel')),
  ADD CHECK (status IN ('voorgesteld', 'op-lijst', 'oninbaar', 'overgeslagen', 'afgewezen', 'ingetrokken', 'teruggedraaid')),
  ADD CHECK (bedrag_centen > 0 AND geboekt_centen >= 0 AND geboekt_centen <= bedrag_centen AND kosten_centen >= 0),
  ADD CHECK (length(btrim(toelichting)) >= 10),
  ADD CHECK ((boeking_id IS NOT NULL) = (status IN ('oninbaar', 'teruggedraaid')) AND (boeking_id IS NULL) = (geboekt_centen = 0)),
  ADD CHECK ((terug_boeking_id IS NOT NULL) = (status = 'teruggedraaid') AND (terug_boeking_id IS NULL) = (terug_door IS NULL)
    AND (terug_boeking_id IS NULL) = (terug_op IS NULL)),
  ADD CHECK (status NOT IN ('op-lijst', 'oninbaar', 'overgeslagen', 'afgewezen', 'teruggedraaid') OR lijst_id IS NOT NULL),
  ADD CHECK (status NOT IN ('overgeslagen', 'ingetrokken', 'teruggedraaid') OR uitkomst_reden IS NOT NULL);
-- One at a time about a claim.
CREATE UNIQUE INDEX oninbaarvoorstel_een_open ON oninbaarvoorstel (gemeente_id, aanslag_id) WHERE status IN ('voorgesteld', 'op-lijst');
CREATE INDEX oninbaarvoorstel_lijst ON oninbaarvoorstel (gemeente_id, lijst_id) WHERE lijst_id IS NOT NULL;
CREATE INDEX oninbaarvoorstel_boeking ON oninbaarvoorstel (gemeente_id, boeking_id) WHERE boeking_id IS NOT NULL;
CREATE INDEX oninbaarvoorstel_terug ON oninbaarvoorstel (gemeente_id, terug_boeking_id) WHERE terug_boeking_id IS NOT NULL;
CREATE INDEX oninbaarvoorstel_wacht ON oninbaarvoorstel (gemeente_id, voorgesteld_op) WHERE status = 'voorgesteld';
CREATE INDEX oninbaarvoorstel_teruggedraaid ON oninbaarvoorstel (gemeente_id, terug_op) WHERE status = 'teruggedraaid';
CREATE INDEX oninbaarlijst_wacht ON oninbaarlijst (gemeente_id, maand) WHERE status IN ('gemaakt', 'gecontroleerd');
CREATE INDEX boekingsregel_oninbaar ON boekingsregel (gemeente_id, boeking_id) WHERE rekening = 'oninbaar';

-- A list that was decided stays as it was decided, and what was proposed is what is decided on.
CREATE FUNCTION kohier.oninbaarlijst_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'gemaakt' THEN
      RAISE EXCEPTION 'a list begins as made' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status IN ('besloten', 'afgewezen', 'ingetrokken') THEN
    RAISE EXCEPTION 'a decided list does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.maand, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.maand, OLD.gemaakt_door, OLD.gemaakt_op)
     OR NEW.status IN ('besloten', 'afgewezen') AND OLD.status <> 'gecontroleerd' THEN
    RAISE EXCEPTION 'what was made and checked does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.oninbaarlijst_vast() FROM PUBLIC;
CREATE TRIGGER oninbaarlijst_vast AFTER INSERT OR UPDATE ON oninbaarlijst
  FOR EACH ROW EXECUTE FUNCTION kohier.oninbaarlijst_vast();

CREATE FUNCTION kohier.oninbaarvoorstel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' OR NEW.lijst_id IS NOT NULL THEN
      RAISE EXCEPTION 'oninbaar begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status IN ('overgeslagen', 'afgewezen', 'ingetrokken', 'teruggedraaid')
     OR OLD.status = 'oninbaar' AND NEW.status <> 'teruggedraaid' THEN
    RAISE EXCEPTION 'a decided proposal does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.aanslag_id, NEW.omvang, NEW.bedrag_centen, NEW.redencode, NEW.toelichting,
      NEW.voorgesteld_door, NEW.voorgesteld_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.aanslag_id, OLD.omvang, OLD.bedrag_centen, OLD.redencode, OLD.toelichting,
      OLD.voorgesteld_door, OLD.voorgesteld_op)
     OR OLD.boeking_id IS NOT NULL AND (NEW.boeking_id, NEW.geboekt_centen, NEW.lijst_id)
       IS DISTINCT FROM (OLD.boeking_id, OLD.geboekt_centen, OLD.lijst_id) THEN
    RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'check_violation';
  END IF;
  -- What a decision says that it booked stands in the books so.
  IF NEW.boeking_id IS NOT NULL AND (SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
      AND r.boeking_id = NEW.boeking_id AND r.rekening = 'oninbaar' AND r.belastingsoort IS NOT NULL)
      IS DISTINCT FROM NEW.geboekt_centen THEN
    RAISE EXCEPTION 'the books say another amount' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.oninbaarvoorstel_vast() FROM PUBLIC;
CREATE TRIGGER oninbaarvoorstel_vast AFTER INSERT OR UPDATE ON oninbaarvoorstel
  FOR EACH ROW EXECUTE FUNCTION kohier.oninbaarvoorstel_vast();
