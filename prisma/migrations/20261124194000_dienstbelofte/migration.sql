-- CreateTable
CREATE TABLE "dienstbelofte" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "gemeente_id" INTEGER,
    "tekst" TEXT NOT NULL,
    "meting" TEXT NOT NULL,
    "toelichting" TEXT,
    "bron" TEXT NOT NULL,
    "zekerheid" TEXT NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot" DATE,
    "gemaakt_door" TEXT NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dienstbelofte_pkey" PRIMARY KEY ("kantoor_id","id")
);

SELECT kohier.wall_kantoor('dienstbelofte'::regclass);
-- What was promised stays as it was said: it can end, never change or go.
REVOKE DELETE ON dienstbelofte FROM kohier_app;

ALTER TABLE dienstbelofte
  ADD CHECK (meting IN ('terugbellen', 'antwoord', 'een-keer', 'doorverbinden', 'bijgewerkt', 'niet-meetbaar')),
  ADD CONSTRAINT niet_meetbaar_zegt_waarom CHECK (meting <> 'niet-meetbaar' OR toelichting IS NOT NULL),
  ADD CHECK (zekerheid IN ('geverifieerd', 'contract', 'te-bevestigen')),
  ADD CHECK (tot IS NULL OR tot >= vanaf),
  ADD CHECK (versie > 0);

CREATE FUNCTION kohier.dienstbelofte_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kantoor_id, NEW.id, NEW.gemeente_id, NEW.tekst, NEW.meting, NEW.toelichting, NEW.bron, NEW.zekerheid, NEW.vanaf,
      NEW.gemaakt_door, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.kantoor_id, OLD.id, OLD.gemeente_id, OLD.tekst, OLD.meting, OLD.toelichting, OLD.bron, OLD.zekerheid, OLD.vanaf,
      OLD.gemaakt_door, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.dienstbelofte_vast() FROM PUBLIC;
CREATE TRIGGER dienstbelofte_vast BEFORE UPDATE ON dienstbelofte
  FOR EACH ROW EXECUTE FUNCTION kohier.dienstbelofte_vast();
