-- AlterTable
ALTER TABLE "boekingsregel" ADD COLUMN     "kosten_id" UUID;

-- CreateTable
CREATE TABLE "kosten" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "handeling_soort" TEXT NOT NULL,
    "handeling_id" UUID NOT NULL,
    "dag" DATE NOT NULL,
    "over_centen" BIGINT NOT NULL,
    "aantal" INTEGER NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "begunstigde" TEXT NOT NULL,
    "boeking_id" UUID NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "terug_boeking_id" UUID,
    "terug_dag" DATE,
    "terug_reden" TEXT,
    "terug_door" TEXT,
    "terug_op" TIMESTAMPTZ(3),

    CONSTRAINT "kosten_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kosten_gemeente_id_aanslag_id_id_key" ON "kosten"("gemeente_id", "aanslag_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "kosten_gemeente_id_handeling_id_key" ON "kosten"("gemeente_id", "handeling_id");

-- CreateIndex
CREATE UNIQUE INDEX "kosten_gemeente_id_boeking_id_key" ON "kosten"("gemeente_id", "boeking_id");

-- CreateIndex
CREATE UNIQUE INDEX "kosten_gemeente_id_terug_boeking_id_key" ON "kosten"("gemeente_id", "terug_boeking_id");

-- AddForeignKey
ALTER TABLE "boekingsregel" ADD CONSTRAINT "boekingsregel_gemeente_id_aanslag_id_kosten_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id", "kosten_id") REFERENCES "kosten"("gemeente_id", "aanslag_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kosten" ADD CONSTRAINT "kosten_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kosten" ADD CONSTRAINT "kosten_gemeente_id_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "kosten" ADD CONSTRAINT "kosten_gemeente_id_terug_boeking_id_fkey" FOREIGN KEY ("gemeente_id", "terug_boeking_id") REFERENCES "boeking"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('kosten'::regclass);
REVOKE DELETE ON kosten FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE kosten
  ADD CHECK (soort IN ('aanmaning', 'dwangbevel', 'hernieuwd-bevel', 'kwitantie', 'gezien-of-aanplakken', 'beslag', 'verkoop',
    'extra-uur', 'verkoopbiljetten', 'ander-proces-verbaal', 'getuige-per-uur')),
  ADD CHECK (begunstigde IN ('gemeente', 'kantoor', 'deurwaarder')),
  ADD CHECK (handeling_soort ~ '^[a-z][a-z-]{1,39}$'),
  ADD CHECK (over_centen > 0 AND bedrag_centen > 0 AND aantal > 0),
  ADD CHECK (num_nulls(terug_boeking_id, terug_dag, terug_reden, terug_door, terug_op) IN (0, 5)),
  ADD CHECK (terug_dag >= dag),
  ADD CHECK (btrim(terug_reden) <> '');

ALTER TABLE boekingsregel ADD CHECK (kosten_id IS NULL OR rekening = 'debiteuren-kosten');
-- Followed back from costs to what was paid on them; nearly every line is about no costs.
CREATE INDEX boekingsregel_kosten ON boekingsregel (gemeente_id, aanslag_id, kosten_id) WHERE kosten_id IS NOT NULL;

-- Costs are what their boeking charged: the same aanslag, day and amount, no more and no less.
CREATE FUNCTION kohier.kosten_geboekt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.terug_boeking_id IS NOT NULL THEN
      RAISE EXCEPTION 'costs begin as charged' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM boeking b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.boeking_id AND b.soort = 'kosten'
        AND b.boekdatum = NEW.dag)
       OR EXISTS (SELECT FROM boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id AND r.boeking_id = NEW.boeking_id
        AND (r.rekening NOT IN ('debiteuren-kosten', 'opbrengst-kosten') OR r.aanslag_id IS DISTINCT FROM NEW.aanslag_id
          OR r.kosten_id IS NOT NULL))
       OR (SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
        AND r.boeking_id = NEW.boeking_id AND r.rekening = 'debiteuren-kosten') IS DISTINCT FROM NEW.bedrag_centen THEN
      RAISE EXCEPTION 'costs are what their boeking charged' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM boeking b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.terug_boeking_id
      AND b.soort = 'correctie' AND b.tegenboeking_van = NEW.boeking_id AND b.boekdatum = NEW.terug_dag)
     OR (SELECT sum(r.bedrag_centen) FROM boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
      AND r.boeking_id = NEW.terug_boeking_id AND r.rekening = 'opbrengst-kosten') IS DISTINCT FROM NEW.bedrag_centen
     OR NEW.bedrag_centen + (SELECT coalesce(sum(r.bedrag_centen), 0) FROM boekingsregel r WHERE r.gemeente_id = NEW.gemeente_id
      AND r.aanslag_id = NEW.aanslag_id AND r.kosten_id = NEW.id) <> 0 THEN
    RAISE EXCEPTION 'costs are taken back whole, by a correctie of their boeking' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kosten_geboekt() FROM PUBLIC;
CREATE TRIGGER kosten_geboekt AFTER INSERT OR UPDATE ON kosten
  FOR EACH ROW EXECUTE FUNCTION kohier.kosten_geboekt();

-- Nothing of costs changes but that they are taken back, once.
CREATE FUNCTION kohier.kosten_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.terug_boeking_id IS NOT NULL THEN
    RAISE EXCEPTION 'costs are taken back once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.terug_boeking_id IS NULL
     OR (NEW.gemeente_id, NEW.id, NEW.aanslag_id, NEW.soort, NEW.handeling_soort, NEW.handeling_id, NEW.dag, NEW.over_centen,
      NEW.aantal, NEW.bedrag_centen, NEW.begunstigde, NEW.boeking_id, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.aanslag_id, OLD.soort, OLD.handeling_soort, OLD.handeling_id, OLD.dag, OLD.over_centen,
      OLD.aantal, OLD.bedrag_centen, OLD.begunstigde, OLD.boeking_id, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'costs do not change, they are only taken back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.kosten_vast() FROM PUBLIC;
CREATE TRIGGER kosten_vast BEFORE UPDATE ON kosten FOR EACH ROW EXECUTE FUNCTION kohier.kosten_vast();

-- What is open of costs lies between nothing and what was charged; of costs that were taken back nothing is open any more.
CREATE FUNCTION kohier.kosten_begrensd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT gemeente_id, aanslag_id, kosten_id FROM nieuw WHERE kosten_id IS NOT NULL) n
    CROSS JOIN LATERAL (SELECT k.bedrag_centen, k.terug_boeking_id FROM public.kosten k
      WHERE k.gemeente_id = n.gemeente_id AND k.aanslag_id = n.aanslag_id AND k.id = n.kosten_id) k
    CROSS JOIN LATERAL (SELECT k.bedrag_centen + sum(r.bedrag_centen) AS centen FROM public.boekingsregel r
      WHERE r.gemeente_id = n.gemeente_id AND r.aanslag_id = n.aanslag_id AND r.kosten_id = n.kosten_id) open
    WHERE open.centen < 0 OR open.centen > CASE WHEN k.terug_boeking_id IS NULL THEN k.bedrag_centen ELSE 0 END) THEN
    RAISE EXCEPTION 'costs are open for no more than was charged and stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.kosten_begrensd() FROM PUBLIC;
CREATE TRIGGER kosten_begrensd AFTER INSERT ON boekingsregel REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.kosten_begrensd();
