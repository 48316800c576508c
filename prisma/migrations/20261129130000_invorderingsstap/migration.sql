-- CreateTable
CREATE TABLE "invorderingsstap" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "stap" TEXT NOT NULL,
    "volg" INTEGER NOT NULL,
    "terug_van" UUID,
    "dagtekening" DATE NOT NULL,
    "uiterlijk" DATE,
    "bedrag_centen" BIGINT NOT NULL,
    "kosten_centen" BIGINT NOT NULL,
    "document_id" UUID,
    "run_id" UUID,
    "reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invorderingsstap_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "invorderingsstap_gemeente_id_aanslag_id_idx" ON "invorderingsstap"("gemeente_id", "aanslag_id");

-- AddForeignKey
ALTER TABLE "invorderingsstap" ADD CONSTRAINT "invorderingsstap_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invorderingsstap" ADD CONSTRAINT "invorderingsstap_gemeente_id_document_id_fkey" FOREIGN KEY ("gemeente_id", "document_id") REFERENCES "document"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invorderingsstap" ADD CONSTRAINT "invorderingsstap_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invorderingsstap" ADD CONSTRAINT "invorderingsstap_gemeente_id_terug_van_fkey" FOREIGN KEY ("gemeente_id", "terug_van") REFERENCES "invorderingsstap"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Walls
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_journaal('invorderingsstap'::regclass);

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE invorderingsstap
  ADD CHECK (stap IN ('herinnering', 'aanmaning', 'dwangbevel')),
  ADD CHECK (volg > 0 AND bedrag_centen > 0 AND kosten_centen >= 0),
  ADD CHECK ((terug_van IS NULL) = (reden IS NULL)),
  ADD CHECK ((terug_van IS NULL) = (uiterlijk IS NOT NULL)),
  ADD CHECK (uiterlijk >= dagtekening),
  -- A herinnering costs nothing (Kostenwet 2 begins with the aanmaning).
  ADD CHECK (stap <> 'herinnering' OR kosten_centen = 0);

-- Two who take the same step at once cannot both; and what is taken back is taken back once.
CREATE UNIQUE INDEX invorderingsstap_eens ON invorderingsstap (gemeente_id, aanslag_id, stap, volg) WHERE terug_van IS NULL;
CREATE UNIQUE INDEX invorderingsstap_terug ON invorderingsstap (gemeente_id, terug_van) WHERE terug_van IS NOT NULL;
CREATE INDEX invorderingsstap_document ON invorderingsstap (gemeente_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX invorderingsstap_run ON invorderingsstap (gemeente_id, run_id) WHERE run_id IS NOT NULL;

CREATE FUNCTION kohier.invorderingsstap_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  van invorderingsstap;
  geldend int;
BEGIN
  IF NEW.terug_van IS NOT NULL THEN
    SELECT * INTO van FROM invorderingsstap s WHERE s.gemeente_id = NEW.gemeente_id AND s.id = NEW.terug_van;
    IF van.terug_van IS NOT NULL OR (van.aanslag_id, van.stap, van.volg, van.bedrag_centen, van.kosten_centen)
       IS DISTINCT FROM (NEW.aanslag_id, NEW.stap, NEW.volg, NEW.bedrag_centen, NEW.kosten_centen) THEN
      RAISE EXCEPTION 'what is taken back is one step as it was taken' USING ERRCODE = 'check_violation';
    END IF;
    -- Invorderingswet 12: a dwangbevel rests on its aanmaning.
    IF NEW.stap = 'aanmaning' AND EXISTS (SELECT FROM invorderingsstap s WHERE s.gemeente_id = NEW.gemeente_id
        AND s.aanslag_id = NEW.aanslag_id AND s.stap = 'dwangbevel' AND s.terug_van IS NULL
        AND NOT EXISTS (SELECT FROM invorderingsstap t WHERE t.gemeente_id = s.gemeente_id AND t.terug_van = s.id)) THEN
      RAISE EXCEPTION 'a dwangbevel rests on this aanmaning' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  SELECT count(*) INTO geldend FROM invorderingsstap s WHERE s.gemeente_id = NEW.gemeente_id AND s.aanslag_id = NEW.aanslag_id
    AND s.stap = NEW.stap AND s.terug_van IS NULL AND s.id <> NEW.id
    AND NOT EXISTS (SELECT FROM invorderingsstap t WHERE t.gemeente_id = s.gemeente_id AND t.terug_van = s.id);
  IF geldend > 0 THEN
    RAISE EXCEPTION 'this step was taken, and not taken back' USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.stap = 'dwangbevel' AND NOT EXISTS (SELECT FROM invorderingsstap s WHERE s.gemeente_id = NEW.gemeente_id
      AND s.aanslag_id = NEW.aanslag_id AND s.stap = 'aanmaning' AND s.terug_van IS NULL AND s.uiterlijk < NEW.dagtekening
      AND NEW.bedrag_centen <= s.bedrag_centen
      AND NOT EXISTS (SELECT FROM invorderingsstap t WHERE t.gemeente_id = s.gemeente_id AND t.terug_van = s.id)) THEN
    RAISE EXCEPTION 'a dwangbevel comes after an aanmaning of which the term is over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.invorderingsstap_past() FROM PUBLIC;
-- After the wall, which answers first.
CREATE TRIGGER invorderingsstap_past AFTER INSERT ON invorderingsstap
  FOR EACH ROW EXECUTE FUNCTION kohier.invorderingsstap_past();
