-- CreateTable
CREATE TABLE "buitenlandregel" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "aanslag_id" UUID NOT NULL,
    "gebeurtenis" TEXT NOT NULL,
    "over_id" UUID,
    "dag" DATE NOT NULL,
    "land" TEXT,
    "autoriteit" TEXT,
    "kenmerk" TEXT,
    "centen" BIGINT,
    "bewijs" TEXT NOT NULL,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "buitenlandregel_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "buitenlandregel_gemeente_id_aanslag_id_idx" ON "buitenlandregel"("gemeente_id", "aanslag_id");

-- CreateIndex
CREATE INDEX "buitenlandregel_gemeente_id_over_id_idx" ON "buitenlandregel"("gemeente_id", "over_id");

-- AddForeignKey
ALTER TABLE "buitenlandregel" ADD CONSTRAINT "buitenlandregel_gemeente_id_aanslag_id_fkey" FOREIGN KEY ("gemeente_id", "aanslag_id") REFERENCES "aanslag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "buitenlandregel" ADD CONSTRAINT "buitenlandregel_gemeente_id_over_id_fkey" FOREIGN KEY ("gemeente_id", "over_id") REFERENCES "buitenlandregel"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_journaal('buitenlandregel'::regclass);

ALTER TABLE buitenlandregel
  ADD CHECK (gebeurtenis IN ('overgedragen', 'betaald', 'teruggezonden', 'ingetrokken')),
  ADD CHECK (length(btrim(bewijs)) >= 5 AND gemaakt_door <> ''),
  ADD CONSTRAINT overdracht_volledig CHECK ((gebeurtenis = 'overgedragen') = (over_id IS NULL)
    AND (gebeurtenis = 'overgedragen') = (land IS NOT NULL AND autoriteit IS NOT NULL AND kenmerk IS NOT NULL AND centen IS NOT NULL)),
  ADD CHECK (centen > 0);
-- A transfer has one result.
CREATE UNIQUE INDEX buitenland_een_resultaat ON buitenlandregel (gemeente_id, over_id) WHERE over_id IS NOT NULL;

-- A claim is with one authority at a time, and what comes back is of the same claim, not before it went.
CREATE FUNCTION kohier.buitenlandregel_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.over_id IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('buitenland:' || NEW.aanslag_id), NEW.gemeente_id);
    IF EXISTS (SELECT FROM buitenlandregel o WHERE o.gemeente_id = NEW.gemeente_id AND o.aanslag_id = NEW.aanslag_id
        AND o.over_id IS NULL AND o.id <> NEW.id
        AND NOT EXISTS (SELECT FROM buitenlandregel r WHERE r.gemeente_id = o.gemeente_id AND r.over_id = o.id)) THEN
      RAISE EXCEPTION 'the claim is with a foreign authority already' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM buitenlandregel o WHERE o.gemeente_id = NEW.gemeente_id AND o.id = NEW.over_id
      AND o.aanslag_id = NEW.aanslag_id AND o.gebeurtenis = 'overgedragen' AND o.dag <= NEW.dag) THEN
    RAISE EXCEPTION 'a result is of a transfer of the same claim' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.buitenlandregel_past() FROM PUBLIC;
CREATE TRIGGER buitenlandregel_past BEFORE INSERT ON buitenlandregel FOR EACH ROW EXECUTE FUNCTION kohier.buitenlandregel_past();

-- One more reason why collecting waits: the authority of another country collects.
ALTER TABLE opschorting DROP CONSTRAINT opschorting_grond_check;
ALTER TABLE opschorting ADD CONSTRAINT opschorting_grond_check
  CHECK (grond IN ('bezwaar-belasting', 'bezwaar-kosten', 'kwijtschelding', 'uitstel', 'regeling', 'incasso', 'online-betaling',
    'buitenlandse-incasso', 'faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze', 'bedrijf-beeindigd'));

-- Sent to another country and not held, or back and still held: the two are one fact, seen at the end of the transaction.
CREATE FUNCTION kohier.buitenland_houdt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM opschorting h WHERE h.gemeente_id = NEW.gemeente_id AND h.grond = 'buitenlandse-incasso'
      AND h.bron_soort = 'buitenland' AND h.bron_id = coalesce(NEW.over_id, NEW.id) AND h.aanslag_id = NEW.aanslag_id) THEN
    RAISE EXCEPTION 'a claim that is sent abroad is held' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.over_id IS NOT NULL AND EXISTS (SELECT FROM opschorting h WHERE h.gemeente_id = NEW.gemeente_id
      AND h.bron_soort = 'buitenland' AND h.bron_id = NEW.over_id AND h.eind_reden IS NULL) THEN
    RAISE EXCEPTION 'a claim that came back is held no longer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.buitenland_houdt() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER buitenland_houdt AFTER INSERT ON buitenlandregel DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kohier.buitenland_houdt();
