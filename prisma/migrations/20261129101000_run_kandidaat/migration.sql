-- CreateTable
CREATE TABLE "run_kandidaat" (
    "gemeente_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "stap" TEXT NOT NULL,
    "open_centen" BIGINT NOT NULL,
    "kosten_centen" BIGINT NOT NULL,
    "redenen" JSONB NOT NULL,
    "gekozen" BOOLEAN NOT NULL,
    "uit_door" TEXT,
    "uit_op" TIMESTAMPTZ(3),
    "uit_reden" TEXT,
    "uitkomst" TEXT,
    "uitkomst_reden" TEXT,
    "uitkomst_op" TIMESTAMPTZ(3),

    CONSTRAINT "run_kandidaat_pkey" PRIMARY KEY ("gemeente_id","run_id","volgnummer")
);

-- CreateIndex
CREATE INDEX "run_kandidaat_gemeente_id_persoon_id_idx" ON "run_kandidaat"("gemeente_id", "persoon_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_kandidaat_gemeente_id_run_id_onderwerp_soort_onderwerp__key" ON "run_kandidaat"("gemeente_id", "run_id", "onderwerp_soort", "onderwerp_id", "stap");

-- AddForeignKey
ALTER TABLE "run_kandidaat" ADD CONSTRAINT "run_kandidaat_gemeente_id_run_id_fkey" FOREIGN KEY ("gemeente_id", "run_id") REFERENCES "run"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "run_kandidaat" ADD CONSTRAINT "run_kandidaat_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- Wall. What was planned and how it ended stays readable: nothing of it is deleted.
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('run_kandidaat');
REVOKE DELETE ON run_kandidaat FROM kohier_app;

-- ---------------------------------------------------------------------------------------------------------
-- Rules of the data itself
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE run_kandidaat
  ADD CHECK (volgnummer > 0 AND stap <> '' AND onderwerp_soort <> ''),
  ADD CHECK (open_centen >= 0 AND kosten_centen >= 0),
  ADD CONSTRAINT redenen_vorm CHECK (jsonb_typeof(redenen -> 'voor') = 'array' AND jsonb_typeof(redenen -> 'tegen') = 'array'),
  -- Chosen is what nothing speaks against and nobody took out.
  ADD CONSTRAINT gekozen_heeft_niets_tegen CHECK (NOT gekozen OR (redenen -> 'tegen' = '[]'::jsonb AND uit_door IS NULL)),
  ADD CONSTRAINT uit_met_reden CHECK (num_nonnulls(uit_door, uit_op, uit_reden) IN (0, 3) AND uit_reden <> ''),
  ADD CHECK (uitkomst IN ('uitgevoerd', 'overgeslagen')),
  ADD CHECK ((uitkomst IS NULL) = (uitkomst_op IS NULL)),
  ADD CONSTRAINT overgeslagen_met_reden CHECK ((uitkomst IS NOT DISTINCT FROM 'overgeslagen') = (uitkomst_reden IS NOT NULL)),
  ADD CONSTRAINT uitkomst_van_gekozen CHECK (uitkomst IS NULL OR gekozen);
-- What is still to be carried out, in order.
CREATE INDEX run_kandidaat_open ON run_kandidaat (gemeente_id, run_id, volgnummer) WHERE gekozen AND uitkomst IS NULL;

-- Candidates come in while a run is planned. After (a refusal before would say whether a row of another is there).
CREATE FUNCTION kohier.run_kandidaat_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT gemeente_id, run_id FROM nieuw) k
    JOIN public.run r ON r.gemeente_id = k.gemeente_id AND r.id = k.run_id WHERE r.status <> 'proefdraai') THEN
    RAISE EXCEPTION 'candidates come in while a run is planned' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.run_kandidaat_erbij() FROM PUBLIC;
CREATE TRIGGER run_kandidaat_erbij AFTER INSERT ON run_kandidaat REFERENCING NEW TABLE AS nieuw
  FOR EACH STATEMENT EXECUTE FUNCTION kohier.run_kandidaat_erbij();

-- What was planned stays. It is taken out before akkoord and not after; it ends once, and only when it was agreed to.
CREATE FUNCTION kohier.run_kandidaat_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text;
BEGIN
  IF (NEW.gemeente_id, NEW.run_id, NEW.volgnummer, NEW.onderwerp_soort, NEW.onderwerp_id, NEW.persoon_id, NEW.stap,
      NEW.open_centen, NEW.kosten_centen, NEW.redenen)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.run_id, OLD.volgnummer, OLD.onderwerp_soort, OLD.onderwerp_id, OLD.persoon_id, OLD.stap,
      OLD.open_centen, OLD.kosten_centen, OLD.redenen) THEN
    RAISE EXCEPTION 'what was planned does not change' USING ERRCODE = 'check_violation';
  END IF;
  -- Locked: akkoord at the same moment waits, or is waited for.
  SELECT r.status INTO stand FROM public.run r WHERE r.gemeente_id = OLD.gemeente_id AND r.id = OLD.run_id FOR SHARE;
  IF (NEW.gekozen, NEW.uit_door, NEW.uit_op, NEW.uit_reden) IS DISTINCT FROM (OLD.gekozen, OLD.uit_door, OLD.uit_op, OLD.uit_reden)
     AND (NEW.gekozen OR NOT OLD.gekozen OR stand IS DISTINCT FROM 'ter-akkoord') THEN
    RAISE EXCEPTION 'a candidate is taken out before akkoord, once' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.uitkomst, NEW.uitkomst_reden, NEW.uitkomst_op) IS DISTINCT FROM (OLD.uitkomst, OLD.uitkomst_reden, OLD.uitkomst_op)
     AND (OLD.uitkomst IS NOT NULL OR stand IS DISTINCT FROM 'uitvoeren') THEN
    RAISE EXCEPTION 'a candidate ends once, after akkoord' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.run_kandidaat_vast() FROM PUBLIC;
CREATE TRIGGER run_kandidaat_vast BEFORE UPDATE ON run_kandidaat
  FOR EACH ROW EXECUTE FUNCTION kohier.run_kandidaat_vast();

-- What was asked of a run does not change, and what got akkoord, by whom and when, neither (decision 31).
CREATE FUNCTION kohier.run_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.gemeente_id, NEW.id, NEW.soort, NEW.sleutel, NEW.belastingjaar, NEW.parameters, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.soort, OLD.sleutel, OLD.belastingjaar, OLD.parameters, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'what was asked of a run does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.besloten_door IS NOT NULL AND (NEW.besloten_door, NEW.besloten_op, NEW.inhoud_hash, NEW.aantal)
     IS DISTINCT FROM (OLD.besloten_door, OLD.besloten_op, OLD.inhoud_hash, OLD.aantal) THEN
    RAISE EXCEPTION 'what got akkoord does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.run_vast() FROM PUBLIC;
CREATE TRIGGER run_vast BEFORE UPDATE ON run FOR EACH ROW EXECUTE FUNCTION kohier.run_vast();
