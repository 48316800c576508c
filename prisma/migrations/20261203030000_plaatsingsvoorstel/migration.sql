-- What one person places by hand above the limit of the kantoor waits for a second (B-23).

-- CreateTable
CREATE TABLE "plaatsingsvoorstel" (
    "kantoor_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "gemeente_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "ontvangst_id" UUID NOT NULL,
    "tegen_ontvangst_id" UUID,
    "aanslag_id" UUID NOT NULL,
    "bedrag_centen" BIGINT NOT NULL,
    "reden" TEXT,
    "gevolg" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "voorgesteld_door" TEXT NOT NULL,
    "voorgesteld_op" TIMESTAMPTZ(3) NOT NULL,
    "besloten_door" TEXT,
    "besloten_op" TIMESTAMPTZ(3),
    "besluit_reden" TEXT,
    "koppeling" UUID,
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plaatsingsvoorstel_pkey" PRIMARY KEY ("kantoor_id","id")
);

-- CreateIndex
CREATE INDEX "plaatsingsvoorstel_kantoor_id_ontvangst_id_idx" ON "plaatsingsvoorstel"("kantoor_id", "ontvangst_id");

-- AddForeignKey
ALTER TABLE "plaatsingsvoorstel" ADD CONSTRAINT "plaatsingsvoorstel_kantoor_id_ontvangst_id_fkey" FOREIGN KEY ("kantoor_id", "ontvangst_id") REFERENCES "ontvangst"("kantoor_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

SELECT kohier.wall_kantoor('plaatsingsvoorstel'::regclass);
ALTER TABLE plaatsingsvoorstel ALTER COLUMN gemeente_id SET STATISTICS 0;
-- What was decided rests on it: it comes to an end, and never goes.
REVOKE DELETE ON plaatsingsvoorstel FROM kohier_app;

ALTER TABLE plaatsingsvoorstel
  ADD CHECK (gemeente_id > 0),
  ADD CHECK (soort IN ('thuisbrengen', 'storno', 'ongedaan')),
  ADD CHECK (bedrag_centen <> 0),
  -- A storno takes back a receipt; what is undone says why.
  ADD CHECK ((tegen_ontvangst_id IS NOT NULL) = (soort = 'storno')),
  ADD CHECK ((reden IS NOT NULL) = (soort = 'ongedaan')),
  ADD CHECK (status IN ('voorgesteld', 'akkoord', 'afgewezen', 'ingetrokken')),
  ADD CHECK ((besloten_door IS NULL) = (besloten_op IS NULL) AND (besloten_door IS NOT NULL) = (status <> 'voorgesteld')),
  ADD CHECK (status <> 'afgewezen' OR besluit_reden IS NOT NULL),
  ADD CHECK (koppeling IS NULL OR status = 'akkoord'),
  ADD CHECK (versie > 0);
-- About one receipt one proposal waits.
CREATE UNIQUE INDEX plaatsingsvoorstel_een_open ON plaatsingsvoorstel (kantoor_id, ontvangst_id) WHERE status = 'voorgesteld';

-- It stays what was proposed, is decided on once, and what it says was booked stands in the books.
CREATE FUNCTION kohier.plaatsingsvoorstel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stand text[] := ARRAY['status', 'besloten_door', 'besloten_op', 'besluit_reden', 'koppeling', 'versie'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'voorgesteld' THEN
      RAISE EXCEPTION 'a placing begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END IF;
  IF OLD.status <> 'voorgesteld' OR NEW.status = 'voorgesteld'
     OR (to_jsonb(NEW) - stand) IS DISTINCT FROM (to_jsonb(OLD) - stand) THEN
    RAISE EXCEPTION 'a proposal to place stays as it was, and is decided on once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.koppeling IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.kantoor_boeking b
    JOIN public.kantoor_boekingsregel r ON r.kantoor_id = b.kantoor_id AND r.boeking_id = b.id
    WHERE b.kantoor_id = NEW.kantoor_id AND b.koppeling = NEW.koppeling AND r.ontvangst_id = NEW.ontvangst_id
      AND abs(r.bedrag_centen) = abs(NEW.bedrag_centen)) THEN
    RAISE EXCEPTION 'the books do not say that it was placed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION kohier.plaatsingsvoorstel_vast() FROM PUBLIC;
CREATE TRIGGER plaatsingsvoorstel_vast AFTER INSERT OR UPDATE ON plaatsingsvoorstel
  FOR EACH ROW EXECUTE FUNCTION kohier.plaatsingsvoorstel_vast();
CREATE TRIGGER tweede_persoon AFTER INSERT OR UPDATE ON plaatsingsvoorstel FOR EACH ROW
  EXECUTE FUNCTION kohier.require_second_person('voorgesteld_door', 'besloten_door', 'status', 'akkoord');
