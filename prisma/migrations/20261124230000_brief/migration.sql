-- CreateTable
CREATE TABLE "brief" (
    "gemeente_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "klasse" TEXT NOT NULL,
    "persoon_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "vraag_id" UUID,
    "velden" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'concept',
    "maker_id" UUID NOT NULL,
    "gemaakt_op" TIMESTAMPTZ(3) NOT NULL,
    "aangeboden_op" TIMESTAMPTZ(3),
    "ondertekenaar_id" UUID,
    "functie" TEXT,
    "reden" TEXT,
    "afgerond_op" TIMESTAMPTZ(3),
    "versie" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("gemeente_id","id")
);

-- CreateIndex
CREATE INDEX "brief_gemeente_id_persoon_id_gemaakt_op_idx" ON "brief"("gemeente_id", "persoon_id", "gemaakt_op");

-- CreateIndex
CREATE INDEX "brief_gemeente_id_maker_id_status_idx" ON "brief"("gemeente_id", "maker_id", "status");

-- CreateIndex
CREATE INDEX "brief_gemeente_id_contact_id_idx" ON "brief"("gemeente_id", "contact_id");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_gemeente_id_persoon_id_fkey" FOREIGN KEY ("gemeente_id", "persoon_id") REFERENCES "persoon"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_gemeente_id_contact_id_fkey" FOREIGN KEY ("gemeente_id", "contact_id") REFERENCES "klantcontact"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_gemeente_id_vraag_id_fkey" FOREIGN KEY ("gemeente_id", "vraag_id") REFERENCES "vraag"("gemeente_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------------------------------------
-- The wall, and the rules of the data themselves
-- ---------------------------------------------------------------------------------------------------------
SELECT kohier.wall_gemeente('brief'::regclass);
-- What was written and what became of it stays readable.
REVOKE DELETE ON brief FROM kohier_app;

ALTER TABLE brief
  ADD CHECK (klasse IN ('maatwerk-automatisch', 'maatwerk-ondertekend')),
  ADD CHECK (status IN ('concept', 'ter-ondertekening', 'teruggestuurd', 'verzonden', 'ingetrokken')),
  ADD CHECK (jsonb_typeof(velden) = 'object'),
  ADD CHECK (versie > 0),
  ADD CHECK ((status IN ('verzonden', 'ingetrokken')) = (afgerond_op IS NOT NULL)),
  ADD CHECK (status <> 'teruggestuurd' OR reden IS NOT NULL),
  ADD CHECK (status NOT IN ('ter-ondertekening', 'teruggestuurd') OR (klasse = 'maatwerk-ondertekend' AND aangeboden_op IS NOT NULL)),
  -- Nobody signs what he wrote himself, and nothing that must be signed goes out without.
  ADD CONSTRAINT tweede_persoon CHECK (ondertekenaar_id IS DISTINCT FROM maker_id),
  ADD CONSTRAINT ondertekend_door_een_ander CHECK ((status = 'verzonden' AND klasse = 'maatwerk-ondertekend')
    = (ondertekenaar_id IS NOT NULL AND functie IS NOT NULL));

-- The list to sign is short beside all that was ever sent.
CREATE INDEX brief_ter_ondertekening ON brief (gemeente_id, aangeboden_op) WHERE status = 'ter-ondertekening';

-- The checks above say nothing while somebody may write another maker, or change what was signed (R13).
CREATE FUNCTION kohier.brief_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'concept' OR NEW.ondertekenaar_id IS NOT NULL THEN
      RAISE EXCEPTION 'a brief begins as a concept' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status IN ('verzonden', 'ingetrokken') THEN
    RAISE EXCEPTION 'a brief that was sent or withdrawn does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.gemeente_id, NEW.id, NEW.soort, NEW.klasse, NEW.persoon_id, NEW.contact_id, NEW.vraag_id, NEW.maker_id, NEW.gemaakt_op)
     IS DISTINCT FROM
     (OLD.gemeente_id, OLD.id, OLD.soort, OLD.klasse, OLD.persoon_id, OLD.contact_id, OLD.vraag_id, OLD.maker_id, OLD.gemaakt_op) THEN
    RAISE EXCEPTION 'whose a brief is and who wrote it does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'ter-ondertekening' AND NEW.velden IS DISTINCT FROM OLD.velden THEN
    RAISE EXCEPTION 'what waits for a signature does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'verzonden' AND NEW.klasse = 'maatwerk-ondertekend' AND OLD.status <> 'ter-ondertekening' THEN
    RAISE EXCEPTION 'only what was offered is signed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION kohier.brief_vast() FROM PUBLIC;
CREATE TRIGGER brief_vast BEFORE INSERT OR UPDATE ON brief
  FOR EACH ROW EXECUTE FUNCTION kohier.brief_vast();
