-- CreateTable
CREATE TABLE "bijlage" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "onderwerp_soort" TEXT NOT NULL,
    "onderwerp_id" UUID NOT NULL,
    "persoon_id" UUID NOT NULL,
    "stand" TEXT NOT NULL,
    "stand_reden" TEXT NOT NULL,
    "stand_op" TIMESTAMPTZ(3) NOT NULL,
    "soort" TEXT,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "delen" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "naam_versleuteld" BYTEA,
    "sleutel_versleuteld" BYTEA,
    "bewaarklasse" TEXT NOT NULL,
    "jaar" INTEGER NOT NULL,
    "bewaren_tot" DATE,
    "besloten_door" UUID,
    "besluit_reden" TEXT,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bijlage_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateTable
CREATE TABLE "bijlage_deel" (
    "gemeente_id" INTEGER NOT NULL,
    "bijlage_id" UUID NOT NULL,
    "volg" INTEGER NOT NULL,
    "inhoud_versleuteld" BYTEA NOT NULL,

    CONSTRAINT "bijlage_deel_pkey" PRIMARY KEY ("gemeente_id","bijlage_id","volg")
);

-- CreateIndex
CREATE INDEX "bijlage_gemeente_id_onderwerp_id_idx" ON "bijlage"("gemeente_id", "onderwerp_id");

-- CreateIndex
CREATE INDEX "bijlage_gemeente_id_persoon_id_idx" ON "bijlage"("gemeente_id", "persoon_id");

-- AddForeignKey
ALTER TABLE "bijlage" ADD CONSTRAINT "bijlage_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bijlage_deel" ADD CONSTRAINT "bijlage_deel_gemeente_id_bijlage_id_fkey" FOREIGN KEY ("gemeente_id", "bijlage_id") REFERENCES "bijlage"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- The wall, and the rules of the data themselves
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('bijlage'::regclass);
SELECT kohier.wall_gemeente('bijlage_deel'::regclass);
-- A piece is written once or destroyed.
REVOKE UPDATE ON bijlage_deel FROM kohier_app;

ALTER TABLE bijlage
  ADD CHECK (onderwerp_soort IN ('concept', 'zaak')),
  ADD CHECK (stand IN ('ontvangt', 'quarantaine', 'vrij', 'geweigerd', 'vernietigd')),
  ADD CHECK (bytes >= 0 AND delen >= 0),
  ADD CHECK (stand = 'ontvangt' OR (soort IS NOT NULL AND sha256 IS NOT NULL AND bytes > 0 AND delen > 0)),
  -- What can be read has its key; what was destroyed has neither key nor name.
  ADD CHECK ((stand = 'vernietigd') = (sleutel_versleuteld IS NULL)),
  ADD CHECK ((stand = 'vernietigd') = (naam_versleuteld IS NULL)),
  -- Free by a scanner that found nothing, or by a person with a reason; never by itself.
  ADD CONSTRAINT vrij_door_iemand CHECK (stand <> 'vrij' OR stand_reden = 'schoon'
    OR (stand_reden = 'mens' AND besloten_door IS NOT NULL)),
  ADD CHECK ((besloten_door IS NULL) = (besluit_reden IS NULL)),
  ADD CHECK (besluit_reden IS NULL OR btrim(besluit_reden) <> '');

ALTER TABLE bijlage_deel
  ADD CHECK (volg >= 0),
  ADD CHECK (octet_length(inhoud_versleuteld) BETWEEN 33 AND 300000);
-- Random to whoever compresses it: kept as it is, and out of the row.
ALTER TABLE bijlage_deel ALTER COLUMN inhoud_versleuteld SET STORAGE EXTERNAL;

-- What the job of the night looks for is little beside all that is kept.
CREATE INDEX bijlage_te_vernietigen ON bijlage (gemeente_id, bewaren_tot)
  WHERE bewaren_tot IS NOT NULL AND stand <> 'vernietigd';
CREATE INDEX bijlage_onderweg ON bijlage (gemeente_id, gemaakt_op)
  WHERE onderwerp_soort = 'concept' OR stand = 'ontvangt';
CREATE INDEX bijlage_in_quarantaine ON bijlage (gemeente_id, gemaakt_op) WHERE stand = 'quarantaine';

-- What came in is what was decided about: the content does not change under it, and what was refused or destroyed
-- does not come back.
CREATE FUNCTION kohier.bijlage_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.stand <> 'ontvangt' THEN
      RAISE EXCEPTION 'a bijlage begins by coming in' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.persoon_id, NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM (OLD.gemeente_id, OLD.id, OLD.persoon_id, OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'whose a bijlage is and who brought it does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.onderwerp_soort = 'zaak' AND (NEW.onderwerp_soort, NEW.onderwerp_id) IS DISTINCT FROM (OLD.onderwerp_soort, OLD.onderwerp_id) THEN
    RAISE EXCEPTION 'a bijlage of a case stays with it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.stand <> 'ontvangt' AND (NEW.soort, NEW.bytes, NEW.delen, NEW.sha256)
     IS DISTINCT FROM (OLD.soort, OLD.bytes, OLD.delen, OLD.sha256) THEN
    RAISE EXCEPTION 'the content of a bijlage does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.stand <> OLD.stand AND NOT (
    (OLD.stand = 'ontvangt' AND NEW.stand = 'quarantaine')
    OR (OLD.stand = 'quarantaine' AND NEW.stand IN ('vrij', 'geweigerd', 'vernietigd'))
    OR (OLD.stand IN ('vrij', 'geweigerd') AND NEW.stand = 'vernietigd')) THEN
    RAISE EXCEPTION 'a bijlage does not go from % to %', OLD.stand, NEW.stand USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.bijlage_vast() FROM PUBLIC;
CREATE TRIGGER bijlage_vast BEFORE INSERT OR UPDATE ON bijlage
  FOR EACH ROW EXECUTE FUNCTION kohier.bijlage_vast();

CREATE FUNCTION kohier.bijlage_deel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM bijlage b WHERE b.gemeente_id = NEW.gemeente_id AND b.id = NEW.bijlage_id AND b.stand = 'ontvangt') THEN
    RAISE EXCEPTION 'pieces are added while a bijlage comes in' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.bijlage_deel_vast() FROM PUBLIC;
-- After the wall, which answers first.
CREATE TRIGGER bijlage_deel_vast AFTER INSERT ON bijlage_deel
  FOR EACH ROW EXECUTE FUNCTION kohier.bijlage_deel_vast();
